import { createServer } from 'node:net';

const DEFAULT_PORT = 4173;

const PORT_RULE = 'a port is a whole number from 1 to 65535';

/**
 * The port that was asked for: `--port N`, `--port=N`, else `PORT`, else 4173.
 *
 * @param {string[]} args after the script's name
 * @param {Record<string, string | undefined>} env; `npm start --port N`, without
 *   the `--` between, arrives here as `npm_config_port`
 * @returns {number}
 * @throws {Error} naming what was not understood
 */
export function parsePort(args, env) {
  /** @type {[source: string, value: string] | undefined} */
  let asked;
  for (let i = 0; i < args.length; i++) {
    const arg = args[i] ?? '';
    if (arg === '--port') asked = ['--port', args[++i] ?? ''];
    else if (arg.startsWith('--port=')) asked = ['--port', arg.slice('--port='.length)];
    else throw new Error(`Unknown argument "${arg}": npm start knows "--port N" alone.`);
  }
  if (!asked && env['npm_config_port']) asked = ['--port', env['npm_config_port']];
  if (!asked && env['PORT']) asked = ['PORT', env['PORT']];
  if (!asked) return DEFAULT_PORT;

  const [source, value] = asked;
  const port = /^\d{1,5}$/.test(value) ? Number(value) : 0;
  if (port < 1 || port > 65535) throw new Error(`${source} is "${value}"; ${PORT_RULE}.`);
  return port;
}

/**
 * One sentence on why a port cannot be listened on.
 *
 * @param {number} port
 * @param {string} code of the system error, such as `EADDRINUSE`
 */
export function portMessage(port, code) {
  const other = `choose another with "npm start -- --port ${port === DEFAULT_PORT ? 4174 : DEFAULT_PORT}"`;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program; ${other}.`;
  if (code === 'EACCES') return `Port ${port} is not open to this user; ${other}.`;
  return `Port ${port} cannot be listened on (${code}); ${other}.`;
}

/**
 * Makes sure that `http://localhost:PORT` will reach our server and no other.
 *
 * @param {number} port
 * @throws {Error} with `portMessage`
 */
export async function requireFreePort(port) {
  // "localhost" is both of these; a program on either would be met instead of ours.
  for (const host of ['127.0.0.1', '::1']) {
    const code = await listenProblem(port, host);
    const noSuchAddress = host === '::1' && code !== 'EADDRINUSE';
    if (code && !noSuchAddress) throw new Error(portMessage(port, code));
  }
}

/** @param {number} port @param {string} host @returns {Promise<string | undefined>} */
function listenProblem(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(undefined)));
  });
}
