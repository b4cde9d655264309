// Tape → nodes (wasm/tape/TAPE.md). Elements and attributes come from closed tables and all text
// is set as text: no string of markup exists here, so content cannot inject any.

import { attrs, ops, tags } from './tape-tables.js';
import { fewMarks } from './unicode.js';

const names = ['open', 'leaf', 'void', 'attr', 'text', 'close'];
const [open, leaf, empty, attr, text, close] = names.map((name) => ops.indexOf(name));

/**
 * @param {string[]} list
 * @param {number} id
 */
function nameIn(list, id) {
  const name = list[id];
  if (!name) throw new Error(`tape: no name ${id}`);
  return name;
}

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
    const string = length ? pool.slice(cursor, (cursor += length)) : '';
    if (!parent) throw new Error('tape: too many ends');
    if (op === attr) {
      if (!element) throw new Error('tape: attribute of nothing');
      element.setAttribute(nameIn(attrs, id), string);
    } else if (op === text) {
      element = undefined;
      parent.append(string);
    } else if (op === close) {
      element = undefined;
      parent = parent.parentNode;
    } else if (op === open || op === leaf || op === empty) {
      const made = document.createElement(nameIn(tags, id));
      parent.append(made);
      element = op === leaf ? undefined : made;
      if (op === open) parent = made;
      if (op === leaf) made.textContent = string;
    } else {
      throw new Error(`tape: unknown op ${op}`);
    }
  }
  if (parent !== fragment || cursor !== pool.length) throw new Error('tape: cut short');
  return fragment;
}
