// What the guards have in common: they read files, look for what breaks a rule, and can show that
// they would find it.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {Map<string, string>} Files path from the repository's root → text
 * @typedef {(files: Files) => string[]} Check what breaks the rule, `path:line: reason`
 */

export const repository = fileURLToPath(new URL('../..', import.meta.url));

/**
 * The text files in these folders.
 * @param {string[]} folders
 * @param {RegExp} wanted matched against the path from the root
 * @returns {Files}
 */
export function readFiles(folders, wanted) {
  /** @type {Files} */
  const files = new Map();
  /** @param {string} folder */
  const read = (folder) => {
    for (const entry of readdirSync(path.join(repository, folder), { withFileTypes: true })) {
      const name = `${folder}/${entry.name}`;
      if (entry.isDirectory()) {
        read(name);
      } else if (wanted.test(name)) {
        files.set(name, readFileSync(path.join(repository, name), 'utf8'));
      }
    }
  };
  folders.forEach(read);
  if (!files.size) throw new Error(`no files in ${folders.join(', ')}`);
  return files;
}

/**
 * Each line that matches, as `path:line: reason`; an empty reason means that it may stay.
 * @param {Files} files
 * @param {RegExp} pattern
 * @param {(match: RegExpExecArray) => string} reason
 */
export function findLines(files, pattern, reason) {
  const found = [];
  for (const [name, text] of files) {
    for (const [index, line] of text.split('\n').entries()) {
      const match = pattern.exec(line);
      const said = match ? reason(match) : '';
      if (said) found.push(`${name}:${index + 1}: ${said}`);
    }
  }
  return found;
}

/**
 * Runs a guard, or with `--self-check` runs it on files that break the rule one by one.
 * @param {() => Files} read
 * @param {Check} check
 * @param {[string, string][]} bad path and text of files that must be found
 * @param {[string, string][]} good and of files that must not
 */
export function guard(read, check, bad, good) {
  if (process.argv.includes('--self-check')) {
    const wrong = [
      ...bad.filter(([name, text]) => !check(new Map([[name, text]])).length),
      ...good.filter(([name, text]) => check(new Map([[name, text]])).length),
    ];
    wrong.forEach(([name, text]) => console.error(`judged wrongly: ${name}: ${text}`));
    if (!bad.length || wrong.length) process.exitCode = 1;
    console.log(`${bad.length} bad and ${good.length} good files, ${wrong.length} judged wrongly`);
    return;
  }
  const files = read();
  const found = check(files);
  found.forEach((line) => console.error(line));
  console.log(`${files.size} files, ${found.length} against the rule`);
  if (found.length) process.exitCode = 1;
}
