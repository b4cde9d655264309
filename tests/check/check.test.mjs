// `broadside check` as a program, on folders of faulty files. BROADSIDE_TOOL is the tool's path.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** @typedef {Record<string, string | Buffer | object>} Files what is no text is written as JSON */
/** @typedef {{ file: string, line?: number, column?: number, severity: string, id: string,
 *   blame: string, message: string }} Finding */

const tool = path.resolve(process.env.BROADSIDE_TOOL ?? 'build/dev/broadside');
const root = mkdtempSync(path.join(tmpdir(), 'broadside-check-'));
after(() => rmSync(root, { recursive: true }));

const article = { title: 'T', date_published: '2024-01-01', markdown: 'Text.' };
const site = { title: 'The Site', language: 'en' };

let folders = 0;

/** @param {Files} files @returns {string} the content folder */
function publication(files) {
  const folder = path.join(root, `content-${++folders}`);
  mkdirSync(path.join(folder, 'articles'), { recursive: true });
  for (const [name, content] of Object.entries({ 'site.json': site, ...files })) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    const isText = typeof content === 'string' || Buffer.isBuffer(content);
    writeFileSync(file, isText ? content : JSON.stringify(content));
  }
  return folder;
}

/** @param {string[]} words @param {import('node:child_process').SpawnSyncOptions} [options] */
function run(words, options = {}) {
  const { status, signal, error, stdout, stderr } = spawnSync(tool, ['check', ...words], {
    maxBuffer: 2 ** 28,
    ...options,
    encoding: 'utf8',
  });
  if (error) throw error;
  assert.equal(signal, null);
  return { status, stdout, stderr };
}

/** @param {string} folder @param {string[]} words */
function check(folder, ...words) {
  const { status, stdout, stderr } = run([folder, '--json', ...words]);
  assert.equal(stderr, '');
  /** @type {Finding[]} */
  const findings = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
  for (const finding of findings) {
    assert.ok(finding.file.startsWith(`${folder}/`), finding.file);
    finding.file = finding.file.slice(folder.length + 1);
  }
  return { status, findings };
}

/** `id file:line:column` of each. @param {Finding[]} findings */
const places = (findings) =>
  findings.map(({ id, file, line, column }) =>
    line === undefined ? `${id} ${file}` : `${id} ${file}:${line}:${column}`,
  );

/** What is wrong with one article among sound ones. @param {object} more @param {Files} files */
function faults(more, files = {}) {
  const folder = publication({ ...files, 'articles/a.json': { ...article, ...more } });
  return check(folder).findings.filter(({ file }) => file === 'articles/a.json');
}

/** @param {object} more @param {Files} files */
const ids = (more, files = {}) => faults(more, files).map(({ id }) => id);

test('a sound publication has no findings', () => {
  const folder = publication({ 'articles/a.json': article, 'pages/about.json': article });
  assert.deepEqual(check(folder, '--strict'), { status: 0, findings: [] });
  assert.equal(run([folder]).stdout, '1 article and 1 page, 0 errors, 0 warnings\n');
});

test('our own content is sound', () => {
  const { status, stdout } = run(['content', '--strict'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
  });
  assert.match(stdout, /^\d+ articles.*, 0 errors, 0 warnings\n$/);
  assert.equal(status, 0);
});

test('the exit status says whose fault it is, and --strict counts warnings', () => {
  const warned = publication({ 'articles/a.json': { ...article, sumary: 'x' } });
  assert.equal(run([warned]).status, 0);
  assert.equal(run([warned, '--strict']).status, 1);
  const noted = publication({ 'articles/a.json': { ...article, date_published: '2999-01-01' } });
  assert.equal(run([noted, '--strict']).status, 0);
  assert.equal(run([publication({ 'articles/a.json': '{' })]).status, 1);
  assert.equal(run([path.join(root, 'nowhere')]).status, 3);
  assert.equal(run([warned, '--json', '--github']).status, 2);
  assert.equal(run([warned, '--jsn']).status, 2);
});

test('without a folder the content is looked for here', () => {
  const folder = publication({ 'articles/a.json': '{' });
  const here = run([], { cwd: folder });
  assert.equal(here.status, 1);
  assert.match(here.stdout, /^articles\/a\.json:1:2: error: /);
  const above = publication({ 'content/site.json': site, 'content/articles/a.json': '{' });
  rmSync(path.join(above, 'site.json'));
  assert.match(run([], { cwd: above }).stdout, /^content\/articles\/a\.json:1:2: error: /);
  assert.equal(run([], { cwd: root }).status, 2);
});

