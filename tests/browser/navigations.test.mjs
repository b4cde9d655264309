// A long visit holds no more than a short one: nothing of a page stays behind when the next is
// shown. scripts/bench-navigations makes ten thousand navigations, and measures time too.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { publication } from '../bench/navigations/publication.mjs';
import { measure, walk, walkArgs, watchMemory } from '../bench/navigations/walk.mjs';
import { launchChromium } from './support/chromium.mjs';
import { openPage, settled } from './support/page.mjs';
import { serveSite } from './support/site.mjs';

const articles = 60;
const first = 400;
const more = 400;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveSite>>} */
let site;
before(async () => {
  [browser, site] = await Promise.all([
    launchChromium(walkArgs),
    serveSite(publication(articles), { reindex: true }),
  ]);
});
after(() => Promise.all([browser?.close(), site?.close()]));

/** @param {(page: import('playwright-core').Page) => Promise<unknown>} [prepare] */
async function start(prepare) {
  const { page, errors, close } = await openPage(browser);
  await watchMemory(page);
  // Of the last fade Chromium keeps six nodes of its own, at times: not ours, and no growth.
  await page.addInitScript(() => Reflect.deleteProperty(Document.prototype, 'startViewTransition'));
  await prepare?.(page);
  const session = await page.context().newCDPSession(page);
  await page.goto(site.url);
  await settled(page);
  return { page, session, errors, close };
}

/**
 * @param {number} was
 * @param {number} is
 */
const grown = (was, is) => Math.abs(is - was) > was / 100;

test(`after ${first + more} navigations the browser holds what it held after ${first}`, async (t) => {
  const { page, session, errors, close } = await start();
  const { pages } = await walk(page, first);
  // Every page there is: what comes later is nothing new.
  assert.ok(pages > articles, `${pages} pages`);
  const early = await measure(page, session);
  const visit = await walk(page, more);
  const late = await measure(page, session);
  t.diagnostic(JSON.stringify({ early, late, pages: visit.pages }));
  assert.equal(early.engines.length, 2, 'both engines are in use');
  assert.deepEqual(late.engines, early.engines);
  for (const name of /** @type {const} */ (['nodes', 'listeners', 'documents'])) {
    assert.ok(!grown(early[name], late[name]), `${name}: ${early[name]}, later ${late[name]}`);
  }
  assert.deepEqual(errors, []);
  await close();
});

test('what stays behind would be seen', async () => {
  const { page, session, close } = await start((opened) =>
    opened.addInitScript(() => {
      /** @type {Node[]} */
      const kept = [];
      const append = Element.prototype.replaceChildren;
      Element.prototype.replaceChildren = function replaceChildren(...nodes) {
        kept.push(...this.childNodes, document.implementation.createHTMLDocument());
        addEventListener('message', () => kept);
        append.apply(this, nodes);
      };
    }),
  );
  await walk(page, 20);
  const early = await measure(page, session);
  await walk(page, 20);
  const late = await measure(page, session);
  for (const name of /** @type {const} */ (['nodes', 'listeners', 'documents'])) {
    assert.ok(grown(early[name], late[name]), `${name}: ${early[name]}, later ${late[name]}`);
  }
  await close();
});
