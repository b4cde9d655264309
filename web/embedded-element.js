// What the three elements have in common: when to load and when to stop, what is said about it, and
// what stands there before. The children that an element was written with stay until there is
// something better, and come back when there no longer is.

import { embedStyles } from './embed-styles.js';
import { mayLoad } from './embed-address.js';
import { forgetFiles, loadShared, renderer, wantedOf } from './shared-engine.js';

/**
 * @typedef {import('./renderer.js').Rendered} Rendered
 * @typedef {import('./renderer.js').Wanted} Wanted
 * @typedef {import('./shared-engine.js').Order} Order
 */

export class EmbeddedElement extends HTMLElement {
  #running = new AbortController();
  #ready = false;
  /** @type {Node[] | undefined} */
  #fallback;

  connectedCallback() {
    this.refresh();
  }

  disconnectedCallback() {
    this.#running.abort();
    this.ariaBusy = null;
  }

  attributeChangedCallback() {
    if (this.isConnected) this.refresh();
  }

  /**
   * Loads and shows again what the attributes say.
   * @param {{ reload?: boolean }} [options] reload: files that were read count no more
   */
  async refresh({ reload = false } = {}) {
    this.#running.abort();
    this.#running = new AbortController();
    const { signal } = this.#running;
    this.ariaBusy = 'true';
    try {
      // Several attributes are set, and an element is moved, in one go.
      await null;
      if (reload) forgetFiles();
      await this.#show(signal);
    } catch (error) {
      if (signal.aborted) return;
      this.#fail(/** @type {Error} */ (error).message, []);
    }
    if (!signal.aborted) this.ariaBusy = null;
  }

  /** @param {AbortSignal} signal */
  async #show(signal) {
    signal.throwIfAborted();
    const order = this.order();
    if (!order) {
      this.#restore();
      return;
    }
    const [engine] = await Promise.all([loadShared('engine.wasm', signal), embedStyles()]);
    signal.throwIfAborted();
    if (engine && !this.#ready) {
      this.#ready = true;
      this.#say('ready', {});
    }
    const wanted = wantedOf(order, signal, mayLoad);
    const page = await renderer.page(wanted);
    signal.throwIfAborted();
    const part = this.pick(page, order);
    if (part) {
      const { title, language, direction, description } = page;
      this.#write(part, language, direction);
      this.shown(order.route);
      this.#say('rendered', { title, language, direction, description, route: order.route });
    }
    await this.#explain(page, wanted, !part);
  }

  /**
   * @param {Rendered} page
   * @param {Wanted} wanted
   * @param {boolean} nothing is shown of it
   */
  async #explain({ failed, lines, title }, wanted, nothing) {
    if (lines.includes('')) lines = await renderer.explain(wanted).catch(() => lines);
    wanted.signal.throwIfAborted();
    const said = lines.filter(Boolean);
    if (failed || nothing) this.#fail(title, said, nothing);
    else if (said.length) console.warn(said.join('\n'));
  }

  /**
   * @param {string} message
   * @param {string[]} diagnostics
   */
  #fail(message, diagnostics, nothing = true) {
    if (nothing) this.#restore();
    console.error([`<${this.localName}>: ${message}`, ...diagnostics].join('\n'));
    this.#say('error', { message, diagnostics });
  }

  /**
   * @param {Node} part
   * @param {string} language
   * @param {string} direction
   */
  #write(part, language, direction) {
    const box = document.createElement('div');
    box.className = 'broadside-embed';
    box.lang = language;
    box.dir = direction;
    box.append(part);
    this.#fallback ??= [...this.childNodes];
    this.replaceChildren(box);
  }

  #restore() {
    if (this.#fallback) this.replaceChildren(...this.#fallback);
    this.#fallback = undefined;
  }

  /**
   * @param {string} kind
   * @param {object} detail
   */
  #say(kind, detail) {
    this.dispatchEvent(new CustomEvent(`broadside-${kind}`, { bubbles: true, detail }));
  }

  /**
   * What the attributes ask for; nothing when they ask for nothing.
   * @returns {Order | undefined}
   */
  order() {
    return undefined;
  }

  /**
   * The nodes that are shown; nothing when the page has none of the kind.
   * @param {Rendered} page
   * @param {Order} order
   * @returns {Node | null}
   */
  pick(page, order) {
    return page.fragment;
  }

  /**
   * The nodes stand there.
   * @param {string} route
   */
  shown(route) {}
}
