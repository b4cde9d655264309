// Articles that are written in HTML: what of it reaches the page, and that nothing else does. Tested
// as it is served, under the policy; the copy behind the sanitizer also without it.

import assert from 'node:assert/strict';

import { arrived } from './support/places.mjs';
import { settled } from './support/page.mjs';
import { serveSite, serveSources } from './support/site.mjs';
import { browserSuite } from './support/suite.mjs';

/** @param {object} fields */
const article = (fields) =>
  JSON.stringify({ title: 'A title', date_published: '2026-01-01', ...fields });

// As a feed would have it: an HTML editor's tags, wrappers, classes, styles.
const feed = `<!-- exported --><div class="post-body" style="color: red"><h1>The harvest</h1>
  <p class=MsoNormal align="center">It was <b>late</b>, said <i>everybody</i>,
  <a href="https://example.org/a?b=c&amp;d" target="_blank" onclick="x()">there</a> and
  <a href="other.json#why">here</a>; see <a href="#notes" rel="opener">the notes</a>,
  <a href="paper.pdf">the paper</a>, <a href="mailto:a@example.org">us</a>.</p>
  Bare text with <em>emphasis</em>,<br><br>and after two breaks.
  <section><ul><li>one</li><li>two <ol start="3"><li>three</li></ol></li></ul></section>
  <blockquote cite="https://example.org/"><p>Quoted</p></blockquote>
  <figure><img src="../images/mark.svg" alt="A mark" width="40" height="30" srcset="x.png 2x">
    <figcaption>The caption</figcaption></figure>
  <table border="1"><caption>Yields</caption>
    <thead><tr><th scope="col" colspan="2">A</th></tr></thead>
    <tbody><tr><td>1</td><td rowspan="2">2</td></tr></tbody></table>
  <pre><code class="language-js">a &lt; b
c</code></pre><hr/>
  <dl><dt>Term</dt><dd>Meaning</dd></dl>
  <h3 id="notes">Notes</h3><h2 id="user-content-known">Known</h2>
  <p>سلام بر شما</p><p dir="rtl"><span lang="fa">12</span></p>
  <p>H<sub>2</sub>O on <time datetime="2026-01-01">New Year</time>
  <u>underlined</u> <font>old</font></p>
</div>`;

const feedShown =
  '<h2>The harvest</h2>' +
  '<p>It was <strong>late</strong>, said <em>everybody</em>, ' +
  '<a href="https://example.org/a?b=c&d" rel="noopener noreferrer nofollow ugc">there</a> and ' +
  '<a href="?post=other#user-content-why">here</a>; ' +
  'see <a href="#user-content-notes">the notes</a>, ' +
  '<a href="content/articles/paper.pdf">the paper</a>, <a href="mailto:a@example.org">us</a>.</p>' +
  '<p> Bare text with <em>emphasis</em>,</p><p>and after two breaks. </p>' +
  '<ul><li>one</li><li>two <ol start="3"><li>three</li></ol></li></ul>' +
  '<blockquote><p>Quoted</p></blockquote>' +
  '<figure><img loading="lazy" decoding="async" alt="A mark" height="30" width="40" ' +
  'src="content/articles/../images/mark.svg"> <figcaption>The caption</figcaption></figure>' +
  '<div class="table-scroll" tabindex="0"><table><caption>Yields</caption><thead><tr>' +
  '<th colspan="2" scope="col">A</th></tr></thead>' +
  '<tbody><tr><td>1</td><td rowspan="2">2</td></tr></tbody></table></div>' +
  '<pre dir="ltr" tabindex="0"><code>a &lt; b c</code></pre><hr>' +
  '<dl><dt>Term</dt><dd>Meaning</dd></dl>' +
  '<h3 id="user-content-notes">Notes</h3><h2 id="user-content-known">Known</h2>' +
  '<p dir="rtl">سلام بر شما</p><p dir="rtl"><span lang="fa">12</span></p>' +
  '<p>H<sub>2</sub>O on <time datetime="2026-01-01">New Year</time> underlined old</p>';

/**
 * @param {string} src
 * @param {string} [alt]
 */
