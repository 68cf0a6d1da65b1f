import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Budgets of our own JavaScript in bytes after gzip; `tests/e2e/bytes.spec.ts` holds them too. */
export const PANEL_BUDGET = 34 * 1024;
export const FIRST_VIEW_BUDGET = 42 * 1024;
/** Of all that a reader's own article makes the page fetch: code and gazetteer. */
export const ARTICLE_BUDGET = 110_000;

/** What a file of a built page is, for counting bytes. */
type Kind = 'html' | 'maplibre' | 'worker' | 'own' | 'css' | 'fonts' | 'data' | 'other';

/** The kind of a file by its name, as Vite names it. */
export function kindOf(file: string): Kind {
  const name = basename(file);
  if (file.endsWith('/') || name.endsWith('.html')) return 'html';
  if (/worker/.test(name)) return 'worker';
  if (/^maplibre-gl-.*\.js$/.test(name)) return 'maplibre';
  if (/\.(bin|json)$/.test(name) || /^data-.*\.js$/.test(name)) return 'data';
  if (name.endsWith('.js')) return 'own';
  if (name.endsWith('.css')) return 'css';
  return name.endsWith('.woff2') ? 'fonts' : 'other';
}

/** Bytes of a script after gzip without data: the long texts given to `JSON.parse`. */
function codeBytes(path: string): number {
  const data = /JSON\.parse\((['"`])(?:(?!\1)[^\\]|\\[^]){5000,}?\1\)/g;
  return gzipSync(readFileSync(path, 'utf8').replace(data, '0')).length;
}

/** Bytes of a page's own code after gzip, neither MapLibre nor data, and of its drawing. */
export interface PageBytes {
  /** What its HTML begins with, and what that imports: it makes the panel answer. */
  panel: number;
  /** What its HTML preloads besides, for the map. */
  map: number;
  /** The drawing of the opening view in its HTML: no code, but counted likewise. */
  drawing: number;
}

/**
 * @param dist the built site's folder, absolute
 * @param page the page in it
 */
export function ownBytes(dist: string, page = 'index.html'): PageBytes {
  const html = readFileSync(join(dist, page), 'utf8');
  const scripts = (pattern: RegExp) => {
    const paths = Array.from(html.matchAll(pattern), ([, href]) => join(dirname(page), href!));
    return withImports(dist, paths);
  };
  const sum = (files: string[]) =>
    files
      .filter((file) => kindOf(file) === 'own')
      .reduce((bytes, file) => bytes + codeBytes(join(dist, file)), 0);
  const panel = scripts(/<script type="module"[^>]* src="([^"]+)"/g);
  const [drawing = ''] = html.match(/<div class="opening"[^]*?<\/div>/) ?? [];
  const preloaded = scripts(
    /<link rel="(?:modulepreload"|preload" as="script")[^>]* href="([^"]+)"/g,
  );
  return {
    panel: sum(panel),
    map: sum(preloaded.filter((file) => !panel.includes(file))),
    drawing: gzipSync(drawing).length,
  };
}

/** Scripts and all that they import statically, each once, by path from the site's root. */
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
