// Attack cases that are neither an address nor markup: Markdown that breaks out of its place,
// characters that lie, texts without end, JSON that means something else, broken bytes, routes.
// `hit(0)` and `evil.invalid`: see attack-urls.mjs.

import { lines } from './attack-lines.mjs';

const mark = '<img src=x onerror=hit(0)>';
const url = 'javascript:hit(0)';

/** Characters that turn, join or hide what stands around them. */
const bidi = '\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';

/** @type {Record<string, string[]>} */
export const textFamilies = {
  markdown: [
    ...lines(String.raw`
      [x](javascript:hit(0))
      [x](<javascript:hit(0)>)
      [x]( javascript:hit(0) "y")
      [x](javascript:hit(0) 'y')
      [x](javascript&colon;hit(0))
      [x](javascript&#58;hit(0))
      [x](&#106;avascript:hit(0))
      [x](java\script:hit(0))
      [x](\javascript:hit(0))
      [x](javascript\:hit(0))
      [x](data:text/html,<script>hit(0)</script>)
      [x](vbscript:msgbox(0))
      ![x](javascript:hit(0))
      ![x](data:image/svg+xml,<svg/onload=hit(0)>)
      ![x" onerror="hit(0)](x)
      ![x](x "y" onerror="hit(0)")
      ![x](x"onerror="hit(0))
      ![<img src=x onerror=hit(0)>](x '<img src=x onerror=hit(0)>')
      [![x](javascript:hit(0))](javascript:hit(0))
      [![x](https://evil.invalid/x.png)](https://evil.invalid/)
      [x [y](javascript:hit(0)) z](https://example.org)
      [<img src=x onerror=hit(0)>](https://example.org)
      [x](https://example.org "<img src=x onerror=hit(0)>")
      [x](https://example.org '" onmouseover="hit(0)')
      [x](https://example.org/"onmouseover="hit(0))
      [x](https://example.org/<script>hit(0)</script>)
      <javascript:hit(0)>
      <JAVASCRIPT:hit(0)>
      <vbscript:msgbox(0)>
      <data:text/html,x>
      <file:///etc/passwd>
      <java&#x0A;script:hit(0)>
      <https://evil.invalid/"onmouseover="hit(0)>
      <a@evil.invalid"onmouseover="hit(0)>
      www.evil.invalid/<img/src=x/onerror=hit(0)>
      https://evil.invalid/"onmouseover="hit(0)
      a@b.invalid<script>hit(0)</script>
      [x]: javascript:hit(0)
      [x][y] [y]: javascript:hit(0)
      [^1] [^1]: <img src=x onerror=hit(0)>
      [^"><img src=x onerror=hit(0)>]
      [^__proto__] [^constructor]
      # <img src=x onerror=hit(0)>
      # "><script>hit(0)</script> {#main onclick=hit(0)}
      ## __proto__ {.skip-link}
      | <img src=x onerror=hit(0)> | x |
      | x | ]( javascript:hit(0) |
      - [x](javascript:hit(0)) - [ ] <input onfocus=hit(0) autofocus>
      > [!NOTE"><img src=x onerror=hit(0)>]
      > [!<script>hit(0)</script>]
      ~~<img src=x onerror=hit(0)>~~
      **<img src=x onerror=hit(0)**>
      #<img/src=x/onerror=hit(0)> #"onclick="hit(0)
      #__proto__ #constructor #javascript:hit(0)
      $$ \href{javascript:hit(0)}{x} $$
      {{< script >}} {% raw %} :::{onclick=hit(0)}
      [x]{onclick=hit(0)}
      [](javascript:hit(0))
      []() ![]() [][] ![][]
      [[[[[[[[x](javascript:hit(0))
      ]]]]](javascript:hit(0))
      *[x*](javascript:hit(0))
      &lt;img src=x onerror=hit(0)&gt;
      &amp;lt;img src=x onerror=hit(0)&amp;gt;
      &#x3C;img src=x onerror=hit(0)&#x3E;
      &#60img src=x onerror=hit(0)&#62
      &#0000060;img src=x onerror=hit(0)&#0062;
      &LT;img src=x onerror=hit(0)&GT;
      &#0;&#x110000;&#xD800;&#xFFFFFFFFFF;&#99999999999999999999;
      &nosuch;&;&#;&#x;&#xZ;&CounterClockwiseContourIntegral;
      &nvlt;img src=x onerror=hit(0)&nvgt;
      \<img src=x onerror=hit(0)\>
      <!-- [x](javascript:hit(0)) -->
      <a href="[x](javascript:hit(0))">
      <b title="*x" onclick="hit(0)*">
    `),
    `\`\`\`"><img/src=x/onerror=hit(0)>\n${mark}\n\`\`\``,
    `~~~ html onclick=hit(0) class="x"\n${mark}\n~~~`,
    `\`${mark}`,
    `\`\`${mark}\` x`,
    `    ${mark}\n\n\t<script>hit(0)</script>`,
    `[x]: <${url}> "y"\n\n[x] ![x]`,
    `[x]:\n${url}\n\n[x]`,
    `[x]: https://example.org "\n${mark}"\n\n[x]`,
    `[X]: ${url}\n[x]: https://example.org\n\n[x]`,
    `[^a]: ${mark}\n\n[^a] [^a]`,
    `[^a]: [x](${url})\n    <script>hit(0)</script>\n\n[^a]`,
    `| a | b |\n|:-:|--:|\n| ${mark} | [x](${url}) |\n| \`|\` | \\| |`,
    `a | "><script>hit(0)</script>\n--|--\nb | <td onclick=hit(0)>`,
    `<div>\n\n${mark}\n\n</div>`,
    `<details>\n<summary>x</summary>\n\n[x](${url})\n\n</details>`,
    `<sub>\n\n# ${mark}\n\n</sub></div></main></body>`,
    `x\n===\n<script>\nhit(0)\n\n</script>`,
    `[x](<java\nscript:hit(0)>)`,
    `[x](java\nscript:hit(0))`,
    `<java\nscript:hit(0)>`,
    `![a\n${mark}\n](x)`,
    `\0<\0img src=x onerror=hit(0)>`,
    `<img\0 src=x onerror=hit(0)>`,
    `+ADw-script+AD4-hit(0)+ADw-/script+AD4-`,
    `\x1b$B<img src=x onerror=hit(0)>\x1b(B`,
    `\ufeff${mark}`,
    `\ufffe\uffff${mark}\u{e0001}\u{10ffff}`,
    `<img src=x\u2028onerror=hit(0)>`,
    `<\u0130mg src=x onerror=hit(0)><\u017fcript>hit(0)</\u017fcript>`,
  ],

  spoof: [
    ...Array.from(bidi, (c) => `a${c}https://example.org${c}b`),
    'invoice\u202efdp.exe',
    '\u202ehttps://gro.elpmaxe\u202c@evil.invalid',
    '\u2066\u2067\u2068'.repeat(40),
    `${bidi}<b>${bidi}</b>`,
    `if (x) \u2067/* end */\u2069 hit(0)`,
    '#\u202eelit\u202c tag',
    'https://еxаmple.org/',
    'https://xn--80ak6aa92e.invalid/',
    'ехаmрlе.org',
    'example.org\u2044path\u2044evil.invalid',
    'example\u2024org',
    'Broadside\u200b\u200c\u200d\u2060\ufeff',
    '\u115f\u1160\u3164\uffa0',
    'x\u0000\u0001\u0008\u000b\u000c\u007f\u0080\u0085\u009fy',
    'x\u0300\u0301\u0302\u0303\u0304'.repeat(60),
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}'.repeat(20),
    '\u{e0041}\u{e0042}\u{e007f}',
    '\u2028\u2029x\u0085y',
    '[https://example.org](https://evil.invalid/)',
    '[\u202egro.elpmaxe](https://evil.invalid/)',
    '@evil @evil.invalid @evil"onclick=hit(0)',
    '@\u202elive',
  ],

  route: lines(String.raw`
    https://evil.invalid
    //evil.invalid/articles/case.json
    case/../../x
    articles/case.json
    case%00.json
    case%0d%0aLocation:%20//evil.invalid
    case&post=https://evil.invalid
    case#<img src=x onerror=hit(0)>
    case+case
    CASE
    %
    %zz%1
    %ff%fe%c0%af
    %e2%80%ae
    ?post=case
    =&=&=
    post=case
    case;evil
    index.json
  `),
};

