// Ids of headings against github-slugger 2, for random headings in many scripts, with repeats.
// RENDER_MARKDOWN names the native program (render_markdown.cpp).
//
// github-slugger drops characters by a list that was made from Unicode 13. Characters that came
// later were not assigned then, so it drops them; Broadside keeps the letters, marks and digits among
// them, as far as its own Unicode has them. Only these may differ; no random heading has one of
// them, and a test below says which they are.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import GithubSlugger from 'github-slugger';

// The package does not export the list of what it drops.
import { regex } from '../../node_modules/github-slugger/regex.js';
import { entitiesFile, runBatch } from '../support/batch.mjs';
import { Random } from '../support/random.mjs';

const headingCount = 10_000;
const headingsPerDocument = 50;

/** Blocks of Unicode, first and last character; a heading takes its characters from one or two. */
const blocks = [
  [0x20, 0x7e], [0x41, 0x5a], [0xa1, 0xff], [0x100, 0x24f], [0x250, 0x2ff], [0x300, 0x36f], [0x370, 0x3ff],
  [0x400, 0x52f], [0x531, 0x58f], [0x591, 0x5f4], [0x600, 0x6ff], [0x750, 0x77f], [0x900, 0x97f],
  [0x980, 0x9ff], [0xa00, 0xa7f], [0xb80, 0xbff], [0xe00, 0xe7f], [0xf00, 0xfff], [0x10a0, 0x10ff],
  [0x1200, 0x137f], [0x13a0, 0x13ff], [0x1780, 0x17ff], [0x1c80, 0x1cbf], [0x1e00, 0x1eff],
  [0x1f00, 0x1fff], [0x2010, 0x2027], [0x2030, 0x205e], [0x20a0, 0x20cf], [0x20d0, 0x20f0],
  [0x2100, 0x218f], [0x2190, 0x23ff], [0x2460, 0x24ff], [0x2600, 0x27bf], [0x2c00, 0x2c7f],
  [0x3001, 0x30ff], [0x4e00, 0x4eff], [0xa640, 0xa69f], [0xa720, 0xa7ff], [0xab70, 0xabbf],
  [0xac00, 0xacff], [0xfb00, 0xfb4f], [0xfe00, 0xfe0f], [0xff01, 0xffdc], [0x10400, 0x1044f],
  [0x16e40, 0x16e7f], [0x1d400, 0x1d7ff], [0x1e900, 0x1e95f], [0x1f300, 0x1f64f], [0x1f900, 0x1f9ff],
]; // prettier-ignore

/** What lower case does that no single character shows, and what the sluggers count. */
const words = (
  'STRAẞE straße İstanbul ıI ΟΔΥΣΣΕΥΣ ΣΑΣ.ΣΑΣ Σ ΑΣ́ Ǆ ǅ Ά ᾼ ﬃ K Å Ⅷ Ⓐ x² ½ snake_case kebab-case -- - ' +
  'foo foo-1 foo-1-1 constructor __proto__ toString 👩‍👩‍👧 🇦🇫 ☂️ 1️⃣ می‌خواهم کتاب‌ها ۱۲۳ हिन्दी é e\u0301'
).split(' ');

/** @param {string} character whether github-slugger keeps it, its case aside */
const kept = (character) => character.replace(regex, '') !== '';
/** @param {string} character whether the rule does, as this program's own Unicode has it */
const keeps = (character) => /^[\p{Alphabetic}\p{M}\p{Nd}\p{Pc} -]$/u.test(character);

/**
 * Whether both agree on the character and on its lower case, which may be older than itself.
 * @param {string} character
 */
const isSettled = (character) =>
  [character, ...character.toLowerCase()].every((c) => kept(c) === keeps(c));

const pools = blocks.map(([first, last]) => {
  const all = Array.from({ length: last - first + 1 }, (_, i) => String.fromCodePoint(first + i));
  // What is not assigned may be assigned in another version.
  return all.filter((character) => !/\p{Cn}/u.test(character) && isSettled(character));
});

