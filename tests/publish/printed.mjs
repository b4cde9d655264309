// Runs the native program that prints what publish makes of a content folder (print_publish.cpp).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The publication that the tests share: hostile texts in every field. */
export const content = fileURLToPath(new URL('content', import.meta.url));

const page = fileURLToPath(new URL('../../web/index.html', import.meta.url));

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** Its site.json, and its articles in the order of the feeds. */
export const site = readJson(path.join(content, 'site.json'));
/** @type {{ name: string, [field: string]: any }[]} */
export const articles = readdirSync(path.join(content, 'articles'))
  .sort()
  .map((file) => ({
    name: file.replace('.json', ''),
    ...readJson(path.join(content, 'articles', file)),
  }));

export const home = 'https://xn--bcher-kva.example/our%20news/';

/** @param {{ name: string, slug?: string }} article */
export const urlOf = ({ name, slug }) => `${home}${encodeURIComponent(slug ?? name)}/`;

/**
 * @param {any} article as its author wrote it
 * @returns {{ name: string, [field: string]: any }[]}
 */
export const authorsOf = (article) =>
  (article.authors ?? []).map((/** @type {any} */ author) =>
    typeof author === 'string'
      ? { ...site.authors[author], url: `${home}author/${author}/` }
      : author,
  );

/** One-line fields reach readers without controls that turn text around. @param {string} text */
export const shown = (text) => text.replace(/[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g, '');

/**
 * @param {(site: any) => void} [change] what is different in site.json
 * @returns {(name: string) => string} the text of a file that was printed
 */
export function print(change) {
  const program = process.env.PRINT_PUBLISH;
  assert.ok(program, 'PRINT_PUBLISH is not set; run this test with ctest');
  const folder = mkdtempSync(path.join(tmpdir(), 'broadside-publish-'));
  after(() => rmSync(folder, { recursive: true }));
  const copy = path.join(folder, 'content');
  cpSync(content, copy, { recursive: true });
  if (change) {
    const changed = structuredClone(site);
    change(changed);
    writeFileSync(path.join(copy, 'site.json'), JSON.stringify(changed));
  }
  const out = path.join(folder, 'out');
  execFileSync(program, [copy, out, page]);
  return (name) => readFileSync(path.join(out, name), 'utf8');
}
