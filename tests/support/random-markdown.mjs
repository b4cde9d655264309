// Random Markdown documents, for tests that compare two renderers: nearly well written documents
// from a grammar of their own, some of them damaged afterwards. The same seed gives the same
// document everywhere.

import { Random } from './random.mjs';

/**
 * @typedef {object} Kinds what may be in a document besides plain GitHub Flavored Markdown
 * @property {boolean} [html] raw HTML
 * @property {boolean} [small] one or two blocks
 * @property {boolean} [broadside] ==highlight==, alerts, hashtags, handles, ^sup^, ~sub~
 */

const words = (
  'press paper ink sheet type letter printer reader street market morning evening river bridge ' +
  'a I the of and to in it is was on by at or not snake_case 2024 3.14 x1 e.g. it’s “quoted” – — … ' +
  'café naïve Straße ΑΒΓ Ελλάδα Москва 日本語 印刷 한국어 हिन्दी ' +
  'روزنامه کتاب می‌خواهم چاپ سلام، دنیا؟ ۱۲۳ پښتو لیک 😀 👩‍👩‍👧 🇦🇫 ☂️ é'
).split(' ');
const hosts =
  'example.org www.example.org a.example sub.domain.example.co.uk xn--bcher-kva.example b_c.example.org a_b.c_d example localhost 127.0.0.1 münchen.example'.split(
    ' ',
  );
const paths = [
  '', '', '/', '/path', '/a_b_c', '/a-b/c.html', '/(paren)', '/a(b)c)', '/?q=1&r=2', '/#top', '/a&amp;b',
  '/a%20b', '/مسیر', '/日本', '/~user/', '/a*b*c', '/x&copy;', ':8080/p', '/a[b]', "/it's", '/a;b', '/a,b',
]; // prettier-ignore
const endings = ['', '', '', '.', ',', '!', '?', ':', ')', '))', '.)', '&amp;', '&lt;', '*', '_', '~', ';', '"', "'", '...']; // prettier-ignore
const addresses = [
  'https://example.org/', 'http://example.org/a?b=c&d', 'a.html', '../images/a.png', '#part', '?post=x',
  '/root', 'mailto:a@example.org', '<a b>', '<>', 'javascript:alert(1)', 'data:text/html,x',
  'data:image/png;base64,AAAA', 'a(b)c', 'a\\)b', '&auml;', 'tel:+123', 'عکس.png', '//example.org/x',
]; // prettier-ignore
const entities = '&amp; &lt; &gt; &quot; &copy; &nbsp; &auml; &#65; &#x41; &#0; &ngE; &unknown; &hellip; &Aacute &#xD800;'.split(' '); // prettier-ignore
const labels = ['a', 'b', 'Note', 'two words', 'ÄÖ', 'مرجع'];
const notes = ['1', '2', 'n', 'long-name', '۱'];
const tags = [
  '<b>', '</b>', '<i>', '</i>', '<kbd>', '</kbd>', '<sup>', '</sup>', '<br>', '<br/>', '<span dir="rtl">',
  '</span>', '<a href="https://example.org">', '<a href="javascript:x">', '</a>', '<img src="a.png" alt="x">',
  '<script>', '</script>', '<details>', '<details open>', '</details>', '<summary>', '</summary>', '<div>',
  '</div>', '<p>', '<!-- c -->', '<?php ?>', '<![CDATA[x]]>', '<svg onload=x>', '<abbr title="long">',
  '</abbr>', '<mark>', '</mark>', '<table><tr><td>', '</figure>', '<figure>', '<figcaption>', '</figcaption>',
]; // prettier-ignore
const noise = [...'*_`~=[]()<>!#|\\&:^-+.>@ \t"\'', '\n', '\n\n', '**', '``', '](', '[^', '![', '  \n', '    ', 'ا', '😀', ' ', '\u200c']; // prettier-ignore

class Writer {
  /** @param {Random} random @param {Kinds} kinds */
  constructor(random, kinds) {
    this.random = random;
    this.kinds = kinds;
    const definitions = kinds.small ? 0.12 : 0.3;
    this.noteIds = notes.filter(() => random.chance(definitions));
    this.labels = labels.filter(() => random.chance(definitions));
  }

  plain() {
    return this.random.times(this.random.between(1, 4), () => this.random.pick(words)).join(' ');
  }

