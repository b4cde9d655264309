// What https://www.jsonfeed.org/version/1.1/ demands of a feed.

import assert from 'node:assert/strict';

const time = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

/** @param {unknown} value */
const isText = (value) => typeof value === 'string';

/** @param {any} object @param {string[]} names that may be missing @param {string} where */
function textsOf(object, names, where) {
  for (const name of names) {
    assert.ok(!(name in object) || isText(object[name]), `${where}: ${name}`);
  }
}

/** @param {any} author @param {string} where */
function checkAuthor(author, where) {
  textsOf(author, ['name', 'url', 'avatar'], where);
  assert.ok(author.name || author.url || author.avatar, `${where}: an author who is nobody`);
}

/** @param {any} item @param {string} where */
function checkItem(item, where) {
  assert.ok(isText(item.id) && item.id, `${where}: id`);
  assert.ok(isText(item.content_text) || isText(item.content_html), `${where}: content`);
  textsOf(item, ['url', 'external_url', 'title', 'summary', 'image', 'language'], where);
  for (const name of ['date_published', 'date_modified']) {
    if (name in item) assert.match(item[name], time, `${where}: ${name}`);
  }
  for (const author of item.authors ?? []) checkAuthor(author, where);
  assert.ok((item.tags ?? []).every(isText), `${where}: tags`);
  checkExtensions(item, where);
}

/** @param {any} object @param {string} where */
function checkExtensions(object, where) {
  for (const [name, value] of Object.entries(object)) {
    if (name.startsWith('_')) assert.equal(typeof value, 'object', `${where}: ${name}`);
  }
}

/** @param {any} feed @param {string} where */
export function checkFeed(feed, where) {
  assert.equal(feed.version, 'https://jsonfeed.org/version/1.1', where);
  assert.ok(isText(feed.title), `${where}: title`);
  textsOf(feed, ['home_page_url', 'feed_url', 'description', 'next_url', 'language'], where);
  assert.ok(Array.isArray(feed.items), `${where}: items`);
  for (const item of feed.items) checkItem(item, where);
  const ids = feed.items.map((/** @type {any} */ item) => item.id);
  assert.equal(new Set(ids).size, ids.length, `${where}: ids are unique`);
  checkExtensions(feed, where);
}
