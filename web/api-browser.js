// The API in browsers: its files lie beside this one.

import { Api } from './api.js';
import { runtimeFiles } from './runtime-files.js';

export const { render, renderArticle, toHTML } = new Api((name) => fetch(runtimeFiles[name]));
