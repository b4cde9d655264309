// The tape has two readers: the applier in the browser, and the serializer that wrote the HTML of
// the golden files. For every case, what the engine and the applier make in Chromium is what
// Chromium itself makes of that HTML.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { readGolden } from '../support/golden.mjs';
import { serveSources } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @param {string} name from the repository's root */
const fromRoot = (name) => new URL(`../../${name}`, import.meta.url);
/** @param {string} name */
const text = (name) => readFileSync(fromRoot(name), 'utf8');

/** @type {Record<string, string>} what the engine may ask for, besides the case */
const publication = {
  'site.json': text('tests/golden/site.json'),
  'index.json': text('tests/golden/index.json'),
  '/entities.txt': text('web/entities.txt'),
};
for (const name of readdirSync(fromRoot('web/words'))) {
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

/**
 * @typedef {object} Case
 * @property {string} query of the page
 * @property {Record<string, string>} files besides those of the publication, or instead of them
 * @property {string} part selector of what is compared, or nothing for the whole page
 * @property {string} expected HTML
 */

/**
 * Both trees of each case, in lines. Runs in the page.
 * @param {{ publication: Record<string, string>, cases: Case[], file: string }} input file: engine
 */
async function bothTrees({ publication, cases, file }) {
  // Names that only the browser can resolve.
  const module = (/** @type {string} */ name) => import(name);
  const { loadEngine } = await module('/engine.js');
  const { Host } = await module('/host.js');
  const { applyTape } = await module('/tape-apply.js');
  const { dropReadingNewlines, linesOf } = await module('/dom-text.js');
  const engine = await loadEngine(await fetch(file));
  const whole = await loadEngine(await fetch('/engine-full.wasm'));
  const encoder = new TextEncoder();
  const results = [];
  for (const { query, files: own, part, expected } of cases) {
    /** @type {Record<string, string>} */
    const files = { ...publication, ...own };
    const read = (/** @type {string} */ path) => ({
      status: path in files ? 200 : 404,
      bytes: encoder.encode(files[path] ?? ''),
    });
    const { signal } = new AbortController();
    let answer = await new Host(engine, 'content/').page(query, read, signal);
    // Where the small engine hands over, the whole one answers, as on a visit.
    if (answer.kind === 'more') answer = await new Host(whole, 'content/').page(query, read, signal);
    const page = applyTape(answer.words, answer.text);
    const shown = part ? page.querySelector(part) : page;
    // That a limit was reached is said by the page, which the Markdown alone does not know.
    if (part) shown?.querySelector('.notice')?.remove();
    const wanted = new DOMParser().parseFromString(`<!doctype html><body>${expected}`, 'text/html');
    wanted.body.normalize();
    dropReadingNewlines(wanted.body);
    results.push({
      actual: shown ? linesOf(shown) : [`there is no ${part}`, ...linesOf(page)],
      expected: linesOf(wanted.body),
    });
  }
  return results;
}

/**
 * @param {{ actual: string[], expected: string[] }} trees
 * @returns {string | undefined} the first difference, with what is around it
 */
function difference({ actual, expected }) {
  const length = Math.max(actual.length, expected.length);
  for (let i = 0; i < length; i += 1) {
    if (actual[i] === expected[i]) continue;
    const marked = actual.slice(Math.max(0, i - 3), i).map((line) => ['   ', line]);
    marked.push(['  -', expected[i] ?? '(end)'], ['  +', actual[i] ?? '(end)']);
    const depth = Math.min(...marked.map(([, line]) => line.search(/\S/)));
    return marked.map(([mark, line]) => `${mark} ${line.slice(depth, depth + 400)}`).join('\n');
  }
}

/** @param {string} line */
const isDeep = (line) => line.search(/\S/) >= 2 * 97;

/**
 * @param {import('./support/page.mjs').Watched} watched
 * @param {string} url
 */
async function blankPage({ page }, url) {
  // What the cases show is not there, and some of it would be on other sites.
  await page.route('**', (route) =>
    route.request().resourceType() === 'image' ? route.fulfill({ body: '' }) : route.continue(),
  );
  await page.goto(`${url}blank.html`);
  return page;
}

/**
 * @param {string} folder
 * @param {ReturnType<typeof readGolden>[number]} golden
 * @returns {Case}
 */
function caseOf(folder, { source, expected }) {
  // The file ends with a newline that is not part of the HTML.
  const html = expected.slice(0, -1);
  if (folder === 'routes') {
    const [query, ...index] = source.split('\n').slice(0, -1);
    /** @type {Record<string, string>} */
    const files = index.length ? { 'index.json': index.join('\n') } : {};
    return { query, files, part: '', expected: html };
  }
  if (folder === 'pages') return caseFile(source, '', html);
  const article = { title: 'Case', date_published: '2024-03-01', language: 'en', markdown: source };
  return caseFile(JSON.stringify(article), '.prose', html);
}

/**
 * @param {string} article
 * @param {string} part
 * @param {string} expected
 * @returns {Case}
 */
const caseFile = (article, part, expected) => ({
  query: '?post=case',
  files: { 'articles/case.json': article },
  part,
  expected,
});

for (const folder of ['markdown', 'pages', 'routes']) {
  const names = readdirSync(fromRoot(`tests/golden/${folder}`)).filter((name) => /\.txt$/.test(name));
  assert.ok(names.length > 0, `there is no golden file in ${folder}`);
  for (const name of names) {
    test(`${folder}/${name}`, async ({ blank, url, t }) => {
      const goldens = readGolden(fromRoot(`tests/golden/${folder}/${name}`).pathname);
      const page = await blankPage(await blank(), url);
      const cases = goldens.map((golden) => caseOf(folder, golden));
      // Mistakes and plain text are shown by the whole engine, the rest by that of the readers.
      const file = folder === 'markdown' ? '/engine.wasm' : '/engine-full.wasm';
      const trees = await page.evaluate(bothTrees, { publication, cases, file });
      let left = 0;
      const differing = trees.flatMap((both, i) => {
        const found = difference(both);
        if (!found) return [];
        // The prose of a page is a few levels down, so there the limit is reached a few levels
        // earlier than in the golden file, which has no page around it.
        if (folder === 'markdown' && both.expected.some(isDeep)) {
          left += 1;
          return [];
        }
        return [`tests/golden/${folder}/${name}:${goldens[i].line}\n${found}`];
      });
      t.diagnostic(`${cases.length - left} of ${cases.length} cases compared`);
      assert.equal(differing.length, 0, `expected (-), in the browser (+)\n${differing.join('\n')}`);
      assert.equal(left, name === 'limits.txt' ? 3 : 0, 'cases at the limit of depth');
    });
  }
}

// Natively the engine has tables of its own for this; here it asks the browser.
test('characters beyond ASCII are known', async ({ blank, url }) => {
  const page = await blankPage(await blank(), url);
  const link = '<a href="https://example.org/" rel="noopener noreferrer nofollow ugc">';
  const cases = [
    ['x [ẞ]\n\n[SS]: https://example.org/', `<p>x ${link}ẞ</a></p>`],
    ['x [ΑΓΩ]\n\n[αγω]: https://example.org/', `<p>x ${link}ΑΓΩ</a></p>`],
    ['a**“b”**c', '<p>a**“b”**c</p>'],
    ['a**€b**c', '<p>a**€b**c</p>'],
    ['a**éb**c', '<p>a<strong>éb</strong>c</p>'],
  ].map(([source, html]) => caseOf('markdown', { file: '', line: 0, source, expected: `${html}\n` }));
  const trees = await page.evaluate(bothTrees, { publication, cases, file: '/engine.wasm' });
  assert.deepEqual(trees.flatMap((both) => difference(both) ?? []), []);
});

test('a difference is found', async ({ blank, url }) => {
  const page = await blankPage(await blank(), url);
  const markdown = 'One *two* three[^n].\n\n- a\n- b\n\n[^n]: Note.\n\n```\n\ncode\n```\n';
  const article = JSON.stringify({ title: 'T', date_published: '2024-03-01', markdown });
  const run = async (/** @type {string} */ expected) => {
    const cases = [caseFile(article, '.prose', expected)];
    const [both] = await page.evaluate(bothTrees, { publication, cases, file: '/engine.wasm' });
    return { found: difference(both), both };
  };
  const { both } = await run('');
  assert.ok(both.actual.length > 10, both.actual.join('\n'));
  const right =
    '<p>One <em>two</em> three<sup><a href="#user-content-fn-1" id="user-content-fnref-1" ' +
    'aria-describedby="footnote-label">1</a></sup>.</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n' +
    '<pre dir="ltr" tabindex="0"><code>\ncode\n</code></pre>\n<section class="footnotes">\n' +
    '<h2 class="visually-hidden" id="footnote-label">Footnotes</h2>\n<ol>\n' +
    '<li id="user-content-fn-1">\n<p>Note. <a href="#user-content-fnref-1" class="footnote-back" ' +
    'aria-label="Back to reference 1">↩︎</a></p>\n</li>\n</ol>\n</section>';
  assert.equal((await run(right)).found, undefined);
  for (const [from, to] of [
    ['two', 'tow'],
    ['<em>two</em>', '<i>two</i>'],
    ['>a</li>', '> a</li>'],
    ['One <em>', 'One<em>'],
    ['class="footnotes"', 'class="notes"'],
    ['aria-describedby="footnote-label"', ''],
    ['<code>\n', '<code>'],
    ['<li>b</li>\n', ''],
    ['</section>', '</section><p></p>'],
    ['</p>\n<ul>', '</p>x<ul>'],
  ]) {
    assert.ok(right.includes(from), from);
    assert.ok((await run(right.replace(from, to))).found, `${from} → ${to} was not found`);
  }
});
