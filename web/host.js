// The run loop: the engine says which files it wants until it can answer with a page.

/**
 * @typedef {import('./engine.js').Answer} Answer
 * @typedef {import('./fetch-files.js').FileReply} FileReply
 *
 * @typedef {object} Runner what a host needs of the engine
 * @property {(route: string, base: string) => void} open
 * @property {(path: string, file: FileReply) => void} supply
 * @property {() => Answer} step
 * @property {(address: string, image: boolean) => string} resolve
 */

export class Host {
  /**
   * Files of pages that were shown. What led to a failure is not kept, so that the next try asks
   * for it again.
   * @type {Map<string, FileReply>}
   */
  #kept = new Map();
  #engine;
  #base;

  /**
   * @param {Runner} engine
   * @param {string} base the content folder, as links and images of a page shall name it
   */
  constructor(engine, base) {
    this.#engine = engine;
    this.#base = base;
  }

  /**
   * Where an address in the HTML of the page that came last leads; empty when it is refused.
   * @param {string} address
   * @param {boolean} image
   */
  resolve(address, image) {
    return this.#engine.resolve(address, image);
  }

  /**
   * 1. open the route; 2. step; 3. while files are wanted: get them all, supply them, step again.
   * After `signal` is aborted the engine belongs to a newer call and this one only throws.
   * @param {string} route
   * @param {(path: string) => FileReply | Promise<FileReply>} read
   * @param {AbortSignal} signal
   * @returns {Promise<Answer>} a page or a failure
   */
  async page(route, read, signal) {
    /** @type {Map<string, FileReply>} */
    const supplied = new Map();
    this.#engine.open(route, this.#base);
    let answer = this.#engine.step();
    while (answer.kind === 'need') {
      const wanted = answer.fields;
      const files = await Promise.all(
        wanted.map((path) => this.#kept.get(path) ?? read(path)),
      );
      signal.throwIfAborted();
      wanted.forEach((path, i) => {
        // Without this check an engine that forgets what it has would never end.
        if (supplied.has(path)) throw new Error(`engine asked twice for ${path}`);
        supplied.set(path, files[i]);
        this.#engine.supply(path, files[i]);
      });
      if (!wanted.length) throw new Error('engine asked for nothing');
      answer = this.#engine.step();
    }
    if (answer.kind === 'page') {
      for (const [path, file] of supplied) {
        if (file.status === 200 && !file.brief) this.#kept.set(path, file);
      }
    }
    return answer;
  }
}
