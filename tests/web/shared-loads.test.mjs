import assert from 'node:assert/strict';
import { test } from 'node:test';

import { SharedLoads } from '../../web/shared-loads.js';

/** Loading that ends when it is told to. */
class Slow {
  /** @type {AbortSignal[]} */
  signals = [];
  /** @type {(value: string) => void} */
  finish = () => {};
  /** @param {AbortSignal} signal */
  start = (signal) => {
    this.signals.push(signal);
    return /** @type {Promise<string>} */ (new Promise((resolve) => (this.finish = resolve)));
  };
}

test('two who want the same thing wait for one load, and later ones for none', async () => {
  const loads = new SharedLoads();
  const slow = new Slow();
  const { signal } = new AbortController();
  const both = Promise.all([loads.get('a', slow.start, signal), loads.get('a', slow.start, signal)]);
  slow.finish('x');
  assert.deepEqual(await both, ['x', 'x']);
  assert.equal(await loads.get('a', slow.start, signal), 'x');
  assert.equal(slow.signals.length, 1);
  loads.forget();
  const again = loads.get('a', slow.start, signal);
  slow.finish('y');
  assert.equal(await again, 'y');
});

test('it ends when the last one has stopped waiting, and not before', async () => {
  const loads = new SharedLoads();
  const slow = new Slow();
  const [one, other] = [new AbortController(), new AbortController()];
  const waiting = [one, other].map(({ signal }) => loads.get('a', slow.start, signal));
  one.abort();
  await assert.rejects(waiting[0], { name: 'AbortError' });
  assert.equal(slow.signals[0].aborted, false);
  other.abort();
  await assert.rejects(waiting[1], { name: 'AbortError' });
  assert.equal(slow.signals[0].aborted, true);
  const fresh = loads.get('a', slow.start, new AbortController().signal);
  slow.finish('new');
  assert.equal(await fresh, 'new');
});

test('what fails, or is not worth keeping, is tried again', async () => {
  const loads = new SharedLoads();
  const { signal } = new AbortController();
  await assert.rejects(loads.get('a', () => Promise.reject(new Error('no')), signal), /no/);
  assert.equal(await loads.get('a', async () => 1, signal, (result) => result > 1), 1);
  assert.equal(await loads.get('a', async () => 2, signal, (result) => result > 1), 2);
  assert.equal(await loads.get('a', async () => 3, signal), 2);
});
