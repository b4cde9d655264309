// What `broadside serve` adds to a page of the preview: it loads the page again when a file has
// changed, says what is wrong with the content, and marks what readers do not see. The tool carries
// this file in itself; no published site has it.

/**
 * @typedef {{ file: string, line?: number, column?: number, severity: 'error' | 'warning' | 'note',
 *   id: string, message: string }} Finding
 * @typedef {{ version: number, findings: Finding[], marks: Record<string, string>,
 *   paths: Record<string, string> }} State marks: name → draft, scheduled, expired; paths: name → file; a name is
 *   post/slug or page/slug
 */

const here = new URL('.', import.meta.url);
const version = Number(new URL(import.meta.url).searchParams.get('v'));

// Scheduled articles are shown: for the engine it is a time when all of them have come. (What has
// expired, the server hands out without its end.)
const millenniums = Date.UTC(9999, 0);
Date.now = () => millenniums;

/** @type {Record<string, string>} */
const words = {
  draft: 'Draft: in no list',
  scheduled: 'Scheduled: not shown yet',
  expired: 'Expired: no longer shown',
};

/**
 * @param {string} name
 * @param {string} css
 * @param {...(string | Node)} children
 */
function element(name, css, ...children) {
  const made = document.createElement(name);
  made.className = css;
  made.append(...children);
  return made;
}

/** @param {string} search @returns {string} the name of the article or page at this address */
function nameOf(search) {
  const parameters = new URLSearchParams(search);
  const kind = parameters.has('post') ? 'post' : 'page';
  return `${kind}/${parameters.get(kind) ?? ''}`;
}

/** @param {number} count @param {string} noun */
const counted = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** @param {Finding} finding */
function row({ file, line, column, severity, message, id }) {
  const place = line ? `${file}:${line}:${column}` : file;
  return element(
    'li',
    `preview-${severity}`,
    element('code', '', place),
    ` ${severity}: ${message} [${id}]`,
  );
}

const panel = element('aside', 'preview-panel');
panel.setAttribute('aria-label', 'Preview');
panel.dir = 'ltr';
panel.lang = 'en';

/** @param {State} state */
function showPanel({ findings, marks, paths }) {
  const name = nameOf(location.search);
  const own = findings.filter(({ file }) => file === paths[name]);
  const others = findings.filter((finding) => !own.includes(finding));
  /** @param {string} severity */
  const count = (severity) =>
    findings.filter((finding) => finding.severity === severity).length;
  const sum = `${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')}`;
  const list = element('ul', '', ...own.map(row), ...others.map(row));
  const details = /** @type {HTMLDetailsElement} */ (
    element('details', '', element('summary', '', sum), list)
  );
  // What is wrong with the article that is looked at is not hidden.
  details.open = own.some(({ severity }) => severity === 'error');
  panel.replaceChildren(
    ...(marks[name] ? [element('p', 'preview-mark', words[marks[name]])] : []),
    ...(findings.length ? [details] : [element('p', '', 'No mistakes were found.')]),
  );
}

/** Behind each link to an article that readers do not see. @param {State} state */
function markLinks({ marks }) {
  for (const link of /** @type {NodeListOf<HTMLAnchorElement>} */ (
    document.querySelectorAll('#broadside a[href^="?post="], #broadside a[href^="?page="]')
  )) {
    const mark = marks[nameOf(link.search)];
    if (!mark || link.nextElementSibling?.matches('.preview-mark')) continue;
    link.after(element('span', 'preview-mark', mark));
  }
}

async function start() {
  const style = document.createElement('link');
  style.rel = 'stylesheet';
  style.href = new URL('preview.css', here).href;
  document.head.append(style);
  document.body.append(panel);
  const events = new EventSource(new URL(`events?since=${version}`, here));
  events.onmessage = () => {
    events.close();
    location.reload();
  };
  /** @type {State} */
  const state = await (await fetch(new URL('state.json', here))).json();
  const look = () => {
    showPanel(state);
    markLinks(state);
  };
  const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));
  // Only whole pages: the marks are put deeper.
  new MutationObserver(look).observe(root, { childList: true });
  look();
}

addEventListener('DOMContentLoaded', start);
if (document.readyState !== 'loading') start();
