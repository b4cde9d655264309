import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';

import { briefIndex, brotli, buildSite, bundle, servedPage } from '../../scripts/build-site.mjs';

const page =
  '<head><link rel="stylesheet" href="styles/broadside.css"><script type="module" ' +
  'src="main.js"></script></head><body></body>';

// Stands in for the tool: lists the articles, and more than two of them in a folder as well.
const tool = `#!${process.execPath}
const fs = require('node:fs');
const [, , verb, folder] = process.argv;
if (verb !== 'index') process.exit(2);
const names = fs.readdirSync(folder + '/articles').filter((name) => name.endsWith('.json'));
fs.writeFileSync(folder + '/index.json', JSON.stringify(names.sort()));
fs.rmSync(folder + '/index/all-1.json', { force: true });
if (names.length > 2) {
  fs.mkdirSync(folder + '/index', { recursive: true });
  fs.writeFileSync(folder + '/index/all-1.json', JSON.stringify(names).repeat(50));
}
`;

let folder = '';
/** @param {string} name */
const at = (name) => path.join(folder, name);

/** @param {string} name @param {string} text */
async function put(name, text) {
  await mkdir(path.dirname(at(name)), { recursive: true });
  await writeFile(at(name), text);
}

const build = () =>
  buildSite({
    out: at('site'),
    engine: at('engine'),
    engineFull: at('engine-full'),
    tool: at('tool'),
    content: at('content'),
  });

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadside-'));
});

beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(at(name), { recursive: true });
  await put('engine', 'wasm '.repeat(1000));
  await put('engine-full', 'full '.repeat(1000));
  await put('tool', tool);
  await chmod(at('tool'), 0o755);
  await put('content/site.json', '{ "title": "a < b </script>" }');
  await put('content/FORMAT.md', 'for authors');
  await put('content/index.json', 'is made anew');
  await put('content/articles/one.json', JSON.stringify({ markdown: 'one '.repeat(1000) }));
  await put('content/articles/two.json', '{}');
});

after(() => rm(folder, { recursive: true }));

test('the site has what it needs, and twins of what is worth it', async () => {
  await build();
  const names = (await readdir(at('site'), { recursive: true })).map((name) =>
    name.replaceAll(path.sep, '/'),
  );
  const ours = ['broadside.css', 'broadside.js', 'engine.wasm', 'index.html', 'sanitize-html.js'];
  for (const name of ours) {
    const bytes = await readFile(at(`site/${name}`));
    assert.deepEqual(brotliDecompressSync(await readFile(at(`site/${name}.br`))), bytes);
    assert.deepEqual(gunzipSync(await readFile(at(`site/${name}.gz`))), bytes);
  }
  const content = names.filter((name) => name.startsWith('content/')).sort();
  assert.deepEqual(content, [
    'content/articles',
    'content/articles/one.json',
    'content/articles/one.json.br',
    'content/articles/one.json.gz',
    'content/articles/two.json',
    'content/index.json',
    'content/site.json',
  ]);
  assert.equal(await readFile(at('site/content/index.json'), 'utf8'), '["one.json","two.json"]');
});

test('a second run writes nothing', async () => {
  assert.ok((await build()).changed > 0);
  const { mtimeMs } = await stat(at('site/engine.wasm.br'));
  assert.equal((await build()).changed, 0);
  assert.equal((await stat(at('site/engine.wasm.br'))).mtimeMs, mtimeMs);
});

test('a twin is never older than its file, even when the tool writes the same index again', async () => {
  for (let i = 0; i < 100; i++) await put(`content/articles/number-${i}.json`, '{}');
  await build();
  await build();
  const [file, twin] = await Promise.all(
    ['', '.br'].map((ending) => stat(at(`site/content/index.json${ending}`))),
  );
  assert.ok(twin.mtimeMs >= file.mtimeMs);
});

test('changed and removed articles are changed and removed, in the index as well', async () => {
  await build();
  await rm(at('content/articles/one.json'));
  await put('content/articles/two.json', '{ "title": "new" }');
  await put('site/stray.txt', 'left over');
  await build();
  assert.deepEqual(await readdir(at('site/content/articles')), ['two.json']);
  assert.equal(await readFile(at('site/content/articles/two.json'), 'utf8'), '{ "title": "new" }');
  assert.equal(await readFile(at('site/content/index.json'), 'utf8'), '["two.json"]');
  await assert.rejects(stat(at('site/stray.txt')));
});

test('the lists of a large publication are in the site, as the tool made them', async () => {
  await put('content/articles/three.json', '{}');
  // From an index that was made where the articles are written.
  await put('content/index/tag-0123456789abcdef.json', 'old');
  await put('content/index/notes.md', 'not of the index');
  await build();
  const names = ['all-1.json', 'all-1.json.br', 'all-1.json.gz', 'notes.md'];
  assert.deepEqual(await readdir(at('site/content/index')), names);
  assert.match(await readFile(at('site/content/index/all-1.json'), 'utf8'), /three/);
  assert.equal((await build()).changed, 0);
  await rm(at('content/articles/three.json'));
  await build();
  assert.deepEqual(await readdir(at('site/content/index')), ['notes.md']);
});

