// A long visit in one document: from page to page by the page's own links and by the history. What
// the browser holds is measured with the home page before the reader, after collecting garbage.

import { follow } from '../../browser/support/places.mjs';
import { articleInHtml } from './publication.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('playwright-core').CDPSession} CDPSession
 */

/**
 * Chromium ignores changes of the history that come faster than a person's. Without this limit the
 * walk would be over in a hundred pages.
 */
export const walkArgs = ['--disable-ipc-flooding-protection'];

/**
 * Makes the size of the engines' memory known. To be called before the page is opened.
 * @param {Page} page
 */
export const watchMemory = (page) =>
  page.addInitScript(() => {
    /** @type {WebAssembly.Memory[]} */
    const memories = [];
    for (const name of /** @type {const} */ (['instantiate', 'instantiateStreaming'])) {
      /** @type {(...from: any[]) => Promise<any>} */
      const made = WebAssembly[name];
      Object.assign(WebAssembly, {
        /** @param {any[]} from */
        async [name](...from) {
          const source = await made(...from);
          memories.push(source.instance.exports.memory);
          return source;
        },
      });
    }
    Object.assign(globalThis, {
      engineBytes: () => memories.map(({ buffer }) => buffer.byteLength),
    });
  });

/**
 * @param {Page} page which shows a page of the site
 * @param {number} steps
 * @returns {Promise<{ ms: number, pages: number }>} ms: from the click or the move in the history
 *   to the page, all steps together; pages: how many different ones the whole visit has had
 */
export const walk = (page, steps) =>
  page.evaluate(async (count) => {
    const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));
    const global = /** @type {{ seen?: Map<string, number> }} */ (globalThis);
    const seen = (global.seen ??= new Map());
    const visits = (/** @type {string} */ query) => seen.get(query) ?? 0;

    const ready = () =>
      new Promise((resolve) => {
        if (!root.ariaBusy) resolve(undefined);
        const observer = new MutationObserver(() => {
          if (root.ariaBusy) return;
          observer.disconnect();
          resolve(undefined);
        });
        observer.observe(root, { attributeFilter: ['aria-busy'] });
      });

    /** @param {number} delta */
    const moved = (delta) =>
      new Promise((resolve) => {
        addEventListener('popstate', resolve, { once: true });
        history.go(delta);
      });

    /** The link that leads to where the visit has been least. */
    function nextLink() {
      /** @type {HTMLAnchorElement[]} */
      const links = Array.from(document.querySelectorAll('a[href^="?"]'));
      const others = links.filter(({ search }) => search !== location.search);
      return others.reduce((a, b) => (visits(b.search) < visits(a.search) ? b : a));
    }

    let ms = 0;
    for (let i = 0; i < count; i += 1) {
      const start = performance.now();
      // Two steps of eight are Back and Forward.
      if (i % 8 === 6) await moved(-1);
      else if (i % 8 === 7) await moved(1);
      else nextLink().click();
      await ready();
      // With its layout: readers see that.
      root.getBoundingClientRect();
      ms += performance.now() - start;
      if (!root.querySelector('h1')) throw new Error(`nothing at ${location.href}`);
      seen.set(location.search, visits(location.search) + 1);
      await new Promise((resolve) => setTimeout(resolve));
    }
    return { ms, pages: seen.size };
  }, steps);

/** @param {CDPSession} session */
async function metrics(session) {
  // Times are those of the processor: of the clock's, a busy machine takes any part.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const { metrics: list } = await session.send('Performance.getMetrics');
  return (/** @type {string} */ name) => list.find((metric) => metric.name === name)?.value ?? NaN;
}

/**
 * How long the page's thread has worked since its document came.
 * @param {CDPSession} session
 * @returns {Promise<number>} ms
 */
export const workOf = async (session) => 1000 * (await metrics(session))('TaskDuration');

/**
 * @typedef {object} Held
 * @property {number} nodes
 * @property {number} listeners
 * @property {number} documents
 * @property {number} heap bytes of JavaScript
 * @property {number[]} engines bytes of each engine's memory
 */

/**
 * Goes to the home page and measures there. On the way lies one article in HTML: of the last one the
 * sanitizer keeps what it took out.
 * @param {Page} page
 * @param {CDPSession} session
 * @returns {Promise<Held>}
 */
export async function measure(page, session) {
  for (const query of [articleInHtml, '?', '?']) await follow(page, query);
  await page.waitForLoadState('networkidle');
  // One page fades into the next.
  await page.waitForFunction(() => document.getAnimations().length === 0);
  // What one collection frees in one of the browser's heaps may hold what is in the other, and what
  // is painted holds things as well.
  for (let i = 0; i < 4; i += 1) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(done)));
  }
  const value = await metrics(session);
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    documents: value('Documents'),
    heap: value('JSHeapUsedSize'),
    engines: await page.evaluate(() => /** @type {any} */ (globalThis).engineBytes()),
  };
}
