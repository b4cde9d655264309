// `broadside serve` as a program, asked over HTTP. BROADSIDE_TOOL is the tool's path. What a browser
// makes of it is in tests/browser/preview.test.mjs.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';

const tool = path.resolve(process.env.BROADSIDE_TOOL ?? 'build/dev/broadside');
const root = mkdtempSync(path.join(tmpdir(), 'broadside-serve-'));
const content = path.join(root, 'content');
const runtime = path.join(root, 'runtime');

const article = { title: 'T', date_published: '2024-01-01', markdown: 'Text.' };
const page = `<!doctype html><title>x</title><script type="module" src="broadside.js"></script>
<script type="application/json" data-file="site.json">{"title":"Old"}</script>
<script type="application/json" data-file="index.json">[]</script><p>end`;

/** @param {string} name @param {unknown} value */
function put(name, value) {
  const file = path.join(root, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
}

/** @type {import('node:child_process').ChildProcess} */
let server;
let port = 0;

before(async () => {
  put('content/site.json', { title: 'S' });
  put('content/articles/a.json', article);
  put('content/articles/draft.json', { ...article, draft: true });
  put('content/articles/later.json', { ...article, date_published: '2999-01-01' });
  put('content/articles/gone.json', { ...article, date_expires: '2024-02-01' });
  put('content/articles/broken.json', '{');
  put('content/images/x.svg', '<svg xmlns="http://www.w3.org/2000/svg"/>');
  put('runtime/index.html', page);
  put('runtime/engine.wasm', 'wasm');
  put('secret.txt', 'secret');
  symlinkSync(path.join(root, 'secret.txt'), path.join(content, 'link.txt'));
  ({ server, port } = await start());
});

after(async () => {
  server.kill('SIGKILL');
  rmSync(root, { recursive: true });
});

async function start() {
  const started = spawn(tool, ['serve', content, '--port', '0', '--runtime', runtime]);
  const [line] = await once(started.stdout, 'data');
  const [, number] = /^Preview: http:\/\/127\.0\.0\.1:(\d+)\//.exec(String(line)) ?? [];
  assert.ok(number, String(line));
  return { server: started, port: Number(number) };
}

/**
 * Not with fetch(), which would tidy the path before it is sent.
 * @param {string} asked
 * @param {import('node:http').RequestOptions} [options]
 * @returns {Promise<{ status?: number, headers: http.IncomingHttpHeaders, text: string }>}
 */
const ask = (asked, options = {}) =>
  new Promise((resolve, reject) => {
    const request = http.request({ port, host: '127.0.0.1', path: asked, ...options }, (reply) => {
      let text = '';
      reply.setEncoding('utf8');
      reply.on('data', (part) => (text += part));
      reply.on('end', () => resolve({ status: reply.statusCode, headers: reply.headers, text }));
    });
    request.on('error', reject);
    request.end();
  });

const state = async () => JSON.parse((await ask('/_broadside/state.json')).text);

/** Until the page that has this version is told to load again. @param {number} version */
const told = (version) => ask(`/_broadside/events?since=${version}`);

/** @param {() => void} change @returns the state after it */
async function changed(change) {
  const { version } = await state();
  const waiting = told(version);
  change();
  const { text, headers } = await waiting;
  assert.equal(headers['content-type'], 'text/event-stream');
  assert.match(text, /data: \d+\n\n$/);
  return state();
}

test('the page is that of the readers, with our script before theirs and without old content', async () => {
  const { status, text, headers } = await ask('/');
  assert.equal(status, 200);
  assert.match(text, /<script type="module" src="\/_broadside\/preview\.js\?v=\d+"><\/script>\s*<script type="module" src="broadside\.js">/);
  assert.ok(!text.includes('application/json'));
  assert.ok(text.endsWith('<p>end'));
  assert.equal(headers['cache-control'], 'no-store');
  for (const name of ['preview.js', 'preview.css']) {
    assert.equal((await ask(`/_broadside/${name}`)).status, 200);
  }
  assert.equal((await ask('/engine.wasm')).headers['content-type'], 'application/wasm');
});

test('the index has everything, and what readers do not see is marked', async () => {
  const { text } = await ask('/content/index.json');
  const slugs = JSON.parse(text).items.map((/** @type {any} */ item) => item._article.slug);
  assert.deepEqual(slugs, ['later', 'a', 'draft', 'gone']);
  assert.ok(!text.includes('expires'));
  const { marks, paths, findings } = await state();
  assert.deepEqual(marks, {
    'post/draft': 'draft',
    'post/gone': 'expired',
    'post/later': 'scheduled',
  });
  assert.equal(paths['post/a'], 'articles/a.json');
  assert.deepEqual(
    findings.map((/** @type {any} */ { file, id }) => `${file} ${id}`),
    ['articles/broken.json json-syntax', 'articles/later.json future-date'],
  );
});

test('an article is handed out without its end, at the same places', async () => {
  const { text } = await ask('/content/articles/gone.json');
  assert.deepEqual(JSON.parse(text), { ...article, date_expires: null });
  assert.equal(text.length, JSON.stringify({ ...article, date_expires: '2024-02-01' }).length);
  assert.equal((await ask('/content/articles/broken.json')).text, '{');
});

test('nobody else is answered', async () => {
  for (const host of ['evil.example', `evil.example:${port}`, '127.0.0.1', '127.0.0.1.evil:80']) {
    assert.equal((await ask('/', { headers: { host } })).status, 403, host);
  }
  assert.equal((await ask('/', { headers: { host: `localhost:${port}` } })).status, 200);
  assert.equal((await ask('/', { method: 'POST' })).status, 405);
  assert.equal((await ask('/', { method: 'HEAD' })).text, '');
});

test('nothing outside of the two folders is handed out', async () => {
  for (const asked of [
    '/content/../secret.txt',
    '/content/%2e%2e/secret.txt',
    '/content/..%2fsecret.txt',
    '/content/%2fetc/passwd',
    '//etc/passwd',
    '/../secret.txt',
    '/content/link.txt',
    '/content/articles/%00a.json',
    '/content/',
    '/content/articles',
    '/_broadside/nothing',
    '/nothing',
  ]) {
    const { status, text } = await ask(asked);
    assert.ok(status === 404 || status === 400, `${asked}: ${status}`);
    assert.ok(!text.includes('secret'), asked);
  }
});

test('a picture that is opened by itself runs nothing', async () => {
  const { headers } = await ask('/content/images/x.svg');
  assert.equal(headers['content-type'], 'image/svg+xml');
  assert.match(String(headers['content-security-policy']), /^default-src 'none'.*; sandbox$/);
});

test('a page is told of each change: of files, of new folders, of what is removed', async () => {
  let now = await changed(() => put('content/articles/a.json', '{ "title": 5 }'));
  assert.ok(now.findings.some((/** @type {any} */ { file }) => file === 'articles/a.json'));
  now = await changed(() => put('content/articles/a.json', article));
  assert.ok(!now.findings.some((/** @type {any} */ { file }) => file === 'articles/a.json'));
  now = await changed(() => put('content/articles/deep/er/b.json', article));
  assert.equal(now.paths['post/b'], 'articles/deep/er/b.json');
  now = await changed(() => put('content/articles/deep/er/b.json', { ...article, slug: 'bee' }));
  assert.equal(now.paths['post/bee'], 'articles/deep/er/b.json');
  // As many editors save: a new file, renamed.
  now = await changed(() => {
    put('content/articles/.b.json.swp', article);
    renameSync(
      path.join(content, 'articles/.b.json.swp'),
      path.join(content, 'articles/deep/er/b.json'),
    );
  });
  assert.equal(now.paths['post/b'], 'articles/deep/er/b.json');
  now = await changed(() => rmSync(path.join(content, 'articles/deep'), { recursive: true }));
  assert.equal(now.paths['post/b'], undefined);
});

test('a page that is late learns of it at once', async () => {
  assert.match((await told(-1)).text, /^data: /);
});

test('many pages may be open', async () => {
  const { version } = await state();
  const pages = Array.from({ length: 20 }, () => told(version));
  put('content/articles/a.json', { ...article, title: 'Other' });
  for (const { text } of await Promise.all(pages)) assert.match(text, /data: /);
});

test('wrong use and missing folders are told apart', () => {
  const run = (/** @type {string[]} */ ...words) =>
    spawnSync(tool, ['serve', ...words], { encoding: 'utf8', cwd: root });
  const taken = run(content, '--port', String(port), '--runtime', runtime);
  assert.equal(taken.status, 3);
  assert.match(taken.stderr, /port \d+ is taken/);
  assert.equal(run(path.join(root, 'nowhere'), '--runtime', runtime).status, 3);
  assert.match(run(content, '--runtime', root).stderr, /--runtime/);
  assert.equal(run(content, '--port', '99999').status, 2);
  assert.equal(run(content, 'more').status, 2);
});

test('it ends when it is told to, also with pages open', async () => {
  const other = await start();
  const { version } = await state();
  const page = http.get({ port: other.port, path: `/_broadside/events?since=${version}` });
  page.on('error', () => {});
  await once(page, 'socket');
  other.server.kill('SIGINT');
  const [status] = await once(other.server, 'exit');
  assert.equal(status, 0);
});
