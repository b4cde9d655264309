// The built site in a folder of a bigger one, on hosts as there are.

import { chmod, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

import { startServer } from '../../../scripts/serve.mjs';
import { startNginx } from './nginx.mjs';

const built = fileURLToPath(new URL('../../../build/site', import.meta.url));

/** Where the site is on every one of these hosts. */
export const place = '/a/b/';

const servers = { 'our server': startServer, nginx: startNginx };

export const serverNames = /** @type {(keyof typeof servers)[]} */ (Object.keys(servers));

/**
 * @param {keyof typeof servers} name
 * @param {{ directoryIndex?: boolean }} [options]
 */
export async function serveBelow(name, options) {
  const root = await mkdtemp(path.join(tmpdir(), 'broadside-'));
  // For the server's own user, who may be another one.
  await chmod(root, 0o755);
  await cp(built, path.join(root, place), { recursive: true, preserveTimestamps: true });
  const { url, close } = await servers[name]({ root, ...options });
  return {
    url: new URL(place, url).href,
    close: async () => {
      await close();
      await rm(root, { recursive: true });
    },
  };
}