test('links inside the site are followed', () => {
  const sound = {
    'articles/b.json': { ...article, slug: 'bee', tags: ['Kabul'], markdown: '## A heading' },
    'pages/about.json': article,
    'files/a b.pdf': '',
  };
  for (const address of [
    'b.json',
    'b.json#a-heading',
    '?post=bee',
    '?post=b',
    '?post=bee#a-heading',
    '?page=about',
    '?page=2',
    '?tag=KABUL',
    '?tag=',
    '?archive=2024',
    '?',
    '<../files/a b.pdf>',
    '../../somewhere/else.html',
    '/above',
    'https://example.org/',
    '#here',
  ]) {
    const markdown = `# Here\n\n[x](${address})`;
    assert.deepEqual(faults({ markdown }, sound), [], address);
  }
  for (const [address, id] of [
    ['c.json', 'broken-link'],
    ['?post=c', 'broken-link'],
    ['?page=c', 'broken-link'],
    ['../files/c.pdf', 'broken-link'],
    ['b.json#b-heading', 'broken-fragment'],
    ['?post=bee#other', 'broken-fragment'],
    ['#there', 'broken-fragment'],
    ['?tag=Herat', 'empty-list'],
    ['?author=nobody', 'empty-list'],
    ['?series=none', 'empty-list'],
    ['?archive=1999', 'empty-list'],
  ]) {
    const more = { markdown: ['# Here', '', `[x](${address})`] };
    const [finding, ...others] = faults(more, sound);
    assert.equal(finding?.id, id, address);
    assert.deepEqual(others, []);
    const column = JSON.stringify({ ...article, ...more }).indexOf(address) + 1;
    assert.deepEqual([finding.line, finding.column], [1, column], address);
  }
});

