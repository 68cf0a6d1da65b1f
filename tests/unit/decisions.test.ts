import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decide } from '../../src/domain/library/decide';
import { decidedLibrary } from '../../src/domain/library/decided-library';
import { redoDecision, undoDecision, withDecision } from '../../src/domain/library/decisions';
import { quotedSentences } from '../../src/domain/library/quoted-sentences';
import { fold } from '../../src/domain/geoparsing/tokens';
import {
  EMPTY_LIBRARY,
  putArticle,
  type Decision,
  type LibraryArticle,
  type LibraryPlace,
} from '../../src/domain/library/library';
import { findPlaces } from '../../src/library/find-places';
import { libraryToFile } from '../../src/library/library-file';
import { readLibrary } from '../../src/library/read-library';
import { pack, unpack } from '../../src/library/packed-article';
import { createKnown, createLibraryArticle } from '../fixtures/create-library';

const TEXT = [
  'On the hills of Aldo',
  'They stood in Aldo all night. The road to Cerna was closed. Nobody had told Olla Fint.',
  'From Aldo to Aldo Pass it is far. Brun was asked; Brun did not answer. Cerna slept.',
].join('\n\n');

function createArticle(text = TEXT, overrides: Partial<LibraryArticle> = {}): LibraryArticle {
  const { mentions, sentences, unknown, ...found } = findPlaces(text, createKnown());
  return createLibraryArticle({ text: found.text, mentions, sentences, unknown, ...overrides });
}

const NOWHERE = new Set<string>();
const made = (id: string, at: LibraryPlace['at'] = [12, 52]): LibraryPlace => ({
  ...{ id, title: id, kind: 'site', at, made: true },
  names: [{ toponym: id, lang: 'en' }],
});

const WORDS = ['Aldo', 'Cerna', 'Brun', 'Olla Fint', 'Aldo Pass', 'Pass', 'the road', 'nowhere'];
const words = fc.constantFrom(...WORDS);
const target = words.chain((name) => {
  const spots = [...TEXT.matchAll(new RegExp(name, 'g'))].map(({ index }) => index);
  const at = fc.oneof(fc.constant(null), fc.constantFrom(...spots, 0, 9999));
  return fc.record({ words: fc.constant(name), at });
});
const placeId = fc.constantFrom('aldo', 'brun', 'cerna', 'own-place-a', 'own-place-b');
const number = fc.integer({ min: 0, max: 8 });
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc
    .tuple(target, placeId)
    .map(([decided, id]) => ({ type: 'place' as const, ...decided, placeId: id, place: made(id) })),
  target.map((decided) => ({ type: 'none' as const, ...decided })),
  words.map((name) => ({
    type: 'none' as const,
    words: name,
    at: null,
    everywhere: true as const,
  })),
  fc
    .tuple(target, fc.constantFrom('government' as const, 'town' as const))
    .map(([decided, type]) => ({ type, ...decided })),
  fc.constantFrom<Decision>({ type: 'describe', place: made('own-place-a', null) }),
  fc
    .tuple(number, number, fc.constantFrom('join' as const, 'part' as const))
    .map(([a, b, type]) => ({ type, from: Math.min(a, b), to: Math.max(a, b) })),
  fc
    .tuple(number, fc.constantFrom('leave' as const, 'quote' as const))
    .map(([sentence, type]) => ({ type, sentence })),
);
const decisions = fc.array(decision, { maxLength: 12 });
const decided = (list: Decision[], article = createArticle()) => list.reduce(withDecision, article);
/** What a reader sees of it. */
const shown = (article: LibraryArticle) => decide(article, NOWHERE);

test('any decisions leave an article that can be drawn, with whole sentences verbatim', () => {
  const article = createArticle();
  const ends = new Set(article.sentences.map(({ end }) => end));
  const starts = new Set(article.sentences.map(({ start }) => start));
  fc.assert(
    fc.property(decisions, (list) => {
      const after = shown(decided(list));
      const { decisions: _, ...plain } = after;
      const library = putArticle(EMPTY_LIBRARY, plain, []);
      expect(() => readLibrary(JSON.parse(libraryToFile(library)))).not.toThrow();
      for (const { sentence, mentions } of quotedSentences(after)) {
        expect(starts.has(sentence.start) && ends.has(sentence.end)).toBe(true);
        expect(TEXT.slice(sentence.start, sentence.end)).not.toContain('\n');
        expect(mentions.length).toBeGreaterThan(0);
      }
    }),
  );
});

test('undoing gives back what was there, and redoing what was decided, to any depth', () => {
  fc.assert(
    fc.property(decisions, decision, fc.integer({ min: 1, max: 14 }), (list, next, steps) => {
      const before = decided(list);
      expect(shown(undoDecision(withDecision(before, next)))).toEqual(
        // What is kept to be redone differs, not what is seen.
        { ...shown(before), decisions: { done: list, undone: [next] } },
      );
      let back = before;
      for (let step = 0; step < steps; step += 1) back = undoDecision(back);
      for (let step = 0; step < Math.min(steps, list.length); step += 1) back = redoDecision(back);
      expect(shown(back)).toEqual(shown(before));
    }),
  );
});

test('what everything is undone of is the article as it was found', () => {
  fc.assert(
    fc.property(decisions, (list) => {
      let article = decided(list);
      list.forEach(() => (article = undoDecision(article)));
      const { decisions: _, ...plain } = shown(article);
      expect(plain).toEqual(createArticle());
      expect(redoDecision(undoDecision(createArticle()))).toEqual(createArticle());
    }),
  );
});

