// What the first page of a visit costs.

import assert from 'node:assert/strict';

import { openPage, settled } from '../../browser/support/page.mjs';
import { isShown } from './sites.mjs';

/**
 * @typedef {Awaited<ReturnType<typeof import('./sites.mjs').serveArticles>>} Site
 * @typedef {{ requests: number, bytes: number, names: string[] }} Cost
 */

/**
 * With nothing in the browser's cache. Pictures are not counted: they are the articles' own.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 * @returns {Promise<Cost>}
 */
async function firstLoad(browser, url) {
  const { page, requests, close } = await openPage(browser);
  await page.goto(url);
  await settled(page);
  await page.waitForLoadState('networkidle');
  assert.equal(await page.locator('.failure').count(), 0, url);
  const ours = requests.filter((request) => request.type !== 'Image' && /^http/.test(request.url));
  for (const request of ours) assert.equal(request.status, 200, request.url);
  await close();
  return {
    requests: ours.length,
    bytes: ours.reduce((sum, { bytes }) => sum + bytes, 0),
    names: ours.map((request) => new URL(request.url).pathname),
  };
}

/**
 * How far apart the costs of the same page are on several sites, as a part of the least.
 * @param {Cost[]} costs
 */
export function spread(costs) {
  const bytes = costs.map((cost) => cost.bytes);
  return Math.max(...bytes) / Math.min(...bytes) - 1;
}

/** @param {Cost[]} costs */
export const sameRequests = (costs) => new Set(costs.map(({ requests }) => requests)).size === 1;

/**
 * The four first pages that a visit may begin with.
 * @param {import('playwright-core').Browser} browser
 * @param {Site} site
 * @returns {Promise<Record<string, Cost>>}
 */
export async function firstLoads(browser, { url, articles }) {
  const shown = articles.filter(isShown);
  // In the language of the site: for another one its words are loaded too.
  const english = shown.filter(({ language }) => language === 'en');
  const [newest, oldest] = [english[0], english[english.length - 1]];
  return {
    home: await firstLoad(browser, url),
    'the newest article': await firstLoad(browser, `${url}?post=${newest.slug}`),
    'the oldest article': await firstLoad(browser, `${url}?post=${oldest.slug}`),
    // The one that most articles have.
    'a tag': await firstLoad(browser, `${url}?tag=${encodeURIComponent(commonTag(shown))}`),
  };
}

/** The tag that most articles have. @param {import('./sites.mjs').Article[]} articles */
export function commonTag(articles) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const { tags } of articles) {
    for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].reduce((most, next) => (next[1] > most[1] ? next : most))[0];
}
