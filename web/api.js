// Articles for programs: from Markdown or JSON to nodes, or to HTML where there is no DOM.

import { loadHtmlEngine } from './engine.js';
import { articleOf, prefixIds } from './embed-parts.js';
import { linesOf } from './lines.js';
import { Renderer, whole } from './renderer.js';

/**
 * @typedef {import('./fetch-files.js').FileReply} FileReply
 * @typedef {import('./renderer.js').Wanted} Wanted
 *
 * @typedef {object} Options
 * @property {string} [base] where relative addresses start; ends in `/`, or is empty
 * @property {object} [site] as in site.json: language, authors
 * @property {string} [idPrefix] put before every id, for pages that show more than one article
 *
 * @typedef {object} Metadata
 * @property {string} title
 * @property {string} language
 * @property {string} direction
 * @property {string} description
 *
 * @typedef {object} Outcome
 * @property {boolean} failed there is nothing to show, and the diagnostics say why
 * @property {string[]} diagnostics lines with file, place, what is wrong and the remedy
 * @property {Metadata} metadata
 */

const path = 'articles/article.json';
const never = new AbortController().signal;
const encoder = new TextEncoder();

// The title is not shown.
const articleFrom = () =>
  JSON.stringify({ title: 'Markdown', date_published: '1970-01-01', markdown: { src: 'text.md' } });

/** What a program can do. */
export class Api {
  #renderer;
  #load;
  #fetchRuntime;

  /** @param {(name: string) => Promise<Response>} fetchRuntime a file that belongs to the program */
  constructor(fetchRuntime) {
    /** @type {ReturnType<typeof loadHtmlEngine> | undefined} */
    let engine;
    this.#fetchRuntime = fetchRuntime;
    const load = () => {
      engine ??= fetchRuntime(whole).then(loadHtmlEngine);
      engine.catch(() => (engine = undefined));
      return engine;
    };
    this.#load = load;
    this.#renderer = new Renderer(load);
  }

  /**
   * The text alone, without a title.
   * @param {string} markdown
   * @param {Options} [options]
   * @returns {Promise<DocumentFragment>}
   */
  render = async (markdown, options = {}) => {
    const page = await this.#renderer.page(this.#wantedMarkdown(markdown, options), whole);
    return fragmentOf(page.fragment.querySelector('.prose')?.childNodes ?? [], options);
  };

  /**
   * A whole article. `json` is the text of its file, or what is in it.
   * @param {string | object} json
   * @param {Options} [options]
   * @returns {Promise<Outcome & { fragment: DocumentFragment }>}
   */
  renderArticle = async (json, options = {}) => {
    const page = await this.#renderer.page(this.#wanted(textOf(json), {}, options), whole);
    const { failed, title, language, direction, description, lines } = page;
    const article = failed ? null : articleOf(page.fragment);
    return {
      failed,
      diagnostics: lines,
      metadata: { title, language, direction, description },
      fragment: fragmentOf(article ? [article] : [], options),
    };
  };

  /**
   * An article as HTML, also without a DOM. Dates stay as they are written.
   * @param {string | object} json
   * @param {Options} [options]
   * @returns {Promise<Outcome & { html: string }>}
   */
  toHTML = async (json, options = {}) => {
    const { html } = await this.#load();
    return this.#renderer.run(this.#wanted(textOf(json), {}, options), whole, (_, answer) => {
      const [title, language, direction, description, foreign] = answer.fields;
      if (foreign) throw new TypeError('toHTML: an article with content_html needs a browser');
      const failed = answer.kind === 'failure';
      return {
        failed,
        diagnostics: linesOf(answer),
        metadata: { title, language, direction, description },
        html: failed ? '' : articleHtml(html()),
      };
    });
  };

  /**
   * @param {string} markdown
   * @param {Options} options
   */
  #wantedMarkdown(markdown, options) {
    return this.#wanted(articleFrom(), { 'articles/text.md': markdown }, options);
  }

  /**
   * @param {string} article
   * @param {Record<string, string>} more
   * @param {Options} options
   * @returns {Wanted}
   */
  #wanted(article, more, { base = '', site = {} }) {
    /** @type {Record<string, string>} */
    const files = {
      'site.json': JSON.stringify(site),
      'index.json': JSON.stringify([path]),
      [path]: article,
      ...more,
    };
    /** @param {string} name @returns {Promise<FileReply>} */
    const read = async (name) => {
      if (name.startsWith('/')) {
        const response = await this.#fetchRuntime(name.slice(1));
        return { status: response.status, bytes: new Uint8Array(await response.arrayBuffer()) };
      }
      const known = Object.hasOwn(files, name);
      return { status: known ? 200 : 404, bytes: encoder.encode(known ? files[name] : '') };
    };
    return { route: '?post=article', base, read, signal: never, files: new Map() };
  }
}

/** @param {string | object} json */
const textOf = (json) => (typeof json === 'string' ? json : JSON.stringify(json));

/**
 * @param {Iterable<Node>} nodes
 * @param {Options} options
 */
function fragmentOf(nodes, { idPrefix }) {
  const fragment = document.createDocumentFragment();
  fragment.append(...nodes);
  if (idPrefix) prefixIds(fragment, idPrefix);
  return fragment;
}

/**
 * What stands around the article has no element of this name, and nothing that an author writes
 * becomes one; in text there is no `<`.
 * @param {string} html of a whole page
 */
const articleHtml = (html) =>
  html.slice(html.indexOf('<article'), html.lastIndexOf('</article>') + '</article>'.length);
