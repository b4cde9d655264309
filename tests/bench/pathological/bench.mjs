// Measures every generator with the built engine: an article of n bytes and one of 2n, from its file
// to the tape. Twice the input may take at most `allowedRatio` times as long, and no article may take
// longer than `allowedTime`.
//
// What is measured is the time of the processor, which a busy machine changes least; the least of
// several runs counts, and what seems to be over a limit is measured again before it is believed.

import { names, articleFile } from './generators.mjs';
import { startEngine } from './engine.mjs';

const allowedRatio = 2.6;
const allowedTime = 1000; // ms
const repeats = 3;
const rounds = 6;
const n = 512 << 10;
const sizes = [64 << 10, 256 << 10, n, 2 * n];
// Below this, what a run costs whatever the input is would count more than the input. The time limit
// holds all the same, and what is quadratic is far above this at 2n.
const smallest = 60; // ms
// One run that is expected to take longer than this is not started.
const patience = 20_000; // ms

/** @typedef {Map<number, number>} Times size → ms; Infinity: not worth waiting for */

const show = await startEngine();

/** @param {string} name @param {number} bytes */
async function once(name, bytes) {
  const file = articleFile(name, bytes);
  const start = process.cpuUsage();
  await show(file);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

/**
 * @param {string} name
 * @param {Times} times
 */
async function measure(name, times) {
  let expected = 0;
  for (const bytes of sizes) {
    let least = times.get(bytes) ?? Infinity;
    if (expected > patience) {
      times.set(bytes, Infinity);
      continue;
    }
    for (let i = 0; i < repeats; i += 1) {
      const time = await once(name, bytes);
      least = Math.min(least, time);
      if (time > 2 * allowedTime) break;
    }
    times.set(bytes, least);
    expected = least * 16;
  }
}

/** @param {Times} times */
function judge(times) {
  const longest = times.get(2 * n) ?? Infinity;
  const ratio = longest / (times.get(n) ?? Infinity);
  const linear = longest < smallest || ratio <= allowedRatio;
  return { ratio, good: linear && longest <= allowedTime };
}

/** @param {number} ms */
const written = (ms) => (Number.isFinite(ms) ? ms.toFixed(1) : '–').padStart(9);

/** @param {string[]} args */
async function run(args) {
  const only = args[0] === '--only' ? new RegExp(args[1] ?? '') : /(?:)/;
  const chosen = names.filter((name) => only.test(name));
  if (!chosen.length) throw new Error('no such generator');
  console.log(`${'ms'.padEnd(44)}    64 KiB   256 KiB   512 KiB     1 MiB  ratio`);
  /** @type {string[]} */
  const bad = [];
  let slowest = 0;
  for (const name of chosen) {
    /** @type {Times} */
    const times = new Map();
    for (let i = 0; i < rounds; i += 1) {
      await measure(name, times);
      if (judge(times).good || !Number.isFinite(times.get(2 * n) ?? Infinity)) break;
      if ((times.get(2 * n) ?? 0) > 3 * allowedTime) break;
    }
    const { ratio, good } = judge(times);
    if (!good) bad.push(name);
    slowest = Math.max(slowest, times.get(2 * n) ?? Infinity);
    const row = sizes.map((bytes) => ` ${written(times.get(bytes) ?? Infinity)}`).join('');
    console.log(`${name.padEnd(44)}${row}  ${ratio.toFixed(2).padStart(5)}${good ? '' : '  BAD'}`);
  }
  console.log(`\n${chosen.length} generators, the slowest ${slowest.toFixed(0)} ms at 1 MiB`);
  if (!bad.length) return;
  const limits = `(ratio above ${allowedRatio} or longer than ${allowedTime} ms)`;
  console.log(`${bad.length} over a limit ${limits}:\n  ${bad.join('\n  ')}`);
  process.exitCode = 1;
}

await run(process.argv.slice(2));
