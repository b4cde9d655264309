// Every way in which Broadside's Markdown may differ from micromark's GFM, and why.
//
// A class changes the documents, or the trees, so that its own difference goes away. gfm.test.mjs
// fails when a document still differs after all changes, and when a class is no longer needed by any
// document. So a class is a claim that can be wrong in both directions.

import { is } from './mapping.mjs';
import { element, rewrite, textOf } from './tree.mjs';

/**
 * @typedef {import('./tree.mjs').Element} Element
 * @typedef {import('./tree.mjs').Tree} Tree
 *
 * @typedef {object} Difference
 * @property {string} name
 * @property {string} reason
 * @property {(markdown: string) => string} [source] what both renderers get instead
 * @property {(tree: Element) => Tree[] | undefined} [ours] see `rewrite`
 * @property {(tree: Element) => Tree[] | undefined} [oracle]
 */

/** @param {string} tag @param {string} mark @returns {Difference['ours']} */
const unmark = (tag, mark) => ({ name, attributes, children }) =>
  name === tag && !attributes.class ? [mark, ...children, mark] : undefined;

/**
 * The rule for addresses that reach a page, written a second time (wasm/base/safe_url.h).
 * @param {string} written as it is in HTML
 * @param {boolean} image
 */
function isRefused(written, image) {
  const address = written
    .replaceAll('&amp;', '&')
    .replace(/^[\0- ]+|[\0- ]+$/g, '')
    .replace(/[\t\n\r]/g, '');
  if (address === '') return !image;
  if (image && /^data:image\/(png|gif|jpeg|webp|avif)[;,]/i.test(address)) return false;
  const scheme = /^[^/?#]*?:/.exec(address)?.[0];
  return scheme !== undefined && !(image ? /^https?:$/i : /^(https?|mailto|tel):$/i).test(scheme);
}

const htmlNames =
  'a|abbr|b|bdi|br|cite|code|del|details|div|em|figcaption|figure|i|img|ins|kbd|mark|q|s|small|' +
  'span|strong|sub|summary|sup';

/** @param {string} quote @returns {number} how deep it is */
const count = (quote) => quote.split('>').length;

/** Definitions of notes: their first lines. */
const note = /^([ >]*\[\^[^\]\s]+\]:[ \t]*)(.*)$/gm;

// What may begin or end emphasis in only one way: it stands between a blank and a letter.
const clear = [
  /(?<=^|\s)(?:\*{1,2}|_{1,2})(?=[\p{L}\p{N}])/gmu,
  /(?<=[\p{L}\p{N}])(?:\*{1,2}|_{1,2})(?=\s|$)/gmu,
];
// These belong to a class of their own.
const besideEmoji = /(?<=[\p{L}\p{N}])_(?=[\u{10000}-\u{10ffff}])/gu;

/** @param {string} text */
function onlyClearEmphasis(text) {
  const matches = [...clear, besideEmoji].flatMap((pattern) => [...text.matchAll(pattern)]);
  const kept = new Map(matches.map((match) => [match.index, match[0]]));
  return text.replace(/[*_]+/g, (run, at) => (kept.get(at) === run ? run : ''));
}

/** @param {Element} tree @returns {Tree[] | undefined} */
const upperCaseKind = ({ name, children }) => {
  const [first, ...rest] = children;
  if (name !== 'blockquote' || !is(first, 'p')) return undefined;
  const [text, ...more] = first.children;
  if (typeof text !== 'string') return undefined;
  const upper = text.replace(/^\[!(note|tip|important|warning|caution)\](?=\s|$)/i, (kind) =>
    kind.toUpperCase(),
  );
  return [element(name, {}, [element('p', {}, [upper, ...more]), ...rest])];
};

