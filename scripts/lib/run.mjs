import { spawn } from 'node:child_process';
import { ROOT } from './project.mjs';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to this process's own
 * @property {number} [limitMs] after which the command and its children are ended
 * @property {boolean} [quiet] keep the output instead of showing it
 *
 * @typedef {object} RunResult
 * @property {number} code 0 when all went well; 1 too when it could not start
 * @property {string} output what a quiet command wrote, both streams
 * @property {boolean} timedOut
 */

/**
 * Runs one command in the project's folder, without stdin. Never rejects. When
 * this process is interrupted, the command is as well, and nothing follows.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function run(command, args, { env = {}, limitMs, quiet = false } = {}) {
  // A group of its own, so that a limit ends the children of the command as well.
  const grouped = limitMs !== undefined && process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    detached: grouped,
    shell: process.platform === 'win32' && command === 'npm',
  });
  let output = '';
  child.stdout?.on('data', (data) => (output += data));
  child.stderr?.on('data', (data) => (output += data));

  /** @param {NodeJS.Signals} signal */
  const end = (signal) => {
    try {
      if (grouped && child.pid) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // It has ended by itself in the meantime.
    }
  };
  // A group of its own does not hear Ctrl+C, and no child hears the SIGTERM of its parent.
  const passOn = /** @type {const} */ (['SIGINT', 'SIGTERM']);
  let interrupted = false;
  /** @param {NodeJS.Signals} signal */
  const interrupt = (signal) => {
    interrupted = true;
    end(signal);
    setTimeout(() => process.exit(130), 5_000).unref();
  };
  for (const signal of passOn) process.on(signal, interrupt);

  return new Promise((resolve) => {
    let timedOut = false;
    const timers = [
      limitMs && setTimeout(() => ((timedOut = true), end('SIGTERM')), limitMs),
      limitMs && setTimeout(() => end('SIGKILL'), limitMs + 5_000),
    ];
    /** @param {number} code */
    const done = (code) => {
      for (const timer of timers) if (timer) clearTimeout(timer);
      for (const signal of passOn) process.off(signal, interrupt);
      if (interrupted) process.exit(130);
      resolve({ code, output, timedOut });
    };
    child.on('error', (error) => {
      output += error.message;
      if (!quiet) console.error(`${command}: ${error.message}`);
      done(1);
    });
    child.on('close', (code) => done(timedOut ? 1 : (code ?? 1)));
  });
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
