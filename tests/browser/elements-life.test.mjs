// When elements come, go and fail: nothing is left behind, and what the page's author wrote into them
// stands there whenever there is nothing better.

import assert from 'node:assert/strict';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

import { foreignFiles, foreignPage, policy, said, told } from './support/foreign.mjs';
import { serveSite } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const one = '<broadside-article src="content/articles/embed-it.json"><p>Fallback.</p></broadside-article>';

const test = browserSuite(() => serveSite(foreignFiles(one)));

/**
 * The listeners on the window, in order of their names.
 * @param {Page} page
 */
async function windowListeners(page) {
  const session = await page.context().newCDPSession(page);
  const { result } = await session.send('Runtime.evaluate', { expression: 'window' });
  const { listeners } = await session.send('DOMDebugger.getEventListeners', {
    objectId: /** @type {string} */ (result.objectId),
  });
  return listeners.map(({ type }) => type).sort();
}

/**
 * Holds back the answers to requests for a file.
 * @param {Page} page
 * @param {string} file
 */
async function hold(page, file) {
  /** @type {() => void} */
  let release = () => {};
  const held = new Promise((resolve) => (release = () => resolve(undefined)));
  await page.route(`**/${file}`, async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  return { asked: page.waitForRequest(`**/${file}`), release };
}

for (const file of ['engine.wasm', 'content/site.json', 'content/articles/embed-it.json']) {
  test(`removed while ${file} is on its way, an element leaves nothing behind`, async ({ blank, url }) => {
    const { page } = await blank();
    const { asked, release } = await hold(page, file);
    const failed = page.waitForEvent('requestfailed', (request) => request.url().endsWith(file));
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    const request = await asked;
    const element = await page.locator('broadside-article').elementHandle();
    await element?.evaluate((node) => node.remove());
    assert.equal(await failed, request, 'the request ends');
    release();
    await page.evaluate(() => fetch('theirs.css').then((response) => response.text()));
    assert.equal(await element?.evaluate((node) => node.innerHTML), '<p>Fallback.</p>');
    assert.equal(await element?.evaluate((node) => node.ariaBusy), null);
    const events = await said(page);
    assert.deepEqual(events.filter(({ kind }) => kind !== 'ready'), []);
  });
}

test('what one element gives up another still gets', async ({ blank, serve }) => {
  const site = await serve(foreignFiles(one + one));
  const { page, requests } = await blank();
  const file = 'content/articles/embed-it.json';
  const { asked, release } = await hold(page, file);
  await page.goto(site.url, { waitUntil: 'domcontentloaded' });
  await asked;
  await page.locator('broadside-article').first().evaluate((node) => node.remove());
  release();
  await told(page, 1);
  assert.equal(await page.locator('broadside-article h1').innerText(), 'Embed it in a page of yours');
  await page.waitForLoadState('networkidle');
  assert.equal(requests.filter((request) => request.url.endsWith(file)).length, 1);
});

test('an element that comes back, or is moved, shows its article', async ({ blank, url }) => {
  const { page } = await blank();
  await page.goto(url);
  await told(page, 1);
  await page.locator('broadside-article').evaluate((node) => {
    node.remove();
    document.body.append(node);
    const section = document.createElement('section');
    document.body.append(section);
    section.append(node);
  });
  await told(page, 2);
  assert.equal(await page.locator('section broadside-article h1').count(), 1);
  assert.equal((await said(page)).length, 3, 'ready once, and shown twice');
});

test('a removed publication listens no more', async ({ blank, serve }) => {
  const site = await serve(foreignFiles('<broadside-site src="content/"></broadside-site>'));
  const { page } = await blank();
  await page.goto(site.url);
  await told(page, 1);
  const during = await windowListeners(page);
  await page.locator('broadside-site').evaluate((node) => node.remove());
  const after = await windowListeners(page);
  assert.deepEqual(during.filter((type) => type === 'popstate'), ['popstate']);
  assert.deepEqual(after, during.filter((type) => type !== 'popstate'));
});

test('of a page that fails the fallback stays, and the event says why', async ({ blank, serve }) => {
  const tag = (/** @type {string} */ src) => `<broadside-article src="content/articles/${src}"><p>Fallback.</p></broadside-article>`;
  const site = await serve(
    foreignFiles(tag('none.json') + tag('broken.json'), {
      'content/articles/broken.json': '{\n  "title": "A"\n  "date_published": "2026-01-01"\n}',
    }),
  );
  const watched = await blank();
  const { page } = watched;
  await page.goto(site.url);
  await told(page, 2);
  const texts = await page.locator('broadside-article').allInnerTexts();
  assert.deepEqual(texts.map((text) => text.trim().toLowerCase()), ['fallback.', 'fallback.']);
  const errors = (await said(page)).filter(({ kind }) => kind === 'error');
  const lines = errors.flatMap(({ detail }) => detail.diagnostics).sort();
  assert.match(lines[0], /^articles\/broken\.json:2:15: error: This is not valid JSON: expected a comma/);
  assert.match(lines[1], /^articles\/none\.json: error: /);
  for (const { detail } of errors) assert.ok(detail.message);
  assert.equal(watched.console.splice(0).length, 2, 'the console has it, too');
  assert.equal(watched.notes.splice(0).length, 1);
});

test('an article that is gone makes room for the fallback', async ({ blank, url }) => {
  const watched = await blank();
  const { page } = watched;
  await page.goto(url);
  await told(page, 1);
  await page.locator('broadside-article').evaluate((node) => node.setAttribute('src', 'content/articles/none.json'));
  await told(page, 2);
  assert.equal(await page.locator('broadside-article').innerHTML(), '<p>Fallback.</p>');
  watched.console.length = 0;
  watched.notes.length = 0;
});

test('content of another site only if the page lists it', async ({ blank, serve, t }) => {
  const { root, close } = await serveSite();
  t.after(close);
  const asked = /** @type {string[]} */ ([]);
  const abroad = createServer(async (request, response) => {
    asked.push(request.url ?? '');
    const cors = { 'Access-Control-Allow-Origin': '*' };
    try {
      const body = await readFile(root + decodeURI(request.url ?? ''));
      response.writeHead(200, { ...cors, 'Content-Type': 'application/json' }).end(body);
    } catch {
      response.writeHead(404, cors).end();
    }
  });
  await once(abroad.listen(0, '127.0.0.1'), 'listening');
  t.after(() => {
    abroad.close();
    abroad.closeAllConnections();
  });
  const { port } = /** @type {import('node:net').AddressInfo} */ (abroad.address());
  const origin = `http://127.0.0.1:${port}`;
  const body = `<broadside-article src="${origin}/content/articles/a-note-on-corrections.json"><p>Fallback.</p></broadside-article>`;
  const page = (/** @type {string} */ head) =>
    foreignPage(body, head).replace(policy, policy.replace("connect-src 'self'", `connect-src 'self' ${origin}`));

  const silent = await serve(foreignFiles('', { 'index.html': page('') }));
  const refused = await blank();
  await refused.page.goto(silent.url);
  await told(refused.page, 1);
  const [{ kind, detail }] = (await said(refused.page)).slice(-1);
  assert.equal(kind, 'error');
  assert.ok(detail.message.includes(`<meta name="broadside-origins" content="${origin}">`), detail.message);
  assert.deepEqual(asked, [], 'nothing is asked for');
  assert.equal(refused.console.splice(0).length, 1);

  const meta = `<meta name="broadside-origins" content="https://example.org ${origin}">`;
  const listed = await serve(foreignFiles('', { 'index.html': page(meta) }));
  const shown = await blank();
  await shown.page.goto(listed.url);
  await told(shown.page, 1);
  assert.equal(await shown.page.locator('h1').innerText(), 'A note on corrections');
  assert.deepEqual(asked.sort(), ['/content/articles/a-note-on-corrections.json', '/content/site.json']);
});

test('a publication in a page: its routes, the page’s own parameters, back', async ({ blank, serve }) => {
  const site = await serve(
    foreignFiles('<div>Theirs</div><broadside-site src="content/"></broadside-site>', { 'theirs.css': '' }),
  );
  const { page } = await blank();
  await page.goto(`${site.url}?id=5&tag=Guide`);
  await told(page, 1);
  assert.equal(await page.locator('.list-title').innerText(), '#Guide');
  await page.getByRole('link', { name: 'Embed it in a page of yours' }).click();
  await told(page, 2);
  assert.equal(page.url(), `${site.url}?id=5&post=embed-it`);
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'H1');
  assert.equal(await page.title(), 'Somebody else’s page');
  await page.locator('.prose a[href*="put-it-on-a-host"]').click();
  await told(page, 3);
  assert.equal(page.url(), `${site.url}?id=5&post=put-it-on-a-host`);
  await page.goBack();
  await told(page, 4);
  await page.goBack();
  await told(page, 5);
  assert.equal(page.url(), `${site.url}?id=5&tag=Guide`);
  assert.equal(await page.locator('.list-title').innerText(), '#Guide');
  await page.goto(`${site.url}?post=every-markdown-feature#tables`);
  await told(page, 1);
  const top = await page.evaluate(
    () => document.getElementById('user-content-tables')?.getBoundingClientRect().top ?? NaN,
  );
  assert.ok(top >= 0 && top < 40, `${top} px`);
});
