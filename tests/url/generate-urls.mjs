// Addresses that try to be taken for something else, in an order that depends only on the seed:
// hand-written ones, the same with small changes, and ones put together from the parts that URL
// parsers disagree about.

/** @typedef {() => number} Random a number from 0 to 1, without 1 */

/**
 * mulberry32: small, and good enough to choose test data.
 * @param {number} seed
 * @returns {Random}
 */
export function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const schemes = (
  'http https mailto tel javascript vbscript livescript mocha data blob filesystem view-source ' +
  'file ftp ws wss about chrome intent jar feed resource ms-its x javascript javascript data data'
).split(' ');

const invisible = [
  '\t', '\n', '\r', '\r\n', '\0', '\x01', '\x0b', '\x0c', '\x1b', '\x1f', ' ', '\x7f', '\x85',
  '\xa0', '\xad', '\u1680', '\u2003', '\u200b', '\u200c', '\u200d', '\u200e', '\u2028', '\u2029',
  '\u202e', '\u2060', '\u3000', '\ufeff', '\ufffd', '\u{e0001}',
];

const separators = [
  ':', ':', ':', '://', '://', ':/', ':\\', ':\\\\', ':///', '//', '///', '\\\\', '/\\', '\\/',
  '/\t/', '/\n\\', '\t//', '::', '\uff1a', '\ufe55', '\u2236', '%3a', '&colon;', '&#58;', '&#x3a',
  ';', '/', '\\', '?', '#', '@', '\uff0f\uff0f', '\u2215\u2215', '%2f%2f', '/./', '/../', '/.//',
  '..//', './/', '|', '',
];

const hosts = [
  'example.org', 'EXAMPLE.org', 'evil.example', 'user:pw@evil.example', 'good.example@evil.example',
  'good.example%40evil.example', 'evil.example:80', 'evil.example:99999', 'evil.example.', '0x7f.1',
  '127.0.0.1', '2130706433', '[::1]', '[::1%25eth0]', 'localhost', '\u0435xample.org',
  'ex\u0430mple.org', 'xn--e1afmkfd.example', 'xn--', '\uff45vil.example', 'b\xfccher.example',
  'fa\xdf.example', 'e\u200bvil.example', '\u0645\u062b\u0627\u0644.example', '%65vil.example',
  'evil%00.example', 'evil\u3002example', 'a b', '', '.', '..', 'C:', 'C|', 'c%7c',
];

const rest = [
  '', '/', '/a', '/a/../..', '/%2e%2e/b', '/.%2e/', '\\a\\b', '?b=c', '?', '#', '#d', '#javascript:x',
  '?x=javascript:alert(1)', '/javascript:alert(1)', 'alert(1)', '//alert(1)', '%0aalert(1)',
  "alert('1')", '<script>alert(1)</script>', '"onload="x', 'text/html,<script>x</script>',
  'text/html;base64,PHNjcmlwdD4=', 'image/png;base64,iVBORw0KGgo=', 'image/png,x',
  'image/svg+xml,<svg onload=x>', 'image/svg+xml;base64,AAAA', 'IMAGE/GIF;x,y', 'image/png',
  'image/ png,x', 'image\t/png,x', 'image/png\n,x', 'image/png;charset=utf-8,x', 'image/webp;,',
  'image/avif,%3Csvg%3E', 'image/jpeg;text/html,x', 'image/png,text/html', ',x', ';,', 'a@b.example',
  'a@b.example?bcc=c@d.example', '+93700000000', 'https://evil.example/', 'javascript:alert(1)',
  '%zz', '%', '\u062e\u0628\u0631', '\u{1f5de}', ';jsessionid=1', '&amp;b', '&Tab;', '&#x6a;',
];

