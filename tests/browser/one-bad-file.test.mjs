// One bad file among ten: the other nine and the list are as if it were not there, with a list
// written by hand as with one that the tool made.

import assert from 'node:assert/strict';
import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { settled } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const test = browserSuite();

/** @param {object} fields */
const article = (fields) =>
  JSON.stringify({ title: 'Bad', date_published: '2026-01-15', markdown: 'Text.', ...fields });

/** @type {Record<string, { bytes: string | Uint8Array | null, readable?: boolean }>} of the bad one */
const kinds = {
  'not JSON': { bytes: '{ "title": "Bad", }' },
  'of wrong types': {
    bytes: JSON.stringify({ title: {}, date_published: [2026], tags: 'a', markdown: 7 }),
  },
  missing: { bytes: null },
  'not UTF-8': { bytes: Buffer.from(article({ title: 'B\xe4d' }), 'latin1') },
  'of 3 MiB': { bytes: article({ markdown: 'x'.repeat(3 << 20) }) },
  hostile: {
    readable: true,
    bytes: article({
      title: '</title><script>alert(1)</script><img src=x onerror=alert(2)>',
      summary: '<svg onload=alert(3)>',
      tags: ['"><b>', '__proto__', '\u202e'.repeat(9)],
      authors: [{ name: '<iframe>', url: 'javascript:alert(4)', avatar: 'javascript:alert(5)' }],
      image: 'javascript:alert(6)',
      markdown:
        '<script>alert(7)</script>\n\n[x](javascript:alert(8)) ![y](data:text/html,z)\n\n' +
        `${'> '.repeat(5000)}x`,
    }),
  },
};

const good = [1, 2, 3, 4, 5, 6, 7, 8, 9];
const title = (/** @type {number} */ i) => `Good ${i}`;
// The newest first, the bad one in the middle.
const order = [9, 8, 7, 6, 'bad', 5, 4, 3, 2, 1].map((i) => (i === 'bad' ? i : `good-${i}`));

const old = await readdir(new URL('../../build/site/content/articles', import.meta.url));

/** The ten articles alone. @param {string | Uint8Array | null} bad */
function contentWith(bad) {
  /** @type {import('./support/site.mjs').Changes} */
  const files = { 'content/site.json': '{ "title": "Ten" }' };
  for (const name of old) {
    if (/\.(json|md)$/.test(name)) files[`content/articles/${name}`] = null;
  }
  for (const i of good) {
    files[`content/articles/good-${i}.json`] = article({
      title: title(i),
      date_published: `2026-01-1${i}`,
      markdown: `Text of the ${i}th.`,
    });
  }
  if (bad !== null) files['content/articles/bad.json'] = bad;
  return files;
}

/**
 * Whether there is something to be clicked. Quicker than with a mouse.
 * @param {Page} page
 * @param {string} selector
 */
const click = (page, selector) =>
  page.evaluate((name) => {
    const link = /** @type {HTMLElement | null} */ (document.querySelector(name));
    link?.click();
    return Boolean(link);
  }, selector);

/**
 * Reads from the open article on, as long as the next page is an article.
 * @param {Page} page
 * @param {string} onward selector of the link to the next
 */
async function readOn(page, onward) {
  /** @type {string[]} titles */
  const read = [];
  for (;;) {
    await settled(page);
    const heading = await page.locator('h1').innerText();
    const number = /^Good (\d)$/.exec(heading)?.[1];
    if (number) {
      assert.equal(await page.locator('.prose').innerText(), `Text of the ${number}th.`);
      read.push(heading);
    }
    if (!(await click(page, onward))) return read;
  }
}

/** The nine: in the list, and each by itself. @param {Page} page */
async function readAll(page) {
  const listed = await page.locator('.card-title').allInnerTexts();
  const titles = [...good].reverse().map(title);
  assert.deepEqual(listed.filter((text) => text.startsWith('Good')), titles);
  assert.ok(await click(page, '.card-title a[href="?post=good-9"]'));
  const down = await readOn(page, '.pager-previous');
  assert.deepEqual(down, titles.slice(0, down.length));
  if (down.length === titles.length) return;
  // A page that says what is wrong leads to no other article than the list.
  assert.equal(down.length, 4);
  assert.ok(await click(page, '.failure .home'));
  await settled(page);
  assert.ok(await click(page, '.card-title a[href="?post=good-1"]'));
  assert.deepEqual(await readOn(page, '.pager-next'), titles.slice(4).reverse());
  assert.ok(await click(page, '.failure .home'));
  await settled(page);
}

const byHand = {
  'content/index.json': JSON.stringify(order.map((slug) => `articles/${slug}.json`)),
};

/** @typedef {import('./support/suite.mjs').Scene['serve']} Serve */
/** @typedef {typeof kinds[keyof typeof kinds]} Kind */

/** @type {Record<string, (serve: Serve, kind: Kind) => ReturnType<Serve>>} */
const lists = {
  'a list by hand': (serve, { bytes }) => serve({ ...contentWith(bytes), ...byHand }),
  // A file that is not there is none that the tool could miss.
  "the tool's list": (serve, { bytes, ...kind }) =>
    serve(contentWith(bytes), { reindex: true, faulty: bytes !== null && !('readable' in kind) }),
  "the tool's list, before it went bad": async (serve, { bytes }) => {
    const site = await serve(contentWith(article({})), { reindex: true });
    const file = path.join(site.root, 'content/articles/bad.json');
    if (bytes === null) await rm(file);
    else await writeFile(file, bytes);
    return site;
  },
};

for (const [list, make] of Object.entries(lists)) {
  for (const [name, kind] of Object.entries(kinds)) {
    test(`${list}, one article ${name}: the other nine are intact`, async ({ blank, serve }) => {
      const { url } = await make(serve, kind);
      const { page, console, notes } = await blank();
      page.on('dialog', () => assert.fail('a dialog'));
      await page.goto(url);
      await settled(page);
      await readAll(page);
      await page.goto(`${url}?post=bad`);
      await settled(page);
      assert.equal(await page.locator('.failure').count(), 'readable' in kind ? 0 : 1);
      assert.equal(await page.locator('script:not([src], [data-file]), iframe').count(), 0);
      // What is said of the bad one, other tests know.
      console.length = 0;
      notes.length = 0;
    });
  }
}
