// What the tests of one file share: a browser and a served site. Each test has browser pages of its
// own, which are closed, and must have been quiet, when it ends.

import { after, before, test } from 'node:test';

import { launchChromium } from './chromium.mjs';
import { assertQuiet, openPage, settled } from './page.mjs';
import { serveSite } from './site.mjs';

// What has no limit of its own, a script inside the page for example, ends here.
const timeout = 60_000;

/**
 * @typedef {import('./page.mjs').Watched} Watched
 * @typedef {{ url: string, close: () => Promise<void> }} Server
 *
 * @typedef {object} Scene
 * @property {import('node:test').TestContext} t
 * @property {string} url of the site
 * @property {(options?: import('playwright-core').BrowserContextOptions) => Promise<Watched>} blank
 *   a page that has been nowhere
 * @property {(query: string, options?: import('playwright-core').BrowserContextOptions) =>
 *   Promise<Watched>} open a page of the site, when it stands there
 * @property {typeof serveSite} serve another site, until the test ends
 */

/**
 * @param {() => Promise<Server>} [serveAll] build/site as it is, if not given
 * @returns {(name: string, run: (scene: Scene) => Promise<void>) => void} instead of node's `test`
 */
export function browserSuite(serveAll = () => serveSite()) {
  /** @type {import('playwright-core').Browser} */
  let browser;
  /** @type {Server} */
  let site;
  before(async () => {
    [browser, site] = await Promise.all([launchChromium(), serveAll()]);
  });
  after(() => Promise.all([browser?.close(), site?.close()]));

  return (name, run) => {
    test(name, { timeout }, async (t) => {
      /** @type {Watched[]} */
      const opened = [];
      /** @type {Server[]} */
      const served = [];
      /** @type {Scene['blank']} */
      const blank = async (options) => {
        const watched = await openPage(browser, options);
        opened.push(watched);
        return watched;
      };
      /** @type {Scene['open']} */
      const open = async (query, options) => {
        const watched = await blank(options);
        await watched.page.goto(site.url + query);
        await settled(watched.page);
        return watched;
      };
      /** @type {Scene['serve']} */
      const serve = async (...args) => {
        const own = await serveSite(...args);
        served.push(own);
        return own;
      };
      try {
        await run({ t, url: site.url, blank, open, serve });
        opened.forEach(assertQuiet);
      } finally {
        await Promise.all(opened.map(({ close }) => close()));
        await Promise.all(served.map(({ close }) => close()));
      }
    });
  };
}