const seeds = [
  ...['', '.', '..', '...', '/', '//', '///', '////', '\\', '?', '#', ':', '%', '@', ' ', '\t'],
  'https://example.org/a?b=c#d', 'http://example.org', '//example.org/x', 'mailto:a@b.example',
  'tel:+93-20-123', 'other.json', '../images/a b.png', '/rooted', '?post=a', '#part', './a:b',
  'javascript:alert(1)', 'java\tscript:alert(1)', ' \x01javascript:alert(1)', 'jav\u0430script:x',
  'java%73cript:alert(1)', 'javascript&colon;alert(1)', 'JaVaScRiPt\n:alert(1)', 'vbscript:msgbox',
  'livescript:x', 'data:text/html,<script>x</script>', 'data:image/png;base64,AAAA',
  'data:image/svg+xml,<svg/>', 'data:,x', 'da\nta:text/html,x', 'blob:https://example.org/1-2',
  'filesystem:https://example.org/temporary/x', 'view-source:https://example.org/',
  'view-source:javascript:x', 'file:///etc/passwd', 'file:/x', 'about:blank', 'feed:javascript:x',
  'https:evil.example', 'https:/evil.example', 'https:\\\\evil.example', 'http:a/b', 'http:?x',
  'https:#x', 'http:', 'https://', '/\\evil.example', '\\/evil.example', '/\t/evil.example',
  '\\\\evil.example\\share', '/.//evil.example', '..//evil.example', '/%2fevil.example',
  '/%5cevil.example', '//evil.example@good.example', '///evil.example/x', 'C:/x', 'C|/x', '/C:/x',
  '1:2', 'a b:c', 'a/b:c', 'x?y:z', ':javascript:x', '%6aavascript:x', '\ufeffjavascript:x',
  'javascript\0:x', 'java\0script:x', '\0javascript:x', 'javascript\u200b:x', '\xa0javascript:x',
];

/**
 * @param {number} seed
 * @returns {Generator<string, never, void>} addresses without an end
 */
export function* urls(seed) {
  const random = randomFrom(seed);
  const below = (/** @type {number} */ limit) => Math.floor(random() * limit);
  /** @template T @param {T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[below(list.length)]);

  /** @param {string} text in odd case, now and then */
  const oddCase = (text) =>
    random() < 0.7 ? text : [...text].map((c) => (random() < 0.5 ? c.toUpperCase() : c)).join('');

  /** @param {string} text @param {string} piece */
  const put = (text, piece) => {
    const at = below(text.length + 1);
    return text.slice(0, at) + piece + text.slice(at);
  };

  /** @param {string} text */
  const change = (text) => {
    const at = below(text.length + 1);
    switch (below(8)) {
      case 0:
        return text.slice(0, at) + text.slice(at + 1 + below(3));
      case 1:
        return put(text, pick(separators));
      case 2:
        return put(text, String.fromCharCode(below(random() < 0.8 ? 0x80 : 0xd800)));
      case 3:
        return pick(invisible) + text;
      case 4:
        return text + pick(invisible);
      case 5: // one character percent-encoded, or as its fullwidth twin
        if (at >= text.length) return text;
        return (
          text.slice(0, at) +
          (random() < 0.5
            ? `%${text.charCodeAt(at).toString(16).padStart(2, '0').slice(-2)}`
            : String.fromCharCode(0xfee0 + (text.charCodeAt(at) & 0x7f))) +
          text.slice(at + 1)
        );
      case 6:
        return text.slice(0, at) + pick(seeds).slice(below(6));
      default:
        return put(text, pick(invisible));
    }
  };

  const assembled = () => {
    switch (below(4)) {
      case 0:
        return oddCase(pick(schemes)) + pick(separators) + pick(rest);
      case 1:
        return oddCase(pick(schemes)) + pick(separators) + pick(hosts) + pick(rest);
      case 2:
        return pick(separators) + pick(hosts) + pick(rest);
      default:
        return pick(rest) + pick(separators) + pick(rest);
    }
  };

  yield* seeds;
  while (true) {
    let url = random() < 0.4 ? oddCase(pick(seeds)) : assembled();
    for (let changes = below(4); changes > 0; --changes) url = change(url);
    // Around the limit of 4,096 bytes.
    if (random() < 0.0005) url += pick(['a', '\u062e', '%41', '/..', '\t']).repeat(600 + below(4000));
    yield Buffer.from(url).toString(); // without halves of surrogate pairs
  }
}