/** Long or deep. @type {Record<string, string[]>} */
export const bigFamilies = {
  big: [
    'x'.repeat(100_000),
    '\u202e'.repeat(20_000),
    '> '.repeat(20_000),
    '['.repeat(20_000),
    `${'['.repeat(5000)}x${`](${url})`.repeat(5000)}`,
    '*'.repeat(20_001),
    '<b>'.repeat(10_000),
    `${'<details>'.repeat(3000)}${mark}`,
    '`'.repeat(20_000),
    `${url}//${'x'.repeat(100_000)}`,
    `data:image/png,${'x'.repeat(100_000)}`,
    `https://evil.invalid/${'%41'.repeat(20_000)}`,
    mark.repeat(2000),
    '# x\n'.repeat(3000),
    '[^a] '.repeat(3000),
    `${'[x] '.repeat(3000)}\n\n[x]: https://example.org/${'y'.repeat(3000)}`,
    `${'|x'.repeat(300)}|\n${'|-'.repeat(300)}|\n${'|\n'.repeat(300)}`,
    `&${'a'.repeat(50_000)};`,
    '../'.repeat(20_000),
    '#a'.repeat(10_000),
  ],
};

/** Members that are added to an object of JSON. @type {Record<string, string[]>} */
export const jsonFamilies = {
  key: lines(String.raw`
    "__proto__": { "polluted": "hit(0)" }
    "__proto__": { "title": "x", "draft": true }
    "__proto__": null
    "__proto__": ["x"]
    "constructor": { "prototype": { "polluted": "hit(0)" } }
    "constructor": "x"
    "prototype": { "polluted": 1 }
    "__defineGetter__": "x"
    "toString": "x"
    "valueOf": { "x": 1 }
    "hasOwnProperty": 1
    "toJSON": "x"
    "then": "x"
    "\u005f_proto__": { "polluted": 1 }
    "_proto_": 1
    "__proto__\u0000": { "polluted": 1 }
    "innerHTML": "<img src=x onerror=hit(0)>"
    "onload": "hit(0)"
    "<img src=x onerror=hit(0)>": "x"
    "\u202eeltit": "x"
    "$schema": "javascript:hit(0)"
    "$ref": "file:///etc/passwd"
    "title": "x", "title": "<img src=x onerror=hit(0)>"
    "title": { "toString": "x" }
    "title": ["<img src=x onerror=hit(0)>"]
    "authors": { "__proto__": { "name": "x" } }
    "authors": [{ "__proto__": { "url": "javascript:hit(0)" } }]
    "tags": [["<script>hit(0)</script>"], { "__proto__": 1 }]
    "markdown": { "__proto__": { "src": "../../x" } }
    "markdown": { "src": "case.md", "src": "../../x" }
    "translations": { "__proto__": "x", "constructor": "y" }
    "content_html": "<img src=x onerror=hit(0)><script>hit(0)</script>"
    "content_html": "<a href=javascript:hit(0) id=broadside>x</a><base href=//evil.invalid>"
    "content_html": "<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=hit(0)&gt;\">"
    "content_html": "<form id=x><input name=attributes><iframe srcdoc='<script>parent.hit(0)</script>'>"
    "content_html": "<p style='background:url(//evil.invalid/x)' onclick=hit(0) target=_blank>x</p>"
    "content_text": "<img src=x onerror=hit(0)>"
    "external_url": "javascript:hit(0)"
    "attachments": [{ "url": "javascript:hit(0)" }]
    "next_url": "https://evil.invalid/index.json"
    "next_url": "javascript:hit(0)"
    "hubs": [{ "type": "x", "url": "//evil.invalid" }]
    "home_page_url": "javascript:hit(0)"
    "base_url": "//evil.invalid/"
    "icon": "javascript:hit(0)"
    "logo": "javascript:hit(0)"
    "theme": { "css": "@import '//evil.invalid/x.css'", "__proto__": { "polluted": 1 } }
    "x": 1e9999
    "x": -0, "y": 0.1e-400
    "page_size": 1e308
  `),
};

