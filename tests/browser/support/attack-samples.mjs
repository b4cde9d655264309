// What each check is there to find, and what none may mind: the self-check of the checks.

/**
 * @typedef {object} Sample
 * @property {string} [html]
 * @property {string} [script] runs beside it
 * @property {string} checks that find something
 */

/** @type {Sample[]} */
export const samples = [
  { html: '<p class="x" dir="rtl" lang="fa">x <em>y</em> <br></p>', checks: '' },
  { html: '<a href="?post=x" rel="tag">x</a> <a href="#user-content-x">y</a>', checks: '' },
  { html: '<a href="https://evil.invalid/" rel="me noopener noreferrer">x</a>', checks: '' },
  { html: '<a href="mailto:a@example.org">x</a><a href="tel:1">y</a>', checks: '' },
  { html: '<a href="x/y">x</a><a href="/">y</a>', checks: '' },
  { html: '<img src="data:image/png;base64,AAAA" alt=""><img src="x.png" alt="">', checks: '' },
  { html: '<input type="checkbox" disabled checked><p id="user-content-x">x</p>', checks: '' },
  { html: '<p id="main" tabindex="-1" title="javascript:hit(0)">onclick=x</p>', checks: '' },

  { html: '<blink>x</blink>', checks: 'element' },
  { html: '<custom-element></custom-element>', checks: 'element' },
  { html: '<title>x</title>', checks: 'element' },
  { html: '<p><!-- x --></p>', checks: 'element' },
  { html: '<input type="text">', checks: 'element' },
  { html: '<svg></svg>', checks: 'element' },
  { html: '<math></math>', checks: 'element' },
  { html: '<template></template>', checks: 'element' },
  { html: '<form></form>', checks: 'element' },
  { html: '<div><template>x</template></div>', checks: 'element' },

  { html: '<p onclick="x">x</p>', checks: 'attribute' },
  { html: '<p style="color: red">x</p>', checks: 'attribute' },
  { html: '<p hidden>x</p>', checks: 'attribute' },
  { html: '<p slot="x">x</p>', checks: 'attribute' },
  { html: '<a href="?" target="_blank">x</a>', checks: 'attribute' },
  { html: '<a href="?" ping="x">x</a>', checks: 'attribute' },
  { html: '<img src="x.png" srcset="y.png 2x" alt="">', checks: 'attribute' },
  { html: '<p href="?">x</p>', checks: 'attribute' },
  { html: '<p data-content="x">x</p>', checks: 'attribute' },

  { html: '<a href="vbscript:x">x</a>', checks: 'address' },
  { html: '<a href=" java\nscript&#58;1">x</a>', checks: 'address' },
  { html: '<a href="data:text/html,x">x</a>', checks: 'address navigation' },
  { html: '<a href="data:image/png,x">x</a>', checks: 'address navigation' },
  { html: '<a href="blob:https://evil.invalid/x">x</a>', checks: 'address' },
  { html: '<img src="javascript:x" alt="">', checks: 'address' },
  { html: '<img src="data:image/svg+xml,x" alt="">', checks: 'address' },
  { html: '<img src="mailto:x" alt="">', checks: 'address' },

  { html: '<a href="https://evil.invalid/">x</a>', checks: 'opener' },
  { html: '<a href="//evil.invalid/" rel="me">x</a>', checks: 'opener' },
  { html: '<a href="https://evil.invalid/" rel="noopener opener">x</a>', checks: 'opener' },
  { html: '<a href="\\\\evil.invalid" rel="noopeners">x</a>', checks: 'opener' },

  { html: '<p id="broadside">x</p>', checks: 'id' },
  { html: '<p id="">x</p>', checks: 'id' },
  { html: '<p id="main">x</p><p id="main">y</p>', checks: 'id' },

  { html: '<p>a\u202eb</p>', checks: 'bidi' },
  { html: '<p title="a\u2066b">x</p>', checks: 'bidi' },
  { html: '<p>a\u200eb</p>', checks: 'bidi' },

  { html: '<img name="getElementById" alt="">', checks: 'attribute globals' },
  { html: '<img name="cookieStore" alt="">', checks: 'attribute' },
  { html: '<form><input name="attributes"></form>', checks: 'attribute element globals' },

  { html: '<img src="x.png" alt="" onerror="hit(0)">', checks: 'attribute script' },
  { html: '<a href="javascript:void hit(0)">x</a>', checks: 'address script' },
  { script: 'hit(0)', checks: 'script' },
  { script: 'Object.prototype.polluted = 1', checks: 'prototype' },
  { script: 'Array.prototype.polluted = 1', checks: 'prototype' },
  { script: 'alert(0)', checks: 'dialog' },
  { script: 'open("https://evil.invalid/")', checks: 'window' },
  { script: 'location = "about:blank?x"', checks: 'navigation' },
  { script: 'throw new Error("x")', checks: 'exception' },
];

/**
 * What a page can do that only the browser's driver sees, by the list that it comes into. In a page
 * without a policy, but for what only a policy can do.
 * @type {Record<string, () => unknown>}
 */
export const escapes = {
  requests: () => void fetch('https://evil.invalid/').catch(() => {}),
  console: () => console.log('x'),
  errors: () => void setTimeout(() => Reflect.get(window, 'x').y),
  violations: () => document.body.setAttribute('style', 'color: red'),
  dialogs: () => void setTimeout(() => alert('x')),
  windows: () => void open('about:blank'),
  moves: () => void location.assign('?x'),
};
