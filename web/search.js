// Searching while the reader types. The page of a search (`?search=words`) gets a field in its header;
// what is typed changes the results below it and the address, and nothing else.

import { whole } from './renderer.js';
import { renderer, wantedOf } from './shared-engine.js';

// A pause between two letters of somebody who types slowly.
const pause = 150;

// Not in the style sheet, which every reader loads.
const styles = `
  search { flex: 1 0 100%; margin-block: .6rem }
  search input {
    background: var(--bs-raised); border: 1px solid var(--bs-edge);
    border-radius: var(--bs-radius); box-sizing: border-box; color: inherit; font: inherit;
    inline-size: 100%; padding: .5em .8em
  }`;

/** @param {string} query */
const wordsOf = (query) => new URLSearchParams(query).get('search');

/**
 * @param {HTMLElement} root
 * @param {string} content
 */
export function watchSearch(root, content) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(styles);
  document.adoptedStyleSheets.push(sheet);
  const search = new Search(root, content);
  new MutationObserver(() => search.arrange()).observe(root, { childList: true });
  search.arrange();
}

class Search {
  #root;
  #content;
  #running = new AbortController();
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;

  /**
   * @param {HTMLElement} root
   * @param {string} content
   */
  constructor(root, content) {
    this.#root = root;
    this.#content = content;
  }

  /** Another page has come: what was on its way for the one before is of no use. */
  arrange() {
    clearTimeout(this.#timer);
    this.#running.abort();
    const header = this.#root.querySelector('.site-header');
    const words = wordsOf(location.search);
    if (words === null || !header || header.querySelector('search')) return;
    const box = document.createElement('search');
    const field = document.createElement('input');
    const status = document.createElement('p');
    field.type = 'search';
    field.value = words;
    field.ariaLabel = header.querySelector('a[href*="?search="]')?.textContent ?? 'Search';
    field.autocomplete = 'off';
    field.enterKeyHint = 'search';
    field.dir = 'auto';
    status.role = 'status';
    status.className = 'visually-hidden';
    // Letters that are still being put together are no word yet.
    field.addEventListener('input', (event) => {
      if (!(/** @type {InputEvent} */ (event).isComposing)) this.#later(field, status);
    });
    field.addEventListener('compositionend', () => this.#later(field, status));
    box.append(field, status);
    header.append(box);
    if (!words) field.focus({ preventScroll: true });
  }

  /**
   * @param {HTMLInputElement} field
   * @param {Element} status
   */
  #later(field, status) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#find(field.value, status).catch((error) => {
        if (error?.name !== 'AbortError') console.error(error);
      });
    }, pause);
  }

  /**
   * @param {string} words
   * @param {Element} status
   */
  async #find(words, status) {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    const route = `?search=${encodeURIComponent(words)}`;
    history.replaceState(history.state, '', route);
    const wanted = wantedOf({ route, base: this.#content }, signal);
    const page = await renderer.page(wanted, whole);
    signal.throwIfAborted();
    const found = page.fragment.querySelector('main');
    const main = this.#root.querySelector('main');
    if (!found || !main) return;
    main.replaceChildren(...found.childNodes);
    document.title = page.title;
    status.textContent = resultsOf(main, page.language);
  }
}

/**
 * How many there are, in the words of the page.
 * @param {Element} main
 * @param {string} language
 */
function resultsOf(main, language) {
  const count = main.querySelectorAll('.card').length;
  const heading = main.querySelector('h1')?.textContent ?? '';
  if (!count) return main.querySelector('p')?.textContent ?? heading;
  return `${heading}: ${new Intl.NumberFormat(language).format(count)}`;
}
