// What is wrong with a page that was shown. Few pages need this, so it is not in the page's bundle.

import { leaving } from './leaving.js';
import { linesOf } from './lines.js';

/** @typedef {import('./engine.js').Answer} Answer */

/**
 * The engine that readers load knows only that there is something to say. The whole one says it, on
 * the page when there is nothing else to show, and in the console.
 * @param {Answer} answer
 * @param {string} route
 * @param {() => Promise<Answer>} askWhole
 * @param {(answer: Answer) => Promise<void>} show
 * @param {AbortSignal} signal
 */
export async function explain(answer, route, askWhole, show, signal) {
  const failed = answer.kind === 'failure';
  let lines = linesOf(answer);
  try {
    if (lines.at(-1) === '') {
      const whole = await askWhole();
      if (failed) await show(whole);
      lines = linesOf(whole);
    }
  } catch (error) {
    if (signal.aborted || leaving) return;
    lines = [`${route}: ${/** @type {Error} */ (error).message ?? error}`];
  }
  if (lines.length) console[failed ? 'error' : 'warn'](lines.join('\n'));
}
