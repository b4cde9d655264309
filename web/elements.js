// <broadside-site>, <broadside-article>, <broadside-list>: one line installs them,
//   <script type="module" src="elements.js"></script>

import { contentAddress, fileSlug, folderAddress, splitArticle } from './embed-address.js';
import { aimLinks, articleOf, listOf, prefixIds } from './embed-parts.js';
import { EmbeddedElement } from './embedded-element.js';
import { SiteElement } from './site-element.js';
import { tidy } from './url.js';

/** @typedef {import('./embedded-element.js').Order} Order */
/** @typedef {import('./renderer.js').Rendered} Rendered */

let count = 0;

/**
 * Links to other pages lead to the publication itself: to the address in `site`, or to the page that
 * lies beside the content folder.
 * @param {Element} element
 * @param {ParentNode & Element} part
 * @param {string} base
 */
function settle(element, part, base) {
  const site = element.getAttribute('site');
  const home = site === null ? new URL('..', base) : new URL(site, document.baseURI);
  aimLinks(part, base, (query) => tidy(new URL(query, home).href));
  prefixIds(part, `broadside-${(count += 1)}-`);
  return part;
}

class ArticleElement extends EmbeddedElement {
  static observedAttributes = ['src', 'post', 'content', 'site'];

  /** @returns {Order | undefined} */
  order() {
    const [src, post, content] = ['src', 'post', 'content'].map((name) => this.getAttribute(name));
    if (src === null) {
      if (post === null || content === null) return undefined;
      return { route: `?post=${encodeURIComponent(post)}`, base: folderAddress(content).href };
    }
    const [base, path] = splitArticle(contentAddress(src).href);
    // One article needs no index; this one says where it is.
    const given = { 'index.json': JSON.stringify([path]) };
    return { route: `?post=${encodeURIComponent(fileSlug(path))}`, base, given };
  }

  /** @param {Rendered} page @param {Order} order */
  pick({ failed, fragment }, { base }) {
    const article = failed ? null : articleOf(fragment);
    return article && settle(this, article, base);
  }
}

class ListElement extends EmbeddedElement {
  static observedAttributes = ['src', 'tag', 'author', 'limit', 'site'];

  /** @returns {Order | undefined} */
  order() {
    const src = this.getAttribute('src');
    if (src === null) return undefined;
    const kind = ['tag', 'author'].find((name) => this.hasAttribute(name));
    const value = kind && encodeURIComponent(this.getAttribute(kind) ?? '');
    return { route: kind ? `?${kind}=${value}` : '', base: folderAddress(src).href };
  }

  /** @param {Rendered} page @param {Order} order */
  pick({ failed, fragment }, { base }) {
    const limit = Number(this.getAttribute('limit')) || Infinity;
    const list = failed ? null : listOf(fragment, limit);
    return list && settle(this, list, base);
  }
}

// A page that carries the line twice has them already.
for (const [name, constructor] of /** @type {[string, CustomElementConstructor][]} */ ([
  ['broadside-site', SiteElement],
  ['broadside-article', ArticleElement],
  ['broadside-list', ListElement],
])) {
  if (!customElements.get(name)) customElements.define(name, constructor);
}
