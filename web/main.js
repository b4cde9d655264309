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

/**
 * For the console. Behind the fields that `show` takes.
 * @param {Answer} answer
 */
const linesOf = ({ fields: [, , , , , , ...lines] }) => lines;

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
  describe(title, language, direction, description);
  root.replaceChildren(page);
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

/** @param {unknown} error */
function fail(error) {
  if (typeof error === 'string') showTrouble(root, 'This page could not be loaded', error);
  else showTrouble(root, 'Something went wrong', 'The program made a mistake, not you.');
  console.error(error);
}

/** @type {Promise<Host> | undefined} */
let full;

/** On the way to another document, where loading ends and nobody wants to hear of it. */
let leaving = false;
addEventListener('pagehide', () => (leaving = true));
addEventListener('pageshow', () => (leaving = false));

/** The engine that can do everything, which few pages need. */
function fullHost() {
  full ??= newHost('engine-full.wasm');
  full.catch(() => (full = undefined)); // the next page tries again
  return full;
}

/**
 * The engine that readers load knows only that there is something to say. The whole one says it, on
 * the page when there is nothing else to show, and in the console.
 * @param {Answer} answer
 * @param {string} route
 * @param {(path: string) => FileReply | Promise<FileReply>} read
 * @param {AbortSignal} signal
 */
async function explain(answer, route, read, signal) {
  const failed = answer.kind === 'failure';
  let lines = linesOf(answer);
  try {
    if (lines.at(-1) === '') {
      const host = await fullHost();
      const whole = await host.page(route, read, signal);
      if (failed) await show(whole, host, signal);
      lines = linesOf(whole);
    }
  } catch (error) {
    if (signal.aborted || leaving) return;
    lines = [`${route}: ${/** @type {Error} */ (error).message ?? error}`];
  }
  if (lines.length) console[failed ? 'error' : 'warn'](lines.join('\n'));
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
 * @param {Promise<Host>} engine
 * @param {EventTarget | null} target
 */
async function readAhead(engine, target) {
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
    await (await engine).page(link.search, read, running.signal);
    ahead.clear();
  } catch {
    // A visit has begun.
  }
}

/**
 * Shows the page of the address.
 * @param {Host | Promise<Host>} engine
 * @param {RequestCache} [cache]
 */
async function visit(engine, cache) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const route = location.search;
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
    let host = await engine;
    let answer = await host.page(route, read, signal);
    if (answer.kind === 'more') {
      host = await fullHost();
      answer = await host.page(route, read, signal);
    }
    await show(answer, host, signal);
    const explained = explain(answer, route, read, signal);
    if (answer.kind === 'failure') await explained;
  } catch (error) {
    if (signal.aborted) return;
    fail(error);
  }
  ahead.clear();
  root.ariaBusy = null;
  shown = route;
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
  const host = newHost('engine.wasm');
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
      visit(host, retry ? 'no-cache' : undefined);
      return true;
    },
    () => (location.search === shown ? stay() : visit(host)),
  );
  for (const type of ['pointerover', 'focusin']) {
    addEventListener(type, ({ target }) => readAhead(host, target));
  }
  // Something is dragged into the window: perhaps an article, for a look at it.
  addEventListener('dragenter', loadExtras);
  visit(host);
}

start();
