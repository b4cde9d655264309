// Normalized HTML (../commonmark/normalize-html.mjs) as a tree that can be changed and written
// again. The input is well nested: it comes from two renderers that pass no raw HTML through.

import assert from 'node:assert/strict';

/**
 * @typedef {object} Element
 * @property {string} name
 * @property {Record<string, string>} attributes values as they are written in HTML
 * @property {Tree[]} children
 *
 * @typedef {Element | string} Tree a string is text as it is written in HTML
 */

const empty = new Set(['br', 'hr', 'img', 'input']);

/**
 * @param {string} name
 * @param {Record<string, string>} [attributes]
 * @param {Tree[]} [children]
 * @returns {Element}
 */
export const element = (name, attributes = {}, children = []) => ({ name, attributes, children });

/**
 * @param {string} html
 * @returns {Element} its children are the document
 */
export function parse(html) {
  const root = element('root');
  const open = [root];
  for (const [whole, end, start, written = ''] of html.matchAll(/<\/([^>]+)>|<([^\s>]+)([^>]*)>|[^<]+/g)) {
    const top = open[open.length - 1];
    if (end !== undefined) {
      assert.equal(top.name, end, html);
      open.pop();
    } else if (start !== undefined) {
      const attributes = Object.fromEntries(
        [...written.matchAll(/ ([^\s=]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]),
      );
      const child = element(start, attributes);
      top.children.push(child);
      if (!empty.has(start)) open.push(child);
    } else {
      top.children.push(whole);
    }
  }
  assert.equal(open.length, 1, html);
  return root;
}

/**
 * @param {Tree} tree
 * @returns {string} HTML
 */
export function write(tree) {
  if (typeof tree === 'string') return tree;
  const { name, attributes, children } = tree;
  const inside = children.map(write).join('');
  if (name === 'root') return inside;
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${value}"`);
  const start = `<${name}${written.join('')}>`;
  return empty.has(name) ? start : `${start}${inside}</${name}>`;
}

/**
 * Replaces elements from the inside out.
 * @param {Element} tree
 * @param {(element: Element) => Tree[] | undefined} change what stands for an element instead of
 *   it; undefined: itself
 * @returns {Element}
 */
export function rewrite(tree, change) {
  const children = tree.children.flatMap((child) => {
    if (typeof child === 'string') return [child];
    const inner = rewrite(child, change);
    return change(inner) ?? [inner];
  });
  return { ...tree, children };
}

/** @param {Tree} tree @returns {string} its text, as it is written in HTML */
export const textOf = (tree) =>
  typeof tree === 'string' ? tree : tree.children.map(textOf).join('');
