// Runs in the page: a DOM as lines of text that can be compared and read.

// What the page and the prose are made of as blocks: between these a newline is for reading only
// (tests/golden/README.md).
const blocks = new Set(
  `address article aside blockquote body details div figcaption figure footer h1 h2 h3 h4 h5 h6
  header hr li main nav ol p pre section summary table tbody td th thead tr ul`.split(/\s+/),
);

/** @param {Node | null} node */
const isBlock = (node) => node instanceof Element && blocks.has(node.localName);

/**
 * Removes text of whitespace that stands between blocks, or between a block and the edge of its
 * parent, when that is a block.
 * @param {Node} root counts as a block
 */
export function dropReadingNewlines(root) {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) texts.push(walker.currentNode);
  // Decided for all before the first one goes: what it stood beside must not change.
  const dropped = texts.filter(({ nodeValue, parentNode, previousSibling, nextSibling }) => {
    const atEdge = parentNode === root || isBlock(parentNode);
    const open = [previousSibling, nextSibling].every((node) => (node ? isBlock(node) : atEdge));
    return open && /^[ \t\n\r]*$/.test(nodeValue ?? '');
  });
  for (const text of dropped) text.parentNode?.removeChild(text);
}

/**
 * One line for each tag and text, set in by depth.
 * @param {Node} parent its children are described
 * @returns {string[]}
 */
export function linesOf(parent, indent = '') {
  return [...parent.childNodes].flatMap((node) => {
    if (!(node instanceof Element)) {
      return [`${indent}${node.nodeName} ${JSON.stringify(node.nodeValue)}`];
    }
    const attributes = [...node.attributes]
      .map(({ name, value }) => ` ${name}=${JSON.stringify(value)}`)
      .sort();
    // Something of another namespace only looks like an element of HTML.
    const name = node instanceof HTMLElement ? node.localName : `${node.namespaceURI} ${node.localName}`;
    return [`${indent}<${name}${attributes.join('')}>`, ...linesOf(node, `${indent}  `)];
  });
}
