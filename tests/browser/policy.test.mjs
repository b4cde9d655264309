// The security policy: what it says, that the site lives within it, and that it bites.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';

import { attacks } from './support/attacks.mjs';
import { settled } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('./support/page.mjs').Watched} Watched */

const test = browserSuite();

// Written out, so that it cannot change without somebody changing it here as well.
const metaPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' https: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; " +
  "require-trusted-types-for 'script'; trusted-types app-url dompurify";
const headerPolicy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; " +
  "img-src 'self' https: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; " +
  "worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; " +
  "require-trusted-types-for 'script'; trusted-types app-url dompurify";

/** @param {string | null | undefined} policy @returns {string[]} directives, whose order is free */
const directives = (policy) => (policy ?? '').split('; ').sort();

/** @param {string} type of an answer that is never a document */
const isInert = (type) => /^(text\/(css|javascript)|application\/(json|wasm))\b/.test(type);

/**
 * Violations are told late. One that is provoked is told behind all that were before it.
 * @param {Watched} watched
 * @returns {Promise<string[]>} the others
 */
async function violationsSoFar({ page, console, violations }) {
  const sentinel = 'http://sentinel.invalid/';
  const told = page.waitForEvent('console', (message) => message.text().includes(sentinel));
  await page.evaluate((src) => {
    const { promise, resolve } = /** @type {any} */ (Promise).withResolvers();
    document.addEventListener('securitypolicyviolation', resolve, { once: true });
    new Image().src = src;
    return promise;
  }, sentinel);
  await told;
  // The note of the page comes over another line than the console's, so ask the page once more.
  await page.evaluate(() => /** @type {any} */ (globalThis).noteViolation('end'));
  const all = violations.splice(0);
  assert.equal(all.pop(), 'end');
  const others = all.filter((text) => text !== `img-src ${sentinel}`);
  assert.ok(others.length < all.length, 'the listener hears of violations');
  const kept = console.filter(({ text }) => !text.includes(sentinel));
  console.splice(0, console.length, ...kept);
  return others;
}

/** @param {Watched} watched */
async function attackAll(watched) {
  const { page } = watched;
  for (const [name, { attempt, violates }] of Object.entries(attacks)) {
    // Not every one throws; what counts is that the browser stopped it and said so.
    await page.evaluate(attempt).catch(() => {});
    const violations = await violationsSoFar(watched);
    assert.ok(violations.length > 0, `${name} was not stopped`);
    assert.deepEqual(violations.filter((text) => !violates.test(text)), [], name);
  }
  assert.equal(await page.evaluate(() => 'injected' in window), false);
  // The browser says it there too.
  watched.console.length = 0;
}

/** @param {Watched} watched */
async function withoutHeader({ page }) {
  await page.route(
    () => true,
    async (route) => {
      const response = await route.fetch();
      const headers = response.headers();
      delete headers['content-security-policy'];
      await route.fulfill({ response, headers });
    },
  );
}

/**
 * By links from the list to every article and its first tag, and to an address that is wrong.
 * @param {Watched} watched
 * @param {string} url
 */
async function walk(watched, url) {
  const { page } = watched;
  await page.goto(url);
  await settled(page);
  const links = page.locator('.card-title a');
  const count = await links.count();
  assert.ok(count >= 9, `${count} articles`);
  /** @param {import('playwright-core').Locator} link */
  const follow = async (link) => {
    await link.click();
    await settled(page);
  };
  for (let i = 0; i < count; i += 1) {
    await follow(links.nth(i));
    assert.equal(await page.locator('article.article').count(), 1, page.url());
    const tag = page.locator('.tags a').first();
    if (await tag.count()) await follow(tag);
    await follow(page.locator('.site-title'));
  }
  await page.goto(`${url}?post=there-is-none`);
  await settled(page);
  assert.equal(watched.console.splice(0).length, 1, 'the address that is wrong is reported');
}

test('the header and the page say what was designed', async ({ open, url }) => {
  const { page, requests, notes } = await open('?post=doha-joint-declaration');
  // All that a browser may make a document of: pages, pictures with scripts in them, errors.
  await page.evaluate(async () => {
    for (const name of ['nothing.html', 'words/fa.txt']) await (await fetch(name)).text();
  });
  await page.waitForLoadState('networkidle');
  const answers = requests.filter(({ headers }) => !isInert(headers['content-type']));
  const names = answers.map((answer) => answer.url.slice(url.length)).sort();
  assert.deepEqual(names, [
    '?post=doha-joint-declaration',
    'content/images/doha-round-table.svg',
    'nothing.html',
    'words/fa.txt',
  ]);
  for (const { url: address, headers } of answers) {
    const policy = headers['content-security-policy'];
    assert.deepEqual(directives(policy), directives(headerPolicy), address);
  }
  const metas = page.locator('meta[http-equiv="Content-Security-Policy"]');
  assert.equal(await metas.count(), 1);
  assert.equal(await metas.getAttribute('content'), metaPolicy);
  const before = await metas.evaluate((meta) => meta.previousElementSibling?.outerHTML);
  assert.equal(before, '<meta charset="utf-8">', 'nothing loads before the policy is known');
  const others = directives(headerPolicy).filter((one) => one !== "frame-ancestors 'none'");
  assert.deepEqual(directives(metaPolicy), others);
  assert.equal(notes.splice(0).length, 1, 'there is no nothing.html');
});

test('a whole walk stays within the policy and on the site', async ({ blank, url }) => {
  const watched = await blank();
  await walk(watched, url);
  assert.deepEqual(await violationsSoFar(watched), []);
  const asked = watched.requests.map((request) => request.url);
  assert.ok(asked.length > 20, `${asked.length} requests`);
  const abroad = asked.filter((one) => !one.startsWith(url) && !one.startsWith('data:'));
  // What the policy stops is no request, or one that failed; the sentinel's is the only one.
  assert.deepEqual(abroad.filter((one) => !one.includes('sentinel.invalid')), []);
});

test('the policy stops what it is there for, and the listener hears it', async ({ open }) => {
  await attackAll(await open('?post=doha-joint-declaration'));
});

test('without the header the page’s own policy does both', async ({ blank, url }) => {
  const watched = await blank();
  await withoutHeader(watched);
  await walk(watched, url);
  assert.deepEqual(await violationsSoFar(watched), []);
  const answered = watched.requests.filter(({ headers }) => headers['content-security-policy']);
  assert.deepEqual(answered, [], 'no header came through');
  await attackAll(watched);
});

test('nobody can put the site into a frame', async ({ blank, url }) => {
  const host = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' }).end(`<iframe src="${url}"></iframe>`);
  });
  await once(host.listen(0, '127.0.0.1'), 'listening');
  try {
    const { page, console } = await blank();
    const failed = page.waitForEvent('requestfailed', (request) => request.url() === url);
    const { port } = /** @type {import('node:net').AddressInfo} */ (host.address());
    await page.goto(`http://127.0.0.1:${port}/`);
    assert.equal((await failed).failure()?.errorText, 'net::ERR_BLOCKED_BY_RESPONSE');
    const [said, ...more] = console.splice(0);
    assert.match(said.text, /^Framing .* violates .*frame-ancestors 'none'/);
    assert.deepEqual(more, []);
  } finally {
    host.close();
    host.closeAllConnections();
  }
});
