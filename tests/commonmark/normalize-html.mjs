// HTML in one spelling, to compare what two renderers wrote. What it treats as equal is what the
// CommonMark project's own test program treats as equal, but for blanks in <code>, which count here:
//   - a run of whitespace and one space, outside of <pre> and <code>
//   - whitespace next to the tag of a block, and none
//   - the order of attributes; a value with and without quotation marks; no value and an empty one
//   - <br /> and <br>
//   - a character, its name and its number; in addresses also its percent-encoding
// Comments, declarations and processing instructions stay as they are.

import { characterEntities } from 'character-entities';

const blocks = new Set(
  (
    'article aside blockquote body button canvas caption col colgroup dd div dl dt embed fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr iframe li map object ol ' +
    'output p pre progress script section style table tbody td textarea tfoot th thead tr ul video'
  ).split(' '),
);

const value = /"[^"]*"|'[^']*'|[^\s"'=<>`]+/.source;
const attribute = `\\s+[^\\s"'<>/=]+(?:\\s*=\\s*(?:${value}))?`;
const token = new RegExp(
  [
    /(?<verbatim><!---?>|<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<![A-Za-z][^>]*>)/.source,
    /<\/(?<end>[A-Za-z][A-Za-z0-9-]*)\s*>/.source,
    `<(?<start>[A-Za-z][A-Za-z0-9-]*)(?<attributes>(?:${attribute})*)\\s*/?>`,
    /(?<text>[^<]+|<)/.source,
  ].join('|'),
  'g',
);

/** @param {string} text */
function decode(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#([0-9]+)|([a-z0-9]+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return characterEntities[name] ?? whole;
    const number = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    return number === 0 || number > 0x10ffff ? '\uFFFD' : String.fromCodePoint(number);
  });
}

/** @param {string} text */
function escape(text) {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** @param {string} address */
function plainAddress(address) {
  try {
    return decodeURI(address);
  } catch {
    return address; // a `%` that encodes nothing
  }
}

/** @param {string} written everything between the tag's name and its end */
function attributes(written) {
  const found = [...written.matchAll(/([^\s=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"']+)))?/g)].map(
    ([, name, double, single, bare]) => {
      const value = decode(double ?? single ?? bare ?? '');
      const key = name.toLowerCase();
      return ` ${key}="${escape(key === 'href' || key === 'src' ? plainAddress(value) : value)}"`;
    },
  );
  return found.sort().join('');
}

/**
 * @param {string} html
 * @returns {string}
 */
export function normalizeHtml(html) {
  let out = '';
  let pre = 0;
  let code = 0;
  /** What the last token was: text behind a block's tag loses its leading whitespace. */
  let afterBlock = true;
  let afterBreak = false;
  for (const match of html.matchAll(token)) {
    const { verbatim, end, start, attributes: written = '', text } = match.groups ?? {};
    if (text !== undefined) {
      let data = escape(decode(text));
      if (afterBreak) data = data.replace(/^\n+/, '');
      if (pre === 0 && code === 0) {
        data = data.replace(/[ \t\n\r\f\v]+/g, ' ');
        if (afterBlock || out.endsWith(' ')) data = data.replace(/^ /, '');
        afterBlock &&= data === '';
      } else {
        afterBlock = false;
      }
      if (data !== '') afterBreak = false;
      out += data;
      continue;
    }
    afterBreak = false;
    if (verbatim !== undefined) {
      out += verbatim;
      afterBlock = false;
      continue;
    }
    const name = (start ?? end).toLowerCase();
    afterBlock = blocks.has(name);
    if (afterBlock && pre === 0) out = out.trimEnd();
    if (start !== undefined) {
      out += `<${name}${attributes(written)}>`;
      if (name === 'pre') ++pre;
      if (name === 'code') ++code;
      afterBreak = name === 'br';
    } else {
      if (name === 'pre' && pre > 0) --pre;
      if (name === 'code' && code > 0) --code;
      out += `</${name}>`;
    }
  }
  return out.trimEnd();
}
