// What the engine asks of the browser because its own tables would be an eighth of it. In native
// builds wasm/base/unicode_utf8proc.cpp gives the same answers.

/** @param {string} character */
export const isPunctuation = (character) => /[\p{P}\p{S}]/u.test(character);

/**
 * UAX #31's XID_Start and XID_Continue.
 * @param {string} character
 * @returns {number} 2: may begin a word, 1: may be in one, 0: neither
 */
export const xid = (character) =>
  /\p{XIDS}/u.test(character) ? 2 : +/\p{XIDC}/u.test(character);

/**
 * What is the same in capitals is the same. The last sigma of a word has a form of its own.
 * @param {string} text
 */
const fold = (text) => text.toLowerCase().toUpperCase().toLowerCase().replace(/ς/g, 'σ');

/**
 * What the labels of links and notes have in common that mean the same (CommonMark 6.3).
 * @param {string} text
 */
export const labelKey = (text) =>
  fold(text.replace(/[\p{Zs}\t\n\f\r]+/gu, ' ').replace(/^ | $/g, ''));

/**
 * What all spellings of a tag have in common.
 * @param {string} text
 */
export const tagKey = (text) =>
  fold(text.replace(/[\u200C\u200D]/g, '').normalize('NFKC'))
    .normalize('NFKC')
    .replace(/[ىي]/g, 'ی')
    .replace(/ك/g, 'ک');

/**
 * The rule of github-slugger for the ids of headings.
 * @param {string} text
 */
export const slug = (text) =>
  text
    .toLowerCase()
    .replace(/ /g, '-')
    .replace(/[^\p{Alpha}\p{M}\p{Nd}\p{Pc}-]/gu, '');

/**
 * No letter has more than thirty marks (UAX #15, "Stream-Safe Text"). A browser takes minutes to lay
 * out thousands of them on one: what is more becomes as many characters that nobody sees.
 * @param {string} text
 */
export const fewMarks = (text) =>
  text.replace(/(\p{M}{30})(\p{M}+)/gu, (_, kept, more) => kept + '\u200B'.repeat(more.length));
