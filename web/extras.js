// What readers seldom do, in a bundle of its own: looking at a file before it is published, and
// searching.

import { watchDrops } from './preview.js';
import { watchSearch } from './search.js';

const root = /** @type {HTMLElement} */ (document.getElementById('broadside'));
const content = new URL(root.dataset.content ?? '', document.baseURI).href;

watchDrops(root, content);
watchSearch(root, content);
