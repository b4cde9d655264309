// A site that the tool has built: every page can be read with scripts off, stands as it is when they
// are on, and leads to the others in one document.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { arrived, mark, place } from './support/places.mjs';
import { servePrerendered } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const site = JSON.parse(
  await readFile(new URL('../../content/site.json', import.meta.url), 'utf8'),
);
/** @param {Record<string, unknown>} fields */
const article = (fields) =>
  JSON.stringify({ date_published: '2026-11-21', markdown: 'Some text.', ...fields });

// Smaller pages of lists than articles, so that the index is in many files, as on a large site.
const test = browserSuite(() =>
  servePrerendered({
    'site.json': JSON.stringify({ ...site, page_size: 4, base_url: 'https://example.org/' }),
    'pages/about.json': JSON.stringify({ title: 'About us', markdown: 'Who we are. [Corrections](../articles/a-note-on-corrections.json#how-to-tell-us)' }),
    'articles/part-one.json': article({ title: 'The first part', series: 'Two parts', tags: ['Two words'] }),
    'articles/part-two.json': article({ title: 'The second part', date_published: '2026-11-22', series: 'Two parts', slug: 'the-second' }),
    'articles/links.json': article({
      title: 'Where links lead',
      date_published: '2026-11-23',
      markdown:
        'To [a file of another name](part-two.json), to [a plain page](../pages/about.json), to ' +
        '[a heading](every-markdown-feature.json#tables), to [a search](?search=press), to ' +
        '[a draft](?post=not-yet), to [a reserved name](tag.json), and #two_words.',
    }),
    'articles/in-html.json': article({
      title: 'In HTML',
      date_published: '2025-01-01',
      markdown: undefined,
      content_html: '<p>It is <em>marked</em> up.</p><script>alert(1)</script>',
    }),
    'articles/tag.json': article({ title: 'Called like a folder' }),
    'articles/not-yet.json': article({ title: 'A draft', draft: true }),
    'articles/tomorrow.json': article({ title: 'Tomorrow', date_published: '2999-01-01' }),
  }),
);

