import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPermalink, LONGEST_SEARCH, parsePermalink } from '../../src/domain/view/permalink';
import { createArticle, createAtlas, createExcerpt, createPlace } from '../fixtures/create-atlas';
import { createReliefBase } from '../fixtures/create-base-maps';

const atlas = createAtlas();
const opening = {
  place: null,
  layers: ['roads', 'towns'],
  names: 'title',
  view: 'places' as const,
  step: null,
  says: null,
  article: null,
  excerpt: null,
  q: '',
  from: null,
  to: null,
  base: 'built-in',
  compare: false,
};

/** Any code point, halves of characters too; fast-check's own `binary` takes seconds to set up. */
const codePoint = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code));

describe('a permalink', () => {
  it('is empty for the opening view', () => {
    expect(formatPermalink(opening, atlas)).toBe('');
    expect(parsePermalink('', atlas).choice).toEqual(opening);
  });

  it('reads like what it brings back', () => {
    const choice = { ...opening, place: 'aldo', layers: ['towns', 'states'], names: 'other' };
    expect(formatPermalink(choice, atlas)).toBe('?place=aldo&layers=towns,states&names=other');
  });

  it('can say that no layer is on', () => {
    const choice = { ...opening, layers: [] };
    expect(parsePermalink(formatPermalink(choice, atlas), atlas).choice).toEqual(choice);
  });

  it('brings back every state it was made in', () => {
    const names = createPlace({
      id: 'cael',
      names: [
        { toponym: 'Cael', lang: 'en' },
        { toponym: 'Кел', lang: 'ru' },
      ],
    });
    const articles = [
      createArticle({ excerpts: [createExcerpt('Aldo is shut.')] }),
      createArticle({ id: 'weekly-1' }),
      createArticle({ id: 'own-1', kind: 'your article' }),
    ];
    const baseMaps = [createReliefBase({ id: 'hills' })];
    const tour = { title: 'The hill road', steps: 12 };
    const many = createAtlas({ places: [...atlas.places, names], articles, baseMaps, tour });
    const states = fc.record({
      place: fc.option(fc.constantFrom(...many.places.map((place) => place.id))),
      layers: fc.subarray(many.layers.map((layer) => layer.id)),
      names: fc.constantFrom(...many.nameOrders),
      view: fc.constantFrom(...many.views),
      step: fc.option(fc.integer({ min: 1, max: 12 }).map(String)),
      says: fc.option(fc.constantFrom('daily-1', 'weekly-1', 'yours')),
      article: fc.option(fc.constantFrom('daily-1')),
      excerpt: fc.option(fc.constantFrom('daily-1-s100')),
      q: fc.string({ unit: 'grapheme', maxLength: 40 }),
      from: fc.option(fc.constantFrom('2020', '2020-11', '2022-12-12')),
      to: fc.option(fc.constantFrom('2022-12-12', '2022-12', '2023')),
      base: fc.constantFrom('built-in', 'hills'),
      compare: fc.boolean(),
    });
    fc.assert(
      fc.property(states, (some) => {
        const state = {
          ...some,
          step: some.view === 'tour' ? some.step : null,
          compare: some.compare && some.place !== null,
        };
        const { choice, ignored } = parsePermalink(formatPermalink(state, many), many);
        expect(choice).toEqual(state);
        expect(ignored).toEqual([]);
      }),
    );
  });

  it('leaves out what nobody here knows, and says so', () => {
    const { choice, ignored } = parsePermalink('?place=atlantis&layers=towns,moon&x=1', atlas);
    expect(choice).toEqual({ ...opening, layers: ['towns'] });
    expect(ignored).toEqual(['place=atlantis', 'layers=moon']);
  });

  it.each(['2022-13', '2022-02-30', '12 December', '2022-12-12T00:00', '', "'"])(
    'leaves out a date that does not exist: %j',
    (date) => {
      const { choice, ignored } = parsePermalink(`?from=${date}&to=2023`, atlas);
      expect(choice).toEqual({ ...opening, to: '2023' });
      expect(ignored).toEqual([`from=${date}`]);
    },
  );

  it('compares the articles of a place, and of nothing else', () => {
    expect(parsePermalink('?place=aldo&compare=yes', atlas).choice.compare).toBe(true);
    expect(parsePermalink('?compare=yes', atlas)).toEqual({
      choice: opening,
      ignored: ['compare=yes'],
    });
    expect(parsePermalink('?place=aldo&compare=no', atlas).ignored).toEqual(['compare=no']);
  });

  describe('to what one voice says', () => {
    const daily = createArticle();
    const weekly = createArticle({ id: 'weekly-1' });
    const own = ['own-1', 'own-2'].map((id) => createArticle({ id, kind: 'your article' }));
    const says = (query: string, articles: (typeof daily)[]) => {
      const { choice, ignored } = parsePermalink(query, createAtlas({ articles }));
      return [choice.says, ignored];
    };

    it('is that of an article, or of all the visitor’s own together', () => {
      expect(says('?says=weekly-1', [daily, weekly])).toEqual(['weekly-1', []]);
      expect(says('?says=yours', [daily, ...own])).toEqual(['yours', []]);
    });

    it.each([
      ['an article that is not there', '?says=monthly-1', [daily, weekly]],
      ['no word', '?says=', [daily, weekly]],
      ['one of the visitor’s own', '?says=own-1', [daily, ...own]],
      ['the visitor’s own where there are none', '?says=yours', [daily, weekly]],
      ['the only article there is', '?says=daily-1', [daily]],
      ['the visitor’s own where there are no others', '?says=yours', own],
    ])('leaves out %s', (_what, query, articles) => {
      expect(says(query, articles)).toEqual([null, [query.slice(1)]]);
    });
  });

  describe('to a step of the tour', () => {
    const toured = createAtlas({ tour: { title: 'The hill road', steps: 3 } });

    it('opens the tour, with or without the word for it', () => {
      const choice = { ...opening, view: 'tour' as const, step: '3' };
      for (const query of ['?step=3', '?view=tour&step=3']) {
        expect(parsePermalink(query, toured)).toEqual({ choice, ignored: [] });
      }
      expect(formatPermalink(choice, toured)).toBe('?view=tour&step=3');
    });

    it.each(['0', '4', '-1', '03', '2.5', '1e0', '', 'two'])(
      'leaves out a step that there is not: %j',
      (step) => {
        const { choice, ignored } = parsePermalink(`?view=tour&step=${step}`, toured);
        expect(choice).toEqual({ ...opening, view: 'tour' });
        expect(ignored).toEqual([`step=${step}`]);
      },
    );

    it('is of no other view, and of no atlas without a tour', () => {
      const elsewhere = parsePermalink('?view=about&step=2', toured);
      expect(elsewhere).toEqual({ choice: { ...opening, view: 'about' }, ignored: ['step=2'] });
      const { choice, ignored } = parsePermalink('?view=tour&step=1', atlas);
      expect(choice).toEqual(opening);
      expect(ignored).toEqual(['view=tour', 'step=1']);
    });
  });

  it('leaves out dates that end before they begin', () => {
    const { choice, ignored } = parsePermalink('?from=2023-01&to=2022-12-31', atlas);
    expect(choice).toEqual(opening);
    expect(ignored).toEqual(['from=2023-01', 'to=2022-12-31']);
  });

  it('never throws, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: codePoint }), (query) => {
        const text = ['place', 'layers', 'names', 'q'].map((key) => `${key}=${query}`).join('&');
        const { choice } = parsePermalink(`?${text}`, atlas);
        expect(choice.names).toBe('title');
      }),
    );
  });

  it('cuts a search that is too long, and never in the middle of a character', () => {
    const { choice } = parsePermalink(`?q=${'a'.repeat(LONGEST_SEARCH - 1)}🗺🗺`, atlas);
    expect(choice.q).toBe('a'.repeat(LONGEST_SEARCH - 1));
    expect(() => formatPermalink(choice, atlas)).not.toThrow();
  });

  it('falls back where it is longer than any address', () => {
    const { choice, ignored } = parsePermalink(`?place=aldo&x=${'a'.repeat(9000)}`, atlas);
    expect(choice).toEqual(opening);
    expect(ignored).toEqual(['the whole query, which is too long']);
  });
});
