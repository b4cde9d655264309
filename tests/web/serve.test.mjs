import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

import { chooseEncoding, namesOf, startServer } from '../../scripts/serve.mjs';

let folder = '';
let root = '';
/** @type {Awaited<ReturnType<typeof startServer>>} */
let server;

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  root = path.join(folder, 'site');
  await mkdir(path.join(root, 'content/articles'), { recursive: true });
  /** @param {string} name @param {string} text */
  const put = (name, text) => writeFile(path.join(root, name), text);
  const policy = "default-src 'none'; img-src 'self'";
  await put('picture.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  await put('index.html', `<meta http-equiv="Content-Security-Policy" content="${policy}">`);
  await put('content/articles/خبر یک.json', '{}');
  await put('main.js', 'plain');
  await put('main.js.br', 'brotli');
  await put('main.js.gz', 'gzip');
  await put('edited.css', 'new');
  await put('edited.css.br', 'old');
  const yesterday = Date.now() / 1000 - 86_400;
  await utimes(path.join(root, 'edited.css.br'), yesterday, yesterday);
  await put('engine.wasm', 'wasm');
  await writeFile(path.join(folder, 'secret.txt'), 'secret');
  await symlink(path.join(folder, 'secret.txt'), path.join(root, 'link.txt'));
  await symlink(folder, path.join(root, 'up'));
  server = await startServer({ root });
});

after(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

/**
 * Not with fetch(), which would tidy the path before it is sent.
 * @param {string} url
 * @param {{ method?: string, headers?: Record<string, string> }} [options]
 * @returns {Promise<{ status?: number, headers: import('node:http').IncomingHttpHeaders, text: string }>}
 */
const ask = (url, options) =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const asking = request({ hostname, port, path: url, ...options }, async (response) => {
      let text = '';
      for await (const chunk of response) text += chunk;
      resolve({ status: response.statusCode, headers: response.headers, text });
    });
    asking.on('error', reject).end();
  });

test('files have their types', async () => {
  const types = {
    '/': 'text/html; charset=utf-8',
    '/main.js': 'text/javascript',
    '/edited.css': 'text/css; charset=utf-8',
    '/engine.wasm': 'application/wasm',
    [encodeURI('/content/articles/خبر یک.json')]: 'application/json',
  };
  for (const [url, type] of Object.entries(types)) {
    const { status, headers } = await ask(url);
    assert.equal(status, 200, url);
    assert.equal(headers['content-type'], type, url);
  }
});

