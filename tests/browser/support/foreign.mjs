// Somebody else's page: with a policy and a reset of its own, and our elements in it.

/** Only scripts of the page's own site, and WebAssembly. */
export const policy =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; " +
  "style-src 'self'; img-src 'self' data:; require-trusted-types-for 'script'";

// What pages do to each other in practice, and somewhat more.
const reset = `
* { all: unset }
*::before, *::after { content: "!" !important; color: red !important }
html { font-size: 62.5%; letter-spacing: 3px; text-transform: uppercase; color: #0a0 }
div, p, h1, h2, li, a, span, article { font-size: 10px !important; line-height: 1 !important }
h1 { color: fuchsia !important; display: inline !important }
ul, ol, p, figure { margin: 0 !important; padding: 0 !important; float: left !important }
img { width: 20px !important; height: 20px !important; border: 5px solid red !important }
#ours h1 { font-size: 7px !important }
head, style, script, link, meta, title { display: none }
body, section { display: block; margin: 20px }
`;

/**
 * A page with this body, beside the files of the site.
 * @param {string} body
 * @param {string} [head]
 */
export const foreignPage = (body, head = '') => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Somebody else’s page</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="theirs.css">
${head}
<script src="events.js"></script>
<script type="module" src="elements.js"></script>
</head>
<body id="ours">
${body}
</body>
</html>`;

// What the elements say, in the order in which they say it.
const events = `window.said = [];
for (const kind of ['ready', 'rendered', 'error']) {
  document.addEventListener('broadside-' + kind, ({ detail, target }) =>
    said.push({ kind, of: target.localName, detail }));
}`;

/**
 * What makes of a site such a page with the site's files beside it.
 * @param {string} body
 * @param {import('./site.mjs').Changes} [changes]
 * @returns {import('./site.mjs').Changes}
 */
export const foreignFiles = (body, changes = {}) => ({
  'theirs.css': reset,
  'events.js': events,
  'index.html': foreignPage(body),
  ...changes,
});

/**
 * Waits until so many elements have shown or said what they have to.
 * @param {import('playwright-core').Page} page
 * @param {number} count
 */
export const told = (page, count) =>
  page.waitForFunction(
    (most) =>
      /** @type {any} */ (globalThis).said?.filter(
        (/** @type {{ kind: string }} */ { kind }) => kind !== 'ready',
      ).length >= most,
    count,
  );

/**
 * What the elements have said so far.
 * @param {import('playwright-core').Page} page
 * @returns {Promise<{ kind: string, of: string, detail: any }[]>}
 */
export const said = (page) => page.evaluate(() => /** @type {any} */ (globalThis).said);
