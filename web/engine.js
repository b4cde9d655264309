// The only file that touches the engine's memory.

import { seconds } from './dates.js';
import { answerKinds } from './tape-tables.js';
import * as unicode from './unicode.js';

/**
 * The functions that wasm/bridge exports.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {() => void} engine_reset
 * @property {(bytes: number) => number} engine_reserve
 * @property {(routeBytes: number, baseBytes: number, now: number) => void} engine_open
 * @property {(pathBytes: number, status: number, contentBytes: number) => void} engine_supply
 * @property {() => number} engine_step
 * @property {(bytes: number, image: boolean) => number} engine_resolve
 * @property {() => number} engine_html
 *
 * What the engine wants next, or a whole page.
 * @typedef {object} Answer
 * @property {string} kind one of answerKinds
 * @property {Uint32Array} words the tape; valid until the engine is called again
 * @property {string} text the tape's text
 * @property {string[]} fields need: wanted paths; else: pageFields, then lines for the console
 */

/**
 * Compiles while it downloads, where the server gives the type that this takes.
 * @param {Response} response
 */
async function instantiate(response) {
  /** @type {Exports} */
  let exports;
  const character = String.fromCodePoint;
  const read = (/** @type {number} */ at, /** @type {number} */ bytes) =>
    decoder.decode(new Uint8Array(exports.memory.buffer, at, bytes));
  /** @param {(text: string) => string} change */
  const changed =
    (change) => (/** @type {number} */ at, /** @type {number} */ bytes, /** @type {number} */ to) =>
      encoder.encodeInto(change(read(at, bytes)), new Uint8Array(exports.memory.buffer, to)).written;
  // wasm/base/unicode.cpp, wasm/base/date.h and md4c (0006-unicode-from-the-host.patch) say what these are.
  const imports = {
    host: {
      is_punctuation: (/** @type {number} */ code) => unicode.isPunctuation(character(code)),
      xid: (/** @type {number} */ code) => unicode.xid(character(code)),
      seconds: (/** @type {number} */ at, /** @type {number} */ bytes) => seconds(read(at, bytes)),
      tag_key: changed(unicode.tagKey),
      label_key: changed(unicode.labelKey),
      slug: changed(unicode.slug),
    },
  };
  const typed = response.headers.get('content-type') === 'application/wasm';
  const { instance } = await (typed
    ? WebAssembly.instantiateStreaming(response, imports)
    : WebAssembly.instantiate(await response.arrayBuffer(), imports));
  exports = /** @type {Exports} */ (/** @type {unknown} */ (instance.exports));
  return exports;
}

/** @param {Response} response */
export const loadEngine = async (response) => new Engine(await instantiate(response));

/**
 * The whole engine, which can also give the page of the last step as HTML.
 * @param {Response} response
 */
export async function loadHtmlEngine(response) {
  const exports = await instantiate(response);
  const html = () => {
    const at = exports.engine_html() >>> 0;
    const { buffer } = exports.memory;
    const [textAt, textBytes] = new Uint32Array(buffer, at, 2);
    return decoder.decode(new Uint8Array(buffer, textAt, textBytes));
  };
  return Object.assign(new Engine(exports), { html });
}

const encoder = new TextEncoder();
// A U+FEFF at the start of a text counts in its length; the decoder must not eat it.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true, fatal: true });

/** One page at a time: `open` ends the page before. */
export class Engine {
  #exports;

  /** @param {Exports} exports */
  constructor(exports) {
    this.#exports = exports;
    exports._initialize();
  }

  /**
   * @param {string} route
   * @param {string} base
   */
  open(route, base) {
    this.#exports.engine_reset();
    const sizes = this.#write(encoder.encode(route), encoder.encode(base));
    this.#exports.engine_open(...sizes, Date.now() / 1000);
  }

  /**
   * @param {string} path
   * @param {import('./fetch-files.js').FileReply} file
   */
  supply(path, { status, bytes }) {
    const [pathBytes, contentBytes] = this.#write(encoder.encode(path), bytes);
    this.#exports.engine_supply(pathBytes, status, contentBytes);
  }

  /** @returns {Answer} */
  step() {
    const at = this.#exports.engine_step() >>> 0;
    // Only now: the step may have made the memory grow, which replaces its buffer.
    const { buffer } = this.#exports.memory;
    const [kind, wordsAt, wordCount, textAt, textBytes, fieldsAt, fieldCount] =
      new Uint32Array(buffer, at, 7);
    const pool = this.#read(textAt, textBytes);
    const lengths = new Uint32Array(buffer, fieldsAt, fieldCount);
    // The fields end the pool; what is before them belongs to the tape.
    const tapeEnd = lengths.reduce((rest, length) => rest - length, pool.length);
    let cursor = tapeEnd;
    return {
      kind: answerKinds[kind],
      words: new Uint32Array(buffer, wordsAt, wordCount),
      text: pool.slice(0, tapeEnd),
      fields: Array.from(lengths, (length) => pool.slice(cursor, (cursor += length))),
    };
  }

  /**
   * Where an address in the HTML of the page that is open leads; empty when it is refused.
   * @param {string} address
   * @param {boolean} image
   */
  resolve(address, image) {
    const [bytes] = this.#write(encoder.encode(address), new Uint8Array());
    const at = this.#exports.engine_resolve(bytes, image) >>> 0;
    const [textAt, textBytes] = new Uint32Array(this.#exports.memory.buffer, at, 2);
    return this.#read(textAt, textBytes);
  }

  /**
   * @param {number} at
   * @param {number} bytes
   */
  #read(at, bytes) {
    return decoder.decode(new Uint8Array(this.#exports.memory.buffer, at, bytes));
  }

  /**
   * Puts two byte strings, one behind the other, where the next call of the engine looks.
   * @param {Uint8Array} first
   * @param {Uint8Array} second
   * @returns {[number, number]}
   */
  #write(first, second) {
    const at = this.#exports.engine_reserve(first.length + second.length) >>> 0;
    // Only now: reserving may have replaced the buffer.
    const memory = new Uint8Array(this.#exports.memory.buffer);
    memory.set(first, at);
    memory.set(second, at + first.length);
    return [first.length, second.length];
  }
}
