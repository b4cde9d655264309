// Foreign nodes → fresh nodes that Broadside makes itself. Nothing that is read is trusted: elements
// come from one closed list, attributes from another, addresses from the engine's classifier. The
// nodes that are read never enter the document.

import { attributes, blocks, elements, externalRel, idPrefix, limits } from './html-tables.js';

/**
 * Where an address leads; empty when it is refused.
 * @typedef {(address: string, image: boolean) => string} Resolve
 *
 * Lines of text, whose first letter decides their direction.
 * @typedef {object} Lines
 * @property {Element} element
 * @property {string} around the direction that they have without a word
 * @property {boolean} decided
 *
 * Where nodes go.
 * @typedef {object} Place
 * @property {ParentNode & Node} into
 * @property {number} depth of `into`
 * @property {boolean} flow whether it holds blocks, so that runs of text need a paragraph
 * @property {Element | undefined} paragraph of the run that is being written
 * @property {Lines | undefined} lines
 * @property {string} direction
 * @property {boolean} inLink
 */

/** What goes with all that is in it. Of every other unknown element the content is kept. */
export const dropped = (
  'applet audio button canvas datalist embed head iframe math meter noembed noframes noscript ' +
  'object optgroup option plaintext progress script select style svg template textarea title ' +
  'video xmp'
).split(' ');

const namespace = 'http://www.w3.org/1999/xhtml';
// In these, white space is for reading the source.
const rows = new Set(['dl', 'ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul']);
const blank = /^[ \t\n\f\r]*$/;
const letter = /\p{L}/u;
const rightToLeft =
  /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC\u{10800}-\u{10FFF}\u{1E800}-\u{1EFFF}]/u;

/** @type {Record<string, RegExp>} what a value must look like, where not everything goes */
const values = {
  colspan: /^[1-9]\d{0,2}$/,
  dir: /^(ltr|rtl|auto)$/,
  height: /^\d{1,5}$/,
  hreflang: /^[a-z\d-]{1,64}$/i,
  id: /^\S{1,512}$/,
  lang: /^[a-z\d-]{1,64}$/i,
  rowspan: /^\d{1,3}$/,
  scope: /^(row|col)(group)?$/,
  start: /^-?\d{1,9}$/,
  width: /^\d{1,5}$/,
};

/**
 * A form's own properties can be those of its controls, therefore by the prototype's.
 * @param {Element} node
 * @param {string} name
 */
const valueOf = (node, name) => Element.prototype.getAttribute.call(node, name)?.trim();

/**
 * @param {Element} node
 * @param {string} made the element that shall carry them
 * @returns {Map<string, string>} without addresses
 */
function attributesOf(node, made) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  for (const [name, on] of attributes) {
    if (name === 'href' || name === 'src') continue;
    if (on !== '*' && !on.includes(` ${made} `)) continue;
    const value = valueOf(node, name);
    if (value === undefined || values[name]?.test(value) === false) continue;
    kept.set(name, name === 'id' && !value.startsWith(idPrefix) ? idPrefix + value : value);
  }
  return kept;
}

class HtmlCopy {
  #walker;
  #resolve;
  #nodes = 0;
  #cells = 0;
  cut = false;
  flattened = false;

  /**
   * @param {Node} source
   * @param {Resolve} resolve
   */
  constructor(source, resolve) {
    // Its steps, unlike a node's properties, mean the same whatever the nodes are.
    this.#walker = document.createTreeWalker(source);
    this.#resolve = resolve;
  }

  /**
   * Copies what is inside the current node.
   * @param {Place} place
   */
  children(place) {
    if (this.cut || !this.#walker.firstChild()) return;
    do {
      const node = this.#walker.currentNode;
      if (node instanceof Text) this.#text(node.data, place);
      if (node instanceof Element) this.#element(node, place);
    } while (!this.cut && this.#walker.nextSibling());
    this.#walker.parentNode();
  }

  #room() {
    this.cut ||= this.#nodes >= limits.nodes;
    if (!this.cut) this.#nodes += 1;
    return !this.cut;
  }

  /**
   * @param {Node} node
   * @param {boolean} block
   * @param {Place} place
   */
  #put(node, block, place) {
    if (place.flow && block) place.paragraph = undefined;
    if (place.flow && !block && !place.paragraph && place.depth < limits.depth) {
      place.paragraph = document.createElement('p');
      place.into.append(place.paragraph);
      place.lines = { element: place.paragraph, around: place.direction, decided: false };
    }
    (place.paragraph ?? place.into).append(node);
  }

