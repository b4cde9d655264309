// Every place that an author, or who makes a link, controls: each puts a payload into a small
// publication that is otherwise harmless. Plain functions: the same in Node and in the page.

import { markdownPlaces } from './attack-markdown.mjs';

/**
 * @typedef {import('./attack-cases.mjs').Case} Case
 * @typedef {import('./attack-cases.mjs').Kind} Kind
 *
 * @typedef {object} Publication
 * @property {Record<string, any>} site
 * @property {Record<string, any>[]} items the index
 * @property {Record<string, any>} article
 * @property {string[]} blocks of its Markdown
 * @property {string} route
 * @property {string} [fragment]
 * @property {Record<string, string | Uint8Array>} files what is not made from the above
 *
 * @typedef {(publication: Publication, payload: string) => void} Put
 *
 * @typedef {object} Common what places of one kind have in common
 * @property {string} group
 * @property {boolean} [manyLines] not on one line, as a title or a menu is
 * @property {string} [bundle] places of one bundle do not disturb one another: they are filled at
 *   once
 * @property {Kind} [takes] 'text', if not given
 * @typedef {Common & { name: string, takes: Kind, big: boolean, put: Put }} Place big: one place
 *   for each way through the program that also takes what is long or deep
 */

/** @returns {Publication} */
function harmless() {
  const author = { name: 'A', handle: 'a', email: 'a@example.org', bio: 'B.' };
  return {
    site: {
      title: 'Site',
      language: 'en',
      nav: [{ label: 'Home', href: '?' }],
      social: [{ label: 'Mail', url: 'mailto:a@example.org' }],
      authors: { a: { ...author, avatar: 'a.png', url: 'https://example.org/' } },
    },
    items: [
      {
        id: 'case',
        title: 'Case',
        content_text: '',
        date_published: '2026-01-01T00:00:00Z',
        _article: { src: 'articles/case.json', slug: 'case' },
      },
    ],
    article: { title: 'Title', date_published: '2026-01-01', authors: [], tags: [] },
    blocks: [],
    route: '?post=case',
    files: {},
  };
}

/**
 * Sets a member of this name, even where the name is `__proto__`.
 * @param {object} object
 * @param {string} name
 * @param {unknown} value
 */
function own(object, name, value) {
  const kind = { enumerable: true, configurable: true, writable: true };
  Object.defineProperty(object, name, { value, ...kind });
}

/** @type {Place[]} */
export const places = [];

/**
 * @param {Common} common
 * @param {Record<string, Put>} named a name that ends in `*` is of a place that takes big payloads
 */
function add(common, named) {
  for (const [name, put] of Object.entries(named)) {
    const big = name.endsWith('*');
    places.push({ takes: 'text', ...common, name: big ? name.slice(0, -1) : name, big, put });
  }
}

for (const [bundle, templates] of Object.entries(markdownPlaces)) {
  for (const [name, text] of Object.entries(templates)) {
    const common = { group: 'markdown', manyLines: true };
    add(bundle === 'alone' ? common : { ...common, bundle }, {
      [name]: ({ blocks }, p) => void blocks.push(text(p)),
    });
  }
}
add(
  { group: 'markdown', manyLines: true },
  {
    'list of lines': ({ article }, p) => void (article.markdown = ['a', p, '', p]),
    'file of its own': ({ article, files }, p) => {
      article.markdown = { src: 'case.md' };
      files['articles/case.md'] = p;
    },
    content_html: ({ article }, p) =>
      void Object.assign(article, { content_html: p, markdown: null }),
    content_text: ({ article }, p) =>
      void Object.assign(article, { content_text: p, markdown: null }),
  },
);

/** @param {string} field @returns {Put} */
const articleField = (field) => (publication, p) => void (publication.article[field] = p);
/** @param {string} field @returns {Put} */
const authorField = (field) => (publication, p) =>
  void publication.article.authors.push({ name: 'A', bio: 'B.', [field]: p });
/** @param {string} field @returns {Put} */
const siteField = (field) => (publication, p) => void (publication.site[field] = p);
/** @param {string} field @returns {Put} */
const knownAuthor = (field) => (publication, p) => {
  publication.site.authors[field] = { name: 'A', bio: 'B.', [field]: p };
  publication.article.authors.push(field);
};