test('what may have been meant is said', () => {
  const files = { 'articles/my-story.json': { ...article, markdown: '## Heading' } };
  const message = (/** @type {string} */ address) =>
    faults({ markdown: `[x](${address})` }, files)[0].message;
  assert.match(message('my-stroy.json'), /Did you mean “articles\/my-story\.json”\?/);
  assert.match(message('?post=mystory'), /Did you mean “my-story”\?/);
  assert.match(message('my-story.json#hedaing'), /Did you mean “#heading”\?/);
});

test('a link to a draft leads nowhere, unless it is a draft itself', () => {
  const files = { 'articles/d.json': { ...article, draft: true } };
  assert.deepEqual(ids({ markdown: '[x](d.json)' }, files), ['link-to-draft']);
  assert.deepEqual(ids({ markdown: '[x](?post=d)' }, files), ['link-to-draft']);
  assert.deepEqual(ids({ markdown: '[x](d.json)', draft: true }, files), []);
});

test('a link to a broken article is not a second mistake', () => {
  assert.deepEqual(ids({ markdown: '[x](d.json#y) [x](?post=d)' }, { 'articles/d.json': '{' }), []);
});

test('the menu and the authors of the site are looked at, too', () => {
  const written = {
    ...site,
    nav: [{ label: 'A', href: '?post=b' }],
    authors: { nell: { name: 'Nell', avatar: 'images/nell.svg' } },
  };
  const folder = publication({ 'articles/a.json': article, 'site.json': written });
  // Of the quotation mark.
  const column = (/** @type {string} */ value) => JSON.stringify(written).indexOf(value);
  assert.deepEqual(places(check(folder).findings), [
    `broken-link site.json:1:${column('?post=b')}`,
    `image-missing site.json:1:${column('images/nell.svg')}`,
  ]);
});

test('pictures are there, and described', () => {
  const files = { 'images/press.jpg': '' };
  assert.deepEqual(ids({ markdown: '![A press](../images/press.jpg)' }, files), []);
  assert.deepEqual(ids({ markdown: '![A](../images/press.jpg#10x20)' }, files), []);
  assert.deepEqual(ids({ markdown: '![](../images/press.jpg)' }, files), ['no-alt-text']);
  assert.deepEqual(ids({ markdown: '![A](../images/Press.jpg)' }, files), ['image-missing']);
  assert.deepEqual(ids({ markdown: '<img src="../images/x.jpg" alt="A">' }), ['image-missing']);
  assert.deepEqual(ids({ markdown: '![A](https://example.org/x.jpg)' }), []);
  const lead = { image: '../images/press.jpg' };
  assert.deepEqual(ids(lead, files), ['no-alt-text']);
  assert.deepEqual(ids({ ...lead, image_alt: 'A press' }, files), []);
  assert.deepEqual(ids({ ...lead, image_alt: 'A press' }), ['image-missing']);
});

test('articles in HTML are looked at, too', () => {
  const html = (/** @type {string} */ text) => ids({ markdown: undefined, content_html: text });
  assert.deepEqual(html('<p id="a">x</p> <a href="#a">y</a> <img src="data:image/png;base64,AA" alt>'), []);
  assert.deepEqual(html('<a href="#b">y</a>'), ['broken-fragment']);
  assert.deepEqual(html('<a href="b.json">y</a><script><a href="c.json"></script>'), ['broken-link']);
  assert.deepEqual(html('<img src="x.jpg">'), ['no-alt-text', 'image-missing']);
});

test('dates agree with each other and with today', () => {
  assert.deepEqual(ids({ date_published: '2999-01-01' }), ['future-date']);
  assert.deepEqual(ids({ date_modified: '2023-12-31' }), ['modified-before']);
  assert.deepEqual(ids({ date_modified: '2024-01-01' }), []);
  assert.deepEqual(ids({ date_expires: '2024-01-01' }), ['expires-before']);
});

test('slugs are for one article, and can be written into an address', () => {
  const files = { 'articles/0.json': { ...article, slug: 'a' } };
  assert.deepEqual(ids({}, files), ['duplicate-slug']);
  assert.deepEqual(ids({ draft: true }, files), []);
  assert.deepEqual(ids({ slug: 'My Story' }), ['odd-slug']);
  const folder = publication({ 'pages/2024.json': article });
  assert.deepEqual(places(check(folder).findings), ['page-number pages/2024.json']);
});

test('translations are articles that name each other', () => {
  const other = (/** @type {object} */ more) => ({
    'articles/b.json': { ...article, language: 'ps', ...more },
  });
  const to = { translations: { ps: 'b' } };
  const back = { translations: { en: 'a' } };
  assert.deepEqual(ids(to, other(back)), []);
  assert.deepEqual(ids(to, other({})), ['translation-one-way']);
  assert.deepEqual(ids(to, other({ ...back, language: 'prs' })), ['translation-language']);
  assert.deepEqual(ids(to, other({ ...back, language: 'ps-AF' })), []);
  assert.deepEqual(ids(to, other({ ...back, draft: true })), ['link-to-draft']);
  assert.deepEqual(ids(to), ['translation-missing']);
});

test('tags that are one tag are found, and unknown authors', () => {
  const files = {
    'articles/b.json': { ...article, tags: ['Printing', 'Kabul'] },
    'articles/c.json': { ...article, markdown: '#Printing #Kabul' },
  };
  assert.deepEqual(ids({ tags: ['kabul', 'Prniting'] }, files), ['tag-spelling', 'similar-tag']);
  const more = { markdown: 'About #kabul' };
  const [spelling] = faults(more, files);
  const column = JSON.stringify({ ...article, ...more }).indexOf('#kabul') + 1;
  assert.deepEqual([spelling.id, spelling.column], ['tag-spelling', column]);
  assert.deepEqual(ids({ authors: ['nobody'] }), ['unknown-author']);
});

test('a text in a file of its own is named with its own lines', () => {
  const more = { markdown: { src: 'a.md' } };
  const folder = publication({
    'articles/a.json': { ...article, ...more },
    'articles/a.md': '\uFEFF# Hi\n\n日本 [x](b.json)\n',
  });
  assert.deepEqual(places(check(folder).findings), ['broken-link articles/a.md:3:8']);
  assert.deepEqual(ids(more), ['text-missing']);
});

test('bytes that are no text are named with their place', () => {
  const bytes = Buffer.from('{ "title": "A?" }'.replace('?', '\xFF'), 'latin1');
  const folder = publication({
    'articles/a.json': bytes,
    'articles/b.json': Buffer.from([0, 1]),
    'articles/c.json': { ...article, markdown: { src: 'c.md' } },
    'articles/c.md': Buffer.from('abc\n\xFE', 'latin1'),
  });
  const { status, findings } = check(folder);
  assert.equal(status, 1);
  assert.deepEqual(places(findings), [
    'invalid-utf8 articles/a.json:1:14',
    'nul-byte articles/b.json:1:1',
    'invalid-utf8 articles/c.md:2:1',
  ]);
  assert.ok(run([folder]).stdout.includes('  1 | { "title": "A�" }\n    |              ^\n'));
});

test('what has the name of an article and is none is named', () => {
  const folder = publication({ 'articles/a.json': article });
  mkdirSync(path.join(folder, 'articles/x.json'));
  symlinkSync('loop.json', path.join(folder, 'articles/loop.json'));
  symlinkSync('.', path.join(folder, 'articles/round'));
  symlinkSync('nothing.json', path.join(folder, 'articles/lost.json'));
  const { status, findings } = check(folder);
  assert.deepEqual(places(findings), [
    'file-unreadable articles/loop.json',
    'file-unreadable articles/lost.json',
    'not-a-file articles/x.json',
  ]);
  assert.equal(status, 3);
});

test('a pipe is not read', { skip: process.platform === 'win32' }, () => {
  const folder = publication({ 'articles/a.json': { ...article, markdown: { src: 'a.md' } } });
  for (const name of ['articles/b.json', 'articles/a.md']) {
    assert.equal(spawnSync('mkfifo', [path.join(folder, name)]).status, 0);
  }
  const { status, findings } = check(folder);
  assert.deepEqual(places(findings), ['file-unreadable articles/a.md', 'not-a-file articles/b.json']);
  assert.equal(status, 3);
});

// Root may read everything, so another user has to try.
const nobody = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

test('a file or folder without permission is named, and the rest is read', () => {
  const folder = publication({
    'articles/a.json': article,
    'articles/closed/b.json': article,
    'articles/d.json': '{',
  });
  chmodSync(root, 0o755);
  chmodSync(path.join(folder, 'articles/a.json'), 0);
  chmodSync(path.join(folder, 'articles/closed'), 0);
  const copy = path.join(root, 'tool');
  copyFileSync(tool, copy);
  chmodSync(copy, 0o755);
  const { status, stdout } = spawnSync(copy, ['check', folder, '--json'], {
    encoding: 'utf8',
    cwd: '/',
    ...nobody,
  });
  chmodSync(path.join(folder, 'articles/closed'), 0o755);
  assert.deepEqual(
    stdout
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line).id),
    ['file-unreadable', 'file-unreadable', 'json-syntax'],
  );
  assert.equal(status, 3);
});