const json = (/** @type {string} */ title) =>
  `{"title":"${title}","date_published":"2026-01-01","markdown":"${title}"}`;

/** The first half of UTF-16, so that each character is a byte. */
const utf16 = (/** @type {string} */ text) => Array.from(text, (c) => `${c}\0`).join('');

/** Whole files, a character for each byte. @type {Record<string, string[]>} */
export const byteFamilies = {
  bytes: [
    '',
    '\xef\xbb\xbf',
    `\xef\xbb\xbf${json(mark)}`,
    `\xef\xbb\xbf\xef\xbb\xbf${json(mark)}`,
    `\xff\xfe${utf16(json(mark))}`,
    `\xfe\xff${json(mark)}`,
    json('+ADw-script+AD4-hit(0)+ADw-/script+AD4-'),
    json('\xc0\xbcscript\xc0\xbehit(0)\xc0\xbc/script\xc0\xbe'),
    json('\xe0\x80\xbcscript\xe0\x80\xbe'),
    json('\xf0\x80\x80\xbcscript\xf0\x80\x80\xbe'),
    json('\xed\xa0\x80\xed\xb0\x80'),
    json('\xf4\x90\x80\x80'),
    json('\xc3'),
    json('x\xe2\x80'),
    json('\x80\xbf'),
    json('\xbcscript\xbehit(0)\xbc/script\xbe'),
    json('\\ud800<script>hit(0)</script>'),
    json('\\udc00\\ud800'),
    json('\\u0000\\u003cscript\\u003ehit(0)'),
    json(`x\0${mark}`),
    `${json('x')}\0`,
    `<!doctype html>${mark}<script>hit(0)</script>`,
    `<?xml version="1.0"?><x:script xmlns:x="http://www.w3.org/1999/xhtml">hit(0)</x:script>`,
    `<svg xmlns="http://www.w3.org/2000/svg" onload="hit(0)"/>`,
    `{"title":"${mark}`,
    `${json('x')}${json(mark)}`,
    `// ${mark}\n${json('x')}`,
    `{"${mark}":${json(mark)}}`,
    `["${mark}", "javascript:hit(0)", {"__proto__": {"polluted": 1}}, 1, null]`,
    '['.repeat(5000),
    '{"x":'.repeat(5000),
    'null',
    '"<script>hit(0)</script>"',
    `\x1f\x8b\x08\0${mark}`,
    `GIF89a/*${mark}*/=hit(0)`,
    `# ${mark}\n\n[x](${url})\n\xff\xfe`,
    `${mark}\r\n[x](${url})\r<script>hit(0)</script>`,
  ],
};
