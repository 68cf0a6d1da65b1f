import { expect, test } from 'vitest';
import { createGazetteer } from '../../src/domain/geoparsing/gazetteer';
import { findMentions } from '../../src/domain/geoparsing/find-mentions';

const name = (toponym: string, lang: string) => ({ toponym, lang });
const gazetteer = createGazetteer([
  {
    id: 'road',
    kind: 'road',
    names: [name('Laçın dəhlizi', 'az-Latn'), name('Лачинский коридор', 'ru')],
    spellings: [],
  },
  {
    id: 'shusha',
    kind: 'town',
    names: [name('Şuşa', 'az-Latn'), name('Шуша', 'ru'), name('Շուշի', 'hy')],
    spellings: [],
  },
  {
    id: 'baku',
    kind: 'capital',
    names: [name('Bakı', 'az-Latn'), name('Բաքու', 'hy')],
    spellings: [],
  },
  { id: 'kalbajar', kind: 'town', names: [name('Kəlbəcər', 'az-Latn')], spellings: [] },
]);
const found = (text: string) =>
  findMentions(text, gazetteer).map(({ start, end, placeId }) => [text.slice(start, end), placeId]);

test.each([
  ['Bakıda', 'baku'],
  ['Bakıdan', 'baku'],
  ['Şuşaya', 'shusha'],
  ['Laçın dəhlizində', 'road'],
  ['Шуше', 'shusha'],
  ['Шушу', 'shusha'],
  ['Лачинского коридора', 'road'],
  ['Լաչին', null],
  ['Շուշիում', 'shusha'],
  ['Բաքվից', 'baku'],
  ['Kelbajar', 'kalbajar'],
  ['Kalbacar', 'kalbajar'],
])('%s is a form of %s', (word, placeId) => {
  expect(found(word)).toEqual(placeId === null ? [] : [[word, placeId]]);
});

test('a word that only begins with a name is no form of it', () => {
  expect(found('Bakılı, Şuşalılar, шушинский')).toEqual([]);
});
