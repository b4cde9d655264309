// One bad file among ten: the other nine and the list are as if it were not there, with a list
// written by hand as with one that the tool made.

import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';

import { settled } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

const test = browserSuite();

/** @param {object} fields */
const article = (fields) =>
  JSON.stringify({ title: 'Bad', date_published: '2026-01-05', markdown: 'Text.', ...fields });

/** @type {Record<string, string | Uint8Array | null>} the bytes of the bad one */
const faults = {
  'not JSON': '{ "title": "Bad", }',
  'cut off': article({}).slice(0, 40),
  'wrong types': JSON.stringify({ title: {}, date_published: [2026], tags: 'a', markdown: 7 }),
  'a list': '["articles/good-1.json"]',
  missing: null,
  empty: '',
  'not UTF-8': Buffer.from(article({ title: 'B\xe4d' }), 'latin1'),
  '3 MiB': article({ markdown: 'x'.repeat(3 << 20) }),
  'nested brackets': '['.repeat(1 << 20),
};

/** @type {Record<string, string>} readable, and meant to do harm */
const attacks = {
  markup: article({
    title: '</title><script>alert(1)</script><img src=x onerror=alert(2)>',
    summary: '<svg onload=alert(3)>',
    tags: ['"><b>', '__proto__', '\u202e'.repeat(9)],
    authors: [{ name: '<iframe>', url: 'javascript:alert(4)', avatar: 'javascript:alert(5)' }],
    image: 'javascript:alert(6)',
    markdown: '<script>alert(7)</script>\n\n[x](javascript:alert(8)) ![y](data:text/html,z)',
  }),
  'HTML with scripts': article({
    content_html: '<img src=x onerror=alert(1)><form id=broadside><input name=children></form>',
    markdown: undefined,
  }),
  'deep quotes': article({ markdown: `${'> '.repeat(5000)}x` }),
};

const good = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const title = (/** @type {number} */ i) => `Good ${i}`;
// The newest first, the bad one in the middle.
const order = ['good-9', 'good-8', 'good-7', 'good-6', 'bad', ...[5, 4, 3, 2, 1].map((i) => `good-${i}`)];

const old = await readdir(new URL('../../build/site/content/articles', import.meta.url));

/** The ten articles alone. @param {string | Uint8Array | null} bad */
function contentWith(bad) {
  /** @type {import('./support/site.mjs').Changes} */
  const files = {
    'content/site.json': '{ "title": "Ten" }',
    'content/index.json': JSON.stringify(order.map((slug) => `articles/${slug}.json`)),
  };
  for (const name of old) {
    if (/\.(json|md)$/.test(name)) files[`content/articles/${name}`] = null;
  }
  for (const i of good) {
    const day = `2026-01-0${i > 5 ? i : i - 1}`.replace('00', '01');
    files[`content/articles/good-${i}.json`] = article({
      title: title(i),
      date_published: i < 6 ? `2025-12-0${i}` : day,
      tags: ['Good'],
      markdown: `Text of the ${i}th.`,
    });
  }
  if (bad !== null) files['content/articles/bad.json'] = bad;
  return files;
}

/**
 * Reads the nine, from the list and from one to the next.
 * @param {import('playwright-core').Page} page
 */
async function readAll(page) {
  const cards = page.locator('.card');
  for (const i of good) {
    const card = cards.filter({ has: page.getByRole('link', { name: title(i), exact: true }) });
    assert.equal(await card.count(), 1, title(i));
  }
  const titles = (await page.locator('.card-title').allInnerTexts()).filter((text) => /^Good/.test(text));
  assert.deepEqual(titles, [...good].reverse().map(title));

  for (const i of good) {
    await page.getByRole('link', { name: title(i), exact: true }).click();
    await settled(page);
    assert.equal(await page.locator('h1').innerText(), title(i));
    assert.equal(await page.locator('.prose').innerText(), `Text of the ${i}th.`);
    await page.locator('.site-title').click();
    await settled(page);
  }

  await page.getByRole('link', { name: title(9), exact: true }).click();
  await settled(page);
  /** @type {string[]} */
  const met = [];
  for (;;) {
    met.push(new URL(page.url()).searchParams.get('post') ?? '');
    const older = page.locator('.pager-previous');
    if (!(await older.count())) break;
    const address = page.url();
    await older.click();
    await page.waitForURL((url) => url.href !== address);
    await settled(page);
  }
  assert.deepEqual(met.filter((slug) => slug !== 'bad'), good.map((i) => `good-${i}`).reverse());
}

/** @param {import('./support/page.mjs').Watched} watched */
const forget = ({ console, notes }) => {
  console.length = 0;
  notes.length = 0;
};

for (const { level, options } of [
  { level: 'a list by hand', options: {} },
  { level: "the tool's list", options: { reindex: true } },
]) {
  for (const [name, bad] of Object.entries(faults)) {
    test(`${level}, one article ${name}: the other nine are intact`, async ({ blank, serve }) => {
      // A file that is not there is nothing that the tool could miss.
      const { url } = await serve(contentWith(bad), { ...options, faulty: bad !== null && 'reindex' in options });
      const watched = await blank();
      const { page } = watched;
      await page.goto(url);
      await settled(page);
      await readAll(page);
      await page.goto(`${url}?post=bad`);
      await settled(page);
      assert.equal(await page.locator('.failure').count(), 1);
      assert.notEqual(await page.locator('h1').innerText(), 'Bad');
      await page.locator('.failure .home').click();
      await settled(page);
      assert.ok((await page.locator('.card').count()) >= good.length);
      // What is said of the bad one, other tests know.
      forget(watched);
    });
  }

  for (const [name, bad] of Object.entries(attacks)) {
    test(`${level}, one article hostile (${name}): the other nine are intact`, async ({ blank, serve }) => {
      const { url } = await serve(contentWith(bad), options);
      const watched = await blank();
      const { page } = watched;
      page.on('dialog', () => assert.fail('a dialog'));
      await page.goto(url);
      await settled(page);
      assert.equal(await page.locator('.card').count(), order.length);
      await readAll(page);
      await page.goto(`${url}?post=bad`);
      await settled(page);
      assert.equal(await page.locator('script:not([src], [data-file]), iframe, form').count(), 0);
      await page.locator('.site-title').click();
      await settled(page);
      assert.equal(await page.locator('.card').count(), order.length);
      forget(watched);
    });
  }
}
