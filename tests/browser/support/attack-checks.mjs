// Runs in the page: what must be true of a document whatever an author wrote. Each check names what
// it found; none changes anything. What is allowed comes from the engine's own closed lists, and
// what never may be in these lists is written out here.

/**
 * @typedef {object} Tables
 * @property {string[]} tags
 * @property {string[]} attrs
 *
 * @typedef {{ check: string, detail: string }} Finding
 */

const forbiddenTags = new Set(
  `applet area audio base basefont bgsound body button canvas dialog embed fencedframe font form
   frame frameset head html iframe isindex label link listing map marquee math meta noembed
   noframes noscript object option param picture plaintext portal script select slot source style
   svg template textarea title track video xmp`.split(/\s+/),
);
const forbiddenAttrs = new Set(
  `accesskey action archive attributionsrc autofocus background cite code codebase command
   commandfor content contenteditable crossorigin data download draggable dynsrc exportparts form formaction
   formmethod formtarget http-equiv integrity is itemprop longdesc lowsrc manifest name nonce part
   ping popover popovertarget popovertargetaction poster profile referrerpolicy sandbox slot srcdoc
   srcset style target usemap xlink:href xml:base xmlns`.split(/\s+/),
);

/**
 * What stands in the engine's lists although it never may.
 * @param {Tables} tables
 */
export function badTables({ tags, attrs }) {
  return [
    ...tags.filter((tag) => forbiddenTags.has(tag) || tag.includes('-')),
    ...attrs.filter((attr) => forbiddenAttrs.has(attr) || attr.startsWith('on')),
  ];
}

// Names in the page that are its own. All others come from an author, with a prefix.
const ownIds = new Set(['main', 'footnote-label']);

const imageData = /^data:image\/(png|gif|jpeg|webp|avif)[;,]/i;
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

/**
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 * @returns {Finding[]}
 */
function addressFindings(element, name, value) {
  const { localName, baseURI } = element;
  const detail = `${localName} ${name}=${value.slice(0, 200)}`;
  /** @type {Finding[]} */
  const found = [];
  if (localName !== (name === 'href' ? 'a' : 'img')) found.push({ check: 'attribute', detail });
  /** @type {URL} */
  let url;
  try {
    // As the browser does, from what is in force.
    url = new URL(value, baseURI);
  } catch {
    // No address at all leads nowhere.
    return found;
  }
  const web = /^https?:$/.test(url.protocol);
  const allowed =
    web ||
    (name === 'href' ? /^(mailto|tel):$/.test(url.protocol) : imageData.test(url.href));
  if (!allowed) found.push({ check: 'address', detail });
  const elsewhere = web && url.origin !== new URL(baseURI).origin;
  if (name === 'href' && elsewhere) {
    const rel = (element.getAttribute('rel') ?? '').split(/\s+/);
    const cut = rel.includes('noopener') && !rel.includes('opener');
    if (!cut) found.push({ check: 'opener', detail });
  }
  return found;
}

/** @param {Element} element its opening tag */
const tagOf = (element) =>
  new XMLSerializer().serializeToString(element.cloneNode(false)).slice(0, 300);

/**
 * @param {Element} element
 * @param {Tables} tables
 * @returns {Finding[]}
 */
function elementFindings(element, tables) {
  /** @type {Finding[]} */
  const found = [];
  const { localName, namespaceURI } = element;
  const note = (/** @type {string} */ check) => found.push({ check, detail: tagOf(element) });
  const known = namespaceURI === 'http://www.w3.org/1999/xhtml' && tables.tags.includes(localName);
  if (!known || forbiddenTags.has(localName) || localName.includes('-') || element.shadowRoot) {
    note('element');
  }
  for (const name of element.getAttributeNames()) {
    if (!tables.attrs.includes(name) || /^on/i.test(name) || forbiddenAttrs.has(name)) {
      note('attribute');
    }
    const value = element.getAttribute(name) ?? '';
    if (name === 'href' || name === 'src') found.push(...addressFindings(element, name, value));
    if (name === 'id' && !ownIds.has(value) && !value.startsWith('user-content-')) note('id');
  }
  if (localName === 'input') {
    const input = /** @type {HTMLInputElement} */ (element);
    if (input.type !== 'checkbox' || !input.disabled) note('element');
  }
  return found;
}

/**
 * Everything below `root`.
 * @param {Element} root
 * @param {Tables} tables
 * @returns {Finding[]}
 */
export function treeFindings(root, tables) {
  /** @type {Finding[]} */
  const found = [];
  /** @type {Set<string>} */
  const ids = new Set();
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ALL);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.nodeType === Node.ELEMENT_NODE) {
      const element = /** @type {Element} */ (node);
      // Of a form that hides its own properties nothing is to be believed.
      if (String(element.attributes) !== '[object NamedNodeMap]') {
        found.push({ check: 'globals', detail: element.nodeName });
        continue;
      }
      found.push(...elementFindings(element, tables));
      const id = element.getAttribute('id');
      if (id !== null && ids.size === ids.add(id).size) found.push({ check: 'id', detail: id });
    } else if (node.nodeType !== Node.TEXT_NODE) {
      found.push({ check: 'element', detail: `node of type ${node.nodeType}` });
    }
  }
  return found;
}

/**
 * Invisible characters that turn what is around them, in texts that have one line.
 * @param {Element} root
 * @returns {Finding[]}
 */
