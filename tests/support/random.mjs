// Random numbers that are the same everywhere for the same seed: in Node, in a browser page, on
// every machine. (The generator is sfc32: small, fast, and good enough to choose test cases.)

export class Random {
  #a;
  #b;
  #c = 0x9e3779b9;
  #counter = 1;

  /** @param {number} seed any integer */
  constructor(seed) {
    this.#a = seed >>> 0;
    this.#b = (seed / 2 ** 32) >>> 0;
    for (let i = 0; i < 12; i += 1) this.bits();
  }

  /** @returns {number} 32 random bits */
  bits() {
    const sum = (this.#a + this.#b + this.#counter) | 0;
    this.#counter = (this.#counter + 1) | 0;
    this.#a = this.#b ^ (this.#b >>> 9);
    this.#b = (this.#c + (this.#c << 3)) | 0;
    this.#c = (this.#c << 21) | (this.#c >>> 11);
    this.#c = (this.#c + sum) | 0;
    return sum >>> 0;
  }

  /**
   * @param {number} limit
   * @returns {number} an integer from 0 and below `limit`
   */
  below(limit) {
    return Math.floor((this.bits() / 2 ** 32) * limit);
  }

  /** @param {number} low @param {number} high @returns {number} an integer, both ends included */
  between(low, high) {
    return low + this.below(high - low + 1);
  }

  /** @param {number} probability */
  chance(probability) {
    return this.bits() / 2 ** 32 < probability;
  }

  /** @template T @param {readonly T[]} list @returns {T} */
  pick(list) {
    return list[this.below(list.length)];
  }

  /** @template T @param {number} count @param {() => T} make @returns {T[]} */
  times(count, make) {
    return Array.from({ length: count }, () => make());
  }
}
