// Whether prerendered pages (wasm/base/long_date.cpp) and the browser (web/dates.js) write dates alike.
// PRINT_LONG_DATES names the native program (print_long_dates.cpp).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

import { longDate } from '../../web/dates.js';

const forms = readFileSync(new URL('../../wasm/base/date_forms.inc', import.meta.url), 'utf8');
const languages = [...forms.matchAll(/^X\("([^"]+)"/gm)].map(([, language]) => language);

/** @param {number} from @param {number} to @param {number} step days */
function* days(from, to, step) {
  for (let day = from; day <= to; day += step) {
    yield new Date(day * 86_400_000).toISOString().slice(0, 10);
  }
}

/** @param {string[]} lines */
function print(lines) {
  const program = process.env.PRINT_LONG_DATES;
  assert.ok(program, 'PRINT_LONG_DATES is not set; run this test with ctest');
  return execFileSync(program, { input: lines.join('\n') + '\n', maxBuffer: 2 ** 28 })
    .toString()
    .trimEnd()
    .split('\n');
}

test('each language of the list, and every day of the Persian calendar', () => {
  const lines = [];
  for (const language of languages) {
    for (const day of days(10_000, 22_000, 197)) lines.push(`${language} ${day}`);
  }
  // Every day from 1965 to 2057.
  for (const day of days(-1_800, 32_000, 1)) lines.push(`fa ${day}`);
  for (const language of ['prs', 'ps']) {
    for (const day of days(-14_600, 33_000, 13)) lines.push(`${language} ${day}`);
  }
  const native = print(lines);
  const different = lines.filter((line, i) => {
    const [language, day] = line.split(' ');
    return longDate(day, language) !== native[i];
  });
  assert.deepEqual(different.slice(0, 5), []);
  assert.ok(lines.length > 40_000 && languages.length > 50);
});

test('a time of day, a region without a row, and what is no date', () => {
  assert.deepEqual(
    print([
      'en 2026-11-25T23:59:59-11:00',
      'de-CH 2026-11-25',
      'EN-gb 2026-11-25',
      'fa-IR 2026-11-25',
      'tlh 2026-11-25',
      'en 2026-02-30',
      'en x',
      'fa 0001-01-01',
    ]),
    ['November 25, 2026', '25. November 2026', '25 November 2026', '۴ آذر ۱۴۰۵', 'none', 'none', 'none', 'none'],
  );
});
