// The site in a folder of somebody's host, `/a/b/`: with nginx and with our own server, whether or
// not the host shows a folder's index.html by itself.

import assert from 'node:assert/strict';

import { place, serveBelow, serverNames } from './support/hosts.mjs';
import { settled } from './support/page.mjs';
import { arrived, below, mark, place as placeOf } from './support/places.mjs';
import { browserSuite } from './support/suite.mjs';

/**
 * @typedef {import('./support/page.mjs').Watched} Watched
 * @typedef {import('./support/page.mjs').Request} Request
 * @typedef {Awaited<ReturnType<typeof serveBelow>>} Host
 */

/** @type {Record<string, RegExp>} name's ending → the types that browsers take for it */
const types = {
  css: /^text\/css\b/,
  html: /^text\/html\b/,
  js: /^(text|application)\/javascript\b/,
  json: /^application\/json\b/,
  // Few hosts know it; it is read as text whatever they say.
  md: /^(text\/(markdown|plain)|application\/octet-stream)\b/,
  svg: /^image\/svg\+xml$/,
  txt: /^text\/plain\b/,
  wasm: /^application\/wasm$/,
};

const test = browserSuite();

/** Each test has hosts of its own. @param {(host: typeof serveBelow) => Promise<void>} run */
async function hosted(run) {
  /** @type {Host[]} */
  const hosts = [];
  try {
    await run(async (...options) => {
      const host = await serveBelow(...options);
      hosts.push(host);
      return host;
    });
  } finally {
    await Promise.all(hosts.map(({ close }) => close()));
  }
}

/** @param {Request[]} requests */
function checkRequests(requests) {
  /** @type {Set<string>} */
  const endings = new Set();
  for (const { url, status, headers } of requests) {
    const { protocol, pathname } = new URL(url);
    if (protocol === 'data:') continue;
    assert.ok(pathname.startsWith(place), `${url} is outside of the site`);
    // What a page did not change since is not sent again.
    assert.ok(status === 200 || status === 304, `${url}: ${status}`);
    const ending = /\.(\w+)$/.exec(pathname)?.[1] ?? 'html';
    assert.ok(types[ending], url);
    if (status === 200) assert.match(headers['content-type'], types[ending], url);
    endings.add(ending);
  }
  assert.deepEqual([...endings].sort(), Object.keys(types).sort());
}

/**
 * What has a compressed twin comes as that: the program, the page, and the articles.
 * @param {Request[]} requests
 */
function checkTwins(requests) {
  const names = ['', 'broadside.js', 'broadside.css', 'engine.wasm'];
  for (const name of [...names, 'content/articles/doha-joint-declaration.json']) {
    const request = requests.find(({ url, status }) => {
      const file = new URL(url).pathname.slice(place.length).replace('index.html', '');
      return status === 200 && file === name;
    });
    assert.match(request?.headers['content-encoding'] ?? 'none', /^(br|gzip)$/, name);
  }
}

/**
 * One reader's visit, through every kind of page and of move.
 * @param {Watched} watched
 * @param {string} home
 */
async function visit({ page, requests }, home) {
  const title = () => page.locator('h1').innerText();
  await page.goto(home);
  await arrived(page, 'The Broadside');
  await mark(page);

  await page.locator('.card-title a[href="?post=doha-joint-declaration"]').click();
  await arrived(page, 'Afghan opposition groups');
  assert.equal(page.url(), `${home}?post=doha-joint-declaration`);
  await page.waitForFunction(() => {
    const image = document.querySelector('img');
    return image?.complete && image.naturalWidth > 0;
  });

  await page.locator('.pager-next').click();
  await arrived(page, 'What the broadsides knew');
  await page.locator('.pager-previous').click();
  await arrived(page, 'Afghan opposition groups');
  await page.goBack();
  await arrived(page, 'What the broadsides knew');
  await page.goForward();
  await arrived(page, 'Afghan opposition groups');

  await page.locator('.prose a.hashtag').click();
  await arrived(page, '#AfghanistanDoha');
  assert.equal(page.url(), `${home}?tag=AfghanistanDoha`);
  assert.equal(await page.locator('.card').count(), 1);

  await page.locator('.site-title').click();
  await arrived(page, 'The Broadside');
  assert.equal(page.url(), home);
  await page.locator('.card-title a[href="?post=khabar-ba-internet-kond"]').click();
  await page.waitForFunction(() => document.documentElement.dir === 'rtl');
  await settled(page);
  assert.equal(await page.locator('.reading-time').innerText(), '۳ دقیقه مطالعه');
  assert.equal((await placeOf(page)).sameDocument, true);

  const before = await title();
  await page.reload();
  await settled(page);
  assert.equal(await title(), before);
  assert.equal((await placeOf(page)).sameDocument, false);
  assert.equal(page.url(), `${home}?post=khabar-ba-internet-kond`);

  // A fragment is the reader's place, and no part of a name.
  await page.goto(`${home}?post=every-markdown-feature#tables`);
  await arrived(page, 'Every Markdown feature');
  const top = await below(page, 'user-content-tables');
  assert.ok(top >= 0 && top < 40, `${top} px`);

  await page.waitForLoadState('networkidle');
  checkRequests(requests);
  checkTwins(requests);
}

for (const name of serverNames) {
  test(`${name}, in a folder: a visit`, async ({ blank }) => {
    await hosted(async (serve) => {
      const { url } = await serve(name);
      await visit(await blank(), url);
    });
  });

  test(`${name}, without a folder's index.html: a visit`, async ({ blank }) => {
    await hosted(async (serve) => {
      const { url } = await serve(name, { directoryIndex: false });
      const folder = await fetch(url);
      assert.doesNotMatch(await folder.text(), /id="broadside"/);
      await visit(await blank(), `${url}index.html`);
    });
  });

  test(`${name}: without its last slash the address is put right`, async ({ blank }) => {
    await hosted(async (serve) => {
      const { url } = await serve(name);
      for (const query of ['', '?post=write-an-article', '?post=every-markdown-feature#tables']) {
        const { page, requests } = await blank();
        await page.goto(url.slice(0, -1) + query);
        await settled(page);
        await page.waitForLoadState('networkidle');
        assert.equal(page.url(), url + query);
        assert.ok([301, 302].includes(requests[0].status), `${requests[0].status}`);
        assert.doesNotMatch(await page.title(), /not|mistake|wrong/i);
      }
    });
  });
}
