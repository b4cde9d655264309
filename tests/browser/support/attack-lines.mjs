// Lists of attack cases are written as one text, a case on each line.

/**
 * @param {string} text
 * @returns {string[]} its lines, without what sets them in, and without empty ones
 */
export const lines = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
