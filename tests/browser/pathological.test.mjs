// Articles that are made to be slow or huge (tests/bench/pathological) do a browser no harm: each is
// shown by the modules as they are written, in a document with its styles, and laid out; the tab
// lives, there are no more nodes than the limits allow, and what was left out is said.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { articleFile, names } from '../bench/pathological/generators.mjs';
import { publication } from '../bench/pathological/publication.mjs';
import { launchChromium } from './support/chromium.mjs';
import { openPage, settled } from './support/page.mjs';
import { serveSources } from './support/site.mjs';

// wasm/base/limits.h
const allowedNodes = 50_000;
const allowedDepth = 100;
// Header, contents, tags, authors and footer are small.
const allowedAround = 5000;

const kib = 1 << 10;
const usual = 256 * kib;
const large = 1024 * kib;
/** At the larger size as well: what is deep, wide, long, in one piece, or many pieces. */
const alsoLarge = [
  'quotes nested',
  'lists nested, blank lines',
  'one line',
  'one paragraph of lines',
  'headings all different',
  'table of empty rows',
  'table with a long cell',
  'emphasis nested',
  'links',
  'images',
  'details nested',
  'sup nested',
  'word long',
  'combining marks',
  'controls of direction in code',
  'JSON: lines',
  'JSON: authors',
];

// Slow machines lay out a page of all nodes in seconds; what never ends must end the test.
const timeout = 120_000;

/** @type {import('playwright-core').Browser} */
let browser;
/** @type {Awaited<ReturnType<typeof serveSources>>} */
let site;
/** @type {import('./support/page.mjs').Watched} */
let watched;
let crashed = false;

before(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSources()]);
  watched = await openPage(browser);
  const { page } = watched;
  page.on('crash', () => {
    crashed = true;
  });
  // No picture of an article exists.
  await page.route('**/*', (route) => {
    if (route.request().resourceType() !== 'image') return route.fallback();
    return route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
  });
  await page.goto(site.url);
  await settled(page);
  const files = await publication();
  const texts = [...files].map(([path, bytes]) => [path, new TextDecoder().decode(bytes)]);
  await page.evaluate(prepare, texts);
});
after(async () => {
  await watched?.close();
  await browser?.close();
  await site?.close();
});

/**
 * In the page: makes `showArticle`, which shows an article's file and says what stands there then.
 * @param {string[][]} texts path and content of the other files
 */
async function prepare(texts) {
  /** @param {string} name @returns {Promise<any>} */
  const load = (name) => import(new URL(name, document.baseURI).href);
  const { loadEngine } = await load('engine.js');
  const { Host } = await load('host.js');
  const { applyTape } = await load('tape-apply.js');
  // The one that readers load, and the one that says what is wrong.
  const small = await loadEngine(await fetch('engine.wasm'));
  const whole = await loadEngine(await fetch('engine-full.wasm'));
  const encoder = new TextEncoder();
  const files = new Map(texts.map(([path, text]) => [path, encoder.encode(text)]));
  const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));

  /** @param {ParentNode & Node} top */
  function measure(top) {
    let nodes = 0;
    let depth = 0;
    const walker = document.createTreeWalker(top);
    for (let level = 0, node = walker.firstChild(), down = true; node; ) {
      if (down) {
        level += 1;
        nodes += 1;
        if (node.nodeType === Node.ELEMENT_NODE) depth = Math.max(depth, level);
      }
      let next = down ? walker.firstChild() : null;
      down = true;
      if (!next) {
        next = walker.nextSibling();
        level -= 1;
        if (!next) {
          next = walker.parentNode();
          down = false;
          if (!next || next === top) break;
        }
      }
      node = next;
    }
    return { nodes, depth };
  }

  /** @param {string} text */
  async function showArticle(text) {
    files.set('articles/a.json', encoder.encode(text));
    /** @param {string} path */
    const read = (path) => {
      const bytes = files.get(path);
      return { status: bytes ? 200 : 404, bytes: bytes ?? new Uint8Array() };
    };
    const { signal } = new AbortController();
    const said = await new Host(whole, 'content/').page('?post=a', read, signal);
    const shown = await new Host(small, 'content/').page('?post=a', read, signal);
    const answer = shown.kind === 'more' || shown.kind === 'failure' ? said : shown;
    root.replaceChildren(applyTape(answer.words, answer.text));
    const { height } = root.getBoundingClientRect(); // lays it out
    const prose = root.querySelector('.prose');
    const notices = [...root.querySelectorAll('.prose > .notice')].filter(
      (notice) => notice.getClientRects().length > 0 && notice.textContent,
    );
    return {
      kind: answer.kind,
      height,
      headings: root.querySelectorAll('h1').length,
      all: measure(root),
      prose: prose ? measure(prose) : { nodes: 0, depth: 0 },
      notices: notices.length,
      said: said.fields.join('\n'),
    };
  }
  Object.assign(window, { showArticle, measure });
}

