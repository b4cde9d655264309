// Whether native builds (wasm/base/date.cpp) and the browser (web/dates.js) read dates alike.
// PRINT_DATES names the native program (print_dates.cpp).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';

import { seconds } from '../../web/dates.js';

/** Every day of some years, and the days around each month that are none. */
function* days() {
  for (const year of ['0000', '0001', '1582', '1899', '1900', '1970', '2000', '2023', '2024', '9999']) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        yield [year, month, day].map((part) => String(part).padStart(2, '0')).join('-');
      }
    }
  }
}

/** Times and what looks like them, with one character changed in all ways that may matter. */
function* times() {
  const right = [
    '2024-02-29T09:30:00Z',
    '2024-02-29t23:59:60z',
    '2024-02-29 00:00:00.123456789+04:30',
    '1969-12-31T23:59:59-23:59',
  ];
  for (const text of right) {
    yield text;
    for (let at = 0; at <= text.length; at++) {
      yield text.slice(0, at);
      for (const other of '0123456789-+:.TtZz /x\u06f1') {
        yield text.slice(0, at) + other + text.slice(at + 1);
        yield text.slice(0, at) + other + text.slice(at);
      }
    }
  }
}

test('both hosts read dates alike', (t) => {
  const program = process.env.PRINT_DATES;
  assert.ok(program, 'PRINT_DATES is not set; run this test with ctest');
  const texts = [...days(), ...times()];
  const output = execFileSync(program, { input: texts.join('\n') + '\n', maxBuffer: 2 ** 28 });
  const native = output.toString().trimEnd().split('\n');
  assert.equal(native.length, texts.length);
  const right = native.filter((answer) => answer !== 'NaN').length;
  t.diagnostic(`${texts.length} texts, ${right} of them dates`);
  assert.ok(right > 3650 && right < texts.length / 2);
  const different = texts.filter((text, i) => String(seconds(text)) !== native[i]);
  assert.deepEqual(different, []);
});
