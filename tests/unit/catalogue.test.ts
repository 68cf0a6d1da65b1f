import { createServer } from 'vite';
import { describe, expect, expectTypeOf, onTestFinished, test } from 'vitest';
import * as counts from 'virtual:texts/counts';
import * as page from 'virtual:texts/page';
import { readCatalogue, type Catalogue } from '../../src/build/i18n/catalogue';
import { textsPlugin } from '../../src/build/plugins/i18n-plugin';
import { createEnglish, createLanguages, createPseudoRussian } from '../fixtures/create-catalogue';

/** A room's texts as the page gets them. */
async function room(folder: string, language: string, name: string) {
  const server = await createServer({
    configFile: false,
    logLevel: 'silent',
    appType: 'custom',
    server: { middlewareMode: true, ws: false, watch: null },
    plugins: [textsPlugin(folder, language)],
  });
  onTestFinished(() => server.close());
  return server.ssrLoadModule(`virtual:texts/${name}`);
}

/** Reads Russian in which something has been changed. */
function readChanged(change: (russian: Catalogue) => void): Catalogue {
  const russian = createPseudoRussian();
  change(russian);
  return readCatalogue(createLanguages({ en: createEnglish(), ru: russian }), 'ru');
}

describe('another language', () => {
  test('has its own plural forms', async () => {
    const folder = createLanguages({ en: createEnglish(), ru: createPseudoRussian() });
    const { places } = await room(folder, 'ru', 'counts');
    const said = [0, 1, 2, 5, 11, 21, 22, 25, 1.5].map((count) => places({ count }));
    expect(said).toEqual([
      '0 many',
      '1 one',
      '2 few',
      '5 many',
      '11 many',
      '21 one',
      '22 few',
      '25 many',
      '1.5 other',
    ]);
  });

  test('has values where its grammar wants them', async () => {
    const folder = createLanguages({ en: createEnglish(), ru: createPseudoRussian() });
    const { choose, share } = await room(folder, 'ru', 'panel');
    expect([choose({ place: 'Aldo' }), share]).toEqual(['Aldo: ввв.', 'Шшш']);
  });

  test('says which it is', async () => {
    const folder = createLanguages({ en: createEnglish(), ru: createPseudoRussian() });
    expect(await room(folder, 'ru', 'language')).toMatchObject({ tag: 'ru' });
  });
});

describe('a catalogue is refused, in one sentence, with', () => {
  test('an unknown language', () => {
    const folder = createLanguages({ en: createEnglish() });
    expect(() => readCatalogue(folder, 'fr')).toThrow(
      `SITE_LANGUAGE: expected a language of ${folder} (en), got "fr".`,
    );
  });

  test('a missing text', () => {
    const read = () => readChanged(({ panel }) => delete panel!.share);
    expect(read).toThrow('ru.json: panel.share is missing: expected every text of en.json.');
  });

  test('a text too many', () => {
    const read = () => readChanged(({ panel }) => (panel!.hide = 'Ххх'));
    expect(read).toThrow('ru.json: panel.hide: expected only texts that en.json has.');
  });

  test('another value', () => {
    const read = () => readChanged(({ panel }) => (panel!.choose = '{site}: ввв.'));
    expect(read).toThrow('ru.json: panel.choose: expected the values place, got site.');
  });

  test('a plural form of the language left out', () => {
    const read = () =>
      readChanged(({ counts }) => {
        counts!.places = '{count, plural, one {{count} one} many {{count} many} other {}}';
      });
    expect(read).toThrow('counts.places: expected the plural form "few", which this language has.');
  });

  test('a plural form that the language does not have', () => {
    const folder = createLanguages({
      en: { ...createEnglish(), counts: createPseudoRussian().counts! },
    });
    expect(() => readCatalogue(folder, 'en')).toThrow(
      'counts.places: expected no plural form "few", which this language does not have.',
    );
  });

  test('a text that is no ICU MessageFormat', () => {
    const read = () => readChanged(({ panel }) => (panel!.choose = '{place: ввв.'));
    expect(read).toThrow(/ru\.json: panel\.choose: expected ICU MessageFormat: \S/);
  });

  test('something else than a text', () => {
    const read = () => readChanged(({ panel }) => Object.assign(panel!, { share: 1 }));
    expect(read).toThrow('ru.json: panel.share: expected a string, got 1.');
  });

  test('broken JSON', () => {
    const folder = createLanguages({ en: createEnglish(), ru: '{ "panel": ' });
    expect(() => readCatalogue(folder, 'ru')).toThrow(
      'ru.json: line 1, column 12: expected valid JSON',
    );
  });
});

describe('the shipped texts', () => {
  test('make a missing value a type error', () => {
    expectTypeOf(counts.excerpts).parameters.toEqualTypeOf<[{ count: number }]>();
    expectTypeOf(page.skip).toEqualTypeOf<string>();
    expect(counts.excerpts({ count: 1 })).toBe('1 excerpt');
  });
});
