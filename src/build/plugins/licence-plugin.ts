import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A work of others that the site gives out, and on what terms. */
export interface Licensed {
  name: string;
  version: string;
  /** SPDX expression, as the package says it: "MIT". */
  licence: string;
  /** The whole licence; "" where the package has none. */
  text: string;
}

/** Packages whose published file contains other packages, which no bundler sees. */
const HOLD_OTHERS = ['maplibre-gl'];
const LICENCE_FILE = /^(licen[cs]e|copying)/i;
const OUTERMOST = /^(.*?\/node_modules)\//;
const PACKAGE = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/;

/**
 * Records which packages the site is made of. Vite's own list (`build.license`)
 * omits what only workers use, so this one looks at their bundles too.
 *
 * @returns a plugin for the site and for its workers, and the packages so far
 */
export function licenceCollector(): { plugin(): Plugin; found(): Licensed[] } {
  const folders = new Set<string>();
  return {
    plugin: () => ({
      name: 'licences',
      generateBundle(_options, bundle) {
        for (const output of Object.values(bundle)) {
          if (output.type !== 'chunk') continue;
          for (const id of output.moduleIds) {
            const [folder] = PACKAGE.exec(id.replaceAll('\\', '/').replace(/[\0?].*/, '')) ?? [];
            if (folder) folders.add(folder);
          }
        }
      },
    }),
    found: () => {
      const [first = ''] = folders;
      const modules = OUTERMOST.exec(first)?.[1] ?? '';
      const all = new Set(folders);
      for (const name of HOLD_OTHERS) addDependencies(join(modules, name), all);
      const packages = new Map([...all].flatMap(licensed).map((one) => [keyOf(one), one]));
      return [...packages.values()].toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
    },
  };
}

const keyOf = ({ name, version }: Licensed) => `${name} ${version}`;

/** Adds the folders of what a package needs, and of what that needs. */
function addDependencies(folder: string, folders: Set<string>): void {
  for (const name of Object.keys(manifestOf(folder)?.dependencies ?? {})) {
    const found = folderOf(name, folder);
    if (!found || folders.has(found)) continue;
    folders.add(found);
    addDependencies(found, folders);
  }
}

/** Where Node would find a package from another one's folder. */
function folderOf(name: string, from: string): string | null {
  const found = join(from, 'node_modules', name);
  if (existsSync(found)) return found;
  return dirname(from) === from ? null : folderOf(name, dirname(from));
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

function manifestOf(folder: string): Manifest | null {
  const file = join(folder, 'package.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Manifest) : null;
}

function licensed(folder: string): Licensed[] {
  const manifest = manifestOf(folder);
  if (!manifest) return [];
  const { name, version, license: licence = 'see its text' } = manifest;
  const file = readdirSync(folder).find((entry) => LICENCE_FILE.test(entry));
  return [{ name, version, licence, text: file ? readText(join(folder, file)) : '' }];
}

/** The fonts of this project, by their licence files. */
export function fontLicences(): Licensed[] {
  const folder = join(import.meta.dirname, '../../ui/fonts');
  const files = readdirSync(folder).filter((file) => LICENCE_FILE.test(file));
  return files.map((file) => ({
    name: titleOf(file),
    version: '',
    licence: 'OFL-1.1',
    text: readText(join(folder, file)),
  }));
}

/** "Noto Sans Armenian" of "LICENSE-noto-sans-armenian.txt". */
function titleOf(file: string): string {
  const [, ...words] = file.replace('.txt', '').split('-');
  return words.map((word) => word[0]!.toUpperCase() + word.slice(1)).join(' ');
}

const readText = (file: string) => readFileSync(file, 'utf8').trim();
