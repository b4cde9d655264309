// A hostile site on disk, for whole visits: each of its articles is filled with one case, and its
// menu, its list and its pictures are as bad.

import { cases } from './attack-cases.mjs';
import { places, publicationWith } from './attack-places.mjs';

/** @typedef {import('./attack-cases.mjs').Case} Case */

/** Some of each family. */
export const visited = cases.filter(({ kind, number }) => kind === 'text' && number % 24 === 5);

/** What an article takes at once. */
const filled = places.filter(({ bundle }) => /^(fields|text|link|html)$/.test(bundle ?? ''));

const slugOf = (/** @type {Case} */ { number }) => `case-${number}`;

export const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="hit(0)"><script>hit(0)</script>
  <a href="javascript:hit(0)"><text y="20">x</text></a></svg>`;

/** @returns {Record<string, string>} path → content, as serveSite takes it */
export function hostileSite() {
  /** @type {Record<string, string>} */
  const files = {
    'content/images/evil.svg': svg,
    // A picture that is opened by itself has none, and the browser looks for one.
    'favicon.ico': '',
  };
  const whole = { title: 'Evil', language: 'en', nav: [{ label: 'Home', href: '?' }], social: [] };
  /** @type {object[]} */
  const items = [];
  for (const attack of visited) {
    const { site, article, files: made } = publicationWith(attack.payload, filled);
    // The first entries are harmless, and in all of them.
    whole.nav.push(...site.nav.slice(1));
    whole.social.push(.../** @type {never[]} */ (site.social.slice(1)));
    Object.assign(whole, { tagline: site.tagline, licence: site.licence, authors: site.authors });
    const text = JSON.parse(made['articles/case.json'].toString()).markdown;
    const markdown = `![x](../images/evil.svg)\n\n<img src="../images/evil.svg">\n\n${text}`;
    const slug = slugOf(attack);
    files[`content/articles/${slug}.json`] = JSON.stringify({ ...article, slug, markdown });
    const { payload } = attack;
    items.push({
      id: payload,
      title: payload,
      summary: payload,
      language: payload,
      tags: [payload],
      _article: { src: `articles/${slug}.json`, slug, subtitle: payload },
    });
  }
  const version = 'https://jsonfeed.org/version/1.1';
  files['content/site.json'] = JSON.stringify(whole);
  files['content/index.json'] = JSON.stringify({ version, title: 'Evil', items });
  return files;
}

/** Queries and fragments: the articles, and what the maker of a link may try. */
export const addresses = [
  ...visited.map((attack) => `?post=${slugOf(attack)}`),
  ...cases
    .filter(({ family, number }) => family === 'route' || (family === 'spoof' && number % 8 === 0))
    .map(({ payload }, i) => `?${i % 2 ? 'post' : 'tag'}=${payload}`),
  ...cases
    .filter(({ family, number }) => family !== 'big' && number % 60 === 7)
    .flatMap(({ payload }) => [`?${payload}`, `?post=${slugOf(visited[0])}#${payload}`]),
  `?post=${slugOf(visited[0])}#main`,
  `?post=${slugOf(visited[0])}#__proto__`,
  `?post=${'x'.repeat(8000)}`,
  `?tag=${'%e2%80%ae'.repeat(1000)}`,
];
