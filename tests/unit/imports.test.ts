import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, posix } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

/**
 * Which folder may import which: those of its own row, and of every row below.
 * A file that stands in none of them breaks the line of its folder. (Which
 * packages may be imported where is ESLint's part.)
 */
const LINES: Record<string, string[][]> = {
  '': [
    ['tests'],
    [
      'scripts',
      'vite.config.ts',
      'src/main.ts',
      'src/embed.ts',
      // What runs in the reader's browser and builds a site there: an entry, since `ui` may not import `build`.
      'src/publish-worker.ts',
      'src/env.d.ts',
    ],
    ['src/build', 'geodata'],
    ['src/ui'],
    ['src/state', 'src/data', 'src/map', 'src/library'],
    ['src/domain', 'src/types', 'package.json'],
  ],
  'src/ui/': [
    ['src/ui/page'],
    ['src/ui/map'],
    ['src/ui/share', 'src/ui/library', 'src/ui/search'],
    ['src/ui/place', 'src/ui/article', 'src/ui/timeline', 'src/ui/compare'],
    ['src/ui/card'],
    ['src/ui/shared', 'src/ui/languages', 'src/ui/styles', 'src/ui/fonts', 'src/ui/fonts.css'],
  ],
  'src/domain/': [
    ['src/domain/editing'],
    ['src/domain/library'],
    ['src/domain/exchange'],
    ['src/domain/quoting', 'src/domain/search', 'src/domain/view'],
    ['src/domain/geoparsing', 'src/domain/dates', 'src/domain/measuring'],
    ['src/domain/atlas'],
  ],
};

const MOST_FILES_IN_A_FOLDER = 20;
const SOURCE = /\.(ts|mjs|svelte)$/;

/** The text of each file by its path from the project's folder. */
type Files = Map<string, string>;
interface Import {
  from: string;
  to: string;
}

const SCRIPT = /<script[^>]*>([\s\S]*?)<\/script>/g;
/** In markup and in JSDoc too, which TypeScript's reader of imports passes over. */
const IMPORT_CALL = /\bimport\(\s*['"]([^'"]+)/g;
const WORKER = /\bnew URL\(\s*['"]([^'"]+)['"],\s*import\.meta/g;

/** All specifiers in a file: static, `export from`, `import type`, `import()` as call and type, workers. */
function specifiersOf(file: string, text: string): string[] {
  const groups = (pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1]!);
  const code = file.endsWith('.svelte') ? groups(SCRIPT).join('\n') : text;
  const inCode = ts.preProcessFile(code, true, true).importedFiles.map(({ fileName }) => fileName);
  return [...new Set([...inCode, ...groups(IMPORT_CALL), ...groups(WORKER)])];
}

/** Each import of a file of the project; packages and virtual modules are none. */
function importsOf(files: Files): Import[] {
  return [...files].flatMap(([from, text]) =>
    specifiersOf(from, text)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => posix.join(dirname(from), specifier.replace(/\?.*/, '')))
      .map((path) => ({ from, to: resolvePath(path, files) })),
  );
}

function resolvePath(path: string, files: Files): string {
  const endings = ['', '.ts', '.svelte.ts', '.d.ts'];
  const found = endings.map((ending) => path + ending).find((file) => files.has(file));
  return found ?? path;
}

/** Imports that run upward or out of the project, and files that stand in no folder of a line. */
function upward(imports: Import[]): string[] {
  return Object.entries(LINES).flatMap(([folder, rows]) => {
    const rowOf = (path: string) =>
      rows.findIndex((row) => row.some((room) => `${path}/`.startsWith(`${room}/`)));
    return imports
      .filter(({ from, to }) => from.startsWith(folder) && to.startsWith(folder))
      .filter(({ from, to }) => rowOf(from) < 0 || rowOf(to) < rowOf(from))
      .map(({ from, to }) => `${from} imports ${to}`);
  });
}

/** Files that import each other, straight or through others (strongly connected, after Tarjan). */
function circles(imports: Import[]): string[][] {
  const order = new Map<string, number>();
  const open: string[] = [];
  const found: string[][] = [];
  /** The lowest number of an open file that can be reached from this one. */
  const visit = (file: string): number => {
    const number = order.size;
    order.set(file, number);
    open.push(file);
    let lowest = number;
    let isLoop = false;
    for (const { to } of imports.filter(({ from }) => from === file)) {
      isLoop ||= to === file;
      if (!order.has(to)) lowest = Math.min(lowest, visit(to));
      else if (open.includes(to)) lowest = Math.min(lowest, order.get(to)!);
    }
    if (lowest === number) {
      const group = open.splice(open.indexOf(file));
      if (group.length > 1 || isLoop) found.push(group.sort());
    }
    return lowest;
  };
  for (const { from } of imports) if (!order.has(from)) visit(from);
  return found;
}

function readSource(): Files {
  const paths = ['src', 'scripts'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) =>
      posix.join(folder, name.replaceAll('\\', '/')),
    ),
  );
  const source = [...paths.filter((path) => SOURCE.test(path)), 'vite.config.ts'];
  return new Map(source.map((path) => [path, readFileSync(path, 'utf8')]));
}

