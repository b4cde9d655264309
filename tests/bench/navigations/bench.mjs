// Walks through a publication in Chromium for a long time, without ever loading the page again, and
// compares what the browser holds and takes in the end with how it was in the beginning.

import { launchChromium } from '../../browser/support/chromium.mjs';
import { openPage, settled } from '../../browser/support/page.mjs';
import { serveSite } from '../../browser/support/site.mjs';
import { publication } from './publication.mjs';
import { measure, walk, walkArgs, watchMemory, workOf } from './walk.mjs';

const total = Number(process.argv[2] ?? 10_000);
const round = total / 10;
const allowedGrowth = 1.01;
const allowedTime = 1.1;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function run(browser, url) {
  const { page, errors } = await openPage(browser);
  await watchMemory(page);
  const session = await page.context().newCDPSession(page);
  await page.goto(url);
  await settled(page);
  console.log(
    'navigations  ms each  ms of work  pages   nodes  listeners  documents  heap KiB  engines KiB',
  );
  const rounds = [];
  for (let done = round; done <= total; done += round) {
    const before = await workOf(session);
    const { ms, pages } = await walk(page, round);
    const work = (await workOf(session)) - before;
    const held = await measure(page, session);
    rounds.push({ work, ...held });
    const engines = held.engines.map((bytes) => bytes >> 10).join(' + ');
    const columns = /** @type {[string | number, number][]} */ ([
      [done, 11],
      [(ms / round).toFixed(2), 9],
      [(work / round).toFixed(2), 12],
      [pages, 7],
      [held.nodes, 8],
      [held.listeners, 11],
      [held.documents, 11],
      [(held.heap / 1024).toFixed(0), 10],
      [engines, 13],
    ]);
    console.log(columns.map(([value, width]) => String(value).padStart(width)).join(''));
  }
  const [first, last] = [rounds[0], rounds[rounds.length - 1]];
  /** @type {string[]} */
  const bad = errors;
  for (const name of /** @type {const} */ (['nodes', 'listeners', 'documents'])) {
    const ratio = last[name] / first[name];
    console.log(`${name}: ${ratio.toFixed(4)} times those of the first ${round}`);
    if (!(ratio <= allowedGrowth && ratio >= 1 / allowedGrowth)) bad.push(name);
  }
  if (String(last.engines) !== String(first.engines)) bad.push('memory of the engines');
  const ratio = last.work / first.work;
  console.log(`work: ${ratio.toFixed(2)} times that of the first ${round}`);
  if (!(ratio <= allowedTime)) bad.push('work');
  if (!bad.length) return;
  console.log(`over the limit: ${bad.join(', ')}`);
  process.exitCode = 1;
}

const [browser, site] = await Promise.all([
  launchChromium(walkArgs),
  serveSite(publication(200), { reindex: true }),
]);
try {
  await run(browser, site.url);
} finally {
  await Promise.all([browser.close(), site.close()]);
}
