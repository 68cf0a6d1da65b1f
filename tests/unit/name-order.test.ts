import { describe, expect, it } from 'vitest';
import { nameOrders } from '../../src/domain/atlas/overview';
import { orderedNames } from '../../src/domain/atlas/place';
import { inNameOrder } from '../../src/domain/atlas/atlas';
import { textInNameOrder } from '../../src/domain/atlas/names-in-text';
import { createAtlas, createLayer, createPlace } from '../fixtures/create-atlas';

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

describe('an atlas with the other names chosen', () => {
  const other = { title: 'Aldburg', description: 'Aldburg and its hills.' };
  const layer = createLayer({ title: 'Aldo', description: 'Aldo and its hills.', other });
  const road = [
    { toponym: 'Aldo road', lang: 'en' },
    { toponym: 'Hill highway', lang: 'en' },
  ];
  const atlas = createAtlas({
    layers: [layer],
    places: [createPlace({ title: 'Aldo', names }), createPlace({ id: 'road', names: road })],
    otherNames: [['Aldo Bridge (new)', 'the bridge']],
  });

  it('has them in its titles, and the layers in what they say', () => {
    const turned = inNameOrder(atlas, 'other');
    expect(turned.places.map(({ title }) => title)).toEqual(['Aldburg', 'Hill highway']);
    expect(turned.layers[0]).toMatchObject(other);
    expect(inNameOrder(atlas, 'ru').places[0]!.title).toBe('Алдо');
    expect(inNameOrder(atlas, 'ru').layers).toEqual(atlas.layers);
    expect(inNameOrder(atlas, 'title')).toBe(atlas);
  });

  it('has them first in its texts, but for what is quoted and for longer words', () => {
    const say = textInNameOrder(atlas, 'other');
    expect(say('By the Aldo road from Aldo (Aldburg).')).toBe(
      'By the Hill highway from Aldburg (Aldo).',
    );
    expect(say('“Aldo is ours”, says a sign at Aldo Bridge (new).')).toBe(
      '“Aldo is ours”, says a sign at the bridge.',
    );
    expect(say('Aldorf and Aldo / Aldburg')).toBe('Aldorf and Aldburg / Aldo');
    expect(textInNameOrder(atlas, 'title')('Aldo')).toBe('Aldo');
  });
});
