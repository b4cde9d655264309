import assert from 'node:assert/strict';
import { test } from 'node:test';

import { fewMarks } from '../../web/unicode.js';

const acute = '\u0301';
const tone = '\u{1D165}'; // a mark of two UTF-16 units

test('a letter keeps as many marks as any language needs', () => {
  for (const text of ['', 'a', 'e\u0301', 'हिन्दी مُحَمَّد', `a${acute.repeat(30)}`, tone.repeat(30)]) {
    assert.equal(fewMarks(text), text);
  }
});

test('more marks are not there, but the text is as long as before', () => {
  const text = `a${acute.repeat(31)}b${acute.repeat(1000)}${tone}c`;
  const shown = fewMarks(text);
  assert.equal(shown, `a${acute.repeat(30)}\u200Bb${acute.repeat(30)}${'\u200B'.repeat(972)}c`);
  assert.equal(shown.length, text.length);
});
