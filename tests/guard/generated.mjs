// node generated.mjs PRINT_JS_TABLES
//
// Generated files that are committed are what their generators write today.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { guard, readFiles, repository } from './guard.mjs';

const tables = 'web/tape-tables.js';

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const { status, error, stdout, stderr } = spawnSync(program, words, {
    cwd: repository,
    encoding: 'utf8',
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** @param {string} committed */
function checkTables(committed) {
  const printed = run(process.argv[2], []).stdout;
  if (!printed.includes('export const tags')) return ['print_js_tables printed no tables'];
  return printed === committed ? [] : [`${tables}:1: print_js_tables prints something else`];
}

function checkEntities() {
  const { status, stderr } = run(process.execPath, [
    path.join('scripts', 'generate-entities.mjs'),
    '--check',
  ]);
  return status === 0 ? [] : [stderr.trim() || 'generate-entities.mjs failed'];
}

const committed = readFiles(['web'], /^web\/tape-tables\.js$/);
const text = committed.get(tables) ?? '';

guard(
  () => committed,
  (files) => {
    const found = checkTables(files.get(tables) ?? '');
    return files === committed ? [...found, ...checkEntities()] : found;
  },
  [
    [tables, ''],
    [tables, `${text}\n`],
    [tables, text.replace('"abbr", ', '')],
    [tables, text.replace('"abbr"', '"embed"')],
  ],
  [[tables, text]],
);