  bareAddress() {
    const { random } = this;
    const host = random.pick(hosts);
    const start = random.pick(['https://', 'http://', 'www.', 'HTTPS://', 'WWW.', 'ftp://', '']);
    const before = random.pick(['', '', '', '(', '*', '_', '~', '"']);
    if (random.chance(0.3)) {
      const user = random.pick(['a', 'first.last', 'a+b', 'a_b', 'a-', 'ä', 'mailto:a']);
      return `${before}${user}@${host}${random.pick(endings)}`;
    }
    return `${before}${start}${host}${random.pick(paths)}${random.pick(endings)}`;
  }

  /** @param {number} depth @returns {string} */
  span(depth) {
    const { random } = this;
    const inner = () => (depth > 0 ? this.line(depth - 1) : this.plain());
    const title = () => random.pick(['', '', ' "title"', " 'one *two*'", ' (three)', ' "a &amp; \\" b"']);
    const choices = [
      () => this.plain(),
      () => this.plain(),
      () => this.plain(),
      () => `*${inner()}*`,
      () => `_${inner()}_`,
      () => `**${inner()}**`,
      () => `__${inner()}__`,
      () => `***${inner()}***`,
      () => `~~${inner()}~~`,
      () => `\`${this.plain()}\``,
      () => random.pick(['`` a ` b ``', '` `', '` x `', '`a\nb`', '`\\`', '`<b>`', '`a|b`', '```a```']),
      () => `[${inner()}](${random.pick(addresses)}${title()})`,
      () => `![${inner()}](${random.pick(addresses)}${title()})`,
      () => `[${random.pick(this.labels) ?? 'x'}]`,
      () => `[${inner()}][${random.pick(this.labels) ?? 'x'}]`,
      () => `[${random.pick(labels)}][]`,
      () => `[^${random.pick(random.chance(0.8) ? this.noteIds : notes) ?? 'none'}]`,
      () => `<https://example.org/${random.pick(['', 'a*b', 'a&amp;b'])}>`,
      () => '<me@example.org>',
      () => this.bareAddress(),
      () => this.bareAddress(),
      () => random.pick(entities),
      () => `\\${random.pick([...'*_`[]()#+-.!|<>&~=^\\a'])}`,
      () => random.pick(['a  \nb', 'a\\\nb', 'a\nb', 'a   \n   b']),
      () => random.pick(['#', '# ', '1.', '-', '+', '>', '|', '<', 'a < b', '&', '!', '()', '[]', '[ ]', '~', '=']),
    ];
    if (this.kinds.html) choices.push(() => random.pick(tags), () => random.pick(tags));
    if (this.kinds.broadside) {
      choices.push(
        () => `==${inner()}==`,
        () => random.pick(['x^2^', 'H~2~O', '^a b^', '~a b~', `^${this.plain()}^`, `~${this.plain()}~`]),
        () => random.pick(['#news', '#خبر', '#می‌خواهم', '##two', '#1', '#a-b', '＃全角', 'a#b', '&#b', '@handle', '@a.b', 'a@b']), // prettier-ignore
      );
    }
    return random.pick(choices)();
  }

  /** @param {number} [depth] @returns {string} */
  line(depth = this.kinds.small ? 1 : 2) {
    const count = this.random.pick([1, 1, 2, 2, 3, this.kinds.small ? 2 : 4]);
    const join = this.random.chance(0.9) ? ' ' : '';
    return this.random.times(count, () => this.span(depth)).join(join);
  }

  /** @param {string} text @param {string} first @param {string} rest */
  prefix(text, first, rest) {
    const lines = text.split('\n');
    return lines.map((line, i) => (line || i === 0 ? (i ? rest : first) + line : line)).join('\n');
  }

  /** @param {number} depth */
  list(depth) {
    const { random } = this;
    const ordered = random.chance(0.4);
    let number = random.pick([1, 1, 1, 0, 2, 7, 123456789]);
    const sign = random.pick(ordered ? ['.', ')'] : ['-', '*', '+']);
    const loose = random.chance(0.3) ? '\n\n' : '\n';
    const tasks = random.chance(0.25);
    const items = random.times(random.between(1, 4), () => {
      const marker = (ordered ? `${number++}${sign}` : sign) + ' '.repeat(random.pick([1, 1, 1, 1, 2, 3, 5]));
      const task = tasks ? random.pick(['[ ] ', '[x] ', '[X] ', '[ ]\t', '[x]', '[y] ', '']) : '';
      let text = task + this.line();
      if (depth > 0 && random.chance(0.4)) text += loose + this.block(depth - 1);
      const indent = random.chance(0.9) ? marker.length : random.between(0, 6);
      return this.prefix(text, marker, ' '.repeat(indent));
    });
    return items.join(loose);
  }

