import { describe, expect, test } from 'vitest';
import { findMentions } from '../../src/domain/geoparsing/find-mentions';
import { createTestGazetteer } from '../fixtures/create-article';
import type { NamedPlace } from '../../src/domain/geoparsing/gazetteer';

const capital = (id: string, toponym: string): NamedPlace => ({
  id,
  kind: 'capital',
  names: [{ toponym }],
  spellings: [],
});
const gazetteer = createTestGazetteer(capital('yerevan', 'Yerevan'), capital('moscow', 'Moscow'));

/** The capitals of a text, those that stand for a government with an asterisk. */
const capitals = (text: string) =>
  findMentions(text, gazetteer)
    .filter(({ placeId }) => gazetteer.places.get(placeId)!.kind === 'capital')
    .map(({ placeId, kind }) => (kind === 'metonym' ? `${placeId}*` : placeId));

describe('a capital stands for its government', () => {
  test.each([
    'Baku objected.',
    'Baku, for its part, insists on a customs post.',
    'He said that Baku has shown pictures.',
    'This is Baku’s position.',
    'According to Baku, the road is open.',
    'Analysts told Baku to wait.',
    'Pressure from Baku grew.',
    'The interests of Baku are plain.',
    'Sanctions on Baku were discussed.',
    'What does Baku want?',
    'The Baku government rejects this.',
  ])('in “%s”', (text) => {
    expect(capitals(text)).toEqual(['baku*']);
  });

  test('together with others', () => {
    expect(capitals('Relations between Baku and Yerevan thawed.')).toEqual(['baku*', 'yerevan*']);
    expect(capitals('Baku and Yerevan agreed.')).toEqual(['baku*', 'yerevan*']);
    expect(capitals('Baku-Yerevan talks went on.')).toEqual(['baku*', 'yerevan*']);
  });
});

describe('a capital is the town', () => {
  test.each([
    'In Baku the streets were empty.',
    'She flew to Baku on Monday.',
    'A train left for Baku.',
    'They visited Baku.',
    'Baku’s airport was busy.',
    'Baku lies below sea level.',
    'A resident of Baku wrote it.',
    'BAKU, January 5 – A convoy left.',
    'BAKU — A convoy left.',
  ])('in “%s”', (text) => {
    expect(capitals(text)).toEqual(['baku']);
  });

  test('together with others', () => {
    expect(capitals('From Baku to Yerevan it is far.')).toEqual(['baku', 'yerevan']);
    expect(capitals('Direct flights between Baku and Moscow resumed.')).toEqual(['baku', 'moscow']);
    expect(capitals('The leaders met in Baku, Yerevan and Moscow.')).toEqual([
      'baku',
      'yerevan',
      'moscow',
    ]);
  });
});
