// Going from page to page: one document stays, and everything that a reader expects of links and of
// Back holds nevertheless.

import assert from 'node:assert/strict';

import { arrived, below, mark, place } from './support/places.mjs';
import { serveSite } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const linking = {
  title: 'An article that links',
  date_published: '2026-11-21',
  markdown: '[The tables](every-markdown-feature.json#tables) of another article.',
};

const test = browserSuite(() =>
  serveSite({ 'content/articles/linking.json': JSON.stringify(linking) }, { reindex: true }),
);

/** @param {Page} page @param {number} top */
async function scrollDown(page, top) {
  await page.evaluate((y) => scrollTo(0, y), top);
  assert.equal((await place(page)).top, top);
}

/**
 * Without scrolling to the link first, as a mouse would have to.
 * @param {Page} page
 * @param {string} selector
 */
const clickUnmoved = (page, selector) =>
  page.locator(selector).evaluate((link) => /** @type {HTMLElement} */ (link).click());

test('a link to the next article: new page, same document', async ({ open }) => {
  const { page, requests } = await open('?post=doha-joint-declaration');
  await mark(page);
  const before = requests.length;
  await page.locator('.pager-next').click();
  await arrived(page, 'What the broadsides knew – ');
  assert.deepEqual(await place(page), {
    search: '?post=what-the-broadsides-knew',
    hash: '',
    top: 0,
    focus: 'H1',
    sameDocument: true,
  });
  assert.equal(await page.locator('h1').innerText(), 'What the broadsides knew');
  const documents = requests.slice(before).filter(({ url }) => !/\.(json|svg)$/.test(url));
  assert.deepEqual(documents, []);
});

test('back goes to where the reader was, forward as well', async ({ open }) => {
  const { page } = await open('?post=what-the-broadsides-knew');
  await mark(page);
  await scrollDown(page, 700);
  await clickUnmoved(page, '.pager-previous');
  await arrived(page, 'Afghan opposition groups');
  await scrollDown(page, 300);
  await page.goBack();
  await arrived(page, 'What the broadsides knew');
  const { top, search, sameDocument } = await place(page);
  assert.deepEqual([top, search, sameDocument], [700, '?post=what-the-broadsides-knew', true]);
  await page.goForward();
  await arrived(page, 'Afghan opposition groups');
  const again = await place(page);
  assert.deepEqual([again.search, again.sameDocument], ['?post=doha-joint-declaration', true]);
});

test('forward, and loading again, find the place that was scrolled to', async ({ open }) => {
  const { page } = await open('?post=what-the-broadsides-knew');
  await page.locator('.pager-previous').click();
  await arrived(page, 'Afghan opposition groups');
  await page.evaluate(() => scrollTo(0, 400));
  await page.waitForFunction(() => history.state?.top === 400);
  await page.goBack();
  await arrived(page, 'What the broadsides knew');
  await page.goForward();
  await arrived(page, 'Afghan opposition groups');
  assert.equal((await place(page)).top, 400);
  await page.reload();
  await arrived(page, 'Afghan opposition groups');
  assert.equal((await place(page)).top, 400);
});

test('the home link leads to the bare address', async ({ open, url }) => {
  const { page } = await open('?post=doha-joint-declaration');
  await mark(page);
  await page.locator('.site-title').click();
  await arrived(page, 'The Broadside');
  assert.equal(page.url(), url);
  assert.equal((await place(page)).sameDocument, true);
  await page.locator('.card-title a').last().click();
  await arrived(page, 'Afghan opposition groups');
  await page.goBack();
  await arrived(page, 'The Broadside');
  assert.equal(page.url(), url);
});

test('the list’s hidden heading takes the focus and stays hidden', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  await page.locator('.site-title').click();
  await arrived(page, 'The Broadside');
  assert.equal((await place(page)).focus, 'H1');
  const { height } = (await page.locator('h1').boundingBox()) ?? {};
  assert.equal(height, 1);
  // Were it to show while it has the focus, the list would move under the finger.
  await page.getByRole('link', { name: 'Every Markdown feature' }).click();
  await arrived(page, 'Every Markdown feature');
});

test('a link inside the page scrolls and asks for nothing; back returns', async ({ open }) => {
  const { page, requests } = await open('?post=every-markdown-feature');
  await mark(page);
  const link = page.getByRole('link', { name: 'jump to the tables' });
  await link.scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  const asked = requests.length;
  const { top } = await place(page);
  const heading = await page.locator('h1').elementHandle();
  await link.click();
  await page.waitForFunction(() => location.hash === '#user-content-tables');
  const distance = await below(page, 'user-content-tables');
  assert.ok(distance >= 0 && distance < 40, `${distance} px below the edge`);
  const jumped = await place(page);
  assert.notEqual(jumped.top, top);
  assert.equal(jumped.sameDocument, true);
  await page.goBack();
  await page.waitForFunction((y) => location.hash === '' && Math.round(scrollY) === y, top);
  const content = requests.slice(asked).filter(({ url }) => !url.endsWith('.svg'));
  assert.deepEqual(content, []);
  assert.ok(await heading?.evaluate((h1) => h1.isConnected), 'nothing was made anew');
});