/** @type {Difference[]} */
export const differences = [
  // Additions of the dialect.
  {
    name: 'hashtags',
    reason: 'A hashtag is a link to the list of articles with that tag.',
    ours: ({ name, attributes, children }) =>
      name === 'a' && attributes.class === 'hashtag' ? children : undefined,
    source: (text) => text.replace(/#(?=https?:\/\/|www\.)/gi, ''),
  },
  {
    name: 'highlight',
    reason: '==Words== are highlighted.',
    ours: unmark('mark', '=='),
    // Of markup in a picture's description the words are left.
    oracle: ({ name, attributes }) =>
      name === 'img'
        ? [element(name, { ...attributes, alt: attributes.alt.replace(/==(.+?)==/g, '$1') })]
        : undefined,
  },
  {
    name: 'superscript',
    reason: 'x^2^ is a superscript.',
    ours: unmark('sup', '^'),
  },
  {
    name: 'subscript',
    reason: 'H~2~O is a subscript: one tilde inside a word does not strike out.',
    ours: ({ name, children }) => (name === 'sub' ? [element('del', {}, children)] : undefined),
  },
  {
    name: 'alerts',
    reason: '> [!NOTE] is an alert, as on GitHub, whose specification does not have it yet.',
    // Behind an alert's first line begins something new: nothing continues or underlines that line.
    source: (text) =>
      text.replace(/^([ >]*)(\[!\w+\][ \t]*)\n(?=([ >]*)(.*))/gm, (all, quote, kind, next, line) =>
        count(quote) !== count(next) || /^(-+|=+)[ \t]*$/.test(line) ? `${quote}${kind}\n\n` : all,
      ),
    ours: ({ name, attributes, children }) => {
      const kind = /^alert alert-(\w+)$/.exec(attributes.class ?? '')?.[1].toUpperCase();
      if (name !== 'div' || !kind) return upperCaseKind({ name, attributes, children });
      const [, first, ...rest] = children;
      const line = `[!${kind}]`;
      if (!is(first, 'p')) {
        const paragraph = element('p', {}, [line]);
        return [element('blockquote', {}, first ? [paragraph, first, ...rest] : [paragraph])];
      }
      const paragraph = element('p', {}, [`${line} `, ...first.children]);
      return [element('blockquote', {}, [paragraph, ...rest])];
    },
    oracle: upperCaseKind,
  },
  {
    name: 'raw HTML',
    reason:
      'Tags of the allowlist are elements (tests/unit/markdown/markdown_html_test.cpp); the oracle ' +
      'gets them as text.',
    source: (text) => text.replace(new RegExp(`<(?=/?(${htmlNames})[\\s/>])`, 'gi'), '&lt;'),
  },
  // Safety.
  {
    name: 'links in links',
    reason: 'Links do not nest: an address in the text of a link is text.',
    oracle: (tree) =>
      tree.name === 'a'
        ? [rewrite(tree, ({ name, children }) => (name === 'a' ? children : undefined))]
        : undefined,
  },
  {
    name: 'marks in links',
    reason: 'Links do not nest: brackets around the mark of a note are no link.',
    source: (text) => text.replace(/(?<=\[(?!\^).*)\[\^[^\]\s]+\](?!:)/g, ''),
  },
  {
    name: 'addresses without a scheme',
    reason: '//example.org is written as https://example.org: it leads to the same everywhere.',
    oracle: (tree) => {
      const { name, attributes, children } = tree;
      const key = name === 'a' ? 'href' : 'src';
      const address = attributes[key]?.replace(/^[/\\]{2}/, 'https://');
      if (address === undefined) return undefined;
      return [{ name, children, attributes: { ...attributes, [key]: address } }];
    },
  },
  {
    name: 'refused addresses',
    reason: 'An address of an unknown scheme, or an empty one, is shown as text.',
    oracle: ({ name, attributes, children }) => {
      if (name === 'a' && isRefused(attributes.href ?? '', false)) return children;
      if (name === 'img' && isRefused(attributes.src ?? '', true)) return [attributes.alt];
    },
  },
  // Where the parser is simpler.
  {
    name: 'a note does not interrupt a paragraph',
    reason: 'md4c looks for definitions of notes, as of links, at the beginning of paragraphs.',
    source: (text) => text.replace(/^(?=[ >]*\[\^[^\]\s]+\]:)/gm, '\n'),
  },
  {
    name: 'a note is one paragraph',
    reason: 'What is indented below a note is no part of it in md4c, nor are blocks on its line.',
    source: (text) =>
      text
        .replace(/^(\[\^[^\]\s]+\]:.*\n(?:\n+ {4}.*\n?)*)/gm, (all) => all.replace(/^ {4}/gm, ''))
        .replace(note, '$1x $2'),
  },
  {
    name: 'marks in notes that nobody mentions',
    reason: 'micromark shows a note whose only mark is in a note that is not shown.',
    source: (text) => text.replace(note, (_, start, rest) => start + rest.replaceAll('[^', '[')),
  },
  {
    name: 'marks in cells beyond the head',
    reason: 'micromark counts the marks of cells that are cut, and shows their notes.',
    source: (text) => text.replace(/^.*\|.*$/gm, (line) => line.replaceAll('[^', '[')),
  },
  {
    name: 'a table does not interrupt a paragraph',
    reason: 'md4c wants the head of a table to be the first line of its paragraph.',
    source: (text) => text.replace(/^(?=.*\n[ >]*(?=.*[|:])[|:-][ |:-]*$)/gm, '\n'),
  },
  {
    name: 'tabs in code',
    reason: 'md4c writes the indentation of code as blanks.',
    ours: ({ name, children }) =>
      name === 'pre' ? [element(name, {}, children.map(oneBlank))] : undefined,
    oracle: ({ name, children }) =>
      name === 'pre' ? [element(name, {}, children.map(oneBlank))] : undefined,
  },
  // Bare addresses.
  {
    name: 'www. without a name',
    reason: 'micromark takes the www of "www. " for an address.',
    source: (text) => text.replace(/www\.(?![\w-])/gi, 'www'),
  },
  {
    name: 'addresses behind an open bracket',
    reason: 'GitHub links no address behind a bracket that could begin a link; Broadside does.',
    source: (text) =>
      text.replace(/\[(?=(?:[^<\n]|\n(?!\n))*(?:https?:|www\.|@))/gi, ''),
  },
  {
    name: 'markup and escapes in bare addresses',
    reason:
      'Broadside looks for addresses in the text that Markdown leaves: what is markup, an escape or ' +
      'a character reference stays that, and a quotation mark ends the address.',
    source: (text) =>
      text.replace(/(?<!<[^\s>]*)(?:https?:\/\/|www\.|[\w.+-]*@)[^\s<]*/gi, (address) =>
        /^[\w.+@:/?#=,;'!~()-]*$/.test(address) && !/[_~](?=\W|$)|(?<=\W|^)[_~]/.test(address)
          ? address
          : address.replace(/[^\w\s]|_/g, ''),
      ),
  },
  // Where micromark departs from CommonMark.
  {
    name: 'signs beyond the Basic Multilingual Plane',
    reason: 'An emoji is punctuation to the rules of emphasis; micromark sees two halves of one.',
    source: (text) =>
      text.replace(/[\u{10000}-\u{10ffff}]/gu, (c) => (/\p{L}/u.test(c) ? 'x' : '☺')),
  },
  {
    name: 'runs of stars and underscores',
    reason:
      'The rule of three counts the whole runs; micromark counts what is left of them. And it takes ' +
      'a run beside another kind of run as if there were no punctuation.',
    source: onlyClearEmphasis,
  },
  {
    name: 'a list behind code or in a new quote',
    reason: 'It interrupts no paragraph, so it may begin with any number and an empty item.',
    source: (text) =>
      text
        .replace(/^([ >]*)(?:\d+[.)]|[-+*])(?=[ \t]*$)/gm, '$1x')
        .replace(/^([ >]*)\d+(?=[.)] )/gm, '$11'),
  },
  {
    name: 'references to control characters',
    reason: 'micromark shows U+FFFD for them; only U+0000 is none in CommonMark.',
    source: (text) =>
      text.replace(/&#(?:x0*1?[1-9a-f]|x0*10|0*[12]?[1-9]|0*[123]0|0*31);/gi, ''),
  },
  {
    name: 'lines that continue code in a paragraph',
    reason: 'Blanks at the beginning of lines are no part of a paragraph; in code micromark keeps them.',
    ours: oneSpaceInCode,
    oracle: oneSpaceInCode,
  },
  {
    name: 'line ends in code',
    reason: 'In tight lists micromark loses the first, and it adds one where the fence was left open.',
    oracle: ({ name, children }) =>
      name === 'pre' ? [element(name, {}, children.map(oneLine))] : undefined,
    ours: ({ name, children }) =>
      name === 'pre' ? [element(name, {}, children.map(oneLine))] : undefined,
  },
  {
    name: 'lines of blanks',
    reason: 'micromark takes one of more than four blanks behind indented code for a line of it.',
    source: (text) => `${text.replace(/^[ \t]+$/gm, '').trimEnd()}\n`,
  },
  {
    name: 'character references in <https://…>',
    reason: 'CommonMark resolves them there too, as cmark does; micromark does not.',
    source: (text) =>
      text.replace(/<[a-z]+:[^\s<>]*>/gi, (link) => link.replaceAll('&', '')),
  },
  // The last one, because those before it may leave such items behind.
  {
    name: 'a task without words',
    reason: 'An item that is only a box is a task in md4c.',
    source: (text) => text.replace(/(\[[ xX]\])[ \t]*$/gm, '$1 x'),
  },
];

/** @param {Tree} tree @returns {Tree} */
function oneBlank(tree) {
  return textOf(tree).replace(/[ \t]+/g, ' ');
}

/** @param {Tree} tree @returns {Tree} */
const oneLine = (tree) => textOf(tree).replaceAll('\n', '');

/** @param {Element} tree @returns {Tree[] | undefined} */
function oneSpaceInCode(tree) {
  if (tree.name === 'pre') return undefined;
  const children = tree.children.map((child) =>
    is(child, 'code') ? element('code', {}, [textOf(child).replace(/\s+/g, ' ')]) : child,
  );
  return [{ ...tree, children }];
}
