// Pages for several who share an engine, which holds one page at a time. Nobody keeps it while
// waiting for files: when they have come, the page is begun again with all of them. That costs
// microseconds, and no one waits for anybody else's network.

import { writeDates } from './dates.js';
import { linesOf } from './lines.js';
import { notice } from './notice.js';
import { applyTape } from './tape-apply.js';
import { pageFields } from './tape-tables.js';

/**
 * @typedef {import('./engine.js').Answer} Answer
 * @typedef {import('./engine.js').Engine} Engine
 * @typedef {import('./fetch-files.js').FileReply} FileReply
 *
 * @typedef {object} Wanted a page
 * @property {string} route a query
 * @property {string} base the content folder, as links and images of the page shall name it
 * @property {(path: string) => FileReply | Promise<FileReply>} read
 * @property {AbortSignal} signal
 * @property {Map<string, FileReply>} files what was read for it so far
 *
 * @typedef {object} Rendered
 * @property {boolean} failed
 * @property {DocumentFragment} fragment the whole page, with all that stands around its text
 * @property {string} title
 * @property {string} language
 * @property {string} direction
 * @property {string} description
 * @property {string[]} lines what is wrong, in words; empty texts when the engine has none
 */

/** The engine that can do everything. */
export const whole = 'engine-full.wasm';
const htmlField = pageFields.indexOf('html');

export class Renderer {
  #load;

  /** @param {(name: string, signal: AbortSignal) => Promise<Engine>} load */
  constructor(load) {
    this.#load = load;
  }

  /**
   * @param {Wanted} wanted
   * @param {string} [name] of the engine; the whole one is taken when this one says so
   * @returns {Promise<Rendered>}
   */
  async page(wanted, name = 'engine.wasm') {
    /** @type {typeof import('./sanitize-html.js') | string | undefined} */
    let filler;
    for (;;) {
      const made = await this.run(wanted, name, (engine, answer) =>
        filler || !answer.fields[htmlField] ? makePage(engine, answer, filler) : undefined,
      );
      if (made) return made;
      filler = await import('./sanitize-html.js').catch(String);
      wanted.signal.throwIfAborted();
    }
  }

  /**
   * What is wrong with a page, in the words of the whole engine.
   * @param {Wanted} wanted
   */
  explain(wanted) {
    return this.run(wanted, whole, (_, answer) => linesOf(answer));
  }

  /**
   * @template T
   * @param {Wanted} wanted
   * @param {string} name
   * @param {(engine: Engine, answer: Answer) => T} take has the engine for itself, as long as it does
   *   not wait
   * @returns {Promise<T>}
   */
  async run({ route, base, read, signal, files }, name, take) {
    for (;;) {
      const engine = await this.#load(name, signal);
      engine.open(route, base);
      for (const [path, file] of files) engine.supply(path, file);
      const answer = engine.step();
      if (answer.kind === 'more') {
        name = whole;
      } else if (answer.kind !== 'need') {
        return take(engine, answer);
      } else {
        const paths = answer.fields;
        // Without this check an engine that forgets what it has would never end.
        const again = !paths.length || paths.find((path) => files.has(path));
        if (again) throw new Error(`engine asked twice for ${again}`);
        const replies = await Promise.all(paths.map(read));
        signal.throwIfAborted();
        paths.forEach((path, i) => files.set(path, replies[i]));
      }
    }
  }
}

/**
 * @param {Engine} engine
 * @param {Answer} answer
 * @param {typeof import('./sanitize-html.js') | string} [filler] or why it could not be loaded
 * @returns {Rendered}
 */
function makePage(engine, answer, filler) {
  const { kind, words, text, fields } = answer;
  const [title, language, direction, description, html, notices] = fields;
  const fragment = applyTape(words, text);
  writeDates(fragment, language);
  const prose = filler && fragment.querySelector('.prose');
  if (prose) {
    const said = notices.split('\n');
    if (typeof filler === 'string') prose.append(notice(`${said[2]} (${filler})`));
    else filler.fillProse(prose, html, said, direction, engine);
  }
  const failed = kind === 'failure';
  return { failed, fragment, title, language, direction, description, lines: linesOf(answer) };
}
