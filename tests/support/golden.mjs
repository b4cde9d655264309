// Reads golden files (tests/golden/README.md) for tests in JavaScript.

import { readFileSync } from 'node:fs';

/** @param {string[]} lines */
const text = (lines) =>
  lines
    .map((line) => `${line}\n`)
    .join('')
    .replace(/⟦([0-9A-F]+)⟧/g, (_, number) => String.fromCodePoint(parseInt(number, 16)));

/**
 * @param {string} path
 * @returns {{ file: string, line: number, source: string, expected: string }[]} line: of the fence
 */
export function readGolden(path) {
  const lines = readFileSync(path, 'utf8').split('\n');
  const cases = [];
  for (let at = 0; at < lines.length; at += 1) {
    if (!/^`{3,}$/.test(lines[at])) continue;
    const dot = lines.indexOf('.', at);
    const end = lines.indexOf(lines[at], dot);
    if (dot < 0 || end < 0) throw new Error(`${path}:${at + 1}: this case has no end`);
    const source = text(lines.slice(at + 1, dot));
    cases.push({ file: path, line: at + 1, source, expected: text(lines.slice(dot + 1, end)) });
    at = end;
  }
  if (!cases.length) throw new Error(`${path}: there is no case in this file`);
  return cases;
}
