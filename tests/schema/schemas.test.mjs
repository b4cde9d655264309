// The JSON Schemas of content/schema: printed by print_schemas, valid, and of one opinion with the
// decoder. PRINT_SCHEMAS and BROADSIDE_TOOL are the programs' paths.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { Ajv2020 } from 'ajv/dist/2020.js';

import { generateContent } from '../../scripts/generate-content.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const tool = path.resolve(repository, process.env.BROADSIDE_TOOL ?? 'build/dev/broadside');
const printer = path.resolve(repository, process.env.PRINT_SCHEMAS ?? 'build/dev/print_schemas');
const content = path.join(repository, 'content');
const root = mkdtempSync(path.join(tmpdir(), 'broadside-schema-'));
after(() => rmSync(root, { recursive: true }));

/** @param {string} program @param {string[]} words */
function output(program, ...words) {
  const { status, stdout, stderr, error } = spawnSync(program, words, { encoding: 'utf8' });
  if (error) throw error;
  return { status, stdout, stderr };
}

/** @param {string} file @returns {any} */
const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

const names = readdirSync(path.join(content, 'schema')).sort();
const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
const validators = new Map(
  names.map((name) => [name, ajv.compile(readJson(path.join(content, 'schema', name)))]),
);

/** @param {string} name @param {unknown} value @returns {string[]} what the schema says against it */
function refusals(name, value) {
  const validate = validators.get(name);
  assert.ok(validate, name);
  if (validate(value)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

test('they are what print_schemas prints', () => {
  const { status, stdout, stderr } = output(printer);
  assert.equal(status, 0, stderr);
  assert.deepEqual(names, stdout.trim().split('\n'));
  for (const name of names) {
    const committed = readFileSync(path.join(content, 'schema', name), 'utf8');
    assert.equal(output(printer, name).stdout, committed, `${name}: print it again`);
  }
});

test('our own content is valid', () => {
  assert.deepEqual(refusals('site.json', readJson(path.join(content, 'site.json'))), []);
  let articles = 0;
  for (const name of readdirSync(path.join(content, 'articles'))) {
    if (!name.endsWith('.json')) continue;
    articles++;
    const article = readJson(path.join(content, 'articles', name));
    assert.deepEqual(refusals('article.json', article), [], name);
  }
  assert.ok(articles > 5);
});

test('generated publications are valid, and so is every list of their index', () => {
  const folder = path.join(root, 'generated');
  generateContent({ count: 300, folder, pageSize: 10 });
  assert.equal(output(tool, 'index', folder).status, 0);
  const files = readdirSync(folder, { recursive: true }).map(String).sort();
  const lists = files.filter((name) => /^index(\.json|\/.*\.json)$/.test(name));
  const articles = files.filter((name) => /^articles\/.*\.json$/.test(name));
  assert.ok(lists.length > 50 && articles.length === 300);
  for (const name of articles) {
    assert.deepEqual(refusals('article.json', readJson(path.join(folder, name))), [], name);
  }
  for (const name of lists) {
    if (name === 'index/tags.json' || name === 'index/archive.json') continue;
    // A slug file has items that only say where another one is.
    assert.deepEqual(refusals('index.json', readJson(path.join(folder, name))), [], name);
  }
  assert.deepEqual(refusals('index.json', ['articles/a.json', 'pages/about.json']), []);
  assert.notDeepEqual(refusals('index.json', ['/a.json']), []);
  assert.notDeepEqual(refusals('index.json', {}), []);
  assert.notDeepEqual(refusals('index.json', { items: [{ id: 'a' }] }), []);
});

const article = { title: 'T', date_published: '2024-02-17', markdown: 'Text.' };
const site = { title: 'The Site', authors: { nell: { name: 'Nell' } } };

/**
 * What `broadside check` says of the file, without what only the whole publication shows.
 * @param {'article.json' | 'page.json' | 'site.json'} name @param {object} value
 */
function decoderFindings(name, value) {
  const folder = mkdtempSync(path.join(root, 'one-'));
  for (const below of ['articles', 'pages']) mkdirSync(path.join(folder, below));
  const file = name === 'site.json' ? name : `${name.replace('.json', 's')}/a.json`;
  const files = { 'site.json': site, 'articles/a.md': 'x', [file]: value };
  for (const [one, json] of Object.entries(files)) {
    writeFileSync(path.join(folder, one), typeof json === 'string' ? json : JSON.stringify(json));
  }
  const other = /^(image-missing|no-alt-text|broken-link|translation-.*|.*-before|future-date)$/;
  return output(tool, 'check', '--json', folder)
    .stdout.split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).id)
    .filter((id) => !other.test(id));
}