const img = (src, alt = '') => `<img loading="lazy" decoding="async" alt="${alt}" src="${src}">`;

/** @type {Record<string, [html: string, shown: string]>} what an attacker writes, what is left */
const attacks = {
  scripts: [
    '<p>a<script>document.title = "x"</script>b</p><script src="//evil.invalid"></script>',
    '<p>ab</p>',
  ],
  handlers: [
    '<p onclick="x()" ONMOUSEOVER=x()>a<img src=x.png onerror="x()" onload=x()></p>',
    `<p>a${img('content/articles/x.png')}</p>`,
  ],
  styles: [
    '<style>*{display:none}</style><p style="position:fixed" class="alert">a</p>' +
      '<link rel=stylesheet href=x.css>',
    '<p>a</p>',
  ],
  forms: [
    '<form action="https://evil.invalid"><input name=q value=v><button>go</button>' +
      '<textarea>t</textarea><select><option>o</select><label>L</label></form>',
    '<p>L</p>',
  ],
  frames: [
    'a<iframe src="https://evil.invalid" srcdoc="<p>x">f</iframe><object data=x>o</object>' +
      '<embed src=x>b',
    '<p>ab</p>',
  ],
  'svg and math': [
    'a<svg onload=x()><a href="javascript:x()"><text>s</text></a><title>t</title></svg>' +
      '<math><mtext>m</mtext><maction xlink:href="javascript:x()">n</maction></math>b',
    '<p>ab</p>',
  ],
  'custom elements, templates, slots': [
    '<x-a is="y-b">a</x-a><template>t</template><slot name=x>s</slot>',
    '<p>as</p>',
  ],
  'page furniture': [
    '<main id=main><header>a</header><nav>b</nav><footer>c</footer></main>',
    '<div id="user-content-main"><p>a</p><p>b</p><p>c</p></div>',
  ],
  'names of globals': [
    '<a id=location name=documentElement href="#x">a</a><img id=body alt=b>',
    '<p><a id="user-content-location" href="#user-content-x">a</a>b</p>',
  ],
  'javascript:': [
    '<a href="javascript:x()">a</a> <a href=" jAva\tscript&#58;x()">b</a> ' +
      '<a href="&#1;javascript:x()">c</a>',
    '<p><span>a</span> <span>b</span> <span>c</span></p>',
  ],
  'data: and others': [
    '<a href="data:text/html,x">a</a><a href="vbscript:x">b</a><a href="blob:x">c</a>' +
      '<img src="data:image/svg+xml,x" alt="d"><img src="javascript:x()" alt="e">' +
      '<a href="file:///etc">f</a>',
    '<p><span>a</span><span>b</span><span>c</span>de<span>f</span></p>',
  ],
  'a redirect': [
    '<meta http-equiv=refresh content="0;url=https://evil.invalid">' +
      '<base href="https://evil.invalid/"><a href=b>a</a>',
    '<p><a href="content/articles/b">a</a></p>',
  ],
  'attributes of the page': [
    '<p class=notice role=alert aria-label=x data-x=y tabindex=1 contenteditable slot=s ' +
      'autofocus accesskey=k>a</p>',
    '<p>a</p>',
  ],
  'mutation by namespaces': [
    '<math><mtext><table><mglyph><style><!--</style>' +
      '<img title="--&gt;&lt;img src=1 onerror=x()&gt;">',
    '',
  ],
  'mutation by forms': [
    '<form><math><mtext></form><form><mglyph><style></math><img src onerror=x()>',
    '',
  ],
  'mutation by noscript': [
    '<noscript><p title="</noscript><img src=x onerror=x()>">',
    '<p></p>',
  ],
  'mutation by comments': [
    '<!--><img src=x.png onerror=x()>--><p>a</p>',
    `<p>${img('content/articles/x.png')}--&gt;</p><p>a</p>`,
  ],
  'nested links': [
    '<a href="b">a<table><tr><td><a href="https://example.org/">c</a></td></tr></table></a>',
    '<p><a href="content/articles/b">a<div class="table-scroll" tabindex="0"><table><tbody><tr>' +
      '<td><span>c</span></td></tr></tbody></table></div></a></p>',
  ],
  'odd values': [
    '<p dir=up lang="a b" id="a b">a</p><ol start=x><li>b</li></ol>' +
      '<img src=i.png width=100% height=-1>',
    `<p>a</p><ol><li>b</li></ol><p>${img('content/articles/i.png')}</p>`,
  ],
};

