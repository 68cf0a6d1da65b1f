import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, absolute; every script works from here. */
export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

/**
 * What is wrong with a version of Node, or nothing. The bounds are those of
 * Vite and ESLint, and stand in `package.json` under `engines` too.
 *
 * @param {string} version such as `20.19.0`
 * @returns {string | undefined} one sentence
 */
export function nodeProblem(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 13) || major >= 24;
  if (fits) return undefined;
  return `This is Node ${version}; Corridor Atlas needs Node 20.19 or later (of 22: 22.13 or later; 21 and 23 are no long-term releases).`;
}

/**
 * Ends the process with one sentence on what is wrong, and no stack.
 *
 * @param {unknown} error
 * @returns {never}
 */
export function fail(error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/**
 * Ends this process when the npm that runs it has ended. npm passes a SIGTERM on
 * to the shell between the two alone, and what is below would live on.
 */
export function endWithNpm() {
  if (!process.env['npm_lifecycle_event']) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500).unref();
}
