// The same meaning in two markups: what Broadside and micromark write differently for the same
// Markdown, in one form. It hides no difference of meaning but these, which follow from the page
// that an article becomes a part of:
//
//   Broadside                                          micromark
//   h2 for # (the page's h1 is the title)              h1
//   ids of headings (slugs.test.mjs compares them)     -
//   dir on blocks and code; rel of links               -
//   loading and decoding of images                     -
//   div.table-scroll around a table; scope             -
//   class align-start, -center, -end                   align left, center, right
//   class task and aria-label of an item's box         -
//   the box before a loose item's first paragraph      inside it
//   p.callout                                          p
//   figure with figcaption                             p with an image with a title
//   footnotes numbered in ids                          named in ids
//   one way back for each mark, a class of its own     the same, another class and text
//
// Raw HTML is no HTML for both: Broadside's rule is not GFM's (html.test.mjs).

import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

import { normalizeHtml } from '../commonmark/normalize-html.mjs';
import { element, parse, rewrite, textOf, write } from './tree.mjs';

/** @typedef {import('./tree.mjs').Element} Element @typedef {import('./tree.mjs').Tree} Tree */

const ours = ['dir', 'rel', 'loading', 'decoding', 'tabindex', 'role', 'scope'];

/** @param {Tree | undefined} tree @param {string} name @returns {tree is Element} */
export const is = (tree, name) => typeof tree === 'object' && tree.name === name;

/** @param {string} [alt] */
const oneLine = (alt = '') => alt.replace(/[ \t\n]+/g, ' ');

/** @param {Record<string, string>} attributes @param {string[]} names */
function without(attributes, names) {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !names.includes(name)));
}

/**
 * The notes, without headings, names and ways back.
 * @param {Element} section
 */
function footnotes(section) {
  const list = section.children.find((child) => is(child, 'ol'));
  const items = is(list, 'ol') ? list.children : [];
  const notes = items.filter((item) => is(item, 'li')).map((item) => {
    const plain = rewrite(/** @type {Element} */ (item), (inner) =>
      inner.name === 'a' && /footnote-back|data-footnote-backref/.test(inner.attributes.class ?? '')
        ? []
        : undefined,
    );
    return element('li', {}, plain.children);
  });
  return element('div', { class: 'notes' }, notes);
}

/** @param {Element} tree @returns {Tree[] | undefined} */
function common(tree) {
  const { name, attributes, children } = tree;
  if (name === 'section') return [footnotes(tree)];
  if (name === 'sup' && is(children[0], 'a') && 'aria-describedby' in children[0].attributes) {
    return [element('sup', { class: 'note' }, children[0].children)];
  }
}

/** @param {Element} tree @returns {Tree[] | undefined} */
function fromOurs(tree) {
  const { name, attributes, children } = tree;
  const shared = common(tree);
  if (shared) return shared;
  const kept = without(attributes, ours);
  if (/^h[1-6]$/.test(name)) return [element(name, without(kept, ['id']), children)];
  if (name === 'a' && attributes.class === 'anchor') return [];
  if (/^(service-name|callout-host)$/.test(attributes.class ?? '')) return [];
  if (attributes.class === 'table-scroll') return children;
  if (name === 'th' || name === 'td') {
    const sides = { 'align-start': 'left', 'align-center': 'center', 'align-end': 'right' };
    const side = Object.entries(sides).find(([key]) => key === attributes.class)?.[1];
    return [element(name, side ? { align: side } : {}, children)];
  }
  if (name === 'input') return [element(name, without(kept, ['aria-label']))];
  if (name === 'li' && attributes.class === 'task') {
    const [box, first, ...rest] = children.filter((child, i) => i !== 1 || child !== ' ');
    if (!is(first, 'p')) return [element(name, {}, children)];
    const paragraph = element('p', {}, [box, ' ', ...first.children]);
    return [element(name, {}, [paragraph, ...rest])];
  }
  if (name === 'figure') {
    const [image, caption] = children;
    if (typeof image === 'string') return [element('p', {}, [image])]; // an address was refused
    if (!image) return [element('p')];
    const titled = caption ? { ...image.attributes, title: textOf(caption) } : image.attributes;
    return [element('p', {}, [element('img', { ...titled, alt: oneLine(titled.alt) })])];
  }
  if (name === 'p' && /^callout/.test(attributes.class ?? '')) return [element(name, {}, children)];
  if (name === 'img') return [element(name, { ...kept, alt: oneLine(attributes.alt) })];
  return [element(name, kept, children)];
}

/** @param {Element} tree @returns {Tree[] | undefined} */
function fromOracle(tree) {
  const { name, attributes, children } = tree;
  const shared = common(tree);
  if (shared) return shared;
  if (name === 'img') return [element(name, { ...attributes, alt: oneLine(attributes.alt) })];
  if (name === 'h1') return [element('h2', attributes, children)];
}

/** @param {string} html of Broadside */
export const mapOurs = (html) => rewrite(parse(normalizeHtml(html)), fromOurs);

/** @param {string} markdown → the tree that micromark makes of it */
export function oracle(markdown) {
  const html = micromark(markdown, {
    allowDangerousProtocol: true,
    extensions: [gfm(), { disable: { null: ['htmlFlow', 'htmlText'] } }],
    htmlExtensions: [gfmHtml()],
  });
  return rewrite(parse(normalizeHtml(html)), fromOracle);
}

/** @param {Element} tree @returns {string} HTML to compare */
export const comparable = (tree) =>
  normalizeHtml(write(rewrite(tree, ({ name, attributes, children }) => [
    element(name, Object.fromEntries(Object.entries(attributes).sort()), children),
  ])));
