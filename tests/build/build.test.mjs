// Whole sites as the tool builds them again and again: only what changed is made anew, and the result
// is always that of a build from nothing. BROADSIDE_TOOL names the tool.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const tool = process.env.BROADSIDE_TOOL ?? '';
const articles = 300;

let folder = '';
/** @param {string} name */
const at = (name) => path.join(folder, name);

before(async () => {
  assert.ok(tool, 'BROADSIDE_TOOL is not set; run this test with ctest');
  folder = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  const generate = path.join(repository, 'scripts/generate-content.mjs');
  const { status } = spawnSync(process.execPath, [generate, String(articles), at('content')]);
  assert.equal(status, 0);
  const site = JSON.parse(await readFile(at('content/site.json'), 'utf8'));
  await writeFile(at('content/site.json'), JSON.stringify({ ...site, base_url: 'https://example.org/n/' }));
});
after(() => rm(folder, { recursive: true }));

const settings = (cache = 'cache') => ({
  env: { ...process.env, XDG_CACHE_HOME: at(cache), SOURCE_DATE_EPOCH: '1795000000' },
});
/** @param {string} out */
const words = (out) => [
  'build', at('content'), '-o', at(out), '--runtime', path.join(repository, 'web'),
]; // prettier-ignore

/** @param {string} [out] @param {string} [cache] @returns {number[]} files, written, removed */
function build(out = 'site', cache) {
  const { status, stdout, stderr } = spawnSync(tool, words(out), { ...settings(cache), encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return (/: (\d+) files, (\d+) written, (\d+) removed/.exec(stdout) ?? []).slice(1).map(Number);
}

/** @param {string} out @returns {Promise<Map<string, string>>} */
async function filesOf(out) {
  const found = new Map();
  for (const name of await readdir(at(out), { recursive: true })) {
    if (name === '.broadside-manifest') continue;
    const file = path.join(at(out), name);
    if ((await stat(file)).isFile()) found.set(name, await readFile(file, 'latin1'));
  }
  return found;
}

/** That the site is what a build from nothing makes of the content. */
async function assertFresh() {
  await rm(at('fresh'), { recursive: true, force: true });
  build('fresh', 'no-cache');
  const [site, fresh] = [await filesOf('site'), await filesOf('fresh')];
  assert.deepEqual([...site.keys()].sort(), [...fresh.keys()].sort());
  for (const [name, bytes] of fresh) assert.ok(site.get(name) === bytes, `${name} is not fresh`);
}

/** @param {string} src @param {(article: any) => void} change */
async function edit(src, change) {
  const file = at(`content/${src}`);
  const article = JSON.parse(await readFile(file, 'utf8'));
  change(article);
  await writeFile(file, JSON.stringify(article));
}

/** Articles of the middle of the list. */
async function someArticles() {
  const index = JSON.parse(await readFile(at('site/content/index/all-7.json'), 'utf8'));
  return index.items.map((/** @type {any} */ item) => item._article);
}

test('an unchanged site is not written, with and without what was remembered', async () => {
  const [files, written] = build();
  assert.ok(files > articles * 2 && written === files, `${files} ${written}`);
  assert.deepEqual(build(), [files, 0, 0]);
  assert.deepEqual(build('site', 'other-cache'), [files, 0, 0]);
});

test('a text that changed, a title, a new article, one that is gone, the site', async () => {
  const [text, title, gone] = await someArticles();
  await edit(text.src, (article) => (article.markdown = [article.markdown, '', 'All new.'].flat()));
  const [, written] = build();
  assert.ok(written >= 2 && written <= 6, `${written} files`); // page, file, sitemap, feeds at most
  await assertFresh();

  await edit(title.src, (article) => (article.title = 'A title of its own'));
  build();
  assert.match(await readFile(at(`site/${title.slug}/index.html`), 'utf8'), /A title of its own/);
  await assertFresh();

  await rm(at(`content/${gone.src}`));
  await writeFile(
    at('content/articles/added.json'),
    JSON.stringify({ title: 'Added', date_published: '2026-01-01', markdown: `To [it](${path.relative('articles', title.src)}).` }),
  );
  build();
  await assertFresh();
  assert.equal((await filesOf('site')).has(`${gone.slug}/index.html`), false);

  const site = JSON.parse(await readFile(at('content/site.json'), 'utf8'));
  await writeFile(at('content/site.json'), JSON.stringify({ ...site, title: 'Renamed' }));
  build();
  await assertFresh();
});

test('what was remembered is broken: it counts as nothing', async () => {
  const [files] = build();
  for (const name of await readdir(at('cache/broadside'))) {
    const file = at(`cache/broadside/${name}`);
    const bytes = await readFile(file);
    bytes[bytes.length >> 1] ^= 1;
    await writeFile(file, bytes);
    assert.deepEqual(build(), [files, 0, 0]);
    await writeFile(file, bytes.subarray(0, bytes.length >> 1));
    assert.deepEqual(build(), [files, 0, 0]);
  }
});

test('a file of the site that is lost or was changed is made again', async () => {
  await rm(at('site/404.html'));
  await rm(at('site/added'), { recursive: true });
  await writeFile(at('site/index.html'), 'by hand');
  assert.equal(build()[1], 3);
  await assertFresh();
});

test('killed at any moment, the site has only whole files, and the next build completes it', async () => {
  for (let round = 0; round < 8; round += 1) {
    const before = await filesOf('site');
    const site = JSON.parse(await readFile(at('content/site.json'), 'utf8'));
    await writeFile(at('content/site.json'), JSON.stringify({ ...site, title: `Round ${round}` }));
    const child = spawn(tool, words('site'), settings());
    const ended = new Promise((resolve) => child.once('exit', resolve));
    await new Promise((resolve) => setTimeout(resolve, 30 + round * 60));
    child.kill(round % 2 ? 'SIGKILL' : 'SIGINT');
    await ended;
    const left = await filesOf('site');
    build();
    const after = await filesOf('site');
    for (const [name, bytes] of left) {
      if (name.startsWith('.broadside-new')) continue;
      assert.ok([before.get(name), after.get(name)].includes(bytes), `${name} is neither old nor new`);
    }
    assert.equal([...after.keys()].some((name) => name.startsWith('.broadside-new')), false);
  }
  await assertFresh();
});

test('a site or a file of its index that is lost is built again', async () => {
  const [files] = build();
  await rm(at('site/content/index/tags.json'));
  assert.equal(build()[1], 1);
  await rm(at('site'), { recursive: true });
  assert.deepEqual(build(), [files, files, 0]);
  await assertFresh();
});
