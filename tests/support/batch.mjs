// Runs a native program that renders many documents in one process (batch.h has the other side).

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The whole table of named characters, as the programs want it. */
export const entitiesFile = fileURLToPath(new URL('../../web/entities.txt', import.meta.url));

/**
 * @param {string} variable of the environment; it names the program
 * @param {string[]} args
 * @param {string[]} documents
 * @returns {string[]} one page for each
 */
export function runBatch(variable, args, documents) {
  const program = process.env[variable];
  assert.ok(program, `${variable} is not set; run this test with ctest or scripts/test`);
  const input = documents.map((document) => {
    const bytes = Buffer.from(document);
    return Buffer.concat([Buffer.from(`${bytes.length}\n`), bytes]);
  });
  const maxBuffer = 2 ** 30;
  const output = execFileSync(program, args, { input: Buffer.concat(input), maxBuffer });
  const pages = [];
  for (let at = 0; at < output.length; ) {
    const newline = output.indexOf('\n', at);
    const end = newline + 1 + Number(output.toString('latin1', at, newline));
    pages.push(output.toString('utf8', newline + 1, end));
    at = end;
  }
  assert.equal(pages.length, documents.length, 'pages for all documents');
  return pages;
}
