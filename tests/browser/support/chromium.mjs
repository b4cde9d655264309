// Starts the Chromium that the browser tests use.

import { existsSync } from 'node:fs';

import { chromium } from 'playwright-core';

const usual = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string[]} [more] arguments of the command line */
export async function launchChromium(more = []) {
  const executablePath = process.env.BROADSIDE_CHROMIUM ?? '/usr/bin/chromium';
  if (!existsSync(executablePath)) {
    throw new Error(`There is no ${executablePath}; name a Chromium in BROADSIDE_CHROMIUM.`);
  }
  return chromium.launch({ executablePath, args: [...usual, ...more] });
}