test('a new search, the database, a file and a second import change nothing of it', () => {
  fc.assert(
    fc.property(decisions, fc.nat(3), (list, undone) => {
      let article = decided(list);
      for (let step = 0; step < undone; step += 1) article = undoDecision(article);
      const searched = { ...article, ...createArticle(), decisions: article.decisions };
      expect(shown(searched as LibraryArticle)).toEqual(shown(article));
      expect(unpack(structuredClone(pack(article)))).toEqual(article);
      const library = putArticle(EMPTY_LIBRARY, article, []);
      const file = readLibrary(JSON.parse(libraryToFile(library)));
      expect(file.articles).toEqual(library.articles);
      expect(decidedLibrary(file)).toEqual(decidedLibrary(library));
    }),
  );
});

test('decisions of another article, or of another order of articles, do not reach this one', () => {
  const other = createArticle(TEXT, {
    id: 'own-2',
    citation: { ...createArticle().citation, id: 'own-2' },
  });
  const here = decision.filter((each) => each.type !== 'none' || !each.everywhere);
  fc.assert(
    fc.property(fc.array(here, { maxLength: 6 }), (list) => {
      const library = { ...EMPTY_LIBRARY, articles: [decided(list, other), createArticle()] };
      expect(decidedLibrary(library).articles[1]).toEqual(createArticle());
    }),
  );
});

const textOf = ({ text, mentions }: LibraryArticle) =>
  mentions.map(
    ({ start, end, placeId: id, kind }) => `${text.slice(start, end)}=${id}${kind ? '*' : ''}`,
  );

test('words mean a place here, or wherever they stand, but not within a longer name', () => {
  const at = TEXT.indexOf('Aldo all');
  const one = decided([{ type: 'place', words: 'Aldo', at, placeId: 'brun' }]);
  expect(textOf(shown(one)).filter((each) => each === 'Aldo=brun')).toHaveLength(1);
  const pass: Decision = { type: 'place', words: 'Aldo Pass', at: null, placeId: 'own-place-pass' };
  const all = decided([pass, { type: 'place', words: 'Aldo', at: null, placeId: 'brun' }]);
  expect(textOf(shown(all))).toEqual([
    'Aldo=brun',
    'Aldo=brun',
    'Cerna=cerna',
    'Aldo=brun',
    'Aldo Pass=own-place-pass',
    'Brun=brun',
    'Brun=brun',
    'Cerna=cerna',
  ]);
});

test('a name that was missed is a place, and no longer unknown', () => {
  const unknown = [{ name: 'Olla Fint', count: 1, sentence: 'Nobody had told Olla Fint.' }];
  const place = made('own-place-olla-fint');
  const library = putArticle(
    EMPTY_LIBRARY,
    decided(
      [{ type: 'place', words: 'Olla Fint', at: null, placeId: place.id, place }],
      createArticle(TEXT, { unknown }),
    ),
    [],
  );
  const after = decidedLibrary(library);
  expect(after.articles[0]!.unknown.map(({ name }) => name)).not.toContain('Olla Fint');
  expect(after.places).toEqual([place]);
});

test('what is no place is none here, in the article, or in any article', () => {
  const start = TEXT.indexOf('Brun was');
  expect(
    textOf(shown(decided([{ type: 'none', words: 'Brun', at: start }]))).filter(
      (each) => each === 'Brun=brun',
    ),
  ).toHaveLength(1);
  expect(textOf(shown(decided([{ type: 'none', words: 'Brun', at: null }])))).not.toContain(
    'Brun=brun',
  );
  const other = createArticle('Hills\n\nIn Brun they met.', { id: 'own-2' });
  const everywhere = decided([{ type: 'none', words: 'BRUN', at: null, everywhere: true }]);
  const library = decidedLibrary({ ...EMPTY_LIBRARY, articles: [other, everywhere] });
  expect(library.articles.flatMap(textOf)).not.toContain('Brun=brun');
  expect(fold('BRUN')).toBe('brun');
});

test('a capital stands for its government, or for the town again', () => {
  const government: Decision = { type: 'government', words: 'Brun', at: null };
  expect(textOf(shown(decided([government])))).toContain('Brun=brun*');
  const town: Decision = { type: 'town', words: 'Brun', at: TEXT.indexOf('Brun did') };
  expect(
    textOf(shown(decided([government, town]))).filter((each) => each.endsWith('*')),
  ).toHaveLength(1);
});

test('excerpts are joined with their neighbours in the paragraph, parted, left out and quoted again', () => {
  const quotes = (list: Decision[]) =>
    quotedSentences(shown(decided(list))).map(({ sentence }) =>
      TEXT.slice(sentence.start, sentence.end),
    );
  const join: Decision = { type: 'join', from: 2, to: 3 };
  expect(quotes([join])).toContain('The road to Cerna was closed. Nobody had told Olla Fint.');
  expect(quotes([join, { type: 'part', from: 2, to: 3 }])).toEqual(quotes([]));
  // The next sentence stands in another paragraph.
  expect(quotes([{ type: 'join', from: 3, to: 4 }])).toEqual(quotes([]));
  const leave: Decision = { type: 'leave', sentence: 1 };
  expect(quotes([leave])).not.toContain('They stood in Aldo all night.');
  expect(quotes([leave, { type: 'quote', sentence: 1 }])).toEqual(quotes([]));
});