test('a hundred broken files among ten thousand are all named', () => {
  /** @type {Files} */
  const files = {};
  for (let i = 0; i < 10_000; i++) {
    files[`articles/${i % 50}/a${i}.json`] = i % 100 === 7 ? '{ "title": }' : article;
  }
  const { status, findings } = check(publication(files));
  assert.equal(status, 1);
  assert.equal(findings.length, 100);
  assert.ok(findings.every(({ id, column }) => id === 'json-syntax' && column === 12));
});

test('one file does not flood the answer', () => {
  const links = Array.from({ length: 5000 }, (_, i) => `[x](gone-${i}.json)`);
  const found = faults({ markdown: links });
  assert.equal(found.length, 51);
  assert.equal(found.filter(({ id }) => id === 'more-found').length, 1);
  const pictures = Array.from({ length: 5000 }, () => '![](data:image/png;base64,AA)');
  assert.equal(ids({ markdown: pictures }).length, 51);
  assert.equal(ids({ markdown: pictures.map(() => '[x](javascript:x)') }).length, 51);
});

test('nothing of the content commands a terminal or the runner', () => {
  const evil = '\x1B[2J\u202E\u2066\u0007\x9B\n::error::x';
  const folder = publication({
    'articles/a.json': { ...article, [evil]: 1, markdown: `[x](<${evil.replace('\n', '')}.json>)` },
    'articles/\x1B[31m\u202Eb.json': article,
  });
  for (const format of [[], ['--json'], ['--github']]) {
    const { stdout } = run([folder, ...format]);
    for (const id of ['unknown-field', 'bad-path']) assert.ok(stdout.includes(id), id);
    assert.doesNotMatch(stdout, /[\x00-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/);
    assert.ok(stdout.split('\n').every((line) => !line.startsWith('::error::')));
  }
});

test('colours are for terminals, and not for those who want none', (t) => {
  const folder = publication({ 'articles/a.json': '{' });
  const onTerminal = (/** @type {NodeJS.ProcessEnv} */ env) =>
    spawnSync('script', ['-qec', `'${tool}' check '${folder}'`, '/dev/null'], {
      encoding: 'utf8',
      env: { ...process.env, TERM: 'xterm', NO_COLOR: '', ...env },
    });
  if (onTerminal({}).error) {
    t.skip('no script(1) here');
    return;
  }
  assert.ok(onTerminal({}).stdout.includes('\x1B['));
  assert.ok(!onTerminal({ NO_COLOR: '1' }).stdout.includes('\x1B['));
  assert.ok(!onTerminal({ TERM: 'dumb' }).stdout.includes('\x1B['));
  assert.ok(!run([folder]).stdout.includes('\x1B['));
});

test('annotations are what the runner reads', () => {
  const folder = publication({ 'articles/a,b.json': '{\n"title": 100%\n}' });
  const { stdout, status } = run([folder, '--github']);
  assert.equal(status, 1);
  const file = `${folder}/articles/a%2Cb.json`;
  assert.ok(stdout.startsWith(`::error file=${file},line=2,col=13,title=json-syntax::`), stdout);
  assert.match(stdout, /\n1 article, 1 error, 0 warnings\n$/);
});
