// The positive control of attacks.test.mjs: the same cases, set by a renderer that is careless, on
// a page without a policy, do harm, and the same checks see it. And each check finds what it is for.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

import { attrs, tags } from '../../web/tape-tables.js';
import { cases } from './support/attack-cases.mjs';
import { badTables } from './support/attack-checks.mjs';
import { samples } from './support/attack-samples.mjs';
import { serveAttacks } from './support/attack-site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('./support/page.mjs').Watched} Watched */

const test = browserSuite(() => serveAttacks({ policy: false }));

/**
 * Calls a function of the control in a page that is thrown away: what it says and asks for is as
 * bad as it is meant to be.
 * @template T
 * @param {import('./support/suite.mjs').Scene} scene
 * @param {string} name
 * @param {unknown} [argument]
 * @returns {Promise<{ result: T, requests: string[] }>}
 */
function control(scene, name, argument) {
  return runIn(scene, scene.url, ['control', name, argument]);
}

/**
 * @param {import('./support/suite.mjs').Scene} scene
 * @param {string} url of the site
 * @param {[module: string, name: string, argument: unknown]} what
 * @returns {Promise<{ result: any, requests: string[] }>}
 */
async function runIn({ blank }, url, [module, name, argument]) {
  const watched = await blank();
  const { page } = watched;
  page.on('dialog', (dialog) => dialog.dismiss());
  page.context().on('page', (other) => other.close());
  await page.goto(`${url}attack.html`);
  const result = await page.evaluate(
    async ({ path, name: what, argument: value }) => (await import(path))[what](value),
    { path: `/attack-${module}.mjs`, name, argument },
  );
  await page.goto('about:blank');
  const requests = watched.requests.map(({ type, url: address }) => `${type} ${address}`);
  for (const list of [watched.console, watched.notes, watched.errors]) list.length = 0;
  return { result, requests };
}

/** @type {Record<string, number>} how many cases each check caught */
const caughtBy = {};
const caught = new Set();
const parts = 4;
for (let part = 0; part < parts; part += 2) {
  test(`the control is run ${part / 2 + 1}/${parts / 2}`, async (scene) => {
    /** @type {{ result: { name: string, checks: string[] }[], requests: string[] }[]} */
    const halves = await Promise.all(
      [part, part + 1].map((one) => control(scene, 'runControl', { part: one, parts })),
    );
    for (const { name, checks } of halves.flatMap(({ result }) => result)) {
      // A case that only breaks the careless renderer does not count.
      if (checks.some((check) => check !== 'exception')) caught.add(name);
      for (const check of checks) caughtBy[check] = (caughtBy[check] ?? 0) + 1;
    }
    const elsewhere = halves
      .flatMap(({ requests }) => requests)
      .filter((request) => /^(?!Image )\w+ https?:\/\/evil/.test(request));
    assert.ok(elsewhere.length >= 5, `${elsewhere.length} requests to other sites`);
  });
}

test('the control catches most of the cases, with every check', async ({ t }) => {
  const tried = cases.filter(({ kind }) => kind !== 'big');
  t.diagnostic(`${caught.size} of ${tried.length} cases caught; ${JSON.stringify(caughtBy)}`);
  assert.ok(caught.size >= 620, `${caught.size} of ${tried.length}`);
  /** @type {Record<string, number>} */
  const least = {
    script: 100,
    element: 200,
    attribute: 300,
    address: 150,
    opener: 40,
    file: 100,
    navigation: 20,
    globals: 15,
    bidi: 15,
    id: 10,
    prototype: 3,
    dialog: 1,
    window: 1,
  };
  const weak = Object.keys(least).filter((check) => !(caughtBy[check] >= least[check]));
  assert.deepEqual(weak, [], JSON.stringify(caughtBy));
});

test('an applier that pastes would be caught', async (scene) => {
  const applier = await readFile(new URL('../../web/tape-apply.js', import.meta.url), 'utf8');
  // Only some of all markup, because a page that is left tells nothing.
  const pasting = applier.replaceAll(
    /(?:(parent)\.append\(string\)|(made)\.textContent = string);/g,
    (line, parent, made) =>
      `if (/<img/.test(string)) ${parent ?? made}.insertAdjacentHTML('beforeend', string); ` +
      `else ${line}`,
  );
  assert.equal(pasting.split('insertAdjacentHTML').length, 3);
  const site = await serveAttacks({ policy: false, changes: { 'tape-apply.js': pasting } });
  try {
    const share = { group: 'fields', part: 0, parts: 4 };
    const { result } = await runIn(scene, site.url, ['runner', 'runShare', share]);
    /** @type {import('./support/attack-runner.mjs').Outcome} */
    const { findings } = result;
    for (const check of ['element', 'attribute', 'script']) {
      const numbers = new Set(
        findings.filter((one) => one.check === check).map(({ number }) => number),
      );
      scene.t.diagnostic(`${check}: ${numbers.size} cases`);
      assert.ok(numbers.size >= 5, `${check}: ${numbers.size}`);
    }
  } finally {
    await site.close();
  }
});

test('the careless renderer is harmless with a harmless text', async (scene) => {
  const { result } = await control(scene, 'runHarmless');
  assert.deepEqual(result, []);
});

test('each check finds what it is for, and nothing else', async (scene) => {
  /** @type {{ result: string[][] }} */
  const { result } = await control(scene, 'checksOf', samples);
  const actual = samples.map((sample, i) => ({ ...sample, checks: result[i].sort().join(' ') }));
  assert.deepEqual(actual, samples);
});

test('the surroundings of a page are compared', async ({ blank, url }) => {
  const { page } = await blank();
  /** @type {(() => void)[]} */
  const changes = [
    () => document.body.append(document.createElement('p')),
    () => document.head.append(document.createElement('base')),
    () => document.body.setAttribute('class', 'x'),
    () => document.documentElement.setAttribute('style', ''),
    () => document.getElementById('broadside')?.setAttribute('data-content', '//evil.invalid/'),
  ];
  await page.goto(`${url}attack.html`);
  const module = '/attack-checks.mjs';
  const around = () =>
    page.evaluate(async (path) => (await import(path)).surroundings(document), module);
  let before = await around();
  for (const change of changes) {
    await page.evaluate(change);
    const later = await around();
    assert.notDeepEqual(later, before, String(change));
    before = later;
  }
});

test('the engine’s lists hold nothing that never may be there', async () => {
  assert.ok(tags.length > 20 && attrs.length > 10);
  assert.deepEqual(badTables({ tags, attrs }), []);
  const bad = { tags: ['p', 'script', 'x-y'], attrs: ['href', 'onclick', 'style', 'name'] };
  assert.deepEqual(badTables(bad), ['script', 'x-y', 'onclick', 'style', 'name']);
});