  table() {
    const { random } = this;
    const width = random.between(1, 4);
    const outer = random.chance(0.7);
    /** @param {string[]} cells */
    const row = (cells) => (outer ? `| ${cells.join(' | ')} |` : cells.join(' | '));
    const cell = () =>
      random.chance(0.15)
        ? random.pick(['', 'a \\| b', '`a \\| b`', '\\\\', '[a](b "c \\| d")'])
        : this.line(1).replaceAll('\n', ' ');
    const rows = random.times(random.between(0, 3), () =>
      row(random.times(random.chance(0.8) ? width : random.between(1, 5), cell)),
    );
    const rule = row(random.times(width, () => random.pick(['---', '-', ':--', '--:', ':-:', ' :---: '])));
    return [row(random.times(width, cell)), rule, ...rows].join('\n');
  }

  code() {
    const { random } = this;
    const fence = random.pick(['```', '~~~', '````']);
    const body = random.times(random.between(0, 3), () => random.pick(['x = 1', '  *a*', '', '<b>', '\ttab', '&amp;', '```', '#tag'])); // prettier-ignore
    if (random.chance(0.3)) return body.map((line) => `    ${line}`).join('\n');
    const info = random.pick(['', '', 'js', ' py title', '&auml;', 'c++']);
    return [fence + info, ...body, ...(random.chance(0.9) ? [fence] : [])].join('\n');
  }

  /** @param {number} depth @returns {string} */
  block(depth) {
    const { random } = this;
    const choices = [
      () => this.line(),
      () => this.line(),
      () => this.line(this.kinds.small ? 1 : 3),
      () => `${this.line()}\n${this.line()}`,
      () => `${'#'.repeat(random.between(1, 7))} ${this.line(1).replaceAll('\n', ' ')}${random.pick(['', ' #', ' ##'])}`,
      () => `${this.line(1)}\n${random.pick(['===', '---', '=', '-'])}`,
      () => this.list(depth),
      () => this.list(depth),
      () => this.table(),
      () => this.code(),
      () => random.pick(['---', '* * *', '___', '-', '--', '***bold***']),
      () => this.prefix(depth > 0 ? this.blocks(depth - 1, 2) : this.line(), '> ', random.pick(['> ', '> ', '>', ''])),
      () => `[${random.pick(['see', 'خبر'])}](${random.pick(addresses)})`,
      () => `![alt](${random.pick(addresses)} "caption")`,
    ];
    if (this.kinds.html) {
      choices.push(
        () => `<details>\n<summary>${this.line(0)}</summary>\n\n${this.line()}\n\n</details>`,
        () => `<div>\n${this.line()}\n</div>`,
      );
    }
    if (this.kinds.broadside) {
      const kind = () => random.pick(['NOTE', 'tip', 'Important', 'WARNING', 'CAUTION', 'OTHER']);
      choices.push(() => this.prefix(`[!${kind()}]\n${this.blocks(Math.max(depth - 1, 0), 2)}`, '> ', '> '));
    }
    return random.pick(choices)();
  }

  /** @param {number} depth @param {number} most @returns {string} */
  blocks(depth, most) {
    const { random } = this;
    const parts = random.times(random.between(1, most), () => this.block(depth));
    return parts.reduce((text, part) => text + random.pick(['\n\n', '\n\n', '\n\n', '\n\n\n', '\n']) + part);
  }

  document() {
    const { random } = this;
    const parts = [this.kinds.small ? this.blocks(1, 2) : this.blocks(2, 5)];
    for (const label of this.labels) {
      parts.push(`[${label}]: ${random.pick(addresses)}${random.pick(['', ' "title"', "\n'title'"])}`);
    }
    for (const id of this.noteIds) parts.push(`[^${id}]: ${this.line(1).replaceAll('\n', ' ')}`);
    return parts.join('\n\n') + random.pick(['\n', '\n', '', '\n\n', '  ']);
  }
}

/** @param {string} text @param {Random} random */
function damage(text, random) {
  const characters = [...text];
  for (let count = random.between(1, 6); count > 0; count -= 1) {
    const at = random.below(characters.length + 1);
    const length = random.pick([1, 1, 1, 2, 5]);
    const change = random.below(4);
    if (change === 0) characters.splice(at, length);
    else if (change === 1) characters.splice(at, 0, ...characters.slice(at, at + length));
    else if (change === 2) characters.splice(at, 0, random.pick(noise));
    else characters.splice(at, 1, random.pick(noise));
  }
  return characters.join('');
}

/**
 * @param {number} seed
 * @param {Kinds} [kinds]
 */
export function randomMarkdown(seed, kinds = {}) {
  const random = new Random(seed);
  const text = new Writer(random, kinds).document();
  return random.chance(0.4) ? damage(text, random) : text;
}
