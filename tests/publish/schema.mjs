// Validates XML against one of the schemas beside this file, with libxml2.

import { readFileSync } from 'node:fs';

import { validateXML } from 'xmllint-wasm';

/**
 * @param {string} name of the schema: atom, rss, sitemap
 * @param {string} xml
 * @returns {Promise<string[]>} what is wrong
 */
export async function faults(name, xml) {
  const schema = readFileSync(new URL(`schemas/${name}.rng`, import.meta.url), 'utf8');
  const { errors } = await validateXML({
    xml: [{ fileName: `${name}.xml`, contents: xml }],
    schema: [schema],
    extension: 'relaxng',
  });
  return errors.map((error) => error.rawMessage);
}
