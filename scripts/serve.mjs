// node scripts/serve.mjs [--port 8080] [--host 127.0.0.1] [DIR]
//
// Serves a folder of static files for previews and tests, the way a careful host would: with the
// headers, types, compressed twins and refusals that a real one should have. The security policy
// is not written here: it is read from the index.html that is served, so the two cannot differ. The
// other headers are those that prerendered sites bring for their hosts.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';

/** @type {Record<string, string>} */
const types = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  // Modules and JSON are UTF-8 whatever a parameter says.
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  // Without a parameter: with one, browsers refuse to compile while downloading.
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

// What a browser may make a document of is sent with these (wasm/publish/document_headers.def).
const list = new URL('../wasm/publish/document_headers.def', import.meta.url);
/** @type {Record<string, string>} */
const sent = Object.fromEntries(
  [...readFileSync(list, 'utf8').matchAll(/^X\("(.+)", "(.+)"\)$/gm)].map((row) => row.slice(1)),
);
const policyHeader = sent['Content-Security-Policy'];

/**
 * One answered request.
 * @typedef {object} Served
 * @property {string} method
 * @property {string} url as it was asked for
 * @property {number} status
 * @property {number} bytes of the body, as sent
 * @property {string} encoding
 *
 * @typedef {object} Reply
 * @property {number} status
 * @property {Record<string, string>} headers
 * @property {Buffer} body
 */

/**
 * @param {number} status
 * @param {string} text
 * @param {Record<string, string>} [headers]
 * @returns {Reply}
 */
function plain(status, text, headers = {}) {
  headers['Content-Type'] = 'text/plain; charset=utf-8';
  return { status, headers, body: Buffer.from(`${text}\n`) };
}

/**
 * The names that a request's path consists of, decoded; nothing when one of them is no file's name.
 * The path is taken as it was sent: a URL parser would resolve `..` before it could be refused.
 * @param {string} pathname
 */
export function namesOf(pathname) {
  try {
    const names = pathname.split('/').map(decodeURIComponent);
    // Empty at the start, and at the end where a folder is meant.
    if (names.shift() !== '' || !names.length) return;
    const bad = names.some((name, i) =>
      name === '' ? i < names.length - 1 : /^\.{1,2}$|[/\\\0]/.test(name),
    );
    return bad ? undefined : names;
  } catch {
    // An incomplete %XX.
  }
}

/**
 * The best of the encodings on offer that the client takes; the first wins a draw.
 * @param {string} header Accept-Encoding
 * @param {string[]} offered
 */
