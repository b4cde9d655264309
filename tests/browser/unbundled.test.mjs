// What is written in web/ is what can be served: without a bundler, with the engine and the content
// beside it.

import assert from 'node:assert/strict';

import { settled } from './support/page.mjs';
import { serveSources } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

const test = browserSuite(serveSources);

test('the sources show an article', async ({ open }) => {
  const { page, requests } = await open('?post=doha-joint-declaration');
  assert.match(await page.locator('h1').innerText(), /^Afghan opposition groups/);
  assert.match(await page.locator('.prose').innerText(), /^Afghan political parties/);
  assert.equal(await page.locator('.byline time').innerText(), 'February 17, 2024');
  // The style sheets are there, those of the parts as well.
  const width = await page.locator('.prose p').first().evaluate((p) => p.clientWidth);
  assert.ok(width > 400 && width < 750, `${width} px`);
  const names = requests.map(({ url }) => new URL(url).pathname);
  for (const name of ['/main.js', '/host.js', '/tape-apply.js', '/styles/prose.css']) {
    assert.ok(names.includes(name), name);
  }
  assert.deepEqual(requests.filter(({ status }) => status !== 200), []);
  await page.locator('.pager-next').click();
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), 'What the broadsides knew');
});

test('the sources show a page in Dari, with its words', async ({ open }) => {
  const { page } = await open('?post=khabar-ba-internet-kond');
  assert.equal(await page.locator('.reading-time').innerText(), '۳ دقیقه مطالعه');
});
