// The program of prerendered pages. The page stands there already, so nothing is drawn: what goes
// from page to page inside this document comes when a reader shows interest in a link. Until then,
// and whenever anything of it fails, links lead to the other prerendered pages as they do everywhere.

import { linkOf } from './router.js';

const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));
const site = new URL('.', import.meta.url).href;
const { route = '' } = root.dataset;
const standing = location.href;
// The address of this document changes, and with it the meaning of what is relative.
root.dataset.content = new URL(root.dataset.content ?? '', document.baseURI).href;

/** @type {Promise<typeof import('./pretty-pages.js')> | undefined} */
let pages;

/** @param {boolean} draw whether the page of the address is another than that which stands there */
async function begin(draw) {
  try {
    pages ??= import('./pretty-pages.js').then((module) => {
      module.start(root, site, standing);
      return module;
    });
    const { arrive } = await pages;
    if (draw) arrive();
  } catch (error) {
    pages = undefined; // the next time tries again
    console.error(error);
  }
}

for (const type of ['pointerover', 'focusin', 'click']) {
  addEventListener(type, ({ target }) => {
    if (!pages && linkOf(target, 'a[href]')?.href.startsWith(site)) begin(false);
  });
}
addEventListener('popstate', () => {
  if (!pages) begin(true);
});
// Something is dragged into the window: perhaps an article, for a look at it.
addEventListener('dragenter', () => import('./extras.js'));

// A page whose text needs the script to be all that it is; an address of the unprepared form, or one at
// which no page stood when the site was built.
if (
  route === '404' ||
  root.dataset.draw !== undefined ||
  /^\?(.*&)?(author|archive|page|post|search|series|tag)=/.test(location.search)
) {
  begin(true);
}
