// The sitemap against the protocol's schema, and what it says of the pages.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { articles, home, print, urlOf } from './printed.mjs';
import { faults } from './schema.mjs';

const read = print();
const sitemap = read('sitemap.xml');

/** @param {string} text @param {RegExp} pattern */
const all = (text, pattern) => [...text.matchAll(pattern)].map(([, found]) => found);

test('it is valid', async () => assert.deepEqual(await faults('sitemap', sitemap), []));

test('the schema knows what is wrong', async () => {
  for (const [from, to] of [
    ['<loc>https:', '<loc>ftp:'],
    ['<loc>', '<loc>x'],
    ['our%20news', 'our news'],
    ['2024-03-01T', '2024-13-01T'],
    ['rel="alternate"', 'rel="self"'],
    ['hreflang="en"', 'hreflang="e"'],
    ['</url>', '<priority2>1</priority2></url>'],
    ['http://www.sitemaps.org', 'http://sitemaps.org'],
    ['</urlset>', ''],
  ]) {
    assert.ok(sitemap.includes(from), from);
    assert.notDeepEqual(await faults('sitemap', sitemap.replace(from, to)), [], to);
  }
});

test('it has every page with the day of its last change', () => {
  assert.deepEqual(all(sitemap, /<loc>(.*)<\/loc>/g), [home, ...articles.map(urlOf)]);
  const days = articles.map(({ date_modified, date_published }) =>
    new Date(date_modified ?? date_published.replace(':60Z', ':59Z')).getTime(),
  );
  const said = all(sitemap, /<lastmod>(.*)<\/lastmod>/g).map((date) => new Date(date).getTime());
  // A leap second is the one that follows.
  days[2] += 1000;
  assert.deepEqual(said, days);
});

test('translations name all languages, and each other', () => {
  const pages = all(sitemap, /<url>\n([^]*?)<\/url>/g).filter((page) => page.includes('hreflang'));
  assert.equal(pages.length, 2);
  const languages = pages.map((page) => all(page, /hreflang="(.*?)" href/g).sort());
  assert.deepEqual(languages, [
    ['en', 'fa'],
    ['en', 'fa'],
  ]);
  const addresses = pages.map((page) => all(page, /href="(.*?)"/g).sort());
  assert.deepEqual(addresses[0], addresses[1]);
});

test('robots.txt leads to it', () => {
  assert.equal(
    read('robots.txt'),
    `User-agent: *\nDisallow:\n\nSitemap: ${home}sitemap.xml\n`,
  );
});

test('without base_url there is none, and robots.txt does not name it', () => {
  const without = print((changed) => delete changed.base_url);
  assert.throws(() => without('sitemap.xml'), { code: 'ENOENT' });
  assert.throws(() => without('atom.xml'), { code: 'ENOENT' });
  assert.equal(without('robots.txt'), 'User-agent: *\nDisallow:\n');
});
