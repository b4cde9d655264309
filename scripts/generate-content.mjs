// Writes a publication of any size for tests and for trying; scripts/generate-content says how to
// call it. Every article has random numbers of its own: what one of them becomes does not change the
// others.

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

import { Random } from '../tests/support/random.mjs';
import { Writer } from './content-text.mjs';
import { authors, languages } from './content-words.mjs';

/** @typedef {import('./content-words.mjs').Language} Language */

/**
 * What other articles need to know of one.
 * @typedef {object} Plan
 * @property {string} file its path in the content folder
 * @property {string} slug
 * @property {Date} date
 * @property {Language} language
 */

const most = 100_000;
const day = 24 * 60 * 60 * 1000;
const first = Date.UTC(2012, 0, 2);
const days = (Date.UTC(2026, 5, 30) - first) / day;

const isTranslation = (/** @type {number} */ i) => i % 10 === 4; // of the one before

class Publication {
  /** @param {number} count @param {number} seed @param {number | undefined} pageSize */
  constructor(count, seed, pageSize) {
    this.count = count;
    this.seed = seed;
    this.pageSize = pageSize;
    // A large publication has no more articles that are pinned, or to come, than a small one.
    this.rare = 3 / Math.max(count, 30);
    // A larger publication has more tags, but not in proportion. Zipf's law says how often each is
    // used: the second half as often as the first, the third a third as often.
    this.tags = Math.min(2000, 12 + Math.round(6 * Math.sqrt(count)));
    let sum = 0;
    this.sums = Array.from({ length: this.tags }, (_, rank) => (sum += 1 / (rank + 1)));
  }

  /** @returns {object} site.json */
  site() {
    return {
      title: 'The Generated Post',
      tagline: `${this.count} articles that nobody wrote`,
      language: 'en',
      ...(this.pageSize && { page_size: this.pageSize }),
      nav: [
        { label: 'Home', href: '?' },
        { label: 'About', href: '?page=about' },
      ],
      authors: Object.fromEntries(
        authors.map(({ id, name, bio }) => [id, { name, handle: id.replace('-', ''), bio }]),
      ),
    };
  }

  /** @param {number} i @param {number} use @returns {Random} the article's own */
  #random(i, use) {
    return new Random(this.seed + (2 * i + use) * 2 ** 32);
  }

  /** @param {Random} random @param {Language} language @returns {string} */
  #tag(random, { topics }) {
    const at = (random.bits() / 2 ** 32) * this.sums[this.tags - 1];
    let rank = 0;
    for (let high = this.tags - 1; rank < high; ) {
      const middle = (rank + high) >> 1;
      if (this.sums[middle] > at) high = middle;
      else rank = middle + 1;
    }
    const topic = topics[rank % topics.length];
    const round = Math.floor(rank / topics.length);
    if (round === 0) return topic;
    if (round >= topics.length) return `${topic} ${round}`;
    return `${topic} ${topics[(rank + round) % topics.length]}`;
  }

  /** @param {number} i @returns {Plan} */
  plan(i) {
    const random = this.#random(i, 0);
    let at = random.bits() / 2 ** 32;
    let language = languages.find(({ share }) => (at -= share) < 0) ?? languages[0];
    if (isTranslation(i)) {
      const other = languages.indexOf(this.plan(i - 1).language);
      language = languages[(other + 1) % languages.length];
    }
    const date = new Date(first + Math.floor((i * days) / this.count) * day);
    date.setUTCSeconds(random.below(day / 1000));
    // Far enough away to be still to come for everybody who runs a test.
    if (random.chance(this.rare)) date.setUTCFullYear(date.getUTCFullYear() + 80);
    const name = `story-${String(i + 1).padStart(6, '0')}`;
    const slug = random.chance(0.05) ? `${name}-${random.below(1000)}` : name;
    return { file: `articles/${date.getUTCFullYear()}/${name}.json`, slug, date, language };
  }

  /** @param {number} i @param {Plan} plan @returns {object} */
  article(i, { slug, file, date, language }) {
    const random = this.#random(i, 1);
    const writer = new Writer(random, language);
    const iso = date.toISOString().replace('.000', '');
    const able = authors.filter(({ writes }) => writes.includes(language.tag));
    const tags = random.times(random.between(1, 6), () => this.#tag(random, language));
    /** @type {Record<string, unknown>} */
    const article = {
      title: writer.title(),
      ...(random.chance(0.3) && { subtitle: writer.sentence() }),
      ...(path.basename(file, '.json') !== slug && { slug }),
      authors: [...new Set(random.times(random.chance(0.1) ? 2 : 1, () => random.pick(able).id))],
      date_published: random.chance(0.5) ? iso.slice(0, 10) : iso,
      language: language.tag,
      tags: [...new Set(tags)],
      summary: writer.sentence(),
    };
    if (random.chance(0.01)) {
      article.date_expires = new Date(+date + 90 * day).toISOString().slice(0, 10);
    }
    if (random.chance(this.rare)) article.pinned = true;
    if (random.chance(0.01)) article.draft = true;
    if (random.chance(0.06)) article.series = `${random.pick(language.topics)} — ${language.series}`;
    const other = isTranslation(i) ? i - 1 : isTranslation(i + 1) ? i + 1 : this.count;
    if (other < this.count) {
      const plan = this.plan(other);
      article.translations = { [plan.language.tag]: plan.slug };
    }
    const target = random.below(i + 1);
    const link =
      target === i ? '' : path.posix.relative(path.posix.dirname(file), this.plan(target).file);
    article.markdown = writer.markdown(random.between(700, 5000), link);
    return article;
  }

  /** @returns {object} pages/about.json */
  about() {
    const text = [`${this.count} articles, made with the seed ${this.seed}.`];
    return { title: 'About', markdown: text };
  }
}

