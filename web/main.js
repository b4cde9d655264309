// Wires everything: address → host → page.

import { writeDates } from './dates.js';
import { loadEngine } from './engine.js';
import { embeddedFile, fetchEngine, fetchFile } from './fetch-files.js';
import { focusOn } from './focus.js';
import { describe } from './head.js';
import { Host } from './host.js';
import { notice } from './notice.js';
import { linkOf, startRouter } from './router.js';
import { holdPosition, takePosition, watchScrolling } from './scroll.js';
import { applyTape } from './tape-apply.js';
import { showTrouble } from './trouble.js';
import { fileAddress, tidy } from './url.js';

const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));
const base = root.dataset.content ?? '';
const content = new URL(base, document.baseURI).href;
const runtime = new URL('.', import.meta.url).href;

/** @type {string | undefined} the query of the page that stands there; nothing before the first */
let shown;
/** Of the newest visit; an older one is aborted. */
let running = new AbortController();

/**
 * @typedef {import('./engine.js').Answer} Answer
 * @typedef {import('./fetch-files.js').FileReply} FileReply
 * @typedef {Map<string, FileReply | Promise<FileReply>>} Files
 */

/** Behind these come lines for the console. */
const shownFields = 6;

/**
 * @param {Answer} answer
 * @param {Host} host that gave it
 * @param {AbortSignal} signal
 */
async function show({ words, text, fields }, host, signal) {
  const [title, language, direction, description, html, notices] = fields;
  const page = applyTape(words, text);
  writeDates(page, language);
  if (html) {
    const prose = /** @type {Element} */ (page.querySelector('.prose'));
    const said = notices.split('\n');
    const filler = await import('./sanitize-html.js').catch(String);
    signal.throwIfAborted();
    if (typeof filler === 'string') {
      console.error(filler);
      prose.append(notice(`${said[2]} (${filler})`));
    } else {
      filler.fillProse(prose, html, said, direction, host);
    }
  }
  const change = () => {
    describe(title, language, direction, description);
    root.replaceChildren(page);
  };
  const fade = shown === undefined ? undefined : document.startViewTransition?.(change);
  fade?.ready.catch(String); // of no interest: the page after it was faster
  await (fade?.updateCallbackDone ?? change());
  signal.throwIfAborted();
}

/**
 * @param {string} name
 * @returns {Promise<Host>} rejects with words, when the reader can do something about it: try again
 */
async function newHost(name) {
  try {
    return new Host(await loadEngine(await fetchEngine(runtime + name)), base);
  } catch (error) {
    throw `${name} could not be loaded: ${/** @type {Error} */ (error).message}`;
  }
}

/** The engine that all pages begin with. */
const readers = newHost('engine.wasm');

/** @param {unknown} error */
function fail(error) {
  if (typeof error === 'string') showTrouble(root, 'This page could not be loaded', error);
  else showTrouble(root, 'Something went wrong', 'The program made a mistake, not you.');
  console.error(error);
}

/** @type {Promise<Host> | undefined} */
let full;

/** The engine that can do everything, which few pages need. */
function fullHost() {
  full ??= newHost('engine-full.wasm');
  full.catch(() => (full = undefined)); // the next page tries again
  return full;
}

/**
 * @param {string} path
 * @param {string} route
 * @param {AbortSignal} [signal]
 * @param {RequestCache} [cache]
 */
const load = (path, route, signal, cache) =>
  embeddedFile(path, route) ?? fetchFile(fileAddress(path, content, runtime), signal, cache);

/** What is on its way for a page that was not asked for yet. @type {Files} */
const ahead = new Map();

/**
 * A link was pointed at: what its page needs can as well come now, where bytes do not cost extra. One
 * page at a time. A visit ends this, and takes over what is on its way.
 * @param {EventTarget | null} target
 */
async function readAhead(target) {
  const link = linkOf(target, 'a[href^="?"]:not(.retry)');
  const { connection } = /** @type {{ connection?: { saveData: boolean } }} */ (navigator);
  if (!link || ahead.size || root.ariaBusy || connection?.saveData) return;
  /** @param {string} path */
  const read = (path) => {
    const file = load(path, link.search);
    ahead.set(path, file);
    return file;
  };
  try {
    await (await readers).page(link.search, read, running.signal);
    ahead.clear();
  } catch {
    // A visit has begun.
  }
}

/** The link to the next article, when it comes into view. */
const near = new IntersectionObserver((entries) => {
  for (const { isIntersecting, target } of entries) if (isIntersecting) readAhead(target);
});

/**
 * Shows the page of the address.
 * @param {RequestCache} [cache]
 */
async function visit(cache) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const route = location.search.replace(/\/$/, ''); // as if it were a folder
  const moved = shown !== undefined;
  /** @type {Files} */
  const files = new Map();
  /** @param {string} path */
  const read = (path) => {
    const file = files.get(path) ?? ahead.get(path) ?? load(path, route, signal, cache);
    files.set(path, file);
    return file;
  };
  holdPosition();
  root.ariaBusy = 'true';
  try {
    // Every page begins with it; on the first it comes while the engine does.
    if (!moved) read('index.json');
    let host = await readers;
    let answer = await host.page(route, read, signal);
    const askWhole = async () => {
      host = await fullHost();
      return host.page(route, read, signal);
    };
    if (answer.kind === 'more') answer = await askWhole();
    await show(answer, host, signal);
    if (answer.fields.length > shownFields) {
      const explained = import('./explain.js')
        .then(({ explain }) =>
          explain(answer, route, askWhole, (whole) => show(whole, host, signal), signal),
        )
        .catch(console.error);
      if (answer.kind === 'failure') await explained;
    }
  } catch (error) {
    if (signal.aborted) return;
    fail(error);
  }
  ahead.clear();
  root.ariaBusy = null;
  shown = route;
  near.disconnect();
  for (const link of root.querySelectorAll('.pager-next')) near.observe(link);
  if (route.startsWith('?search')) loadExtras();
  const target = takePosition(0) ?? root.querySelector('h1');
  if (moved) focusOn(target);
}

/** The address has come to mean another place of the page that stands there. */
function stay() {
  running.abort();
  root.ariaBusy = null;
  takePosition(scrollY);
}

/** What readers seldom do. It watches the page by itself. */
const loadExtras = () => import('./extras.js');

function start() {
  // How addresses of older sites said it.
  const slug = location.hash.split('#/')[1];
  if (slug) history.replaceState(null, '', `?post=${slug}`);
  watchScrolling();
  startRouter(
    (link) => {
      const retry = link.matches('.retry');
      const { hash, search } = link;
      // The browser itself does this best; it then tells of its new place in the history.
      if (hash && !retry && search === shown && search === location.search) return false;
      const address = tidy(link.href);
      history[address === location.href ? 'replaceState' : 'pushState'](null, '', address);
      // After a failure a bad answer may sit in the browser's cache.
      visit(retry ? 'no-cache' : undefined);
      return true;
    },
    () => (location.search === shown ? stay() : visit()),
  );
  for (const type of ['pointerover', 'focusin']) {
    addEventListener(type, ({ target }) => readAhead(target));
  }
  // Something is dragged into the window: perhaps an article, for a look at it.
  addEventListener('dragenter', loadExtras);
  visit();
}

start();