describe('the source', () => {
  const files = readSource();
  const imports = importsOf(files);

  test('imports one way, and nothing that is not there', () => {
    expect(upward(imports)).toEqual([]);
    expect(imports.filter(({ to }) => !existsSync(to))).toEqual([]);
  });

  test('has no circle of files', () => {
    expect(circles(imports)).toEqual([]);
  });

  test(`has at most ${MOST_FILES_IN_A_FOLDER} files in a folder`, () => {
    const folders = readdirSync('src', { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && basename(entry.parentPath) !== 'fonts')
      .map((entry) => entry.parentPath);
    const isFull = (folder: string) =>
      folders.filter((each) => each === folder).length > MOST_FILES_IN_A_FOLDER;
    expect([...new Set(folders)].filter(isFull)).toEqual([]);
  });
});

describe('the test would find', () => {
  const planted = (files: Record<string, string>) => importsOf(new Map(Object.entries(files)));
  const component = (code: string) => `<script lang="ts">${code}</script>\n<p>{text}</p>`;

  test.each<[string, Record<string, string>]>([
    [
      'import type',
      {
        'src/domain/atlas/a.ts': `import type { B } from './b';`,
        'src/domain/atlas/b.ts': `export { a } from './c';`,
        'src/domain/atlas/c.ts': `import { type A } from './a';`,
      },
    ],
    [
      'a component',
      {
        'src/ui/place/A.svelte': component(`import { b } from './b.svelte';`),
        'src/ui/place/b.svelte.ts': `import A from './A.svelte';`,
      },
    ],
    [
      'import() in a component’s markup',
      {
        'src/ui/place/A.svelte': `{#await import('./b') then { b }}{b}{/await}`,
        'src/ui/place/b.ts': `type A = typeof import('./A.svelte');`,
      },
    ],
    [
      'import()',
      {
        'src/data/a.ts': `const b = async () => (await import('./b')).b;`,
        'src/data/b.ts': `import './a';`,
      },
    ],
    [
      'a worker',
      {
        'src/library/a.ts': `new Worker(new URL('./b.ts', import.meta.url), { type: 'module' });`,
        'src/library/b.ts': `import { a } from './a';`,
      },
    ],
  ])('a circle through %s', (_, files) => {
    expect(circles(planted(files))).toEqual([Object.keys(files)]);
    expect(circles(planted({ ...files, [Object.keys(files).at(-1)!]: '' }))).toEqual([]);
  });

  test.each([
    ['src/domain/atlas/place.ts', `import type { View } from '../../state/view.svelte';`],
    ['src/map/camera.ts', `export { Map } from '../ui/map/Map.svelte';`],
    ['src/ui/page/App.svelte', component(`import { html } from '../../build/html';`)],
    ['src/ui/page/App.svelte', component(`import shusha from '../../../geodata/a.geojson';`)],
    ['src/build/pages.ts', `const run = await import('../../scripts/run.mjs');`],
    ['scripts/run.mjs', `/** @type {import('../tests/fixtures/a').A} */`],
    ['src/ui/shared/texts.ts', `import type Card from '../place/Card.svelte';`],
    ['src/ui/search/Field.svelte', component(`const map = await import('../map/Map.svelte');`)],
    ['src/domain/atlas/place.ts', `import { measure } from '../measuring/measure';`],
    ['src/domain/exchange/iris.ts', `let a: import('../library/library').Library;`],
    ['src/new-folder/a.ts', `import { place } from '../domain/atlas/place';`],
  ])('an upward import in %s: %s', (file, text) => {
    expect(upward(planted({ [file]: text }))).not.toEqual([]);
  });
});
