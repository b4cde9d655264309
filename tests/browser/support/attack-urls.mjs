// Attack cases that are addresses: what an author can write where a link, a picture or a file is
// meant. `hit(0)` stands for the code that must not run, `evil.invalid` for somebody else's site.
//
// A family is a list of texts; attack-cases.mjs gives each its number.

import { lines } from './attack-lines.mjs';

/** @param {string} text @param {(character: string) => string} change */
const each = (text, change) => Array.from(text, change).join('');
const code = (/** @type {string} */ character) => character.codePointAt(0) ?? 0;
const hex = (/** @type {string} */ character) => code(character).toString(16);
const fullwidth = (/** @type {string} */ text) =>
  each(text, (c) => String.fromCodePoint(code(c) + 0xfee0));

/**
 * Ways to write a scheme so that a filter overlooks what a browser still understands.
 * @type {((scheme: string) => string)[]}
 */
const disguises = [
  (scheme) => `${scheme}:`,
  (scheme) => `${scheme.toUpperCase()}:`,
  (scheme) => `${each(scheme, (c) => (code(c) % 2 ? c : c.toUpperCase()))}:`,
  // TAB, LF and CR are removed anywhere in an address, C0 and space at its beginning.
  ...['\t', '\n', '\r', '\r\n', '\0', '\f', '\\n', '\\', '\u00ad', '\u200b', '\u2028'].map(
    (inside) => (/** @type {string} */ scheme) =>
      `${scheme.slice(0, 4)}${inside}${scheme.slice(4)}:`,
  ),
  ...['\x01', '\x08', '\x0b', '\x0e', '\x1b', '\x1f', ' ', '\0', '\u00a0', '\ufeff', '\u2003'].map(
    (before) => (/** @type {string} */ scheme) => `${before}${scheme}:`,
  ),
  (scheme) => `${each(scheme, (c) => `${c}\t`)}:`,
  (scheme) => `${scheme} :`,
  (scheme) => `${scheme}\t:`,
  // Character references, as Markdown and HTML resolve them.
  (scheme) => `&#${code(scheme)};${scheme.slice(1)}:`,
  (scheme) => `&#${code(scheme)}${scheme.slice(1)}:`,
  (scheme) => `&#x${hex(scheme)};${scheme.slice(1)}:`,
  (scheme) => `&#X${hex(scheme).toUpperCase()};${scheme.slice(1)}:`,
  (scheme) => `&#${String(code(scheme)).padStart(7, '0')};${scheme.slice(1)}:`,
  (scheme) => `&#x${hex(scheme).padStart(6, '0')};${scheme.slice(1)}:`,
  (scheme) => `&#${String(code(scheme)).padStart(40, '0')};${scheme.slice(1)}:`,
  (scheme) => `${each(scheme, (c) => `&#${code(c)};`)}&#58;`,
  (scheme) => `${each(scheme, (c) => `&#${String(code(c)).padStart(7, '0')}`)}&#0000058`,
  (scheme) => `${each(scheme, (c) => `&#x${hex(c)}`)}&#x3A`,
  (scheme) => `${scheme.slice(0, 4)}&Tab;${scheme.slice(4)}&colon;`,
  (scheme) => `${scheme.slice(0, 4)}&NewLine;${scheme.slice(4)}:`,
  (scheme) => `${scheme.slice(0, 4)}&#9;${scheme.slice(4)}:`,
  (scheme) => `${scheme.slice(0, 4)}&#x0D;${scheme.slice(4)}&#x3a;`,
  (scheme) => `&#1;${scheme}:`,
  (scheme) => `&#x0C;&#14;${scheme}:`,
  (scheme) => `&nbsp;${scheme}:`,
  (scheme) => `&amp;#${code(scheme)};${scheme.slice(1)}:`,
  (scheme) => `${scheme}&amp;colon;`,
  (scheme) => `${scheme}&lpar;:`,
  // Escapes of other languages.
  (scheme) => `%${hex(scheme)}${scheme.slice(1)}:`,
  (scheme) => `${scheme}%3a`,
  (scheme) => `%25${hex(scheme)}${scheme.slice(1)}:`,
  (scheme) => `\\u00${hex(scheme)}${scheme.slice(1)}:`,
  (scheme) => `\\x${hex(scheme)}${scheme.slice(1)}:`,
  (scheme) => `\\${hex(scheme)} ${scheme.slice(1)}:`,
  (scheme) => `${scheme}\\:`,
  // Look-alikes, and letters that become others in capitals.
  (scheme) => `${fullwidth(scheme)}:`,
  (scheme) => `${scheme}\uff1a`,
  (scheme) => `${scheme.replace('s', '\u017f')}:`,
  (scheme) => `${scheme.replace('i', '\u0131')}:`,
  // What remains when a filter removes it once, and what a scheme in front hides.
  (scheme) => `${scheme.slice(0, 4)}${scheme}:${scheme.slice(4)}:`,
  (scheme) => `view-source:${scheme}:`,
  (scheme) => `feed:${scheme}:`,
  (scheme) => `url(${scheme}:`,
  (scheme) => `?post=${scheme}:`,
  (scheme) => `./${scheme}:`,
  (scheme) => `#${scheme}:`,
];

