// Every example of the CommonMark specification, through the parser, the tape and the serializer.
// RENDER_COMMONMARK names the native program (render_commonmark.cpp).

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';

import { entitiesFile, runBatch } from '../support/batch.mjs';
import { normalizeHtml } from './normalize-html.mjs';

/** @typedef {{ markdown: string, html: string, section: string, number: number }} Example */

const spec = createRequire(import.meta.url)('commonmark-spec');
/** @type {Example[]} */
const examples = spec.tests.map((/** @type {Example} */ example) => ({
  ...example,
  markdown: example.markdown.replaceAll('→', '\t'),
  html: example.html.replaceAll('→', '\t'),
}));

test('the normalization keeps what matters', () => {
  /** @type {[string, string][]} */
  const different = [
    ['<p>a b</p>', '<p>ab</p>'],
    ['<p>a<em>b</em></p>', '<p>a <em>b</em></p>'],
    ['<pre>a  b</pre>', '<pre>a b</pre>'],
    ['<p><code>a  b</code></p>', '<p><code>a b</code></p>'],
    ['<pre><code>a\n</code></pre>', '<pre><code>a</code></pre>'],
    ['<p>a</p><p>b</p>', '<p>a b</p>'],
    ['<p>&lt;b&gt;</p>', '<p><b></p>'],
    ['<a href="x">a</a>', '<a href="y">a</a>'],
    ['<a href="a%2Fb">a</a>', '<a href="a/b">a</a>'],
    ['<p><!-- a  b --></p>', '<p><!-- a b --></p>'],
    ['<h1>a</h1>', '<h2>a</h2>'],
  ];
  for (const [one, other] of different) assert.notEqual(normalizeHtml(one), normalizeHtml(other));
});

test('the normalization drops what does not', () => {
  /** @type {[string, string][]} */
  const same = [
    ['<p>a\n  b</p>\n\n<hr />\n', '<p>a b</p><hr>'],
    ['<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
    ['<img src="a" alt=\'b\' />', '<img alt=b src="a">'],
    ['<input disabled="">', '<input disabled>'],
    ['<p>&quot;&#169;&copy;&#xA9;</p>', '<p>"©©©</p>'],
    ['<p>a<br />\nb</p>', '<p>a<br>b</p>'],
    ['<a href="%C3%A4&amp;">a</a>', '<a href="ä&amp;">a</a>'],
  ];
  for (const [one, other] of same) assert.equal(normalizeHtml(one), normalizeHtml(other));
});

const pages = runBatch(
  'RENDER_COMMONMARK',
  [entitiesFile],
  examples.map((example) => example.markdown),
);
let ran = 0;
for (const [index, example] of examples.entries()) {
  test(`example ${example.number}: ${example.section}`, () => {
    ++ran;
    assert.equal(normalizeHtml(pages[index] ?? ''), normalizeHtml(example.html), example.markdown);
  });
}

test('all 652 examples ran', () => {
  assert.equal(pages.length, 652);
  assert.equal(ran, 652);
});
