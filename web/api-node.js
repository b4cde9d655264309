// The API in Node, which reads its files itself. There `toHTML` is of use; the others need a DOM.

import { readFile } from 'node:fs/promises';

import { Api } from './api.js';
import { runtimeFiles } from './runtime-files.js';

export const { render, renderArticle, toHTML } = new Api(
  async (name) => new Response(new Uint8Array(await readFile(new URL(runtimeFiles[name])))),
);