/** @type {Record<string, string>} */
const articles = {
  feed: article({ content_html: feed }),
  other: article({ title: 'Another', markdown: 'Text in *Markdown*.' }),
  plain: article({ title: 'A plain one', content_text: '<b>one</b>\ntwo' }),
  all: article({ title: 'All forms', markdown: 'M', content_html: 'H', content_text: 'T' }),
  dari: article({ title: 'فارسی', language: 'prs', content_html: '<p>سلام</p><p>Hello</p>' }),
  long: article({ content_html: '<b>x</b> '.repeat(30_000) }),
  wide: article({ content_html: `<table><tr>${'<td colspan=999>x'.repeat(50)}</table>` }),
  deep: article({ content_html: `${'<div id=a>'.repeat(150)}core` }),
  many: article({ content_html: `<p ${'a b '.repeat(300)}>x</p>` }),
};
Object.entries(attacks).forEach(([name, [html]], i) => {
  articles[`attack-${i}`] = article({ title: name, content_html: html });
});

/** @type {Record<string, string>} */
const files = {};
for (const [name, text] of Object.entries(articles)) files[`content/articles/${name}.json`] = text;
const paths = Object.keys(files).map((name) => name.slice('content/'.length));
files['content/index.json'] = JSON.stringify(paths);
const test = browserSuite(() => serveSite(files));

/** @typedef {import('playwright-core').Page} Page */

/**
 * The text of the article as HTML, without white space that is for reading only.
 * @param {Page} page
 */
const prose = (page) =>
  page.locator('.prose').evaluate((element) => {
    /** @type {(node: Node) => string} */
    const write = (node) => {
      if (!(node instanceof Element)) {
        const text = (node.nodeValue ?? '').replace(/\s+/g, ' ');
        return text.replace(/</g, '&lt;').replace(/>/g, '&gt;');
      }
      const written = Array.from(node.attributes, ({ name, value }) => ` ${name}="${value}"`);
      const attributes = written.join('');
      const inside = [...node.childNodes].map(write).join('');
      const empty = ['br', 'hr', 'img'].includes(node.localName);
      return `<${node.localName}${attributes}>${inside}${empty ? '' : `</${node.localName}>`}`;
    };
    return [...element.childNodes].map(write).join('');
  });

/** @param {import('./support/page.mjs').Watched} watched */
const scripts = ({ requests }) =>
  requests.filter(({ type }) => type === 'Script').map(({ url }) => new URL(url).pathname);

test('what a feed has in its HTML is shown, in the page’s own words', async ({ open }) => {
  const watched = await open('?post=feed');
  const { page } = watched;
  assert.equal(await prose(page), feedShown);
  assert.equal(await page.locator('h1').innerText(), 'A title');
  assert.equal(await page.locator('h1').count(), 1);
  assert.equal(await page.locator('.reading-time').innerText(), '1 min read');
  // A code block's lines are lines, and the picture can be had.
  assert.equal(await page.locator('pre').innerText(), 'a < b\nc');
  await page.locator('figure img').scrollIntoViewIfNeeded();
  await page.waitForFunction(() => {
    const image = document.querySelector('figure img');
    return image instanceof HTMLImageElement && image.naturalWidth > 0;
  });
  assert.deepEqual(scripts(watched), ['/broadside.js', '/sanitize-html.js']);
});

test('its links lead to headings and to other articles, in the same document', async ({ open }) => {
  const { page } = await open('?post=feed');
  await page.evaluate(() => void Object.assign(window, { marked: true }));
  await page.getByRole('link', { name: 'the notes' }).click();
  await page.waitForFunction(() => document.querySelector('h3:target'));
  await page.getByRole('link', { name: 'here', exact: true }).click();
  await arrived(page, 'Another');
  assert.equal(await page.evaluate(() => 'marked' in window), true);
});

