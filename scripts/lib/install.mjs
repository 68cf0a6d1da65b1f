import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm, ROOT } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, dev?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile packages by path, such as `node_modules/vite`
 */

/**
 * Installs from the lockfile, unless that has been done already.
 *
 * @param {string} [folder] of the project, absolute
 * @throws {Error} on a Node that is too old, or when npm fails
 */
export async function ensureInstalled(folder = ROOT) {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Error(problem);

  // npm writes this file at the end of an install.
  const installed = join(folder, 'node_modules/.package-lock.json');
  const found = existsSync(installed) ? JSON.parse(readFileSync(installed, 'utf8')) : undefined;
  if (missingPackages(readLockfile(), found).length === 0) return;

  console.log('Installing the packages of package-lock.json …');
  // Building and testing need the development packages, whatever NODE_ENV says.
  const { code } = await npm([
    'ci',
    '--include=dev',
    '--no-audit',
    '--no-fund',
    '--prefix',
    folder,
  ]);
  if (code !== 0) {
    throw new Error(
      `The packages could not be installed: "npm ci" ended with code ${code}; it needs the npm registry and a package-lock.json that fits package.json.`,
    );
  }
}

/** @returns {Lockfile} the project's own */
export function readLockfile() {
  return JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'));
}

/**
 * What is wrong with a version of Node, or nothing. The bounds are those of
 * Vite and ESLint, and `engines` in `package.json` has them too.
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
 * Which packages of the lockfile are not installed, or in another version.
 * Optional ones may be missing: they are for other systems.
 *
 * @param {Lockfile} locked `package-lock.json`
 * @param {Lockfile | undefined} installed `node_modules/.package-lock.json`
 * @returns {string[]} paths such as `node_modules/vite`
 */
export function missingPackages(locked, installed) {
  return Object.entries(locked.packages)
    .filter(([path, wanted]) => {
      if (path === '') return false;
      const found = installed?.packages[path];
      if (!found) return !wanted.optional;
      return found.version !== wanted.version || found.integrity !== wanted.integrity;
    })
    .map(([path]) => path);
}
