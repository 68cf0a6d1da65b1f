import { describe, expect, test } from 'vitest';
import { createGazetteer } from '../../src/domain/geoparsing/gazetteer';
import { findMentions } from '../../src/domain/geoparsing/find-mentions';
import { createNamedPlace, createTestGazetteer } from '../fixtures/create-article';

const gazetteer = createTestGazetteer();

/** The mentions of a text as "words → place". */
const found = (text: string, places = gazetteer) =>
  findMentions(text, places).map(
    ({ start, end, placeId }) => `${text.slice(start, end)} → ${placeId}`,
  );

describe('a mention', () => {
  test('is the longest name at its place', () => {
    expect(found('The Lachin corridor begins near Lachin.')).toEqual([
      'Lachin corridor → lachin-road',
      'Lachin → lachin-town',
    ]);
  });

  test('may begin with a common noun that the name begins with', () => {
    expect(found('Lorries use the corridor of Lachin.')).toEqual([
      'corridor of Lachin → lachin-road',
    ]);
  });

  test.each([
    ['LACHIN, January 5', 'LACHIN → lachin-town'],
    ['a night in Xankendi', 'Xankendi → khankendi'],
    ['a night in XANKƏNDİ', 'XANKƏNDİ → khankendi'],
    ['a night in Lac\u0327\u0131n', 'Lac\u0327\u0131n → lachin-town'],
    ['Լաչին քաղաքը', 'Լաչին → lachin-town'],
    ['the Lachin\nroad, as wrapped', 'Lachin\nroad → lachin-road'],
    ['the Lachin\u00a0road', 'Lachin\u00a0road → lachin-road'],
    ['from St. Petersburg', 'St. Petersburg → st-petersburg'],
    ['Khankendi’s streets', 'Khankendi → khankendi'],
    ["Khankendi's streets", 'Khankendi → khankendi'],
  ])('is found however it is written: %j', (text, mention) => {
    expect(found(text)).toEqual([mention]);
  });

  test.each([
    ['in lower case', 'the lachin road and the lachin valley'],
    ['within a longer word', 'Azerbaijani and Armenian officials, a Bakuvian'],
    ['across an empty line', 'Go to corridor of\n\nlachin'],
  ])('is none %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  test('reads both names on either side of a slash or hyphen', () => {
    expect(found('Stepanakert/Khankendi, and Baku-Khankendi talks')).toEqual([
      'Stepanakert → khankendi',
      'Khankendi → khankendi',
      'Baku → baku',
      'Khankendi → khankendi',
    ]);
  });

  test('takes a hyphen, a dash or a space for one another within a name', () => {
    expect(found('the Azerbaijan-Armenia border, the Azerbaijan – Armenia border')).toEqual([
      'Azerbaijan-Armenia border → border',
      'Azerbaijan – Armenia border → border',
    ]);
    expect(found('a Russia-controlled checkpoint')).toEqual([
      'Russia-controlled checkpoint → checkpoint',
    ]);
  });

  test('does not run across a possessive or a comma', () => {
    expect(found('Lachin’s corridor; Lachin, corridor')).toEqual([
      'Lachin → lachin-town',
      'Lachin → lachin-town',
    ]);
  });

  test('belongs to the earlier place where two share a name', () => {
    const twins = createGazetteer([
      createNamedPlace('first', 'Goris'),
      createNamedPlace('second', 'Goris'),
    ]);
    expect(found('A bus to Goris', twins)).toEqual(['Goris → first']);
  });
});

describe('a name that is only part of another', () => {
  test.each([
    'a Baku-based think tank',
    'a pro-Armenia rally',
    'the Second Karabakh War',
    'the Karabakh war of 2020',
    'a photograph by Karabakh Police',
    'units of the Karabakh Defense Army',
    'at the Baku Energy Security Conference',
    'a student of the University of Baku',
    'fans of FC Karabakh',
    'the KARABAKH POLICE',
  ])('is no mention: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test.each([
    ['Armenia’s army withdrew', 'Armenia → armenia'],
    ['the Karabakh region', 'Karabakh → karabakh'],
    ['He left Karabakh. War began.', 'Karabakh → karabakh'],
    ['Notes from Karabakh\n\nWar and peace', 'Karabakh → karabakh'],
    ['the government of Armenia', 'Armenia → armenia'],
    ['a customs post at Lachin', 'Lachin → lachin-town'],
  ])('is told from a mention: %j', (text, mention) => {
    expect(found(text)).toEqual([mention]);
  });
});
