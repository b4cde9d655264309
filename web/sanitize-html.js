// The text of an article that is written in HTML. A bundle of its own, loaded by no other page:
// DOMPurify weighs more than all the rest of the script.

import DOMPurify from 'dompurify';

import { copyHtml, dropped } from './copy-html.js';
import { attributes, elements } from './html-tables.js';
import { notice } from './notice.js';
import { prepareHtml } from './prepare-html.js';

const names = [...attributes.keys()];

/**
 * Every list is ours; of DOMPurify's own none applies. It takes away what could ever be more than
 * text, and copyHtml makes the page's nodes from what is left.
 * @type {import('dompurify').Config}
 */
const config = {
  ALLOWED_TAGS: [...elements.keys()],
  ALLOWED_ATTR: names,
  ALLOWED_NAMESPACES: ['http://www.w3.org/1999/xhtml'],
  // A first sieve: one of these schemes, or none. The engine's classifier decides.
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:|data:image\/|(?![a-z][a-z\d+.-]*:))/i,
  ADD_URI_SAFE_ATTR: names.filter((name) => name !== 'href' && name !== 'src'),
  ALLOW_ARIA_ATTR: false,
  ALLOW_DATA_ATTR: false,
  FORBID_CONTENTS: dropped,
  KEEP_CONTENT: true,
  RETURN_DOM_FRAGMENT: true,
  SANITIZE_NAMED_PROPS: true,
};

/**
 * @param {Element} prose where the text goes
 * @param {string} html
 * @param {string[]} notices the words for: the end was left out, depths were flattened
 * @param {string} direction of the page
 * @param {{ resolve: import('./copy-html.js').Resolve }} host that has made the page
 */
export function fillProse(prose, html, notices, direction, host) {
  // Unlike its type says: where DOMPurify cannot work it gives back what it got.
  const prepared = prepareHtml(html);
  const clean = /** @type {unknown} */ (DOMPurify.sanitize(prepared.html, config));
  if (!(clean instanceof DocumentFragment)) throw new Error('DOMPurify does not work here');
  /** @type {import('./copy-html.js').Resolve} */
  const resolve = (address, image) => host.resolve(address, image);
  const { nodes, cut, flattened } = copyHtml(clean, direction, resolve);
  const reached = [prepared.cut || cut, flattened];
  const said = notices.filter((_, i) => reached[i]);
  prose.replaceChildren(nodes, ...said.map(notice));
  if (said.length) console.warn(`content_html: ${said.join(' ')}`);
}
