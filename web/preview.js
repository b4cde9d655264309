// Articles that are dropped on the page are shown as readers would see them, with what is wrong
// with them. Nothing leaves the machine: the files are read here and given to the engine.

import { focusOn } from './focus.js';
import { whole } from './renderer.js';
import { renderer, wantedOf } from './shared-engine.js';
import { fileSlug } from './embed-address.js';

/** @typedef {import('./renderer.js').Rendered} Rendered */

const shown = /\.(json|md|markdown)$/i;

/**
 * A Markdown file alone, as an article: its first heading is the title, and makes room for it.
 * @param {string} name
 * @param {string} text
 * @param {number} changed milliseconds since 1970
 * @returns {Record<string, string>}
 */
export function articleOf(name, text, changed) {
  const [line, title] = /^\uFEFF?# +(.+?)[ #]*$/m.exec(text) ?? [];
  const first = line !== undefined && !text.slice(0, text.indexOf(line)).trim();
  const article = {
    title: first ? title : name,
    date_published: new Date(changed).toISOString().slice(0, 10),
    markdown: { src: name },
  };
  return {
    [`articles/${name}`]: first ? text.replace(line, '') : text,
    [`articles/${name}.json`]: JSON.stringify(article),
  };
}

/**
 * @param {File[]} files
 * @returns {Promise<[string, Record<string, string | Uint8Array>]>} the path of the article that is
 *   shown, and the files
 */
async function filesOf(files) {
  const named = files.filter(({ name }) => shown.test(name));
  const article = named.find(({ name }) => /\.json$/i.test(name));
  /** @type {Record<string, string | Uint8Array>} */
  const given = {};
  for (const file of named) {
    if (article) given[`articles/${file.name}`] = new Uint8Array(await file.arrayBuffer());
    else Object.assign(given, articleOf(file.name, await file.text(), file.lastModified));
  }
  return [article ? `articles/${article.name}` : `articles/${named[0].name}.json`, given];
}

/**
 * @param {string} name
 * @param {string[]} lines
 */
function report(name, lines) {
  const box = document.createElement('aside');
  box.className = 'failure';
  box.lang = 'en';
  box.dir = 'ltr';
  const say = (/** @type {string} */ tag, /** @type {string} */ text) => {
    const element = document.createElement(tag);
    element.textContent = text;
    box.append(element);
    return element;
  };
  say('p', `A preview of ${name}. The file stays on your computer; nobody else sees this.`);
  const said = lines.length ? say('pre', lines.join('\n')) : say('p', 'There is nothing wrong with it.');
  said.className = lines.length ? 'diagnostics' : '';
  const actions = say('p', '');
  actions.className = 'actions';
  const back = document.createElement('a');
  back.href = location.search || '?';
  back.textContent = 'Back to the page';
  actions.append(back);
  return box;
}

let running = new AbortController();

/**
 * @param {HTMLElement} root
 * @param {string} content
 * @param {File[]} files
 */
async function show(root, content, files) {
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const [path, given] = await filesOf(files);
  const slug = fileSlug(path);
  given['index.json'] = JSON.stringify([path]);
  const wanted = wantedOf(
    { route: `?post=${encodeURIComponent(slug)}`, base: content, given },
    signal,
  );
  const page = await renderer.page(wanted, whole);
  signal.throwIfAborted();
  const box = report(path.replace(/^articles\//, ''), page.lines);
  const main = page.fragment.querySelector('main');
  // Of a page that failed there is nothing but what is wrong.
  if (page.failed) main?.replaceChildren(box);
  else main?.prepend(box);
  document.title = page.title;
  root.replaceChildren(page.fragment);
  scrollTo({ top: 0, behavior: 'instant' });
  focusOn(box);
}

/**
 * @param {HTMLElement} root
 * @param {string} content
 */
export function watchDrops(root, content) {
  addEventListener('dragover', (event) => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  });
  addEventListener('drop', (event) => {
    const files = [...(event.dataTransfer?.files ?? [])];
    // Whatever else it is, the browser knows best.
    if (!files.some(({ name }) => shown.test(name))) return;
    event.preventDefault();
    show(root, content, files).catch((error) => {
      if (error?.name !== 'AbortError') console.error(error);
    });
  });
}
