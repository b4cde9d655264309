// What the heads of prerendered pages say, as a browser reads them. PRINT_PUBLISH names the program
// that prints them (tests/publish/print_publish.cpp).

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';

import {
  articles,
  authorsOf,
  home,
  print,
  shown,
  site,
  urlOf,
} from '../publish/printed.mjs';
import { browserSuite } from './support/suite.mjs';

/**
 * What a browser makes of a head: nothing of it may run, or end up in the body.
 * @typedef {object} Head
 * @property {[string, string][]} metas
 * @property {Record<string, string>[]} links
 * @property {any[]} graph of its JSON-LD
 */

// The policy that stands before all of it; the suite sees what it reports.
const policy = /<meta http-equiv="Content-Security-Policy"[^>]*>/.exec(
  readFileSync(new URL('../../web/index.html', import.meta.url), 'utf8'),
)?.[0];
assert.ok(policy);

const test = browserSuite(async () => ({ url: 'about:blank', close: async () => {} }));

/**
 * @param {import('./support/suite.mjs').Watched} watched
 * @param {string} html
 * @returns {Promise<Head>}
 */
async function readHead({ page }, html) {
  const text = `<!doctype html>${policy}<title>t</title>\n${html}</head><body></body>`;
  await page.goto(`data:text/html;charset=utf-8,${encodeURIComponent(text)}`);
  const found = await page.evaluate(() => {
    const all = (/** @type {string} */ selector) => [...document.querySelectorAll(selector)];
    const attributes = (/** @type {Element} */ element) =>
      Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]));
    return {
      body: document.body.innerText,
      outside: all('body *').length,
      names: [...new Set(all('head *').map(({ localName }) => localName))],
      metas: all('meta:not([http-equiv])').map((meta) => [
        meta.getAttribute('property') ?? meta.getAttribute('name') ?? '',
        meta.getAttribute('content') ?? '',
      ]),
      links: all('link').map(attributes),
      data: all('script').map((script) => [script.getAttribute('type'), script.textContent]),
    };
  });
  assert.equal(found.body, '');
  assert.equal(found.outside, 0);
  assert.deepEqual(
    found.names.filter((name) => !['title', 'link', 'meta', 'script'].includes(name)),
    [],
  );
  assert.ok(found.data.length <= 1);
  let graph = [];
  for (const [type, text] of found.data) {
    assert.equal(type, 'application/ld+json');
    const linked = JSON.parse(text ?? '');
    assert.equal(linked['@context'], 'https://schema.org');
    graph = linked['@graph'];
  }
  const metas = /** @type {[string, string][]} */ (found.metas);
  return { metas, links: found.links, graph };
}

/** @param {any} value */
const isText = (value) => typeof value === 'string' && value !== '';
/** @param {any} value */
const isAddress = (value) => isText(value) && /^https:\/\/[!-~]+$/.test(value);
/** @param {any} value */
const isDate = (value) => isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(value);
/** @param {string} type @returns {(value: any) => boolean} */
const is = (type) => (value) => value['@type'] === type && obeys(value);
/** @param {(value: any) => boolean} rule @returns {(value: any) => boolean} */
const listOf = (rule) => (value) => Array.isArray(value) && value.length > 0 && value.every(rule);

const article = {
  '@id': isAddress,
  url: isAddress,
  mainEntityOfPage: isAddress,
  headline: isText,
  description: isText,
  inLanguage: isText,
  datePublished: isDate,
  dateModified: isDate,
  keywords: listOf(isText),
  image: is('ImageObject'),
  author: listOf(is('Person')),
  publisher: is('Organization'),
};
/**
 * The properties of schema.org that we use, each with its rule, and those without which Google
 * leaves the thing out (developers.google.com/search/docs/appearance/structured-data).
 * @type {Record<string, { rules: Record<string, (value: any) => boolean>, required: string[] }>}
 */
const types = {
  NewsArticle: { rules: article, required: ['headline', 'datePublished', 'publisher'] },
  BlogPosting: { rules: article, required: ['headline', 'datePublished', 'publisher'] },
  BreadcrumbList: {
    rules: { itemListElement: listOf(is('ListItem')) },
    required: ['itemListElement'],
  },
  ListItem: {
    rules: { position: Number.isInteger, name: isText, item: isAddress },
    required: ['position', 'name', 'item'],
  },
  WebSite: {
    rules: { url: isAddress, name: isText, description: isText, inLanguage: isText },
    required: ['url', 'name'],
  },
  ProfilePage: {
    rules: { url: isAddress, inLanguage: isText, mainEntity: is('Person') },
    required: ['mainEntity'],
  },
  Person: {
    rules: {
      '@id': isAddress,
      name: isText,
      alternateName: isText,
      url: isAddress,
      description: isText,
      image: isAddress,
      sameAs: listOf(isAddress),
    },
    required: ['name'],
  },
  Organization: { rules: { name: isText, url: isAddress }, required: ['name'] },
  ImageObject: {
    rules: { url: isAddress, caption: isText, width: Number.isInteger, height: Number.isInteger },
    required: ['url'],
  },
};

/** @param {any} thing @returns {boolean} */
function obeys(thing) {
  const type = types[thing['@type']];
  return (
    type !== undefined &&
    Object.entries(thing).every(([name, value]) => name === '@type' || type.rules[name]?.(value)) &&
    type.required.every((name) => name in thing)
  );
}

/** @param {Head} head @param {string} name */
const meta = (head, name) => head.metas.filter(([key]) => key === name).map(([, value]) => value);
/** @param {Head} head @param {string} rel */
const links = (head, rel) => head.links.filter((link) => link.rel === rel);

