// node scripts/package.mjs [--out build/package]
//
// Assembles the npm package from web/ and build/site: the modules as they are written, their types,
// the engines, what they load, and the styles.

import { spawnSync } from 'node:child_process';
import { appendFile, cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const repository = fileURLToPath(new URL('..', import.meta.url));
const from = (/** @type {string} */ name) => path.join(repository, name);

// The program of our own page.
const ownPage =
  /^(main|extras|preview|pretty-\w+|search|scroll|takeover|trouble|head|host)\.js$/;
const built = [
  'engine.wasm',
  'engine-full.wasm',
  'entities.txt',
  'words',
  'sanitize-html.js',
  'broadside-embed.css',
];

/**
 * @param {string} version
 */
const manifest = (version) => ({
  name: 'broadside',
  version,
  description: 'Articles from Markdown and JSON, safe by construction',
  license: 'MIT',
  type: 'module',
  engines: { node: '>=18' },
  sideEffects: ['./elements.js'],
  exports: {
    '.': {
      types: './api-browser.d.ts',
      node: './api-node.js',
      default: './api-browser.js',
    },
    './elements': { types: './elements.d.ts', default: './elements.js' },
    './broadside-embed.css': './broadside-embed.css',
    './engine.wasm': './engine.wasm',
    './engine-full.wasm': './engine-full.wasm',
    './package.json': './package.json',
  },
});

async function main() {
  const { values } = parseArgs({ options: { out: { type: 'string', default: 'build/package' } } });
  const out = path.resolve(repository, /** @type {string} */ (values.out));
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  const modules = (await readdir(from('web'))).filter(
    (name) => name.endsWith('.js') && !ownPage.test(name),
  );
  for (const name of modules) await cp(from(`web/${name}`), path.join(out, name));
  for (const name of built) {
    const filter = (/** @type {string} */ file) => !/\.(br|gz)$/.test(file);
    await cp(from(`build/site/${name}`), path.join(out, name), { recursive: true, filter });
  }
  const entries = ['api-browser.js', 'api-node.js', 'elements.js'].map((name) => from(`web/${name}`));
  const { status, stdout } = spawnSync(
    process.execPath,
    [
      from('node_modules/typescript/bin/tsc'),
      ...['--declaration', '--emitDeclarationOnly', '--allowJs', '--skipLibCheck', '--strict'],
      ...['--target', 'es2022', '--module', 'esnext', '--moduleResolution', 'bundler'],
      ...['--types', 'node', '--rootDir', from('web'), '--outDir', out],
      ...entries,
    ],
    { cwd: repository, encoding: 'utf8' },
  );
  if (status !== 0) throw new Error(`tsc cannot write the types:\n${stdout}`);
  await appendFile(path.join(out, 'elements.d.ts'), await readFile(from('scripts/package/events.d.ts')));
  await cp(from('scripts/package/README.md'), path.join(out, 'README.md'));
  await cp(from('LICENSE'), path.join(out, 'LICENSE'));
  const version = /project\(broadside VERSION ([\d.]+)/.exec(
    await readFile(from('CMakeLists.txt'), 'utf8'),
  )?.[1];
  if (!version) throw new Error('CMakeLists.txt names no version');
  await writeFile(path.join(out, 'package.json'), `${JSON.stringify(manifest(version), null, 2)}\n`);
  console.log(`${out}: ${(await readdir(out)).length} entries`);
}

await main();