/** Wrong arguments. */
class Misuse extends Error {}

/** @param {string} text @param {string} name @param {number} low @param {number} high */
function wholeNumber(text, name, low, high) {
  const number = /^\d+$/.test(text) ? Number(text) : NaN;
  if (number >= low && number <= high) return number;
  throw new Misuse(`${name} is a whole number from ${low} to ${high}, not '${text}'`);
}

/**
 * @param {{ count: number, folder: string, seed?: number, pageSize?: number }} options `folder` must
 *   be new or empty
 */
export function generateContent({ count, folder, seed = 1, pageSize }) {
  const publication = new Publication(count, seed, pageSize);
  const folders = new Set();
  /** @param {string} name @param {object} value */
  const put = (name, value) => {
    const file = path.join(folder, name);
    if (!folders.has(path.dirname(file))) mkdirSync(path.dirname(file), { recursive: true });
    folders.add(path.dirname(file));
    writeFileSync(file, `${JSON.stringify(value, null, 1)}\n`);
  };
  put('site.json', publication.site());
  put('pages/about.json', publication.about());
  for (let i = 0; i < count; i++) {
    const plan = publication.plan(i);
    put(plan.file, publication.article(i, plan));
  }
}

/** @param {string} folder */
function filesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function main() {
  const { values, positionals } = parseArgs({
    options: {
      from: { type: 'string', default: '.' },
      seed: { type: 'string', default: '1' },
      'page-size': { type: 'string' },
    },
    allowPositionals: true,
  });
  if (positionals.length !== 2) throw new Misuse('give the number of articles and a folder');
  const [number, name] = positionals;
  const folder = path.resolve(values.from, name);
  const count = wholeNumber(number, 'N', 1, most);
  const seed = wholeNumber(values.seed, '--seed', 0, 2 ** 32 - 1);
  const pageSize = values['page-size'] && wholeNumber(values['page-size'], '--page-size', 1, 100);
  if (filesIn(folder).length > 0) throw new Misuse(`${folder} is not empty`);
  generateContent({ count, folder, seed, ...(pageSize && { pageSize }) });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    main();
  } catch (error) {
    const known = error instanceof Misuse || /^ERR_PARSE_ARGS/.test(/** @type {any} */ (error).code);
    if (!known) throw error;
    const { message } = /** @type {Error} */ (error);
    console.error(`generate-content: ${message} (--help shows the options)`);
    process.exitCode = 2;
  }
}
