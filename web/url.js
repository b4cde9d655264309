// Pure functions on addresses.

/**
 * Whether two addresses are of one document: they differ at most in query and fragment. Compared
 * as text, because browsers disagree about the origin of `file:` addresses.
 * @param {string} a
 * @param {string} b
 */
export function samePage(a, b) {
  return a.split(/[?#]/)[0] === b.split(/[?#]/)[0];
}

/**
 * The address as it is shown. `?` alone, the home link, becomes the bare path.
 * @param {string} href absolute
 */
export const tidy = (href) => href.replace(/\?(?=#|$)/, '');

/**
 * The ids that a fragment may mean, in this order. Headings and notes carry a prefix, so that an
 * author's words cannot take the name of something that the page itself uses.
 * @param {string} hash with its `#`
 */
export function fragmentIds(hash) {
  let name = hash.slice(1);
  try {
    name = decodeURIComponent(name);
  } catch {
    // A stray `%` stands for itself.
  }
  return name ? [name, `user-content-${name}`] : [];
}

/**
 * Where a file that the engine asks for is: beside the engine when its path begins with `/`, else
 * in the content folder. A path is a file's name, so `?`, `#` and `%` in it are plain characters.
 * @param {string} path
 * @param {string} content absolute, ends with `/`
 * @param {string} runtime absolute, ends with `/`
 */
export function fileAddress(path, content, runtime) {
  const name = encodeURI(path).replace(/[?#]/g, encodeURIComponent);
  return name.startsWith('/') ? runtime + name.slice(1) : content + name;
}
