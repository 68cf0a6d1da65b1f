import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import table from '../src/ui/fonts/faces.json';
import { packageFolder } from './lib/npm-package';
import { command } from './lib/run.mjs';

const OUT = 'src/ui/fonts';

/** Packages of https://fontsource.org; all fonts are under the SIL Open Font License 1.1. */
const PACKAGES = {
  'noto-sans': '@fontsource/noto-sans@5.3.0',
  'noto-sans-armenian': '@fontsource/noto-sans-armenian@5.3.0',
  'source-serif-4': '@fontsource/source-serif-4@5.3.0',
};
type FontName = keyof typeof PACKAGES;

/** A face, of which each subset is a file: the characters are in CSS notation. */
type Face = (typeof table.faces)[keyof typeof table.faces];

/** HarfBuzz's subsetter for Node (https://github.com/papandreou/subset-font, BSD-3-Clause). */
const SUBSETTER = 'subset-font@2.9.0';

interface Subsetter {
  default(font: Buffer, text: string, options: { targetFormat: 'woff2' }): Promise<Uint8Array>;
}

/** Every character of ranges in CSS notation. */
function characters(ranges: string[]): string {
  const codes = ranges.flatMap((range) => {
    const [first = 0, last = first] = range
      .slice(2)
      .split('-')
      .map((hex) => parseInt(hex, 16));
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
  return String.fromCodePoint(...codes);
}

/** Where Fontsource keeps a face's file for a subset. */
function original({ family, weight, style }: Face, subset: string): string {
  const name: FontName =
    family === 'Source Serif 4'
      ? 'source-serif-4'
      : subset === 'armenian'
        ? 'noto-sans-armenian'
        : 'noto-sans';
  const file = `${name}-${subset}-${weight.split(' ')[0]}-${style}.woff2`;
  return join(packageFolder(PACKAGES[name]), 'files', file);
}

/**
 * Makes the font files of `src/ui/fonts/` from the Fontsource packages, when a font or a range of characters has changed.
 */
async function buildFonts(): Promise<void> {
  const ranges: Record<string, string[]> = table.ranges;
  const subsetter = pathToFileURL(join(packageFolder(SUBSETTER), 'index.js'));
  const { default: subsetFont } = (await import(subsetter.href)) as Subsetter;
  for (const face of Object.values(table.faces)) {
    for (const subset of face.subsets) {
      const range = ranges[subset] ?? [];
      const font = readFileSync(original(face, subset));
      const cut = await subsetFont(font, characters(range), { targetFormat: 'woff2' });
      writeFileSync(`${OUT}/${face.file}-${subset}.woff2`, cut);
      console.log(`${face.file}-${subset}.woff2: ${cut.length} of ${font.length} bytes`);
    }
  }
  for (const [name, spec] of Object.entries(PACKAGES)) {
    copyFileSync(join(packageFolder(spec), 'LICENSE'), `${OUT}/LICENSE-${name}.txt`);
  }
}

await command(import.meta.url, buildFonts);
