// Tape → nodes (wasm/tape/TAPE.md). Elements and attributes come from closed tables and all text
// is set as text: no string of markup exists here, so content cannot inject any.

import { attrs, ops, tags } from './tape-tables.js';
import { fewMarks } from './unicode.js';

/** @returns {never} */
const bad = () => {
  throw new Error('bad tape');
};

/**
 * @param {Uint32Array} words
 * @param {string} strings of all words, in their order
 */
export function applyTape(words, strings) {
  const pool = fewMarks(strings);
  const fragment = document.createDocumentFragment();
  /** @type {ParentNode & Node | null} */
  let parent = fragment;
  /** @type {Element | undefined} */
  let element; // the one that attributes go to
  let cursor = 0;

  for (const word of words) {
    const op = word >>> 28;
    const id = (word >>> 20) & 0xff;
    const length = word & 0xfffff;
    const string = pool.slice(cursor, (cursor += length));
    if (!parent) return bad();
    if (op === ops.attr) {
      (element ?? bad()).setAttribute(attrs[id] ?? bad(), string);
    } else if (op === ops.text) {
      element = undefined;
      parent.append(string);
    } else if (op === ops.close) {
      element = undefined;
      parent = parent.parentNode;
    } else {
      const made = document.createElement(tags[id] ?? bad());
      parent.append(made);
      element = made;
      if (op === ops.open) {
        parent = made;
      } else if (op === ops.leaf) {
        element = undefined;
        made.textContent = string;
      } else if (op !== ops.void) {
        bad();
      }
    }
  }
  if (parent !== fragment || cursor !== pool.length) bad();
  return fragment;
}
