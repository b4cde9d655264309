// A million addresses: whatever SafeUrl lets through, a browser's own URL parser must lead where
// SafeUrl says. CLASSIFY_URLS names the native program (classify_urls.cpp).

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';

import { urls } from './generate-urls.mjs';

/**
 * @typedef {{ kind: string, text: string, under: string }} Safe `under`: put behind a folder
 * @typedef {(written: string[], use: 'link' | 'image') => (Safe | null)[]} Classify null: refused
 */

// Many addresses cannot be resolved; where in this file is of no interest, and slow to find out.
Error.stackTraceLimit = 0;

const total = 1_000_000;
const batch = 50_000;

const bases = [
  'https://news.example/',
  'http://news.example:8080/press/sheet/index.html?post=a#b',
  'file:///home/reader/sheet/index.html',
].map((text) => new URL(text));

/** Protocols of which no page may get a link from content, whatever it is resolved against. */
const dangerous =
  /^(javascript|vbscript|livescript|mocha|data|blob|filesystem|view-source|about|feed|jar|intent):$/;

/** What the kinds that say their scheme resolve to. @type {Record<string, RegExp>} */
const protocols = {
  External: /^https?:$/,
  Contact: /^(mailto|tel):$/,
  Data: /^data:$/,
};

const imageData = /^image\/(png|gif|jpeg|webp|avif)[;,]/i;

/** @type {Classify} */
function safeUrl(written, use) {
  const program = process.env.CLASSIFY_URLS;
  assert.ok(program, 'CLASSIFY_URLS is not set; run this test with ctest');
  const input = written.flatMap((url) => {
    const bytes = Buffer.from(url);
    return [Buffer.from(`${bytes.length}\n`), bytes];
  });
  const { status, error, stdout, stderr } = spawnSync(program, [use], {
    input: Buffer.concat(input),
    maxBuffer: 1 << 30,
  });
  assert.equal(status, 0, error?.message ?? stderr.toString());
  const lines = stdout.toString('latin1').split('\n');
  assert.equal(lines.pop(), '');
  assert.equal(lines.length, written.length);
  return lines.map((line) => {
    if (line === 'refused') return null;
    const [kind, text, under] = line.split(' ');
    return { kind, text, under };
  });
}

/**
 * A browser's reading; null when it is none.
 * @param {string} text
 * @param {URL} base
 */
function resolve(text, base) {
  try {
    return new URL(text, base);
  } catch {
    return null; // leads nowhere
  }
}

/**
 * What is wrong with the reading of one address; empty when nothing is.
 * @param {Safe} safe
 * @param {string} written
 * @param {'link' | 'image'} use
 * @param {URL} base
 * @returns {string}
 */
function disagreement({ kind, text, under }, written, use, base) {
  const original = resolve(written, base);
  if (original && dangerous.test(original.protocol) && kind !== 'Data') {
    return `as written it is ${original.protocol}`;
  }
  if (kind === 'Data' && use !== 'image') return 'data as a link';
  if (kind === 'Contact' && use !== 'link') return 'an image of a mail address';
  const url = resolve(text, base);
  if (kind in protocols) {
    if (!url) return '';
    if (!protocols[kind].test(url.protocol)) return `${kind}, but ${url.protocol}`;
    return kind === 'Data' && !imageData.test(url.pathname) ? 'data of another type' : '';
  }
  for (const stays of under === text ? [url] : [url, resolve(under, base)]) {
    if (!stays) return 'a relative address that cannot be resolved';
    if (stays.protocol !== base.protocol) return `${kind}, but ${stays.protocol}`;
    if (stays.host !== base.host) return `${kind}, but leads to ${stays.host}`;
    if (stays.username || stays.password) return `${kind}, but with credentials`;
    if (kind !== 'Relative' && stays.pathname !== base.pathname) return `${kind}, but another page`;
  }
  return '';
}

/**
 * @param {Classify} classify
 * @param {string[]} written
 * @returns {{ wrong: string[], kinds: string[] }} `kinds`: of each answer that is not a refusal
 */
