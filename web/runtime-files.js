// Where the files are that belong to the program. Each address is written out, because that is how
// bundlers find such files and take them along.

/** Names as the engine gives them, without their `/`. @type {Record<string, string>} */
export const runtimeFiles = {
  'engine.wasm': new URL('./engine.wasm', import.meta.url).href,
  'engine-full.wasm': new URL('./engine-full.wasm', import.meta.url).href,
  'entities.txt': new URL('./entities.txt', import.meta.url).href,
  'words/fa.txt': new URL('./words/fa.txt', import.meta.url).href,
  'words/ps.txt': new URL('./words/ps.txt', import.meta.url).href,
};
