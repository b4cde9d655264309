// The index that the tool writes for generated publications, read by wasm/model/INDEX.md.
// BROADSIDE_TOOL is the tool's path.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

import { generateContent } from '../../scripts/generate-content.mjs';
import { checkFeed } from './feed.mjs';
import {
  familiesOf,
  filesBelow,
  readArticles,
  readJson,
  relatedOf,
  slugFile,
} from './publication.mjs';

/** @typedef {import('./publication.mjs').Article} Article */
/** @typedef {import('./publication.mjs').List} List */

const tool = process.env.BROADSIDE_TOOL ?? 'build/dev/broadside';
const root = mkdtempSync(path.join(tmpdir(), 'broadside-index-'));
after(() => rmSync(root, { recursive: true }));

/** @param {string} folder */
function index(folder) {
  const { status, stderr } = spawnSync(tool, ['index', folder], { encoding: 'utf8' });
  assert.equal(stderr, '');
  assert.equal(status, 0);
}

/** @param {string} name @param {number} count @param {number} pageSize @returns {string} */
function publication(name, count, pageSize) {
  const folder = path.join(root, name);
  generateContent({ count, folder, pageSize });
  index(folder);
  return folder;
}

/** @param {string} folder @returns {string[]} */
const indexFiles = (folder) =>
  filesBelow(folder).filter((name) => name === 'index.json' || name.startsWith('index/'));

/** @param {any} feed */
const slugsOf = (feed) => feed.items.map((/** @type {any} */ item) => item._article.slug);

/** @param {Article[]} articles */
const slugs = (articles) => articles.map(({ slug }) => slug);

// Enough for two search files, and for tags of all sizes; small pages have many borders.
const size = 7;
const large = publication('large', 620, size);
const articles = readArticles(large);
const families = familiesOf(articles);
const home = readJson(path.join(large, 'index.json'));

/** @param {string} name @returns {any} */
const read = (name) => readJson(path.join(large, name));

test('every list is a JSON Feed 1.1', () => {
  for (const name of indexFiles(large)) {
    const feed = read(name);
    if (name === 'index/tags.json' || name === 'index/archive.json') continue;
    checkFeed(feed, name);
    for (const list of [feed._broadside?.pages, feed._broadside?.pinned]) {
      checkFeed({ ...feed, items: list ?? [] }, name);
    }
  }
});

/**
 * Where the pages of a list begin and end, by INDEX.md: N·size - size … N·size - 1 from the oldest.
 * @param {List} list
 * @returns {Map<string, string[]>} path → slugs
 */
function pagesOf({ articles, oldestFirst, first, stem }) {
  const pages = new Map([[first, slugs(articles.slice(0, size))]]);
  const counted = oldestFirst ? articles : [...articles].reverse();
  for (let number = 1; number <= Math.ceil(counted.length / size); number++) {
    const page = slugs(counted.slice(number * size - size, number * size));
    if (!oldestFirst) page.reverse();
    // The first file says it already.
    if (page.every((slug) => pages.get(first)?.includes(slug))) continue;
    pages.set(`${stem}${number}.json`, page);
  }
  return pages;
}

test('each page of each list holds what it should', () => {
  for (const list of families) {
    for (const [name, expected] of pagesOf(list)) {
      assert.deepEqual(slugsOf(read(name)), expected, name);
    }
  }
});

test('no other file is there', () => {
  const expected = families.flatMap((list) => [...pagesOf(list).keys()]);
  for (let i = 0; i < home._broadside.slugs; i++) expected.push(`index/slug-${i}.json`);
  expected.push(
    'index/tags.json',
    'index/archive.json',
    'index/search-1.json',
    'index/search-2.json',
  );
  assert.deepEqual(indexFiles(large), expected.sort());
});

test('who follows next_url meets each article, in order', () => {
  for (const list of families) {
    /** @type {Set<string>} */
    const met = new Set();
    let address = new URL(list.first, 'https://example.org/content/');
    for (let files = 0; files <= articles.length; files++) {
      const feed = read(address.pathname.replace('/content/', ''));
      for (const slug of slugsOf(feed)) met.add(slug);
      if (!feed.next_url) break;
      address = new URL(feed.next_url, address);
    }
    assert.deepEqual([...met], slugs(list.articles), list.first);
  }
});

