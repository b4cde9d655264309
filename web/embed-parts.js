// From a page of the engine to what stands in somebody else's page: without what stands around it,
// and without anything that could be confused with what that page has itself.

/**
 * @param {ParentNode} page
 * @returns {Element | null}
 */
export const articleOf = (page) => page.querySelector('article.article');

/**
 * @param {ParentNode} page
 * @param {number} limit
 * @returns {Element | null} the first so many cards
 */
export function listOf(page, limit) {
  const list = page.querySelector('.article-list');
  for (const item of [...(list?.children ?? [])].slice(limit)) item.remove();
  return list;
}

/**
 * A whole publication. Its header, main part and footer are not those of the document.
 * @param {DocumentFragment} page
 */
export function siteOf(page) {
  page.querySelector('.skip-link')?.remove();
  for (const part of page.querySelectorAll('.site-header, main, .site-footer')) {
    const box = document.createElement('div');
    box.className = part.className;
    box.append(...part.childNodes);
    part.replaceWith(box);
  }
  return page;
}

/**
 * Gives every id a beginning of its own. The same article may stand in a page twice, and notes have
 * the same ids in every article.
 * @param {ParentNode} part
 * @param {string} prefix
 */
export function prefixIds(part, prefix) {
  for (const element of part.querySelectorAll('[id]')) element.id = prefix + element.id;
  for (const name of ['aria-describedby', 'href']) {
    for (const element of part.querySelectorAll(`[${name}]`)) {
      const [, mark, id] = /^(#?)(.+)/.exec(element.getAttribute(name) ?? '') ?? [];
      if (id && (mark || name !== 'href')) element.setAttribute(name, mark + prefix + id);
    }
  }
}

/**
 * Changes where the links to other pages of the publication lead.
 * @param {ParentNode} part
 * @param {string} content the content folder, absolute
 * @param {(query: string) => string} address of a page, from its query and fragment
 */
export function aimLinks(part, content, address) {
  for (const link of part.querySelectorAll('a[href]')) {
    const href = link.getAttribute('href') ?? '';
    // The file of an article that is not in the index which the engine was given.
    const inside = href.startsWith(content) ? href.slice(content.length) : '';
    const file = /^(article|page)s\/(?:.*\/)?([^/?#]+)\.json(#.*)?$/.exec(inside);
    const [, kind, name, fragment = ''] = file ?? [];
    const query = file ? `?${kind === 'page' ? kind : 'post'}=${name}${fragment}` : href;
    if (query.startsWith('?')) link.setAttribute('href', address(query));
  }
}
