// No file in web/ turns a string into markup or code: nodes are made one by one from the tape.

import { findLines, guard, readFiles } from './guard.mjs';

const sinks = new RegExp(
  [
    '\\b(inner|outer)HTML\\b',
    '\\binsertAdjacentHTML\\b',
    '\\bDOMParser\\b',
    '\\bdocument\\s*\\.\\s*write(ln)?\\b',
    '\\bsetHTML(Unsafe)?\\b',
    '\\bparseHTML(Unsafe)?\\b',
    '\\bcreateContextualFragment\\b',
    '\\bsrcdoc\\b',
    '\\beval\\s*\\(',
    '\\bnew\\s+Function\\b',
    '\\bset(Timeout|Interval)\\s*\\(\\s*[\'"`]',
  ].join('|'),
);

guard(
  () => readFiles(['web'], /\.(js|mjs|html|css|svg)$/),
  (files) => findLines(files, sinks, ([sink]) => `${sink} makes markup or code from a string`),
  [
    ['web/a.js', 'node.innerHTML = text;\n'],
    ['web/a.js', 'node.outerHTML = text;\n'],
    ['web/a.js', "node['innerHTML'] = text;\n"],
    ['web/a.js', "node.insertAdjacentHTML('beforeend', text);\n"],
    ['web/a.js', 'new DOMParser();\n'],
    ['web/a.js', 'document.write(text);\n'],
    ['web/a.js', 'document . writeln(text);\n'],
    ['web/a.js', 'node.setHTML(text);\n'],
    ['web/a.js', 'node.setHTMLUnsafe(text);\n'],
    ['web/a.js', 'Document.parseHTMLUnsafe(text);\n'],
    ['web/a.js', 'range.createContextualFragment(text);\n'],
    ['web/a.js', 'eval(text);\n'],
    ['web/a.js', 'window.eval (text);\n'],
    ['web/a.js', 'new Function(text);\n'],
    ['web/a.js', 'setTimeout("run()", 1);\n'],
    ['web/index.html', '<iframe srcdoc="x"></iframe>\n'],
  ],
  [
    ['web/a.js', 'node.textContent = text; medieval(text); retrieval(x);\n'],
    ['web/a.js', 'setTimeout(run, 1); node.replaceChildren();\n'],
  ],
);
