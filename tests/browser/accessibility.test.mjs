// No page breaks a rule of WCAG 2.2 (A and AA) or one of the good habits that axe-core knows: every
// kind of page, in both colour schemes, on a telephone and on a desk, in English and in Persian.
// Text has a contrast of 7:1, which is the rule of level AAA.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

import { settled } from './support/page.mjs';
import { serveSite } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const article = (/** @type {object} */ fields) =>
  JSON.stringify({ date_published: '2026-03-02', markdown: 'Some text.', ...fields });

/** Articles of the kinds that the demonstration has none of. */
const more = {
  'content/articles/part-one.json': article({ title: 'Part one', series: 'Two parts', tags: ['A'] }),
  'content/articles/part-two.json': article({ title: 'Part two', series: 'Two parts', tags: ['A'] }),
  'content/articles/khabar.json': article({
    title: 'یک خبر کوتاه',
    language: 'fa',
    series: 'دو بخش',
    tags: ['خبر'],
    authors: ['farhad-baharan'],
    translations: { en: 'part-one' },
    markdown: 'متن خبر با #هشتگ و [پیوند](https://example.org/).\n\n- یک\n- دو\n',
  }),
  'content/articles/broken.json': '{"title": "Broken", }',
  'content/pages/about.json': article({ title: 'About' }),
};

const pages = {
  home: '',
  article: '?post=doha-joint-declaration',
  'every feature': '?post=every-markdown-feature',
  'article in Dari': '?post=khabar-ba-internet-kond',
  'article in Pashto': '?post=da-kali-kitabtun',
  'article in Persian, with a translation': '?post=khabar',
  'plain page': '?post=about',
  tag: '?tag=Guide',
  tags: '?tag=',
  author: '?author=farhad-baharan',
  authors: '?author=',
  year: '?archive=2026',
  archive: '?archive=',
  series: '?series=Two+parts',
  search: '?search=doha',
  'nothing found': '?search=xyzzy',
  'not found': '?post=doha-joint-declaratoin',
  'mistake of an author': '?post=broken',
};

/** The interface follows the site's language. @param {string} language */
async function siteIn(language) {
  const site = JSON.parse(await readFile(new URL('../../content/site.json', import.meta.url), 'utf8'));
  const changes = { ...more, 'content/site.json': JSON.stringify({ ...site, language }) };
  return serveSite(changes, { reindex: true, faulty: true });
}

/**
 * Runs in the page.
 * @returns {Promise<string[]>} rule and place of everything that axe-core finds
 */
async function violations() {
  const { axe: checker } = /** @type {any} */ (globalThis);
  const { violations: found } = await checker.run(document, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  });
  return found.flatMap((/** @type {any} */ { id, nodes }) =>
    nodes.map(
      (/** @type {any} */ { html, failureSummary }) =>
        `${id}: ${html.slice(0, 200)} ${failureSummary.replace(/\s+/g, ' ')}`,
    ),
  );
}

/**
 * Runs in the page. Text stands on plain colours only; a picture behind it would need another way.
 * @returns {string[]} texts whose contrast (WCAG 2.2, 1.4.6) is below 7:1
 */
function faint() {
  /** @param {string} colour */
  const channels = (colour) => {
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    return { light: [red, green, blue], alpha };
  };
  /** @param {number[]} light */
  const luminance = (light) => {
    const [red, green, blue] = light.map((part) =>
      part <= 10.31475 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  /** @param {Element | null} element */
  const ground = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const { backgroundColor, backgroundImage } = getComputedStyle(at);
      const { light, alpha } = channels(backgroundColor);
      if (backgroundImage !== 'none' || (alpha > 0 && alpha < 1)) throw new Error(at.outerHTML);
      if (alpha === 1) return light;
    }
    return [255, 255, 255];
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const text = texts.currentNode.nodeValue?.trim();
    const element = texts.currentNode.parentElement;
    if (!text || !element?.checkVisibility() || element.closest('noscript, script')) continue;
    const { light, alpha } = channels(getComputedStyle(element).color);
    const pair = [luminance(light), luminance(ground(element))].sort((a, b) => b - a);
    const contrast = (pair[0] + 0.05) / (pair[1] + 0.05);
    if (alpha < 1 || contrast < 7) found.push(`${contrast.toFixed(2)}:1: ${text.slice(0, 60)}`);
  }
  return found;
}

for (const language of ['en', 'fa']) {
  const test = browserSuite(() => siteIn(language));

  for (const width of [360, 1280]) {
    for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
      test(`${language}, ${width} px, ${colorScheme}: nothing stands in the way`, async (scene) => {
        const { page, console } = await scene.blank({
          viewport: { width, height: 800 },
          colorScheme,
          reducedMotion: 'reduce',
        });
        const faults = [];
        for (const [name, query] of Object.entries(pages)) {
          await page.goto(scene.url + query);
          await settled(page);
          await page.waitForLoadState('networkidle');
          await page.evaluate(axe);
          for (const fault of await page.evaluate(violations)) faults.push(`${name}: ${fault}`);
          for (const fault of await page.evaluate(faint)) faults.push(`${name}: ${fault}`);
        }
        assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
        console.length = 0; // failures explain themselves there
      });
    }
  }

  test(`${language}: what is wrong would be found`, async ({ blank, url }) => {
    const { page } = await blank();
    await page.goto(url);
    await settled(page);
    await page.evaluate(axe);
    await page.evaluate(() => {
      const image = document.createElement('img');
      const text = document.createElement('p');
      text.textContent = 'grey';
      text.style.color = '#666';
      document.querySelector('main')?.append(image, text);
    });
    const rules = (await page.evaluate(violations)).map((fault) => fault.split(':')[0]);
    assert.deepEqual(rules, ['image-alt']);
    assert.match((await page.evaluate(faint)).join(), /^5\.\d+:1: grey$/);
  });
}
