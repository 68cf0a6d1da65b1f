import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** What a file of a built page is, for counting bytes. */
export type Kind = 'html' | 'maplibre' | 'worker' | 'own' | 'css' | 'fonts' | 'data' | 'other';

/** The kind of a file by its name, as Vite names it. */
export function kindOf(file: string): Kind {
  const name = basename(file);
  if (name === '' || name.endsWith('.html')) return 'html';
  if (/worker/.test(name)) return 'worker';
  if (/^maplibre-gl-.*\.js$/.test(name)) return 'maplibre';
  if (/\.(geojson|json)$/.test(name) || /^data-.*\.js$/.test(name)) return 'data';
  if (name.endsWith('.js')) return 'own';
  if (name.endsWith('.css')) return 'css';
  return name.endsWith('.woff2') ? 'fonts' : 'other';
}

/** Bytes that a file takes on the way to a reader: gzip, or as it is where that gains nothing. */
export function sentBytes(path: string): number {
  const bytes = readFileSync(path);
  return path.endsWith('.woff2') ? bytes.length : gzipSync(bytes).length;
}

/** Bytes of a script after gzip, data apart: `JSON.parse` of a long text is no code. */
export function codeBytes(path: string): number {
  const data = /JSON\.parse\((['"`])(?:(?!\1)[^\\]|\\[^]){5000,}?\1\)/g;
  return gzipSync(readFileSync(path, 'utf8').replace(data, '0')).length;
}

/** The scripts of a built page, by path from the site's root. */
export interface PageScripts {
  /** What it begins with: the script in its HTML, and what that imports. */
  panel: string[];
  /** What its HTML asks for ahead besides, which the map needs. */
  map: string[];
}

/**
 * @param dist the built site's folder, absolute
 * @param page the page in it
 */
export function pageScripts(dist: string, page = 'index.html'): PageScripts {
  const html = readFileSync(join(dist, page), 'utf8');
  const pathsIn = (pattern: RegExp) =>
    Array.from(html.matchAll(pattern), ([, href]) => join(dirname(page), href!));
  const panel = withImports(dist, pathsIn(/<script type="module"[^>]* src="([^"]+)"/g));
  const ahead = withImports(dist, pathsIn(/<link rel="modulepreload"[^>]* href="([^"]+)"/g));
  return { panel, map: ahead.filter((file) => !panel.includes(file)) };
}

/** Files and all that they import statically, each once. */
function withImports(dist: string, files: string[]): string[] {
  const all = new Set<string>();
  const add = (file: string) => {
    if (all.has(file) || !existsSync(join(dist, file))) return;
    all.add(file);
    const script = readFileSync(join(dist, file), 'utf8');
    for (const [, from] of script.matchAll(/\b(?:import|from)\s*["'](\.{1,2}\/[^"']+\.js)["']/g)) {
      add(join(dirname(file), from!));
    }
  };
  files.forEach(add);
  return [...all];
}
