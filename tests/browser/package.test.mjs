// The npm package, packed and unpacked into a fresh folder: without a bundler, with Vite, and in Node.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startServer } from '../../scripts/serve.mjs';
import { launchChromium } from './support/chromium.mjs';
import { assertQuiet, openPage } from './support/page.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const vite = path.join(repository, 'node_modules/vite');

let folder = '';

/** @param {string} command @param {string[]} args @param {string} [cwd] */
function run(command, args, cwd = folder) {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' });
  assert.equal(status, 0, `${command} ${args.join(' ')}:\n${stdout}\n${stderr}`);
  return stdout;
}

const program = (/** @type {string} */ from) => `import { render, renderArticle, toHTML } from '${from}';
const article = { title: 'Packed', date_published: '2026-01-02', markdown: 'Some *text*. &Gopf;' };
document.querySelector('#text').append(await render('Some **text**.'));
const { fragment, metadata, diagnostics } = await renderArticle(article);
document.querySelector('#article').append(fragment);
document.title = metadata.title + ' ' + diagnostics.length;
const { html } = await toHTML(article);
document.querySelector('#html').textContent = html;
document.body.dataset.done = '1';
`;

const page = (/** @type {string} */ script) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self' data:; img-src data:; require-trusted-types-for 'script'">
<link rel="icon" href="data:,"><title>-</title></head><body>
<div id="text"></div><div id="article"></div><pre id="html"></pre>
<script type="module" src="${script}"></script></body></html>`;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  run(process.execPath, [path.join(repository, 'scripts/package.mjs')], repository);
  run('npm', ['pack', '--silent', path.join(repository, 'build/package')]);
  const [packed] = await readdir(folder);
  await mkdir(path.join(folder, 'node_modules/broadside'), { recursive: true });
  run('tar', ['-xzf', packed, '--strip-components=1', '-C', 'node_modules/broadside']);
  await writeFile(path.join(folder, 'package.json'), '{"type": "module"}');
});

after(() => rm(folder, { recursive: true }));

/** @param {string} root */
async function check(root) {
  const [browser, server] = await Promise.all([launchChromium(), startServer({ root })]);
  try {
    const watched = await openPage(browser);
    await watched.page.goto(server.url);
    await watched.page.waitForSelector('[data-done]');
    assert.equal(await watched.page.locator('#text').innerText(), 'Some text.');
    assert.equal(await watched.page.locator('#text strong').count(), 1);
    assert.equal(await watched.page.locator('#article h1').innerText(), 'Packed');
    assert.equal(await watched.page.locator('#article .prose').innerText(), 'Some text. 𝔾');
    assert.equal(await watched.page.title(), 'Packed 0');
    assert.match(await watched.page.locator('#html').innerText(), /^<article class="article">.*<\/article>$/);
    assertQuiet(watched);
  } finally {
    await Promise.all([browser.close(), server.close()]);
  }
}

test('without a bundler', async () => {
  await writeFile(path.join(folder, 'index.html'), page('main.js'));
  await writeFile(path.join(folder, 'main.js'), program('./node_modules/broadside/api-browser.js'));
  await check(folder);
});

test('with Vite', { skip: !existsSync(vite) && 'vite is not among the packages' }, async () => {
  await symlink(vite, path.join(folder, 'node_modules/vite'));
  await writeFile(path.join(folder, 'index.html'), page('/main.js'));
  await writeFile(path.join(folder, 'main.js'), program('broadside'));
  run(process.execPath, [path.join(vite, 'bin/vite.js'), 'build', '--base', './', '--target', 'es2022']);
  await check(path.join(folder, 'dist'));
});

test('in Node', async () => {
  const code = `import { toHTML } from 'broadside';
    const { html } = await toHTML({ title: 'A', date_published: '2026-01-02', markdown: '<script>' });
    const { failed, diagnostics } = await toHTML('{');
    console.log(JSON.stringify([html.includes('&lt;script&gt;'), failed, diagnostics.length]));`;
  assert.equal(run(process.execPath, ['--input-type=module', '-e', code]).trim(), '[true,true,1]');
});

test('its types hold', async () => {
  await writeFile(
    path.join(folder, 'use.ts'),
    `import { render, toHTML } from 'broadside';
import 'broadside/elements';
const nodes: DocumentFragment = await render('a', { base: 'x/' });
const text: string = (await toHTML({})).html;
document.addEventListener('broadside-error', ({ detail }) => detail.diagnostics.map((line) => line.length));
// @ts-expect-error not a text
await render(1);
export { nodes, text };
`,
  );
  const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--module', 'esnext'];
  run(process.execPath, [tsc, ...options, '--moduleResolution', 'bundler', '--types', '', 'use.ts']);
});
