import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fileAddress, fragmentIds, samePage, tidy } from '../../web/url.js';

const here = 'https://example.org/news/?post=one#part';

test('links that differ in query and fragment only are of the same page', () => {
  for (const there of ['?post=two', '#x', '?', '', '?a=b/c#d?e']) {
    assert.equal(samePage(new URL(there, here).href, here), true, there);
  }
  for (const there of ['/', 'other.html?post=two', '//example.org/news/', 'mailto:a@b.example']) {
    const same = there.startsWith('//'); // the same address, written in full
    assert.equal(samePage(new URL(there, here).href, here), same, there);
  }
  assert.equal(samePage('file:///tmp/index.html?post=a', 'file:///tmp/index.html'), true);
});

test('the home link becomes the bare path', () => {
  assert.equal(tidy(new URL('?', here).href), 'https://example.org/news/');
  assert.equal(tidy(new URL('?post=two#x', here).href), 'https://example.org/news/?post=two#x');
  assert.equal(tidy('https://example.org//odd/?'), 'https://example.org//odd/');
});

test('a fragment means the id itself first, then that of a heading', () => {
  assert.deepEqual(fragmentIds('#part'), ['part', 'user-content-part']);
  assert.deepEqual(fragmentIds('#%D8%AE%D8%A8%D8%B1'), ['خبر', 'user-content-خبر']);
  assert.deepEqual(fragmentIds('#100%'), ['100%', 'user-content-100%']);
  assert.deepEqual(fragmentIds('#'), []);
  assert.deepEqual(fragmentIds(''), []);
});

test('a path is the name of a file, whatever characters it has', () => {
  const address = (/** @type {string} */ path) =>
    fileAddress(path, 'https://example.org/news/content/', 'https://example.org/news/');
  assert.equal(address('articles/a.json'), 'https://example.org/news/content/articles/a.json');
  assert.equal(address('/entities.txt'), 'https://example.org/news/entities.txt');
  assert.equal(address('a?b#c%2f d.json'), 'https://example.org/news/content/a%3Fb%23c%252f%20d.json');
  assert.equal(address('خبر.json'), 'https://example.org/news/content/%D8%AE%D8%A8%D8%B1.json');
});
