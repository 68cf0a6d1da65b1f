import { Buffer } from 'node:buffer';

/** A file that a reader may bring, and that is hard to read. */
export interface HardFile {
  name: string;
  buffer: Buffer;
}

/** What each text is made of, over and over, by the name of its file. */
const PATTERNS: Record<string, string> = {
  // One sentence, of nothing but dates, that names a place.
  'dates.txt': 'Shusha 5 May 2021, (see, January 12, 2022), early March, 30 February ',
  'marks.txt': '\u0301\u0323',
  'marks-on-words.txt': `Shusha${'\u0301\u0323'.repeat(40)} `,
  'brackets.md': '[[[[',
  'links.md': '[a](',
  'stars.md': '**a ',
  'hashes.md': '# > - * ',
  'angles.html': '<<<<',
  'angles.txt': '<<<<',
  'divs.html': '<div>',
  'tables.html': '<table><tr><td>',
  'inline.html': '<b><i>a',
  'paragraphs.html': '<p>Shusha.',
  'line.txt': 'lorries and salt for Shusha and Lachin ',
  'letters.txt': 'a',
  'names.txt': 'Shusha Lachin Goris Baku ',
  'sentences.txt': 'Shusha. ',
  'blocks.txt': 'a\n\n',
  'lines.txt': 'Shusha is far\n',
  'quotes.txt': '"”)',
  'stops.txt': '.',
  'hyphens.txt': 'a-\n',
  'spaces.txt': ' ',
  'capitals.txt': '«n»',
};

/** A text of each kind that makes readers of texts slow, about as long as `size` in UTF-16 units. */
export function hardTexts(size: number): HardFile[] {
  return Object.entries(PATTERNS).map(([name, pattern]) => {
    const count = Math.ceil(size / (pattern === '«n»' ? 8 : pattern.length));
    const text =
      pattern === '«n»'
        ? Array.from({ length: count }, (_, index) => `Z${letters(index)} `).join('')
        : pattern.repeat(count);
    return { name, buffer: Buffer.from(`Hard: ${name}\n\n${text}`) };
  });
}

/** A word for a number: no two have the same. */
const letters = (number: number) =>
  number
    .toString(26)
    .replace(/./g, (digit) => String.fromCharCode(97 + parseInt(digit, 26)))
    .padStart(6, 'q');

/** Data files as large as the page takes them, or nested as deep. */
export function hardData(): HardFile[] {
  const json = (name: string, value: unknown) => ({
    name,
    buffer: Buffer.from(JSON.stringify(value)),
  });
  const features = Array.from({ length: 10_000 }, (_, index) => ({
    type: 'Feature',
    properties: { name: `Well ${index}` },
    geometry: { type: 'Point', coordinates: [45 + index / 10_000, 39.5] },
  }));
  return [
    json('points.geojson', { type: 'FeatureCollection', features }),
    { name: 'deep.json', buffer: Buffer.from('['.repeat(1_000_000)) },
    { name: 'string.json', buffer: Buffer.from(`"${'\\u0301'.repeat(170_000)}"`) },
  ];
}
