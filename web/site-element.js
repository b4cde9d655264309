// <broadside-site>: a whole publication inside a page, which is asked for in the query of the page's
// own address. The rest of the page, its title and its other parameters stay what they are.

import { folderAddress } from './embed-address.js';
import { aimLinks, siteOf } from './embed-parts.js';
import { EmbeddedElement } from './embedded-element.js';
import { focusOn } from './focus.js';
import { clickedLink } from './router.js';
import { routes } from './tape-tables.js';
import { fragmentIds, samePage } from './url.js';

/**
 * The page's address with this route in the place of the one that is there.
 * @param {string} query with a fragment or without
 */
export function routeAddress(query) {
  const url = new URL(location.href);
  const { searchParams, hash } = new URL(query, url);
  for (const name of routes) url.searchParams.delete(name);
  for (const [name, value] of searchParams) url.searchParams.set(name, value);
  url.hash = hash;
  return url.href;
}

export class SiteElement extends EmbeddedElement {
  static observedAttributes = ['src'];

  #connected = new AbortController();
  /** Of the page that stands there. @type {string | undefined} */
  #route;
  /** The reader has gone there from another page of this element. */
  #moved = false;

  connectedCallback() {
    this.#connected = new AbortController();
    const { signal } = this.#connected;
    this.addEventListener('click', (event) => this.#follow(event), { signal });
    addEventListener('popstate', () => this.#arrive(), { signal });
    super.connectedCallback();
  }

  disconnectedCallback() {
    this.#connected.abort();
    super.disconnectedCallback();
  }

  order() {
    const src = this.getAttribute('src');
    if (src === null) return undefined;
    return { route: location.search, base: folderAddress(src).href };
  }

  /**
   * @param {import('./renderer.js').Rendered} page a failure as well: it has the way back
   * @param {import('./embedded-element.js').Order} order
   */
  pick({ fragment }, { base }) {
    aimLinks(fragment, base, routeAddress);
    return siteOf(fragment);
  }

  /** @param {string} route */
  shown(route) {
    this.#route = route;
    const moved = this.#moved;
    this.#moved = false;
    const ids = fragmentIds(location.hash).map((id) => `#${CSS.escape(id)}`);
    const target = ids.length ? this.querySelector(ids.join()) : null;
    const top = history.state?.broadsideTop;
    if (moved && top !== undefined) scrollTo({ top, behavior: 'instant' });
    else if (target) target.scrollIntoView();
    else if (moved && this.getBoundingClientRect().top < 0) this.scrollIntoView();
    if (moved) focusOn(/** @type {HTMLElement | null} */ (target ?? this.querySelector('h1')));
  }

  /** @param {MouseEvent} event */
  #follow(event) {
    const link = clickedLink(event);
    if (!link || !samePage(link.href, location.href)) return;
    const { search, hash, href } = new URL(link.href);
    const reload = link.classList.contains('retry');
    // To another place of the page that stands there: the browser itself does this best.
    if (hash && search === this.#route && !reload) return;
    event.preventDefault();
    const same = href === location.href;
    if (!same) history.replaceState({ ...history.state, broadsideTop: scrollY }, '');
    history[same ? 'replaceState' : 'pushState'](null, '', href);
    this.#moved = true;
    this.refresh({ reload });
  }

  #arrive() {
    if (location.search === this.#route) return;
    this.#moved = true;
    this.refresh();
  }
}
