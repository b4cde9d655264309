// The only file that touches the engine's memory.

import { answerKinds } from './tape-tables.js';

/**
 * The functions that wasm/bridge exports.
 * @typedef {object} Exports
 * @property {WebAssembly.Memory} memory
 * @property {() => void} _initialize
 * @property {() => void} engine_reset
 * @property {(bytes: number) => number} engine_reserve
 * @property {(routeBytes: number, baseBytes: number) => void} engine_open
 * @property {(pathBytes: number, status: number, contentBytes: number) => void} engine_supply
 * @property {() => number} engine_step
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
export async function loadEngine(response) {
  const typed = response.headers.get('content-type') === 'application/wasm';
  const module = await (typed
    ? WebAssembly.compileStreaming(response)
    : WebAssembly.compile(await response.arrayBuffer()));
  const { exports } = await WebAssembly.instantiate(module, importsOf(module));
  return new Engine(/** @type {Exports} */ (/** @type {unknown} */ (exports)));
}

/**
 * The engine needs nothing from outside. What its compiler lists all the same is only called when
 * something has gone wrong, except the notice that memory grew.
 * @param {WebAssembly.Module} module
 */
function importsOf(module) {
  /** @type {Record<string, Record<string, () => void>>} */
  const imports = {};
  for (const { module: room, name } of WebAssembly.Module.imports(module)) {
    (imports[room] ??= {})[name] = () => {
      if (name !== 'emscripten_notify_memory_growth') throw new Error(`engine asked for ${name}`);
    };
  }
  return imports;
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
    this.#exports.engine_open(...this.#write(encoder.encode(route), encoder.encode(base)));
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
    const pool = decoder.decode(new Uint8Array(buffer, textAt, textBytes));
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