  /**
   * @param {string} text
   * @param {Place} place
   */
  #text(text, place) {
    const { into, flow, paragraph } = place;
    if (!text) return;
    if (blank.test(text)) {
      const last = paragraph?.lastChild;
      if (flow && (!last || last instanceof HTMLBRElement)) return;
      if (into instanceof Element && rows.has(into.localName)) return;
    }
    if (!this.#room()) return;
    this.#put(document.createTextNode(text), false, place);
    const { lines } = place;
    const strong = lines && !lines.decided && letter.exec(text);
    if (!strong) return;
    lines.decided = true;
    const direction = rightToLeft.test(strong[0]) ? 'rtl' : 'ltr';
    if (direction !== lines.around) lines.element.setAttribute('dir', direction);
  }

  /**
   * @param {Element} node
   * @param {Place} place
   */
  #element(node, place) {
    const { localName, namespaceURI } = node;
    if (namespaceURI !== namespace || dropped.includes(localName)) return;
    const name = elements.get(localName);
    if (name === 'img') this.#image(node, place);
    else if (name === 'br') this.#break(place);
    else if (name) this.#container(node, name, place);
    else this.children(place);
  }

  /**
   * @param {Element} node
   * @param {Place} place
   */
  #image(node, place) {
    const address = valueOf(node, 'src');
    const src = address && this.#resolve(address, true);
    if (!src) {
      this.#text(valueOf(node, 'alt') ?? '', place);
    } else if (this.#room()) {
      const image = document.createElement('img');
      // Before the address, so that it is not asked for at once.
      image.loading = 'lazy';
      image.decoding = 'async';
      image.alt = '';
      attributesOf(node, 'img').forEach((value, key) => image.setAttribute(key, value));
      image.src = src;
      this.#put(image, false, place);
    }
  }

  /**
   * Two line breaks are an author's way to begin a paragraph.
   * @param {Place} place
   */
  #break(place) {
    const last = place.paragraph?.lastChild;
    if (last instanceof HTMLBRElement) {
      last.remove();
      place.paragraph = undefined;
    } else if ((last || !place.flow) && this.#room()) {
      this.#put(document.createElement('br'), false, place);
    }
  }

  /**
   * @param {Element} node
   * @param {string} name
   * @param {Place} place
   */
  #container(node, name, place) {
    const address = name === 'a' && !place.inLink && valueOf(node, 'href');
    const href = address && this.#resolve(address, false);
    // A link that leads nowhere is text, but may be where another one leads.
    const made = name === 'a' && !href ? 'span' : name;
    const kept = attributesOf(node, made);
    const block = blocks.includes(made);
    // Boxes that say nothing would only keep figures from being wider than the column.
    if (made === 'div' && place.flow && !kept.size) {
      place.paragraph = undefined;
      this.children(place);
      place.paragraph = undefined;
      return;
    }
    const depth = place.depth + (made === 'table' || (place.flow && !block) ? 2 : 1);
    if (depth > limits.depth) {
      this.flattened = true;
      if (block) this.#text('\n', place);
      this.children(place);
      return;
    }
    if (made === 'td' || made === 'th') {
      this.#cells += Number(kept.get('colspan') ?? 1);
      this.cut ||= this.#cells > limits.cells;
    }
    if (!this.#room()) return;
    const element = document.createElement(made);
    if (made === 'pre') {
      element.dir = 'ltr';
      element.tabIndex = 0; // it may scroll: reachable by keyboard
    }
    kept.forEach((value, key) => element.setAttribute(key, value));
    if (href) {
      element.setAttribute('href', href);
      if (/^(https?:|\/\/)/i.test(href)) element.setAttribute('rel', externalRel);
    }
    this.#put(made === 'table' ? scrolling(element) : element, block, place);
    const dir = kept.get('dir');
    const direction = dir && dir !== 'auto' ? dir : place.direction;
    const own = { element, around: direction, decided: Boolean(element.dir) };
    this.children({
      into: element,
      depth,
      flow: made === 'div',
      paragraph: undefined,
      lines: block ? own : place.lines,
      direction,
      inLink: place.inLink || made === 'a',
    });
  }
}

/** @param {Element} table may be wider than the page, and then scrolls on its own */
function scrolling(table) {
  const box = document.createElement('div');
  box.className = 'table-scroll';
  box.tabIndex = 0;
  box.append(table);
  return box;
}

/**
 * @param {Node} source its children are copied
 * @param {string} direction of the text around them
 * @param {Resolve} resolve
 * @returns {{ nodes: DocumentFragment, cut: boolean, flattened: boolean }} cut: the end is missing;
 *   flattened: what was nested too deep lies side by side
 */
export function copyHtml(source, direction, resolve) {
  const nodes = document.createDocumentFragment();
  const copy = new HtmlCopy(source, resolve);
  copy.children({
    into: nodes,
    depth: 1, // of the element that the nodes go into
    flow: true,
    paragraph: undefined,
    lines: undefined,
    direction,
    inLink: false,
  });
  return { nodes, cut: copy.cut, flattened: copy.flattened };
}