export function bidiFindings(root) {
  const { ownerDocument } = root;
  const texts = [String(ownerDocument.title), root.textContent ?? ''];
  for (const meta of ownerDocument.querySelectorAll('meta[name=description]')) {
    texts.push(meta.getAttribute('content') ?? '');
  }
  for (const element of root.querySelectorAll('*')) {
    for (const name of element.getAttributeNames()) texts.push(element.getAttribute(name) ?? '');
  }
  return texts
    .filter((text) => bidi.test(text))
    .map((text) => {
      const at = text.search(bidi);
      return { check: 'bidi', detail: JSON.stringify(text.slice(Math.max(0, at - 20), at + 20)) };
    });
}

/** Of a document itself, what is another object from time to time by itself. */
const moving = new Set(['activeElement', 'adoptedStyleSheets', 'currentScript', 'timeline']);

/** @param {object} object @returns {string[]} names of its members and those that it inherits */
function allNames(object) {
  const names = new Set();
  for (let one = object; one; one = Object.getPrototypeOf(one)) {
    for (const name of Object.getOwnPropertyNames(one)) names.add(name);
  }
  return [...names];
}

const read = (/** @type {any} */ object, /** @type {string} */ name) => {
  try {
    return object[name];
  } catch {
    return undefined;
  }
};

/**
 * Takes down what every object inherits. The result tells what is different later.
 * @param {Window & typeof globalThis} window
 * @returns {() => Finding[]}
 */
export function watchPrototypes(window) {
  const watched = ['Object', 'Array', 'Function', 'String', 'Promise', 'Element', 'Document'].map(
    (name) => {
      const { prototype } = read(window, name);
      return { name, prototype, members: Reflect.ownKeys(prototype).length };
    },
  );
  return () =>
    watched
      .filter(({ prototype, members }) => Reflect.ownKeys(prototype).length !== members)
      .map(({ name, prototype }) => {
        const last = String(Reflect.ownKeys(prototype).at(-1));
        return { check: 'prototype', detail: `${name}.prototype.${last}` };
      });
}

/**
 * Takes down what scripts find by its name in the document and the window. The result tells what is
 * different later.
 * @param {Window & typeof globalThis} window
 * @returns {() => Finding[]}
 */
export function watchGlobals(window) {
  const { document } = window;
  const ofDocument = allNames(document)
    .filter((name) => !moving.has(name))
    .map((name) => /** @type {const} */ ([name, read(document, name)]))
    .filter(([, value]) => value === null || /^(function|object)$/.test(typeof value));
  const ofWindow = new Set(Object.getOwnPropertyNames(window));
  return () => {
    const other = ofDocument.filter(([name, value]) => read(document, name) !== value);
    const added = Object.getOwnPropertyNames(window).filter((name) => !ofWindow.has(name));
    return [
      ...other.map(([name]) => ({ check: 'globals', detail: `document.${name}` })),
      ...added.map((name) => ({ check: 'globals', detail: `window.${name}` })),
    ];
  };
}

/**
 * What is outside of the page's root: nothing of it is an author's.
 * @param {Document} document
 * @returns {string[]} a line for each element, and what the document says of itself
 */
export function surroundings(document) {
  const { documentElement: html, head, body } = document;
  const shallow = (/** @type {Element} */ element) => {
    const copy = /** @type {Element} */ (element.cloneNode(false));
    if (copy.matches('meta[name=description]')) return 'description';
    copy.removeAttribute('aria-busy');
    return new XMLSerializer().serializeToString(copy);
  };
  const describing = new Set(['lang', 'dir']);
  return [
    ...html.getAttributeNames().filter((name) => !describing.has(name)),
    ...[...head.children].map(shallow).filter((line) => line !== 'description'),
    ...body.getAttributeNames(),
    ...[...body.children].map(shallow),
    document.baseURI.split(/[?#]/)[0],
  ];
}

/**
 * What is fetched for an article is in the content folder.
 * @param {string} address absolute
 * @param {string} content the folder's
 * @returns {Finding[]}
 */
export const fileFindings = (address, content) =>
  address.startsWith(content) ? [] : [{ check: 'file', detail: address }];

/** Everything that a page does when it comes in a moment, and not at once. */
export const moment = () => new Promise((resolve) => setTimeout(resolve, 50));

/**
 * Tells what ran: payloads call `hit`, each with the number of its case.
 * @param {Window} window
 * @returns {() => Finding[]} what did since the last call
 */
export function watchHits(window) {
  /** @type {Finding[]} */
  const hits = [];
  const hit = (/** @type {unknown} */ number) =>
    hits.push({ check: 'script', detail: `hit(${number})` });
  Object.assign(window, { hit });
  return () => hits.splice(0);
}

/**
 * Clicks every link, as a reader would; what leads to a site or a mail program is stopped at the
 * last moment, anything else is left to do what it does. What is no address (protocol `:`) is a
 * dead link like any other: it ends on an empty page.
 * @param {Window} window
 * @param {Element} root
 */
export function clickAll(window, root) {
  const harmless = /^(https?|mailto|tel)?:$/;
  const stop = (/** @type {Event} */ event) => {
    const link = /** @type {Element} */ (event.target).closest('a');
    if (link && harmless.test(link.protocol)) event.preventDefault();
  };
  window.addEventListener('click', stop);
  for (const link of root.querySelectorAll('a')) {
    link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
  }
  window.removeEventListener('click', stop);
}
