import { describe, expect, test } from 'vitest';
import { BUILT_IN } from '../../src/domain/atlas/base-map';
import type { Choice } from '../../src/domain/view/permalink';
import { frameSnippet, pictureFileName, shareTitle } from '../../src/ui/share/links';
import { pageLink } from '../../src/ui/card/page-link';
import { printedPlaces, quotedArticles } from '../../src/ui/share/printed-places';
import { shownLegend } from '../../src/ui/share/shown-legend';
import { createAddress } from '../fixtures/create-address';
import {
  createArticle,
  createAtlas,
  createDatedAtlas,
  createPlace,
} from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';

const PAGE = 'https://maps.test/atlas/index.html?place=brun&view=about#map=3/1/2';
const CAMERA = '#map=7/52/12';

function createChoice(overrides: Partial<Choice> = {}): Choice {
  return {
    place: null,
    layers: ['roads', 'towns'],
    names: 'title',
    view: 'places',
    step: null,
    says: null,
    article: null,
    excerpt: null,
    q: '',
    from: null,
    to: null,
    base: BUILT_IN,
    compare: false,
    ...overrides,
  };
}

/** An atlas whose place Aldo has these names. */
function createNamed(...toponyms: string[]) {
  const names = toponyms.map((toponym) => ({ toponym, lang: 'en' }));
  return createAtlas({ places: [createPlace({ id: 'aldo', names })] });
}

describe('a shared link', () => {
  test('holds the choice and the camera, and nothing else of the address', () => {
    const link = pageLink(PAGE, createChoice({ place: 'aldo' }), CAMERA, createAtlas());
    expect(link).toBe('https://maps.test/atlas/?place=aldo#map=7/52/12');
  });
});

describe('the HTML of a frame', () => {
  test('leads to the lean page with place, layers and camera', () => {
    const choice = createChoice({ place: 'aldo', layers: ['towns'] });
    expect(frameSnippet(PAGE, choice, CAMERA, createAtlas())).toContain(
      'src="https://maps.test/atlas/embed/?place=aldo&amp;layers=towns#map=7/52/12"',
    );
  });

  test('leaves out article and search, for which a frame has no room', () => {
    const choice = createChoice({ view: 'articles', article: 'daily-1', q: 'road' });
    expect(frameSnippet(PAGE, choice, '', createAtlas())).toContain(
      'src="https://maps.test/atlas/embed/"',
    );
  });

  test('has a title, loads late, and lets a quotation be copied', () => {
    const snippet = frameSnippet(PAGE, createChoice({ place: 'aldo' }), '', createNamed('Aldo'));
    expect(snippet).toContain('title="Test Atlas, January 2023: Aldo"');
    expect(snippet).toContain('loading="lazy"');
    expect(snippet).toContain('allow="clipboard-write"');
  });

  test('stays one element whatever a name is', () => {
    const atlas = createNamed(`"><script>alert(1)</script> O'Brun & Co`);
    const snippet = frameSnippet(PAGE, createChoice({ place: 'aldo' }), '', atlas);
    expect(snippet).toContain('&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt; O\'Brun &amp; Co"');
    expect(snippet.match(/</g)).toHaveLength(2);
  });
});

describe('what is shared', () => {
  test('is named by both names of its place, in the order of the reader', () => {
    const atlas = createNamed('Aldo', 'Aldoberg');
    expect(shareTitle(createChoice({ place: 'aldo', names: 'other' }), atlas)).toBe(
      'Test Atlas, January 2023: Aldoberg / Aldo',
    );
  });

  test('has a file name for its place', () => {
    expect(pictureFileName(createChoice(), createAtlas())).toBe('test-atlas.png');
    expect(pictureFileName(createChoice({ place: 'aldo' }), createAtlas())).toBe(
      'test-atlas-aldo.png',
    );
  });

  test('has the places of the layers that are on, and the articles that they are quoted from', async () => {
    const model = createModel(createDatedAtlas(), { address: createAddress('?layers=towns') });
    const places = (await printedPlaces(model))!;
    expect(places.map(({ id }) => id)).toEqual(['aldo', 'brun']);
    expect(quotedArticles(model, places).map(({ id }) => id)).toEqual(['daily-1']);
  });

  test('of more places than a handout holds has the open one alone', async () => {
    const places = Array.from({ length: 301 }, (_, index) => createPlace({ id: `p-${index}` }));
    const printed = async (query: string) => {
      const model = createModel(createAtlas({ places }), { address: createAddress(query) });
      return (await printedPlaces(model))?.map(({ id }) => id) ?? null;
    };
    expect(await printed('')).toBeNull();
    expect(await printed('?place=p-7')).toEqual(['p-7']);
  });

  test('has the legend of the layers that are on', () => {
    const model = createModel(createAtlas(), { address: createAddress('?layers=towns') });
    const legend = (isOnForeign: boolean) => shownLegend(model, isOnForeign);
    expect(legend(false).map(({ title }) => title)).toEqual(['Towns', 'Base map']);
    expect(legend(true).map(({ title }) => title)).toEqual(['Towns']);
  });

  test('has the marks of what one voice says, where that is shown', () => {
    const articles = [createArticle(), createArticle({ id: 'weekly-1' })];
    const options = { address: createAddress('?says=weekly-1&layers=towns') };
    const legend = shownLegend(createModel(createAtlas({ articles }), options), false);
    expect(legend.map(({ title }) => title)).toEqual([
      'Towns',
      'Who says what: “A Road Closes”',
      'Base map',
    ]);
    expect(legend[1]!.items.map(({ words }) => words)).toEqual([
      'quoted: 0 places',
      'named, not quoted: 0 places',
      'not named: 4 places',
    ]);
  });
});
