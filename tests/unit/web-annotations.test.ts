import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { exportFiles } from '../../src/build/atlas/export-files';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { createIris } from '../../src/domain/exchange/iris';
import { annotationFiles, type Quoted } from '../../src/domain/exchange/web-annotations';
import { readExportedJson } from '../../src/library/read-exported-json';

interface Annotations {
  first: { items: { target: { selector: [Quote, { start: number; end: number }] } }[] };
}

interface Quote {
  exact: string;
  prefix?: string;
  suffix?: string;
}

function quotesOf(file: Annotations): Quote[] {
  return file.first.items.map(({ target }) => target.selector[0]);
}

const geodata = readGeodata('geodata');
const file = exportFiles(geodata, buildAtlas(geodata), null)['annotations.jsonld']!;

/** An article of which one sentence is quoted, which begins and ends with a mention. */
function createQuoted(prefix: string, suffix: string): Quoted {
  const exact = 'Aldo is far from Brun';
  const mentions = [
    { placeId: 'aldo', start: 100, end: 104 },
    { placeId: 'brun', start: 117, end: 121 },
  ];
  const selectors: Quoted['excerpts'][number]['selectors'] = [
    { type: 'TextQuoteSelector', exact, prefix, suffix },
    { type: 'TextPositionSelector', start: 100, end: 121 },
  ];
  return {
    citation: { id: 'daily-1', type: 'article', title: 'A', 'container-title': 'The Daily' },
    kind: 'analysis',
    excerpts: [{ id: 'daily-1-s1', selectors, mentions }],
  };
}

const quotesFrom = (article: Quoted) =>
  quotesOf(
    annotationFiles([article], 'Test', createIris('Test', null))[
      'annotations.jsonld'
    ] as Annotations,
  );

describe('the text around what annotations quote', () => {
  test('is given for a mention as far as it is given for its excerpt', () => {
    expect(quotesFrom(createQuoted('It rains. ', '. It snows.'))).toMatchObject([
      { prefix: 'It rains. ', suffix: '. It snows.' },
      { exact: 'Aldo', prefix: 'It rains. ', suffix: ' is far from Brun. It snows.' },
      { exact: 'Brun', prefix: 'It rains. Aldo is far from ', suffix: '. It snows.' },
    ]);
  });

  test('is left out where it is not known, and never said to be empty', () => {
    const [excerpt, first, last] = quotesFrom(createQuoted('', ''));
    expect(Object.keys(excerpt!)).toEqual(['type', 'exact']);
    expect(Object.keys(first!)).toEqual(['type', 'exact', 'suffix']);
    expect(Object.keys(last!)).toEqual(['type', 'exact', 'prefix']);
    for (const { prefix, suffix } of quotesOf(JSON.parse(file) as Annotations)) {
      expect([prefix, suffix]).not.toContain('');
    }
  });

  test('may be empty in a file, as earlier versions had it', () => {
    const around = /("exact":"(?:[^"\\]|\\.)*")(?=\})/g;
    const earlier = file.replace(around, '$1,"prefix":"","suffix":""');
    expect(earlier).not.toBe(file);
    expect(readExportedJson(earlier, 'x.json')).toEqual(readExportedJson(file, 'x.json'));
  });
});
