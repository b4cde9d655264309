import assert from 'node:assert/strict';
import { test } from 'node:test';

import { attributes, blocks, elements, limits } from '../../web/html-tables.js';
import { prepareHtml } from '../../web/prepare-html.js';
import { attrs, tags } from '../../web/tape-tables.js';

/** @param {string} html */
const quiet = (html) => {
  const prepared = prepareHtml(html);
  assert.equal(prepared.cut, false);
  return prepared.html;
};

test('what says nothing to the policy stays as it is', () => {
  for (const html of [
    '',
    'text',
    '<p class="a" title=\'b > c\' data-on=1>style="x" onclick=y</p>',
    '<a href="?style=1&onclick=2">a</a> < b <3 <!-- style= --> </>',
    '<p title="a" style-x="b" o="c">',
    '<basefont><styles>',
    '<p title="unclosed',
  ]) {
    assert.equal(quiet(html), html);
  }
});

test('styles and handlers go, however they are written', () => {
  for (const [html, kept] of [
    ['<p style="color: red">a', '<p >a'],
    ["<p STYLE = 'a>b' id=c>", '<p  id=c>'],
    ['<p a=1 style=x/onclick=y() b>', '<p a=1  b>'],
    ['<img/onerror="x()"/src=y>', '<img /src=y>'],
    ['<p\nonclick\n=\n"x()"\ntitle="z">', '<p \ntitle="z">'],
    ['<p style><p onclick>', '<p ><p >'],
    ['<style media=all>p{}</STYLE>', '<noframes media=all>p{}</noframes>'],
    ['<BASE href="https://example.org/">', '<bgsound href="https://example.org/">'],
    ['<style onload=x()>', '<noframes >'],
  ]) {
    assert.equal(quiet(html), kept);
  }
});

test('tags and attributes that nobody needs end the text', () => {
  const many = '<b>x</b>'.repeat(limits.nodes / 2);
  assert.deepEqual(prepareHtml(many), { html: many, cut: false });
  assert.deepEqual(prepareHtml(`${many}y<i style=z>`), { html: `${many}y`, cut: true });
  const wide = `<p style=x>a</p><p${' b'.repeat(257)}>`;
  assert.deepEqual(prepareHtml(wide), { html: '<p >a</p>', cut: true });
  assert.equal(prepareHtml(wide.replace(' b', '')).cut, false);
});

test('the tables of HTML are a part of the tape’s', () => {
  const made = [...elements.values()];
  assert.deepEqual([...made, ...blocks].filter((name) => !tags.includes(name)), []);
  assert.deepEqual([...attributes.keys()].filter((name) => !attrs.includes(name)), []);
  // Furniture of the page, its title, its controls; what only the page says of its elements.
  const reserved = /^(address|article|aside|footer|h1|header|input|main|nav)$/;
  assert.deepEqual(made.filter((name) => reserved.test(name)), []);
  const own = /^(class|role|aria-.*|tabindex|rel|loading|decoding|type|checked|disabled)$/;
  assert.deepEqual([...attributes.keys()].filter((name) => own.test(name)), []);
});
