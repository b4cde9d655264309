// Serves what the attacks need, with the security policy or without it, and says of a browser page
// what it did that no article may make it do.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';

import { serveSources } from './site.mjs';

/** @typedef {import('./page.mjs').Watched} Watched */

const here = new URL('.', import.meta.url);

/**
 * Without its policy. The server reads there what it puts into the header, so that goes too.
 * @param {string} html
 */
export function withoutPolicy(html) {
  const bare = html.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>\n/, '');
  assert.notEqual(bare, html);
  return bare;
}

/**
 * The sources of the site and the modules of the attacks; `attack.html` is the page of the site
 * without its program.
 * @param {{ policy: boolean, changes?: import('./site.mjs').Changes }} options
 */
export async function serveAttacks({ policy, changes = {} }) {
  /** @type {Record<string, string>} */
  const files = {};
  for (const name of await readdir(here)) {
    if (/^attack-.*\.mjs$/.test(name)) files[name] = await readFile(new URL(name, here), 'utf8');
  }
  const page = await readFile(new URL('../../../web/index.html', here), 'utf8');
  const index = policy ? page : withoutPolicy(page);
  const quiet = index
    .replace(/<script type="module" src="main.js"><\/script>\n/, '')
    .replace(/<link rel="stylesheet"[^>]*>\n/, '');
  return serveSources({ ...files, 'index.html': index, 'attack.html': quiet, ...changes });
}

/**
 * @typedef {object} Escapes
 * @property {string[]} dialogs
 * @property {string[]} windows
 * @property {string[]} moves of the page to another document
 */

/**
 * Writes down what leaves the page. To be called when it stands where it shall stay.
 * @param {Watched} watched
 * @returns {Escapes}
 */
export function watchEscapes({ page }) {
  /** @type {Escapes} */
  const escapes = { dialogs: [], windows: [], moves: [] };
  page.on('dialog', (dialog) => {
    escapes.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  page.context().on('page', (other) => {
    escapes.windows.push(other.url());
    return other.close();
  });
  page.on('request', (request) => {
    const own = request.frame() === page.mainFrame();
    if (own && request.isNavigationRequest()) escapes.moves.push(request.url());
  });
  page.on('framenavigated', (frame) => {
    if (frame === page.mainFrame()) escapes.moves.push(frame.url());
  });
  return escapes;
}

// A picture may be wherever an author likes; without encryption the policy stops it, and says so.
const stoppedPicture = /^Loading the image 'http:\/\/[^']*' violates .*"img-src /;
const stopped = /^img-src http:\/\//;
// The engine's own line about a fault in a file.
const diagnostic = /^[^\n]*: (error|warning): /;

/**
 * Leaves the page, so that nothing more comes from it.
 *
 * What it did and said that it must not, since the last time; the lists are emptied.
 * @param {Watched} watched
 * @param {Escapes} escapes
 */
export async function takeOffences(watched, escapes) {
  const left = Object.entries(escapes).map(([name, list]) => [name, list.splice(0)]);
  const { origin } = new URL(watched.page.url());
  await watched.page.goto('about:blank');
  const requests = watched.requests.splice(0).filter(({ url: address, type }) => {
    const { origin: other, protocol } = new URL(address);
    return other !== origin && !(type === 'Image' && /^(https?|data):$/.test(protocol));
  });
  const offences = {
    requests: requests.map(({ type, url: address }) => `${type} ${address.slice(0, 200)}`),
    console: watched.console
      .splice(0)
      .map(({ text }) => text)
      .filter((text) => !stoppedPicture.test(text) && !diagnostic.test(text))
      // Of a picture; what else was asked for is among the requests.
      .filter((text) => !text.startsWith('Failed to load resource:')),
    errors: watched.errors.splice(0),
    violations: watched.violations.splice(0).filter((text) => !stopped.test(text)),
    ...Object.fromEntries(left),
  };
  watched.notes.length = 0;
  return offences;
}

export const none = {
  requests: [],
  console: [],
  errors: [],
  violations: [],
  dialogs: [],
  windows: [],
  moves: [],
};
