// What a reader gets of an article: the model page in all its parts, a page in Dari, one in Pashto,
// and the tour of Markdown, from the built site.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import { browserSuite } from './support/suite.mjs';

const test = browserSuite();

/** @param {string} name */
const content = (name) =>
  JSON.parse(readFileSync(new URL(`../../content/${name}`, import.meta.url), 'utf8'));
const site = content('site.json');
const doha = content('articles/doha-joint-declaration.json');

/** @typedef {import('playwright-core').Page} Page */

/**
 * The texts of all that the selector finds, in lines as they are seen.
 * @param {Page} page
 * @param {string} selector
 */
const texts = (page, selector) => page.locator(selector).allInnerTexts();

/**
 * The text and the named attributes of all that the selector finds.
 * @param {Page} page
 * @param {string} selector
 * @param {string[]} names
 */
const parts = (page, selector, names) =>
  page.locator(selector).evaluateAll(
    (elements, wanted) =>
      elements.map((element) => [
        element.textContent,
        ...wanted.map((name) => element.getAttribute(name)),
      ]),
    names,
  );

/** @param {Page} page */
const documentFacts = (page) =>
  page.evaluate(() => {
    const { lang, dir } = document.documentElement;
    const descriptions = [...document.querySelectorAll('meta[name=description]')];
    const description = descriptions.map((meta) => meta.getAttribute('content'));
    return { title: document.title, lang, dir, description };
  });

test('the document says what it is', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  assert.deepEqual(await documentFacts(page), {
    title: `${doha.title} – ${site.title}`,
    lang: 'en',
    dir: 'ltr',
    description: [doha.summary],
  });
});

test('the masthead and the foot come from site.json', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  assert.deepEqual(await parts(page, '.site-header .site-title', ['href']), [[site.title, '?']]);
  assert.deepEqual(await texts(page, '.site-tagline'), [site.tagline]);
  const nav = site.nav.map((/** @type {any} */ { label, href }) => [label, href]);
  assert.deepEqual(await parts(page, 'header nav a', ['href']), nav);
  const social = site.social.map((/** @type {any} */ { label, url }) => [label, url]);
  assert.deepEqual(await parts(page, '.site-footer .social a', ['href']), social);
  assert.deepEqual(await texts(page, '.site-footer > p'), [site.licence]);
});

test('the head of the article: title, subtitle, byline, reading time', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  assert.deepEqual(await texts(page, 'h1'), [doha.title]);
  assert.deepEqual(await texts(page, '.article-subtitle'), [doha.subtitle]);
  const byline = page.locator('.article-header > address.byline');
  const line = '@nellashdown | February 17, 2024 | nell@example.org';
  assert.equal(await byline.evaluate((element) => element.textContent), line);
  assert.deepEqual(await parts(page, '.byline a', ['href']), [
    ['@nellashdown', '?author=nell-ashdown'],
    ['nell@example.org', 'mailto:nell@example.org'],
  ]);
  assert.deepEqual(await parts(page, '.byline time', ['datetime']), [
    ['February 17, 2024', '2024-02-17'],
  ]);
  assert.deepEqual(await texts(page, '.reading-time'), ['6 min read · updated February 20, 2024']);
});

