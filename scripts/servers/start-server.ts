import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../lib/run.mjs';

/** Milliseconds for which a server may take to answer. */
const PATIENCE = 30_000;

/** A server of the built site, on this machine alone. */
export interface RunningServer {
  /** Of the site's root, with a slash at its end. */
  url: string;
  stop(): Promise<void>;
}

/** The servers that `deploy/` has files for: how each is told to serve a folder on a port. */
const SERVERS = {
  nginx: {
    write(folder: string, dist: string, port: number) {
      const site = readFileSync(join(ROOT, 'deploy/nginx.conf'), 'utf8')
        .replace('listen 8080;', `listen 127.0.0.1:${port};`)
        .replace(/root .*;/, `root ${dist};`);
      const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      // Its workers give up root's rights otherwise, and with them the folder.
      const user = process.getuid?.() === 0 ? 'user root;' : '';
      writeFileSync(
        join(folder, 'nginx.conf'),
        `daemon off; ${user} pid ${folder}/nginx.pid; error_log stderr; events {}
        http { access_log off; ${paths.join(' ')} ${site} }`,
      );
      copyFileSync('/etc/nginx/mime.types', join(folder, 'mime.types'));
      return ['-e', 'stderr', '-c', join(folder, 'nginx.conf')];
    },
  },
  caddy: {
    write(folder: string, dist: string, port: number) {
      const site = readFileSync(join(ROOT, 'deploy/Caddyfile'), 'utf8')
        .replace(':8080 {', `http://127.0.0.1:${port} {`)
        .replace('root * dist', `root * ${dist}`);
      writeFileSync(join(folder, 'Caddyfile'), `{\n\tadmin off\n}\n${site}`);
      return ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')];
    },
  },
};

export const SERVER_NAMES = Object.keys(SERVERS) as (keyof typeof SERVERS)[];

/**
 * Starts a server with its file of `deploy/`, of which only address and folder
 * are replaced.
 *
 * @throws Error with what the server said, if it ends or does not answer in time
 */
export async function startServer(
  name: keyof typeof SERVERS,
  dist: string,
  port: number,
): Promise<RunningServer> {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const args = SERVERS[name].write(folder, dist, port);
  const child = spawn(name, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (said += text));
  const ended = new Promise<void>((resolve) => {
    child.on('error', ({ message }) => (said += message));
    child.on('close', () => resolve());
  });
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const until = Date.now() + PATIENCE;
  while (!(await answers(port))) {
    if (child.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`${name} does not start: ${said.trim()}`);
  }
  return { url: `http://127.0.0.1:${port}/`, stop };
}

/** Whether something listens on a port, asked after a moment. */
function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    const end = (is: boolean) => {
      socket.destroy();
      setTimeout(resolve, is ? 0 : 100, is);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
  });
}
