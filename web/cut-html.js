// Hostile HTML can cost a browser's parser and a sanitizer time that grows with the square of the
// number of tags, or of the attributes of one. Bounded here, before either of them sees it.

import { limits } from './html-tables.js';

const tag = /<\/?[a-z][^\s/>]*/gi;
const attribute = /[\s/]*[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>"'][^\s>]*)?)?/y;
// Mostly two for an element, which mostly holds a text: two nodes.
const mostTags = limits.nodes;
const mostAttributes = 512;

/**
 * The beginning of the text: all of it, unless there are more tags than can be shown, or more
 * attributes on one than anybody writes. What only looks like a tag, in a comment perhaps, counts
 * too: only a whole parser could tell.
 * @param {string} html
 */
export function cutHtml(html) {
  let tags = 0;
  for (const { 0: start, index } of html.matchAll(tag)) {
    let attributes = 0;
    attribute.lastIndex = index + start.length;
    while (attributes <= mostAttributes && attribute.test(html)) attributes += 1;
    tags += 1;
    if (tags > mostTags || attributes > mostAttributes) return html.slice(0, index);
  }
  return html;
}
