// Absolute addresses against the URL parser of Node, which is that of browsers. PRINT_ADDRESSES
// names the native program (print_addresses.cpp).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { Random } from '../support/random.mjs';

/** @param {string[]} lines @returns {string[]} */
function printed(lines) {
  const program = process.env.PRINT_ADDRESSES;
  assert.ok(program, 'PRINT_ADDRESSES is not set; run this test with ctest');
  const output = execFileSync(program, { input: lines.join('\n') + '\n', maxBuffer: 2 ** 28 });
  const answers = output.toString().split('\n').slice(0, -1);
  assert.equal(answers.length, lines.length);
  return answers;
}

/** @param {string} segment */
const isDottedName = (segment) =>
  /^(\.|%2e)/i.test(segment) && !/^(\.|%2e){1,2}$/i.test(segment);

test('references are resolved as a browser does', () => {
  const random = new Random(20_240_217);
  // What a SafeUrl is made of, with what means something more often.
  const pieces = './ ../ . .. / / a b:c %2e %2E%2e ; @ ? # % %41'.split(' ');
  const some = (/** @type {number} */ most) =>
    Array.from({ length: random.below(most) }, () => random.pick(pieces)).join('');
  const bases = ['https://h/', 'https://h/a/b/', 'http://h:8080/a/b?c/d#e', 'https://h/a'];
  const pairs = Array.from({ length: 200_000 }, () => [random.pick(bases), some(8)])
    // A scheme, and what might be one, is another address; SafeUrl decides about it.
    .filter(([, reference]) => !/^[^/?#]*:|^\/\//.test(reference))
    // Node 20 forgets dots behind a name that begins with one (`.a/./` stays): no witness for those.
    .filter(([, reference]) => !reference.split(/[?#]/)[0].split('/').some(isDottedName));
  const answers = printed(pairs.map((pair) => pair.join('\t')));
  const different = pairs.filter(([base, reference], i) => {
    const wanted = new URL(reference, base);
    return answers[i] !== wanted.href;
  });
  assert.deepEqual(different.slice(0, 10), []);
  assert.ok(pairs.length > 100_000);
});

test('hosts of any script are what name servers know', () => {
  const random = new Random(3492);
  // Small letters that IDNA leaves as they are; a label does not mix scripts.
  const scripts =
    'abcxyz019 äöüéñçå абвгдеж αβγδε ابتثجحخ אבגדה 中文字例 ひらがな 한국어 กขคง 𐐨𐐩𐐪'.split(' ');
  const hosts = Array.from({ length: 20_000 }, () => {
    const label = () => {
      const letters = [...random.pick(scripts)];
      return Array.from({ length: 1 + random.below(12) }, () => random.pick(letters)).join('');
    };
    return `${label()}.${label()}.example`;
  }).filter((host) => URL.canParse(`https://${host}/`));
  assert.ok(hosts.length > 10_000);
  const answers = printed(hosts.map((host) => `https://${host}`));
  const different = hosts.filter((host, i) => answers[i] !== new URL(`https://${host}/`).href);
  assert.deepEqual(different.slice(0, 10), []);
});
