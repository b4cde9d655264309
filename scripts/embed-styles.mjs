// The style sheet of what stands in other people's pages, from the sheets of our own. Each rule gets
//
// - a scope: it is about what is inside .broadside-embed, and weighs as much as before;
// - strength: a cascade layer whose declarations are all important. Of important rules those in a
//   layer win over those that are not, so no rule of the page can reach inside, whatever its
//   selector. Tokens (--bs-…) are not important, and that is how a page changes what it wants;
// - measures that are not the page's: its `rem` and the window's width become the reader's own font
//   size and the width of the place.

const scope = '.broadside-embed';
const inside = `:where(${scope})`;

// Of the whole document, or of the time before there is a page.
const dropped = /^(#broadside|\.loading|\.skip-link)/;

// Browsers that do this know registered properties, too.
const registered = '@supports (transition-behavior: allow-discrete)';
const schemes = '@supports (color: light-dark(#000, #fff))';
const darkScheme = /^@media screen and \(prefers-color-scheme:\s*dark\)$/;

/**
 * @typedef {object} Block
 * @property {string} head selector or at-rule
 * @property {Block[]} blocks for at-rules that hold rules
 * @property {[string, string][]} declarations
 */

/**
 * The parts between separators that are in no bracket and no string.
 * @param {string} text
 * @param {string} separator
 */
function split(text, separator) {
  const parts = [''];
  let depth = 0;
  for (const [token] of text.matchAll(/"[^"]*"|[\s\S]/g)) {
    if (token === '(' || token === '[') depth += 1;
    if (token === ')' || token === ']') depth -= 1;
    if (token === separator && !depth) parts.push('');
    else parts[parts.length - 1] += token;
  }
  return parts.map((part) => part.trim()).filter(Boolean);
}

/**
 * @param {string} css without nested rules
 * @returns {Block[]}
 */
function parse(css) {
  const tokens = css.replace(/\/\*[\s\S]*?\*\//g, '').match(/"[^"]*"|[{}]|[^"{}]+/g) ?? [];
  let at = 0;
  /** @returns {{ blocks: Block[], text: string }} */
  const body = () => {
    const blocks = [];
    let text = '';
    for (; at < tokens.length && tokens[at] !== '}'; at += 1) {
      if (tokens[at] === '{') {
        at += 1;
        const inner = body();
        const declarations = split(inner.text, ';').map((line) => {
          const [name, ...value] = line.split(':');
          return /** @type {[string, string]} */ ([name.trim(), value.join(':').trim()]);
        });
        blocks.push({ head: text.trim().replace(/\s+/g, ' '), blocks: inner.blocks, declarations });
        text = '';
      } else {
        text += tokens[at];
      }
    }
    return { blocks, text };
  };
  return body().blocks;
}

/**
 * @param {string} selector one, without commas
 * @returns {string[]}
 */
function scoped(selector) {
  if (selector === 'body') return [`${inside} > *`];
  const rooted = /^:is\(:root, ?(.+?)\)(?=:)(.*)$/.exec(selector);
  if (rooted) return [`:is(${scope}, ${inside} ${rooted[1]})${rooted[2]}`];
  if (selector.startsWith(':root')) return [selector.replace(':root', scope)];
  // The frame has attributes itself.
  const own = selector.startsWith('[') ? [inside + selector] : [];
  return [...own, `${inside} ${selector}`];
}

/** @param {string} value */
const measured = (value) =>
  value
    .replace(/(-?[\d.]+)rem\b/g, (_, n) => (n === '1' ? 'var(--bs-rem)' : `calc(${n} * var(--bs-rem))`))
    .replace(/([\d.])vw\b/g, '$1cqi');

/** @param {[string, string]} declaration */
function written([name, value]) {
  if (name === 'color-scheme') value = 'inherit';
  return `${name}: ${measured(value)}${name.startsWith('--') ? '' : ' !important'};`;
}

/** @param {Block} block */
function rule({ head, declarations }) {
  const selectors = split(head, ',').filter((one) => !dropped.test(one)).flatMap(scoped);
  if (!selectors.length) return '';
  return `${selectors.join(', ')} { ${declarations.map(written).join(' ')} }`;
}

/**
 * A page that is not made for dark screens has no dark article in it.
 * @param {Block[]} dark
 * @param {Block[]} all
 */
function bothSchemes(dark, all) {
  const light = new Map(all.filter(({ head }) => head === ':root').flatMap((one) => one.declarations));
  const declarations = dark.flatMap((block) =>
    block.declarations.map(([name, value]) => `${name}: light-dark(${light.get(name)}, ${value});`),
  );
  return `@media screen { ${schemes} { ${scope} { ${declarations.join(' ')} } } }`;
}

/** @param {string} head */
function place(head) {
  const width = /^@media \((min|max)-width:\s*([\d.]+)rem\)$/.exec(head);
  return width ? `@container broadside (${width[1]}-width: ${Number(width[2]) * 16}px)` : head;
}

/**
 * @param {Block[]} blocks
 * @param {Block[]} all
 * @returns {string}
 */
const rules = (blocks, all) =>
  blocks
    .map((block) => {
      if (!block.head.startsWith('@')) return rule(block);
      if (/^@keyframes\b/.test(block.head)) return '';
      if (darkScheme.test(block.head)) return bothSchemes(block.blocks, all);
      const inner = rules(block.blocks, all);
      return inner && `${place(block.head)} { ${inner} }`;
    })
    .filter(Boolean)
    .join('\n');

/**
 * @param {string} css web/styles/broadside-embed.css with its imports
 * @returns {string}
 */
export function embedStyles(css) {
  const blocks = parse(css);
  return `@property --bs-rem { syntax: "<length>"; inherits: true; initial-value: 16px; }
@layer broadside {
:where(broadside-site, broadside-article, broadside-list) { display: block; }
${scope} { --bs-rem: 16px; }
${registered} { ${scope} { --bs-rem: 1em; } }
${rules(blocks, blocks)}
}
`;
}