// What these hold cannot make the article unreadable.
add(
  { group: 'fields', bundle: 'fields' },
  {
    subtitle: articleField('subtitle'),
    summary: articleField('summary'),
    slug: articleField('slug'),
    language: articleField('language'),
    dir: articleField('dir'),
    'image*': articleField('image'),
    series: articleField('series'),
    translations: ({ article }, p) => own((article.translations ??= {}), p, p),
    external_url: articleField('external_url'),
    tag: ({ article }, p) => void article.tags.push(p, `#${p}`),
    key: ({ article }, p) => own(article, p, p),
    'author id': ({ article }, p) => void article.authors.push(p),
    'author name': authorField('name'),
    'author handle': authorField('handle'),
    'author email*': authorField('email'),
    'author url*': authorField('url'),
    'author avatar': authorField('avatar'),
    'author bio': authorField('bio'),
    'known author name': knownAuthor('name'),
    'known author avatar': knownAuthor('avatar'),
    'known author id': ({ site, article }, p) => {
      own(site.authors, p, { name: 'A', bio: 'B.' });
      article.authors.push(p);
    },
    'site title*': siteField('title'),
    'site tagline': siteField('tagline'),
    'site licence': siteField('licence'),
    'site base_url': siteField('base_url'),
    'site logo': siteField('logo'),
    'site key': ({ site }, p) => own(site, p, p),
    'nav label': ({ site }, p) => void site.nav.push({ label: p, href: '?' }),
    'nav href*': ({ site }, p) => void site.nav.push({ label: 'x', href: p }),
    'nav href without label': ({ site }, p) => void site.nav.push({ href: p }),
    'social label': ({ site }, p) =>
      void site.social.push({ label: p, url: 'https://example.org' }),
    'social url': ({ site }, p) => void site.social.push({ label: 'x', url: p }),
  },
);
add(
  { group: 'fields', bundle: 'picture' },
  {
    'site language': siteField('language'),
    image_alt: ({ article }, p) => void Object.assign(article, { image: 'x.png', image_alt: p }),
    image_caption: ({ article }, p) =>
      void Object.assign(article, { image: 'x.png', image_caption: p }),
  },
);
add(
  { group: 'fields' },
  {
    'title*': articleField('title'),
    date_published: articleField('date_published'),
    date_modified: articleField('date_modified'),
    'markdown src*': ({ article }, p) => void (article.markdown = { src: p }),
  },
);

/** An entry more, and the list of entries. @param {(p: string) => Record<string, any>} fields */
const entry = (fields) => (/** @type {Publication} */ publication, /** @type {string} */ p) => {
  const { _article, ...rest } = fields(p);
  const src = `articles/${publication.items.length}.json`;
  publication.items.push({ title: 'x', ...rest, _article: { src, ..._article } });
  publication.route = '';
};

add(
  { group: 'index', bundle: 'entries' },
  {
    'entry title': entry((title) => ({ title })),
    'entry summary': entry((summary) => ({ summary })),
    'entry subtitle': entry((subtitle) => ({ _article: { subtitle } })),
    'entry language': entry((language) => ({ language })),
    'entry date': entry((date_published) => ({ date_published })),
    'entry id and url': entry((p) => ({ id: p, url: p, external_url: p })),
    'entry image and author': entry((p) => ({ image: p, banner_image: p, authors: [{ url: p }] })),
    'entry slug*': entry((slug) => ({ _article: { slug } })),
    'entry slug without title': entry((slug) => ({ title: '', _article: { slug } })),
    'entry src*': entry((src) => ({ _article: { src } })),
    'entry src without title': entry((src) => ({ title: '', _article: { src } })),
  },
);
const encoded = (/** @type {string} */ text) => encodeURIComponent(text);
add(
  { group: 'index' },
  {
    'entry src of the article': ({ items }, p) => void (items[0]._article.src = p),
    'path in a bare list': ({ files }, p) => void (files['index.json'] = JSON.stringify([p])),
    'path in a bare list, shown': (publication, p) => {
      publication.files['index.json'] = JSON.stringify([p, `x/${p}.json`]);
      publication.route = '';
    },
    'article in a bare list': (publication, p) => {
      Object.assign(publication.article, { title: p, summary: p, language: p, tags: [p] });
      publication.files['index.json'] = '["articles/case.json"]';
      publication.route = '';
    },
    'entry tag': (publication, p) => {
      publication.items[0].tags = [p];
      publication.route = `?tag=${encoded(p)}`;
    },
    'known author url': (publication, p) => {
      knownAuthor('url')(publication, p);
      publication.route = '?author=url';
    },
    'related article': ({ items }, p) => {
      items[0]._article.related = [{ slug: p, title: p, language: p, tags: [p] }];
    },
    'neighbour in a slug file': (publication, p) => {
      const other = { slug: p, title: p, language: p, date: p };
      const _article = { src: 'articles/case.json', slug: 'case', older: other, newer: other };
      publication.files['index.json'] = JSON.stringify({ items: [], _broadside: { count: 9, slugs: 1 } });
      publication.files['index/slug-0.json'] = JSON.stringify({ items: [{ title: 'Case', _article }] });
    },
    'neighbour’s title and language': (publication, p) => {
      entry((title) => ({ title, language: title }))(publication, p);
      publication.route = '?post=case';
    },
  },
);

