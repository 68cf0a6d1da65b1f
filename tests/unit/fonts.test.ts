import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { FontFacesSpecification } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { BOLD, ITALIC, REGULAR } from '../../src/map/style/fonts';
import buildMapStyle, { fontFaces } from '../../src/ui/map/build-map-style';
import { createStyleOptions } from '../fixtures/create-style-options';
import { FONT_FOLDER, fontPath, fontTable, type Face } from '../fixtures/font-table';
import { codePointsOf } from '../fixtures/woff2';

const { ranges, faces } = fontTable();

/** Whether ranges in CSS notation have a character. */
function covers(unicodeRange: string[], character: string): boolean {
  const code = character.codePointAt(0)!;
  return unicodeRange.some((range) => {
    const [first, last = first] = range.slice(2).split('-');
    return code >= parseInt(first!, 16) && code <= parseInt(last!, 16);
  });
}

/** The characters of a text that no file of the face holds. */
function missing(face: Face, text: string): string[] {
  const held = face.subsets.map((subset) => ({
    range: ranges[subset]!,
    codes: codePointsOf(fontPath(face, subset)),
  }));
  return [...new Set(text.replaceAll(' ', ''))].filter(
    (character) =>
      !held.some(
        ({ range, codes }) => covers(range, character) && codes.has(character.codePointAt(0)!),
      ),
  );
}

describe('letters', () => {
  const AZERBAIJANI = 'Əə Şş Iı İi Ğğ Öö Üü Çç Xankəndi Zəngəzur dəhlizi';
  const RUSSIAN = 'Степанакерт Зангезурский коридор Ёё Щщ Ъъ Ыы';
  const ARMENIAN = 'Ստեփանակերտ Շուշի Լաչինի միջանցք և Ֆ ֆ';
  const ENGLISH = 'Shusha “quoted” ‘words’ – — … × − 5 km²';

  test.each(['regular', 'semibold'] as const)('of every language are in %s', (name) => {
    expect(missing(faces[name], AZERBAIJANI + RUSSIAN + ARMENIAN + ENGLISH)).toEqual([]);
  });

  test('of Latin and Cyrillic are in italic', () => {
    expect(missing(faces.italic, AZERBAIJANI + RUSSIAN + ENGLISH)).toEqual([]);
  });

  test('of Latin are in the face of quotations', () => {
    expect(missing(faces.quotation, AZERBAIJANI + ENGLISH)).toEqual([]);
  });

  test('of the base map are in the face of its labels', () => {
    for (const file of ['towns', 'water', 'countries']) {
      const map = readFileSync(`geodata/basemap/${file}.geojson`, 'utf8');
      const names = [...map.matchAll(/"name(?::\w+)?":"([^"]*)"/g)].map(([, name]) => name);
      expect(names).not.toEqual([]);
      expect(missing(faces.regular, names.join(' '))).toEqual([]);
    }
  });
});

test('every file of the table is there, and no other', () => {
  const files = readdirSync(FONT_FOLDER).filter((file) => file.endsWith('.woff2'));
  const expected = Object.values(faces).flatMap((face) =>
    face.subsets.map((subset) => `${face.file}-${subset}.woff2`),
  );
  expect(files.toSorted()).toEqual(expected.toSorted());
});

/** The files that a map has for a character, in each of its fonts. */
function filesFor(character: string, faces: FontFacesSpecification = {}): string[][] {
  return [REGULAR, BOLD, ITALIC].map(([name]) => {
    const files = faces[name!] as { url: string; 'unicode-range': string[] }[];
    return files
      .filter((file) => covers(file['unicode-range'], character))
      .map(({ url }) => url.split('/').at(-1)!);
  });
}

const WOFF2 = [expect.stringMatching(/\.woff2/)];

test.each([...'Səшշ'])('the map has a file for %s in each of its fonts', (character) => {
  expect(filesFor(character, fontFaces)).toEqual([WOFF2, WOFF2, WOFF2]);
});

describe('Latin on the map', () => {
  const facesOf = (onForeignStyle?: boolean) =>
    buildMapStyle({ ...createStyleOptions(), onForeignStyle })['font-faces'];

  test('is set in the fonts that the page has, and every other script in files of its own', () => {
    expect(filesFor('S', facesOf())).toEqual([[], [], []]);
    expect(filesFor('ш', facesOf())).toEqual(filesFor('ш', fontFaces));
    for (const [, family] of [REGULAR, BOLD, ITALIC]) expect(family).toBe(faces.regular.family);
  });

  test('over a foreign style is set in files too, or its server would be asked for letters', () => {
    expect(facesOf(true)).toEqual(fontFaces);
  });
});

test('the default view takes no more than 120 KB of fonts, whatever names it shows', () => {
  const shown: Face[] = [faces.regular, faces.semibold, faces.italic, faces.quotation];
  const sizes = shown.flatMap((face) =>
    face.subsets.map((subset) => statSync(fontPath(face, subset)).size),
  );
  expect(sizes.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(120_000);
});

test('every font has its licence beside it', () => {
  for (const name of ['noto-sans', 'noto-sans-armenian', 'source-serif-4']) {
    expect(readFileSync(`${FONT_FOLDER}/LICENSE-${name}.txt`, 'utf8')).toContain(
      'SIL Open Font License, Version 1.1',
    );
  }
});
