// The files with which a site tells hosts what to send: what Debian's nginx makes of its snippet,
// and what the others say, is what our own server does. PRINT_PUBLISH names the program that prints
// them (tests/publish/print_publish.cpp).

import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { startServer } from '../../scripts/serve.mjs';
import { startNginx } from '../browser/support/nginx.mjs';
import { print } from '../publish/printed.mjs';

const read = print((site) => (site.base_url = 'https://example.org/news/'));
const names = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'referrer-policy',
  'x-content-type-options',
];

let root = '';
/** @type {{ url: string, close: () => Promise<void> }} */
let nginx;
/** @type {{ url: string, close: () => Promise<void> }} */
let ours;

before(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'broadside-hosts-'));
  await chmod(root, 0o755);
  const page = await readFile(new URL('../../web/index.html', import.meta.url));
  await mkdir(path.join(root, 'news'));
  /** @type {[string, string | Buffer][]} */
  const files = [
    ['index.html', page],
    ['404.html', 'This is not there.'],
    ['engine.wasm', '\0asm'],
    ['picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ...['atom.xml', 'rss.xml', 'feed.json'].map(
      (name) => /** @type {[string, string]} */ ([name, read(name)]),
    ),
  ];
  for (const [name, bytes] of files) await writeFile(path.join(root, 'news', name), bytes);
  nginx = await startNginx({ root, settings: read('nginx.conf') });
  ours = await startServer({ root });
});
after(async () => {
  await nginx?.close();
  await ours?.close();
  await rm(root, { recursive: true });
});

/** @param {string} url */
const headersOf = async (url) => {
  const { headers } = await fetch(url);
  return names.map((name) => headers.get(name));
};

test('nginx sends with pages, pictures and errors what our own server sends', async () => {
  for (const name of ['news/', 'news/picture.svg', 'news/atom.xml', 'news/nothing']) {
    const [theirs, own] = [await headersOf(nginx.url + name), await headersOf(ours.url + name)];
    assert.deepEqual(theirs, own, name);
    assert.ok(theirs.every((value) => value), name);
  }
  const [policy] = await headersOf(`${nginx.url}news/`);
  assert.match(policy ?? '', /^default-src 'none'; .*; frame-ancestors 'none'$/);
});

test('nginx knows the types of feeds and of the engine', async () => {
  const types = [];
  for (const name of ['atom.xml', 'rss.xml', 'feed.json', 'engine.wasm']) {
    const answer = await fetch(`${nginx.url}news/${name}`);
    assert.equal(answer.status, 200);
    types.push(answer.headers.get('content-type'));
  }
  assert.deepEqual(types, [
    'application/atom+xml; charset=utf-8',
    'application/rss+xml; charset=utf-8',
    'application/feed+json; charset=utf-8',
    'application/wasm',
  ]);
});

test('nginx shows the page for addresses at which nothing stands', async () => {
  const answer = await fetch(`${nginx.url}news/nothing/at/all/`);
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), 'This is not there.');
});

test('_headers and .htaccess say the same', async () => {
  const own = await headersOf(`${ours.url}news/`);
  const [first] = read('_headers').split(/\n(?=\S)/);
  const [where, ...lines] = first.split('\n');
  assert.equal(where, '/news/*');
  const said = lines.map((line) => /^ {2}(\S+): (.+)$/.exec(line)?.slice(1) ?? []);
  const pairs = names.map((name, i) => [name, own[i]]);
  assert.deepEqual(said.map(([name, value]) => [name.toLowerCase(), value]), pairs);
  const apache = [...read('.htaccess').matchAll(/^Header always set (\S+) "(.+)"$/gm)];
  assert.deepEqual(apache.map(([, name, value]) => [name.toLowerCase(), value]), pairs);
});
