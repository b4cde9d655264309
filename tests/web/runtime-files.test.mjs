import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';

import { runtimeFiles } from '../../web/runtime-files.js';

const web = new URL('../../web/', import.meta.url);

test('every file that an engine may ask for has an address', async () => {
  const names = (await readdir(web, { recursive: true })).map((name) => name.replaceAll('\\', '/'));
  const texts = names.filter((name) => name.endsWith('.txt'));
  const engines = ['engine.wasm', 'engine-full.wasm'];
  assert.deepEqual(Object.keys(runtimeFiles).sort(), [...engines, ...texts].sort());
  for (const name of texts) assert.ok((await readFile(new URL(runtimeFiles[name]))).length);
});

test('one file registers elements', async () => {
  const names = (await readdir(web)).filter((name) => name.endsWith('.js'));
  const registering = [];
  for (const name of names) {
    if ((await readFile(new URL(name, web), 'utf8')).includes('customElements.define')) registering.push(name);
  }
  assert.deepEqual(registering, ['elements.js']);
});
