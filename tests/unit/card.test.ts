import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { quotationsOf, type Quotation } from '../../src/domain/atlas/quotations';
import { parsePermalink } from '../../src/domain/view/permalink';
import { FORMATS, layoutCard, type CardLayout, type Measure } from '../../src/ui/card/card-layout';
import { cardText, cardWords, type CardWords } from '../../src/ui/card/card-words';
import { createAddress } from '../fixtures/create-address';
import { createArticle, createAtlas, createExcerpt, createPlace } from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';

const PAGE = 'https://maps.test/atlas/';
const { atlas } = buildAtlas(readGeodata('geodata'));
const model = createModel(atlas);
const quotations = quotationsOf(atlas.articles);

/** About as wide as Source Serif and Noto Sans set text. */
const measure: Measure = (text, font, size) =>
  text.length * size * (font === 'quotation' ? 0.46 : 0.56);

const formats = ['wide', 'tall'] as const;
const placeOf = ({ excerpt }: Quotation) =>
  model.placeOf(excerpt.mentions.find(({ placeId }) => model.placeOf(placeId)?.anchor)!.placeId);

const drawn = ({ quotation }: CardLayout) => quotation.map(({ text }) => text).join('');

/** All that is written stands in the picture, none upon another, none upon the map. */
function expectTidy(layout: CardLayout) {
  const { width, height, map } = layout;
  const boxes = [...layout.quotation, ...layout.texts]
    .filter(({ text }) => text !== '“' && text !== '”')
    .map(({ text, font, size, x, y, isRightToLeft }) => {
      const length = measure(text.trimEnd(), font, size);
      const left = isRightToLeft ? x - length : x;
      return { left, right: left + length, top: y - 0.74 * size, bottom: y + 0.25 * size };
    });
  boxes.forEach((box, index) => {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(width + 0.01);
    expect(box.top).toBeGreaterThanOrEqual(0);
    expect(box.bottom).toBeLessThanOrEqual(height);
    const others = [
      ...boxes.slice(index + 1),
      ...(map
        ? [{ left: map.x, right: map.x + map.width, top: map.y, bottom: map.y + map.height }]
        : []),
    ];
    for (const other of others) {
      const meets =
        box.left < other.right &&
        other.left < box.right &&
        box.top < other.bottom &&
        other.top < box.bottom;
      expect(meets).toBe(false);
    }
  });
}