/** The same for what is not `javascript:`, with what is peculiar to it. */
const fewDisguises = disguises.filter((_, i) => i % 7 === 1);

/** @type {Record<string, string[]>} */
export const urlFamilies = {
  'script-url': disguises.map((disguise) => `${disguise('javascript')}hit(0)`),

  'script-url-tail': lines(String.raw`
    javascript://evil.invalid/%0ahit(0)
    javascript://evil.invalid/%0dhit(0)//
    javascript:///*%0a*/hit(0)
    javascript:/*--></title></style></textarea></script><svg onload=hit(0)>*/hit(0)
    javascript:'<script>hit(0)</script>'
    javascript:window.parent.hit(0)
    javascript:eval(atob('aGl0KDAp'))
    javascript:%68%69%74(0)
    javascript:\u0068it(0)
    javascript:Function('hit(0)')()
    javascript:alert(hit(0))
    javascript:open('https://evil.invalid/')
    javascript:location='https://evil.invalid/'
    javascript:void(document.body.innerHTML='<img src onerror=hit(0)>')
    javascript:hit(0)//https://example.org/
    javascript:hit(0)?post=case
    javascript:hit(0)#heading
    javascript:
  `),

  'other-script-url': [
    ...fewDisguises.map((disguise) => `${disguise('vbscript')}msgbox(0)`),
    'livescript:hit(0)',
    'mocha:hit(0)',
    'jscript:hit(0)',
    'ecmascript:hit(0)',
    'behavior:hit(0)',
  ],

  'data-url': [
    ...fewDisguises.map((disguise) => `${disguise('data')}text/html,<script>hit(0)</script>`),
    ...lines(String.raw`
      data:text/html;base64,PHNjcmlwdD5oaXQoMCk8L3NjcmlwdD4=
      data:text/html;charset=utf-7,+ADw-script+AD4-hit(0)+ADw-/script+AD4-
      data:text/xml,<x:script xmlns:x="http://www.w3.org/1999/xhtml">hit(0)</x:script>
      data:application/xhtml+xml,<html xmlns="http://www.w3.org/1999/xhtml"><script>hit(0)</script></html>
      data:application/javascript,hit(0)
      data:text/javascript;base64,aGl0KDAp
      data:text/css,*{background:url(//evil.invalid)}
      data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="hit(0)"/>
      data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIG9ubG9hZD0iaGl0KDApIi8+
      data:image/svg+xml;charset=utf-8,%3Csvg%20onload=hit(0)%3E
      DATA:IMAGE/SVG+XML,<svg onload=hit(0)>
      data:image/svg%2bxml,<svg onload=hit(0)>
      data:image/png+svg,<svg onload=hit(0)>
      data:image/png;image/svg+xml,<svg onload=hit(0)>
      data:image/png,<script>hit(0)</script>
      data:image/gif;base64,R0lGODlhAQABAAAAACw=
      data:image/*,<svg onload=hit(0)>
      data:image/,x
      data:image,x
      data:;base64,PHNjcmlwdD5oaXQoMCk8L3NjcmlwdD4=
      data:,<script>hit(0)</script>
      data:%74ext/html,<script>hit(0)</script>
      data:text/html;,<script>hit(0)</script>
      data:multipart/related,x
    `),
  ],

  'other-scheme': lines(String.raw`
    blob:https://evil.invalid/9115d58c-bcda-ff47-86e5-083e9a215304
    filesystem:https://evil.invalid/temporary/x.html
    view-source:https://evil.invalid/
    intent://evil.invalid/#Intent;scheme=https;S.browser_fallback_url=javascript:hit(0);end
    jar:https://evil.invalid/x.jar!/x.html
    file:///etc/passwd
    file://evil.invalid/share
    ftp://evil.invalid/
    ws://evil.invalid/
    wss://evil.invalid/
    about:blank
    about:srcdoc
    chrome://settings/
    resource://gre/
    chrome-extension://aaaa/x.html
    moz-extension://aaaa/x.html
    mhtml:https://evil.invalid/x!y
    ms-its:x.chm::/y.htm
    res://ieframe.dll/x
    sms:1234
    callto:1234
    skype:evil?call
    facetime:evil
    geo:0,0
    magnet:?xt=urn:x
    irc://evil.invalid/
    ms-word:ofe|u|https://evil.invalid/x.docx
    search-ms:query=x&crumb=location:\\evil.invalid
    ms-msdt:/id PCWDiagnostic
    shell:startup
    telnet://evil.invalid
    ldap://evil.invalid/x
    cid:x
    urn:x
    web+x:y
    x:
    :javascript:hit(0)
    1javascript:hit(0)
    java.script:hit(0)
    tel:*%2306%23
    mailto:a@example.org?subject=x&body=<script>hit(0)</script>
    mailto:a@example.org%0d%0aBcc:b@evil.invalid
  `),

  'other-origin': [
    ...lines(String.raw`
      https://evil.invalid/
      HTTPS://EVIL.INVALID/
      //evil.invalid/
      \\evil.invalid\
      /\evil.invalid/
      \/evil.invalid/
      ///evil.invalid/
      /////evil.invalid/
      https:evil.invalid
      https:/evil.invalid
      https:\\evil.invalid
      http:\evil.invalid
      https://example.org@evil.invalid/
      https://example.org:443@evil.invalid/
      https://evil.invalid\@example.org/
      https://evil.invalid#@example.org/
      https://evil.invalid?@example.org/
      https://%65vil.invalid/
      https://evil%E3%80%82invalid/
      https://ⓔvil.invalid/
      https://evil.invalid:99999/
      https://[evil.invalid]/
      http://0x7f.1/
      http://2130706433/
      http://[::ffff:127.0.0.1]/
      /%2f/evil.invalid/
      /.//evil.invalid/
      /..//evil.invalid/
      .//evil.invalid/
      %2f%2fevil.invalid/
      ?//evil.invalid/
      #//evil.invalid/
      http://evil.invalid/x.png
      https://evil.invalid/x.svg#onload=hit(0)
    `),
    '/\t/evil.invalid/',
    '/\n/evil.invalid/',
    '\t//evil.invalid/',
    '\x01//evil.invalid/',
    'https://evil.invalid/\u202egnp.exe',
  ],

  'file-path': [
    ...lines(String.raw`
      ../../x
      ../../../../../../etc/passwd
      ..%2f..%2fx
      %2e%2e/%2e%2e/x
      %2e%2e%2f%2e%2e%2fx
      %252e%252e%252fx
      .%2e/.%2e/x
      ....//....//x
      ..;/..;/x
      ..\..\x
      ..%5c..%5cx
      ..%c0%af..%c0%afx
      ..%00/x
      ..%ef%bc%8fx
      ．．／．．／x
      /etc/passwd
      /x.md
      //evil.invalid/x.md
      \\evil.invalid\x.md
      https://evil.invalid/x.md
      https:x.md
      http:../../x.md
      file:///etc/passwd.md
      C:\Windows\win.ini
      x.md?y=../../z
      x.md#../../z
      x.md%3f
      articles/../../../x
      ././../../x
      a/b/c/../../../../../x
      .
      ..
      ../
      ./
      /
      ~/x
      con
      engine.wasm
      ../../index.html
      ../articles/case.json
      ../site.json
    `),
    '../../x\0.md',
    'x\n../../y',
    '..\t/../x',
  ],
};
