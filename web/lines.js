// What an answer of the engine says beside the page.

import { pageFields } from './tape-tables.js';

/**
 * For the console: what is wrong, in words; empty texts when the engine has none.
 * @param {import('./engine.js').Answer} answer
 */
export const linesOf = ({ fields }) => fields.slice(pageFields.length);