describe('a card of a quotation of the atlas', () => {
  test.each(quotations.map((each) => [each.excerpt.id, each] as const))(
    '%s has its words verbatim, in one shape at least',
    async (_, quotation) => {
      const { exact } = quotation.excerpt;
      const words = await cardWords(model, quotation, placeOf(quotation), PAGE);
      const layouts = formats.flatMap((format) => layoutCard(words, format, measure) ?? []);
      expect(layouts.length).toBeGreaterThan(0);
      for (const layout of layouts) {
        expect(drawn(layout)).toBe(exact);
        expectTidy(layout);
        expect(layout.marks.length).toBeGreaterThan(0);
        const said = layout.texts.map(({ text }) => text).join('');
        for (const part of [words.place, words.source, words.publisher, words.remark, words.link]) {
          expect(said).toContain(part);
        }
        expect(said).toContain(words.proof);
      }
      expect(cardText(words)).toContain(`“${exact}”`);
    },
  );

  test('says whose it is, and that it is checked, as the page does', async () => {
    const quotation = quotations.find(({ excerpt }) => excerpt.id === 'azemedia-2023-01-19-s33')!;
    const place = model.placeOf('lachin-road');
    const words = await cardWords(model, quotation, place, PAGE);
    const { exact } = quotation.excerpt;
    const hash = createHash('sha256').update(exact).digest('hex');
    expect(words).toMatchObject({
      place: 'Lachin road / Goris–Stepanakert highway',
      source:
        'Aze.Media, Nurlan Mustafayev, “Armenia must not use the Lachin corridor for the transportation of military goods”, 19 January 2023 · opinion',
      publisher: 'A digest about Azerbaijan, by its own account; argues Azerbaijan’s side.',
      proof: `Checked verbatim against the article; SHA-256 of the words begins ${hash.slice(0, 12)}`,
      map: 'January 2023. © OpenStreetMap contributors, GeoNames',
    });
    const { choice, ignored } = parsePermalink(new URL(words.link).search, atlas);
    expect(ignored).toEqual([]);
    expect(choice).toMatchObject({
      ...{ place: 'lachin-road', view: 'articles', article: quotation.article.id },
      ...{ excerpt: quotation.excerpt.id, names: 'title' },
    });
    expect(cardText(words)).toContain(words.link);
  });

  test('says what the copy has lost', async () => {
    const lost = quotations.find(({ excerpt }) => /\(, /.test(excerpt.exact))!;
    const words = await cardWords(model, lost, placeOf(lost), PAGE);
    expect(words.remark).toContain('has lost the name of the source');
  });

  test('has the names of the place in the reader’s order', async () => {
    const other = createModel(atlas, { address: createAddress('?names=other') });
    const [quotation] = quotations;
    const { place, link } = await cardWords(other, quotation!, other.placeOf('khankendi'), PAGE);
    expect(place).toBe('Stepanakert / Khankendi');
    expect(link).toContain('names=other');
  });
});

describe('a card of a reader’s own article', () => {
  const article = createArticle({ kind: 'your article', publisherLine: undefined });
  const excerpt = createExcerpt('The road from Aldo is shut.', { Aldo: 'aldo' });
  const own = createModel(createAtlas({ places: [createPlace({ id: 'aldo' })] }));

  test('claims no check, and leads to the place alone', async () => {
    const words = await cardWords(own, { article, excerpt }, own.placeOf('aldo'), PAGE);
    expect(words.proof).toContain('reader’s own text');
    // Whoever gets it did not write it.
    expect(cardText(words)).not.toContain('your article');
    expect(cardText(words)).not.toMatch(/SHA-256|Checked/);
    expect(words.link).toBe(`${PAGE}?place=aldo`);
  });

  test('leads to the atlas where nobody else has the place, and needs no map', async () => {
    const words = await cardWords(own, { article, excerpt }, null, PAGE);
    expect(words.link).toBe(PAGE);
    const layout = layoutCard(words, 'wide', measure)!;
    expect(layout.map).toBeNull();
    expect(drawn(layout)).toBe(excerpt.exact);
  });
});

function createWords(quotation: string, overrides: Partial<CardWords> = {}): CardWords {
  return {
    ...{ place: 'Aldo / Aldoburg', quotation, marks: [], source: 'Harbour News, “Salt” · opinion' },
    ...{
      publisher: 'Published in Aldo.',
      remark: '',
      proof: 'Checked',
      link: `${PAGE}?place=aldo`,
    },
    ...{ title: 'Test Atlas, May 2021', map: 'May 2021. © Surveyors' },
    ...overrides,
  };
}

const PIECES = [
  ...['a', 'corridor', 'Şuşa', 'ə', 'Ստեփանակերտ', 'дорога', 'שלום', 'كاراباخ', '公路', '🇦🇲', '👨‍👩‍👧‍👦'],
  ...['e\u0301', 'o\u0323\u0302', '\u00AD', '\u200D', '\u200B', '\u00A0', ' ', '  ', '-', '–', '—'],
  ...['“', '”', '(, ', 'x'.repeat(90), '\u202E', '\n', '\t', '<b>', '&amp;'],
];

describe('a card of whatever words', () => {
  test('cuts none of them and is tidy, or is none', () => {
    const texts = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 160 });
    fc.assert(
      fc.property(texts, fc.constantFrom(...formats), fc.boolean(), (pieces, format, hasMap) => {
        const text = pieces.join('');
        const layout = layoutCard(createWords(text, hasMap ? {} : { place: '' }), format, measure);
        if (!layout) return;
        expect(drawn(layout)).toBe(text);
        expectTidy(layout);
        const { smallest, largest, width, height } = FORMATS[format];
        expect([layout.width, layout.height]).toEqual([width, height]);
        expect(layout.quotation[0]!.size).toBeGreaterThanOrEqual(smallest);
        expect(layout.quotation[0]!.size).toBeLessThanOrEqual(largest);
      }),
    );
  });

  test('is set smaller the longer they are, then needs the tall shape, then has none', () => {
    const sizes = (format: (typeof formats)[number]) =>
      [20, 60, 120, 400].map(
        (count) =>
          layoutCard(createWords('salt road '.repeat(count)), format, measure)?.quotation[0]!.size,
      );
    const [short, long, ...tooLong] = sizes('wide');
    expect(short).toBeGreaterThan(long ?? Infinity);
    expect(tooLong).toEqual([undefined, undefined]);
    expect(sizes('tall').map((size) => size !== undefined)).toEqual([true, true, true, false]);
  });

  test('runs from the right where its script does', () => {
    const layout = layoutCard(createWords('دهلیز لاچین'), 'wide', measure)!;
    expect(layout.quotation[0]).toMatchObject({ isRightToLeft: true, x: 1200 - 48 - 400 });
  });

  test('marks the names where they stand, from line to line', () => {
    const text = `${'salt '.repeat(30)}Aldo Hill${' salt'.repeat(30)}`;
    const marks = [{ start: 150, end: 159 }];
    const layout = layoutCard(createWords(text, { marks }), 'wide', measure)!;
    const marked = layout.marks.map(({ x, y }) =>
      layout.quotation.find((line) => y < line.y && line.y < y + 2 * line.size && x >= line.x - 2),
    );
    expect(marked.map((line) => line?.text).join('')).toContain('Aldo');
    const wide = layout.marks.reduce((sum, { width }) => sum + width - 4, 0);
    const { size } = layout.quotation[0]!;
    expect(Math.abs(wide - 9 * size * 0.46)).toBeLessThanOrEqual(size * 0.46 + 0.01);
  });
});