/** @param {Random} random @param {string[]} before the headings of the same document */
function randomHeading(random, before) {
  if (before.length > 0 && random.chance(0.3)) {
    const again = random.pick(before);
    return random.chance(0.3) ? `${again}-${random.between(1, 2)}` : again;
  }
  const chosen = random.times(random.between(1, 2), () => random.pick(pools));
  const text = random
    .times(random.between(1, 5), () =>
      random.chance(0.25)
        ? random.pick(words)
        : random.times(random.between(1, 8), () => random.pick(random.pick(chosen))).join(''),
    )
    .join(random.pick([' ', ' ', '  ', '-', '_', ' — ', '. ']));
  // Blanks at the edges are no part of a heading.
  return text.trim() || 'x';
}

/** @param {string} text as Markdown that stands for exactly this text */
const escape = (text) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** @param {string[][]} documents the texts of headings @returns {string[][]} their ids */
function idsOf(documents) {
  const sources = documents.map((texts) => texts.map((text) => `## ${escape(text)}\n`).join('\n'));
  return runBatch('RENDER_MARKDOWN', [entitiesFile], sources).map((page) =>
    [...page.matchAll(/<h2[^>]* id="user-content-([^"]*)"|<h2 id="user-content-([^"]*)"/g)].map(
      ([, one, other]) => one ?? other,
    ),
  );
}

/** @param {string[]} texts */
function expectedIds(texts) {
  const slugger = new GithubSlugger();
  return texts.map((text) => slugger.slug(text));
}

test(`${headingCount} random headings`, (t) => {
  const random = new Random(2);
  const documents = random.times(headingCount / headingsPerDocument, () => {
    /** @type {string[]} */
    const texts = [];
    while (texts.length < headingsPerDocument) texts.push(randomHeading(random, texts));
    return texts;
  });
  const ids = idsOf(documents);
  const wrong = documents.flatMap((texts, i) => {
    assert.equal(ids[i].length, texts.length, texts.join('\n'));
    const expected = expectedIds(texts);
    return texts.flatMap((text, k) => {
      const id = ids[i][k];
      return id === expected[k] ? [] : [`${JSON.stringify(text)}: ${id}, not ${expected[k]}`];
    });
  });
  const numbered = ids.flat().filter((id) => /-\d+$/.test(id)).length;
  t.diagnostic(`${ids.flat().length} headings, ${numbered} ids with a number`);
  assert.ok(numbered > headingCount / 10);
  assert.equal(wrong.length, 0, wrong.slice(0, 20).join('\n'));
});

test('headings that were chosen', () => {
  const more = ['A B', 'a-b', 'A  B', 'Ä!?', 'x', 'x-1', 'x', 'x', '…', '…', 'ΟΔΟΣ ΟΔΟΣ.'];
  const texts = [...words, ...words, ...more];
  assert.deepEqual(idsOf([texts])[0], expectedIds(texts));
});

test('only characters that came after Unicode 13 may differ', (t) => {
  /** @type {number[]} */
  const later = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const character = String.fromCodePoint(code);
    if (!isSettled(character)) later.push(code);
  }
  for (const code of later) {
    const character = String.fromCodePoint(code);
    // Dropped there, kept here: never the other way round.
    for (const c of [character, ...character.toLowerCase()]) {
      assert.ok(!kept(c) || keeps(c), `U+${code.toString(16)}`);
    }
  }
  /** @type {string[]} */
  const ranges = [];
  for (let i = 0, first = 0; i < later.length; i += 1) {
    if (later[i + 1] === later[i] + 1) continue;
    ranges.push([later[first], later[i]].map((code) => code.toString(16).toUpperCase()).join('–'));
    first = i + 1;
  }
  t.diagnostic(`${later.length} characters: ${ranges.join(', ')}`);
  // Letters that came with 13.0, and some that came with 14.0.
  const old = [0x8be, 0x10e80, 0x11900, 0x18af3, 0x31b8, 0x30000];
  assert.deepEqual(old.filter((code) => later.includes(code)), []);
  const recent = [0x870, 0x10570, 0x16a70, 0x1df00, 0x2a6de];
  assert.deepEqual(recent.filter((code) => !later.includes(code)), []);
});

test('a difference is found', () => {
  const [ids] = idsOf([['Straße', 'Straße', 'A–B']]);
  assert.deepEqual(ids, ['straße', 'straße-1', 'ab']);
  assert.notDeepEqual(ids, expectedIds(['Strasse', 'Straße', 'A–B']));
  assert.notDeepEqual(ids, expectedIds(['Straße', 'STRASSE', 'A–B']));
});
