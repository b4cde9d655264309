// A publication that grows costs its readers nothing, and its pages hang together: each article
// leads to the next, over the borders of the index's files. scripts/bench-scale compares more sizes.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { isShown, pageSize, serveArticles } from '../bench/scale/sites.mjs';
import { commonTag, firstLoads, sameRequests, spread } from '../bench/scale/visits.mjs';
import { launchChromium } from './support/chromium.mjs';
import { assertQuiet, openPage, settled } from './support/page.mjs';
import { follow } from './support/places.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../bench/scale/sites.mjs').Article} Article
 * @typedef {Awaited<ReturnType<typeof serveArticles>>} Site
 */

const counts = [10, 50, 1000];

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Map<number, Site>} */
const sites = new Map();

before(async () => {
  browser = await launchChromium();
  for (const count of counts) sites.set(count, await serveArticles(count));
});
after(async () => {
  await browser?.close();
  for (const { close } of sites.values()) await close();
});

const siteOf = (/** @type {number} */ count) => /** @type {Site} */ (sites.get(count));

/** @param {Site} site @param {(page: Page) => Promise<void>} visit */
async function inBrowser({ url }, visit) {
  const watched = await openPage(browser);
  await watched.page.goto(url);
  await settled(watched.page);
  await visit(watched.page);
  assertQuiet(watched);
  await watched.close();
}

/** What the page leads to. @param {Page} page */
const linksOf = (page) =>
  page.evaluate(() => {
    const query = (/** @type {Element | null} */ link) => link?.getAttribute('href') ?? '';
    return {
      cards: Array.from(document.querySelectorAll('.card-title a'), query),
      previous: query(document.querySelector('a.pager-previous')),
      next: query(document.querySelector('a.pager-next')),
    };
  });

const queryOf = (/** @type {Article | undefined} */ article) =>
  article ? `?post=${article.slug}` : '';

/**
 * All pages of a list, by their links.
 * @param {Page} page
 * @param {string} query of the first one
 */
async function pagesOf(page, query) {
  /** @type {string[][]} */
  const pages = [];
  let before = '';
  for (let at = query; at; ) {
    await follow(page, at);
    const { cards, previous, next } = await linksOf(page);
    assert.equal(previous, before, `${at} leads back`);
    pages.push(cards);
    before = at;
    at = next;
  }
  return pages;
}

/**
 * @param {Page} page which shows one article
 * @param {Article[]} shown
 * @param {number} i its place among them
 */
async function checkNeighbours(page, shown, i) {
  const { previous, next } = await linksOf(page);
  const expected = { previous: queryOf(shown[i + 1]), next: queryOf(shown[i - 1]) };
  assert.deepEqual({ previous, next }, expected, shown[i].slug);
}

test('10 articles or 1,000: the same requests, and bytes within a tenth', async (t) => {
  const few = await firstLoads(browser, siteOf(10));
  const many = await firstLoads(browser, siteOf(1000));
  for (const page of Object.keys(few)) {
    const both = [few[page], many[page]];
    const each = both.map(({ requests, bytes }) => `${requests} requests, ${bytes} bytes`);
    t.diagnostic(`${page}: ${each.join('; ')}`);
    assert.ok(sameRequests(both), `${page}: ${both.map(({ names }) => names).join('\n')}`);
    assert.ok(spread(both) <= 0.1, page);
  }
});

test('50 articles: from the newest to the oldest, and back', async () => {
  const site = siteOf(50);
  const shown = site.articles.filter(isShown);
  assert.ok(shown.length > 5 * pageSize);
  await inBrowser(site, async (page) => {
    await follow(page, queryOf(shown[0]));
    for (const i of shown.keys()) {
      assert.equal(await page.locator('h1').innerText(), shown[i].title);
      await checkNeighbours(page, shown, i);
      if (i + 1 < shown.length) await follow(page, (await linksOf(page)).previous);
    }
    for (let i = shown.length - 1; i > 0; i -= 1) await follow(page, (await linksOf(page)).next);
    await checkNeighbours(page, shown, 0);
  });
});

test('50 articles: every one is on one page of the list, in order', async () => {
  const site = siteOf(50);
  const shown = site.articles.filter(isShown);
  const pinned = shown.filter((article) => article.pinned);
  const others = shown.filter((article) => !article.pinned);
  assert.ok(pinned.length > 0);
  await inBrowser(site, async (page) => {
    const pages = await pagesOf(page, '?');
    assert.equal(pages.length, Math.ceil(site.articles.length / pageSize));
    // Those that are pinned come first.
    assert.deepEqual(pages.flat(), [...pinned, ...others].map(queryOf));
  });
});

test('1,000 articles: neighbours on both sides of the borders of the index’s files', async () => {
  const site = siteOf(1000);
  const { articles } = site;
  const shown = articles.filter(isShown);
  // Further pages are counted from the oldest; the first file ends where it ends.
  const rest = articles.length % pageSize;
  const borders = [pageSize, rest + pageSize, rest + 40 * pageSize, articles.length - pageSize];
  await inBrowser(site, async (page) => {
    for (const border of borders) {
      for (const article of [articles[border - 1], articles[border]]) {
        if (!isShown(article)) continue;
        await follow(page, queryOf(article));
        await checkNeighbours(page, shown, shown.indexOf(article));
      }
    }
  });
});

test('1,000 articles: all pages of a tag', async () => {
  const site = siteOf(1000);
  const shown = site.articles.filter(isShown);
  const tag = commonTag(shown);
  await inBrowser(site, async (page) => {
    const pages = await pagesOf(page, `?tag=${encodeURIComponent(tag)}`);
    const expected = shown.filter(({ tags }) => tags.includes(tag)).map(queryOf);
    assert.ok(expected.length > 5 * pageSize, `${expected.length} articles`);
    assert.deepEqual(pages.flat(), expected);
  });
});