export function chooseEncoding(header, offered) {
  /** @type {Map<string, number>} */
  const wanted = new Map();
  for (const item of header.toLowerCase().split(',')) {
    const [name, ...parameters] = item.split(';').map((part) => part.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    wanted.set(name, q ? Number(q.slice(2)) || 0 : 1);
  }
  let best;
  let bestWeight = 0;
  for (const encoding of offered) {
    const weight = wanted.get(encoding) ?? wanted.get('*') ?? 0;
    if (weight > bestWeight) [best, bestWeight] = [encoding, weight];
  }
  return best;
}

/**
 * The header's policy: that of the page, and what only a header can say. The page is in the folder
 * of what was asked for, or in one above: a site may be a folder of the served one.
 * @param {string} root
 * @param {string[]} names
 */
async function policyOf(root, names) {
  for (let depth = names.length - 1; depth >= 0; depth -= 1) {
    const file = path.join(root, ...names.slice(0, depth), 'index.html');
    const page = await readFile(file, 'utf8').catch(() => '');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(page)?.[1];
    if (policy) return `${policy}; ${policyHeader}`;
  }
  return policyHeader;
}

/**
 * @param {string} file
 * @param {import('node:http').IncomingHttpHeaders} asked
 * @returns {Promise<Reply>}
 */
async function fileReply(file, asked) {
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const { mtimeMs } = await stat(file);
  /** @type {Record<string, string>} */
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-cache' };
  let body;
  if (/^text|json|wasm|xml/.test(type)) {
    headers.Vary = 'Accept-Encoding';
    const accepted = String(asked['accept-encoding'] ?? '');
    const encoding = chooseEncoding(accepted, ['br', 'gzip']);
    const twin = file + (encoding === 'br' ? '.br' : '.gz');
    const age = encoding && (await stat(twin).catch(() => undefined));
    // An older twin is that of a file that was edited since.
    if (age && age.mtimeMs >= mtimeMs) {
      headers['Content-Encoding'] = /** @type {string} */ (encoding);
      body = await readFile(twin);
    }
  }
  body ??= await readFile(file);
  headers.ETag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 11)}"`;
  const tags = (asked['if-none-match'] ?? '').split(',');
  const known = tags.map((tag) => tag.trim().replace(/^W\//, ''));
  if (known.includes(headers.ETag) || known[0] === '*') {
    delete headers['Content-Encoding'];
    return { status: 304, headers, body: Buffer.alloc(0) };
  }
  return { status: 200, headers, body };
}

/** @param {import('node:http').IncomingMessage} request */
const partsOf = ({ url = '' }) => {
  const [, pathname, query = ''] = /** @type {string[]} */ (/^([^?#]*)(\?[^#]*)?/.exec(url));
  return { names: namesOf(pathname), query };
};

/**
 * The site's own page for addresses at which nothing stands, when it has one.
 * @param {string} root
 * @param {import('node:http').IncomingHttpHeaders} asked
 */
async function missingReply(root, asked) {
  try {
    const file = await realpath(path.join(root, '404.html'));
    if (path.dirname(file) !== root) throw new Error(file);
    const reply = await fileReply(file, { ...asked, 'if-none-match': '' });
    return { ...reply, status: 404 };
  } catch {
    return plain(404, 'There is no such file here.');
  }
}

/**
 * @param {{ root: string, directoryIndex: boolean }} folder root: real path
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<Reply>}
 */
async function answer({ root, directoryIndex }, request) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return plain(405, 'This server only hands out files.', { Allow: 'GET, HEAD' });
  }
  const { names, query } = partsOf(request);
  if (!names) return plain(400, 'This is not the path of a file.');
  const missing = () => missingReply(root, request.headers);
  try {
    const asFolder = names.at(-1) === '';
    const file = await realpath(path.join(root, ...names));
    // A symbolic link may lead out of the folder that was offered.
    if (file !== root && !file.startsWith(root + path.sep)) return await missing();
    const isFolder = (await stat(file)).isDirectory();
    if (isFolder && !asFolder) {
      const Location = `/${names.map(encodeURIComponent).join('/')}/${query}`;
      return plain(302, `Moved to ${Location}`, { Location });
    }
    if (asFolder && !isFolder) return await missing();
    if (!isFolder) return await fileReply(file, request.headers);
    if (!directoryIndex) return await missing();
    const index = await realpath(path.join(file, 'index.html'));
    return index.startsWith(root + path.sep) ? await fileReply(index, request.headers) : await missing();
  } catch {
    return await missing();
  }
}

// A policy is of use where a browser makes a document of the answer, pictures (SVG) and errors
// included. With these types it never runs anything; four times half a kilobyte saved on a first
// visit.
const neverDocument = /^(text\/(css|javascript)|application\/(json|wasm))/;

/**
 * @param {{ root: string, port?: number, host?: string, directoryIndex?: boolean }} options
 *   port 0: any free one; directoryIndex: whether a folder's address shows its index.html, which
 *   some hosts do not do
 * @returns {Promise<{ url: string, log: Served[], close: () => Promise<void> }>}
 */
export async function startServer(options) {
  const { root, port = 0, host = '127.0.0.1', directoryIndex = true } = options;
  const realRoot = await realpath(root);
  /** @type {Served[]} */
  const log = [];
  const server = createServer(async (request, response) => {
    const { status, headers, body } = await answer({ root: realRoot, directoryIndex }, request);
    const bytes = request.method === 'HEAD' ? 0 : body.length;
    const documentHeaders = {
      ...sent,
      'Content-Security-Policy': await policyOf(realRoot, partsOf(request).names ?? []),
    };
    const encoding = headers['Content-Encoding'] ?? 'identity';
    log.push({ method: request.method ?? '', url: request.url ?? '', status, bytes, encoding });
    // HTTP/1.1 keeps connections open without being told to.
    response.removeHeader('Connection');
    response.writeHead(status, {
      ...headers,
      ...(status === 304 ? {} : { 'Content-Length': body.length }),
      ...(neverDocument.test(headers['Content-Type'] ?? '') ? {} : documentHeaders),
      'X-Content-Type-Options': sent['X-Content-Type-Options'],
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve(undefined));
  });
  const address = /** @type {import('node:net').AddressInfo} */ (server.address());
  const name = address.family === 'IPv6' ? `[${address.address}]` : address.address;
  return {
    url: `http://${name}:${address.port}/`,
    log,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** @param {string} message @returns {never} */
function fail(message) {
  console.error(message);
  process.exit(1);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '8080' },
    },
  });
  const root = positionals[0] ?? 'build/site';
  const port = Number(values.port);
  if (positionals.length > 1) fail('serve: one folder, please.');
  if (!/^\d+$/.test(values.port ?? '') || port > 65535) {
    fail(`serve: ${values.port} is not a port; --port takes a number up to 65535.`);
  }
  const folder = await stat(root).catch(() => undefined);
  if (!folder?.isDirectory()) fail(`serve: there is no folder ${root}.`);
  const server = await startServer({ root, port, host: values.host }).catch((error) =>
    fail(
      error.code === 'EADDRINUSE'
        ? `serve: port ${port} is in use; choose another with --port.`
        : `serve: ${error.message}`,
    ),
  );
  console.log(`${path.resolve(root)} is at ${server.url}`);
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.once(signal, async () => {
      await server.close();
      process.exit(0);
    });
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error) => fail(`serve: ${error.message}`));
}
