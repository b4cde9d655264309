// Makes a document that shows a fault smaller for as long as it shows the fault: first by whole
// lines, then by words, then by characters.

const grains = [/(?<=\n)/, /(?<=[ \n])/, /(?:)/u];

/**
 * @param {string} document
 * @param {(documents: string[]) => boolean[] | Promise<boolean[]>} fails which of these show the fault
 * @returns {Promise<string>}
 */
export async function shrink(document, fails) {
  for (const grain of grains) {
    let parts = document.split(grain);
    for (let size = Math.ceil(parts.length / 2); size >= 1; ) {
      const shorter = [];
      for (let at = 0; at < parts.length; at += size) {
        shorter.push([...parts.slice(0, at), ...parts.slice(at + size)]);
      }
      const failing = await fails(shorter.map((candidate) => candidate.join('')));
      const found = failing.indexOf(true);
      if (found >= 0) parts = shorter[found];
      else if (size === 1) break;
      else size = Math.ceil(size / 2);
      size = Math.min(size, Math.max(1, parts.length));
      if (parts.length === 0) break;
    }
    document = parts.join('');
  }
  return document;
}
