// Which content a page may show, and where it lies.

/**
 * The address of content that the page's own markup names.
 * @param {string} written
 * @returns {URL}
 */
export function contentAddress(written) {
  const url = new URL(written, document.baseURI);
  if (mayLoad(url)) return url;
  throw new Error(
    `${url.href} is of another site. To show it, this page has to say so: ` +
      `<meta name="broadside-origins" content="${url.origin}">`,
  );
}

/**
 * The same, of a folder.
 * @param {string} written
 */
export const folderAddress = (written) => contentAddress(written.replace(/\/*$/, '/'));

/**
 * From the page's own site; from others only when the page lists them.
 * @param {URL} url
 */
export function mayLoad({ origin, protocol }) {
  // The origin of all that is no web address is the word `null`.
  if (protocol !== location.protocol && !/^https?:$/.test(protocol)) return false;
  if (origin === location.origin) return true;
  const metas = document.querySelectorAll('meta[name=broadside-origins]');
  return [...metas].some((meta) => meta.getAttribute('content')?.split(/\s+/).includes(origin));
}

/**
 * An article's address, as the content folder and the path in it. The folder ends where `articles/`
 * or `pages/` begins; without them it is the article's own.
 * @param {string} href absolute
 * @returns {[string, string]}
 */
export function splitArticle(href) {
  const [plain] = href.split(/[?#]/);
  const named = Math.max(plain.lastIndexOf('/articles/'), plain.lastIndexOf('/pages/'));
  const folder = plain.slice(0, (named < 0 ? plain.lastIndexOf('/') : named) + 1);
  return [folder, decodeURI(plain.slice(folder.length))];
}

/**
 * The name that a bare list gives an article: that of its file.
 * @param {string} path
 */
export const fileSlug = (path) => path.replace(/^.*\//, '').replace(/\.json$/, '');
