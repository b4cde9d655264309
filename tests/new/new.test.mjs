// `broadside new` as a program. BROADSIDE_TOOL is the tool's path.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';

const tool = path.resolve(process.env.BROADSIDE_TOOL ?? 'build/dev/broadside');
const root = mkdtempSync(path.join(tmpdir(), 'broadside-new-'));
after(() => rmSync(root, { recursive: true }));

const site = { title: 'S', authors: { nell: { name: 'Nell' }, tobias: { name: 'Tobias' } } };

let folders = 0;

/** @param {object} [siteJson] @returns {string} */
function publication(siteJson = site) {
  const folder = path.join(root, `content-${++folders}`);
  mkdirSync(folder);
  writeFileSync(path.join(folder, 'site.json'), JSON.stringify(siteJson));
  return folder;
}

/** @param {string[]} words @param {import('node:child_process').SpawnSyncOptions} [options] */
function run(words, options = {}) {
  const { error, ...result } = spawnSync(tool, words, { ...options, encoding: 'utf8' });
  if (error) throw error;
  return result;
}

/** @param {string} folder @param {string[]} words */
const begin = (folder, ...words) => run(['new', ...words, '--dir', folder]);

/** @param {string} folder @param {string} name @returns {any} */
const article = (folder, name) =>
  JSON.parse(readFileSync(path.join(folder, 'articles', `${name}.json`), 'utf8'));

test('an article is begun: valid, of today, by the first author, in the index', () => {
  const folder = publication();
  const { status, stdout, stderr } = begin(folder, 'My “First” Story');
  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /^Wrote .*articles\/my-first-story\.json\n/);
  assert.match(stdout, /\nNext: /);
  const { date_published: date, ...rest } = article(folder, 'my-first-story');
  assert.deepEqual(rest, {
    $schema: '../schema/article.json',
    title: 'My “First” Story',
    authors: ['nell'],
    tags: [],
    markdown: ['Write your text here.'],
  });
  assert.ok(Date.parse(date) <= Date.now());
  assert.ok(existsSync(path.resolve(folder, 'articles', rest.$schema)));
  const checked = run(['check', folder, '--strict']);
  assert.equal(checked.stdout, '1 article, 0 errors, 0 warnings\n');
  assert.equal(run(['index', folder]).status, 0);
  const [item] = JSON.parse(readFileSync(path.join(folder, 'index.json'), 'utf8')).items;
  assert.equal(item._article.slug, 'my-first-story');
});

test('what is asked for is done', () => {
  const folder = publication();
  begin(folder, 'One', '--author', 'tobias', '--slug', 'number-one', '--markdown');
  const { authors, markdown } = article(folder, 'number-one');
  assert.deepEqual(authors, ['tobias']);
  assert.deepEqual(markdown, { src: 'number-one.md' });
  assert.equal(
    readFileSync(path.join(folder, 'articles/number-one.md'), 'utf8'),
    'Write your text here.\n',
  );
  assert.equal(run(['check', folder, '--strict']).status, 0);
});

test('a site without authors has articles without', () => {
  const folder = publication({ title: 'S' });
  assert.equal(begin(folder, 'One').status, 0);
  assert.equal(article(folder, 'one').authors, undefined);
});

test('the content folder is found', () => {
  const folder = publication();
  assert.equal(run(['new', 'One'], { cwd: folder }).status, 0);
  assert.ok(existsSync(path.join(folder, 'articles/one.json')));
  const { status, stderr } = run(['new', 'One'], { cwd: root });
  assert.equal(status, 2);
  assert.match(stderr, /--dir/);
});

test('a title in other letters asks for a name', () => {
  const folder = publication();
  const { status, stderr } = begin(folder, 'داستان من');
  assert.equal(status, 2);
  assert.match(stderr, /--slug my-story/);
  assert.deepEqual(readdirSync(folder), ['site.json']);
  assert.equal(begin(folder, 'داستان من', '--slug', 'dastan').status, 0);
  assert.equal(article(folder, 'dastan').title, 'داستان من');
});

