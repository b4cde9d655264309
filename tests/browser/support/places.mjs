// Where a reader is in the site, and whether it is still the same document.

/** @typedef {import('playwright-core').Page} Page */

/**
 * Waits for the page with this beginning of its title, and for nothing else to be on its way.
 * @param {Page} page
 * @param {string} title
 */
export const arrived = (page, title) =>
  page.waitForFunction(
    (text) =>
      document.title.startsWith(text) && !document.querySelector('#broadside[aria-busy=true]'),
    title,
  );

/**
 * Goes to another page of the site, in the same document, as by a link.
 * @param {Page} page
 * @param {string} query
 */
export async function follow(page, query) {
  await page.evaluate((href) => {
    const link = document.createElement('a');
    link.href = href;
    document.body.append(link);
    link.click();
    link.remove();
  }, query);
  await page.waitForFunction(
    (search) => location.search === search && !document.querySelector('[aria-busy]'),
    query === '?' ? '' : query,
  );
}

/** @param {Page} page */
export const mark = (page) => page.evaluate(() => void Object.assign(window, { marked: true }));

/**
 * Where the reader is, and whether the document is the one that was marked.
 * @param {Page} page
 */
export const place = (page) =>
  page.evaluate(() => ({
    search: location.search,
    hash: decodeURIComponent(location.hash),
    top: Math.round(scrollY),
    focus: document.activeElement?.tagName,
    sameDocument: 'marked' in window,
  }));

/**
 * How far below the upper edge of the window the element begins.
 * @param {Page} page
 * @param {string} id
 */
export const below = (page, id) =>
  page.evaluate((name) => document.getElementById(name)?.getBoundingClientRect().top ?? NaN, id);
