// After a move inside the page the focus goes along, as it would with a new document: a screen
// reader reads there, and Tab continues there. Scrolling is left to scroll.js.

/** @param {HTMLElement | null} target */
export function focusOn(target) {
  if (!target) return;
  // Links and the like take the focus by themselves and must stay in the order of Tab.
  if (target.tabIndex < 0) target.tabIndex = -1;
  target.focus({ preventScroll: true });
}
