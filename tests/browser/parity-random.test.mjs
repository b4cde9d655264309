// The two readers of the tape again (parity.test.mjs), for random articles: for each, the DOM that
// the engine and the applier make in Chromium is the DOM that Chromium parses from the HTML of the
// native engine and serializer. So it also compares the two builds of the engine.
//
// BROADSIDE_PARITY_DOCUMENTS says how many articles; BROADSIDE_PARITY_SEED is the seed of the first.
// RENDER_PAGES names the native program (tests/support/render_pages.cpp).

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import { entitiesFile, runBatch } from '../support/batch.mjs';
import { randomMarkdown } from '../support/random-markdown.mjs';
import { shrink } from '../support/shrink.mjs';
import { serveSources } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

const count = Number(process.env.BROADSIDE_PARITY_DOCUMENTS ?? 5_000);
const firstSeed = Number(process.env.BROADSIDE_PARITY_SEED ?? 1);
const batchSize = 1_000;

/** @param {string} name from the repository's root */
const pathOf = (name) => fileURLToPath(new URL(`../../${name}`, import.meta.url));
/** @param {string} name */
const text = (name) => readFileSync(pathOf(name), 'utf8');

const siteFile = 'tests/golden/site.json';
const indexFile = 'tests/golden/index.json';
/** @type {Record<string, string>} what the engine may ask for, besides the article */
const publication = {
  'site.json': text(siteFile),
  'index.json': text(indexFile),
  '/entities.txt': text('web/entities.txt'),
};
for (const name of readdirSync(pathOf('web/words'))) {
  publication[`/words/${name}`] = text(`web/words/${name}`);
}

// A page without a policy, which would forbid to parse HTML.
const test = browserSuite(() =>
  serveSources({
    'index.html': null,
    'blank.html': '<!doctype html><link rel="icon" href="data:,"><title>Blank</title>',
    'dom-text.js': text('tests/browser/support/dom-text.js'),
  }),
);

/** @typedef {{ actual: string[], expected: string[] } | null} Difference both trees in lines */

/**
 * Where the two trees of each article differ. Runs in the page.
 * @param {{ publication: Record<string, string>, articles: string[], pages: string[] }} input
 * @returns {Promise<Difference[]>}
 */
async function differences({ publication, articles, pages }) {
  // Names that only the browser can resolve.
  const module = (/** @type {string} */ name) => import(name);
  const { loadEngine } = await module('/engine.js');
  const { Host } = await module('/host.js');
  const { applyTape } = await module('/tape-apply.js');
  const { linesOf } = await module('/dom-text.js');
  const kept = /** @type {{ engines?: any[] }} */ (globalThis);
  kept.engines ??= await Promise.all(
    ['/engine.wasm', '/engine-full.wasm'].map(async (name) => loadEngine(await fetch(name))),
  );
  const encoder = new TextEncoder();
  /** @type {Difference[]} */
  const found = [];
  for (const [i, article] of articles.entries()) {
    /** @type {Record<string, string>} */
    const files = { ...publication, 'articles/case.json': article };
    const read = (/** @type {string} */ path) => ({
      status: path in files ? 200 : 404,
      bytes: encoder.encode(files[path] ?? ''),
    });
    const [answer, whole] = kept.engines.map((engine) => () =>
      new Host(engine, 'content/').page('?post=case', read, new AbortController().signal),
    );
    // Where the small engine hands over, the whole one answers, as on a visit.
    let { kind, words, text } = await answer();
    if (kind === 'more') ({ words, text } = await whole());
    // In a document that shows nothing: its images are not loaded.
    const actual = new DOMParser().parseFromString('', 'text/html').body;
    actual.append(applyTape(words, text));
    const parsed = new DOMParser().parseFromString(`<!doctype html><body>${pages[i]}`, 'text/html');
    const expected = parsed.body;
    // The parser puts long text into several nodes; the applier must not.
    expected.normalize();
    const same = actual.isEqualNode(expected);
    found.push(same ? null : { actual: linesOf(actual), expected: linesOf(expected) });
  }
  return found;
}

/** @typedef {{ language: string, markdown: string }} Document */

/** @param {number} seed @returns {Document} */
const documentOf = (seed) => ({
  language: seed % 3 === 0 ? 'prs' : 'en',
  markdown: randomMarkdown(seed, { html: true, broadside: true }),
});

/**
 * @param {import('playwright-core').Page} page
 * @param {Document[]} documents
 * @param {(html: string) => string} [change] what is done to the native HTML first
 */
