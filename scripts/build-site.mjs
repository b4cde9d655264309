// node scripts/build-site.mjs [--out build/site] [--engine build/wasm/engine.wasm]
//                             [--engine-full build/wasm-full/engine.wasm]
//                             [--tool build/release/broadside] [--content content]
//
// Puts together the folder that is served: page, script, styles, engine, articles and their index,
// each with its compressed twins. Only what changed is written, so a second run is quick.

import { spawnSync } from 'node:child_process';
import { mkdir, readdir, readFile, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import zlib from 'node:zlib';

import * as esbuild from 'esbuild';
import { minify } from 'terser';

import { embedStyles as scopeStyles } from './embed-styles.mjs';

const repository = fileURLToPath(new URL('..', import.meta.url));
const web = path.join(repository, 'web');

// More would make the page itself slow to arrive; then the file has its own request, in parallel.
const embeddedLimit = 64 * 1024;
// Below this the headers weigh more than what is saved.
const compressedFrom = 1024;
const index = 'content/index.json';
const indexFolder = 'content/index/';
// For articles in HTML only, for mistakes, for what readers seldom do, and for going on from
// prerendered pages.
const lazyScripts = ['sanitize-html.js', 'explain.js', 'extras.js', 'pretty-pages.js'];
// For other people's pages, and for prerendered ones.
const otherScripts = ['elements.js', 'takeover.js'];
const compressible = /\.(css|html|js|json|md|svg|txt|wasm|xml)$/;

/** Something that the person at the keyboard can put right. */
class Stop extends Error {}

/**
 * @param {string} entry in web/
 * @returns {Promise<Uint8Array>} without what few pages need; it loads that itself
 */
export async function bundle(entry) {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(web, entry)],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    // What others wrote keeps its licence.
    legalComments: 'inline',
    external: lazyScripts.map((name) => `./${name}`),
    write: false,
  });
  if (!entry.endsWith('.js')) return outputFiles[0].contents;
  // "unsafe" takes built-in functions for what they are in every page, and asks no function that is
  // written with `function` for a `this`. All that main.js bundles is ours and keeps to that.
  const ours = entry === 'main.js';
  // A twentieth smaller: it also inlines across what were modules.
  const { code } = await minify(outputFiles[0].text, {
    module: true,
    ecma: 2020,
    compress: {
      passes: 3,
      // Statements repeat more often than parts of expressions do.
      sequences: false,
      lhs_constants: false,
      unsafe: ours,
      unsafe_arrows: ours,
    },
    format: { comments: 'some' },
  });
  return Buffer.from(/** @type {string} */ (code));
}

/**
 * The styles of what stands in other people's pages.
 * @returns {Promise<Uint8Array>}
 */
export async function bundleEmbedStyles() {
  const { outputFiles } = await esbuild.build({
    entryPoints: [path.join(web, 'styles/broadside-embed.css')],
    bundle: true,
    write: false,
  });
  const { code } = await esbuild.transform(scopeStyles(outputFiles[0].text), {
    loader: 'css',
    minify: true,
  });
  return Buffer.from(code);
}

/**
 * @param {string} text
 * @param {string} from must be there exactly once
 * @param {string} to
 */
function replaceOnce(text, from, to) {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Stop(`web/index.html should contain ${from} exactly once.`);
  return parts.join(to);
}

/**
 * The page as it is served: it names the bundles, and carries small files that every visit needs.
 * @param {string} page web/index.html
 * @param {Map<string, string>} files name → JSON
 */
export function servedPage(page, files) {
  let blocks = '';
  for (const [name, text] of files) {
    // What is broken, the engine shall read from the file itself and name the place in it.
    if (text.length > embeddedLimit || !isJson(text)) continue;
    const safe = text.trim().replaceAll('<', '\\u003c');
    const route = name === 'index.json' ? ' data-for="post="' : '';
    blocks += `<script type="application/json" data-file="${name}"${route}>${safe}</script>\n`;
  }
  page = replaceOnce(page, 'href="styles/broadside.css"', 'href="broadside.css"');
  page = replaceOnce(page, 'src="main.js"', 'src="broadside.js"');
  return replaceOnce(page, '</body>', `${blocks}</body>`);
}

/**
 * Of the index what an article's page needs: where articles are, what their neighbours are called,
 * and who is not to be shown yet or any more. Every visit carries it; lists get the whole file.
 * @param {string} text
 */
export function briefIndex(text) {
  const feed = isJson(text) ? JSON.parse(text) : undefined;
  if (!Array.isArray(feed?.items)) return text;
  const items = feed.items.map((/** @type {any} */ item) => {
    const { title, language, date_published, _article = {} } = item;
    const { src, slug, expires } = _article;
    const known = src === `articles/${slug}.json`;
    return {
      title,
      language,
      // What has been published stays published.
      date_published: Date.parse(date_published) > Date.now() ? date_published : undefined,
      _article: { src, slug: known ? undefined : slug, expires },
    };
  });
  // Where the articles are that are not among these.
  const { count, page_size, slugs } = feed._broadside ?? {};
  return JSON.stringify({ items, _broadside: slugs && { count, page_size, slugs } });
}

