// Links and history: which clicks stay inside this document.

import { samePage } from './url.js';

/**
 * @param {EventTarget | null} target
 * @param {string} selector
 * @returns {HTMLAnchorElement | null | undefined}
 */
export const linkOf = (target, selector) => /** @type {Element} */ (target).closest?.(selector);

/**
 * The link of a plain click. With a modifier key, another button or a target the click is the
 * browser's.
 * @param {MouseEvent} event
 */
export function clickedLink(event) {
  const { altKey, button, ctrlKey, defaultPrevented, metaKey, shiftKey, target } = event;
  if (altKey || button || ctrlKey || defaultPrevented || metaKey || shiftKey) return undefined;
  return linkOf(target, 'a[href]:not([download], [target])');
}

/**
 * @param {(link: HTMLAnchorElement) => boolean} follow a link to this document was clicked; whether
 *   that is dealt with, or left to the browser
 * @param {() => void} arrive the browser has moved in its history, or to a fragment
 */
export function startRouter(follow, arrive) {
  addEventListener('click', (event) => {
    const link = clickedLink(event);
    if (link && samePage(link.href, location.href) && follow(link)) event.preventDefault();
  });
  addEventListener('popstate', arrive);
}
