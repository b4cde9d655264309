import assert from 'node:assert/strict';
import { test } from 'node:test';

import { longDate } from '../../web/dates.js';

test('each language has its own calendar and month names', () => {
  const expected = {
    en: 'February 17, 2024',
    'en-GB': '17 February 2024',
    de: '17. Februar 2024',
    fa: '۲۸ بهمن ۱۴۰۲',
    'fa-AF': '۲۸ دلو ۱۴۰۲',
    prs: '۲۸ دلو ۱۴۰۲',
    'prs-AF': '۲۸ دلو ۱۴۰۲',
    ps: '۲۸ سلواغه ۱۴۰۲',
    'ps-AF': '۲۸ سلواغه ۱۴۰۲',
  };
  for (const [language, words] of Object.entries(expected)) {
    assert.equal(longDate('2024-02-17', language), words, language);
  }
});

test('Pashto names all twelve months', () => {
  const middles = Array.from({ length: 12 }, (_, i) =>
    longDate(new Date(Date.UTC(2024, 3 + i, 5)).toISOString(), 'ps'),
  );
  assert.deepEqual(
    middles.map((date) => date?.split(' ')[1]),
    'وری غویی غبرګولی چنګاښ زمری وږی تله لړم لیندۍ مرغومی سلواغه کب'.split(' '),
  );
});

test('the written day counts, not the time zone of the reader', () => {
  assert.equal(longDate('2024-02-17', 'en'), 'February 17, 2024');
  assert.equal(longDate('2024-02-17T23:59:59-11:00', 'en'), 'February 17, 2024');
  assert.equal(longDate('2024-02-17T00:00:00+14:00', 'en'), 'February 17, 2024');
});

test('what cannot be understood is left alone', () => {
  assert.equal(longDate('', 'en'), undefined);
  assert.equal(longDate('yesterday', 'ps'), undefined);
  assert.equal(longDate('2024-02-17', 'not a language'), undefined);
});
