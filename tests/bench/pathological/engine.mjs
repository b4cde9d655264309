// The built engine in Node, driven as the browser drives it, with one article to show.

import { loadEngine } from '../../../web/engine.js';
import { Host } from '../../../web/host.js';
import { bytesOf, publication } from './publication.mjs';

/**
 * Gives a function that shows an article's file, from the address to the answer.
 * @returns {Promise<(article: Uint8Array) => Promise<import('../../../web/engine.js').Answer>>}
 */
export async function startEngine() {
  const headers = { 'content-type': 'application/wasm' };
  const engine = await loadEngine(new Response(new Uint8Array(await bytesOf('build/wasm/engine.wasm')), { headers }));
  const files = await publication();
  const never = new AbortController().signal;
  return (article) => {
    files.set('articles/a.json', article);
    // A host of its own each time: one that has the files asks for them all the same.
    return new Host(engine, 'content/').page(
      '?post=a',
      (path) => {
        const bytes = files.get(path);
        return { status: bytes ? 200 : 404, bytes: bytes ?? new Uint8Array() };
      },
      never,
    );
  };
}
