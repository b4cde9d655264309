// The custom elements in a page that was not made for them.

import assert from 'node:assert/strict';

import { foreignFiles, said, told } from './support/foreign.mjs';
import { serveSite } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @typedef {import('playwright-core').Page} Page */

const three = `<h1>Theirs</h1>
<section><broadside-article src="content/articles/doha-joint-declaration.json"><p>An article.</p></broadside-article></section>
<section><broadside-list src="content/" tag="Guide" limit="2"><a href="content/">A list.</a></broadside-list></section>
<section><broadside-site src="content/">A publication.</broadside-site></section>`;

const test = browserSuite(() => serveSite(foreignFiles(three)));

/** @param {Page} page @param {string} selector @param {string[]} names */
const styleOf = (page, selector, names) =>
  page
    .locator(selector)
    .first()
    .evaluate(
      (element, wanted) => {
        const style = getComputedStyle(element);
        return Object.fromEntries(wanted.map((name) => [name, style.getPropertyValue(name)]));
      },
      names,
    );

test('three in a page with a hostile reset and a strict policy', async ({ blank, url, t }) => {
  const watched = await blank({ viewport: { width: 1000, height: 900 } });
  const { page, requests } = watched;
  await page.goto(url);
  await told(page, 3);
  await page.waitForLoadState('networkidle');
  if (process.env.BROADSIDE_SCREENSHOTS) {
    await page.screenshot({ path: `${process.env.BROADSIDE_SCREENSHOTS}/elements.png`, fullPage: true });
  }
  const events = await said(page);
  assert.deepEqual(events.filter(({ kind }) => kind === 'error'), []);
  assert.equal(events.filter(({ kind }) => kind === 'ready').length, 3);
  const names = requests.map((one) => new URL(one.url).pathname);
  t.diagnostic(names.join(' '));
  assert.deepEqual(names.filter((name) => name.endsWith('.wasm')), ['/engine.wasm']);
  assert.deepEqual(names.filter((name, i) => names.indexOf(name) !== i), [], 'nothing twice');

  // Theirs stays theirs; ours is what it is at home.
  assert.equal((await styleOf(page, '#ours > h1', ['font-size']))['font-size'], '7px');
  const title = await styleOf(page, '.article-title', ['color', 'display', 'font-size', 'text-transform']);
  assert.deepEqual(
    { ...title, 'font-size': Number.parseFloat(title['font-size']) >= 32 },
    { color: 'rgb(29, 27, 24)', display: 'block', 'font-size': true, 'text-transform': 'none' },
  );
  const text = await styleOf(page, '.prose p', ['float', 'font-size', 'letter-spacing', 'display']);
  assert.deepEqual(
    { ...text, 'font-size': Number.parseFloat(text['font-size']) >= 17 },
    { display: 'block', float: 'none', 'font-size': true, 'letter-spacing': 'normal' },
  );
  const image = await page.locator('.lead-image img').first().boundingBox();
  assert.ok(image && image.width > 500, `${image?.width} px`);
  assert.equal(
    await page
      .locator('.prose p')
      .first()
      .evaluate((p) => getComputedStyle(p, '::before').content),
    'none',
  );
});

test('an article and a list come without what stands around them', async ({ blank, url }) => {
  const { page } = await blank();
  await page.goto(url);
  await told(page, 3);
  const article = page.locator('broadside-article');
  assert.equal(await article.locator('.site-header, .site-footer, .skip-link, .pager').count(), 0);
  assert.match(await article.locator('h1').innerText(), /^Afghan opposition groups/);
  assert.equal(await page.locator('broadside-list .card').count(), 2);
  assert.equal(await page.locator('broadside-list').locator('h1, .site-header').count(), 0);
  const site = page.locator('broadside-site');
  assert.equal(await site.locator('.site-header').count(), 1);
  assert.ok((await site.locator('.card').count()) >= 9);
  // What a document has once stays the page's own.
  assert.equal(await page.locator('main, header.site-header, footer.site-footer, #main').count(), 0);
  assert.equal(await page.title(), 'Somebody else’s page');
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
});

