// A browser page whose every word, fault and request is written down.

import assert from 'node:assert/strict';

// For everything that a test waits for: longer than any of it takes on a busy machine.
const patience = 10_000;

/**
 * @typedef {object} Request
 * @property {string} url
 * @property {string} type what the browser wants it for: Document, Script, Image, …
 * @property {number} status 0 when it failed
 * @property {number} bytes as transferred, with headers
 * @property {Record<string, string>} headers of the response, names in lower case
 *
 * @typedef {object} Watched
 * @property {import('playwright-core').Page} page
 * @property {{ type: string, text: string }[]} console without `notes`
 * @property {{ text: string, url: string }[]} notes of the browser itself, in the console, on requests
 *   that failed: no page can prevent them; url: what was asked for
 * @property {string[]} errors uncaught exceptions
 * @property {Request[]} requests in the order in which they ended
 * @property {string[]} violations of the security policy: directive and what was blocked
 * @property {() => Promise<void>} close
 */

/**
 * @param {import('playwright-core').Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<Watched>}
 */
export async function openPage(browser, options) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  /** @type {Watched} */
  const watched = {
    page,
    console: [],
    notes: [],
    errors: [],
    requests: [],
    violations: [],
    close: () => context.close(),
  };
  page.on('console', (message) => {
    const text = message.text();
    const { url, lineNumber, columnNumber } = message.location();
    // A script that logs the same words has a line and column, and its own address.
    const place = lineNumber || columnNumber;
    const browsers = text.startsWith('Failed to load resource:') && !place;
    if (browsers) watched.notes.push({ text, url });
    else watched.console.push({ type: message.type(), text });
  });
  page.on('pageerror', (error) => watched.errors.push(String(error)));
  await watchRequests(page, watched.requests);
  await page.exposeBinding('noteViolation', (_, text) => watched.violations.push(text));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      const note = /** @type {{ noteViolation?: (text: string) => void }} */ (globalThis);
      note.noteViolation?.(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`.trim());
    });
  });
  return watched;
}

/**
 * Playwright does not tell transferred bytes; the browser itself does.
 * @param {import('playwright-core').Page} page
 * @param {Request[]} requests
 */
async function watchRequests(page, requests) {
  const session = await page.context().newCDPSession(page);
  /** @type {Map<string, Request>} */
  const open = new Map();
  /** @param {string} id @param {number} bytes */
  const end = (id, bytes) => {
    const request = open.get(id);
    if (request) requests.push({ ...request, bytes });
    open.delete(id);
  };
  session.on('Network.requestWillBeSent', (event) => {
    const { requestId, request, type = 'Other', redirectResponse } = event;
    const redirected = open.get(requestId);
    if (redirected && redirectResponse) {
      redirected.status = redirectResponse.status;
      end(requestId, redirectResponse.encodedDataLength);
    }
    open.set(requestId, { url: request.url, type, status: 0, bytes: 0, headers: {} });
  });
  session.on('Network.responseReceived', ({ requestId, response }) => {
    const request = open.get(requestId);
    if (!request) return;
    request.status = response.status;
    for (const [name, value] of Object.entries(response.headers)) {
      request.headers[name.toLowerCase()] = value;
    }
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) =>
    end(requestId, encodedDataLength),
  );
  session.on('Network.loadingFailed', ({ requestId }) => end(requestId, 0));
  await session.send('Network.enable');
}

/**
 * Asserts that nothing was said and nothing went wrong since the page was opened, or since a test
 * took what it expected out of the lists.
 * @param {Watched} watched
 */
export function assertQuiet({ console, notes, errors, violations }) {
  const quiet = { console: [], notes: [], errors: [], violations: [] };
  assert.deepEqual({ console, notes, errors, violations }, quiet);
}

/**
 * Of pages that are opened from now on none is read ahead when its link is pointed at.
 * @param {import('playwright-core').Page} page
 */
export const savingData = (page) =>
  page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'connection', { get: () => ({ saveData: true }) }),
  );

/**
 * Waits until the page of the address stands there.
 * @param {import('playwright-core').Page} page
 */
export async function settled(page) {
  await page.waitForFunction(() => {
    const root = document.getElementById('broadside');
    return root?.querySelector('h1') && root.ariaBusy !== 'true';
  });
}

/**
 * Waits for a warning, which comes after the page that it is about: the engine that can word it is
 * loaded then.
 * @param {Watched} watched
 */
export async function warned({ page, console }) {
  if (!console.length) await page.waitForEvent('console');
}