/** @param {string} text */
function isJson(text) {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/**
 * @param {string} file
 * @returns {Promise<Buffer | undefined>}
 */
const readIfThere = (file) => readFile(file).catch(() => undefined);

/**
 * @param {string} folder
 * @returns {Promise<string[]>} all files below, with `/` between names
 */
async function filesBelow(folder, prefix = '') {
  const entries = await readdir(path.join(folder, prefix), { withFileTypes: true });
  const found = [];
  for (const entry of entries) {
    const name = prefix + entry.name;
    if (entry.isDirectory()) found.push(...(await filesBelow(folder, `${name}/`)));
    else if (entry.isFile()) found.push(name);
  }
  return found;
}

/** @type {(bytes: Uint8Array, options: zlib.BrotliOptions) => Promise<Buffer>} */
const compress = promisify(zlib.brotliCompress);
// How distances are written (RFC 7932, section 4), postfix bits and direct codes. The best ones
// depend on the file and save half a percent; these find most of that.
const distances = [
  [0, 0],
  [0, 8],
  [1, 4],
  [2, 4],
  [2, 8],
  [3, 0],
  [3, 8],
];
/**
 * The smallest of all ways.
 * @param {Uint8Array} bytes
 */
export async function brotli(bytes) {
  const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_NPOSTFIX, BROTLI_PARAM_NDIRECT } = zlib.constants;
  const packed = await Promise.all(
    distances.map(([postfix, direct]) =>
      compress(bytes, {
        params: {
          [BROTLI_PARAM_QUALITY]: 11,
          [BROTLI_PARAM_NPOSTFIX]: postfix,
          [BROTLI_PARAM_NDIRECT]: direct,
        },
      }),
    ),
  );
  return packed.reduce((best, one) => (one.length < best.length ? one : best));
}
const gzip = promisify(
  (/** @type {Uint8Array} */ bytes, /** @type {zlib.CompressCallback} */ done) =>
    zlib.gzip(bytes, { level: 9 }, done),
);
const packings = [
  { ending: '.br', pack: brotli, unpack: promisify(zlib.brotliDecompress) },
  { ending: '.gz', pack: gzip, unpack: promisify(zlib.gunzip) },
];

/** The folder of the site: knows what belongs to it, and writes only what is different. */
class Site {
  /** @type {Map<string, Uint8Array>} */
  files = new Map();
  changed = 0;

  /** @param {string} out */
  constructor(out) {
    this.out = out;
  }

  /**
   * @param {string} name
   * @param {Uint8Array} bytes
   */
  async put(name, bytes) {
    const file = path.join(this.out, name);
    this.files.set(name, bytes);
    if ((await readIfThere(file))?.equals(bytes)) return;
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
    this.changed++;
  }

