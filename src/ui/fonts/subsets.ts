/**
 * The files of this folder, by what they hold. A browser, and the map, fetch a
 * file only when they meet a character of its ranges.
 */
export type Subset = 'latin' | 'latin-ext' | 'cyrillic' | 'armenian';

/** Unicode ranges in CSS notation, disjoint. */
export const RANGES: Record<Subset, string[]> = {
  // Western letters and English punctuation, as Google Fonts cuts them.
  latin: [
    ...['U+0-FF', 'U+131', 'U+152-153', 'U+2BB-2BC', 'U+2C6', 'U+2DA', 'U+2DC', 'U+2000-206F'],
    ...['U+20AC', 'U+2122', 'U+2191', 'U+2193', 'U+2212', 'U+2215', 'U+FEFF', 'U+FFFD'],
  ],
  // Azerbaijani and Turkish, and what else Latin Extended-A has; Ə and ə.
  'latin-ext': ['U+100-130', 'U+132-151', 'U+154-17F', 'U+18F', 'U+218-21B', 'U+259'],
  cyrillic: ['U+301', 'U+400-45F', 'U+490-491', 'U+4B0-4B1', 'U+2116'],
  armenian: ['U+308', 'U+530-58F', 'U+FB13-FB17'],
};

export interface Face {
  family: 'Noto Sans' | 'Source Serif 4';
  /** A CSS weight, or the first and last that the file stands for. */
  weight: string;
  style: 'normal' | 'italic';
  /** File names begin with it: `noto-sans-600` of `noto-sans-600-latin.woff2`. */
  file: string;
  subsets: Subset[];
}

const LETTERS: Subset[] = ['latin', 'latin-ext', 'cyrillic', 'armenian'];

/** Armenian has no italic in Noto: `noto-sans-400-armenian` stands in for it. */
export const FACES = {
  regular: {
    family: 'Noto Sans',
    weight: '400',
    style: 'normal',
    file: 'noto-sans-400',
    subsets: LETTERS,
  },
  semibold: {
    family: 'Noto Sans',
    weight: '600 700',
    style: 'normal',
    file: 'noto-sans-600',
    subsets: LETTERS,
  },
  italic: {
    family: 'Noto Sans',
    weight: '400',
    style: 'italic',
    file: 'noto-sans-400-italic',
    subsets: ['latin', 'latin-ext', 'cyrillic'],
  },
  quotation: {
    family: 'Source Serif 4',
    weight: '400',
    style: 'normal',
    file: 'source-serif-400',
    subsets: ['latin', 'latin-ext'],
  },
  quotationItalic: {
    family: 'Source Serif 4',
    weight: '400',
    style: 'italic',
    file: 'source-serif-400-italic',
    subsets: ['latin', 'latin-ext'],
  },
} satisfies Record<string, Face>;
