import { expect, test } from 'vitest';
import { gzipSync } from 'node:zlib';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { packGazetteer, unpackGazetteer } from '../../src/library/packed-gazetteer';

test('the gazetteer is packed to two thirds of its size, and comes out as it was', () => {
  const { gazetteer } = readGeodata('geodata');
  const packed = packGazetteer(gazetteer);
  const sizeOf = (value: unknown) => gzipSync(JSON.stringify(value), { level: 9 }).length;
  expect(sizeOf(packed)).toBeLessThan((sizeOf(gazetteer) * 2) / 3);
  expect(unpackGazetteer(JSON.parse(JSON.stringify(packed)))).toEqual(gazetteer);
});

test('a gazetteer of no place, or of none with a position, is packed', () => {
  const source = { title: 'A survey' };
  const files = [
    { title: 'None', source, places: [] },
    {
      title: 'One',
      source,
      places: [{ id: 'x-1', kind: 'town' as const, names: { de: ['Köln'] } }],
    },
  ];
  expect(unpackGazetteer(packGazetteer(files))).toEqual(files);
  expect(unpackGazetteer(packGazetteer([files[0]!]))).toEqual([files[0]]);
});
