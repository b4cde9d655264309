// What a first visit may weigh. The figures are of the built site, as a server sends it.

import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const site = new URL('../../build/site/', import.meta.url);

for (const [name, budget] of /** @type {[string, number][]} */ ([
  ['engine.wasm.br', 32_768],
  ['broadside.js.br', 4_096],
])) {
  test(`${name} has at most ${budget} bytes`, (t) => {
    const { size } = statSync(fileURLToPath(new URL(name, site)));
    t.diagnostic(`${name}: ${size} of ${budget} bytes`);
    assert.ok(size > 0 && size <= budget, `${name} has ${size} bytes`);
  });
}