test('the text: paragraphs, the call-out, the list of five, a hashtag', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  // All the markup that this article uses, taken away.
  const blocks = doha.markdown.join('\n').split(/\n{2,}/);
  const plain = blocks.map((/** @type {string} */ block) =>
    block
      .replace(/^## |^\*|\*$/g, '')
      .replace(/\[(.+)\]\(.+\)/, '$1')
      .replaceAll('\n', ' '),
  );
  const written = plain.filter((/** @type {string} */ block) => !block.startsWith('- '));
  // What the page adds: where the call-out leads, and the link of each heading to itself.
  assert.deepEqual(await texts(page, '.callout-host'), ['unama.unmissions.org']);
  assert.deepEqual(
    await texts(page, '.prose h2 > .anchor:last-child'),
    blocks.filter((/** @type {string} */ block) => block.startsWith('## ')).map(() => '#'),
  );
  await page.evaluate(() => {
    for (const added of document.querySelectorAll('.callout-host, .anchor')) added.remove();
  });
  assert.deepEqual(await texts(page, '.prose > :is(p, h2)'), written);
  assert.ok(written.length > 25);
  assert.deepEqual(await parts(page, '.prose > p.callout > a:only-child', ['href']), [
    [
      'The United Nations Assistance Mission in Afghanistan publishes its reports and statements here',
      'https://unama.unmissions.org/',
    ],
  ]);
  assert.deepEqual(await texts(page, '.prose > ul > li > strong:first-child'), [
    'An inclusive political process.',
    'The rights of women and girls.',
    'No recognition without conditions met.',
    'A United Nations envoy with a clear mandate.',
    'Human rights and security on the agenda.',
  ]);
  assert.equal(await page.locator('.prose > ul > li').count(), 5);
  assert.deepEqual(await parts(page, '.prose > p > a.hashtag', ['href', 'rel']), [
    ['#AfghanistanDoha', '?tag=AfghanistanDoha', 'tag'],
  ]);
});

test('the foot of the article: tags, author, previous and next', async ({ open }) => {
  const { page } = await open('?post=doha-joint-declaration');
  assert.deepEqual(await parts(page, '.tags a', ['href']), [
    ['#Afghanistan', '?tag=Afghanistan'],
    ['#Diplomacy', '?tag=Diplomacy'],
    ['#United Nations', '?tag=United%20Nations'],
    ['#AfghanistanDoha', '?tag=AfghanistanDoha'],
  ]);
  const { name, bio } = site.authors['nell-ashdown'];
  assert.deepEqual(await texts(page, '.author .author-name'), [`${name} @nellashdown`]);
  assert.deepEqual(await texts(page, '.author .author-bio'), [bio]);
  // It is the oldest article.
  assert.deepEqual(await parts(page, '.pager a', ['rel', 'href']), [
    ['NextWhat the broadsides knew', 'next', '?post=what-the-broadsides-knew'],
  ]);
  await page.locator('.pager-next').click();
  await page.waitForFunction(() => document.title.startsWith('What the broadsides knew'));
  assert.deepEqual(await texts(page, '.pager .pager-title'), [
    doha.title,
    content('articles/khabar-ba-internet-kond.json').title,
  ]);
  assert.deepEqual(await texts(page, '.pager .pager-label'), ['Previous', 'Next']);
});

test('pictures: the first one at once, others when they come near', async ({ open }) => {
  const { page, requests } = await open('?post=every-markdown-feature');
  const lead = page.locator('.lead-image img');
  assert.equal(await lead.getAttribute('loading'), null);
  const alt = content('articles/every-markdown-feature.json').image_alt;
  assert.equal(await lead.getAttribute('alt'), alt);
  const others = page.locator('main img:not(.lead-image img)');
  const loading = await others.evaluateAll((all) => all.map((img) => img.getAttribute('loading')));
  assert.deepEqual(loading, Array(5).fill('lazy'));
  /** @param {string} name */
  const shown = (name) =>
    page.waitForFunction((part) => {
      const image = document.querySelector(`img[src*="${part}"]`);
      return image instanceof HTMLImageElement && image.naturalWidth > 0;
    }, name);
  await shown('type-case.svg');
  assert.ok(!requests.some(({ url }) => url.endsWith('ornament.svg')), 'it is far below');
  await page.locator('img[src*="ornament.svg"]').scrollIntoViewIfNeeded();
  await shown('ornament.svg');
});

