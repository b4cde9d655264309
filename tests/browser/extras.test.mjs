// What readers seldom do, and what is done before they ask: reading ahead, addresses of older sites,
// files dropped on the page, searching.

import assert from 'node:assert/strict';

import { savingData } from './support/page.mjs';
import { arrived, mark, place } from './support/places.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const test = browserSuite();

const paths = (/** @type {import('./support/page.mjs').Request[]} */ requests) =>
  requests.map(({ url }) => new URL(url).pathname).filter((path) => !path.endsWith('.svg'));

for (const [how, act] of /** @type {[string, (page: Page) => Promise<void>][]} */ ([
  ['points at a link', (page) => page.locator('.pager-next').hover()],
  ['comes to it with Tab', (page) => page.locator('.pager-next').focus()],
  ['reads to the end', (page) => page.evaluate(() => scrollTo(0, document.body.scrollHeight))],
])) {
  test(`who ${how} need not wait for its page`, async ({ open }) => {
    const { page, requests } = await open('?post=doha-joint-declaration');
    await page.waitForLoadState('networkidle');
    requests.length = 0;
    const read = page.waitForResponse('**/what-the-broadsides-knew.json');
    await act(page);
    await (await read).finished();
    assert.deepEqual(paths(requests), ['/content/articles/what-the-broadsides-knew.json']);
    await page.locator('.pager-next').click();
    await arrived(page, 'What the broadsides knew');
    assert.equal(paths(requests).length, 1);
  });
}

test('who saves data waits', async ({ blank, url }) => {
  const { page, requests } = await blank();
  await savingData(page);
  await page.goto(`${url}?post=doha-joint-declaration`);
  await arrived(page, 'Afghan opposition groups');
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await page.locator('.pager-next').hover();
  await page.waitForLoadState('networkidle');
  assert.deepEqual(paths(requests), []);
});

test('one page fades into the next, where motion is welcome', async ({ blank, url }) => {
  const { page } = await blank();
  await page.addInitScript(() => {
    const start = document.startViewTransition;
    document.startViewTransition = function startViewTransition(...given) {
      const fade = start.apply(this, given);
      const style = fade.ready.then(() => getComputedStyle(document.documentElement, '::view-transition'));
      Object.assign(window, { fade: style.then(({ display, pointerEvents }) => [display, pointerEvents]) });
      return fade;
    };
  });
  const fade = () => page.evaluate('window.fade');
  await page.goto(`${url}?post=doha-joint-declaration`);
  await arrived(page, 'Afghan opposition groups');
  assert.equal(await fade(), undefined, 'the first page is there at once');
  await page.locator('.pager-next').click();
  await arrived(page, 'What the broadsides knew');
  assert.deepEqual(await fade(), ['block', 'none']);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goBack();
  await arrived(page, 'Afghan opposition groups');
  assert.equal((/** @type {string[]} */ (await fade()))[0], 'none');
});

test('an address of an older site leads to the article', async ({ blank, url }) => {
  const { page } = await blank();
  await page.goto(`${url}#/what-the-broadsides-knew`);
  await arrived(page, 'What the broadsides knew');
  assert.equal(page.url(), `${url}?post=what-the-broadsides-knew`);
  assert.equal(await page.evaluate(() => history.length), 2, 'Back leads out, not to the old address');
});

test('a slash behind the name of an article does no harm', async ({ open }) => {
  const { page } = await open('?post=what-the-broadsides-knew/');
  await arrived(page, 'What the broadsides knew');
});

/**
 * @param {Page} page
 * @param {Record<string, string>} files
 */
async function drop(page, files) {
  const loaded = page.waitForResponse('**/extras.js');
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(all)) {
      transfer.items.add(new File([text], name, { lastModified: Date.UTC(2026, 0, 2) }));
    }
    return transfer;
  }, files);
  await page.dispatchEvent('body', 'dragenter', { dataTransfer: data });
  await loaded;
  await page.evaluate(() => import(`${location.origin}/extras.js`).then(() => {}));
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}

test('a dropped article is shown with what is wrong with it, and sent nowhere', async ({ open, url }) => {
  const { page, requests } = await open('');
  await page.waitForLoadState('networkidle');
  requests.length = 0;
  await drop(page, {
    'mine.json':
      '{"title": "Mine", "date_published": "2026-01-02", "colour": 1, "markdown": "Some *text*."}',
  });
  await arrived(page, 'Mine');
  assert.equal(await page.locator('.prose').innerText(), 'Some text.');
  assert.match(await page.locator('.diagnostics').innerText(), /^articles\/mine\.json:1:\d+: warning: .*colour/);
  await page.waitForLoadState('networkidle');
  assert.deepEqual(paths(requests).sort(), ['/content/site.json', '/engine-full.wasm', '/extras.js']);
  await mark(page);
  await page.getByRole('link', { name: 'Back to the page' }).click();
  await page.waitForSelector('.article-list');
  assert.equal(page.url(), url);
  assert.equal((await place(page)).sameDocument, true);
});

test('a dropped Markdown file, and one that cannot be read', async ({ open }) => {
  const { page } = await open('?post=a-note-on-corrections');
  await drop(page, { 'note.md': '# Mine too\n\nSome *text*.\n' });
  await arrived(page, 'Mine too');
  assert.deepEqual(await page.locator('h1').allInnerTexts(), ['Mine too']);
  assert.equal(await page.locator('.prose').innerText(), 'Some text.');
  assert.equal(await page.locator('.byline time').innerText(), 'January 2, 2026');
  assert.equal(await page.locator('.diagnostics').count(), 0);
  const data = await page.evaluateHandle(() => {
    const transfer = new DataTransfer();
    transfer.items.add(new File(['{"title": }'], 'broken.json'));
    return transfer;
  });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
  await page.waitForFunction(() => document.querySelector('.diagnostics')?.textContent?.includes('broken.json'));
  assert.match(await page.locator('.diagnostics').innerText(), /broken\.json:1:\d+: error: This is not valid JSON/);
});

test('the field of a search keeps the focus while results change', async ({ open, url }) => {
  const watched = await open('?search=');
  const { page } = watched;
  const field = page.getByRole('searchbox');
  await field.waitFor();
  assert.equal(await field.evaluate((input) => input === document.activeElement), true);
  await field.pressSequentially('broadsides');
  await page.waitForFunction(() => location.search === '?search=broadsides');
  const status = page.locator('search [role=status]');
  await page.waitForFunction(() => document.querySelector('search [role=status]')?.textContent);
  assert.ok(await status.innerText());
  assert.equal(await field.inputValue(), 'broadsides');
  assert.equal(await field.evaluate((input) => input === document.activeElement), true);
  assert.equal(await page.evaluate(() => history.length), 2, 'typing makes no history');
  await page.locator('.site-title').click();
  await page.waitForSelector('.article-list');
  assert.equal(await page.getByRole('searchbox').count(), 0);
  await page.goBack();
  await field.waitFor();
  assert.equal(page.url(), `${url}?search=broadsides`);
  assert.equal(await field.inputValue(), 'broadsides');
  // An engine that does not know this route says so.
  watched.console.length = 0;
});
