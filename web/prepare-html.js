// What happens to HTML as a text, before a parser and the sanitizer see it. Not for safety, which is
// theirs; for two other reasons:
//
// Time: it can grow with the square of the number of tags, or of the attributes of one.
//
// Quiet: the browser holds the page's policy against styles, event handlers and <base> even in a
// document that is only parsed. It stops nothing there that could ever have run, but reports each
// of them, and every article from an HTML editor is full of styles.

import { limits } from './html-tables.js';

const tags = /<\/?[a-z][^\s/>]*/gi;
const attributes = /[\s/]*([^\s/>][^\s/>=]*)(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
const loud = /^(style$|on)/i;
// Elements that say nothing, and that a parser treats as it does the others.
/** @type {Record<string, string>} */
const quiet = { base: 'bgsound', style: 'noframes' };
// Mostly two for an element, which mostly holds a text: two nodes.
const mostTags = limits.nodes;
const mostAttributes = 256;

/**
 * What only looks like a tag, in a comment perhaps, is taken for one: only a whole parser could
 * tell.
 * @param {string} html
 * @returns {{ html: string, cut: boolean }} cut: more tags than can be shown, or more attributes on
 *   one than anybody writes, and the text ends there
 */
export function prepareHtml(html) {
  let kept = '';
  let done = 0;
  let count = 0;
  /** @param {number} end */
  const result = (end) => ({ html: kept + html.slice(done, end), cut: end < html.length });
  for (const { 0: tag, index } of html.matchAll(tags)) {
    if ((count += 1) > mostTags) return result(index);
    const renamed = /^(<\/?)(base|style)$/i.exec(tag);
    if (renamed && index >= done) {
      kept += html.slice(done, index) + renamed[1] + quiet[renamed[2].toLowerCase()];
      done = index + tag.length;
    }
    let end = index + tag.length;
    for (let left = mostAttributes; ; left -= 1) {
      attributes.lastIndex = end;
      const attribute = attributes.exec(html);
      if (!attribute) break;
      if (!left) return result(index);
      if (end >= done && loud.test(attribute[1])) {
        kept += `${html.slice(done, end)} `;
        done = attributes.lastIndex;
      }
      end = attributes.lastIndex;
    }
  }
  return result(html.length);
}
