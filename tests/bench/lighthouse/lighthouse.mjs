// scripts/lighthouse: scores of three kinds of pages of a prerendered site.

import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import lighthouse from 'lighthouse';

import { startServer } from '../../../scripts/serve.mjs';
import { launchChromium } from '../../browser/support/chromium.mjs';
import { freePort } from '../../browser/support/nginx.mjs';

const repository = fileURLToPath(new URL('../../..', import.meta.url));
const wanted = 95;
const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/**
 * The demonstration publication, as if it had a public address.
 * @param {string} folder for what is made
 */
function buildDemonstration(folder) {
  const content = path.join(folder, 'content');
  cpSync(path.join(repository, 'content'), content, { recursive: true });
  const file = path.join(content, 'site.json');
  const site = JSON.parse(readFileSync(file, 'utf8'));
  writeFileSync(file, JSON.stringify({ ...site, base_url: 'https://example.org/' }));
  const out = path.join(folder, 'site');
  const tool = path.join(repository, 'build/release/broadside');
  const runtime = path.join(repository, 'build/site');
  execFileSync(tool, ['build', content, '-o', out, '--runtime', runtime], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return out;
}

/**
 * The article is the longest one that the home page names: it has most of what can cost points.
 * @param {string} site
 * @returns {string[]} addresses of the home page, an article, a tag
 */
function pagesOf(site) {
  const home = readFileSync(path.join(site, 'index.html'), 'utf8');
  const articles = [...home.matchAll(/class="card-title"><a href="([^"?]+)"/g)].map(([, to]) => to);
  const size = (/** @type {string} */ to) =>
    statSync(path.join(site, decodeURIComponent(to), 'index.html')).size;
  const [article] = articles.sort((a, b) => size(b) - size(a));
  const [tag] = readdirSync(path.join(site, 'tag')).filter((name) => !name.includes('.'));
  if (!article || !tag) throw new Error(`${site} has no article, or no tag.`);
  return ['', article, `tag/${encodeURIComponent(tag)}/`];
}

/**
 * @param {string} url
 * @param {number} port of a browser
 * @returns {Promise<boolean>} whether all scores are good
 */
async function judge(url, port) {
  const result = await lighthouse(url, { port, output: 'json', onlyCategories: categories });
  if (!result || result.lhr.runtimeError) {
    throw new Error(`${url}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
  }
  const { lhr } = result;
  const scores = categories.map((name) => Math.round((lhr.categories[name].score ?? 0) * 100));
  const named = categories.map((name, i) => `${name} ${scores[i]}`);
  console.log(`${new URL(url).pathname.padEnd(32)} ${named.join('  ')}`);
  for (const name of categories) {
    for (const { id, weight } of lhr.categories[name].auditRefs) {
      const { score, title, displayValue = '', details } = lhr.audits[id];
      if (weight === 0 || score === null || score >= 0.9) continue;
      console.log(`  ${name}: ${title} ${displayValue}`);
      const items = details?.type === 'table' ? details.items : [];
      for (const { node } of items.slice(0, 3)) {
        if (typeof node === 'object' && 'snippet' in node) console.log(`    ${node.snippet}`);
      }
    }
  }
  return scores.every((score) => score >= wanted);
}

const folder = mkdtempSync(path.join(tmpdir(), 'broadside-lighthouse-'));
const port = await freePort();
const chrome = await launchChromium([`--remote-debugging-port=${port}`]);
try {
  const root = process.argv[2] ?? buildDemonstration(folder);
  const server = await startServer({ root });
  let good = true;
  for (const page of pagesOf(root)) good = (await judge(server.url + page, port)) && good;
  await server.close();
  if (!good) console.log(`A score is below ${wanted}.`);
  process.exitCode = good ? 0 : 1;
} finally {
  await chrome.close();
  rmSync(folder, { recursive: true });
}