/** @param {Uint8Array} file @returns {Promise<any>} */
const show = (file) =>
  watched.page.evaluate(
    (text) => /** @type {any} */ (window).showArticle(text),
    new TextDecoder().decode(file),
  );

/**
 * @param {string} name
 * @param {number} bytes
 */
async function check(name, bytes) {
  assert.ok(!crashed, 'an earlier article has ended the tab');
  const shown = await show(articleFile(name, bytes));
  assert.ok(shown.kind === 'page' || (shown.kind === 'failure' && name.startsWith('JSON')), shown.kind);
  assert.equal(shown.headings, 1);
  assert.ok(shown.height > 0);
  // Notices stand behind what the limit counts: each is an element and its text.
  assert.ok(shown.prose.nodes <= allowedNodes + 2 * shown.notices, `${shown.prose.nodes} nodes`);
  assert.ok(shown.all.nodes <= shown.prose.nodes + allowedAround, `${shown.all.nodes} nodes in all`);
  assert.ok(shown.prose.depth <= allowedDepth, `${shown.prose.depth} levels`);
  // Only what is left out of the prose is said there; tags and authors are not in it.
  const cut = /\b50000 parts\b.*\[content-cut\]/.test(shown.said);
  const flat = shown.said.includes('[content-flattened]');
  assert.equal(shown.notices, +cut + +flat, shown.said.slice(-300));
}

test('nodes, levels and notices are counted', async () => {
  const { page } = watched;
  const counted = await page.evaluate(() => {
    const top = document.createElement('div');
    const inner = document.createElement('p');
    inner.append('a', document.createElement('br'), 'b');
    top.append('c', inner, document.createElement('hr'));
    return /** @type {any} */ (window).measure(top);
  });
  assert.deepEqual(counted, { nodes: 6, depth: 2 });
  const markdown = `${'> '.repeat(200)}a\n\n${'b\n\n'.repeat(30_000)}`;
  const text = JSON.stringify({ title: 'A', date_published: '2026-01-01', markdown });
  const shown = await show(new TextEncoder().encode(text));
  assert.equal(shown.notices, 2);
  assert.match(shown.said, /50000 parts.*\[content-cut\]/);
  assert.ok(shown.prose.nodes > allowedNodes - 10, `${shown.prose.nodes}`);
});

for (const name of names) test(name, { timeout }, () => check(name, usual));
for (const name of alsoLarge) test(`${name}: 1 MiB`, { timeout }, () => check(name, large));

test('after all of them the tab still shows an article', async () => {
  const text = '{"title":"Calm","date_published":"2026-01-01","markdown":"Fine."}';
  await show(new TextEncoder().encode(text));
  assert.equal(await watched.page.locator('h1').innerText(), 'Calm');
  assert.equal(await watched.page.locator('.prose').innerText(), 'Fine.');
  assert.deepEqual([watched.errors, watched.violations], [[], []]);
  assert.ok(!crashed);
});
