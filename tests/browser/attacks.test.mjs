// What an author or the maker of a link can write harms nobody: hundreds of attack cases, each in
// every place that takes it, with the security policy and without it. The policy is the second
// line; that the first one holds alone is the point.

import assert from 'node:assert/strict';
import { after, before } from 'node:test';

import { cases } from './support/attack-cases.mjs';
import { places } from './support/attack-places.mjs';
import { escapes } from './support/attack-samples.mjs';
import { none, serveAttacks, takeOffences, watchEscapes } from './support/attack-site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('./support/attack-runner.mjs').Outcome} Outcome */
/** @typedef {import('./support/page.mjs').Watched} Watched */

const test = browserSuite(() => serveAttacks({ policy: true }));

/** @type {Awaited<ReturnType<typeof serveAttacks>>} the same site without a policy */
let bare;
before(async () => {
  bare = await serveAttacks({ policy: false });
});
after(() => bare?.close());

/** In how many tests the work of a group is divided: each has to end in a minute. */
const shares = { markdown: 4, fields: 2, index: 2, route: 1, file: 1 };

/**
 * Calls a function of a module in the page.
 * @param {Watched} watched
 * @param {string} module
 * @param {string} name of the function
 * @param {unknown} [argument]
 * @returns {Promise<any>}
 */
const call = ({ page }, module, name, argument) =>
  page.evaluate(
    async ({ path, name: what, argument: value }) => (await import(path))[what](value),
    { path: `/attack-${module}.mjs`, name, argument },
  );

/**
 * @param {Watched} watched
 * @param {string} url
 * @param {object} share
 */
async function attack(watched, url, share) {
  await watched.page.goto(`${url}attack.html`);
  const left = watchEscapes(watched);
  /** @type {Outcome} */
  const outcome = await call(watched, 'runner', 'runShare', share);
  assert.deepEqual(outcome.findings.slice(0, 20), []);
  assert.deepEqual(await takeOffences(watched, left), none);
  return outcome;
}

let combinations = 0;
for (const [group, parts] of Object.entries(shares)) {
  for (let part = 0; part < parts; part += 1) {
    const name = `${group} ${part + 1}/${parts}: nothing runs, moves or is asked for`;
    test(name, async ({ t, url, blank }) => {
      const [guarded, open] = [await blank(), await blank()];
      const share = { group, part, parts };
      const [outcome, other] = await Promise.all([
        attack(guarded, url, share),
        attack(open, bare.url, share),
      ]);
      assert.equal(outcome.combinations, other.combinations);
      combinations += outcome.combinations;
      t.diagnostic(`${outcome.combinations} combinations on ${outcome.pages} pages, twice`);
    });
  }
}

test('that were hundreds of cases, and each in all of its places', async ({ t }) => {
  t.diagnostic(`${cases.length} cases, ${places.length} places, ${combinations} combinations`);
  assert.ok(cases.length >= 800, `${cases.length} cases`);
  assert.ok(places.length >= 100, `${places.length} places`);
  const expected = places.flatMap(({ takes, big }) =>
    cases.filter(({ kind }) => kind === takes || (big && kind === 'big')),
  );
  assert.equal(combinations, expected.length);
});

// Read and not shown, or not under this name. When one comes to be shown it may.
const silent = new Set(
  `footnote label|HTML attribute|content_html|content_text|slug|dir|external_url|key|
   known author id|site base_url|site logo|site key|entry date|entry id and url|
   entry image and author|path in a bare list|post, encoded|post, as it is|query, as it is|
   archive, as it is|page, as it is|
   slug that is found|fragment`.split(/\|\s*/),
);

test('a payload arrives from each place, and places do not hide each other', async (scene) => {
  const watched = await scene.blank();
  await watched.page.goto(`${scene.url}attack.html`);
  /** @type {Record<'alone' | 'together', Record<string, number>>} */
  const { alone, together } = await call(watched, 'runner', 'arrivals');
  const lost = Object.keys(alone).filter((name) => alone[name] === 0 && !silent.has(name));
  assert.deepEqual(lost, []);
  for (const [bundle, count] of Object.entries(together)) {
    const sum = places
      .filter((place) => place.bundle === bundle)
      .reduce((total, { name }) => total + alone[name], 0);
    // Beside a summary a subtitle describes nothing; an author who is known has another name.
    assert.equal(count, sum - (bundle === 'fields' ? 2 : 0), bundle);
  }
  await watched.page.goto('about:blank');
  watched.notes.length = 0;
});

test('what leaves a page is seen, and a policy is where it shall be', async ({ blank, url }) => {
  for (const [list, act] of Object.entries(escapes)) {
    const watched = await blank();
    const { page } = watched;
    await page.goto(`${list === 'violations' ? url : bare.url}attack.html`);
    const left = watchEscapes(watched);
    await page.evaluate(act).catch(() => {});
    await page.waitForTimeout(100);
    const offences = await takeOffences(watched, left);
    assert.notDeepEqual(offences[/** @type {keyof typeof none} */ (list)], [], list);
  }
});
