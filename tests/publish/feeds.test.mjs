// The three feeds as other people's programs read them, and against the rules of their formats.

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { parseFeed } from '@rowanmanning/feed-parser';

import { articles, authorsOf, home, print, shown, site, urlOf } from './printed.mjs';
import { faults } from './schema.mjs';

const read = print();
const atom = read('atom.xml');
const rss = read('rss.xml');
const json = JSON.parse(read('feed.json'));

/** @param {string} date as written; Date knows no leap seconds */
const moment = (date) =>
  date.includes(':60') ? Date.parse(date.replace(':60', ':59')) + 1000 : Date.parse(date);
/** @param {any} article */
const published = (article) => moment(article.date_published);
/** @param {any} article */
const updated = (article) =>
  Math.max(published(article), article.date_modified ? moment(article.date_modified) : 0);
const newest = Math.max(...articles.map(updated));

/**
 * This parser takes one level of references more off than the formats have.
 * @param {string} text
 */
const decoded = (text) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** The texts as HTML for other sites: what the articles' Markdown means, written out by hand. */
const contents = new Map([
  [
    'a-hostile',
    `<p>A <a href="${home}?post=b-plain">link</a> &amp; an ` +
      `<img src="${home}content/articles/pic.jpg" alt="image">.` +
      `<sup><a href="${home}a-hostile/#user-content-fn-1">1</a></sup></p>` +
      '<h2>Heading</h2><ul><li>☑ done</li><li>☐ to do</li></ul>' +
      '<p><code>]]&gt;</code> and <code>&lt;script&gt;</code></p>' +
      `<p><a href="${home}a-hostile/#user-content-heading">fragment</a> ` +
      `<a href="${home}content/images/x.png">up</a> <a href="${home}?tag=x">query</a></p>` +
      '<section><h2>Footnotes</h2><ol><li><p>A note. </p></li></ol></section>',
  ],
  ['b-plain', `<p>${'Word '.repeat(60).trim()}</p>`],
  ['c-text', '<p>Only text &amp; &lt;tags&gt;.</p>'],
  ['d-persian', '<p>متن \u202a&amp; متن</p>'],
]);
/** @param {{ name: string }} article */
const contentOf = ({ name }) =>
  // A query belongs to the page where the engine writes it; the tool makes folders of it.
  contents.get(name)?.replaceAll(`${home}?`, `${home}${name}/?`);

/**
 * What both XML formats can say, as the parser has it.
 * @param {ReturnType<typeof parseFeed>} feed
 */
const common = (feed) => ({
  language: feed.language,
  title: feed.title,
  description: feed.description,
  copyright: feed.copyright,
  url: feed.url,
  self: feed.self,
  updated: feed.updated?.getTime(),
  generator: feed.generator?.label,
  items: feed.items.map((item) => ({
    id: item.id,
    title: item.title,
    url: item.url,
    published: item.published?.getTime(),
    description: item.description,
    content: item.content,
    authors: item.authors.map(({ name }) => name),
    categories: item.categories.map(({ term }) => term),
  })),
});

/** @param {string} file */
const expected = (file) => ({
  language: site.language,
  title: site.title,
  description: site.tagline,
  copyright: site.licence,
  url: home,
  self: home + file,
  updated: newest,
  generator: 'Broadside',
  items: articles.map((article) => ({
    id: urlOf(article),
    title: shown(article.title),
    url: urlOf(article),
    published: published(article),
    description: article.summary ?? null,
    content: decoded(contentOf(article) ?? ''),
    authors: authorsOf(article).map(({ name }) => name),
    categories: article.tags ?? [],
  })),
});

test('Atom: every field is what the author wrote', () => {
  const feed = parseFeed(atom);
  assert.deepEqual(feed.meta, { type: 'atom', version: '1.0' });
  const want = expected('atom.xml');
  // Who is not named is the publication.
  want.items[2].authors = want.items[3].authors = [site.title];
  for (const [i, article] of articles.entries()) {
    assert.equal(feed.items[i].updated?.getTime(), updated(article), article.name);
    // What only Atom says of people.
    /** @type {any[]} */
    const named = authorsOf(article);
    const people = (named.length ? named : [{ name: site.title }]).map(({ name, url, email }) => ({
      name,
      url: url ?? null,
      email: email ?? null,
    }));
    assert.deepEqual(feed.items[i].authors, people, article.name);
  }
  assert.deepEqual(common(feed), want);
});

test('RSS: every field is what the author wrote', () => {
  const feed = parseFeed(rss);
  assert.deepEqual(feed.meta, { type: 'rss', version: '2.0' });
  assert.deepEqual(common(feed), expected('rss.xml'));
});

