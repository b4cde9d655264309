// Input that is made to be slow: for each weakness that a parser of Markdown or JSON may have, a text
// of any size that would show it. Nothing here is broken input by accident; what a text provokes is
// said where its form does not say it.
//
// A generator takes a size in bytes and gives about that much. `markdown` are the texts of articles,
// `articles` whole files of articles. scripts/bench-pathological measures them;
// tests/browser/pathological.test.mjs shows them in a browser.

/** @typedef {(bytes: number) => string} Generator */

const utf8 = new TextEncoder();

/**
 * The unit as often as fits.
 * @param {string} unit
 * @returns {Generator}
 */
const repeat = (unit) => (bytes) =>
  unit.repeat(Math.max(1, Math.floor(bytes / utf8.encode(unit).length)));

/**
 * Numbered units, one after another.
 * @param {(i: number) => string} unit
 * @param {number} [from]
 * @returns {Generator}
 */
const series = (unit, from = 0) => (bytes) => {
  const parts = [];
  for (let i = from, size = 0; size < bytes; i += 1) {
    parts.push(unit(i));
    size += utf8.encode(parts[parts.length - 1]).length;
  }
  return parts.join('');
};

/**
 * Parts behind one another; each of equal size.
 * @param {...Generator} parts
 * @returns {Generator}
 */
const split = (...parts) => (bytes) => parts.map((part) => part(bytes / parts.length)).join('');

/**
 * Something short before what is long.
 * @param {string} head
 * @param {Generator} rest
 * @param {string} [tail]
 * @returns {Generator}
 */
const framed = (head, rest, tail = '') => (bytes) => head + rest(bytes) + tail;

/**
 * As many openers as closers.
 * @param {string} opener
 * @param {string} middle
 * @param {string} closer
 * @returns {Generator}
 */
const nested = (opener, middle, closer) => (bytes) => {
  const depth = Math.max(1, Math.floor(bytes / (opener.length + closer.length)));
  return opener.repeat(depth) + middle + closer.repeat(depth);
};

/**
 * Something that grows with each repetition, as `a`, `aa`, `aaa`.
 * @param {(i: number) => string} unit
 * @returns {Generator}
 */
const growing = (unit) => series(unit, 1);

/** Numbers that look random and are the same each time. @param {number} i */
const scattered = (i) => (Math.imul(i + 1, 2654435761) >>> 0).toString(36);

