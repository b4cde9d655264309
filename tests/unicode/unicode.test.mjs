// Whether native builds (utf8proc) and the browser (web/unicode.js) answer alike, for every character
// that is in both of their versions of Unicode, and for texts made of them.
// PRINT_UNICODE names the native program (print_unicode.cpp).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import * as slugger from 'github-slugger';

import { labelKey, slug, tagKey, xid } from '../../web/unicode.js';

/**
 * What print_unicode prints: of the first character the category and what it may do in a word.
 * @typedef {{ category: string, xid: number, slug: string, key: string, label: string }} Answer
 */

const categories = (
  'Lu Ll Lt Lm Lo Mn Mc Me Nd Nl No Pc Pd Ps Pe Pi Pf Po Sm Sc Sk So Zs Zl Zp Cc Cf Co Cn'
)
  .split(' ')
  .map((name) => ({ name, regex: new RegExp(`\\p{${name}}`, 'u') }));

/** @param {string} text @returns {Answer} */
function browser(text) {
  const first = String.fromCodePoint(text.codePointAt(0) ?? 0);
  return {
    category: categories.find(({ regex }) => regex.test(first))?.name ?? '',
    xid: /[\u00b7\u0387\u30fb\uff65\u200c\u200d]/.test(first) ? 0 : xid(first), // is_medial
    slug: slug(text),
    key: tagKey(text),
    label: labelKey(text),
  };
}

/**
 * @param {string[]} texts
 * @returns {{ version: string, answers: Answer[] }}
 */
function native(texts) {
  const program = process.env.PRINT_UNICODE;
  assert.ok(program, 'PRINT_UNICODE is not set; run this test with ctest');
  const output = execFileSync(program, { input: texts.join('\n') + '\n', maxBuffer: 2 ** 30 });
  const lines = output.toString().split('\n');
  assert.equal(lines.length, 1 + 4 * texts.length + 1);
  const answers = texts.map((_, index) => ({
    category: lines[4 * index + 1].slice(0, 2),
    xid: Number(lines[4 * index + 1].slice(2)),
    slug: lines[4 * index + 2],
    key: lines[4 * index + 3],
    label: lines[4 * index + 4],
  }));
  return { version: lines[0], answers };
}

/** @param {string} text */
const name = (text) =>
  Array.from(text, (one) => one.codePointAt(0)?.toString(16).padStart(4, '0')).join(' ');

/**
 * @param {string[]} texts
 * @param {Answer[]} answers
 * @param {(text: string) => Answer} [expected]
 */
function differences(texts, answers, expected = browser) {
  const found = [];
  for (const [index, text] of texts.entries()) {
    const [here, there] = [answers[index], expected(text)];
    for (const part of /** @type {(keyof Answer)[]} */ (['xid', 'slug', 'key', 'label'])) {
      if (here[part] === there[part]) continue;
      found.push(`${name(text)}: ${part} ${name(`${here[part]}`)} | ${name(`${there[part]}`)}`);
    }
  }
  return found;
}

/** @param {string[]} found */
const assertNone = (found) =>
  assert.equal(found.length, 0, `${found.length}, natively | here:\n${found.slice(0, 50).join('\n')}`);

/** @type {string[]} every character but the one that ends the lines */
const all = [];
// The other planes have no characters, or private ones.
for (const plane of [0, 1, 2, 3, 14]) {
  for (let low = 0; low < 0x10000; low++) {
    const one = String.fromCodePoint(plane * 0x10000 + low);
    if (one !== '\n' && !/\p{Cs}/u.test(one)) all.push(one);
  }
}
const alone = native(all);
/** @type {string[]} */
const common = [];
/** @type {Answer[]} */
const commonAnswers = [];
/** @type {string[]} of `common`, what no version between the two has put into another category */
const steady = [];
/** @type {string[]} */
const moved = [];
let onlyOne = 0;
for (const [index, one] of all.entries()) {
  const [here, there] = [alone.answers[index].category, browser(one).category];
  if (here === 'Cn' && there === 'Cn') continue;
  if (here === 'Cn' || there === 'Cn') {
    ++onlyOne;
  } else {
    common.push(one);
    commonAnswers.push(alone.answers[index]);
    (here === there ? steady : moved).push(one);
  }
}

