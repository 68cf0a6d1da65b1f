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

test('names keep whatever they are written with', () => {
  const source = { title: 'A survey' };
  const names = { en: ['Fint; the old one', 'Fint=Olla', 'Fint ~ lower'], hy: ['Ֆինտ'] };
  const entry = { kind: 'town' as const, names, former: { 'Olla;': '1900=1910' } };
  const places = [
    { ...entry, id: 'fint-the-old-one-2' },
    { ...entry, id: 'fint-the-old-one' },
    { ...entry, id: 'x-1' },
  ];
  const files = [{ title: 'All', source, places }];
  expect(unpackGazetteer(packGazetteer(files))).toEqual(files);
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