test('the first file of a list knows how long it is', () => {
  for (const list of families) {
    const ours = read(list.first)._broadside;
    assert.equal(ours.count, list.articles.length);
    assert.equal(ours.page_size, size);
    if (list.stem.startsWith('index/tag-'))
      assert.ok(list.articles.some(({ tags }) => tags.includes(ours.name)));
    if (list.oldestFirst) assert.equal(ours.name, list.articles[0].series);
  }
  const { slugs: files, pages, pinned } = home._broadside;
  assert.equal(Math.log2(files) % 1, 0);
  assert.ok(articles.length / files <= 16 && articles.length / files > 8);
  assert.deepEqual(
    pages.map((/** @type {any} */ page) => page._article.src),
    ['pages/about.json'],
  );
  const expected = articles.slice(size).filter((article) => article.pinned);
  assert.ok(expected.length > 0, 'the generated publication has pinned articles');
  assert.deepEqual(slugsOf({ items: pinned }), slugs(expected));
});

test('a slug leads to its article, with its neighbours', () => {
  const neighbour = (/** @type {Article | undefined} */ article) =>
    article && {
      slug: article.slug,
      title: article.title,
      language: article.language,
      date: article.date,
      ...(article.expires && { expires: article.expires }),
    };
  for (const [i, article] of articles.entries()) {
    const { items } = read(slugFile(article.slug, home._broadside.slugs));
    const found = items.filter(
      (/** @type {any} */ { _article: { slug, alias } }) => slug === article.slug && !alias,
    );
    assert.equal(found.length, 1, article.slug);
    const [{ title, language, date_published, _article: ours }] = found;
    assert.deepEqual(
      { title, language, src: ours.src, expires: ours.expires },
      {
        title: article.title,
        language: article.language,
        src: article.src,
        expires: article.expires,
      },
    );
    assert.equal(Date.parse(date_published), Date.parse(article.date));
    assert.deepEqual(ours.newer, neighbour(articles[i - 1]));
    assert.deepEqual(ours.older, neighbour(articles[i + 1]));
  }
});

test('a file name that is not the slug leads to it', () => {
  const renamed = articles.filter(({ src, slug }) => path.basename(src, '.json') !== slug);
  assert.ok(renamed.length > 0, 'the generated publication has such articles');
  for (const { src, slug } of renamed) {
    const alias = path.basename(src, '.json');
    const { items } = read(slugFile(alias, home._broadside.slugs));
    const found = items.filter((/** @type {any} */ item) => item._article.alias === alias);
    assert.deepEqual(
      found.map((/** @type {any} */ item) => item._article),
      [{ alias, slug, src }],
    );
  }
});

test('tags and years are counted', () => {
  const tags = families.filter(({ stem }) => stem.startsWith('index/tag-'));
  const counted = read('index/tags.json').tags;
  assert.equal(counted.length, tags.length);
  for (const list of tags) {
    const { name, count } = read(list.first)._broadside;
    assert.ok(
      counted.some((/** @type {any} */ entry) => entry.tag === name && entry.count === count),
    );
  }
  const counts = counted.map((/** @type {any} */ { count }) => count);
  const numbers = (/** @type {number} */ a, /** @type {number} */ b) => b - a;
  assert.deepEqual(counts, [...counts].sort(numbers));
  const years = families.filter(({ stem }) => stem.startsWith('index/year-'));
  assert.deepEqual(
    read('index/archive.json').years,
    years
      .map(({ first, articles: { length } }) => ({ year: first.slice(11, 15), count: length }))
      .sort((a, b) => Number(b.year) - Number(a.year)),
  );
});

test('search files hold all articles, in five hundreds from the oldest', () => {
  const [first, second] = [1, 2].map((number) => read(`index/search-${number}.json`));
  assert.deepEqual([...slugsOf(second), ...slugsOf(first)], slugs(articles));
  assert.equal(first.items.length, 500);
  for (const item of first.items) assert.ok(item.title && item.summary && !item.content_text);
});

/** @param {any} item */
const relatedIn = (item) =>
  (item._article.related ?? []).map((/** @type {any} */ { slug, tags }) => ({ slug, tags }));

