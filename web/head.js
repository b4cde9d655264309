// What the document says of itself: title, language, direction, description.

/**
 * @param {string} title
 * @param {string} language
 * @param {string} direction
 * @param {string} description
 */
export function describe(title, language, direction, description) {
  document.title = title;
  document.documentElement.lang = language;
  document.documentElement.dir = direction;
  document.querySelector('meta[name=description]')?.setAttribute('content', description);
}
