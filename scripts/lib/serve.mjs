import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './run.mjs';

const DEFAULT_PORT = 4173;

/**
 * Serves the built site to this machine only.
 *
 * @param {object} [options]
 * @param {number} [options.port] 0 for any free one
 * @param {string} [options.base] path that the site stands under, such as `/maps/atlas/`
 * @param {string} [options.outDir] where the built site is, absolute
 * @returns {Promise<{ url: string, server: import('vite').PreviewServer, close: () => Promise<void> }>} url ends with the base
 * @throws {Error} when nothing is built yet, or the port is taken
 */
export async function serveDist({ port = 0, base = '/', outDir = join(ROOT, 'dist') } = {}) {
  if (!existsSync(join(outDir, 'index.html'))) {
    throw new Error(`${join(outDir, 'index.html')} is missing: "npm run build" makes it.`);
  }
  const { preview } = await import('vite');
  const server = await preview({
    configFile: join(ROOT, 'vite.config.ts'),
    base,
    appType: 'mpa',
    logLevel: 'warn',
    build: { outDir },
    preview: { host: '127.0.0.1', port, strictPort: true, open: false },
  });
  const address = server.httpServer.address();
  const bound = typeof address === 'object' && address ? address.port : port;
  return { url: `http://127.0.0.1:${bound}${base}`, server, close: () => server.close() };
}

/**
 * The port that was asked for: `--port N`, else `PORT`, else 4173.
 *
 * @param {string[]} args after the script's name
 * @param {Record<string, string | undefined>} env `npm start --port N`, without
 *   the `--` between, arrives here as `npm_config_port`
 * @returns {number}
 * @throws {Error} naming what was not understood
 */
export function parsePort(args, env) {
  const { values } = parseArgs({ args, options: { port: { type: 'string' } } });
  const option = values.port ?? (env['npm_config_port'] || undefined);
  const value = option ?? (env['PORT'] || String(DEFAULT_PORT));
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port >= 1 && port <= 65535) return port;
  const source = option === undefined ? 'PORT' : '--port';
  throw new Error(`${source} is "${value}"; a port is a whole number from 1 to 65535.`);
}

/**
 * Makes sure that `http://localhost:PORT` will reach our server and no other.
 *
 * @param {number} port
 * @throws {Error} with `portMessage`
 */
export async function requireFreePort(port) {
  // "localhost" is both of these; a program on either would be reached instead of ours.
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listenError(port, host);
    const hasNoIPv6 = host === '::1' && code !== 'EADDRINUSE';
    if (code && !hasNoIPv6) throw new Error(portMessage(port, code));
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} its code */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}

/**
 * One sentence on why a port cannot be listened on.
 *
 * @param {number} port
 * @param {string} code of the system error, such as `EADDRINUSE`
 */
export function portMessage(port, code) {
  /** @type {Record<string, string>} */
  const reasons = { EADDRINUSE: 'is taken by another program', EACCES: 'is not open to this user' };
  const other = port === DEFAULT_PORT ? DEFAULT_PORT + 1 : DEFAULT_PORT;
  return `Port ${port} ${reasons[code] ?? `cannot be listened on (${code})`}; choose another with "npm start -- --port ${other}".`;
}
