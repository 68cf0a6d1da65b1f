import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** The project's folder, absolute; every script works from here. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** An argument that a script does not understand: its usage is printed below the message. */
export class UsageError extends Error {}

/**
 * Runs the work of a script if that script was started, and not only imported.
 * An error ends it with one sentence instead of a stack, and exit code 1.
 *
 * @param {string} url `import.meta.url` of the script
 * @param {(args: string[]) => unknown} work gets the arguments after the script's name
 * @param {string} [usage] printed after errors of `parseArgs` and `UsageError`s
 */
export async function command(url, work, usage) {
  if (!process.argv[1] || realpathSync(process.argv[1]) !== fileURLToPath(url)) return;
  process.chdir(ROOT);
  endWithNpm();
  try {
    await work(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isUsage = error instanceof UsageError || code.startsWith('ERR_PARSE_ARGS');
    if (usage && isUsage) console.error(`\n${usage}`);
    process.exitCode = 1;
  }
}

/**
 * Ends this process when the npm that runs it has ended: npm passes a SIGTERM on
 * only to the shell between the two, and this process would live on.
 */
function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {number} [limitMs] after which the command and its children are ended
 * @property {boolean} [quiet] keep the output instead of showing it
 *
 * @typedef {object} RunResult
 * @property {number} code 0 when all went well; 1 if the command was ended or could not start
 * @property {string} output what a quiet command wrote, both streams
 * @property {boolean} timedOut
 */

/**
 * Runs one command in the project's folder, without stdin. Never rejects. When
 * this process is interrupted, so is the command, and nothing follows.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export async function run(command, args, { env = {}, limitMs, quiet = false } = {}) {
  const isWindows = process.platform === 'win32';
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    // A group of its own, so that signals reach the children of the command too.
    detached: !isWindows,
    shell: isWindows && command === 'npm',
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));
  child.on('error', (error) => {
    output += error.message;
    if (!quiet) console.error(`${command}: ${error.message}`);
  });

  /** @param {NodeJS.Signals} signal */
  const kill = (signal) => {
    try {
      if (isWindows) child.kill(signal);
      else if (child.pid) process.kill(-child.pid, signal);
    } catch {
      // It has ended in the meantime.
    }
  };
  const end = () => {
    kill('SIGTERM');
    setTimeout(kill, 5_000, 'SIGKILL').unref();
  };
  let [timedOut, interrupted] = [false, false];
  const timer = limitMs && setTimeout(() => ((timedOut = true), end()), limitMs);
  const interrupt = () => ((interrupted = true), end());
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  for (const signal of signals) process.on(signal, interrupt);

  /** @type {number | null} null when a signal ended it; a command that could not start closes too */
  const code = await new Promise((resolve) => child.on('close', resolve));
  clearTimeout(timer);
  for (const signal of signals) process.off(signal, interrupt);
  if (interrupted) process.exit(130);
  return { code: timedOut || code === null || code < 0 ? 1 : code, output, timedOut };
}

/**
 * Runs npm: the one that runs this script, or the one on the path.
 *
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function npm(args, options) {
  const own = process.env['npm_execpath'];
  return own?.endsWith('.js')
    ? run(process.execPath, [own, ...args], options)
    : run('npm', args, options);
}

/**
 * Runs a tool out of `node_modules` with this Node.
 *
 * @param {string} script such as `vitest/vitest.mjs`, from `node_modules` on
 * @param {string[]} args
 * @param {RunOptions} [options]
 */
export function tool(script, args, options) {
  return run(process.execPath, [`node_modules/${script}`, ...args], options);
}

/**
 * The most telling line of an output: the first that reports an error, or the
 * first of all.
 *
 * @param {string} output
 * @returns {string} at most 200 characters
 */
export function errorLine(output) {
  const lines = stripVTControlCharacters(output)
    .split('\n')
    .map((line) => line.trim())
    // Playwright also reports that it could not kill a browser that has ended.
    .filter((line) => line && !line.includes('kill'));
  // Playwright marks what a browser wrote to stderr with [err].
  const line = lines.find((each) => /\[err\]|^E:|error:/i.test(each)) ?? lines[0];
  return (line ?? 'it said nothing').slice(0, 200);
}