for (const [name, text, changes] of /** @type {[string, string, [string, string][]][]} */ ([
  [
    'atom',
    atom,
    [
      ['<id>https', '<id>x'],
      ['T00:00:00Z</updated>', '</updated>'],
      ['ada@example.org', 'ada'],
      ['<name>', '<nom>'],
      [' type="html"', ' type="xhtml"'],
      ['<entry xml:lang="en">', '<entry xml:lang="">'],
      ['</entry>', '<title/></entry>'],
      ['&amp;', '&'],
      ['term=', 'term2='],
    ],
  ],
  [
    'rss',
    rss,
    [
      ['version="2.0"', 'version="0.9"'],
      ['Fri, 01 Mar', '1 Mar'],
      ['<link>https', '<link>'],
      ['rel="self"', 'rel="alternate"'],
      ['</guid>', '</guid><guid>https://a/</guid>'],
      ['<description>A', '<descripcion>A'],
      ['<pubDate>', '<date>'],
      [']]&gt;', ']]>'],
    ],
  ],
])) {
  test(`${name}.xml is valid`, async () => assert.deepEqual(await faults(name, text), []));
  test(`${name}: the schema knows what is wrong`, async () => {
    for (const [from, to] of changes) {
      assert.ok(text.includes(from), from);
      assert.notDeepEqual(await faults(name, text.replace(from, to)), [], to);
    }
  });
}

/** @param {any} value */
const isText = (value) => typeof value === 'string' && value !== '';
/** @param {any} value */
const isAddress = (value) => isText(value) && /^https?:\/\/[!-~]+$/.test(value);
/** @param {any} value */
const isDate = (value) =>
  isText(value) && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value);

/**
 * Members of jsonfeed.org/version/1.1, each with its rule.
 * @typedef {Record<string, { required?: boolean, is: (value: any) => boolean }>} Rules
 * @type {Rules}
 */
const authorRules = { name: { is: isText }, url: { is: isAddress }, avatar: { is: isAddress } };
/** @param {any} value @returns {boolean} */
const areAuthors = (value) =>
  Array.isArray(value) &&
  value.every((one) => Object.keys(one).length > 0 && obeys(one, authorRules));
/** @type {Rules} */
const itemRules = {
  id: { required: true, is: isText },
  url: { is: isAddress },
  external_url: { is: isAddress },
  title: { is: isText },
  content_html: { is: isText },
  content_text: { is: (value) => typeof value === 'string' },
  summary: { is: isText },
  image: { is: isAddress },
  date_published: { is: isDate },
  date_modified: { is: isDate },
  authors: { is: areAuthors },
  tags: { is: (value) => Array.isArray(value) && value.every(isText) },
  language: { is: isText },
};
/** @type {Rules} */
const feedRules = {
  version: { required: true, is: (value) => value === 'https://jsonfeed.org/version/1.1' },
  title: { required: true, is: isText },
  home_page_url: { is: isAddress },
  feed_url: { is: isAddress },
  description: { is: isText },
  language: { is: isText },
  items: {
    required: true,
    is: (value) =>
      Array.isArray(value) &&
      value.every(
        (item) => obeys(item, itemRules) && ('content_html' in item || 'content_text' in item),
      ) &&
      new Set(value.map(({ id }) => id)).size === value.length,
  },
};

/** @param {any} value @param {Rules} rules */
const obeys = (value, rules) =>
  Object.entries(value).every(([name, member]) => rules[name]?.is(member)) &&
  Object.entries(rules).every(([name, { required }]) => !required || name in value);

test('JSON Feed: it obeys the rules of version 1.1', () => {
  assert.ok(obeys(json, feedRules));
  for (const change of [
    { version: 'https://jsonfeed.org/version/1' },
    { items: undefined },
    { items: [{ ...json.items[0], id: undefined }] },
    { items: [{ id: 'a' }] },
    { items: [json.items[0], json.items[0]] },
    { items: [{ ...json.items[0], date_published: '2024-03-01' }] },
    { items: [{ ...json.items[0], authors: [{}] }] },
    { items: [{ ...json.items[0], image: 'a.png' }] },
    { unknown: 1 },
  ]) {
    assert.ok(!obeys({ ...json, ...change }, feedRules), JSON.stringify(change).slice(0, 80));
  }
});

test('JSON Feed: every field is what the author wrote', () => {
  assert.deepEqual(
    { ...json, items: undefined },
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: site.title,
      home_page_url: home,
      feed_url: `${home}feed.json`,
      description: site.tagline,
      language: site.language,
      items: undefined,
    },
  );
  /** @param {any} item */
  const normal = (item) => ({
    ...item,
    date_published: Date.parse(item.date_published),
    date_modified: item.date_modified && Date.parse(item.date_modified),
  });
  /** Absent members are absent. @param {object} object */
  const defined = (object) => JSON.parse(JSON.stringify(object));
  assert.deepEqual(
    json.items.map((/** @type {any} */ item) => defined(normal(item))),
    articles.map((article) =>
      defined({
        id: urlOf(article),
        url: urlOf(article),
        external_url: article.external_url,
        title: shown(article.title),
        content_html: contentOf(article),
        summary: article.summary,
        image: article.image && `${home}content/images/a%20b.png`,
        date_published: published(article),
        date_modified: article.date_modified && moment(article.date_modified),
        authors: article.authors
          ? authorsOf(article).map(({ name, url, avatar }) => ({
              name,
              url,
              avatar: avatar && `${home}content/${avatar}`,
            }))
          : undefined,
        tags: article.tags,
        language: article.language,
      }),
    ),
  );
});
