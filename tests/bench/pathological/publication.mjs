// The publication around the articles that are measured: of some size, because links and handles in
// an article are looked up in it.

import { readFile } from 'node:fs/promises';

const repository = new URL('../../../', import.meta.url);

/** @param {string} path in the repository */
export const bytesOf = async (path) => new Uint8Array(await readFile(new URL(path, repository)));

/** @param {object} value */
const json = (value) => new TextEncoder().encode(JSON.stringify(value));

/** @param {string} slug */
const item = (slug) => ({ title: slug, _article: { src: `articles/${slug}.json`, slug } });

/**
 * Its files without articles/a.json, which is the measured one: path → content.
 * @returns {Promise<Map<string, Uint8Array>>}
 */
export async function publication() {
  const others = Array.from({ length: 1000 }, (_, i) => item(`other-${i}`));
  const handles = ['bench', ...Array.from({ length: 50 }, (_, i) => `handle-${i}`)];
  const authors = Object.fromEntries(
    handles.map((handle) => [handle, { name: handle, handle, url: '/' }]),
  );
  return new Map([
    ['site.json', json({ title: 'Bench', authors })],
    ['index.json', json({ items: [item('a'), ...others] })],
    ['/entities.txt', new Uint8Array(await bytesOf('web/entities.txt'))],
  ]);
}
