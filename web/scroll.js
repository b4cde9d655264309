// Scroll positions, one per history entry, kept in its state. The browser's own restoring comes
// too early: the page is not there yet.

import { fragmentIds } from './url.js';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;
let holding = false;

/** To be done before the address changes: afterwards the state belongs to another entry. */
function keepPosition() {
  clearTimeout(timer);
  timer = undefined;
  if (!holding) history.replaceState({ top: scrollY }, '');
}

/** Between a change of the address and its page, what moves is still the page before. */
export function holdPosition() {
  clearTimeout(timer);
  timer = undefined;
  holding = true;
}

/**
 * The page of the address stands there: goes to where this entry was left, else to the fragment,
 * else to `otherwise`.
 * @param {number} otherwise
 * @returns {HTMLElement | undefined} what the fragment names, if it was gone to
 */
export function takePosition(otherwise) {
  holding = false;
  const top = history.state?.top;
  for (const id of top === undefined ? fragmentIds(location.hash) : []) {
    const target = document.getElementById(id);
    if (target) {
      target.scrollIntoView();
      return target;
    }
  }
  // A style sheet may ask for smooth scrolling; that is for links inside a page.
  scrollTo({ top: top ?? otherwise, behavior: 'instant' });
}

/** Call it before `startRouter`: a click is seen in this order. */
export function watchScrolling() {
  history.scrollRestoration = 'manual';
  // Safari refuses more than 100 changes of state in 30 seconds.
  addEventListener('scroll', () => (timer ??= setTimeout(keepPosition, 400)), { passive: true });
  // On the way to another site Chromium drops what is kept as late as in `pagehide`.
  for (const leaving of ['click', 'pagehide']) addEventListener(leaving, keepPosition);
}
