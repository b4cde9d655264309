// Other people's JSON Feeds (tests/feeds) as the index of a site: the list is shown, each item is an
// article, its HTML is made safe, and nothing in it runs.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';

import { settled, warned } from './support/page.mjs';
import { browserSuite } from './support/suite.mjs';

const test = browserSuite();

const folder = new URL('../feeds/', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
/** @param {string} name */
const feed = (name) => readFileSync(new URL(name, folder), 'utf8');

/** How many of a feed's items are objects, and so articles. @param {string} name */
const articlesIn = (name) =>
  /** @type {unknown[]} */ (JSON.parse(feed(name)).items).filter(
    (item) => item && typeof item === 'object',
  ).length;

/**
 * A page of a site with this feed, when it stands there. What feeds show lies elsewhere.
 * @param {import('./support/suite.mjs').Scene} scene
 * @param {string} name
 */
async function openFeed({ blank, serve }, name) {
  const { url } = await serve({ 'content/index.json': feed(name), 'content/site.json': '{}' });
  const watched = await blank();
  await watched.page.route(
    (address) => !address.href.startsWith(url),
    (route) => route.fulfill({ contentType: 'image/svg+xml', body: '<svg xmlns="http://www.w3.org/2000/svg"/>' }),
  );
  await watched.page.goto(url);
  await settled(watched.page);
  return { url, watched, page: watched.page };
}

/**
 * What there is in the page that could run or lead astray.
 * @param {import('playwright-core').Page} page
 */
const dangers = (page) =>
  page.evaluate(() => {
    const elements = [...document.querySelectorAll('#broadside *')];
    return elements.flatMap((element) => {
      const found = [];
      if (/^(script|style|iframe|svg|form|input|meta|object|embed|link)$/.test(element.localName)) {
        found.push(element.localName);
      }
      for (const { name, value } of element.attributes) {
        const address = name === 'href' || name === 'src';
        if (/^(on|style$|class=kg)/.test(name)) found.push(`${element.localName} ${name}`);
        if (address && !/^(https?:|mailto:|[?#]|content\/)/.test(value)) found.push(value);
      }
      return found;
    });
  });

assert.ok(names.length >= 8, names.join());

for (const name of names) {
  test(name, async (scene) => {
    const { url, watched, page } = await openFeed(scene, name);
    const links = await page
      .locator('.card-title a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
    assert.equal(links.length, articlesIn(name));
    assert.equal(new Set(links).size, links.length, links.join());
    assert.deepEqual(await dangers(page), []);
    for (const link of links) {
      await page.goto(url + link);
      await settled(page);
      const shown = await page.evaluate(() => ({
        heading: document.querySelector('h1')?.textContent ?? '',
        failure: Boolean(document.querySelector('.failure')),
        text: document.querySelector('.prose')?.childElementCount ?? -1,
      }));
      assert.equal(shown.failure, false, link);
      assert.ok(shown.heading, link);
      // The one item without any content has an empty place for it.
      assert.ok(shown.text > 0 || (name === 'hostile.json' && shown.text === 0), link);
      assert.deepEqual(await dangers(page), [], link);
    }
    // What feeds do wrong is said in the console, and only there.
    if (name === 'hostile.json' || name === 'wordpress.json') {
      await warned(watched);
      for (const { type } of watched.console.splice(0)) assert.equal(type, 'warning');
    }
  });
}

test("an item's HTML is shown by the rules of content_html, at home on its own site", async (scene) => {
  const { url, page } = await openFeed(scene, 'ghost.json');
  await page.goto(`${url}?post=65e1f0c2a4b7d90001c3e8aa`);
  await settled(page);
  const prose = await page.locator('.prose').innerHTML();
  for (const part of [
    '<p>A bell\'s voice is decided on paper. The <em>rib</em> is half of the section',
    'src="https://bells.example.org/content/images/2024/03/rib.png"',
    '<figcaption><span>A rib of 1890</span></figcaption>',
    '<h3 id="user-content-five-partials">Five partials</h3>',
    '<a href="#user-content-five-partials">this part</a>',
    '<a href="https://bells.example.org/tuning/" rel="noopener noreferrer nofollow ugc">tuning</a>',
    '<td>1.2</td>',
  ]) {
    assert.ok(prose.includes(part), `${part}\nis not in\n${prose}`);
  }
  assert.ok(!/class="kg|style=/.test(prose), prose);
});

test('nothing of a hostile feed runs', async (scene) => {
  const { url, watched, page } = await openFeed(scene, 'hostile.json');
  const title = '<script>document.title=\'title\'</script>';
  assert.equal(await page.title(), title);
  await page.goto(`${url}?post=one`);
  await settled(page);
  assert.equal(await page.locator('.prose').innerHTML(), '<p>Kept</p><p><img loading="lazy" decoding="async" alt="" src="https://evil.example.org/x"><span>no link</span><span>nor this</span></p>');
  await page.locator('.prose p').first().click();
  assert.equal(await page.title(), `</title><script>document.title='item'</script> – ${title}`);
  assert.equal(await page.locator('.callout a').count(), 0);
  assert.equal(await page.locator('.callout').count(), 2);
  await warned(watched);
  watched.console.splice(0);
});

test('a feed in a language from right to left is read so without any site.json', async ({ blank, serve }) => {
  const { url } = await serve({ 'content/index.json': feed('hugo.json'), 'content/site.json': null });
  const watched = await blank();
  const { page } = watched;
  await page.goto(url);
  await settled(page);
  assert.deepEqual(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir]),
    ['fa', 'rtl'],
  );
  assert.equal(await page.title(), 'دفتر یادداشت');
  await warned(watched); // that there is none
  watched.console.splice(0);
  watched.notes.splice(0);
});
