import assert from 'node:assert/strict';
import { test } from 'node:test';

import { Host } from '../../web/host.js';

/**
 * @typedef {import('../../web/fetch-files.js').FileReply} FileReply
 * @param {string} kind
 * @param {string[]} [fields]
 */
const answer = (kind, fields = []) => ({ kind, words: new Uint32Array(), text: '', fields });

/** An engine that gives prepared answers and writes down what it was told. */
class Script {
  /** @param {ReturnType<typeof answer>[][]} pages */
  constructor(...pages) {
    this.pages = pages;
    /** @type {string[]} */
    this.calls = [];
    /** @type {ReturnType<typeof answer>[]} */
    this.answers = [];
  }
  /** @param {string} route @param {string} base */
  open(route, base) {
    this.calls.push(`open ${route} ${base}`);
    this.answers = this.pages.shift() ?? [];
  }
  /** @param {string} path @param {FileReply} file */
  supply(path, { status }) {
    this.calls.push(`supply ${path} ${status}`);
  }
  /** @param {string} address @param {boolean} image */
  resolve(address, image) {
    return image ? `image ${address}` : `link ${address}`;
  }
  step() {
    const next = this.answers.shift();
    if (!next) throw new Error('one step too many');
    return next;
  }
}

/** A network that writes down what was asked of it. */
class Network {
  /** @type {string[]} */
  asked = [];
  /** @param {Record<string, number>} [statuses] of files that are not simply there */
  constructor(statuses = {}) {
    this.statuses = statuses;
  }
  /** @param {string} path */
  read = async (path) => {
    this.asked.push(path);
    return { status: this.statuses[path] ?? 200, bytes: new Uint8Array() };
  };
}

const never = new AbortController().signal;

test('files are supplied in the order wanted until the page comes', async () => {
  const engine = new Script([
    answer('need', ['site.json', 'index.json']),
    answer('need', ['articles/a.json']),
    answer('page', ['A']),
  ]);
  const page = await new Host(engine, 'content/').page('?post=a', new Network().read, never);
  assert.deepEqual(page.fields, ['A']);
  assert.deepEqual(engine.calls, [
    'open ?post=a content/',
    'supply site.json 200',
    'supply index.json 200',
    'supply articles/a.json 200',
  ]);
});

test('files of a shown page are not fetched again', async () => {
  const need = answer('need', ['site.json', 'missing.json']);
  const engine = new Script([need, answer('page')], [need, answer('page')]);
  const network = new Network({ 'missing.json': 404 });
  const host = new Host(engine, '');
  await host.page('', network.read, never);
  await host.page('', network.read, never);
  assert.deepEqual(network.asked, ['site.json', 'missing.json', 'missing.json']);
});

test('what led to a failure is fetched again', async () => {
  const need = answer('need', ['site.json']);
  const engine = new Script([need, answer('failure')], [need, answer('page')]);
  const network = new Network();
  const host = new Host(engine, '');
  assert.equal((await host.page('', network.read, never)).kind, 'failure');
  assert.equal((await host.page('', network.read, never)).kind, 'page');
  assert.deepEqual(network.asked, ['site.json', 'site.json']);
});

test('an engine that would ask for ever is stopped', async () => {
  const twice = new Script([answer('need', ['a']), answer('need', ['a'])]);
  await assert.rejects(new Host(twice, '').page('', new Network().read, never), /asked twice for a/);
  const both = new Script([answer('need', ['a', 'a'])]);
  await assert.rejects(new Host(both, '').page('', new Network().read, never), /asked twice for a/);
  const nothing = new Script([answer('need')]);
  await assert.rejects(new Host(nothing, '').page('', new Network().read, never), /for nothing/);
});

test('an aborted visit does not touch the engine, which is the newer one’s', async () => {
  const engine = new Script([answer('need', ['a'])], [answer('page', ['newer'])]);
  const host = new Host(engine, '');
  const older = new AbortController();
  const waiting = host.page('?old', new Network().read, older.signal);
  older.abort();
  const newer = await host.page('?new', new Network().read, never);
  await assert.rejects(waiting, { name: 'AbortError' });
  assert.deepEqual(newer.fields, ['newer']);
  assert.deepEqual(engine.calls, ['open ?old ', 'open ?new ']);
});

test('addresses are the engine’s affair', () => {
  const host = new Host(new Script(), '');
  assert.equal(host.resolve('a', false), 'link a');
  assert.equal(host.resolve('b', true), 'image b');
});