test('an article says what its author wrote, whatever that is', async ({ blank }) => {
  const read = print();
  const watched = await blank();
  for (const one of articles) {
    const head = await readHead(watched, read(`head/${one.name}.json.html`));
    const title = shown(one.title);
    const authors = authorsOf(one);
    assert.deepEqual(meta(head, 'og:title'), [title]);
    assert.deepEqual(meta(head, 'og:type'), ['article']);
    assert.deepEqual(meta(head, 'og:site_name'), [site.title]);
    assert.deepEqual(meta(head, 'og:url'), [urlOf(one)]);
    if (one.summary) assert.deepEqual(meta(head, 'og:description'), [one.summary]);
    assert.deepEqual(meta(head, 'article:tag'), one.tags ?? []);
    assert.deepEqual(meta(head, 'article:author'), authors.map(({ url }) => url));
    assert.ok(meta(head, 'article:published_time').every(isDate));
    assert.deepEqual(links(head, 'canonical').map(({ href }) => href), [urlOf(one)]);
    assert.equal(meta(head, 'robots').length, 0);
    assert.deepEqual(meta(head, 'og:image:alt'), one.image_alt ? [one.image_alt] : []);
    assert.deepEqual(meta(head, 'twitter:card'), [one.image ? 'summary_large_image' : 'summary']);

    const [news, crumbs, ...others] = head.graph;
    assert.ok(obeys(news) && obeys(crumbs), JSON.stringify(head.graph));
    assert.equal(others.length, 0);
    assert.equal(news['@type'], 'NewsArticle');
    assert.equal(news.headline, title);
    assert.equal(news.url, urlOf(one));
    assert.deepEqual(news.keywords ?? [], one.tags ?? []);
    assert.deepEqual(
      (news.author ?? []).map((/** @type {any} */ { name, url }) => [name, url]),
      authors.map(({ name, url }) => [name, url]),
    );
    assert.deepEqual(
      crumbs.itemListElement.map((/** @type {any} */ crumb) => [
        crumb.position,
        crumb.name,
        crumb.item,
      ]),
      [
        [1, site.title, home],
        [2, title, urlOf(one)],
      ],
    );
  }
});

test('languages, feeds and accounts are named as others look for them', async ({ blank }) => {
  const read = print();
  const head = await readHead(await blank(), read('head/a-hostile.json.html'));
  const persian = `${home}${encodeURIComponent('نوشته')}/`;
  const alternates = links(head, 'alternate');
  assert.deepEqual(
    alternates.filter(({ hreflang }) => hreflang).map(({ hreflang, href }) => [hreflang, href]),
    [
      ['en', `${home}a-hostile/`],
      ['fa', persian],
      ['x-default', `${home}a-hostile/`],
    ],
  );
  assert.deepEqual(
    alternates.filter(({ type }) => type).map(({ type, href }) => [type, href]),
    [
      ['application/atom+xml', '../atom.xml'],
      ['application/rss+xml', '../rss.xml'],
      ['application/feed+json', '../feed.json'],
    ],
  );
  const accounts = ['@ada@social.example', '@omid@social.example'];
  assert.deepEqual(meta(head, 'fediverse:creator'), accounts);
  assert.deepEqual(meta(head, 'og:locale'), ['en_US']);
  assert.deepEqual(meta(head, 'og:locale:alternate'), ['fa_IR']);
});

test('home, a list, an author and a search say what they are', async ({ blank }) => {
  const read = print();
  const watched = await blank();
  const head = (/** @type {string} */ name) => readHead(watched, read(`head/${name}.html`));
  const kinds = [];
  for (const name of ['home', 'home-2', 'tag', 'author-ada', 'search']) {
    const { graph } = await head(name);
    assert.ok(graph.every(obeys), JSON.stringify(graph));
    kinds.push(graph.map((/** @type {any} */ thing) => thing['@type']));
  }
  assert.deepEqual(kinds, [
    ['WebSite'],
    [],
    ['BreadcrumbList'],
    ['ProfilePage', 'BreadcrumbList'],
    [],
  ]);
  const second = await head('home-2');
  assert.deepEqual(links(second, 'prev').map(({ href }) => href), ['../../']);
  assert.deepEqual(links(second, 'next').map(({ href }) => href), ['../../page/3/']);
  const search = await head('search');
  assert.deepEqual(search.metas, [['robots', 'noindex']]);
  assert.deepEqual(search.links, []);
});

test('without base_url nothing relative is said where it must be absolute', async ({ blank }) => {
  const read = print((changed) => delete changed.base_url);
  const head = await readHead(await blank(), read('head/a-hostile.json.html'));
  assert.deepEqual(head.links, []);
  assert.deepEqual(head.graph, []);
  assert.deepEqual(meta(head, 'og:url'), []);
  assert.deepEqual(meta(head, 'og:image'), []);
  assert.deepEqual(meta(head, 'og:title'), [articles[0].title]);
});

test('the table knows what is wrong', async () => {
  const good = {
    '@type': 'NewsArticle',
    headline: 'a',
    datePublished: '2024-02-17T00:00:00Z',
    publisher: { '@type': 'Organization', name: 'b' },
  };
  assert.ok(obeys(good));
  for (const change of [
    { '@type': 'Newsarticle' },
    { headline: '' },
    { publisher: { '@type': 'Organization' } },
    { datePublished: '2024-02-17' },
    { author: [] },
    { author: [{ '@type': 'Person', name: 'a', url: '/a' }] },
    { image: 'a.png' },
    { unknown: 'a' },
  ]) {
    assert.ok(!obeys({ ...good, ...change }), JSON.stringify(change));
  }
});
