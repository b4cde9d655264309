// Broadside's Markdown against micromark's GFM: examples for each rule of the extensions, and
// random documents. What is compared is what mapping.mjs leaves of the two; what may differ is said,
// class by class, in differences.mjs. RENDER_MARKDOWN names the native program (render_markdown.cpp).

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { entitiesFile, runBatch } from '../support/batch.mjs';
import { randomMarkdown } from '../support/random-markdown.mjs';
import { shrink } from '../support/shrink.mjs';
import { differences } from './differences.mjs';
import { examples } from './examples.mjs';
import { comparable, mapOurs, oracle } from './mapping.mjs';
import { rewrite } from './tree.mjs';

/** @typedef {import('./differences.mjs').Difference} Difference */

const randomDocuments = Number(process.env.BROADSIDE_GFM_DOCUMENTS ?? 1_000);

/** @type {Map<string, ReturnType<typeof oracle>>} by document: it is asked often for the same */
const oracles = new Map();

/**
 * Both renderings of each document, comparable, after the changes of the classes.
 * @param {string[]} documents
 * @param {Difference[]} classes
 */
function render(documents, classes) {
  const sources = documents.map((document) =>
    classes.reduce((text, { source }) => (source ? source(text) : text), document),
  );
  const pages = runBatch('RENDER_MARKDOWN', [entitiesFile], sources);
  return sources.map((source, i) => {
    const kept = oracles.get(source) ?? oracle(source);
    oracles.set(source, kept);
    let ours = mapOurs(pages[i]);
    let theirs = kept;
    for (const change of classes) {
      if (change.ours) ours = rewrite(ours, change.ours);
      if (change.oracle) theirs = rewrite(theirs, change.oracle);
    }
    return { ours: comparable(ours), oracle: comparable(theirs) };
  });
}

/** @param {string[]} documents @param {Difference[]} classes */
const differing = (documents, classes) =>
  render(documents, classes).map((both) => both.ours !== both.oracle);

/** @param {string} document @returns {Promise<string>} what differs in it, at its smallest */
async function describe(document) {
  const small = await shrink(document, (candidates) => differing(candidates, differences));
  const [both] = render([small], differences);
  return `${JSON.stringify(small)}\n    Broadside ${both.ours}\n    micromark ${both.oracle}`;
}

const documents = [
  ...examples.map(([, , markdown]) => markdown),
  ...Array.from({ length: randomDocuments }, (_, i) =>
    randomMarkdown(i + 1, { small: true, broadside: i % 4 === 0 }),
  ),
];

test('there are examples for every extension', () => {
  const sections = [...new Set(examples.map(([section]) => section))];
  const expected = ['table', 'task list', 'strikethrough', 'autolink', 'footnote', 'raw HTML'];
  assert.deepEqual(sections, expected);
  assert.ok(examples.length >= 80, `${examples.length} examples`);
  assert.ok(randomDocuments >= 1_000);
});

/** @type {string[]} */
const found = [];

test('every difference is explained', async (t) => {
  const differ = differing(documents, []);
  found.push(...documents.filter((_, i) => differ[i]));
  const left = differing(found, differences);
  const unexplained = found.filter((_, i) => left[i]);
  t.diagnostic(
    `${documents.length} documents (${examples.length} examples): ${documents.length - found.length} ` +
      `the same, ${found.length} differ, ${unexplained.length} without an explanation`,
  );
  const reports = [];
  for (const document of unexplained.slice(0, Number(process.env.BROADSIDE_GFM_SHOWN ?? 5))) {
    reports.push(await describe(document));
  }
  assert.equal(unexplained.length, 0, reports.join('\n'));
});

test('every class is needed', async (t) => {
  const unused = [];
  for (const one of differences) {
    const others = differences.filter((other) => other !== one);
    let by;
    for (let at = 0; at < found.length && by === undefined; at += 60) {
      const some = found.slice(at, at + 60);
      by = some[differing(some, others).indexOf(true)];
    }
    t.diagnostic(`${one.name}: ${one.reason}`);
    if (by === undefined) unused.push(one.name);
  }
  assert.deepEqual(unused, []);
});

test('a difference is found', () => {
  const document = '# A\n\n| a | b |\n| :- | - |\n| *x* | ~~y~~ |\n\n- [x] b[^1]\n\n[^1]: Note\n';
  assert.deepEqual(differing([document], []), [false]);
  const [page] = runBatch('RENDER_MARKDOWN', [entitiesFile], [document]);
  const theirs = comparable(oracle(document));
  assert.equal(comparable(mapOurs(page)), theirs);
  for (const [from, to] of [
    ['<em>x</em>', 'x'],
    ['<del>y</del>', '<s>y</s>'],
    [' checked', ''],
    ['class="align-start"', 'class="align-end"'],
    ['>Note ', '>Not '],
    ['<td><del>', '<td> x<del>'],
    ['<sup><a', '<sup><em><a'],
    ['</h2>', '</h2><hr>'],
  ]) {
    assert.ok(page.includes(from), `${from} in ${page}`);
    const changed = page.replaceAll(from, to).replace('<em><a', '<em></em><a');
    assert.notEqual(comparable(mapOurs(changed)), theirs, `${from} → ${to}`);
  }
});
