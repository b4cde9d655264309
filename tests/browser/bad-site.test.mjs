// What is wrong with the publication or with the program: its list of articles, its description,
// the engine. Each test has a site of its own.

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

import { settled, warned } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

const test = browserSuite();

const notFound = 'Failed to load resource: the server responded with a status of 404 (Not Found)';
const fileMissing =
  'error: This file is not on the server. Check its name (capital letters count) and that it was ' +
  'uploaded. [file-missing]';
const noAuthor =
  'articles/doha-joint-declaration.json:4:15: warning: No author "nell-ashdown" in site.json. ' +
  'Add it under "authors", or correct the id. [unknown-author]';

for (const { name, file, line, missing } of [
  {
    name: 'site.json is not JSON',
    file: '{ "title": }\n',
    line:
      'site.json:1:12: error: This is not valid JSON: expected a value (a text in quotation ' +
      'marks, a number, true, false, [ or {), found “}”. [json-syntax]',
    missing: false,
  },
  { name: 'site.json is missing', file: null, line: `site.json: ${fileMissing}`, missing: true },
]) {
  test(`${name}: the articles still show`, async ({ blank, serve }) => {
    const { url } = await serve({ 'content/site.json': file });
    const watched = await blank();
    const { page, console, notes } = watched;
    const expectedNotes = missing ? [{ text: notFound, url: `${url}content/site.json` }] : [];
    await page.goto(url);
    await settled(page);
    await warned(watched);
    assert.deepEqual(console.splice(0), [{ type: 'warning', text: line }]);
    assert.deepEqual(notes.splice(0), expectedNotes);
    await page.locator('.card-title a').last().click();
    await settled(page);
    assert.match(await page.locator('h1').innerText(), /^Afghan opposition groups/);
    assert.match(await page.locator('.prose').innerText(), /^Afghan political parties/);
    await warned(watched);
    // In a line each, in one note.
    assert.deepEqual(console.splice(0), [{ type: 'warning', text: `${noAuthor}\n${line}` }]);
    assert.deepEqual(notes.splice(0), expectedNotes);
  });
}

for (const { name, file, heading, line, missing } of [
  {
    name: 'index.json is missing',
    file: null,
    heading: /could not be loaded$/,
    line: `index.json: ${fileMissing}`,
    missing: true,
  },
  {
    name: 'index.json is a web page',
    file: '<!DOCTYPE html><title>Welcome</title>',
    heading: /could not be loaded$/,
    line:
      'index.json:1:1: error: The server sent a web page (HTML) instead of this file. ' +
      'It probably answers unknown addresses with a page. [not-json]',
    missing: false,
  },
  {
    name: 'index.json is not JSON',
    file: '["articles/a.json",]',
    heading: /has a mistake$/,
    line:
      'index.json:1:19: error: This is not valid JSON: there is nothing behind this comma. ' +
      'Remove the comma before ]. [json-syntax]',
    missing: false,
  },
]) {
  test(`${name}: said in words on every page`, async ({ blank, serve }) => {
    const { url } = await serve({ 'content/index.json': file });
    for (const query of ['', '?post=doha-joint-declaration']) {
      const { page, console, notes } = await blank();
      await page.goto(url + query);
      await settled(page);
      assert.match(await page.locator('h1').innerText(), heading);
      assert.equal(await page.locator('pre.diagnostics').textContent(), `${line}\n`);
      assert.equal(await page.locator('.site-title').innerText(), 'The Broadside');
      assert.deepEqual(console.splice(0), [{ type: 'error', text: line }]);
      const expectedNotes = missing ? [{ text: notFound, url: `${url}content/index.json` }] : [];
      assert.deepEqual(notes.splice(0), expectedNotes);
    }
  });
}

test('a missing index that is uploaded later: “Try again” shows the list', async ({ blank, serve }) => {
  const { url, root } = await serve({ 'content/index.json': null });
  const { page, console, notes } = await blank();
  await page.goto(url);
  await settled(page);
  assert.deepEqual([console.splice(0).length, notes.splice(0).length], [1, 1]);
  const list = '["articles/doha-joint-declaration.json"]';
  await writeFile(path.join(root, 'content/index.json'), list);
  await page.locator('.failure .retry').click();
  await settled(page);
  assert.equal(await page.locator('.card').count(), 1);
});

test('a list of files, some of them bad: the good ones show', async ({ blank, serve }) => {
  const list = ['good.json', 'articles/broken.json', 'articles/none.json', '../outside.json'];
  const good = { title: 'A good one', date_published: '2026-01-01', markdown: 'Text.' };
  const changes = {
    'content/index.json': JSON.stringify(list),
    'content/good.json': JSON.stringify(good),
    'content/articles/broken.json': '{',
  };
  const { url } = await serve(changes);
  const watched = await blank();
  const { page, console, notes } = watched;
  await page.goto(url);
  await settled(page);
  await warned(watched);
  assert.match(await page.locator('.card-title').first().innerText(), /^A good one$/);
  const said = console.splice(0);
  assert.equal(said.length, 1);
  assert.match(said[0].text, /^index\.json:1:\d+: .*"\.\.\/outside\.json" is not a path/);
  assert.deepEqual(notes.splice(0), [{ text: notFound, url: `${url}content/articles/none.json` }]);
  await page.getByRole('link', { name: 'A good one' }).click();
  await settled(page);
  assert.equal(await page.locator('.prose').innerText(), 'Text.');
  await warned(watched);
  // The list is read for every page.
  assert.deepEqual(console.splice(0), said);
});

const whole = await readFile(new URL('../../build/site/engine.wasm', import.meta.url));
const scratched = Uint8Array.from(whole);
scratched.fill(0xff, 200, 300);

for (const { name, file, reason, missing } of [
  { name: 'is missing', file: null, reason: /the server answered 404$/, missing: true },
  { name: 'is empty', file: new Uint8Array(), reason: /WebAssembly/, missing: false },
  { name: 'is cut', file: whole.subarray(0, 20_000), reason: /WebAssembly/, missing: false },
  { name: 'is damaged', file: scratched, reason: /WebAssembly/, missing: false },
  { name: 'is a web page', file: '<!doctype html>', reason: /magic word/, missing: false },
]) {
  test(`the engine ${name}: said in words; “Try again” works`, async ({ blank, serve }) => {
    const { url, root } = await serve({ 'engine.wasm': file });
    const { page, console, notes } = await blank();
    await page.goto(`${url}?post=doha-joint-declaration`);
    await settled(page);
    assert.equal(await page.locator('h1').innerText(), 'This page could not be loaded');
    assert.equal(await page.title(), 'This page could not be loaded');
    const explanation = await page.locator('.failure p').innerText();
    assert.match(explanation, /^engine\.wasm could not be loaded: /);
    assert.match(explanation, reason);
    assert.deepEqual(console.splice(0), [{ type: 'error', text: explanation }]);
    const expectedNotes = missing ? [{ text: notFound, url: `${url}engine.wasm` }] : [];
    assert.deepEqual(notes.splice(0), expectedNotes);
    await writeFile(path.join(root, 'engine.wasm'), whole);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForFunction(() => document.title.startsWith('Afghan opposition groups'));
  });
}
