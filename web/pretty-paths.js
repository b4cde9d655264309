// Where pages of a prerendered site stand: wasm/model/pretty_path.h, which has the rules, the other
// way round as well. tests/paths compares the two.

import { folders, nameBytes, reservedNames } from './pretty-tables.js';
import { routes } from './tape-tables.js';
import { tagKey } from './unicode.js';

/** @param {string} value */
function nameOf(value) {
  const name = value.replace(/[^\w\x80-\u{10ffff}-]/gu, (c) =>
    c === ' ' ? '~' : `!${c.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
  return new TextEncoder().encode(name).length > nameBytes ? '' : name;
}

/**
 * The page's address as seen from the site's folder; that of the home page with the route as its query
 * when the page has no folder.
 * @param {string} route a query that the engine made
 */
export function prettyAddress(route) {
  let kind = '';
  let value = '';
  let number = 1;
  for (const [name, said] of new URLSearchParams(route)) {
    if (name === 'page' && /^\d{1,7}$/.test(said) && +said) number = +said;
    else if (!kind && routes.includes(name)) [kind, value] = [name, said];
  }
  const folder = kind && folders[routes.indexOf(kind)];
  const page = number > 1 ? `page/${number}/` : '';
  if (!kind) return page;
  if (folder && folder !== '?' && !value) return `${folder}/`;
  const name = nameOf(kind === 'tag' ? tagKey(value) : value);
  if (!name || folder === '?' || (!folder && reservedNames.includes(name))) return route;
  const path = encodeURIComponent(name);
  return folder ? `${folder}/${path}/${page}` : `${path}/`;
}

/**
 * The route of a page by its path in the site's folder; of what may be an article or a plain page it is
 * the article's. Nothing for what is no page.
 * @param {string} path
 */
export function routeOfPath(path) {
  if (!path) return '?';
  let decoded;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined; // no path of ours
  }
  const [, listed, number] = /^(.*?)(?:page\/([1-9]\d{0,6})\/)?$/.exec(decoded) ?? [];
  const page = number ? `page=${number}` : '';
  if (!listed) return `?${page}`;
  const [, first, name] = /^([^/.]+)\/(?:([^/.]+)\/)?$/.exec(listed) ?? [];
  if (!first) return undefined;
  const kind = routes[folders.indexOf(first)];
  /** @param {string} text */
  const value = (text) =>
    encodeURIComponent(
      text.replace(/~|!([\da-f]{2})/g, (_, hex) => (hex ? String.fromCharCode(parseInt(hex, 16)) : ' ')),
    );
  if (kind) return `?${kind}=${value(name ?? '')}${page && `&${page}`}`;
  return name || number || reservedNames.includes(first) ? undefined : `?post=${value(first)}`;
}
