// Runs in the page: a renderer that does everything wrong. It pastes what authors wrote into
// markup, and merges their JSON into its own objects. The positive control (attack-control.mjs)
// shows with it that the cases are dangerous and that the checks see it.

import { fileFindings } from './attack-checks.mjs';
import { publicationWith } from './attack-places.mjs';

/**
 * @typedef {import('./attack-checks.mjs').Finding} Finding
 * @typedef {import('./attack-places.mjs').Place} Place
 * @typedef {Window & typeof globalThis} Realm
 */

/**
 * @param {any} target
 * @param {any} source
 */
function merge(target, source) {
  for (const [name, value] of Object.entries(source)) {
    const known = target[name];
    if (value && typeof value === 'object' && known && /object|function/.test(typeof known)) {
      merge(known, value);
    } else if (!Array.isArray(target)) target[name] = value;
  }
  return target;
}

/** @param {string} text */
const carelessMarkdown = (text) =>
  text
    .replaceAll(/!\[([^]*?)\]\(<?([^]*?)>?\)/g, '<img src="$2" alt="$1">')
    .replaceAll(/\[([^]*?)\]\(<?([^]*?)>?\)/g, '<a href="$2">$1</a>')
    .replaceAll(/<([a-z]+&?[^\s<>/]*:[^\s<>]*)>/gi, '<a href="$1">$1</a>')
    .replaceAll(/^\[([^\]]+)\]: *(.*)$/gm, '<a href="$2">$1</a>')
    .replaceAll(/^#+ (.*)$/gm, '<h2 id="$1">$1</h2>');

/**
 * @param {Record<string, any>} site
 * @param {Record<string, any>} article
 * @param {string} tag
 */
function carelessPage(site, article, tag) {
  const list = (/** @type {unknown} */ value) => (Array.isArray(value) ? value : []);
  const link = (/** @type {any} */ { label, href, url }) =>
    `<li><a rel="noopener" href="${href ?? url}">${label}</a></li>`;
  const author = (/** @type {any} */ one) => `<p><a href="${one.url ?? '?'}">${one.name ?? one}</a>
    ${one.handle ?? ''} <a href="mailto:${one.email ?? ''}">x</a> ${one.bio ?? ''}
    <img src="${one.avatar ?? 'a.png'}"></p>`;
  const known = (/** @type {any} */ one) => (typeof one === 'string' && site.authors?.[one]) || one;
  const markdown = typeof article.markdown === 'string' ? article.markdown : '';
  return `<h1>${site.title}</h1><p>${site.tagline}</p>
    <ul>${[...list(site.nav), ...list(site.social)].map(link).join('')}</ul>
    <h1 lang="${article.language ?? ''}" title="${article.title}">${article.title}</h1>
    <p>${article.subtitle}</p><p>${article.summary}</p><img src="${article.image ?? 'a.png'}">
    ${list(article.authors).map((one) => author(known(one))).join('')}
    ${list(article.tags).map((one) => `<a href="?tag=${one}">#${one}</a>`).join(' ')}
    <p>${tag}</p><div>${carelessMarkdown(markdown)}${article.content_html ?? ''}</div>`;
}

/**
 * @param {Realm} window
 * @param {Element} root of its document
 * @param {string} payload
 * @param {Place[]} filled
 * @returns {Finding[]} what it would have fetched that is none of its files
 */
export function setCarelessly(window, root, payload, filled) {
  const { files, route } = publicationWith(payload, filled);
  const read = (/** @type {string} */ name) => {
    const file = files[name];
    const text = typeof file === 'string' ? file : new TextDecoder().decode(file);
    try {
      return merge(new window.Object(), JSON.parse(text));
    } catch {
      return { title: text };
    }
  };
  const site = read('site.json');
  const article = read('articles/case.json');
  window.document.title = article.title;
  root.innerHTML = carelessPage(site, article, /[?&]tag=([^]*)/.exec(route)?.[1] ?? '');
  const src = article.markdown?.src;
  if (typeof src !== 'string') return [];
  const content = new URL('content/', document.baseURI).href;
  const folder = `${content}articles/`;
  return URL.canParse(src, folder) ? fileFindings(new URL(src, folder).href, content) : [];
}
