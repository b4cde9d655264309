// `broadside serve` in a browser: what readers do not see is shown and marked, mistakes are said,
// and a page follows the files.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { launchChromium } from './support/chromium.mjs';
import { openPage } from './support/page.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const root = mkdtempSync(path.join(tmpdir(), 'broadside-preview-'));

/** @param {string} name @param {object | string} value */
function put(name, value) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  writeFileSync(path.join(root, 'articles', `${name}.json`), text);
}

const article = { date_published: '2024-01-01', markdown: 'Text.' };

/** @type {import('node:child_process').ChildProcess} */
let server;
/** @type {import('playwright-core').Browser} */
let browser;
let address = '';
/** @type {import('./support/page.mjs').Watched} */
let watched;

before(async () => {
  cpSync(path.join(repository, 'content'), root, { recursive: true });
  put('a-draft', { ...article, title: 'A draft', draft: true });
  put('later', { ...article, title: 'Later', date_published: '2999-01-01' });
  put('gone', { ...article, title: 'Gone', date_expires: '2024-02-01' });
  server = spawn(path.join(repository, 'build/release/broadside'), [
    ...['serve', root, '--port', '0', '--runtime', path.join(repository, 'build/site')],
  ]);
  const [line] = await once(/** @type {import('node:stream').Readable} */ (server.stdout), 'data');
  address = String(line).split(' ')[1];
  browser = await launchChromium();
});

after(async () => {
  await browser.close();
  server.kill();
  rmSync(root, { recursive: true });
});

/** @param {string} query @param {string} text of a heading, or of an article in a list */
async function open(query, text) {
  watched = await openPage(browser);
  await watched.page.goto(address + query);
  await watched.page.locator('h1, .card-title', { hasText: text }).first().waitFor();
  await watched.page.locator('.preview-panel > *').first().waitFor();
  return watched.page;
}

afterEach(async () => {
  assert.deepEqual(watched.violations, []);
  assert.deepEqual(watched.errors, []);
  await watched.close();
});

test('the list has what readers do not see, with a mark', async () => {
  const page = await open('', 'A draft');
  for (const [title, mark] of [
    ['A draft', 'draft'],
    ['Later', 'scheduled'],
    ['Gone', 'expired'],
  ]) {
    const link = page.locator('.card-title a', { hasText: title });
    assert.equal(await link.evaluate((a) => a.nextElementSibling?.textContent), mark);
  }
  assert.equal(await page.locator('.card-title .preview-mark').count(), 3);
  assert.match(await page.locator('.preview-panel').innerText(), /0 errors, 0 warnings/);
});

test('such an article is shown, and its page says so', async () => {
  let page = await open('?post=a-draft', 'A draft');
  assert.equal(await page.locator('.preview-panel > .preview-mark').innerText(), 'Draft: in no list');
  await watched.close();
  page = await open('?post=gone', 'Gone');
  assert.match(await page.locator('.preview-panel').innerText(), /^Expired/);
  await watched.close();
  page = await open('?post=later', 'Later');
  assert.match(await page.locator('.preview-panel').innerText(), /^Scheduled/);
  // On the way to another page the panel keeps up.
  await page.locator('nav a', { hasText: 'Write an article' }).first().click();
  await page.locator('h1', { hasText: 'Write an article' }).waitFor();
  await page.locator('.preview-panel > .preview-mark').waitFor({ state: 'detached' });
});

test('a page follows its file, and a mistake is said on it', async () => {
  put('draft-two', { ...article, title: 'Before', draft: true });
  const page = await open('?post=draft-two', 'Before');
  put('draft-two', { ...article, title: 'After', draft: true, markdown: '[x](nowhere.json)' });
  await page.locator('h1', { hasText: 'After' }).waitFor();
  const row = page.locator('.preview-panel li').first();
  await row.waitFor({ state: 'visible' });
  assert.match(
    await row.innerText(),
    /^articles\/draft-two\.json:1:\d+ error: The link “nowhere\.json” leads nowhere.* \[broken-link\]$/,
  );
  put('draft-two', { ...article, title: 'Mended', draft: true });
  await page.locator('h1', { hasText: 'Mended' }).waitFor();
  await row.filter({ hasText: 'nowhere' }).waitFor({ state: 'detached' });
});

test('nothing of the content is markup in the panel', async () => {
  put('evil', { ...article, title: 'Evil', '<img src=x onerror=alert(1)>': 1 });
  const page = await open('?post=evil', 'Evil');
  await page.locator('.preview-panel summary').click();
  assert.match(await page.locator('.preview-panel').innerText(), /<img src=x onerror=alert\(1\)>/);
  assert.equal(await page.locator('.preview-panel img').count(), 0);
});
