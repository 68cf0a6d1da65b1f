import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';

const DOCUMENTS = ['.', '.github', 'geodata', 'docs', 'deploy', 'tests'].flatMap((folder) =>
  readdirSync(folder, { recursive: folder !== '.', encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: object };
/** Folders and files that are made, and no part of a clone. */
const MADE = readFileSync('.gitignore', 'utf8').match(/^\S+(?=\/$)|^\S+$/gm)!;

/**
 * Paths in backticks, that is words with a slash in between or at the end, or
 * names of files; packages, addresses and placeholders (`<id>`, `*`, `…`) are none.
 */
function pathsIn(text: string): string[] {
  return [...text.matchAll(/`([^`\n]+)`/g)]
    .flatMap((match) => match[1]!.split(' '))
    .filter((word) => /^\.?[\w-][\w./-]*$/.test(word))
    .filter((word) => word.includes('/') || /\.(ts|mjs|js|svelte|css|html|json|md)$/.test(word));
}

/** The scripts of `package.json` that a text tells its reader to run. */
function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm run (?:--silent )?([a-z][\w:-]*)/g)].map((match) => match[1]!);
}

/** Where the document links to within the project. */
function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) => match[1]!);
}

test.each(DOCUMENTS)('%s names files, folders and commands that are there', (document) => {
  const text = readFileSync(document, 'utf8');
  const isThere = (path: string) =>
    MADE.some((made) => `${path}/`.startsWith(`${made}/`)) ||
    ['.', 'src', dirname(document)].some((from) => existsSync(join(from, path)));

  // From the project's folder or from `src`; beside the document what stands there.
  expect.soft(pathsIn(text).filter((path) => !isThere(path))).toEqual([]);
  expect
    .soft(linksIn(text).filter((link) => !existsSync(join(dirname(document), link))))
    .toEqual([]);
  expect.soft(commandsIn(text).filter((name) => !(name in scripts))).toEqual([]);
});

describe('in a document', () => {
  test('paths, commands and links are told from other words', () => {
    const text =
      'See `map/hit.ts`, `src/` and `en.json`; `@turf/turf`, `<id>.json`, `a/*.ts` and `map` are none. ' +
      'Run `npm run --silent places -- geodata/a.txt`; [more](docs/a.md#b), [web](https://a.example/).';
    expect(pathsIn(text)).toEqual(['map/hit.ts', 'src/', 'en.json', 'geodata/a.txt']);
    expect(commandsIn(text)).toEqual(['places']);
    expect(linksIn(text)).toEqual(['docs/a.md']);
  });
});