test('a note and its way back', async ({ open }) => {
  const { page } = await open('?post=every-markdown-feature');
  await page.locator('#user-content-fnref-2').click();
  await page.waitForFunction(() => location.hash === '#user-content-fn-2');
  await page.locator('#user-content-fn-2 .footnote-back').click();
  await page.waitForFunction(() => location.hash === '#user-content-fnref-2');
  const distance = await below(page, 'user-content-fnref-2');
  assert.ok(distance >= 0 && distance < 100, `${distance} px below the edge`);
});

test('a heading of another article, by link and by address', async ({ open }) => {
  const { page } = await open('?post=linking');
  await mark(page);
  await page.getByRole('link', { name: 'The tables' }).click();
  await arrived(page, 'Every Markdown feature');
  const { search, hash, focus, sameDocument } = await place(page);
  assert.deepEqual(
    { search, focus, sameDocument },
    { search: '?post=every-markdown-feature', focus: 'H2', sameDocument: true },
  );
  assert.match(hash, /^#(user-content-)?tables$/);
  const distance = await below(page, 'user-content-tables');
  assert.ok(distance >= 0 && distance < 40, `${distance} px below the edge`);

  const fresh = await open('?post=every-markdown-feature#tables');
  const same = await below(fresh.page, 'user-content-tables');
  assert.ok(same >= 0 && same < 40, `${same} px below the edge`);
});

test('with a modifier key a click is the browser’s: a new tab', async ({ open, url }) => {
  const { page } = await open('?post=doha-joint-declaration');
  await mark(page);
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    page.locator('.pager-next').click({ modifiers: ['ControlOrMeta'] }),
  ]);
  await arrived(tab, 'What the broadsides knew');
  assert.equal(tab.url(), `${url}?post=what-the-broadsides-knew`);
  const { search, sameDocument } = await place(page);
  assert.deepEqual([search, sameDocument], ['?post=doha-joint-declaration', true]);
});

test('a hashtag leads to everything that carries it', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  await page.locator('.prose a.hashtag').click();
  await arrived(page, '#AfghanistanDoha – The Broadside');
  assert.equal((await place(page)).search, '?tag=AfghanistanDoha');
  assert.equal(await page.locator('h1').innerText(), '#AfghanistanDoha');
  assert.deepEqual(await page.locator('.card-title').allInnerTexts(), [
    'Afghan opposition groups set out joint demands before Doha meeting',
  ]);
});

test('a link to another site is left to the browser', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  const address = 'https://unama.unmissions.org/';
  await page.route(address, (route) =>
    route.fulfill({ contentType: 'text/html', body: '<title>Elsewhere</title>' }),
  );
  await mark(page);
  await scrollDown(page, 500);
  await clickUnmoved(page, '.callout a');
  await page.waitForURL(address);
  assert.equal((await place(page)).sameDocument, false);
  await page.goBack();
  await arrived(page, 'Afghan opposition groups');
  assert.equal((await place(page)).top, 500);
});

test('of two quick visits the last one is shown', async ({ open }) => {
  const { page } = await open('');
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  /** @type {() => void} */
  let answered = () => {};
  const done = new Promise((resolve) => (answered = () => resolve(undefined)));
  await page.route('**/write-an-article.json', async (route) => {
    await held;
    // The page may have given up on it.
    await route.continue().catch(() => {});
    answered();
  });
  const asked = page.waitForRequest('**/write-an-article.json');
  await page.locator('.card-title a[href="?post=write-an-article"]').click();
  await asked;
  assert.equal(await page.locator('#broadside').getAttribute('aria-busy'), 'true');
  await scrollDown(page, 100);
  await page.locator('.card-title a[href="?post=doha-joint-declaration"]').click();
  await arrived(page, 'Afghan opposition groups');
  release();
  await done;
  // A round through the page: whatever the answer set in motion has happened.
  await page.evaluate(() => fetch(location.href).then((response) => response.text()));
  assert.match(await page.title(), /^Afghan opposition groups/);
  assert.equal((await place(page)).search, '?post=doha-joint-declaration');
  await page.goBack();
  await arrived(page, 'Write an article');
  assert.equal((await place(page)).top, 0, 'what was scrolled was the page before');
  await page.goBack();
  await arrived(page, 'The Broadside');
});
