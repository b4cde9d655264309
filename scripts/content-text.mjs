// Titles, sentences and Markdown of generated articles (generate-content.mjs).

/** @typedef {import('../tests/support/random.mjs').Random} Random */
/** @typedef {import('./content-words.mjs').Language} Language */

/** @param {string} text */
const capital = (text) => text.charAt(0).toUpperCase() + text.slice(1);

export class Writer {
  #random;
  #language;

  /** @param {Random} random @param {Language} language */
  constructor(random, language) {
    this.#random = random;
    this.#language = language;
  }

  /** @param {number} least @param {number} most @returns {string} */
  words(least, most) {
    const count = this.#random.between(least, most);
    return this.#random.times(count, () => this.#random.pick(this.#language.words)).join(' ');
  }

  /** @returns {string} */
  title() {
    const topic = this.#random.pick(this.#language.topics);
    return capital(
      this.#random.chance(0.5)
        ? `${topic}: ${this.words(3, 7)}`
        : `${this.words(2, 4)} ${topic} ${this.words(1, 4)}`,
    );
  }

  /** @returns {string} */
  sentence() {
    return `${capital(this.words(7, 18))}.`;
  }

  /** @returns {string} */
  paragraph() {
    return this.#random.times(this.#random.between(2, 6), () => this.sentence()).join(' ');
  }

  /**
   * @param {number} bytes about how many
   * @param {string} link to another article
   * @returns {string[]} the lines of a Markdown text
   */
  markdown(bytes, link) {
    /** @type {string[]} */
    const lines = [];
    const put = (/** @type {string} */ line) => lines.push(...(lines.length ? ['', line] : [line]));
    put(this.paragraph());
    if (link) put(`${this.sentence()} [${capital(this.words(2, 4))}](${link}). ${this.sentence()}`);
    for (let size = 0; size < bytes; size = Buffer.byteLength(lines.join('\n'))) {
      put(this.#block());
    }
    return lines;
  }

  #block() {
    const kind = this.#random.bits() / 2 ** 32;
    if (kind < 0.1) return `## ${capital(this.words(2, 5))}`;
    if (kind < 0.15) return `> ${this.sentence()}`;
    if (kind < 0.2) {
      return this.#random.times(3, () => `- ${capital(this.words(2, 6))}`).join('\n');
    }
    if (kind < 0.3) return `${this.sentence()} **${this.words(1, 3)}** ${this.sentence()}`;
    if (kind < 0.36) {
      const topic = this.#random.pick(this.#language.topics);
      return `${this.sentence()} #${topic.replaceAll(' ', '_')}`;
    }
    return this.paragraph();
  }
}
