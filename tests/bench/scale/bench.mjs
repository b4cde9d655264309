// What the first page of a visit costs when a publication has grown.

import { launchChromium } from '../../browser/support/chromium.mjs';
import { serveArticles } from './sites.mjs';
import { firstLoads, sameRequests, spread } from './visits.mjs';

const allowed = 0.1;

/** @typedef {import('./visits.mjs').Cost} Cost */

/** @param {number[]} counts */
async function run(counts) {
  const browser = await launchChromium();
  /** @type {Record<string, Cost[]>} page → its cost on each site */
  const costs = {};
  for (const count of counts) {
    const site = await serveArticles(count);
    console.log(`${count} articles: indexed in ${(site.indexed / 1000).toFixed(1)} s`);
    for (const [page, cost] of Object.entries(await firstLoads(browser, site))) {
      (costs[page] ??= []).push(cost);
      const names = cost.names.map((name) => name.replace(/.*\//, '') || '/').join(' ');
      const { requests, bytes } = cost;
      console.log(`  ${page.padEnd(20)}${requests} requests ${bytes} bytes: ${names}`);
    }
    await site.close();
  }
  await browser.close();
  for (const [page, list] of Object.entries(costs)) {
    const same = sameRequests(list);
    const good = same && spread(list) <= allowed;
    const requests = same ? 'the same requests' : 'not the same number of requests';
    const apart = `${(100 * spread(list)).toFixed(1)} % apart`;
    console.log(`${page}: ${requests}, ${apart}${good ? '' : '  BAD'}`);
    if (!good) process.exitCode = 1;
  }
}

const given = process.argv.slice(2).map(Number);
await run(given.length ? given : [10, 1000, 100_000]);
