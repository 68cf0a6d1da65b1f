import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeProblem, ROOT } from './project.mjs';
import { npm } from './run.mjs';

/**
 * @typedef {{ version?: string, integrity?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * Which packages of the lockfile are not installed, or in another version.
 * Optional ones may be missing: they are for other systems.
 *
 * @param {Lockfile} locked `package-lock.json`
 * @param {Lockfile | undefined} installed `node_modules/.package-lock.json`,
 *   which npm writes when an install has come to its end
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

/**
 * Installs from the lockfile, unless that has been done already.
 *
 * @throws {Error} on a Node that is too old, or when npm fails
 */
export async function ensureInstalled() {
  const problem = nodeProblem(process.versions.node);
  if (problem) throw new Error(problem);

  const locked = readLockfile('package-lock.json');
  if (!locked)
    throw new Error(`package-lock.json is missing in ${ROOT}; it belongs to the project.`);
  if (missingPackages(locked, readLockfile('node_modules/.package-lock.json')).length === 0) return;

  console.log('Installing the packages of package-lock.json …');
  // Building and testing need the development packages, whatever NODE_ENV says.
  const { code } = await npm(['ci', '--include=dev', '--no-audit', '--no-fund']);
  if (code !== 0) {
    throw new Error(
      `The packages could not be installed: "npm ci" ended with code ${code}; it needs the npm registry and a package-lock.json that fits package.json.`,
    );
  }
}

/** @param {string} path @returns {Lockfile | undefined} */
function readLockfile(path) {
  const file = join(ROOT, path);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}
