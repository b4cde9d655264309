// A site for a test: the built one or the sources, with files changed, added or removed.

import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startServer } from '../../../scripts/serve.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** @typedef {Record<string, string | Uint8Array | null>} Changes path → content, or null: remove */

// What `broadside index` ends with when articles have mistakes.
const authorsFault = 1;

/**
 * Serves a copy of build/site. A changed file loses its compressed twins, and its copy in the page
 * where it has one.
 * @param {Changes} [changes]
 * @param {{ reindex?: boolean, faulty?: boolean }} [options] reindex: let the tool list the articles
 *   again; faulty: articles have mistakes, and it has to say so
 */
export function serveSite(changes = {}, { reindex = false, faulty = false } = {}) {
  return serveCopies({ '.': 'build/site' }, changes, async (root) => {
    if (!reindex) return;
    await forget(root, 'content/index.json');
    const tool = path.join(repository, 'build/release/broadside');
    const { status, stderr } = spawnSync(tool, ['index', path.join(root, 'content')]);
    if (status !== (faulty ? authorsFault : 0)) {
      throw new Error(`broadside index (${status}): ${stderr}`);
    }
  });
}

/**
 * Serves web/ as it is written, with the engine and the content beside it.
 * @param {Changes} [changes]
 */
export function serveSources(changes = {}) {
  const copies = {
    '.': 'web',
    'engine.wasm': 'build/wasm/engine.wasm',
    'engine-full.wasm': 'build/wasm-full/engine.wasm',
    content: 'build/site/content',
  };
  return serveCopies(copies, changes);
}

/**
 * @param {Record<string, string>} copies place in the site → in the repository
 * @param {Changes} changes
 * @param {(root: string) => Promise<void>} [finish]
 */
async function serveCopies(copies, changes, finish) {
  const root = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  for (const [to, from] of Object.entries(copies)) {
    // With their times: a compressed twin must not look older than its file.
    const options = { recursive: true, preserveTimestamps: true };
    await cp(path.join(repository, from), path.join(root, to), options);
  }
  for (const [name, bytes] of Object.entries(changes)) {
    await forget(root, name);
    await change(root, { [name]: bytes });
  }
  await finish?.(root);
  return serveFolder(root, root);
}

/**
 * Serves what the tool builds of the repository's content.
 * @param {Changes} [changes] of the content folder
 */
export async function servePrerendered(changes = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  const content = path.join(folder, 'content');
  const root = path.join(folder, 'site');
  await cp(path.join(repository, 'content'), content, { recursive: true });
  await change(content, changes);
  const tool = path.join(repository, 'build/release/broadside');
  const runtime = path.join(repository, 'build/site');
  const { status, stderr } = spawnSync(tool, ['build', content, '-o', root, '--runtime', runtime]);
  if (status !== 0) throw new Error(`broadside build (${status}): ${stderr}`);
  return serveFolder(root, folder);
}

/**
 * @param {string} folder
 * @param {Changes} changes of files in it
 */
async function change(folder, changes) {
  for (const [name, bytes] of Object.entries(changes)) {
    const file = path.join(folder, name);
    if (bytes === null) {
      await rm(file);
    } else {
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
    }
  }
}

/**
 * @param {string} root
 * @param {string} made what was made for it, and is removed with it
 */
async function serveFolder(root, made) {
  const server = await startServer({ root });
  return {
    root,
    url: server.url,
    log: server.log,
    close: async () => {
      await server.close();
      await rm(made, { recursive: true });
    },
  };
}

/**
 * @param {string} root
 * @param {string} name
 */
async function forget(root, name) {
  for (const ending of ['.br', '.gz']) {
    await rm(path.join(root, name + ending), { force: true });
  }
  if (!name.startsWith('content/')) return;
  const opening = `<script type="application/json" data-file="${name.slice('content/'.length)}"`;
  const page = await readFile(path.join(root, 'index.html'), 'utf8');
  const start = page.indexOf(opening);
  if (start < 0) return;
  const end = page.indexOf('</script>\n', start) + '</script>\n'.length;
  await forget(root, 'index.html');
  await writeFile(path.join(root, 'index.html'), page.slice(0, start) + page.slice(end));
}