/** @type {Record<string, Generator>} */
export const markdown = {
  // Containers
  'quotes nested': framed('', repeat('> '), 'a'),
  'quotes nested, no spaces': framed('', repeat('>'), 'a'),
  'quotes nested on many lines': (bytes) => {
    const side = Math.floor(Math.sqrt(bytes / 2));
    return `${'> '.repeat(side)}a\n`.repeat(side);
  },
  'quotes nested, lazy lines': split(framed('', repeat('> '), 'a\n'), repeat('b\n')),
  'quotes nested, blank lines': split(framed('', repeat('> '), 'a\n'), repeat('>\n')),
  'lists nested': framed('', repeat('- '), 'a'),
  'lists nested by indentation': (bytes) => {
    const depth = Math.floor(Math.sqrt(bytes));
    return Array.from({ length: depth }, (_, i) => `${'  '.repeat(i)}- a\n`).join('');
  },
  'lists nested, blank lines': split(framed('', repeat('- '), 'a\n'), repeat('\n')),
  'lists nested, lazy lines': split(framed('', repeat('* '), 'a\n'), repeat('b\n')),
  'lists nested, ordered': framed('', repeat('1. '), 'a'),
  'quotes and lists': framed('', repeat('> - '), 'a'),
  'quotes and lists, blank lines': split(framed('', repeat('- > '), 'a\n'), repeat('\n')),
  'items empty': repeat('-\n'),
  'items loose': repeat('- a\n\n'),
  'items of changing kind': repeat('- a\n+ a\n* a\n'),
  'items with long numbers': series((i) => `${100000000 + i}. a\n`),
  'items that are tasks': repeat('- [ ] a\n- [x] b\n'),
  'items in the other direction': repeat('- آ\n'),
  'alerts': repeat('> [!NOTE]\n> a\n\n'),
  'alerts nested': (bytes) => {
    const depth = Math.floor(Math.sqrt(bytes / 2));
    return Array.from({ length: depth }, (_, i) => `${'> '.repeat(i + 1)}[!TIP]\n`).join('');
  },
  'alerts unknown': repeat('> [!NOTES]\n\n'),

  // Blocks
  'blank lines': framed('a', repeat('\n'), 'a'),
  'line ends of another system': repeat('a\r\n\r\n'),
  'carriage returns': repeat('\r'),
  'paragraphs': repeat('a\n\n'),
  'one line': repeat('a '),
  'one paragraph of lines': repeat('a\n'),
  'rules': repeat('***\n'),
  'rules that fail': repeat('- - - - - - - - - - - - - - - - a\n'),
  'rule of one line that fails': framed('', repeat('* '), 'a'),
  'headings of one name': repeat('# a\n'),
  'headings of one name, underlined': repeat('a\n-\n'),
  'headings without a name': repeat('#\n'),
  'headings all different': series((i) => `# ${scattered(i)}\n`),
  'headings that take others’ ids': split(series((i) => `# a ${i + 1}\n`), repeat('# a\n')),
  'headings long': repeat(`# ${'a'.repeat(8000)}\n`),
  'heading with a long end': framed('# a ', repeat('#')),
  'heading with many marks': framed('# ', repeat('*a* ')),
  'underlines that fail': repeat('a\n===a\n'),
  'underline long': framed('a\n', repeat('=')),
  'fences unclosed': repeat('```\na\n~~~\n'),
  'fences in quotes': repeat('> ```\n'),
  'fence with a long line': framed('``` ', repeat('a&amp;')),
  'fences growing': growing((i) => `${'`'.repeat((i % 900) + 3)}\n`),
  'code, indented': repeat('    a\n'),
  'code with long indentation': framed('    a\n', repeat('      \n'), '    a\n'),
  'tabs': repeat('\t'),
  'tabs in items': repeat('-\t\ta\n'),
  'spaces': framed('a', repeat(' '), 'a'),
  'line breaks, spaces': repeat('a  \n'),
  'line breaks, backslashes': repeat('a\\\n'),

  // Definitions
  'definitions': series((i) => `[${i}]: a\n`),
  'definitions of one label': repeat('[a]: b\n'),
  'definitions of one label beside another': framed('[b]: a\n', repeat('[a]: b\n')),
  'definitions with long labels': series((i) => `[${scattered(i)}${'a'.repeat(980)}]: a\n`),
  'definitions with labels too long': repeat(`[${'a'.repeat(2000)}]: a\n`),
  'definitions unfinished': repeat('[a]:\n'),
  'definitions with open titles': repeat('[a]: b "\n'),
  'definitions on two lines': repeat('[a]: b\n"c\n'),
  'definitions and uses': split(series((i) => `[${i}]: a\n`), framed('\n', series((i) => `[${i}] `))),
  'definition with a long address': (bytes) =>
    `[a]: ${'b'.repeat(4000)}\n\n${'[a] '.repeat(bytes / 4)}`,
  'definition with a long title': split(framed('[a]: b "', repeat('c'), '"\n\n'), repeat('[a]')),
  'uses of nothing': framed('[a]: b\n\n', repeat('[b][c]')),
  'uses in nested brackets': framed('[a]: b\n\n', nested('[', 'a', ']')),
  'uses in nested brackets on many lines': framed('[a]: b\n\n', nested('[\n', 'a', ']\n')),

  // Notes
  'notes': series((i) => `[^${i}]: a\n\nb [^${i}]\n\n`),
  'notes backwards': (bytes) => {
    const count = Math.max(1, Math.floor(bytes / 22));
    const numbers = Array.from({ length: count }, (_, i) => i);
    const uses = numbers.map((i) => `[^${count - i}] `);
    return `${uses.join('')}\n\n${numbers.map((i) => `[^${i}]: a\n`).join('')}`;
  },
  'notes of one label': framed('[^a]\n\n', repeat('[^a]: b\n')),
  'notes that name themselves': framed('[^a]\n\n', series((i) => `[^${i}]: [^${i}] [^${i + 1}]\n\n`)),
  'notes used often': framed('[^a]: b\n\n', repeat('[^a]')),
  'notes in a table': framed('[^a]: b\n\na|b\n-|-\n', repeat('[^a]|[^a]\n')),
  'note marks nested': framed('[^a]: b\n\n', nested('[^', 'x', ']')),
  'note marks unclosed': framed('[^a]: b\n\n', repeat('[^')),
  'note with a long text': framed('[^a]\n\n[^a]: ', repeat('a\n')),

  // Tables
  'table wide': (bytes) => {
    const columns = Math.floor(bytes / 6);
    return `${'a|'.repeat(columns)}\n${'-|'.repeat(columns)}\n${'b|'.repeat(columns)}\n`;
  },
  'table long': framed('a|b\n-|-\n', repeat('a|b\n')),
  'table of empty rows': framed(`${'a|'.repeat(32)}\n${'-|'.repeat(32)}\n`, repeat('|\n')),
  'table of empty rows, wide': framed(`${'a|'.repeat(128)}\n${'-|'.repeat(128)}\n`, repeat('|\n')),
  'table with a long row': framed('a|b\n-|-\n', repeat('a|')),
  'table with escaped pipes': framed('a|b\n-|-\n', repeat('\\|')),
  'table with code': framed('a|b\n-|-\n', repeat('`|`|')),
  'table with a long cell': framed('a|b\n-|-\n', repeat('a')),
  'table with a long line of dashes': framed('a|b\n-|', repeat('-')),
  'tables': repeat('a|b\n-|-\n\n'),
  'tables that fail': repeat('a|b\n-|-x\n'),
  'tables of dashes': repeat('|-|-\n'),

  // Emphasis and its relatives
  'emphasis open': repeat('*a '),
  'emphasis closing': repeat('a* '),
  'emphasis open, strong': repeat('**a **a '),
  'emphasis open, both': repeat('*a _a '),
  'emphasis alternating': repeat('*_'),
  'emphasis alternating, words': repeat('a*_b_'),
  'emphasis nested': nested('*a ', 'b', ' a*'),
  'emphasis nested, alternating': nested('*a _b ', 'c', ' b_ a*'),
  'emphasis of three': repeat('***a** b '),
  'emphasis of unequal length': repeat('**a*b**c*'),
  'emphasis in one run': repeat('*'),
  'emphasis in one run, words': framed('', nested('*', 'a', '*')),
  'emphasis growing': growing((i) => `${'*'.repeat((i % 500) + 1)}a`),
  'emphasis beside foreign letters': repeat('«*آ*»'),
  'underscores': repeat('_a__b'),
  'tildes': repeat('~'),
  'tildes open': repeat('~~a '),
  'scripts': repeat('a^b^~c~ '),
  'scripts open': repeat('a^b~'),
  'scripts open, brackets': repeat(')^'),
  'scripts open, blanks': repeat('a^ a~ '),
  'tildes of one and two': repeat('a~b~~c'),
  'carets': repeat('^'),
  'carets and words': repeat('a^b^ ^c '),
  'equals': repeat('='),
  'equals open': repeat('==a '),
  'marks of all kinds': repeat('*a _b ~~c ==d **e ~f '),
  'marks of all kinds, closed': repeat('*a _b ~~c ==d== ~~ _ * '),

  // Links and images
  'brackets': repeat('['),
  'brackets closing': repeat(']'),
  'brackets nested': nested('[', 'a', ']'),
  'brackets nested, links': nested('[', 'a', '](b)'),
  'brackets and parentheses': repeat(']('),
  'links': repeat('[a](b) '),
  'links open': repeat('[a]('),
  'links open, angle': repeat('[a](<b'),
  'links open, with title': repeat('[a](b "c '),
  'links open, with spaces': repeat('[a](b   \t '),
  'links with parentheses': framed('[a](', nested('(', 'b', ')'), ')'),
  'links with many parentheses': framed('[a](', repeat('()'), ')'),
  'links to articles': repeat('[a](other-500.json) '),
  'links refused': repeat('[a](javascript:b) '),
  'links refused, hard to find': split(
    framed('', repeat('j'), '\n\n'),
    repeat(`[a](${'j'.repeat(250)}&amp;:b) `),
  ),
  'link refused, long': (bytes) => `${'j'.repeat(bytes / 2)} [a](${'j'.repeat(bytes / 2)}&amp;:b)`,
  'link long': framed('[a](', repeat('b'), ')'),
  'link with references': framed('[a](', repeat('&amp;'), ')'),
  'link with many folders': framed('[a](', repeat('b/../'), 'c.json)'),
  'images': repeat('![a](b) '),
  'images open': repeat('!['),
  'images nested': nested('![', 'a', '](b)'),
  'images alone': repeat('![a](b "c")\n\n'),
  'images in links': repeat('[![a](b)](c)\n\n'),
  'image with a long description': framed('![', repeat('a *b* '), '](c)'),

  // Code spans, references, escapes
  'backticks growing': growing((i) => `${'`'.repeat((i % 64) + 1)}a`),
  'backticks falling': growing((i) => `${'`'.repeat(64 - (i % 64))}a`),
  'backticks': repeat('`'),
  'backticks open': framed('', repeat('`a``')),
  'backslashes': repeat('\\'),
  'backslashes and letters': repeat('\\a'),
  'backslashes and marks': repeat('\\*'),
  'ampersands': repeat('&'),
  'references open': repeat('&a'),
  'references': repeat('&amp;'),
  'references unknown': repeat('&aaaa;'),
  'references rare': repeat('&boxHd;'),
  'references, numeric': repeat('&#65;&#x41;'),
  'references long': repeat(`&${'a'.repeat(60)};`),

  // Addresses as they are
  'www': repeat('www.'),
  'www and words': repeat('www.a.b '),
  'www in parentheses': repeat('(www.a.b/c'),
  'www with parentheses': framed('www.a.b/', repeat('()')),
  'www with a query': framed('www.a.b/?', repeat('a=(b)&')),
  'www with full stops': framed('www.a.b/', repeat('.')),
  'http': repeat('http://'),
  'http and words': repeat('http://a.b/c?d#e '),
  'http in one word': repeat('http://a.b/c,'),
  'http with punctuation': framed('http://a.b/', repeat('?!.,:;'), ''),
  'http with references': framed('http://a.b/', repeat('&amp;')),
  'at signs': repeat('@'),
  'at signs and letters': repeat('a@'),
  'e-mail': repeat('a@b.c '),
  'e-mail with a long name': framed('', repeat('a.'), 'a@b.c'),
  'e-mail with a long host': framed('a@', repeat('b.'), 'c'),
  'e-mail of underscores': repeat('a_@b._'),
  'e-mail with a host of no use': framed('', repeat('a@b.1 ')),
  'www behind underscores': repeat('_www.'),
  'www in one another': repeat('_www.a'),
  'www in one another, refused at the end': framed('', repeat('_www.a'), '_'),
  'www before no letter': repeat('(www.-'),
  'www with underscores': framed('www.', repeat('a_.')),
  'http behind full stops': repeat('http://a.'),
  'http with full stops behind': repeat('http://a..... '),
  'http with semicolons': framed('http://a/', repeat('a;')),
  'handles': repeat('@a_b '),
  'handles of an author': repeat('@bench '),
  'handles with full stops': framed('@', repeat('a.')),
  'colons': repeat(':'),

  // Hashtags
  'hashtags': repeat('#a '),
  'hashtags joined': repeat('#a'),
  'hashtags all different': series((i) => `#${scattered(i)}x `),
  'hashtags alike to the end': series((i) => `#${'a'.repeat(200)}${i} `),
  'hashtag long': framed('#', repeat('a')),
  'hashtag of digits': framed('x #', repeat('1')),
  'hashtag with joiners': framed('#a', repeat('\u200C')),
  'hashtags with joiners': repeat('#می\u200Cخواهم '),
  'number signs': framed('x ', repeat('#')),
  'number signs and digits': framed('x ', repeat('#1')),

  // HTML
  'less-than signs': repeat('<'),
  'tags open': repeat('<a '),
  'tags with open quotes': repeat('<a b="'),
  'tags with many attributes': framed('x <sup ', repeat('a="b" '), '>'),
  'tags with blanks': framed('x <sup', repeat(' '), '>'),
  'comments open': repeat('<!--'),
  'comments open, words': repeat('a <!-- b '),
  'declarations open': repeat('<!A '),
  'instructions open': repeat('<?'),
  'CDATA open': repeat('<![CDATA['),
  'sup nested': nested('<sup>', 'a', '</sup>'),
  'sup open': repeat('<sup>'),
  'sup closing': repeat('</sup>'),
  'sub and sup crossing': repeat('<sub><sup></sub></sup>'),
  'details nested': (bytes) => {
    const depth = Math.floor(bytes / 22);
    return `${'<details>\n'.repeat(depth)}a\n${'</details>\n'.repeat(depth)}`;
  },
  'details': repeat('<details><summary>a</summary>\n\nb\n\n</details>\n\n'),
  'br': repeat('<br>'),
  'a as a tag': repeat('<a href="b">c</a> '),
  'a as a tag, open': repeat('<a href="b">'),
  'img as a tag': repeat('<img src="a" alt="b">'),
  'tags with quotes in quotes': repeat(`<a b='<a b="' c="`),
  'tags with a long value': framed('x <q title="', repeat('a'), '">'),
  'tags in one another’s values': repeat('<q title="<q title=\'" lang=\''),
  'tags in capitals': repeat('<SUP>A</SUP>'),
  'tags unknown': repeat('<blink '),
  'figures': repeat('<figure><img src="a"><figcaption>b</figcaption></figure>\n\n'),
  'figures open': repeat('<figure>'),
  'summaries open': repeat('<details><summary>'),
  'addresses in angle brackets': repeat('<a:b>'),
  'addresses in angle brackets, open': repeat('<a:b'),
  'e-mail in angle brackets, open': repeat('<a@b.'),

  // Characters
  'word long': repeat('a'),
  'word long, foreign': repeat('آ'),
  'combining marks': framed('a', repeat('\u0301')),
  'controls of direction': repeat('\u202E\u2066a'),
  'controls of direction, marks': framed('', repeat('\u200F\u200E')),
  'emoji': repeat('👩‍👩‍👧‍👦'),
  'zero-width': repeat('\u200B\u200C\u200D'),
  'characters without a direction': framed('', repeat('«1» ')),
  'variation selectors': framed('a', repeat('\uFE0F')),
  'number signs, fullwidth': repeat('＃ '),
  'controls of direction in code': framed('`', repeat('\u202E'), '`'),
  'line separators': repeat('\u2028'),
};

/** @param {string} markdownJson */
const article = (markdownJson) =>
  `{"title":"A","date_published":"2026-01-01","markdown":${markdownJson}}`;

/**
 * @param {Generator} fields members of the article, each with a comma before it
 * @returns {Generator}
 */
const withFields = (fields) => (bytes) => `${article('"a"').slice(0, -1)}${fields(bytes)}}`;

/**
 * @param {string} name
 * @param {Generator} entries of a list, each with a comma behind it
 * @param {string} last
 * @returns {Generator}
 */
const withList = (name, entries, last = '"a"') =>
  withFields((bytes) => `,"${name}":[${entries(bytes)}${last}]`);

/** @type {Record<string, Generator>} */
export const articles = {
  'JSON: lines, empty': (bytes) => article(`[${'"",'.repeat(bytes / 3)}""]`),
  'JSON: lines': (bytes) => article(`[${'"a",'.repeat(bytes / 4)}""]`),
  'JSON: one line of escapes': (bytes) => article(`"${'\\u0061'.repeat(bytes / 6)}"`),
  'JSON: lines of escapes': (bytes) => article(`[${'"\\u0061",'.repeat(bytes / 9)}""]`),
  'JSON: NUL characters': (bytes) => article(`"${'\\u0000'.repeat(bytes / 6)}"`),
  'JSON: lonely surrogates': (bytes) => article(`"${'\\ud800'.repeat(bytes / 6)}"`),
  'JSON: blanks': (bytes) => `${' \n\t'.repeat(bytes / 3)}${article('"a"')}`,
  'JSON: lists nested': (bytes) => '['.repeat(bytes),
  'JSON: objects nested': (bytes) => '{"a":'.repeat(bytes / 5),
  'JSON: lists nested as deep as allowed': withFields(
    series(() => `,"_a":${'['.repeat(60)}${']'.repeat(60)}`),
  ),
  'JSON: unknown fields': withFields(series((i) => `,"${scattered(i)}":0`)),
  'JSON: unknown fields, short': withFields(repeat(',"a":0')),
  'JSON: unknown fields, near': withFields(repeat(',"date_publishing":0')),
  'JSON: unknown fields, long': withFields(repeat(`,"${'date_publish'.repeat(3).slice(0, 32)}":0`)),
  'JSON: one field often': withFields(repeat(',"summary":"a"')),
  'JSON: extensions': withFields(repeat(',"_a":{}')),
  'JSON: wrong kinds': withFields(repeat(',"summary":1')),
  'JSON: markdown often': withFields(repeat(',"markdown":["a"]')),
  'JSON: numbers': withFields((bytes) => `,"_a":[${'1e9,'.repeat(bytes / 4)}0]`),
  'JSON: number long': withFields((bytes) => `,"_a":${'1'.repeat(bytes)}`),
  'JSON: words': withFields((bytes) => `,"_a":[${'null,true,'.repeat(bytes / 10)}0]`),
  'JSON: text without an end': (bytes) => `{"title":"${'a'.repeat(bytes)}`,
  'JSON: comma behind many lines': (bytes) => article(`[${'"a",\n'.repeat(bytes / 5)}]`),
  'JSON: tags': withList('tags', series((i) => `"${scattered(i)}",`)),
  'JSON: tags of one name': withList('tags', repeat('"a",')),
  'JSON: tags that are none': withList('tags', repeat('1,')),
  'JSON: authors': withList('authors', series((i) => `"${scattered(i)}",`)),
  'JSON: authors, objects': withList('authors', repeat('{"name":"a","bio":"b","url":"c"},'), '{}'),
  'JSON: authors that are none': withList('authors', repeat('1,')),
  'JSON: title long': (bytes) => `{"title":"${'a'.repeat(bytes)}","date_published":"2026-01-01"}`,
  'JSON: title of controls': (bytes) =>
    `{"title":"${'\\u202e'.repeat(bytes / 6)}a","date_published":"2026-01-01"}`,
  'JSON: summary of blanks': withFields((bytes) => `,"summary":"${' '.repeat(bytes)}"`),
  'JSON: image long': withFields((bytes) => `,"image":"${'a'.repeat(bytes)}"`),
  'JSON: date long': withFields((bytes) => `,"date_modified":"${'2'.repeat(bytes)}"`),
  'JSON: path long': (bytes) =>
    `{"title":"A","date_published":"2026-01-01","markdown":{"src":"${'a/../'.repeat(bytes / 5)}b"}}`,
};

export const names = [...Object.keys(markdown), ...Object.keys(articles)];

/**
 * The file of an article, of about `bytes` bytes, that holds what the generator makes.
 * @param {string} name
 * @param {number} bytes
 * @returns {Uint8Array}
 */
export function articleFile(name, bytes) {
  if (name in articles) return utf8.encode(articles[name](bytes));
  const make = markdown[name];
  if (!make) throw new Error(`no generator ${name}`);
  /** @param {number} size */
  const file = (size) => utf8.encode(article(JSON.stringify(make(size))));
  const whole = file(bytes);
  // JSON doubles backslashes, quotation marks and line ends.
  return whole.length < bytes * 1.05 ? whole : file(Math.floor((bytes * bytes) / whole.length));
}