test('a folder that is not a site is not touched', async () => {
  await put('site/diary.txt', 'mine');
  await assert.rejects(build(), /holds other things/);
  assert.deepEqual(await readdir(at('site')), ['diary.txt']);
});

test('what is missing is named, with the command that makes it', () => {
  const script = fileURLToPath(new URL('../../scripts/build-site.mjs', import.meta.url));
  const missing = {
    '--engine': 'preset wasm',
    '--engine-full': 'preset wasm-full',
    '--tool': 'preset release',
    '--content': '--content',
  };
  for (const [option, advice] of Object.entries(missing)) {
    const places = { engine: 'engine', 'engine-full': 'engine-full', tool: 'tool' };
    const options = { out: 'site', content: 'content', ...places };
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    args[args.indexOf(option) + 1] = 'no-such-thing';
    const run = spawnSync(process.execPath, [script, ...args], { cwd: folder, encoding: 'utf8' });
    assert.equal(run.status, 1, option);
    assert.match(run.stderr, new RegExp(`^.*no-such-thing.*${advice}.*\n$`), option);
  }
});

test('a tool that fails makes the build fail', async () => {
  await put('tool', '#!/bin/sh\nexit 3\n');
  await assert.rejects(build(), /exit status 3/);
});

test('embedded files cannot end their block, and say the same as before', () => {
  const text = '{ "title": "</script><script>alert(1)</script><!--" }';
  const served = servedPage(page, new Map([['site.json', text]]));
  assert.match(served, /href="broadside.css".*src="broadside.js"/);
  const block = /<script type="application\/json" data-file="site.json">([^<]*)<\/script>\n<\/body>/;
  const [, embedded = ''] = block.exec(served) ?? [];
  assert.deepEqual(JSON.parse(embedded), JSON.parse(text));
});

test('of the index what an article needs is embedded', () => {
  const item = {
    id: 'a',
    url: '?post=a',
    title: 'A',
    language: 'fa',
    summary: 'S',
    content_text: 'S',
    tags: ['t'],
    _article: { src: 'articles/a.json', slug: 'a', subtitle: 'T' },
  };
  const other = { ...item, _article: { ...item._article, slug: 'b' } };
  assert.deepEqual(JSON.parse(briefIndex(JSON.stringify({ version: 'v', items: [item, other] }))), {
    items: [
      { title: 'A', language: 'fa', _article: { src: 'articles/a.json' } },
      { title: 'A', language: 'fa', _article: { src: 'articles/a.json', slug: 'b' } },
    ],
  });
  assert.equal(briefIndex('["articles/a.json"]'), '["articles/a.json"]');
  assert.match(servedPage(page, new Map([['index.json', '{}']])), / data-file="index.json" data-for="post=">/);
});

test('what is embedded of a large index says who is hidden, and where all others are', () => {
  const gone = { src: 'a.json', expires: '2025-01-01' };
  const past = { date_published: '2024-01-01T00:00:00Z', _article: gone };
  const ahead = { date_published: '2999-01-01T00:00:00Z', _article: { src: 'b.json' } };
  const ours = { about: 'x', count: 100, page_size: 20, slugs: 8, pages: [past], pinned: [past] };
  const brief = briefIndex(JSON.stringify({ items: [past, ahead], _broadside: ours }));
  assert.deepEqual(JSON.parse(brief), {
    items: [{ _article: gone }, ahead],
    _broadside: { count: 100, page_size: 20, slugs: 8 },
  });
});

test('what is broken or large is not embedded', () => {
  const large = JSON.stringify('x'.repeat(70_000));
  const served = servedPage(page, new Map([['a', '{'], ['b', large], ['c', '{}']]));
  assert.deepEqual(served.match(/data-file="."/g), ['data-file="c"']);
});

test('a page that names other files is not silently served', () => {
  assert.throws(() => servedPage(page.replace('main.js', 'start.js'), new Map()), /main\.js/);
});

test('the script stays within its budget', async () => {
  const size = (await brotli(await bundle('main.js'))).length;
  assert.ok(size <= 4096, `broadside.js has ${size} bytes with brotli`);
});

test('what others wrote is in a bundle of its own, with its licence', async () => {
  const bundles = await Promise.all(['main.js', 'sanitize-html.js'].map(bundle));
  const [own, lazy] = bundles.map((bytes) => Buffer.from(bytes).toString());
  const licence = /@license DOMPurify [\d.]+ .*Apache license 2\.0 and Mozilla Public License 2\.0/;
  assert.match(lazy.slice(0, 400), licence);
  assert.equal(/DOMPurify|@license/i.test(own), false);
  assert.ok(own.includes('import("./sanitize-html.js")'));
  assert.equal(/\bfrom\s*"|\bimport\s*\(/.test(lazy), false, 'it needs no other file');
});
