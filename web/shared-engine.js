// One engine of each kind for all that is shown beside the page's own program: elements, previews,
// results of a search. Each file is asked for once, by whoever wants it first.

import { loadEngine } from './engine.js';
import { fetchEngine, fetchFile } from './fetch-files.js';
import { Renderer } from './renderer.js';
import { runtimeFiles } from './runtime-files.js';
import { SharedLoads } from './shared-loads.js';
import { fileAddress } from './url.js';

/**
 * @typedef {import('./fetch-files.js').FileReply} FileReply
 * @typedef {import('./renderer.js').Wanted} Wanted
 *
 * @typedef {object} Order what shall be shown
 * @property {string} route
 * @property {string} base absolute address of the content folder
 * @property {Record<string, string | Uint8Array>} [given] files that need not be asked for
 */

const files = new SharedLoads();
const engines = new SharedLoads();

const engineWait = 60_000;
const encoder = new TextEncoder();

/** @param {string} name */
const engineOf = (name) => async (/** @type {AbortSignal} */ signal) => {
  const ending = new AbortController();
  const end = () => ending.abort();
  signal.addEventListener('abort', end);
  const timer = setTimeout(end, engineWait);
  try {
    return await loadEngine(await fetchEngine(runtimeFiles[name], ending.signal));
  } catch (error) {
    throw new Error(`${name} could not be loaded: ${/** @type {Error} */ (error).message}`);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', end);
  }
};

/** @type {(name: string, signal: AbortSignal) => Promise<import('./engine.js').Engine>} */
export const loadShared = (name, signal) => engines.get(name, engineOf(name), signal);
export const renderer = new Renderer(loadShared);

export const forgetFiles = () => files.forget();

/**
 * @param {Order} order
 * @param {AbortSignal} signal
 * @param {(url: URL) => boolean} mayLoad whether content of this address may be asked for
 * @returns {Wanted}
 */
export function wantedOf({ route, base, given = {} }, signal, mayLoad = () => true) {
  /** @param {string} path @returns {FileReply | Promise<FileReply>} */
  const read = (path) => {
    const bytes = given[path];
    if (bytes !== undefined) {
      return { status: 200, bytes: typeof bytes === 'string' ? encoder.encode(bytes) : bytes };
    }
    const own = path.startsWith('/') ? runtimeFiles[path.slice(1)] : undefined;
    const address = own ?? fileAddress(path, base, '');
    if (!own && !mayLoad(new URL(address))) return { status: 0, bytes: new Uint8Array() };
    return files.get(
      address,
      (whoever) => fetchFile(address, whoever),
      signal,
      ({ status }) => status === 200,
    );
  };
  return { route, base, read, signal, files: new Map() };
}
