import { expect, test } from 'vitest';
import { createGazetteer, type NamedPlace } from '../../src/domain/geoparsing/gazetteer';
import { findMentions } from '../../src/domain/geoparsing/find-mentions';

const place = (more: Partial<NamedPlace>): NamedPlace => ({
  id: 'aldo',
  kind: 'town',
  names: [],
  spellings: [],
  ...more,
});
const gazetteer = createGazetteer([
  place({ id: 'aldo', names: [{ toponym: 'Aldo' }] }),
  place({ id: 'aldo-district', kind: 'district', bare: ['Aldo'] }),
  place({ id: 'aldo-road', kind: 'road', bare: ['Aldo', 'Alda'] }),
  place({ id: 'brun', names: [{ toponym: 'Brun' }] }),
  place({ id: 'brun-district', kind: 'district', bare: ['Brun'] }),
  place({ id: 'van', bare: ['Van'] }),
  place({ id: 'norland', kind: 'state', names: [{ toponym: 'US' }] }),
]);
const found = (text: string) =>
  findMentions(text, gazetteer).map(
    ({ start, end, placeId }) => `${text.slice(start, end)} → ${placeId}`,
  );

test.each([
  ['They left Aldo at noon.', ['Aldo → aldo']],
  ['They left the town of Aldo at noon.', ['Aldo → aldo']],
  ['They left Aldo district at noon.', ['Aldo district → aldo-district']],
  ['They left the Aldo Region at noon.', ['Aldo Region → aldo-district']],
  ['They left the district of Aldo.', ['Aldo → aldo-district']],
  ['They left the Aldo and Brun districts.', ['Aldo → aldo-district', 'Brun → brun-district']],
  ['They left the districts of Aldo and Brun.', ['Aldo → aldo-district', 'Brun → brun-district']],
  ['They left by the Aldo corridor.', ['Aldo corridor → aldo-road']],
  ['They left by the Aldo humanitarian corridor.', ['Aldo → aldo-road']],
  ['They left by the Aldo (Alda) corridor.', ['Aldo → aldo-road', 'Alda → aldo-road']],
  ['They left Aldo by road.', ['Aldo → aldo']],
])('one name, several places: “%s”', (text, mentions) => {
  expect(found(text)).toEqual(mentions);
});

test('a name that is an ordinary word needs a word for its kind beside it', () => {
  expect(found('Van drivers wait. Van is big.')).toEqual([]);
  expect(found('They live in the city of Van.')).toEqual(['Van → van']);
});

test('an abbreviation is found in capitals alone', () => {
  expect(found('The US told us. Us they told.')).toEqual(['US → norland']);
});
