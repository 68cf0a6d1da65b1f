import { describe, expect, it } from 'vitest';
import { nameOrders, orderedNames } from '../../src/domain/atlas/place';
import { createPlace } from '../fixtures/create-atlas';

const names = [
  { toponym: 'Aldo', lang: 'en', usedBy: 'Norland' },
  { toponym: 'Aldburg', lang: 'en', usedBy: 'Sudland' },
  { toponym: 'Aldə', lang: 'az-Latn' },
  { toponym: 'Алдо', lang: 'ru' },
];

describe('the names of a place', () => {
  it('come with the title first and the other side second', () => {
    const { first, second, rest } = orderedNames(names, 'title');
    expect([first.toponym, second?.toponym]).toEqual(['Aldo', 'Aldburg']);
    expect(rest.map((name) => name.toponym)).toEqual(['Aldə', 'Алдо']);
  });

  it('turn round where the reader wants the other side first', () => {
    const { first, second } = orderedNames(names, 'other');
    expect([first.toponym, second?.toponym]).toEqual(['Aldburg', 'Aldo']);
  });

  it('begin with the language that the reader chose, the title after it', () => {
    const { first, second, rest } = orderedNames(names, 'az');
    expect([first.toponym, second?.toponym]).toEqual(['Aldə', 'Aldo']);
    expect(rest.map((name) => name.toponym)).toEqual(['Aldburg', 'Алдо']);
  });

  it('fall back on the title where a language has none', () => {
    const { first, second } = orderedNames(names, 'hy');
    expect([first.toponym, second?.toponym]).toEqual(['Aldo', 'Aldburg']);
    expect(orderedNames([names[0]!], 'other').first.toponym).toBe('Aldo');
    expect(orderedNames([names[0]!], 'other').second).toBeNull();
  });

  it('offer the orders that some place has names for', () => {
    expect(nameOrders([createPlace({ names })])).toEqual(['title', 'other', 'az', 'ru']);
  });
});