add(
  { group: 'route' },
  {
    'post, encoded*': (publication, p) => void (publication.route = `?post=${encoded(p)}`),
    'post, as it is': (publication, p) => void (publication.route = `?post=${p}`),
    'tag, as it is*': (publication, p) => void (publication.route = `?tag=${p}`),
    'author, as it is': (publication, p) => void (publication.route = `?author=${p}`),
    'series, as it is': (publication, p) => void (publication.route = `?series=${p}`),
    'archive, as it is': (publication, p) => void (publication.route = `?archive=${p}`),
    'search, as it is*': (publication, p) => void (publication.route = `?search=${p}`),
    'page, as it is': (publication, p) => void (publication.route = `?page=${p}`),
    'query, as it is': (publication, p) => void (publication.route = `?${p}`),
    'slug that is found': (publication, p) => {
      publication.items[0]._article.slug = p;
      publication.route = `?post=${encoded(p)}`;
    },
    fragment: (publication, p) => void (publication.fragment = p),
  },
);

/**
 * @param {object} value
 * @param {string} members
 */
const withMembers = (value, members) => `${JSON.stringify(value).slice(0, -1)},${members}}`;
const text = { date_published: '2026-01-01', title: 'T', markdown: 'x' };

add(
  { group: 'file', takes: 'json' },
  {
    'members of an article': ({ files }, p) =>
      void (files['articles/case.json'] = withMembers(text, p)),
    'members of an author': ({ files }, p) =>
      void (files['articles/case.json'] = withMembers(
        text,
        `"authors":[${withMembers({ name: 'A', bio: 'B.' }, p)}]`,
      )),
    'members of site.json': ({ site, files }, p) =>
      void (files['site.json'] = withMembers(site, p)),
    'members of a known author': ({ site, article, files }, p) => {
      article.authors.push('a');
      files['site.json'] = withMembers(site, `"authors":{"a":${withMembers({ name: 'A' }, p)}}`);
    },
    'members of the index': ({ items, files }, p) =>
      void (files['index.json'] = withMembers({ items }, p)),
    'members of an entry': (publication, p) => {
      publication.files['index.json'] = `{"items":[${withMembers(publication.items[0], p)}]}`;
      publication.route = '';
    },
  },
);

const bytes = (/** @type {string} */ all) => Uint8Array.from(all, (c) => c.charCodeAt(0));
add(
  { group: 'file', takes: 'bytes' },
  {
    'article file': ({ files }, p) => void (files['articles/case.json'] = bytes(p)),
    'site.json': ({ files }, p) => void (files['site.json'] = bytes(p)),
    'index.json': ({ files }, p) => void (files['index.json'] = bytes(p)),
    'index.json, shown': (publication, p) => {
      publication.files['index.json'] = bytes(p);
      publication.route = '';
    },
  },
);
add(
  { group: 'file', takes: 'bytes', manyLines: true },
  {
    'Markdown file': ({ article, files }, p) => {
      article.markdown = { src: 'case.md' };
      files['articles/case.md'] = bytes(p);
    },
  },
);

/**
 * Each block in a list item of its own: what is not closed in one ends there.
 * @param {string[]} blocks
 */
const asList = (blocks) =>
  blocks.map((block) => `- ${block.replaceAll(/\r\n?|\n/g, '\n  ')}\n`).join('\n');

/**
 * The publication with the payload in these places.
 * @param {string} payload
 * @param {Place[]} filled
 */
export function publicationWith(payload, filled) {
  const publication = harmless();
  for (const { put } of filled) put(publication, payload);
  const { site, items, article, blocks, files } = publication;
  const markdown = blocks.length > 1 ? asList(blocks) : (blocks[0] ?? 'Text.');
  publication.files = {
    'site.json': JSON.stringify(site),
    'index.json': JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', items }),
    'articles/case.json': JSON.stringify({ markdown, ...article }),
    ...files,
  };
  return publication;
}

/**
 * The sets of places in a group that a case is put into, one page for each. The rule: a case goes
 * to every place that takes its kind, and nowhere else; a big one only where `big` says so, and to
 * one place at a time.
 * @param {Case} attack
 * @param {string} group
 * @returns {Place[][]}
 */
export function placesFor({ kind }, group) {
  const fitting = places.filter((place) =>
    place.group === group && (kind === 'big' ? place.big : place.takes === kind),
  );
  /** @type {Map<string, Place[]>} */
  const sets = new Map();
  for (const place of fitting) {
    const key = (kind === 'big' ? undefined : place.bundle) ?? `alone: ${place.name}`;
    sets.set(key, [...(sets.get(key) ?? []), place]);
  }
  return [...sets.values()];
}
