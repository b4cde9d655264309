// What is wrong with one article is said on its page and in the console, in words and with the
// place, and harms nothing else.

import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';

import { mark, place } from './support/places.mjs';
import { savingData, settled, warned } from './support/page.mjs';
import { serveSite } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/**
 * @typedef {object} Case
 * @property {string | Uint8Array | null} file null: it is listed, but not there
 * @property {string} says the line of the console, which the page shows as well
 * @property {string} [title] the page's heading
 * @property {number} [status] of the
 *   server’s answer, where it is not the file
 * @property {string} [note] the browser's own word on the request
 */

/** @param {object} fields */
const article = (fields) =>
  JSON.stringify({ title: 'A title', date_published: '2026-01-01', markdown: 'Text.', ...fields });

const unreadable = 'This article has a mistake';
const unreachable = 'This article could not be loaded';
const tooDeep =
  'error: Brackets are nested more than 64 deep. Articles need no more than 4 levels. [too-deep]';

/** @type {Record<string, Case>} what the browser cannot show */
const faults = {
  'missing-file': {
    file: null,
    title: unreachable,
    says:
      'articles/missing-file.json: error: This file is not on the server. Check its name ' +
      '(capital letters count) and that it was uploaded. [file-missing]',
    note: 'the server responded with a status of 404 (Not Found)',
  },
  'server-error': {
    file: article({}),
    status: 500,
    title: unreachable,
    says:
      'articles/server-error.json: error: The file could not be loaded (status 500). ' +
      'Check the connection and try again. [file-unreachable]',
    note: 'the server responded with a status of 500 (Internal Server Error)',
  },
  'html-instead': {
    file: '<!doctype html>\n<title>Welcome</title>\n',
    title: unreachable,
    says:
      'articles/html-instead.json:1:1: error: The server sent a web page (HTML) instead of this ' +
      'file. It probably answers unknown addresses with a page. [not-json]',
  },
  'invalid-json': {
    file: '{\n  "title": "A",\n  "date_published": "2026-01-01"\n  "markdown": "x"\n}\n',
    says:
      'articles/invalid-json.json:3:33: error: This is not valid JSON: expected a comma here, ' +
      'before the next field. [json-syntax]',
  },
  'cut-file': {
    file: article({}).slice(0, 30),
    says:
      'articles/cut-file.json:1:20: error: This is not valid JSON: the quotation mark that opens ' +
      'this text is never closed. [json-syntax]',
  },
  'empty-file': {
    file: '',
    says:
      'articles/empty-file.json:1:1: error: This is not valid JSON: the file is empty. ' +
      'It must begin with {. [json-syntax]',
  },
  'wrong-type': {
    file: article({ title: 5 }),
    says:
      'articles/wrong-type.json:1:10: error: "title" must be a text in quotation marks, ' +
      'but here it is a number. [wrong-type]',
  },
  'missing-title': {
    file: article({ title: undefined }),
    says:
      'articles/missing-title.json:1:1: error: The field "title" is missing. ' +
      'Add "title": "The headline". [missing-field]',
  },
  'missing-date': {
    file: article({ date_published: undefined }),
    says:
      'articles/missing-date.json:1:1: error: The field "date_published" is missing. ' +
      'Add "date_published": "2024-02-17". [missing-field]',
  },
  'invalid-utf8': {
    file: Buffer.from(article({ title: 'Jos\xe9' }), 'latin1'),
    says:
      'articles/invalid-utf8.json:1:14: error: These bytes are not UTF-8 text. ' +
      'Save the file again with the encoding UTF-8. [invalid-utf8]',
  },
  nul: {
    file: article({ title: 'A|B' }).replace('|', '\0'),
    says:
      'articles/nul.json:1:12: error: The file contains a NUL character. ' +
      'Save it again as plain UTF-8 text. [nul-byte]',
  },
  'deep-brackets': {
    file: '['.repeat(100_000),
    says: `articles/deep-brackets.json:1:65: ${tooDeep}`,
  },
  'too-large': {
    file: article({ markdown: 'x'.repeat(3 * 1024 * 1024) }),
    says:
      `articles/too-large.json: error: The file has ${3 * 1024 * 1024 + article({}).length - 5} ` +
      'bytes; at most 2097152 are allowed. Split the article, or move images out of it. [too-large]',
  },
};

/** @type {Record<string, { file: string, says?: string }>} what is shown nevertheless */
const flaws = {
  'unknown-field': {
    file: article({ subtitel: 'x' }),
    says:
      'articles/unknown-field.json:1:69: warning: "subtitel" is not a field of an article and is ' +
      'ignored. Did you mean "subtitle"? [unknown-field]',
  },
  'byte-order-mark': { file: `\ufeff${article({})}` },
  'deep-quotes': {
    file: article({ markdown: `${'> '.repeat(3000)}Text.` }),
    says:
      'articles/deep-quotes.json: warning: Quotes and lists are nested more than 100 deep; ' +
      'deeper levels are shown flat. [content-flattened]',
  },
};