function compare(classify, written) {
  const wrong = [];
  const kinds = [];
  const links = classify(written, 'link');
  const images = classify(written, 'image');
  for (const [index, text] of written.entries()) {
    for (const use of /** @type {const} */ (['link', 'image'])) {
      const answer = (use === 'link' ? links : images)[index];
      if (!answer) continue;
      kinds.push(answer.kind);
      // What is the same for both is asked once.
      const same = use === 'image' && answer.text === links[index]?.text;
      if (same && answer.kind === links[index]?.kind && answer.kind !== 'Contact') continue;
      for (const base of bases) {
        const reason = disagreement(answer, text, use, base);
        if (reason) wrong.push(`${use} ${JSON.stringify(text)} on ${base}: ${reason}`);
      }
    }
  }
  return { wrong, kinds };
}

/** @param {number} seed @param {number} count */
function take(seed, count) {
  const source = urls(seed);
  return Array.from({ length: count }, () => source.next().value);
}

/**
 * A classifier of one rule, for what the comparison has to find.
 * @param {(text: string, use: 'link' | 'image') => string | null} kindOf
 * @returns {Classify}
 */
function naive(kindOf) {
  return (written, use) =>
    written.map((text) => {
      const kind = kindOf(text, use);
      return kind === null ? null : { kind, text, under: text };
    });
}

const isWeb = (/** @type {string} */ text) => /^https?:/i.test(text);

/** @type {[string, RegExp, (text: string, use: 'link' | 'image') => string | null][]} */
const faults = [
  [
    'a list of forbidden schemes, looked for at the very beginning',
    /as written it is javascript:/,
    (text) => (/^(javascript|vbscript|data):/i.test(text) ? null : 'Relative'),
  ],
  [
    'a scheme that must be spelled without a break',
    /as written it is data:/,
    (text) => (/^\s*[a-z][a-z0-9+.-]*:/i.test(text) ? null : 'Relative'),
  ],
  [
    'slashes of one kind only',
    /leads to evil\.example/,
    (text) => (/^\/\/|:/.test(text) ? null : 'Relative'),
  ],
  [
    'another host by two slashes, on a page without a web server',
    /External, but file:/,
    (text) => (isWeb(text) || /^\/\//.test(text) ? 'External' : null),
  ],
  [
    'any image in a data: address',
    /data of another type/,
    (text, use) => (use === 'image' && /^data:image\//i.test(text) ? 'Data' : null),
  ],
  [
    'data: for links too',
    /data as a link/,
    (text) => (/^data:image\/png[;,]/i.test(text) ? 'Data' : null),
  ],
  [
    'a mail address as an image',
    /an image of a mail address/,
    (text) => (/^mailto:/i.test(text) ? 'Contact' : null),
  ],
  [
    'a query by its first character, whatever stands before it is forgotten',
    /Query, but another page/,
    (text) => (/^[a-z]*\?/.test(text) ? 'Query' : null),
  ],
];

for (const [name, reason, kindOf] of faults) {
  test(`found: ${name}`, () => {
    const { wrong } = compare(naive(kindOf), take(1, 20_000));
    assert.match(wrong.join('\n'), reason);
  });
}

test('the addresses depend on nothing but the seed', () => {
  assert.deepEqual(take(7, 2000), take(7, 2000));
  assert.notDeepEqual(take(7, 2000), take(8, 2000));
});

test('a million addresses lead where SafeUrl says', (t) => {
  const source = urls(20240229);
  /** @type {Record<string, number>} */
  const counts = {};
  for (let done = 0; done < total; done += batch) {
    const written = Array.from({ length: batch }, () => source.next().value);
    const { wrong, kinds } = compare(safeUrl, written);
    assert.deepEqual(wrong.slice(0, 20), []);
    for (const kind of kinds) counts[kind] = (counts[kind] ?? 0) + 1;
  }
  t.diagnostic(`${total} addresses, as link and as image: ${JSON.stringify(counts)}`);
  for (const kind of ['External', 'Contact', 'Relative', 'Query', 'Fragment', 'Data']) {
    assert.ok(counts[kind] > total / 1000, `few addresses are ${kind}`);
  }
});
