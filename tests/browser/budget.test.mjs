// What a visit costs: requests, and bytes as they are transferred, headers included.

import assert from 'node:assert/strict';

import { settled } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('./support/page.mjs').Request} Request */

const test = browserSuite();

const budget = 45 * 1024;

/** @param {Request[]} list */
const total = (list) => list.reduce((sum, request) => sum + request.bytes, 0);

/**
 * Images apart: they are the author's, who may put a photograph of any size there, and they do not
 * hold up the text. Everything else that is loaded before the reader scrolls is ours.
 * @param {import('node:test').TestContext} t
 * @param {Request[]} requests
 */
function count(t, requests) {
  const images = requests.filter(({ type }) => type === 'Image');
  const ours = requests.filter((request) => !images.includes(request));
  for (const [name, list] of /** @type {[string, Request[]][]} */ ([
    ['ours', ours],
    ['images', images],
  ])) {
    const each = list.map(({ url, bytes }) => `${new URL(url).pathname} ${bytes}`);
    t.diagnostic(`${name}: ${list.length} requests, ${total(list)} bytes: ${each.join(', ')}`);
  }
  for (const { url, status, bytes } of requests) {
    assert.ok(status === 200 && bytes > 0, `${url}: status ${status}, ${bytes} bytes`);
  }
  return { images, ours, bytes: total(ours) };
}

test('the first article: at most 5 requests and 45 KB', async ({ open, t }) => {
  const { page, requests } = await open('?post=doha-joint-declaration');
  await page.waitForLoadState('networkidle');
  const { images, ours, bytes } = count(t, requests);
  assert.equal(images.length, 1, 'the lead image; the portrait is far below');
  assert.ok(ours.length <= 5, `${ours.length} requests`);
  assert.ok(bytes <= budget, `${bytes} of ${budget} bytes`);
});

test('the list: the program, and what it lists', async ({ open, t }) => {
  const { page, requests } = await open('');
  await page.waitForLoadState('networkidle');
  const { ours, bytes } = count(t, requests);
  assert.ok(ours.length <= 5, `${ours.length} requests`);
  assert.ok(bytes <= budget, `${bytes} of ${budget} bytes`);
});

test('the second article of a visit: one request', async ({ open, t }) => {
  const { page, requests } = await open('?post=doha-joint-declaration');
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await page.locator('.pager-next').click();
  await settled(page);
  await page.waitForLoadState('networkidle');
  const { ours, bytes } = count(t, requests);
  assert.deepEqual(
    ours.map(({ url }) => new URL(url).pathname),
    ['/content/articles/what-the-broadsides-knew.json'],
  );
  assert.ok(bytes <= 8 * 1024, `${bytes} bytes`);
});

test('back: no request at all', async ({ open }) => {
  const { page, requests } = await open('?post=doha-joint-declaration');
  await page.locator('.pager-next').click();
  await settled(page);
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith('Afghan'));
  await page.waitForLoadState('networkidle');
  assert.deepEqual(requests.map(({ url }) => url), []);
});
