// node generated.mjs PRINT_TABLES
//
// Generated files that are committed are what their generators write today.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { guard, readFiles, repository } from './guard.mjs';

const tables = 'web/tape-tables.js';
const htmlTables = 'web/html-tables.js';
const words = 'web/words/fa.txt';

/** @param {string} program @param {string[]} words */
function run(program, words) {
  const { status, error, stdout, stderr } = spawnSync(program, words, {
    cwd: repository,
    encoding: 'utf8',
  });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** @param {...string} name */
const print = (...name) => run(process.argv[2], name);

/** What print_tables can print. */
function checkNames() {
  const printed = print().stdout.split('\n').filter(Boolean).map((name) => `web/${name}`);
  return [tables, htmlTables, words, ...committed.keys()]
    .filter((file) => !printed.includes(file))
    .map((file) => `${file}:1: print_tables does not name it`)
    .concat(
      printed
        .filter((file) => !committed.has(file))
        .map((file) => `${file}:1: print_tables names it, but it is not there`),
    );
}

/** @param {string} file @param {string} text */
function checkTable(file, text) {
  const { status, stdout } = print(file.replace(/^web\//, ''));
  if (status !== 0 || !stdout) return [`${file}:1: print_tables does not print it`];
  return stdout === text ? [] : [`${file}:1: print_tables prints something else`];
}

function checkEntities() {
  const { status, stderr } = run(process.execPath, [
    path.join('scripts', 'generate-entities.mjs'),
    '--check',
  ]);
  return status === 0 ? [] : [stderr.trim() || 'generate-entities.mjs failed'];
}

const committed = readFiles(['web'], /^web\/((tape|html|pretty)-tables\.js|words\/.*)$/);
const text = (/** @type {string} */ file) => committed.get(file) ?? '';

guard(
  () => committed,
  (files) => {
    const found = [...files].flatMap(([file, text]) => checkTable(file, text));
    return files === committed ? [...found, ...checkNames(), ...checkEntities()] : found;
  },
  [
    [tables, ''],
    [tables, `${text(tables)}\n`],
    [tables, text(tables).replace('"abbr", ', '')],
    [tables, text(tables).replace('"abbr"', '"embed"')],
    [htmlTables, ''],
    [htmlTables, text(htmlTables).replace('["b", "strong"]', '["b", "script"]')],
    [htmlTables, text(htmlTables).replace('50000', '60000')],
    [words, text(words).replace(/\n$/, '')],
    [words, text('web/words/ps.txt')],
    ['web/words/xx.txt', ''],
  ],
  [...committed],
);
