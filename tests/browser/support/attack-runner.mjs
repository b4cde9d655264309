// Runs in the page: sets many hostile publications one after the other, with the engine and the
// applier as they are served, and looks at each with all checks.

import {
  bidiFindings,
  clickAll,
  fileFindings,
  moment,
  surroundings,
  treeFindings,
  watchGlobals,
  watchHits,
  watchPrototypes,
} from './attack-checks.mjs';
import { cases } from './attack-cases.mjs';
import { places, placesFor, publicationWith } from './attack-places.mjs';

/**
 * @typedef {import('./attack-checks.mjs').Finding} Finding
 * @typedef {import('./attack-places.mjs').Place} Place
 * @typedef {import('../../../web/fetch-files.js').FileReply} FileReply
 * @typedef {Finding & { number: number, where: string }} Found number: of the case
 *
 * @typedef {object} Outcome
 * @property {number} combinations of a case and a place
 * @property {number} pages
 * @property {Found[]} findings
 */

/**
 * The modules of web/, by names that only the browser can resolve.
 * @returns {Promise<Record<string, any>>}
 */
async function served() {
  const names = ['engine', 'host', 'tape-apply', 'tape-tables', 'dates', 'head', 'url'];
  const modules = await Promise.all(names.map((name) => import(`/${name}.js`)));
  return Object.assign({}, ...modules);
}

/** What the engine may ask for besides content. */
const runtimeFile = /^\/(entities|words\/[a-z]+)\.txt$/;

const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));
const content = new URL('content/', document.baseURI).href;
const runtime = new URL('/', document.baseURI).href;
const encoder = new TextEncoder();

/** @type {Map<string, Promise<FileReply>>} */
const runtimeFiles = new Map();

/** @param {string} path */
function fromServer(path) {
  const known = runtimeFiles.get(path);
  if (known) return known;
  const reply = fetch(path).then(async (response) => ({
    status: response.status,
    bytes: new Uint8Array(await response.arrayBuffer()),
  }));
  runtimeFiles.set(path, reply);
  return reply;
}

/** What main.js does, with files from memory. */
async function makeSetter() {
  const modules = await served();
  const { loadEngine, Host, applyTape, tags, attrs, writeDates, describe } = modules;
  const { fileAddress, fragmentIds } = modules;
  await fetch('/engine.wasm'); // the page has preloaded it
  // The whole engine shows more: what is wrong with a file, too.
  const load = async () => loadEngine(await fetch('/engine-full.wasm'));
  let engine = await load();
  // Some of what the head has is only there after a first page.
  describe('', 'en', 'ltr', '');
  /**
   * @param {string} payload
   * @param {Place[]} filled
   * @param {boolean} dated whether what is in these places can bear on dates
   * @returns {Promise<Finding[]>} what went wrong on the way
   */
  const set = async (payload, filled, dated) => {
    /** @type {Finding[]} */
    const found = [];
    const { files, route, fragment } = publicationWith(payload, filled);
    /** @param {string} path */
    const read = (path) => {
      const file = Object.hasOwn(files, path) ? files[path] : undefined;
      if (file === undefined && runtimeFile.test(path)) return fromServer(path);
      const address = new URL(fileAddress(path, content, runtime)).href;
      found.push(...fileFindings(address, content));
      const bytes = typeof file === 'string' ? encoder.encode(file) : file;
      return { status: bytes ? 200 : 404, bytes: bytes ?? new Uint8Array() };
    };
    try {
      const { signal } = new AbortController();
      const answer = await new Host(engine, 'content/').page(route, read, signal);
      const [title, language, direction, description] = answer.fields;
      const page = applyTape(answer.words, answer.text);
      if (dated) writeDates(page, language);
      describe(title, language, direction, description);
      root.replaceChildren(page);
      const ids = fragment === undefined ? [] : fragmentIds(`#${fragment}`);
      for (const id of ids) document.getElementById(id)?.scrollIntoView();
    } catch (error) {
      found.push({ check: 'exception', detail: String(error) });
      // After a trap nothing in it can be relied on.
      engine = await load();
    }
    return found;
  };
  return { set, tables: { tags, attrs } };
}

/**
 * All cases, or each `parts`th, in the places of a group.
 * @param {{ group: string, part: number, parts: number }} share
 * @returns {Promise<Outcome>}
 */
export async function runShare({ group, part, parts }) {
  const { set, tables } = await makeSetter();
  const hits = watchHits(window);
  const globals = watchGlobals(window);
  const prototypes = watchPrototypes(window);
  const before = { around: String(surroundings(document)), address: location.href };
  /** @type {Outcome} */
  const outcome = { combinations: 0, pages: 0, findings: [] };
  const work = cases
    .filter(({ number }) => number % parts === part)
    .flatMap((attack) => placesFor(attack, group).map((filled) => ({ attack, filled })));
  for (const { attack, filled } of work) {
    const found = await set(attack.payload, filled, group !== 'markdown');
    found.push(...treeFindings(root, tables), ...prototypes());
    // All that could take a name is found in the tree; the names themselves are many.
    if (outcome.pages % 25 === 0) found.push(...globals());
    if (!filled[0].manyLines) found.push(...bidiFindings(root));
    clickAll(window, root);
    const around = String(surroundings(document));
    if (around !== before.around) found.push({ check: 'surroundings', detail: around });
    const { href } = location;
    if (href !== before.address) found.push({ check: 'address bar', detail: href });
    found.push(...hits());
    const where = `${attack.name} in ${filled.map(({ name }) => name).join(', ')}`;
    outcome.findings.push(...found.map((one) => ({ ...one, number: attack.number, where })));
    outcome.combinations += filled.length;
    outcome.pages += 1;
    // Room for what the browser does later: pictures, handlers, moves to other pages.
    if (outcome.pages % 500 === 0) await moment();
  }
  await moment();
  const late = [...hits(), ...globals()];
  outcome.findings.push(...late.map((one) => ({ ...one, number: 0, where: `later, in ${group}` })));
  return outcome;
}

/**
 * How often a harmless payload is found on the page that it makes.
 * @returns {Promise<{ alone: Record<string, number>, together: Record<string, number> }>} by place,
 *   and by bundle
 */
export async function arrivals() {
  const { set } = await makeSetter();
  const payload = 'payload';
  /** @param {Place[]} filled */
  const count = async (filled) => {
    await set(payload, filled, true);
    const meta = document.querySelector('meta[name=description]')?.getAttribute('content');
    const { lang, dir } = document.documentElement;
    const all = new XMLSerializer().serializeToString(root) + document.title + meta + lang + dir;
    return all.split(payload).length - 1;
  };
  /** @type {Record<string, number>} */
  const alone = {};
  /** @type {Record<string, Place[]>} */
  const bundles = {};
  for (const place of places) {
    if (place.takes !== 'text') continue;
    alone[place.name] = await count([place]);
    if (place.bundle) (bundles[place.bundle] ??= []).push(place);
  }
  /** @type {Record<string, number>} */
  const together = {};
  for (const [name, filled] of Object.entries(bundles)) together[name] = await count(filled);
  return { alone, together };
}