test('what can become a document carries the policy of the page and refuses to be framed', async () => {
  for (const url of ['/', '/missing', '/picture.svg']) {
    const { headers } = await ask(url);
    const policy = "default-src 'none'; img-src 'self'; frame-ancestors 'none'";
    assert.equal(headers['content-security-policy'], policy, url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
    assert.equal(headers['referrer-policy'], 'no-referrer', url);
    assert.equal(headers['cross-origin-opener-policy'], 'same-origin', url);
  }
});

test('the policy is that of the nearest page above, for a site in a folder', async () => {
  const site = path.join(root, 'below/site');
  await mkdir(path.join(site, 'content'), { recursive: true });
  const policy = "default-src 'self'";
  const meta = `<meta http-equiv="Content-Security-Policy" content="${policy}">`;
  await writeFile(path.join(site, 'index.html'), meta);
  await writeFile(path.join(site, 'content/picture.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const url of ['/below/site/', '/below/site/content/picture.svg', '/below/site/missing/too']) {
    const { headers } = await ask(url);
    assert.equal(headers['content-security-policy'], `${policy}; frame-ancestors 'none'`, url);
  }
  const { headers } = await ask('/below/missing');
  assert.match(String(headers['content-security-policy']), /^default-src 'none'/);
});

test('a host that shows no index.html for its folder', async () => {
  const host = await startServer({ root, directoryIndex: false });
  const [folder, page] = await Promise.all(
    ['', 'index.html'].map(async (name) => (await fetch(host.url + name)).status),
  );
  await host.close();
  assert.deepEqual([folder, page], [404, 200]);
});

test('scripts, styles, the engine and JSON carry no policy, which would be dead weight', async () => {
  for (const url of ['/main.js', '/edited.css', '/engine.wasm']) {
    const { headers } = await ask(url);
    assert.equal(headers['content-security-policy'], undefined, url);
    assert.equal(headers['x-content-type-options'], 'nosniff', url);
  }
});

test('a compressed twin is sent to those who take it, if it is not older than its file', async () => {
  /** @param {string} url @param {string} accept */
  const get = (url, accept) => ask(url, { headers: { 'Accept-Encoding': accept } });
  const br = await get('/main.js', 'gzip, deflate, br');
  assert.equal(br.text, 'brotli');
  assert.equal(br.headers['content-encoding'], 'br');
  assert.equal(br.headers.vary, 'Accept-Encoding');
  const plain = await get('/main.js', 'identity');
  assert.equal(plain.text, 'plain');
  assert.equal(plain.headers['content-encoding'], undefined);
  assert.equal(plain.headers.vary, 'Accept-Encoding');
  assert.notEqual(plain.headers.etag, br.headers.etag);
  assert.equal((await get('/main.js', 'br;q=0, gzip')).text, 'gzip');
  assert.equal((await get('/edited.css', 'br')).text, 'new');
});

test('encodings are weighed', () => {
  const offered = ['br', 'gzip'];
  assert.equal(chooseEncoding('', offered), undefined);
  assert.equal(chooseEncoding('br, gzip', offered), 'br');
  assert.equal(chooseEncoding('gzip;q=1.0, br;q=0.5', offered), 'gzip');
  assert.equal(chooseEncoding('*', offered), 'br');
  assert.equal(chooseEncoding('*;q=0.2, br;q=0', offered), 'gzip');
  assert.equal(chooseEncoding('GZIP ; Q=0.1', offered), 'gzip');
  assert.equal(chooseEncoding('br;q=nonsense', offered), undefined);
});

test('what has not changed is not sent again', async () => {
  const { headers } = await ask('/main.js');
  assert.equal(headers['cache-control'], 'no-cache');
  const etag = String(headers.etag);
  for (const tags of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await ask('/main.js', { headers: { 'If-None-Match': tags } });
    assert.equal(again.status, 304, tags);
    assert.equal(again.text, '');
    assert.equal(again.headers.etag, etag);
  }
  const changed = await ask('/main.js', { headers: { 'If-None-Match': '"other"' } });
  assert.equal(changed.status, 200);
});

test('HEAD is GET without the content; other methods are refused', async () => {
  const head = await ask('/main.js', { method: 'HEAD' });
  assert.equal(head.status, 200);
  assert.equal(head.headers['content-length'], '5');
  assert.equal(head.text, '');
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const { status, headers } = await ask('/main.js', { method });
    assert.equal(status, 405, method);
    assert.equal(headers.allow, 'GET, HEAD');
  }
});

test('a folder without its slash is redirected, with its query, and only inside', async () => {
  const { status, headers } = await ask('/content/articles?a=b');
  assert.equal(status, 302);
  assert.equal(headers.location, '/content/articles/?a=b');
  assert.equal((await ask('/content/articles/')).status, 404, 'it has no index.html');
  assert.equal((await ask('//content')).status, 400, 'would redirect to the host "content"');
  assert.equal((await ask('/main.js/')).status, 404);
});

test('nothing outside of the folder can be reached', async () => {
  const attempts = [
    '/../secret.txt',
    '/content/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/secret.txt%00.json',
    '/%c0%ae%c0%ae/secret.txt',
    '/link.txt',
    '/up/secret.txt',
    '/up',
    'http://example.org/secret.txt',
  ];
  for (const url of attempts) {
    const { status, text } = await ask(url);
    assert.ok(status === 400 || status === 404, `${url}: ${status}`);
    assert.doesNotMatch(text, /secret/, url);
  }
});

test('a path is split before it is decoded', () => {
  assert.deepEqual(namesOf('/a/b%20c/'), ['a', 'b c', '']);
  assert.deepEqual(namesOf('/'), ['']);
  assert.deepEqual(namesOf('/..a/b..'), ['..a', 'b..']);
  for (const bad of ['', 'a', '/a//b', '/.', '/a/%2E%2e/b', '/a%2Fb', '/a%5Cb', '/%', '/%00']) {
    assert.equal(namesOf(bad), undefined, bad);
  }
});

test('requests are written down', async () => {
  server.log.length = 0;
  await ask('/main.js?x', { headers: { 'Accept-Encoding': 'br' } });
  const seen = { method: 'GET', url: '/main.js?x', status: 200, bytes: 6, encoding: 'br' };
  assert.deepEqual(server.log, [seen]);
});

test('a port that is in use is an error of its own kind', async () => {
  const { port } = new URL(server.url);
  await assert.rejects(startServer({ root, port: Number(port) }), { code: 'EADDRINUSE' });
});