// By hand: the tool would leave out what it cannot read.
const index = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'The Broadside',
  items: ['good', ...Object.keys(faults), ...Object.keys(flaws)].map((slug) => ({
    id: slug,
    title: `About ${slug}`,
    content_text: '',
    date_published: '2026-01-01T00:00:00Z',
    _article: { src: `articles/${slug}.json`, slug },
  })),
};

/** @type {Record<string, string | Uint8Array>} */
const files = {
  'content/index.json': JSON.stringify(index),
  'content/articles/good.json': article({ title: 'A good one' }),
};
for (const [slug, { file }] of [...Object.entries(faults), ...Object.entries(flaws)]) {
  if (file !== null) files[`content/articles/${slug}.json`] = file;
}
const test = browserSuite(() => serveSite(files));

/**
 * By links to the list and on to an article without a fault, in the same document.
 * @param {import('playwright-core').Page} page
 * @param {string} home selector of the link to the list
 */
async function readOn(page, home) {
  await mark(page);
  await page.locator(home).click();
  await settled(page);
  assert.equal(await page.locator('.card').count(), index.items.length);
  await page.getByRole('link', { name: 'About good' }).click();
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), 'A good one');
  assert.equal((await place(page)).sameDocument, true);
}

for (const [slug, { status, title = unreadable, says, note }] of Object.entries(faults)) {
  test(`${slug}: said in words, and the rest can be read`, async ({ blank, url }) => {
    const { page, console, notes } = await blank();
    if (status) await page.route(`**/${slug}.json`, (route) => route.fulfill({ status }));
    await page.goto(`${url}?post=${slug}`);
    await settled(page);
    assert.equal(await page.locator('h1').innerText(), title);
    assert.equal(await page.title(), `${title} – The Broadside`);
    assert.equal(await page.locator('pre.diagnostics').textContent(), `${says}\n`);
    assert.deepEqual(console.splice(0), [{ type: 'error', text: says }]);
    const address = `${url}content/articles/${slug}.json`;
    const expected = note ? [{ text: `Failed to load resource: ${note}`, url: address }] : [];
    assert.deepEqual(notes.splice(0), expected);
    await readOn(page, '.failure .home');
  });
}

for (const [slug, { says }] of Object.entries(flaws)) {
  test(`${slug}: the article is shown${says ? ', and the flaw told' : ''}`, async ({ open }) => {
    const watched = await open(`?post=${slug}`);
    const { page, console } = watched;
    assert.equal(await page.locator('h1').innerText(), 'A title');
    assert.match(await page.locator('.prose').innerText(), /^Text\.$/m);
    if (says) await warned(watched);
    assert.deepEqual(console.splice(0), says ? [{ type: 'warning', text: says }] : []);
    await readOn(page, '.site-title');
  });
}

test('“Try again” shows the article when the server has recovered', async ({ blank, url }) => {
  const { page, console, notes } = await blank();
  const address = '**/articles/good.json';
  // Each request is counted.
  await savingData(page);
  await page.route(address, (route) => route.fulfill({ status: 503 }));
  await page.goto(`${url}?post=good`);
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), unreachable);
  await page.locator('.failure .retry').click();
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), unreachable);
  assert.deepEqual([console.splice(0).length, notes.splice(0).length], [2, 2], 'it asked again');
  await page.unroute(address);
  const asked = page.waitForRequest(address);
  await page.locator('.failure .retry').click();
  // A bad answer may sit in the browser’s cache; it is to be asked about.
  assert.equal((await (await asked).allHeaders())['cache-control'], 'max-age=0');
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), 'A good one');
});

test('an article that was corrected shows at the next visit', async ({ blank, serve }) => {
  const own = await serve({ ...files, 'content/articles/good.json': '{' });
  const { page, console } = await blank();
  await page.goto(`${own.url}?post=good`);
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), unreadable);
  assert.equal(console.splice(0).length, 1);
  await writeFile(`${own.root}/content/articles/good.json`, article({ title: 'A good one' }));
  await readOn(page, '.failure .home');
});

test('no network: said in words, and read on when it is back', async ({ blank, url }) => {
  const { page, console, notes } = await blank();
  await savingData(page);
  await page.goto(url);
  await settled(page);
  await page.context().setOffline(true);
  await page.getByRole('link', { name: 'About good' }).click();
  await settled(page);
  // What explains cannot be had either; the page’s own words are there.
  assert.equal(await page.locator('h1').innerText(), unreachable);
  assert.match(await page.locator('.failure p').first().innerText(), /^The connection .* failed/);
  const [said, ...more] = console.splice(0);
  assert.match(said.text, /^TypeError: Failed to fetch .+\/explain\.js$/);
  assert.deepEqual(more, []);
  const files = [`${url}content/articles/good.json`, `${url}explain.js`];
  assert.deepEqual(notes.splice(0).map((note) => note.url), files);
  await page.context().setOffline(false);
  await page.locator('.failure .retry').click();
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), 'A good one');
});