/** @type {[string, string, RegExp][]} an address of each type, its title, and text that it has */
const pages = [
  ['', 'The Broadside', /Articles.*The second part.*November 22, 2026.*Older.*Page 1 of 4/s],
  ['page/2/', 'The Broadside', /Newer.*Older.*Page 2 of 4/s],
  ['doha-joint-declaration/', 'Afghan opposition groups', /February 17, 2024.*The road to Doha began/s],
  ['khabar-ba-internet-kond/', '', /نویسنده|فهرست|مطالب/],
  ['da-kali-kitabtun/', '', /کتابتون/],
  ['in-html/', 'In HTML', /It is marked up\.$/m],
  ['about/', 'About us', /Who we are/],
  ['tag/guide/', '#Guide', /#Guide.*Write/s],
  ['tag/%D8%B1%D8%B3%D8%A7%D9%86%D9%87/', '', /#رسانه/],
  ['author/nell-ashdown/', 'Nell Ashdown', /Edits The Broadside/],
  ['archive/2024/', '2024', /Afghan opposition groups/],
  ['series/Two~parts/', 'Two parts', /The first part.*The second part/s],
  ['tag/', 'All tags', /#Guide/],
  ['author/', 'Authors', /Nell Ashdown/],
  ['archive/', 'Archive', /2026/],
  ['nowhere/at/all/', 'There is no such page', /All articles/],
];

for (const [address, title, text] of pages) {
  test(`with scripts off: ${address || 'home'}`, async ({ url, blank }) => {
    const watched = await blank({ javaScriptEnabled: false });
    const { page, notes } = watched;
    await page.goto(url + address);
    const shown = await page.locator('main').innerText();
    assert.match(shown, text);
    assert.doesNotMatch(await page.content(), /Loading…|needs JavaScript|\d{4}-\d\d-\d\d<\/time>/);
    assert.ok((await page.title()).startsWith(title), await page.title());
    for (const link of await page.locator('a[href]').all()) {
      assert.doesNotMatch((await link.getAttribute('href')) ?? '', /^\?(?!search=)/);
    }
    // The answer for what is not there says so.
    notes.length = 0;
  });
}

/**
 * Counts what moves, from the beginning.
 * @param {Page} page
 */
const watchShifts = (page) =>
  page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(window, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        shifts.sum += /** @type {PerformanceEntry & { value: number }} */ (entry).value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

test('the page that stands there stays as it is: nothing moves, nothing is drawn', async ({ url, blank }) => {
  for (const [address] of pages.slice(0, -1)) {
    if (address === 'in-html/') continue; // the script makes more of it
    const { page, requests } = await blank();
    await watchShifts(page);
    await page.addInitScript(() => {
      addEventListener('DOMContentLoaded', () => {
        const changes = { count: 0 };
        Object.assign(window, { changes });
        new MutationObserver((list) => (changes.count += list.length)).observe(document.body, {
          childList: true,
          subtree: true,
          characterData: true,
        });
      });
    });
    await page.goto(url + address);
    await page.waitForLoadState('networkidle');
    const seen = await page.evaluate(() => {
      const { shifts, changes } = /** @type {any} */ (window);
      return { shifts: shifts.sum, changes: changes.count };
    });
    assert.deepEqual(seen, { shifts: 0, changes: 0 }, address);
    const loaded = requests.map(({ url: one }) => one.slice(url.length)).filter((name) => /\.(js|wasm|json)$/.test(name));
    assert.deepEqual(loaded, ['takeover.js'], address);
  }
});

/**
 * Shows interest in a link, and waits for what follows it inside the document.
 * @param {Page} page
 * @param {string} selector
 */
async function interest(page, selector) {
  await page.locator(selector).first().hover();
  await page.waitForFunction(() =>
    performance.getEntriesByType('resource').some(({ name }) => name.endsWith('engine.wasm')),
  );
  await page.waitForLoadState('networkidle');
}

test('from page to page in one document, with pretty addresses, and back', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(url);
  await mark(page);
  await interest(page, '.card-title a');
  await page.getByRole('link', { name: 'Where links lead' }).click();
  await arrived(page, 'Where links lead');
  assert.equal(page.url(), `${url}links/`);
  assert.equal(await page.locator('time').first().innerText(), 'November 23, 2026');
  assert.deepEqual([(await place(page)).sameDocument, (await place(page)).focus], [true, 'H1']);

  await page.getByRole('link', { name: 'a file of another name' }).click();
  await arrived(page, 'The second part');
  await page.goBack();
  await arrived(page, 'Where links lead');
  await page.getByRole('link', { name: 'a plain page' }).click();
  await arrived(page, 'About us');
  assert.equal(page.url(), `${url}about/`);
  await page.getByRole('link', { name: 'Corrections' }).click();
  await arrived(page, 'A note on corrections');
  await page.goBack();
  await arrived(page, 'About us');
  await page.goBack();
  await arrived(page, 'Where links lead');
  await page.getByRole('link', { name: '#two_words' }).first().click();
  await arrived(page, '#two_words');
  assert.equal(page.url(), `${url}tag/two_words/`);
  await page.goBack();
  await page.goBack();
  await arrived(page, 'The Broadside');
  assert.equal(page.url(), url);
  await page.goForward();
  await arrived(page, 'Where links lead');
  assert.equal((await place(page)).sameDocument, true);
});

test('loading again at a pretty address, and going back behind it', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(`${url}doha-joint-declaration/`);
  await interest(page, '.site-title');
  await page.locator('.site-title').click();
  await arrived(page, 'The Broadside');
  await page.locator('.card-title a').first().click();
  await page.waitForFunction((home) => location.href !== home, url);
  const there = page.url();
  await page.reload();
  assert.equal(page.url(), there);
  await page.goBack();
  await arrived(page, 'The Broadside');
  await page.goBack();
  await arrived(page, 'Afghan opposition groups');
  assert.equal(page.url(), `${url}doha-joint-declaration/`);
});

test('a fragment, by address and by link of another page', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(`${url}links/`);
  await mark(page);
  await interest(page, '.prose a');
  await page.getByRole('link', { name: 'a heading' }).click();
  await arrived(page, 'Every Markdown feature');
  assert.equal(page.url(), `${url}every-markdown-feature/#user-content-tables`);
  const { top, sameDocument } = await place(page);
  assert.ok(top > 300 && sameDocument, `${top}`);
});

test('addresses of the unprepared form go on working', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(`${url}?post=doha-joint-declaration`);
  await arrived(page, 'Afghan opposition groups');
  await page.goto(`${url}?tag=Guide`);
  await arrived(page, '#Guide');
});

test('a search, from a link, in the page of the home address', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(`${url}links/`);
  await interest(page, '.prose a');
  await page.getByRole('link', { name: 'a search' }).click();
  await arrived(page, 'Search');
  assert.equal(page.url(), `${url}?search=press`);
  assert.equal(await page.locator('search input').inputValue(), 'press');
  await page.locator('.card-title a').first().click();
  await page.waitForFunction((home) => !location.search && location.href !== home, url);
});

test('an article whose slug is the name of a folder has the unprepared address', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(`${url}links/`);
  const link = page.getByRole('link', { name: 'a reserved name' });
  assert.equal(await link.getAttribute('href'), '../?post=tag');
  await link.click();
  await arrived(page, 'Called like a folder');
});

test('without an engine links are the browser’s', async ({ url, blank }) => {
  const watched = await blank();
  const { page } = watched;
  await page.route('**/engine.wasm', (route) => route.abort());
  await page.goto(url);
  await mark(page);
  await page.locator('.card-title a').first().hover();
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: 'Where links lead' }).click();
  await arrived(page, 'Where links lead');
  assert.equal((await place(page)).sameDocument, false);
  assert.match(watched.console.map(({ text }) => text).join('\n'), /engine\.wasm could not be loaded/);
  watched.console.length = 0;
  watched.notes.length = 0;
});

test('an article in HTML gets its markup from the script', async ({ url, blank }) => {
  const { page } = await blank();
  await page.goto(`${url}in-html/`);
  assert.equal(await page.locator('.prose em').innerText(), 'marked');
});

test('what is not there', async ({ url, blank }) => {
  const watched = await blank();
  const { page } = watched;
  const response = await page.goto(`${url}doha-joint-declaratoin/`);
  assert.equal(response?.status(), 404);
  await page.getByRole('link', { name: 'Afghan opposition groups' }).click();
  await arrived(page, 'Afghan opposition groups');
  watched.console.length = 0;
  watched.notes.length = 0;
});