function compare(page, documents, change = (html) => html) {
  const articles = documents.map((document) =>
    JSON.stringify({ title: 'Case', date_published: '2024-03-01', ...document }),
  );
  const args = [pathOf(siteFile), pathOf(indexFile), entitiesFile];
  const pages = runBatch('RENDER_PAGES', args, articles).map(change);
  return page.evaluate(differences, { publication, articles, pages });
}

/** @param {NonNullable<Difference>} trees @returns {string} what differs first */
function firstLines({ actual, expected }) {
  const at = actual.findIndex((line, i) => line !== expected[i]);
  const i = at < 0 ? actual.length : at;
  const before = actual.slice(Math.max(0, i - 3), i).map((line) => `    ${line}\n`);
  return `${before.join('')}  - ${expected[i] ?? '(end)'}\n  + ${actual[i] ?? '(end)'}`;
}

/**
 * @param {import('./support/page.mjs').Watched} watched
 * @param {string} url
 */
async function blankPage({ page }, url) {
  await page.route('**', (route) =>
    route.request().resourceType() === 'image' ? route.fulfill({ body: '' }) : route.continue(),
  );
  await page.goto(`${url}blank.html`);
  return page;
}

for (let begin = 0; begin < count; begin += batchSize) {
  const first = firstSeed + begin;
  const last = firstSeed + Math.min(count, begin + batchSize) - 1;
  test(`random articles, seeds ${first} to ${last}`, async ({ blank, url }) => {
    const page = await blankPage(await blank(), url);
    const seeds = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const documents = seeds.map(documentOf);
    const results = await compare(page, documents);
    assert.equal(results.length, documents.length);
    const index = results.findIndex((result) => result !== null);
    if (index < 0) return;
    const { language } = documents[index];
    const small = await shrink(documents[index].markdown, async (candidates) => {
      const smaller = candidates.map((markdown) => ({ language, markdown }));
      return (await compare(page, smaller)).map((result) => result !== null);
    });
    const [result] = await compare(page, [{ language, markdown: small }]);
    const failing = results.filter((one) => one !== null).length;
    assert.fail(
      `${failing} of ${results.length} articles differ; the first has seed ${seeds[index]}, ` +
        `language ${language}, and is at its smallest ${JSON.stringify(small)}\n` +
        `expected (-), in the browser (+)\n${result ? firstLines(result) : ''}`,
    );
  });
}

test('a difference is found, and made small', async ({ blank, url }) => {
  const page = await blankPage(await blank(), url);
  const markdown = 'First line.\n\n- one\n- two *three* four\n\n```\ncode\n```\n\nLast line.\n';
  const document = { language: 'en', markdown };
  assert.deepEqual(await compare(page, [document]), [null]);
  for (const [from, to] of [
    ['<em>three</em>', '<em>tree</em>'],
    ['<em>three</em>', '<i>three</i>'],
    ['<em>three</em>', '<em title="">three</em>'],
    ['<em>three</em>', '<em>three</em> '],
    ['<li>one', '<li>\none'],
    ['<li>one</li>', ''],
  ]) {
    const change = (/** @type {string} */ html) => html.replace(from, to);
    const [result] = await compare(page, [document], change);
    assert.ok(result, `${from} → ${to}`);
    assert.notEqual(firstLines(result).split('\n').length, 0);
  }
  const small = await shrink(markdown, async (candidates) => {
    const change = (/** @type {string} */ html) => html.replace('<em>', '<em class="x">');
    const documents = candidates.map((candidate) => ({ language: 'en', markdown: candidate }));
    return (await compare(page, documents, change)).map((result) => result !== null);
  });
  assert.match(small, /^[*_].[*_]\n?$/u);
});

test('the seeds give many kinds of pages', async () => {
  const documents = Array.from({ length: 200 }, (_, i) => documentOf(i + 1));
  const args = [pathOf(siteFile), pathOf(indexFile), entitiesFile];
  const articles = documents.map((document) =>
    JSON.stringify({ title: 'Case', date_published: '2024-03-01', ...document }),
  );
  const all = runBatch('RENDER_PAGES', args, articles).join('\n');
  for (const sign of (
    '<blockquote <ol <ul <table <td <pre <code <em <strong <del <mark <sup <sub <a <img <figure ' +
    '<figcaption <details <summary <h2 <h6 <hr <br <input class="alert class="hashtag class="footnotes ' +
    'dir="rtl" dir="ltr" <kbd <abbr <span'
  ).split(' ')) {
    assert.ok(all.includes(sign), sign);
  }
});
