// Sites of any size: generated articles, eight on a page, with the index that the tool makes.

import { spawnSync } from 'node:child_process';
import { chmod, cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { briefIndex, servedPage } from '../../../scripts/build-site.mjs';
import { generateContent } from '../../../scripts/generate-content.mjs';
import { tagKey } from '../../../web/unicode.js';
import { startNginx } from '../../browser/support/nginx.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

export const pageSize = 8;

/**
 * @typedef {object} Article
 * @property {string} slug
 * @property {string} title
 * @property {string} language
 * @property {boolean} pinned
 * @property {string[]} tags their keys; those in the text too
 * @property {number} date ms
 * @property {number} expires ms; the end of its last day
 */

/** As simple as the generator's texts. @param {string} text */
const hashtagsOf = (text) =>
  (text.match(/#[\p{L}\p{M}\p{N}_]+/gu) ?? []).map((tag) => tag.slice(1));

/**
 * The articles that the index is to list, newest first, hidden ones too: read from the articles
 * themselves.
 * @param {string} content folder
 * @returns {Promise<Article[]>}
 */
export async function articlesOf(content) {
  /** @type {Article[]} */
  const articles = [];
  const years = path.join(content, 'articles');
  for (const year of await readdir(years)) {
    for (const name of await readdir(path.join(years, year))) {
      const fields = JSON.parse(await readFile(path.join(years, year, name), 'utf8'));
      if (fields.draft) continue;
      articles.push({
        slug: fields.slug ?? path.basename(name, '.json'),
        title: fields.title,
        language: fields.language,
        pinned: fields.pinned === true,
        tags: [...fields.tags, ...hashtagsOf(String(fields.markdown))].map(tagKey),
        date: Date.parse(fields.date_published),
        expires: fields.date_expires ? Date.parse(`${fields.date_expires}T24:00Z`) : Infinity,
      });
    }
  }
  return articles.sort((a, b) => b.date - a.date || (a.slug < b.slug ? -1 : 1));
}

/** @param {Article} article */
export const isShown = ({ date, expires }) => date <= Date.now() && Date.now() < expires;

/**
 * On a host that compresses while it sends, as most do: nobody packs a hundred thousand files.
 * @param {number} count of articles
 */
export async function serveArticles(count) {
  const root = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  await chmod(root, 0o755);
  const content = path.join(root, 'content');
  await cp(path.join(repository, 'build/site'), root, {
    recursive: true,
    preserveTimestamps: true,
    filter: (source) => !/\/content(\/|$)|\/index\.html/.test(source),
  });
  generateContent({ count, folder: content, pageSize });
  const tool = path.join(repository, 'build/release/broadside');
  const started = performance.now();
  const { status, stderr } = spawnSync(tool, ['index', content], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`broadside index (${status}): ${stderr}`);
  const indexed = performance.now() - started;
  const read = (/** @type {string} */ file) => readFile(file, 'utf8');
  const site = await read(path.join(content, 'site.json'));
  const index = await read(path.join(content, 'index.json'));
  const page = await read(path.join(repository, 'web/index.html'));
  const embedded = new Map([
    ['site.json', site],
    ['index.json', briefIndex(index)],
  ]);
  await writeFile(path.join(root, 'index.html'), servedPage(page, embedded));
  const settings = 'gzip on; gzip_types application/json;';
  const { url, close } = await startNginx({ root, settings });
  return {
    url,
    indexed,
    articles: await articlesOf(content),
    close: async () => {
      await close();
      await rm(root, { recursive: true });
    },
  };
}