test('nothing is ever written over', () => {
  const folder = publication();
  begin(folder, 'One');
  const file = path.join(folder, 'articles/one.json');
  const before = readFileSync(file, 'utf8');
  const again = begin(folder, 'One', '--author', 'tobias');
  assert.equal(again.status, 2);
  assert.match(again.stderr, /already.*--slug/);
  assert.equal(readFileSync(file, 'utf8'), before);
  // A file whose slug is another, a text without an article, a link to nowhere.
  writeFileSync(path.join(folder, 'articles/two.json'), before.replace('"title"', '"slug": "deux", "title"'));
  writeFileSync(path.join(folder, 'articles/three.md'), 'mine');
  symlinkSync(path.join(root, 'victim'), path.join(folder, 'articles/four.json'));
  for (const words of [['Two'], ['Deux'], ['Three', '--markdown'], ['Four']]) {
    assert.equal(begin(folder, ...words).status, 2, words[0]);
  }
  assert.deepEqual(readdirSync(path.join(folder, 'articles')).sort(), [
    'four.json',
    'one.json',
    'three.md',
    'two.json',
  ]);
  assert.equal(readFileSync(path.join(folder, 'articles/three.md'), 'utf8'), 'mine');
  assert.ok(!existsSync(path.join(root, 'victim')));
});

test('a text is not left behind without its article', () => {
  const folder = publication();
  mkdirSync(path.join(folder, 'articles/one.json'), { recursive: true });
  assert.equal(begin(folder, 'One', '--markdown').status, 2);
  assert.deepEqual(readdirSync(path.join(folder, 'articles')), ['one.json']);
});

test('a schema of the author’s own stays', () => {
  const folder = publication();
  mkdirSync(path.join(folder, 'schema'));
  writeFileSync(path.join(folder, 'schema/article.json'), '{}');
  begin(folder, 'One');
  assert.equal(readFileSync(path.join(folder, 'schema/article.json'), 'utf8'), '{}');
  assert.deepEqual(readdirSync(path.join(folder, 'schema')).sort(), [
    'article.json',
    'index.json',
    'page.json',
    'site.json',
  ]);
});

test('wrong use is explained, and nothing is written', () => {
  const folder = publication();
  for (const [words, message] of /** @type {[string[], RegExp][]} */ ([
    [['One', '--author', 'nel'], /Did you mean "nell"\?/],
    [['One', '--author', 'somebody'], /There are: nell, tobias\./],
    [['One', '--slug', '../../evil'], /cannot be the name/],
    [['One', '--slug', 'My Story'], /cannot be the name/],
    [[''], /title is empty/],
    [[' \u202E\t '], /title is empty/],
    [['x'.repeat(513)], /512/],
    [[], /TITLE is required/],
    [['One', '--markdwon'], /Did you mean "--markdown"\?/],
  ])) {
    const { status, stderr, stdout } = begin(folder, ...words);
    assert.equal(status, 2, words.join(' '));
    assert.match(stderr, message);
    assert.equal(stdout, '');
  }
  assert.deepEqual(readdirSync(folder), ['site.json']);
});

test('a title of any characters makes a valid file and a harmless message', () => {
  const folder = publication();
  const title = 'A "quote" \\ </script> \u202E\x1B[31m %s $HOME `x` 😀';
  const { status, stdout } = begin(folder, title);
  assert.equal(status, 0);
  assert.ok(!stdout.includes('\x1B'));
  const [name] = readdirSync(path.join(folder, 'articles'));
  assert.equal(
    JSON.parse(readFileSync(path.join(folder, 'articles', name), 'utf8')).title,
    'A "quote" \\ </script> [31m %s $HOME `x` 😀',
  );
  assert.equal(run(['check', folder, '--strict']).status, 0);
});

test('a site.json with a mistake is the author’s, and named', () => {
  const folder = publication();
  writeFileSync(path.join(folder, 'site.json'), '{');
  const { status, stderr } = begin(folder, 'One');
  assert.equal(status, 1);
  assert.match(stderr, /site\.json:1:2: error/);
});

test('a folder that cannot be written to is this computer’s', () => {
  const folder = publication();
  mkdirSync(path.join(folder, 'articles'));
  chmodSync(root, 0o755);
  const copy = path.join(root, 'tool');
  copyFileSync(tool, copy);
  chmodSync(copy, 0o755);
  chmodSync(path.join(folder, 'articles'), 0o555);
  // Root may write everywhere, so another user has to try.
  const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  const { status, stderr } = spawnSync(copy, ['new', 'One', '--dir', folder], {
    encoding: 'utf8',
    cwd: '/',
    ...nobody,
  });
  assert.match(stderr, /cannot write .*one\.json/);
  assert.equal(status, 3);
});
