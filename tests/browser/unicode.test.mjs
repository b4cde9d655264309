// web/unicode.js in Chromium: tests/unicode compares it with the native builds, but in Node, whose
// version of Unicode may be another one.

import assert from 'node:assert/strict';

import * as unicode from '../../web/unicode.js';
import { serveSources } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

const test = browserSuite(serveSources);

/**
 * Of every character what web/unicode.js says; nothing of one that is not assigned. Runs in Chromium
 * and in Node.
 * @param {Pick<typeof unicode, 'xid' | 'slug' | 'tagKey'>} functions
 */
function describeAll({ xid, slug, tagKey }) {
  // Unicode 15.1 changed its mind about these; the engine (is_medial) does not ask.
  const medial = /[\u00b7\u0387\u30fb\uff65\u200c\u200d]/;
  const lines = [];
  for (let code = 0; code <= 0xe0fff; code++) {
    if (code === 0x40000) code = 0xe0000; // planes without characters
    const one = String.fromCodePoint(code);
    const word = medial.test(one) ? '' : xid(one);
    lines.push(/[\p{Cn}\p{Cs}]/u.test(one) ? '' : `${word} ${slug(one)} ${tagKey(`${one}Σ`)}`);
  }
  return lines;
}

test('every character is in Chromium what it is in Node', async ({ t, open }) => {
  const { page } = await open('');
  const source = `import('/unicode.js').then(${describeAll})`;
  const here = describeAll(unicode);
  const there = /** @type {string[]} */ (await page.evaluate(source));
  assert.equal(there.length, here.length);
  let common = 0;
  const different = [];
  for (const [index, line] of here.entries()) {
    if (!line || !there[index]) continue;
    ++common;
    if (line !== there[index]) different.push(`${line} | ${there[index]}`);
  }
  t.diagnostic(`${common} characters in both`);
  assert.ok(common > 150_000);
  assert.deepEqual(different, []);
});

test('a list of a tag finds its other spellings', async ({ serve, blank }) => {
  const article = (/** @type {string} */ tag) =>
    JSON.stringify({ title: tag, date_published: '2026-01-01', tags: [tag], markdown: 'x' });
  const site = await serve(
    { 'content/articles/a.json': article('Straße'), 'content/articles/b.json': article('ＳＴＲＡＳＳＥ') },
    { reindex: true },
  );
  const { page } = await blank();
  await page.goto(`${site.url}?tag=STRASSE`);
  await page.locator('h2').nth(1).waitFor();
  assert.deepEqual((await page.locator('h2').allInnerTexts()).sort(), ['Straße', 'ＳＴＲＡＳＳＥ'].sort());
});
