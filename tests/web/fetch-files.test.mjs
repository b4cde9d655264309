import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';

import { fetchFile } from '../../web/fetch-files.js';

/** @type {import('node:http').RequestListener} */
const misbehave = (request, response) => {
  if (request.url === '/whole') return response.end('whole');
  if (request.url === '/moved') return response.writeHead(302, { Location: '/whole' }).end();
  if (request.url === '/abroad') return response.writeHead(302, { Location: abroad }).end();
  if (request.url === '/cut') {
    response.writeHead(200, { 'Content-Length': 100 }).write('only this');
    return setTimeout(() => response.destroy(), 20);
  }
  if (request.url === '/hanging') return response.writeHead(200).write('begun');
  response.writeHead(404).end('a long page of excuses');
};

const home = createServer(misbehave);
const other = createServer(misbehave);
let base = '';
let abroad = '';

/** @param {import('node:http').Server} server */
const originOf = (server) => {
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return `http://127.0.0.1:${port}`;
};

before(async () => {
  await Promise.all([once(home.listen(0), 'listening'), once(other.listen(0), 'listening')]);
  base = originOf(home);
  abroad = `${originOf(other)}/whole`;
});

after(() => {
  for (const server of [home, other]) {
    server.close();
    server.closeAllConnections();
  }
});

/**
 * @param {string} path
 * @param {{ status: number, text?: string }} expected
 */
async function check(path, { status, text = '' }, signal = new AbortController().signal) {
  const reply = await fetchFile(base + path, signal);
  assert.equal(reply.status, status, path);
  assert.equal(new TextDecoder().decode(reply.bytes), text, path);
}

test('a whole file', () => check('/whole', { status: 200, text: 'whole' }));
test('a redirection inside the site', () => check('/moved', { status: 200, text: 'whole' }));
test('a redirection to another site counts as no answer', () => check('/abroad', { status: 0 }));
test('an error has its status and no content', () => check('/none', { status: 404 }));
test('a file that breaks off counts as no answer', () => check('/cut', { status: 0 }));

test('a server that is not there is an answer, not an exception', async () => {
  const reply = await fetchFile('http://127.0.0.1:1/x', new AbortController().signal);
  assert.equal(reply.status, 0);
});

test('waiting ends when the visit does', async () => {
  const visit = new AbortController();
  setTimeout(() => visit.abort(), 50);
  await check('/hanging', { status: 0 }, visit.signal);
  await check('/whole', { status: 0 }, visit.signal);
});
