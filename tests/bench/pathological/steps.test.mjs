// That the engine's work grows no faster than an article, for every generator: counted, not timed, so
// that no busy machine can make a test fail. What it counts: step_counter.cpp.

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { articleFile, names } from './generators.mjs';
import { publication } from './publication.mjs';

const program = fileURLToPath(new URL('../../../build/steps/count_steps', import.meta.url));

const n = 128 << 10;
// Linear is 2; sorting, and looking up in what is sorted, adds a little; quadratic is 4.
const allowedGrowth = 2.25;
// One step for each byte a thousand times would be as bad as what is not linear.
const allowedSteps = 1000;

/** @type {import('node:child_process').ChildProcessWithoutNullStreams} */
let counter;
/** @type {AsyncIterator<string>} */
let lines;

/**
 * @param {string} path
 * @param {Uint8Array} bytes
 */
function send(path, bytes) {
  counter.stdin.write(`${path} ${bytes.length}\n`);
  counter.stdin.write(bytes);
}

/**
 * @param {string} path one that count_steps.cpp answers
 * @param {Uint8Array} bytes
 * @returns {Promise<number>}
 */
async function count(path, bytes) {
  send(path, bytes);
  const { value, done } = await lines.next();
  assert.ok(!done, 'count_steps has ended');
  return Number(value);
}

before(async () => {
  counter = spawn(program);
  counter.stderr.pipe(process.stderr);
  lines = createInterface({ input: counter.stdout })[Symbol.asyncIterator]();
  for (const [path, bytes] of await publication()) send(path, bytes);
});
after(() => counter.stdin.end());

test('a loop in a loop would be found', async () => {
  const once = await count('quadratic', new Uint8Array(1000));
  const twice = await count('quadratic', new Uint8Array(2000));
  assert.ok(once > 1_000_000, `${once}`);
  assert.ok(twice / once > 3.9, `${twice / once}`);
});

for (const name of names) {
  test(name, async () => {
    const files = [articleFile(name, n), articleFile(name, 2 * n)];
    const [once, twice] = [
      await count('articles/a.json', files[0]),
      await count('articles/a.json', files[1]),
    ];
    // A steeper part of a text that is short of twice as long would count as growth.
    const growth = (2 * twice * files[0].length) / (once * files[1].length);
    assert.ok(growth <= allowedGrowth, `${once} → ${twice} steps, ${growth.toFixed(3)}-fold`);
    const each = twice / files[1].length;
    assert.ok(each <= allowedSteps, `${each.toFixed(0)} steps for each byte`);
  });
}