test('a block that runs the other way than the page says so', async ({ open }) => {
  const { page } = await open('?post=dari');
  assert.equal(await prose(page), '<p>سلام</p><p dir="ltr">Hello</p>');
});

test('other articles do not load the sanitizer', async ({ open }) => {
  const watched = await open('?post=other');
  const { page } = watched;
  for (const [query, shown] of [
    ['?post=plain', '<p>&lt;b&gt;one&lt;/b&gt;<br>two</p>'],
    ['?post=all', '<p>M</p>'],
  ]) {
    await page.goto(new URL(query, page.url()).href);
    await settled(page);
    assert.equal(await prose(page), shown);
  }
  assert.deepEqual([...new Set(scripts(watched))], ['/broadside.js']);
});

Object.entries(attacks).forEach(([name, [, shown]], i) => {
  test(`${name}: nothing of it is left`, async ({ open, url }) => {
    const watched = await open(`?post=attack-${i}`);
    const { page } = watched;
    assert.equal(await prose(page), shown);
    await page.waitForLoadState('networkidle');
    assert.equal(page.url(), `${url}?post=attack-${i}`);
    const asked = watched.requests.map((request) => request.url);
    assert.deepEqual(asked.filter((one) => !one.startsWith(url) && !one.startsWith('data:')), []);
    // A picture that an attack names is not there, and the browser says so.
    watched.notes.splice(0);
  });
});

test('over the limits it is cut or flattened, and the page says so', async ({ open }) => {
  const cut = 'This article is too long; the rest was left out.';
  const flat = 'Deeply nested parts are shown flat.';
  const cases = { long: cut, wide: cut, deep: flat, many: cut };
  for (const [name, said] of Object.entries(cases)) {
    const { page, console } = await open(`?post=${name}`);
    assert.deepEqual(await page.locator('.prose > .notice').allInnerTexts(), [said], name);
    assert.deepEqual(console.splice(0), [{ type: 'warning', text: `content_html: ${said}` }]);
    const { nodes, depth, cells } = await page.locator('.prose').evaluate((element) => {
      const walker = document.createTreeWalker(element);
      let nodes = 0;
      while (walker.nextNode()) nodes += 1;
      let depth = 0;
      while (element.querySelector(`:scope${' > *'.repeat(depth + 1)}`)) depth += 1;
      return { nodes, depth, cells: element.querySelectorAll('td').length };
    });
    // The notice and the paragraph around a run of text come to what is counted.
    assert.ok(nodes <= 50_000 + 3, `${name}: ${nodes} nodes`);
    assert.equal(depth, { long: 2, wide: 5, deep: 99, many: 1 }[name], name);
    if (name === 'wide') assert.equal(cells, 20);
    if (name === 'deep') assert.match(await page.locator('.prose').innerText(), /^core/);
  }
});

test('without the sanitizer there is no text but the reason', async ({ blank, url }) => {
  const { page, console, notes } = await blank();
  await page.route('**/sanitize-html.js', (route) => route.abort());
  await page.goto(`${url}?post=feed`);
  await settled(page);
  assert.equal(await page.locator('h1').innerText(), 'A title');
  const reason = `TypeError: Failed to fetch dynamically imported module: ${url}sanitize-html.js`;
  const said = `The connection or the server failed. Try again in a moment. (${reason})`;
  assert.equal(await prose(page), `<p class="notice" role="note">${said}</p>`);
  assert.deepEqual(console.splice(0), [{ type: 'error', text: reason }]);
  assert.deepEqual(notes.splice(0), [
    { text: 'Failed to load resource: net::ERR_FAILED', url: `${url}sanitize-html.js` },
  ]);
  // The rest of the site can be read.
  await page.locator('.pager-previous, .pager-next').first().click();
  await arrived(page, 'Another');
  // And this article, when the module can be had.
  await page.unroute('**/sanitize-html.js');
  // In a new document: in this one some browsers know for good that it cannot be had.
  await page.goto(`${url}?post=feed`);
  await settled(page);
  assert.equal(await prose(page), feedShown);
});

