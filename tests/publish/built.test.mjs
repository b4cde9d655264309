// A hostile publication built by the tool: what its files say of each other is true. BROADSIDE_TOOL
// names the tool.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { parseFeed } from '@rowanmanning/feed-parser';

import { articles, content, home, urlOf } from './printed.mjs';
import { faults } from './schema.mjs';

const tool = process.env.BROADSIDE_TOOL;
assert.ok(tool, 'BROADSIDE_TOOL is not set; run this test with ctest');
const out = mkdtempSync(path.join(tmpdir(), 'broadside-built-'));
after(() => rmSync(out, { recursive: true }));
// The sources are a runtime: what is written is what is served.
const runtime = fileURLToPath(new URL('../../web', import.meta.url));
execFileSync(tool, ['build', content, '-o', out, '--runtime', runtime], { stdio: 'pipe' });

/** @param {string} name */
const read = (name) => readFileSync(path.join(out, name), 'utf8');
/** @param {string} text @param {RegExp} pattern */
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);
/** The file of a page at an address of the site. @param {string} url */
function fileOf(url) {
  assert.ok(url.startsWith(home), url);
  return `${decodeURIComponent(url.slice(home.length))}index.html`;
}
const pages = readdirSync(out, { recursive: true })
  .map(String)
  .filter((name) => path.basename(name) === 'index.html' && !name.startsWith('content'));

test('feeds and sitemap are valid', async () => {
  for (const [schema, name] of [
    ['atom', 'atom.xml'],
    ['rss', 'rss.xml'],
    ['sitemap', 'sitemap.xml'],
  ]) {
    assert.deepEqual(await faults(schema, read(name)), [], name);
  }
});

test('the sitemap has all pages, and only pages', () => {
  const said = all(read('sitemap.xml'), /<loc>(.*)<\/loc>/g).map(fileOf);
  assert.deepEqual(said.sort(), [...pages].sort());
  assert.ok(pages.length > articles.length + 5);
});

test('every page says its own address, and leads to pages that are there', () => {
  for (const page of pages) {
    const html = read(page);
    const head = html.slice(0, html.indexOf('</head>'));
    assert.deepEqual(all(head, /<link rel="canonical" href="(.*?)">/g).map(fileOf), [page]);
    const here = new URL(page.replace('index.html', ''), 'http://site.invalid/');
    for (const to of all(head, /<link rel="(?:prev|next|alternate)"[^>]* href="(.*?)">/g)) {
      const file = to.startsWith(home)
        ? fileOf(to)
        : decodeURIComponent(new URL(to, here).pathname).slice(1);
      const named = file === '' || file.endsWith('/') ? `${file}index.html` : file;
      assert.ok(existsSync(path.join(out, named)), `${page}: ${to}`);
    }
    assert.equal(all(head, /(<script type="application\/ld\+json">)/g).length, 1, page);
    assert.equal(all(html, /(<script[ >])/g).length, 2, `${page}: ours, and data`);
  }
});

test('feeds have the newest articles first, with links to pages that are there', () => {
  const newest = [...articles].sort(
    (a, b) => Date.parse(b.date_published.slice(0, 10)) - Date.parse(a.date_published.slice(0, 10)),
  );
  const json = JSON.parse(read('feed.json'));
  const feeds = [
    parseFeed(read('atom.xml')).items.map(({ url }) => url),
    parseFeed(read('rss.xml')).items.map(({ url }) => url),
    json.items.map((/** @type {any} */ { url }) => url),
  ];
  for (const urls of feeds) assert.deepEqual(urls, newest.map(urlOf));
  for (const { content_html } of json.items) {
    for (const url of all(content_html, / href="(.*?)"/g)) {
      const [page] = url.split('#');
      assert.ok(url.startsWith(home), url);
      if (page.endsWith('/')) assert.ok(existsSync(path.join(out, fileOf(page))), url);
    }
    assert.doesNotMatch(content_html, /<script| id=| class=| style=| on\w+=/);
  }
});

test('languages point at each other', () => {
  /** @param {string} page */
  const languages = (page) =>
    all(read(page), /<link rel="alternate" hreflang="(?!x-)(.*?" href=".*?)">/g).sort();
  const [hostile, , , persian] = articles.map((article) => fileOf(urlOf(article)));
  assert.equal(languages(hostile).length, 2);
  assert.deepEqual(languages(hostile), languages(persian));
});

test('the page for addresses at which nothing stands is not to be found', () => {
  const html = read('404.html');
  assert.match(html, /<meta name="robots" content="noindex">/);
  assert.doesNotMatch(html, /canonical|og:url/);
});
