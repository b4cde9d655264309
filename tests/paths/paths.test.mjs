// Whether the tool (wasm/model/pretty_path.cpp) and the browser (web/pretty-paths.js) agree on where
// pages of a prerendered site stand, and whether a page's address leads back to its route.
// PRINT_PATHS names the native program (print_paths.cpp).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { prettyAddress, routeOfPath } from '../../web/pretty-paths.js';
import { Random } from '../support/random.mjs';

const values = [
  'my-story', 'a_b', 'Two words', '', '..', '.', '../../etc', 'a/b', 'a\\b', 'a%2Fb', '404.html', 'tag',
  'author', 'page', 'content', 'words', 'search', 'Doha', 'ＡＢＣ', 'Straße', 'می‌خواهم', 'كتاب ي', 'رسانه',
  '👩‍🚀', '~', '!', '!2e', "it's (a) *test*", '+', 'a+b&c=d', '#x', '?x', 'x'.repeat(200), 'x'.repeat(201),
  'خ'.repeat(101), 'page/2', '2', 'İstanbul', 'ΟΔΟΣ',
]; // prettier-ignore
const kinds = ['post', 'page', 'tag', 'author', 'series', 'archive', 'search'];

/** @returns {Generator<string>} */
function* queries() {
  yield '?';
  yield '?page=2';
  yield '?page=0';
  yield '?other=1';
  for (const kind of kinds) {
    for (const value of values) {
      yield `?${kind}=${encodeURIComponent(value)}`;
      yield `?${kind}=${encodeURIComponent(value)}&page=3`;
    }
  }
  const random = new Random(1);
  const letters = [...'abzAZ059-_~!./\\ %+&=#?:"<>|*@', 'é', 'ک', '中', '\u{1f600}', 'ſ', 'ﬁ', 'ß'];
  for (let i = 0; i < 5000; i += 1) {
    const value = random.times(random.between(1, 12), () => random.pick(letters)).join('');
    yield `?${random.pick(kinds)}=${encodeURIComponent(value)}`;
  }
}

test('both sides name the same address, and it leads back', (t) => {
  const program = process.env.PRINT_PATHS;
  assert.ok(program, 'PRINT_PATHS is not set; run this test with ctest');
  const all = [...queries()];
  const output = execFileSync(program, { input: all.join('\n') + '\n' }).toString();
  const rows = output.trimEnd().split('\n').map((line) => line.split('\t'));
  assert.equal(rows.length, all.length);
  let folders = 0;
  for (const [query, address] of rows) {
    assert.equal(prettyAddress(query), address, query);
    if (address.startsWith('?')) continue;
    folders += 1;
    assert.match(address, /^([\w!~%-]+\/)*$/);
    const route = routeOfPath(address) ?? '';
    assert.equal(prettyAddress(route), address, `${query}: ${route}`);
    const kind = route.replace(/=.*/, '');
    assert.ok(query.startsWith(kind) || (query.startsWith('?page=') && kind === '?post'), route);
  }
  t.diagnostic(`${rows.length} routes, ${folders} of them with a folder`);
  assert.ok(folders > rows.length / 2);
});

test('what is no page has no route', () => {
  for (const path of ['a', 'a/b/', 'feed.json', 'content/', 'content/x/', 'tag/a/b/', 'a//', '%', 'a/page/2/', 'page/0/', 'tag/a/page/x/']) {
    assert.equal(routeOfPath(path), undefined, path);
  }
});
