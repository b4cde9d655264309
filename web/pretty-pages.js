// From page to page of a prerendered site, in one document. Loaded by takeover.js at the first sign of
// interest.

import { focusOn } from './focus.js';
import { describe } from './head.js';
import { leaving } from './leaving.js';
import { prettyAddress, routeOfPath } from './pretty-paths.js';
import { whole } from './renderer.js';
import { clickedLink, linkOf } from './router.js';
import { holdPosition, takePosition, watchScrolling } from './scroll.js';
import { forgetFiles, loadShared, renderer, wantedOf } from './shared-engine.js';
import { routes } from './tape-tables.js';

/** @type {HTMLElement} */
let root;
/** Absolute, ends with `/`. */
let site = '';
/** The address of the page that stands there, without its fragment. */
let shown = '';
/** Whether the engine has come; until then links are the browser's. */
let ready = false;
let running = new AbortController();
/** Of pages that were gone to in this document: tags as they were written, for example. */
const known = new Map();

/** @param {string} href absolute */
const withoutFragment = (href) => href.split('#')[0];

/**
 * The route of a page of this site; nothing for another address.
 * @param {string} href absolute
 * @returns {string | undefined}
 */
function routeOf(href) {
  const plain = withoutFragment(href);
  if (!plain.startsWith(site)) return undefined;
  const [path, query = ''] = plain.slice(site.length).split('?');
  const names = [...new URLSearchParams(query).keys()];
  if (!path && names.some((name) => routes.includes(name))) return `?${query}`;
  return known.get(plain) ?? routeOfPath(path);
}

/**
 * @param {string} route
 * @param {AbortSignal} signal
 */
async function pageOf(route, signal) {
  const wanted = wantedOf({ route, base: root.dataset.content ?? '' }, signal);
  let page = await renderer.page(wanted);
  // The small engine knows only that something is wrong.
  if (page.lines.at(-1) === '') {
    const { files } = wanted;
    page = page.failed
      ? await renderer.page({ ...wanted, files }, whole)
      : { ...page, lines: await renderer.explain({ ...wanted, files }) };
  }
  return page;
}

/**
 * @param {string} route
 * @param {boolean} moved or else the document has just been opened with this address
 */
async function visit(route, moved) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  holdPosition();
  root.ariaBusy = 'true';
  try {
    let page = await pageOf(route, signal);
    // The folder of a name does not say which of the two it is.
    if (page.failed && route.startsWith('?post=')) {
      const plain = await pageOf(route.replace('post', 'page'), signal);
      if (!plain.failed) page = plain;
    }
    for (const link of page.fragment.querySelectorAll('a[href^="?"]')) {
      const [query, fragment] = (link.getAttribute('href') ?? '').split('#');
      const address = site + prettyAddress(query);
      known.set(address, query);
      link.setAttribute('href', fragment === undefined ? address : `${address}#${fragment}`);
    }
    if (page.lines.length) console[page.failed ? 'error' : 'warn'](page.lines.join('\n'));
    describe(page.title, page.language, page.direction, page.description);
    root.replaceChildren(page.fragment);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error);
    root.ariaBusy = null;
    // What stands at the address is a page of its own; of one that was just opened it stands here.
    if (moved) location.reload();
    return;
  }
  root.ariaBusy = null;
  shown = withoutFragment(location.href);
  if (route.startsWith('?search')) import('./extras.js');
  const target = takePosition(0) ?? root.querySelector('h1');
  if (moved) focusOn(target);
}

/** The address has changed, by going back or to a fragment; or the document was opened with it. */
export function arrive() {
  const route = routeOf(location.href);
  if (withoutFragment(location.href) === shown) {
    running.abort();
    root.ariaBusy = null;
    takePosition(scrollY);
  } else if (route) {
    visit(route, shown !== '');
  } else if (shown) {
    location.reload();
  }
}

/** @param {MouseEvent} event */
function follow(event) {
  const link = clickedLink(event);
  const route = link && routeOf(link.href);
  if (!link || !route || !ready) return;
  const retry = link.matches('.retry');
  const address = site + prettyAddress(route) + link.hash;
  // The browser itself does this best; it then tells of its new place in the history.
  if (link.hash && !retry && withoutFragment(address) === shown) return;
  event.preventDefault();
  known.set(withoutFragment(address), route);
  history[address === location.href ? 'replaceState' : 'pushState'](null, '', address);
  if (retry) forgetFiles();
  visit(route, true);
}

/** A link was pointed at: what its page needs can as well come now. @param {Event} event */
function readAhead({ target }) {
  const link = linkOf(target, 'a[href]:not(.retry)');
  const route = link && routeOf(link.href);
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator);
  if (!route || !ready || root.ariaBusy || connection?.saveData) return;
  const wanted = wantedOf({ route, base: root.dataset.content ?? '' }, running.signal);
  renderer.page(wanted).catch(() => {
    // A visit has begun, or will find out what is wrong.
  });
}

/**
 * @param {HTMLElement} element whose page stands there
 * @param {string} folder of the site, absolute, ending in `/`
 * @param {string} standing the address that the document was opened with
 */
export function start(element, folder, standing) {
  root = element;
  site = folder;
  const { route = '', draw } = root.dataset;
  const address = withoutFragment(standing);
  if (route !== '404' && draw === undefined && routeOfPath(address.slice(site.length))) {
    shown = address;
    known.set(address, route);
  }
  watchScrolling();
  addEventListener('click', follow);
  addEventListener('popstate', arrive);
  for (const type of ['pointerover', 'focusin']) addEventListener(type, readAhead);
  loadShared('engine.wasm', new AbortController().signal).then(
    () => (ready = true),
    // Without an engine links are the browser's, which is all that a reader needs.
    (error) => leaving || console.warn(error.message),
  );
}
