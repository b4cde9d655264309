// All attack cases, numbered. Plain data: the same in Node and in the page.

import { bigFamilies, byteFamilies, jsonFamilies, textFamilies } from './attack-texts.mjs';
import { markupFamilies } from './attack-markup.mjs';
import { urlFamilies } from './attack-urls.mjs';

/**
 * @typedef {'text' | 'big' | 'json' | 'bytes'} Kind text: a value; big: one that is long or deep;
 *   json: members of an object, as they stand in the file; bytes: a whole file
 *
 * @typedef {object} Case
 * @property {number} number
 * @property {string} name family and place in it
 * @property {string} family
 * @property {Kind} kind
 * @property {string} payload of bytes: a character for each
 */

/** @type {[Kind, Record<string, string[]>][]} */
const kinds = [
  ['text', { ...urlFamilies, ...markupFamilies, ...textFamilies }],
  ['big', bigFamilies],
  ['json', jsonFamilies],
  ['bytes', byteFamilies],
];

/** @type {Case[]} */
export const cases = [];
const texts = new Set();
for (const [kind, families] of kinds) {
  for (const [family, payloads] of Object.entries(families)) {
    payloads.forEach((text, i) => {
      if (texts.has(kind + text)) throw new Error(`${family}-${i + 1} is there already: ${text}`);
      texts.add(kind + text);
      const number = cases.length + 1;
      // Code that runs, and an address that is asked for, say which case they are of.
      const payload = text
        .replaceAll('hit(0)', `hit(${number})`)
        .replaceAll('evil.', `evil${number}.`);
      cases.push({ number, name: `${family}-${i + 1}`, family, kind, payload });
    });
  }
}
