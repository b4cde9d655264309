// Visits of a hostile site as readers make them: the built site, served over HTTP, each page loaded
// as a whole; with the security policy, and from a host that has none.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after } from 'node:test';

import { attrs, tags } from '../../web/tape-tables.js';
import { addresses, hostileSite } from './support/attack-pages.mjs';
import { none, takeOffences, watchEscapes, withoutPolicy } from './support/attack-site.mjs';
import { settled } from './support/page.mjs';
import { serveSite } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('./support/page.mjs').Watched} Watched */

/** @type {Awaited<ReturnType<typeof serveSite>>} the same site on a host without a policy */
let bare;
const test = browserSuite(async () => {
  const checks = new URL('support/attack-checks.mjs', import.meta.url);
  const files = { ...hostileSite(), 'attack-checks.mjs': await readFile(checks, 'utf8') };
  const site = await serveSite(files);
  const page = await readFile(`${site.root}/index.html`, 'utf8');
  bare = await serveSite({ ...files, 'index.html': withoutPolicy(page) });
  return site;
});
after(() => bare?.close());

/** Writes down what runs, before anything of the page can. @param {Watched} watched */
const watchHits = ({ page }) =>
  page.addInitScript(() => {
    /** @type {unknown[]} */
    const hits = [];
    Object.assign(window, { hits, hit: (/** @type {unknown} */ number) => hits.push(number) });
  });

/**
 * What is wrong with the page that stands there, before and after all its links were clicked.
 * @param {Watched} watched
 */
async function look({ page }) {
  const input = { path: '/attack-checks.mjs', tables: { tags, attrs } };
  const found = await page.evaluate(async ({ path, tables }) => {
    const { clickAll, surroundings, treeFindings, watchPrototypes } = await import(path);
    const root = document.getElementById('broadside');
    const prototypes = watchPrototypes(window);
    const before = String(surroundings(document));
    const trees = treeFindings(root, tables);
    clickAll(window, root);
    const around = String(surroundings(document)) === before ? [] : [{ check: 'surroundings' }];
    return [...trees, ...prototypes(), ...around];
  }, input);
  await settled(page);
  const hits = await page.evaluate(() => Reflect.get(window, 'hits'));
  return { found, hits };
}

/**
 * @param {Watched} watched
 * @param {string} url
 * @param {string[]} visited queries and fragments
 */
async function visit(watched, url, visited) {
  const { page } = watched;
  await watchHits(watched);
  const left = watchEscapes(watched);
  for (const address of visited) {
    await page.goto(url + address);
    await settled(page);
    assert.deepEqual(await look(watched), { found: [], hits: [] }, address.slice(0, 300));
    const moves = left.moves.splice(0).filter((move) => move.split(/[?#]/)[0] !== url);
    assert.deepEqual(moves, [], address.slice(0, 300));
  }
  assert.deepEqual(await takeOffences(watched, left), none);
}

const parts = 4;
for (let part = 0; part < parts; part += 1) {
  test(`its pages and made up addresses, ${part + 1}/${parts}: harmless`, async (scene) => {
    const { t, url, blank } = scene;
    const visited = addresses.filter((_, i) => i % parts === part);
    assert.ok(visited.length > 15, `${visited.length} addresses`);
    const [guarded, open] = [await blank(), await blank()];
    await Promise.all([visit(guarded, url, visited), visit(open, bare.url, visited)]);
    t.diagnostic(`${visited.length} addresses, twice`);
  });
}

test('a picture that is opened by itself runs nothing under the policy', async ({ url, blank }) => {
  const hitsAt = async (/** @type {string} */ site) => {
    const watched = await blank();
    await watchHits(watched);
    await watched.page.goto(`${site}content/images/evil.svg`);
    await watched.page.waitForLoadState();
    const hits = await watched.page.evaluate(() => Reflect.get(window, 'hits'));
    const { violations } = watched;
    watched.console.length = 0;
    return { hits, violations: violations.splice(0).length };
  };
  assert.deepEqual(await hitsAt(url), { hits: [], violations: 2 });
  // That it would run is what makes it an attack, and why data: addresses of it are refused.
  assert.deepEqual(await hitsAt(bare.url), { hits: [0, 0], violations: 0 });
});
