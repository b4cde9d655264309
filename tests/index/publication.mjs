// The articles of a content folder as the index should list them, and the names of the index's
// files: written from wasm/model/INDEX.md alone, so that the tool is compared with the text.

import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

import { tagKey } from '../../web/unicode.js';

/**
 * @typedef {object} Article
 * @property {string} src
 * @property {string} slug
 * @property {string} title
 * @property {string} date
 * @property {string} [expires]
 * @property {string} language
 * @property {string[]} authors
 * @property {string} [series]
 * @property {boolean} pinned
 * @property {string[]} tags each key once
 * @property {string[]} keys of the tags
 */

/** @param {string} text @returns {string} FNV-1a with 64 bits */
export function hash(text) {
  return fnv(text).toString(16).padStart(16, '0');
}

/** @param {string} text */
function fnv(text) {
  let value = 0xcbf29ce484222325n;
  for (const byte of Buffer.from(text))
    value = ((value ^ BigInt(byte)) * 0x100000001b3n) % 2n ** 64n;
  return value;
}

/** @param {string} slug @param {number} files */
export const slugFile = (slug, files) => `index/slug-${fnv(slug) % BigInt(files)}.json`;

/** @param {string} file @returns {any} */
export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} folder @returns {string[]} sorted, with `/` */
export function filesBelow(folder) {
  const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
  return names
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll(path.sep, '/'))
    .sort();
}

/** @param {string} text generated Markdown, where a hashtag stands at the end of a line */
const hashtags = (text) => [...text.matchAll(/ #([^\s#]+)$/gmu)].map(([, word]) => word);

/** @param {string} folder @param {string} src @returns {Article | undefined} none for a draft */
function readArticle(folder, src) {
  const article = readJson(path.join(folder, src));
  if (article.draft) return undefined;
  /** @type {Map<string, string>} */
  const tags = new Map();
  for (const tag of [...article.tags, ...hashtags(article.markdown.join('\n'))]) {
    if (!tags.has(tagKey(tag))) tags.set(tagKey(tag), tag);
  }
  return {
    src,
    slug: article.slug ?? path.basename(src, '.json'),
    title: article.title,
    date: article.date_published,
    expires: article.date_expires,
    language: article.language,
    authors: article.authors,
    series: article.series,
    pinned: article.pinned ?? false,
    tags: [...tags.values()],
    keys: [...tags.keys()],
  };
}

/** @param {string} a @param {string} b */
const byBytes = (a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b));

/** @param {string} folder @returns {Article[]} newest first */
export function readArticles(folder) {
  return filesBelow(path.join(folder, 'articles'))
    .map((name) => readArticle(folder, `articles/${name}`))
    .filter((article) => article !== undefined)
    .sort((a, b) => Date.parse(b.date) - Date.parse(a.date) || byBytes(a.slug, b.slug));
}

/**
 * @typedef {object} List
 * @property {string} first the path of the first file
 * @property {string} stem the path of a further page up to its number
 * @property {Article[]} articles in the order of the list
 * @property {boolean} oldestFirst
 */

/** @param {Article[]} articles @returns {List[]} all list families */
export function familiesOf(articles) {
  /** @type {Map<string, List>} */
  const lists = new Map();
  /** @param {string} stem @param {Article} article */
  const add = (stem, article, oldestFirst = false) => {
    const list = lists.get(stem) ?? {
      first: stem === 'index/all' ? 'index.json' : `${stem}.json`,
      stem: `${stem}-`,
      articles: [],
      oldestFirst,
    };
    if (oldestFirst) list.articles.unshift(article);
    else list.articles.push(article);
    lists.set(stem, list);
  };
  for (const article of articles) {
    add('index/all', article);
    add(`index/year-${article.date.slice(0, 4)}`, article);
    for (const author of article.authors) add(`index/author-${hash(author)}`, article);
    for (const key of article.keys) add(`index/tag-${hash(key)}`, article);
    if (article.series) add(`index/series-${hash(article.series)}`, article, true);
  }
  return [...lists.values()];
}

/**
 * Every pair of articles is compared; the tool must not.
 * @param {Article[]} articles
 * @returns {{ article: Article, tags: string[] }[][]} the related articles of each, best first
 */
export function relatedOf(articles) {
  /** @type {Map<string, number>} */
  const having = new Map();
  for (const { keys } of articles) {
    for (const key of keys) having.set(key, (having.get(key) ?? 0) + 1);
  }
  const count = (/** @type {string} */ key) => having.get(key) ?? 0;
  // In millionths, so that equal sums are equal.
  const idf = (/** @type {string} */ key) =>
    Math.round(1e6 * Math.log(articles.length / count(key)));
  return articles.map((one) => {
    const others = articles.flatMap((article, position) => {
      const shared = one.keys.filter((key) => article !== one && article.keys.includes(key));
      if (!shared.some((key) => count(key) <= 500)) return [];
      const sum = shared.reduce((total, key) => total + idf(key), 0);
      return sum > 0 ? [{ article, position, sum, shared }] : [];
    });
    others.sort((a, b) => b.sum - a.sum || a.position - b.position);
    return others.slice(0, 3).map(({ article, shared }) => ({
      article,
      tags: shared
        .map((key) => ({ tag: one.tags[one.keys.indexOf(key)], articles: count(key) }))
        .sort((a, b) => a.articles - b.articles)
        .map(({ tag }) => tag),
    }));
  });
}