test('every character is the same in both', (t) => {
  t.diagnostic(`Unicode ${alone.version} natively, ${process.versions.unicode} here`);
  t.diagnostic(`${common.length} characters in both, ${onlyOne} in only one of them`);
  t.diagnostic(`in another category: ${moved.map(name).join(', ')}`);
  assert.ok(common.length > 150_000);
  assert.ok(moved.length < 30);
  assertNone(differences(common, commonAnswers));
});

test('every character is the same beside a sigma', () => {
  const texts = steady
    .filter((one) => !/\p{Co}/u.test(one))
    .map((one) => `${one}Σ a${one}Σ aΣ${one} aΣ${one}a`);
  assertNone(differences(texts, native(texts).answers));
});

// What is easily wrong together.
const pools = [
  ...['ΣσςαΩ', 'aAiIkK', "-_ .':", '\u00ad\u02b0\u2019\u0345^', 'ªⅠⅷⓐⒷ🄰', 'İıßẞŉǰﬃſK'],
  ...['\u0301\u0308\u0307\u0331\u0345', '\u0327\u0323\u05bf\u064e\u0651\u0653\u0654'],
  ...['\u200c\u200d', 'يىكئیک', 'ﺉﻱﻙﷲﷺﹰ', 'ᎠᏴᏸꭰ', 'ＡａΙΌ', 'ᴬªⅷ㍿①', '가각힣'],
  ...['\u1100\u1112', '\u1161\u1175', '\u11a8\u11c2', '字〆・々', 'ｶﾞﾊﾟ', '09٣۳३', 'हिन्दी'],
];

/** Numbers from 0 below `end`, always the same ones. */
function random(seed = 0x2f6e2b1) {
  return (/** @type {number} */ end) => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * end);
  };
}

/** @param {number} count */
function randomTexts(count) {
  const next = random();
  const characters = pools.map((pool) => Array.from(pool));
  return Array.from({ length: count }, () => {
    let text = '';
    let pool = steady;
    for (let length = 2 + next(12); length > 0; --length) {
      if (next(3)) pool = next(8) ? characters[next(characters.length)] : steady;
      text += pool[next(pool.length)];
    }
    return text;
  });
}

const texts = randomTexts(20_000);
const answers = native(texts).answers;

test('20,000 texts are the same in both', () => {
  assert.ok(new Set(texts).size > 19_000);
  assertNone(differences(texts, answers));
});

test('a key is its own key', () => {
  for (const text of [...common, ...texts]) {
    const key = tagKey(text);
    assert.equal(tagKey(key), key, name(text));
  }
});

test('no key is longer than wasm/base/unicode.cpp makes room for', () => {
  for (const text of [...common, ...texts]) {
    const most = 11 * Buffer.byteLength(text);
    assert.ok(Math.max(...[tagKey(text), slug(text)].map((one) => Buffer.byteLength(one))) <= most, name(text));
  }
});

test('a rule that is wrong is noticed', () => {
  /** @type {((text: string) => Partial<Answer>)[]} */
  const wrong = [
    (text) => ({ key: text.normalize('NFKC').toLowerCase() }),
    (text) => ({ key: tagKey(text).normalize('NFD') }),
    (text) => ({ slug: slug(text).replace(/ς/g, 'σ') }),
    (text) => ({ slug: Array.from(text, slug).join('') }),
    (text) => ({ xid: /^\p{ID_Start}/u.test(text) ? 2 : 1 }),
  ];
  for (const rule of wrong) {
    const found = differences(texts, answers, (text) => ({ ...browser(text), ...rule(text) }));
    assert.ok(found.length > 20, `${rule}`);
  }
});

test('ids of headings are those of github-slugger, and of newer letters', (t) => {
  const newer = [];
  for (const one of all) {
    const [here, there] = [slug(one), slugger.slug(one)];
    if (here === there) continue;
    assert.equal(there, '', name(one));
    newer.push(one);
  }
  t.diagnostic(`${newer.length} characters are newer than github-slugger`);
});