test('who goes on before the sanitizer is there gets the page of the address', async ({ open }) => {
  const { page } = await open('?post=other');
  /** @type {(value?: unknown) => void} */
  let letGo = () => {};
  const held = new Promise((resolve) => (letGo = resolve));
  await page.route('**/sanitize-html.js', async (route) => {
    await held;
    await route.continue();
  });
  const asked = page.waitForRequest('**/sanitize-html.js');
  await page.locator('.pager a', { hasText: 'A title' }).click();
  await asked;
  assert.equal(await page.locator('h1').innerText(), 'Another', 'that page still stands there');
  await page.locator('.pager a', { hasText: 'A plain one' }).click();
  await arrived(page, 'A plain one');
  letGo();
  await page.evaluate(() => import(`${location.origin}/sanitize-html.js`).then(() => {}));
  assert.equal(await page.locator('h1').innerText(), 'A plain one');
  assert.equal(await prose(page), '<p>&lt;b&gt;one&lt;/b&gt;<br>two</p>');
  await page.goBack();
  await arrived(page, 'A title');
  assert.equal(await prose(page), feedShown);
});

// A fragment that no sanitizer has seen: what the copy lets through is what its lists say.
test('the copy alone drops what is hostile', async ({ blank }) => {
  const site = await serveSources({
    'index.html': null,
    'blank.html': '<!doctype html><link rel="icon" href="data:,"><title>Blank</title>',
  });
  try {
    const { page } = await blank();
    await page.goto(`${site.url}blank.html`);
    const { shown, kept } = await page.evaluate(async () => {
      const module = (/** @type {string} */ name) => import(name);
      const { copyHtml } = await module('/copy-html.js');
      const { body } = new DOMParser().parseFromString(
        `<p onclick="x()" style="color:red" class="c" is="y-z" data-a="b">a<script>x()</script></p>
        <svg><script>x()</script><foreignObject><p>s</p></foreignObject></svg>
        <math><mi>m</mi></math>
        <iframe src="https://example.org/"></iframe><style>p{}</style><template><p>t</p></template>
        <object data="x"><p>o</p></object><link rel="stylesheet" href="x">
        <meta http-equiv="refresh">
        <base href="x"><button formaction="javascript:x()">b</button><noscript><p>n</p></noscript>
        <form action="javascript:x()"><input name="childNodes"><input name="attributes">
        <input name="getAttribute"><input name="localName"><input name="namespaceURI">
        <p>f</p></form>
        <x-element>c</x-element><constructor>d</constructor><prototype>e</prototype>
        <a href="javascript:x()" ping="https://example.org/" target="_top">g</a>
        <a href="https://example.org/" rel="opener" download>h</a>
        <img src="data:text/html,x" alt="i">
        <img srcset="https://example.org/ 2x" src="https://example.org/j" usemap="#k" onerror="x()">
        <!-- l --><?php l ?>`,
        'text/html',
      );
      const odd = document.createElementNS('http://www.w3.org/1999/xhtml', 'SCRIPT');
      odd.append('o1');
      const none = document.createElementNS('', 'p');
      none.append('o2');
      const shadow = document.createElement('div');
      shadow.attachShadow({ mode: 'open' }).append('o3');
      body.append(odd, none, shadow);
      const resolve = (/** @type {string} */ address) => (/^https:/.test(address) ? address : '');
      const box = document.createElement('div');
      box.append(copyHtml(body, 'ltr', resolve).nodes);
      const all = [...box.querySelectorAll('*')];
      return {
        shown: box.innerHTML.replace(/\s+/g, ' '),
        kept: all.map((one) => `${one.localName} ${one.getAttributeNames()}`).sort(),
      };
    });
    assert.equal(
      shown,
      '<p>a</p><p>cde <span>g</span> <a href="https://example.org/" rel="noopener noreferrer ' +
        'nofollow ugc">h</a> i <img loading="lazy" decoding="async" alt="" ' +
        'src="https://example.org/j"> o1</p>',
    );
    const names = ['a href,rel', 'img loading,decoding,alt,src', 'p ', 'span '];
    assert.deepEqual([...new Set(kept)], names);
  } finally {
    await site.close();
  }
});