test('the related articles are those that share the rarest tags', () => {
  const related = relatedOf(articles);
  assert.ok(related.filter((list) => list.length === 3).length > articles.length / 2);
  for (const [i, { slug }] of articles.entries()) {
    const { items } = read(slugFile(slug, home._broadside.slugs));
    const item = items.find(
      (/** @type {any} */ one) => one._article.slug === slug && !one._article.alias,
    );
    const expected = related[i].map(({ article, tags }) => ({ slug: article.slug, tags }));
    assert.deepEqual(relatedIn(item), expected, slug);
  }
});

test('a publication of one page is one file', () => {
  const folder = publication('small', 20, 20);
  const few = readArticles(folder);
  assert.deepEqual(indexFiles(folder), ['index.json']);
  const feed = readJson(path.join(folder, 'index.json'));
  checkFeed(feed, 'index.json');
  assert.deepEqual(slugsOf(feed), slugs(few));
  assert.equal(feed._broadside.page_size, 20);
  const related = relatedOf(few);
  for (const [i, item] of feed.items.entries()) {
    assert.deepEqual(item._article.authors, few[i].authors);
    assert.deepEqual(
      relatedIn(item),
      related[i].map(({ article, tags }) => ({ slug: article.slug, tags })),
    );
  }
});

/** @param {string} folder @returns {Map<string, string>} name → content */
const contents = (folder) =>
  new Map(indexFiles(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]));

test('the same articles give the same bytes, and nothing is written twice', () => {
  const other = path.join(root, 'other');
  cpSync(large, other, { recursive: true });
  const before = contents(other);
  for (const name of before.keys()) utimesSync(path.join(other, name), 1, 1);
  index(other);
  assert.deepEqual(contents(other), before);
  for (const name of before.keys())
    assert.equal(statSync(path.join(other, name)).mtimeMs, 1000, name);
  rmSync(path.join(other, 'index'), { recursive: true });
  index(other);
  assert.deepEqual(contents(other), before);
});

test('a new article leaves full pages as they are', () => {
  const other = path.join(root, 'grown');
  cpSync(large, other, { recursive: true });
  const before = contents(other);
  // With the tags, authors and series of all others: every list grows.
  const all = (/** @type {(article: Article) => string[]} */ pick) => [
    ...new Set(articles.flatMap(pick)),
  ];
  const text = { title: 'New', date_published: '2199-01-01', markdown: [''] };
  const [authors, tags] = [
    all((article) => article.authors),
    all((article) => article.tags).slice(0, 100),
  ];
  const [series] = all((article) => (article.series ? [article.series] : []));
  writeFileSync(
    path.join(other, 'articles/new.json'),
    JSON.stringify({ ...text, authors, tags, series, language: 'en', summary: 'x' }),
  );
  index(other);
  const after = contents(other);
  let compared = 0;
  for (const [name, bytes] of before) {
    if (!/^index\/(all|(tag|author|year)-[^-]+)-\d+\.json$|search-1/.test(name)) continue;
    assert.equal(after.get(name), bytes, name);
    compared++;
  }
  assert.ok(compared > articles.length / size, `${compared} pages`);
  assert.notEqual(after.get('index.json'), before.get('index.json'));
});

test('when most articles are gone, so are the files that nobody needs', () => {
  const folder = publication('shrinking', 60, 5);
  assert.ok(indexFiles(folder).length > 50);
  writeFileSync(path.join(folder, 'index/notes.txt'), 'the editor’s own');
  for (const name of filesBelow(folder)) {
    if (name.startsWith('articles/') && !/00000[1-3]\.json$/.test(name))
      rmSync(path.join(folder, name));
  }
  index(folder);
  assert.deepEqual(indexFiles(folder), ['index.json', 'index/notes.txt']);
  rmSync(path.join(folder, 'index/notes.txt'));
  index(folder);
  assert.equal(existsSync(path.join(folder, 'index')), false);
});

test('a seed decides about every byte of what is generated', () => {
  const [one, two, three] = [1, 1, 2].map((seed, i) => {
    const folder = path.join(root, `seed-${i}`);
    generateContent({ count: 40, folder, seed });
    return new Map(
      filesBelow(folder).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
    );
  });
  assert.deepEqual(one, two);
  assert.notDeepEqual(one, three);
  assert.equal([...one.keys()].filter((name) => name.startsWith('articles/')).length, 40);
});