test('a page in Dari', async ({ open }) => {
  const { page } = await open('?post=khabar-ba-internet-kond');
  const article = content('articles/khabar-ba-internet-kond.json');
  assert.deepEqual(await documentFacts(page), {
    title: `${article.title} – ${site.title}`,
    lang: 'prs',
    dir: 'rtl',
    description: [article.summary],
  });
  assert.equal(await page.locator('body').evaluate((e) => getComputedStyle(e).direction), 'rtl');
  assert.deepEqual(await parts(page, '.byline time', ['datetime']), [
    ['۱ حمل ۱۴۰۴', '2025-03-21T08:30:00+04:30'],
  ]);
  assert.deepEqual(await texts(page, '.reading-time'), ['۳ دقیقه مطالعه']);
  assert.deepEqual(await texts(page, '.skip-link'), ['پرش به متن']);
  assert.deepEqual(await texts(page, '.pager-label'), ['قبلی', 'بعدی']);
  // A title in another language is set in its own direction.
  assert.deepEqual(await parts(page, '.pager-previous .pager-title', ['lang', 'dir']), [
    ['What the broadsides knew', 'en', 'ltr'],
  ]);
});

test('a page in Pashto', async ({ open }) => {
  const { page } = await open('?post=da-kali-kitabtun');
  const { lang, dir } = await documentFacts(page);
  assert.deepEqual([lang, dir], ['ps', 'rtl']);
  assert.deepEqual(await parts(page, '.byline time', ['datetime']), [
    ['۱۷ وږی ۱۴۰۴', '2025-09-08'],
  ]);
  assert.deepEqual(await texts(page, '.pager-label'), ['مخکینۍ', 'بله']);
  assert.match((await texts(page, '.reading-time'))[0], /^[۰-۹]+ دقیقې لوستل$/);
});

test('the tour of Markdown has every kind of element', async ({ open, t }) => {
  const { page } = await open('?post=every-markdown-feature');
  const selectors = `p|h2|h3|h4|br|em|strong|em > strong|del|code|pre > code.language-json
    a[title]|a[href^="mailto:"]|p.callout > a|p > img|figure > img|figure > figcaption|figure > img:only-child
    ul > li|ul > li > p + p|ol[start="7"]|ol > li > ul > li > ol > li
    li.task > input:checked:disabled|li.task > input:not(:checked):disabled
    blockquote > p|blockquote > blockquote|blockquote > ol|hr|a.hashtag[rel=tag]
    .table-scroll[tabindex="0"] > table > thead > tr > th[scope=col]|td.align-start|td.align-center
    td.align-end > em, td.align-end|td > code|sup > a[aria-describedby=footnote-label]
    section.footnotes > h2#footnote-label|section.footnotes > ol > li > p > a.footnote-back
    .alert-note|.alert-tip|.alert-important|.alert-warning|.alert-caution ul > li
    .alert[role=note] > .alert-title`
    .split(/\||\n/)
    .map((selector) => selector.trim());
  const missing = await page.evaluate(
    (all) => all.filter((selector) => !document.querySelector(`.prose :is(${selector})`)),
    selectors,
  );
  assert.deepEqual(missing, []);
  t.diagnostic(`${selectors.length} kinds`);
});

test('ids are there, and there once; links to them lead somewhere', async ({ open }) => {
  for (const slug of ['every-markdown-feature', 'doha-joint-declaration', 'da-kali-kitabtun']) {
    const { page } = await open(`?post=${slug}`);
    const { ids, broken } = await page.evaluate(() => ({
      ids: [...document.querySelectorAll('[id]')].map(({ id }) => id),
      broken: [...document.querySelectorAll('a[href^="#"]')]
        .map((link) => link.getAttribute('href') ?? '')
        .filter((href) => !document.getElementById(decodeURIComponent(href.slice(1)))),
    }));
    assert.ok(ids.length > 5, `${slug}: ${ids.length} ids`);
    assert.deepEqual(ids.filter((id) => !id || /\s/.test(id)), [], slug);
    assert.deepEqual(ids.filter((id, i) => ids.indexOf(id) !== i), [], slug);
    assert.deepEqual(broken, [], slug);
  }
});
