// Where Broadside's Markdown differs from micromark's GFM, and why.
import { element, rewrite, textOf } from './tree.mjs';

/** @param {string} value an address as HTML writes it @param {boolean} image */
export function isRefused(value, image) {
  const address = value.replaceAll('&amp;', '&').replace(/^[\0- ]+|[\0- ]+$/g, '').replace(/[\t\n\r]/g, '');
  if (image && /^data:image\/(png|gif|jpeg|webp|avif)[;,]/i.test(address)) return false;
  const scheme = /^[^/?#]*?:/.exec(address)?.[0];
  if (scheme === undefined) return false;
  return !(image ? /^https?:$/i : /^(https?|mailto|tel):$/i).test(scheme);
}
const strip = (tree) => rewrite(tree, ({ name, attributes, children }) => {
  if (name === 'a' && isRefused(attributes.href ?? '', false)) return children;
  if (name === 'img' && isRefused(attributes.src ?? '', true)) return [attributes.alt ?? ''];
});
const auto = (tree) => rewrite(tree, (el) => {
  const t=textOf(el);
  if (el.name === 'a' && [t, 'http://'+t, 'mailto:'+t].some(x=>x.replaceAll('&amp;amp;','&amp;')===(el.attributes.href??'').replaceAll('&amp;amp;','&amp;'))) return [t];
});
const tabs = (tree) => rewrite(tree, (el) => el.name==='pre' ? [element('pre',{},[textOf(el).replace(/^[ \t]+/gm,'')])] : undefined);
export const both = (t) => tabs(auto(strip(t)));
