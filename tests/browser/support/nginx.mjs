// Debian's nginx as a server for tests: a process of its own, without privileges, that keeps all of
// its files in a temporary folder.

import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

// Debian keeps it off the PATH of those who are not root.
const program = ['/usr/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'].find(
  existsSync,
);
const nobody = 65534;

/** The types are those of the installation, as on any host that runs it. */
function installedTypes() {
  if (!program) throw new Error('There is no nginx; scripts/setup test installs it.');
  const { stderr } = spawnSync(program, ['-V'], { encoding: 'utf8' });
  const configuration = /--conf-path=(\S+)/.exec(stderr)?.[1] ?? '';
  return path.join(path.dirname(configuration), 'mime.types');
}

/** @returns {Promise<number>} */
export async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @typedef {object} Options
 * @property {string} root what is served; everybody must be allowed to read it
 * @property {boolean} [directoryIndex] whether a folder's address shows its index.html; else it
 *   shows a listing
 * @property {string} [settings] further lines of the server's configuration
 */

/** @param {Options & { port: number, prefix: string }} options */
function configuration({ root, directoryIndex = true, settings = '', port, prefix }) {
  const kinds = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const folders = kinds.map((kind) => `  ${kind}_temp_path ${prefix}/${kind};`);
  return `daemon off;
master_process off;
pid ${prefix}/pid;
error_log ${prefix}/error.log warn;
events {}
http {
  include ${installedTypes()};
  access_log off;
  gzip_static on;
  gzip_vary on;
${folders.join('\n')}
  server {
    listen 127.0.0.1:${port};
    root ${root};
    ${directoryIndex ? 'index index.html;' : 'index none; autoindex on;'}
    ${settings}
  }
}
`;
}

/**
 * @param {Options} options
 * @returns {Promise<{ url: string, close: () => Promise<void> }>}
 */
export async function startNginx(options) {
  const prefix = await mkdtemp(path.join(tmpdir(), 'broadside-nginx-'));
  const port = await freePort();
  const file = path.join(prefix, 'nginx.conf');
  await writeFile(file, configuration({ ...options, port, prefix }));
  const user = process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if (user.uid) {
    await chmod(prefix, 0o755);
    await chown(prefix, user.uid, user.gid);
  }
  const errors = path.join(prefix, 'error.log');
  const arguments_ = ['-p', prefix, '-c', file, '-e', errors];
  const server = spawn(String(program), arguments_, { ...user, stdio: 'ignore' });
  const ended = once(server, 'exit');
  const close = async () => {
    server.kill('SIGTERM');
    await ended;
    await rm(prefix, { recursive: true });
  };
  const url = `http://127.0.0.1:${port}/`;
  while (!(await fetch(url).catch(() => undefined))) {
    if (server.exitCode !== null || server.signalCode !== null) {
      const said = await readFile(errors, 'utf8').catch(String);
      await close();
      assert.fail(`nginx has ended: ${said}`);
    }
    await delay(20);
  }
  return { url, close };
}