const sound = [
  {},
  { $schema: '../schema/article.json', _ours: { any: ['thing'] } },
  { authors: ['nell', { name: 'Guest', url: 'https://example.org/' }] },
  { authors: 'nell' },
  { tags: 'Kabul' },
  { tags: ['Kabul', '#Press'] },
  { date_published: '2024-02-17T09:30:00+04:30', date_modified: '2024-02-17T09:30:00.5Z' },
  { markdown: ['a', '', 'b'] },
  { markdown: { src: 'a.md' } },
  { markdown: undefined, content_html: '<p>x' },
  { markdown: undefined, content_text: 'x' },
  { dir: 'rtl', language: 'prs-AF', draft: false, pinned: true, series: 'S' },
  { translations: { prs: 'a-b', 'ps-AF': 'c' } },
  { image: '../images/x.jpg', image_alt: 'x', image_caption: 'y', external_url: 'https://a.b/' },
  { title: 'é'.repeat(512), slug: 'a-1' },
];

const faulty = [
  { title: undefined },
  { title: '' },
  { title: 5 },
  { title: 'é'.repeat(513) },
  { date_published: undefined },
  { date_published: '17.2.2024' },
  { date_published: '2024-02-17T09:30:00' },
  { date_modified: '2024-02-17T09:30' },
  { markdown: undefined },
  { markdown: 5 },
  { markdown: ['a', 5] },
  { markdown: { source: 'a.md' } },
  { tags: 5 },
  { tags: Array.from({ length: 101 }, (_, i) => `t${i}`) },
  { authors: [5] },
  { authors: [{ name: 'A', nmae: 'B' }] },
  { language: 'not a tag', translations: { 'no tag!': 'a' } },
  { dir: 'up' },
  { draft: 'yes' },
  { pinned: 1 },
  { slug: 'My Story' },
  { translations: ['a'] },
  { translations: { prs: 5 } },
  { summary: ['a'] },
  { sumary: 'a' },
  { author: 'nell' },
];

test('what the decoder takes without a word, the schema takes', () => {
  for (const more of sound) {
    const value = JSON.parse(JSON.stringify({ ...article, ...more }));
    assert.deepEqual(refusals('article.json', value), [], JSON.stringify(more));
    assert.deepEqual(decoderFindings('article.json', value), [], JSON.stringify(more));
  }
});

test('what the schema refuses, the decoder finds fault with', () => {
  for (const more of faulty) {
    const value = JSON.parse(JSON.stringify({ ...article, ...more }));
    assert.notDeepEqual(refusals('article.json', value), [], JSON.stringify(more));
    assert.notDeepEqual(decoderFindings('article.json', value), [], JSON.stringify(more));
  }
});

test('a page needs no date', () => {
  const page = { title: 'About', markdown: 'x' };
  assert.deepEqual(refusals('page.json', page), []);
  assert.deepEqual(decoderFindings('page.json', page), []);
  assert.notDeepEqual(refusals('article.json', page), []);
});

test('a site is judged alike', () => {
  for (const more of [
    {},
    { nav: [{ label: 'Home', href: '?' }], social: [{ label: 'A', url: 'https://a.b/' }] },
    { page_size: 100, licence: 'CC', tagline: 'x', language: 'ps', base_url: 'https://a.b/' },
    { authors: { nell: { name: 'N', handle: '@n', email: 'a@b.c', avatar: 'x.jpg', bio: 'b' } } },
  ]) {
    assert.deepEqual(refusals('site.json', { ...site, ...more }), [], JSON.stringify(more));
    assert.deepEqual(decoderFindings('site.json', { ...site, ...more }), [], JSON.stringify(more));
  }
  for (const more of [
    { page_size: 0 },
    { page_size: 101 },
    { page_size: '5' },
    { nav: {} },
    { nav: ['?'] },
    { nav: [{ label: 'Home', hfre: '?' }] },
    { authors: [] },
    { authors: { nell: 'Nell' } },
    { authors: { nell: { name: 'N', phone: '1' } } },
    { titel: 'x' },
  ]) {
    assert.notDeepEqual(refusals('site.json', { ...site, ...more }), [], JSON.stringify(more));
    assert.notDeepEqual(decoderFindings('site.json', { ...site, ...more }), [], JSON.stringify(more));
  }
});