  /** Adds the twins of everything that has been put. */
  async compress() {
    const names = [...this.files.keys()].filter((name) => compressible.test(name));
    await Promise.all(names.map((name) => this.#compressOne(name)));
  }

  /** @param {string} name */
  async #compressOne(name) {
    const bytes = /** @type {Uint8Array} */ (this.files.get(name));
    if (bytes.length < compressedFrom) return;
    for (const { ending, pack, unpack } of packings) {
      const twin = path.join(this.out, name + ending);
      const old = await readIfThere(twin);
      // Unpacking costs a hundredth of packing, and says for sure whether the twin is right.
      const right = old && (await unpack(old).catch(() => undefined))?.equals(bytes);
      const packed = right ? old : await pack(bytes);
      if (packed.length >= bytes.length) continue;
      await this.put(name + ending, packed);
      // Servers leave out a twin that is older than its file.
      const { mtimeMs } = await stat(path.join(this.out, name));
      // Whole milliseconds are all that can be set.
      const time = Math.ceil(mtimeMs) / 1000;
      if ((await stat(twin)).mtimeMs < mtimeMs) await utimes(twin, time, time);
    }
  }

  /** @param {(name: string) => boolean} [kept] what may be there although it was not put */
  async removeOthers(kept = () => false) {
    for (const name of await filesBelow(this.out)) {
      if (this.files.has(name) || kept(name)) continue;
      await rm(path.join(this.out, name));
      this.changed++;
      // A folder that has become empty goes as well; one that has not makes this fail.
      await rmdir(path.dirname(path.join(this.out, name))).catch(() => {});
    }
  }
}

/**
 * @param {string} file
 * @param {string} maker
 */
async function needed(file, maker) {
  const bytes = await readIfThere(file);
  if (!bytes) throw new Stop(`${file} is missing. This makes it: ${maker}`);
  return bytes;
}

/**
 * Whether files in the folder may be removed: only if it is new, or this script's own.
 * @param {string} out
 */
async function checkOut(out) {
  /** @type {string[]} */
  const names = await readdir(out).catch(() => []);
  if (names.length && !names.includes('broadside.js')) {
    throw new Stop(`${out} holds other things. Name an empty folder with --out.`);
  }
}

/** @param {string} name */
const isIndex = (name) =>
  name === index || (name.startsWith(indexFolder) && name.endsWith('.json'));

/**
 * @param {Site} site
 * @param {string} content
 */
async function putContent(site, content) {
  const names = await filesBelow(content).catch(() => {
    throw new Stop(`There is no folder ${content}. Name it with --content.`);
  });
  for (const name of names) {
    const target = `content/${name}`;
    // The index is made from what is here; the guide is for authors; dot files are an editor's.
    if (isIndex(target) || name === 'FORMAT.md' || /(^|\/)\./.test(name)) continue;
    await site.put(target, await readFile(path.join(content, name)));
  }
}

/**
 * @param {string} tool
 * @param {string} folder
 */
function makeIndex(tool, folder) {
  const { error, status } = spawnSync(path.resolve(tool), ['index', folder], {
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw new Stop(`${tool} cannot be run: ${error.message}`);
  if (status !== 0) throw new Stop(`${tool} index ended with exit status ${status}.`);
}

/** @param {Site} site */
function table(site) {
  const sizes = (/** @type {string} */ name) =>
    ['', '.gz', '.br'].map((ending) => site.files.get(name + ending)?.length ?? '-');
  const rows = [
    ['bytes', 'plain', 'gzip', 'brotli'],
    ...[
      'index.html',
      'broadside.js',
      ...lazyScripts,
      ...otherScripts,
      'broadside.css',
      'broadside-embed.css',
      'engine.wasm',
      'engine-full.wasm',
      index,
    ].map((name) => [name, ...sizes(name)]),
  ];
  const line = (/** @type {(string | number)[]} */ [name, ...numbers]) =>
    `  ${String(name).padEnd(20)}${numbers.map((n) => String(n).padStart(9)).join('')}`;
  return rows.map(line).join('\n');
}

/**
 * @param {{ out: string, engine: string, engineFull: string, tool: string, content: string }}
 *   options
 */
export async function buildSite({ out, engine, engineFull, tool, content }) {
  const engineBytes = await needed(engine, 'cmake --preset wasm && cmake --build --preset wasm');
  const fullBytes = await needed(
    engineFull,
    'cmake --preset wasm-full && cmake --build --preset wasm-full',
  );
  await needed(tool, 'cmake --preset release && cmake --build --preset release');
  await checkOut(out);
  const site = new Site(out);
  const scripts = [...otherScripts, ...lazyScripts];
  const [script, styles, embedStyles, ...others] = await Promise.all([
    bundle('main.js'),
    bundle('styles/broadside.css'),
    bundleEmbedStyles(),
    ...scripts.map(bundle),
  ]);
  // First, because it marks the folder as this script's own.
  await site.put('broadside.js', script);
  for (const [i, name] of scripts.entries()) await site.put(name, others[i]);
  await site.put('broadside.css', styles);
  await site.put('broadside-embed.css', embedStyles);
  await site.put('engine.wasm', engineBytes);
  await site.put('engine-full.wasm', fullBytes);
  for (const name of await filesBelow(web)) {
    // What the engine asks for only on some pages.
    if (name.endsWith('.txt')) await site.put(name, await readFile(path.join(web, name)));
  }
  await putContent(site, content);
  // The index shall not list an article that is gone.
  await site.removeOthers((name) => !/^content\/.*\.(json|md)$/.test(name) || isIndex(name));
  makeIndex(tool, path.join(out, 'content'));
  await site.put(index, await needed(path.join(out, index), `${tool} index ${out}/content`));
  for (const name of await filesBelow(out, indexFolder).catch(() => [])) {
    if (isIndex(name)) await site.put(name, await readFile(path.join(out, name)));
  }
  /** @type {Map<string, string>} */
  const inPage = new Map();
  const siteBytes = site.files.get('content/site.json');
  if (siteBytes) inPage.set('site.json', Buffer.from(siteBytes).toString());
  const indexBytes = /** @type {Uint8Array} */ (site.files.get(index));
  inPage.set('index.json', briefIndex(Buffer.from(indexBytes).toString()));
  const page = await readFile(path.join(web, 'index.html'), 'utf8');
  await site.put('index.html', Buffer.from(servedPage(page, inPage)));
  await site.compress();
  await site.removeOthers();
  return site;
}

async function main() {
  const { values } = parseArgs({
    options: {
      out: { type: 'string', default: 'build/site' },
      engine: { type: 'string', default: 'build/wasm/engine.wasm' },
      'engine-full': { type: 'string', default: 'build/wasm-full/engine.wasm' },
      tool: { type: 'string', default: 'build/release/broadside' },
      content: { type: 'string', default: 'content' },
    },
  });
  const { out, engine, tool, content } = /** @type {Record<string, string>} */ (values);
  const engineFull = /** @type {string} */ (values['engine-full']);
  const site = await buildSite({ out, engine, engineFull, tool, content });
  console.log(`${out}: ${site.files.size} files, ${site.changed} changed\n${table(site)}`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => {
    // Only a mistake of this script is worth a stack trace.
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  });
}
