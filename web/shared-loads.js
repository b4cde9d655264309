// Loading for several who may want the same thing at once, and may stop wanting it at any time. It
// goes on as long as somebody waits, and what has come is kept.

/**
 * @typedef {object} Load
 * @property {Promise<unknown>} promise
 * @property {AbortController} controller
 * @property {number} waiting
 * @property {boolean} done
 */

export class SharedLoads {
  /** @type {Map<string, Load>} */
  #loads = new Map();

  /**
   * @template T
   * @param {string} key
   * @param {(signal: AbortSignal) => Promise<T>} start
   * @param {AbortSignal} signal of the one who asks
   * @param {(result: T) => boolean} [kept] whether it answers later calls as well; a rejection never
   *   does
   * @returns {Promise<T>} rejects when `signal` is aborted
   */
  async get(key, start, signal, kept = () => true) {
    signal.throwIfAborted();
    const load = this.#loads.get(key) ?? this.#start(key, start, kept);
    load.waiting += 1;
    /** @type {() => void} */
    let stop = () => {};
    const stopped = new Promise((_, reject) => (stop = () => reject(signal.reason)));
    signal.addEventListener('abort', stop);
    try {
      return /** @type {T} */ (await Promise.race([load.promise, stopped]));
    } finally {
      signal.removeEventListener('abort', stop);
      load.waiting -= 1;
      if (!load.waiting && !load.done) {
        this.#drop(key, load);
        load.controller.abort();
      }
    }
  }

  /** What was kept is asked for again from now on. */
  forget() {
    for (const [key, load] of this.#loads) if (load.done) this.#loads.delete(key);
  }

  /**
   * @template T
   * @param {string} key
   * @param {(signal: AbortSignal) => Promise<T>} start
   * @param {(result: T) => boolean} kept
   */
  #start(key, start, kept) {
    const controller = new AbortController();
    const promise = start(controller.signal);
    /** @type {Load} */
    const load = { promise, controller, waiting: 0, done: false };
    this.#loads.set(key, load);
    promise.then(
      (result) => {
        load.done = true;
        if (!kept(result)) this.#drop(key, load);
      },
      () => {
        load.done = true;
        this.#drop(key, load);
      },
    );
    return load;
  }

  /**
   * @param {string} key
   * @param {Load} load
   */
  #drop(key, load) {
    if (this.#loads.get(key) === load) this.#loads.delete(key);
  }
}
