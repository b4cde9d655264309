// Which room of wasm/ may include which, and which files may see the outside (ARCHITECTURE.md).

import { findLines, guard, readFiles } from './guard.mjs';

/** @typedef {import('./guard.mjs').Files} Files */

/** @type {Record<string, string[]>} what a room may include besides itself */
const below = {
  base: [],
  tape: ['base'],
  markdown: ['base', 'tape'],
  model: ['base'],
  page: ['base', 'tape', 'markdown', 'model'],
  engine: ['base', 'tape', 'markdown', 'model', 'page'],
  bridge: ['base', 'tape', 'markdown', 'model', 'page', 'engine'],
  publish: ['base', 'tape', 'markdown', 'model', 'page'],
  cli: ['base', 'tape', 'markdown', 'model', 'page', 'engine', 'publish'],
};

// Headers that only some files may include. Files, sockets, clocks and chance make a result depend
// on more than its input.
const outside = [
  { header: /^md4c/, only: /^wasm\/markdown\/md_events\.cpp$/ },
  { header: /^nlohmann\//, only: /^wasm\/model\/json_fault\.cpp$/ },
  { header: /^utf8proc/, only: /^wasm\/base\/unicode_utf8proc\.cpp$/ },
  { header: /^emscripten/, only: /^wasm\/bridge\// },
  { header: /^CLI\//, only: /^wasm\/cli\// },
  { header: /^(filesystem|[io]?f?stream|iostream|cstdio|stdio\.h)$/, only: /^wasm\/cli\// },
  { header: /^(unistd\.h|fcntl\.h|netdb\.h|httplib\.h|winsock.*)$/, only: /^wasm\/cli\// },
  { header: /^(sys|net|netinet|arpa)\//, only: /^wasm\/cli\// },
  { header: /^(chrono|ctime|time\.h|random|thread|mutex|future)$/, only: /^wasm\/cli\// },
];

// What lets raw HTML and unchecked addresses through. The rooms that make it may declare it, for
// native builds; nobody in wasm/ uses it.
const trusted = /BROADSIDE_TRUSTED_HTML|trusted_commonmark|\btrusted\(|\braw\(|\bOp::Raw\b/;
const makesTrusted = /^wasm\/(base|tape|markdown)\//;

/** @param {Files} files */
function includes(files) {
  const found = [];
  for (const [name, text] of files) {
    const room = name.split('/')[1];
    const one = new Map([[name, text]]);
    if (!(room in below)) found.push(`${name}:1: there is no room ${room}`);
    found.push(
      ...findLines(one, /^\s*#\s*include\s*(["<])([^">]+)[">]/, ([, mark, header]) => {
        const target = header.split('/')[0];
        if (mark === '"' || target in below) {
          if (target === room || below[room]?.includes(target)) return '';
          return target in below ? `${room} includes ${target}` : `${header} is in no room`;
        }
        const rule = outside.find((row) => row.header.test(header));
        return rule && !rule.only.test(name) ? `only ${rule.only.source} includes ${header}` : '';
      }),
    );
  }
  return found;
}

/** @param {Files} files */
function trustedOptions(files) {
  const found = [];
  for (const [name, text] of files) {
    /** @type {string[]} */
    const conditions = [];
    for (const [index, line] of text.split('\n').entries()) {
      const opened = /^\s*#\s*if(?:n?def)?\s+(.*)/.exec(line);
      if (opened) conditions.push(opened[0]);
      if (/^\s*#\s*endif/.test(line)) conditions.pop();
      const code = line.replace(/\/\/.*/, '');
      if (!trusted.test(code)) continue;
      const inside = conditions.some((open) => /#\s*ifdef\s+BROADSIDE_TRUSTED_HTML/.test(open));
      if (!makesTrusted.test(name)) {
        found.push(`${name}:${index + 1}: only tests use trusted options`);
      } else if (!inside) {
        found.push(`${name}:${index + 1}: outside of #ifdef BROADSIDE_TRUSTED_HTML`);
      } else if (/trusted_commonmark\s*=\s*true/.test(code)) {
        found.push(`${name}:${index + 1}: only tests set trusted options`);
      }
    }
  }
  return found;
}

guard(
  () => readFiles(['wasm'], /\.(cpp|h|def|inc)$/),
  (files) => [...includes(files), ...trustedOptions(files)],
  [
    ['wasm/base/a.cpp', '#include "tape/tape.h"\n'],
    ['wasm/base/unicode.cpp', '#include <utf8proc.h>\n'],
    ['wasm/tape/a.cpp', '#include "markdown/markdown.h"\n'],
    ['wasm/tape/a.cpp', '#include <model/site.h>\n'],
    ['wasm/markdown/a.h', '#include "model/site.h"\n'],
    ['wasm/model/a.h', '#include "tape/tape.h"\n'],
    ['wasm/page/a.h', '#include "engine/engine.h"\n'],
    ['wasm/engine/a.h', '#include "cli/disk.h"\n'],
    ['wasm/cli/a.h', '  #  include "bridge/arena.h"\n'],
    ['wasm/bridge/a.h', '#include "cli/disk.h"\n'],
    ['wasm/publish/a.h', '#include "engine/engine.h"\n'],
    ['wasm/engine/a.h', '#include "publish/head.h"\n'],
    ['wasm/publish/a.cpp', '#include <fstream>\n'],
    ['wasm/base/a.h', '#include "support/memory_host.h"\n'],
    ['wasm/base/a.h', '#include "utf8.h"\n'],
    ['wasm/attic/a.h', '#include "base/utf8.h"\n'],
    ['wasm/engine/a.cpp', '#include <fstream>\n'],
    ['wasm/model/a.cpp', '#include <filesystem>\n'],
    ['wasm/markdown/a.cpp', '#include <iostream>\n'],
    ['wasm/engine/a.cpp', '#include <sys/socket.h>\n'],
    ['wasm/page/a.cpp', '#include <chrono>\n'],
    ['wasm/bridge/a.cpp', '#include <iostream>\n'],
    ['wasm/engine/a.cpp', '#include <emscripten.h>\n'],
    ['wasm/engine/a.cpp', '#include <CLI/CLI.hpp>\n'],
    ['wasm/markdown/md_blocks.cpp', '#include <md4c.h>\n'],
    ['wasm/model/fields.cpp', '#include <nlohmann/json.hpp>\n'],
    ['wasm/engine/a.cpp', '#ifdef BROADSIDE_TRUSTED_HTML\n#endif\n'],
    ['wasm/page/a.cpp', 'options.trusted_commonmark = true;\n'],
    ['wasm/page/a.cpp', 'auto url = SafeUrl::trusted(text);\n'],
    ['wasm/markdown/a.cpp', 'builder.raw(text);\n'],
    ['wasm/markdown/a.cpp', '#ifndef BROADSIDE_TRUSTED_HTML\nraw(text);\n#endif\n'],
    ['wasm/markdown/a.cpp', '#ifdef BROADSIDE_TRUSTED_HTML\ntrusted_commonmark = true;\n#endif\n'],
  ],
  [
    ['wasm/base/a.cpp', '#include "base/utf8.h"\n#include <string>\n'],
    ['wasm/page/a.cpp', '#include "markdown/markdown.h"\n#include "model/site.h"\n'],
    ['wasm/cli/a.cpp', '#include <filesystem>\n#include "engine/engine.h"\n'],
    ['wasm/bridge/a.cpp', '#include <emscripten.h>\n#include "engine/engine.h"\n'],
    ['wasm/base/unicode_utf8proc.cpp', '#include <utf8proc.h>\n'],
    ['wasm/markdown/md_events.cpp', '#include <md4c.h>\n'],
    ['wasm/model/json_fault.cpp', '#include <nlohmann/json.hpp>\n'],
    ['wasm/tape/a.cpp', '#ifdef BROADSIDE_TRUSTED_HTML\nvoid raw(int);\n#endif\n'],
  ],
);
