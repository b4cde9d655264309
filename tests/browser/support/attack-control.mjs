// Runs in the page, which has no policy: the positive control. The same publications are set by a
// careless renderer, each in a frame of its own, and the same checks look at them; what they find
// there is what they would find if Broadside failed.

import {
  bidiFindings,
  clickAll,
  moment,
  treeFindings,
  watchGlobals,
  watchHits,
  watchPrototypes,
} from './attack-checks.mjs';
import { setCarelessly } from './attack-careless.mjs';
import { cases } from './attack-cases.mjs';
import { places } from './attack-places.mjs';

/**
 * @typedef {import('./attack-checks.mjs').Finding} Finding
 * @typedef {import('./attack-checks.mjs').Tables} Tables
 * @typedef {import('./attack-places.mjs').Place} Place
 * @typedef {Window & typeof globalThis} Realm
 */

/** Where a case goes, on two pages: to those of these places and bundles that take its kind. */
const chosen = [
  `paragraph|link target|image target|fields|title|tag, as it is|members of an article|
   article file`,
  `markdown src`,
].map((names) => new Set(names.split(/\|\s*/)));

/**
 * What is long or deep is left out: it harms Broadside or nobody.
 * @param {import('./attack-cases.mjs').Kind} kind
 * @returns {Place[][]}
 */
const pagesFor = (kind) =>
  chosen
    .map((names) =>
      places.filter(({ name, bundle = '', takes }) =>
        takes === kind && (names.has(name) || names.has(bundle)),
      ),
    )
    .filter((filled) => filled.length);

/** So many frames at once. */
const crowd = 40;

/** A window in a frame, in which what is not wanted is told and does not happen. */
function openFrame() {
  const frame = document.createElement('iframe');
  frame.width = frame.height = '40';
  document.body.append(frame);
  const window = /** @type {Realm} */ (frame.contentWindow);
  /** @type {Finding[]} */
  const told = [];
  const tell = (/** @type {string} */ check) => (/** @type {unknown} */ detail) =>
    void told.push({ check, detail: String(detail) });
  for (const name of ['alert', 'confirm', 'prompt', 'print']) {
    Object.assign(window, { [name]: tell('dialog') });
  }
  Object.assign(window, { open: tell('window'), onerror: tell('exception') });
  const root = window.document.createElement('div');
  window.document.body.append(root);
  return { frame, window, told, root };
}

/**
 * What `set` does in a frame is looked at, at once and in a moment.
 * @param {(window: Realm, root: Element) => Finding[]} set
 * @param {Tables} tables
 * @returns {() => Finding[]} to be called in a moment: all that was found
 */
function watchFrame(set, tables) {
  const { frame, window, told, root } = openFrame();
  const { document } = window;
  const hits = watchHits(window);
  const globals = watchGlobals(window);
  const watches = [hits, watchPrototypes(window)];
  /** @type {Finding[]} */
  const found = [];
  try {
    found.push(...set(window, root));
  } catch (error) {
    found.push({ check: 'exception', detail: String(error) });
  }
  const look = () => found.push(...watches.flatMap((watch) => watch()));
  found.push(...treeFindings(root, tables), ...bidiFindings(root), ...globals());
  look();
  clickAll(window, root);
  return () => {
    look();
    if (frame.contentDocument !== document) found.push({ check: 'navigation', detail: frame.src });
    frame.remove();
    return [...found, ...told];
  };
}

/**
 * @param {((window: Realm, root: Element) => Finding[])[]} sets
 * @param {number} moments that they have
 * @returns {Promise<Finding[][]>} for each, what was found
 */
async function watchFrames(sets, moments = 2) {
  const { tags, attrs } = await /** @type {Promise<any>} */ (import(`/${'tape-tables'}.js`));
  const all = [];
  for (let i = 0; i < sets.length; i += crowd) {
    const ends = sets.slice(i, i + crowd).map((set) => watchFrame(set, { tags, attrs }));
    for (let j = 0; j < moments; j += 1) await moment();
    all.push(...ends.map((end) => end()));
  }
  return all;
}

/** @param {string} payload @param {import('./attack-cases.mjs').Kind} kind */
const careless = (payload, kind) => (/** @type {Realm} */ window, /** @type {Element} */ root) =>
  pagesFor(kind).flatMap((filled) => {
    const part = window.document.createElement('div');
    root.append(part);
    return setCarelessly(window, part, payload, filled);
  });

/**
 * Each `parts`th case.
 * @param {{ part: number, parts: number }} share
 * @returns {Promise<{ number: number, name: string, checks: string[] }[]>} the checks that found
 *   something
 */
export async function runControl({ part, parts }) {
  const tried = cases.filter(({ kind, number }) => kind !== 'big' && number % parts === part);
  const found = await watchFrames(tried.map(({ payload, kind }) => careless(payload, kind)));
  return tried.map(({ number, name }, i) => ({
    number,
    name,
    checks: [...new Set(found[i].map(({ check }) => check))],
  }));
}

/** A text without guile: the careless renderer is not bad by itself. */
export async function runHarmless() {
  const [found] = await watchFrames([careless('user-content-x', 'text')]);
  return found;
}

/**
 * @param {import('./attack-samples.mjs').Sample[]} samples
 * @returns {Promise<string[][]>} the checks that find something in each
 */
export async function checksOf(samples) {
  const found = await watchFrames(
    samples.map(({ html = '', script }) => (window, root) => {
      root.innerHTML = html;
      if (script) window.setTimeout(script);
      return [];
    }),
    20,
  );
  return found.map((one) => [...new Set(one.map(({ check }) => check))]);
}