test('links of an article lead to its publication, or where the page says', async ({ serve, blank }) => {
  const src = 'src="content/articles/write-an-article.json"';
  const site = await serve(
    foreignFiles(
      `<broadside-article ${src}></broadside-article>` +
        `<broadside-article ${src} site="/news/index.html?lang=en"></broadside-article>`,
      {
    'content/articles/linking.json': '{"title":"L","date_published":"2026-01-01","markdown":"[a](embed-it.json#styles)"}',
      },
    ),
  );
  const { page } = await blank();
  await page.goto(site.url);
  await told(page, 2);
  const tags = await page.locator('.tags li:first-child a').evaluateAll((links) =>
    links.map((link) => /** @type {HTMLAnchorElement} */ (link).href),
  );
  assert.deepEqual(tags, [`${site.url}?tag=Guide`, `${site.url}news/index.html?tag=Guide`]);
  await page.locator('broadside-article').first().evaluate((element) =>
    element.setAttribute('src', 'content/articles/linking.json'),
  );
  await told(page, 3);
  const link = page.locator('broadside-article').first().locator('.prose a');
  assert.equal(
    await link.evaluate((a) => /** @type {HTMLAnchorElement} */ (a).href),
    `${site.url}?post=embed-it#styles`,
  );
});

test('the same article twice: each note leads to its own', async ({ serve, blank }) => {
  const tag = '<broadside-article post="every-markdown-feature" content="content"></broadside-article>';
  const site = await serve(foreignFiles(tag + tag));
  const { page, requests } = await blank();
  await page.goto(site.url);
  await told(page, 2);
  const ids = await page.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
  assert.ok(ids.length > 20);
  assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), []);
  const dangling = await page.evaluate(() =>
    [...document.querySelectorAll('broadside-article')].flatMap((element) =>
      [...element.querySelectorAll('a[href^="#"], [aria-describedby]')]
        .map((one) => one.getAttribute('aria-describedby') ?? one.getAttribute('href')?.slice(1) ?? '')
        .filter((id) => !element.querySelector(`#${CSS.escape(decodeURIComponent(id))}`)),
    ),
  );
  assert.deepEqual(dangling, []);
  const files = requests.map((one) => new URL(one.url).pathname).filter((name) => /\.(json|md)$/.test(name));
  assert.equal(new Set(files).size, files.length);
});

test('attributes that change are shown, the last of them', async ({ blank, url }) => {
  const { page } = await blank();
  await page.goto(url);
  await told(page, 3);
  const article = page.locator('broadside-article');
  await article.evaluate((element) => {
    element.setAttribute('src', 'content/articles/embed-it.json');
    element.setAttribute('src', 'content/articles/khabar-ba-internet-kond.json');
  });
  await told(page, 4);
  const frame = article.locator('.broadside-embed');
  assert.deepEqual([await frame.getAttribute('lang'), await frame.getAttribute('dir')], ['prs', 'rtl']);
  const events = await said(page);
  assert.equal(events.length, 7, 'of two changes in one go one is loaded');
  assert.deepEqual(events.at(-1)?.detail, {
    ...events.at(-1)?.detail,
    direction: 'rtl',
    language: 'prs',
    route: '?post=khabar-ba-internet-kond',
  });
  await article.evaluate((element) => element.removeAttribute('src'));
  await page.waitForFunction(
    () => document.querySelector('broadside-article')?.textContent === 'An article.',
  );
});

test('an article whose text is HTML', async ({ serve, blank }) => {
  const site = await serve(foreignFiles('<broadside-article src="content/articles/html.json"></broadside-article>', {
    'content/articles/html.json': JSON.stringify({
      title: 'H',
      date_published: '2026-01-01',
      content_html: '<p>Some <b>HTML</b>.<img src=x onerror="window.injected=1"></p>',
    }),
    'content/articles/x': 'no image',
  }));
  const { page } = await blank();
  await page.goto(site.url);
  assert.equal(await page.locator('.prose p').innerText(), 'Some HTML.');
  assert.equal(await page.evaluate(() => 'injected' in window), false);
});
