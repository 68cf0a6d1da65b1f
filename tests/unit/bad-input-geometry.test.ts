import { describe, expect, test } from 'vitest';
import { createLine, createPoint, createSquare } from '../fixtures/create-geodata';
import { linesForTown } from '../fixtures/geodata-lines';

describe('coordinates', () => {
  test('swapped', () => {
    expect(linesForTown({}, createPoint([34, 44]))).toEqual([
      'geometry.coordinates: looks like latitude, longitude; expected longitude, latitude, got [34,44]',
    ]);
  });

  test('swapped all along a line are one problem, with their number', () => {
    const line = createLine([
      [33, 43],
      [34, 44],
      [34, 45],
    ]);
    expect(linesForTown({}, line)).toEqual([
      'geometry.coordinates[0]: looks like latitude, longitude; expected longitude, latitude, got [33,43] (and 2 more in this geometry)',
    ]);
  });

  test('out of range', () => {
    expect(linesForTown({}, createPoint([44, 134]))).toEqual([
      'geometry.coordinates: expected a longitude from -180 to 180 and a latitude from -90 to 90, got [44,134]',
    ]);
  });

  test('outside the box of the atlas', () => {
    expect(linesForTown({}, createPoint([4, 4]))).toEqual([
      'geometry.coordinates: expected a position inside the box [40,30,50,38], got [4,4]',
    ]);
  });

  test('no number', () => {
    expect(linesForTown({}, createPoint([44, null]))).toEqual([
      'geometry.coordinates[1]: expected a number, got null',
    ]);
    expect(linesForTown({}, createPoint(['44', '34']))).toEqual([
      'geometry.coordinates[0]: expected a number, got "44"',
      'geometry.coordinates[1]: expected a number, got "34"',
    ]);
  });

  test('too few', () => {
    expect(linesForTown({}, createPoint([44]))).toEqual([
      'geometry.coordinates: expected [longitude, latitude], got [44]',
    ]);
    expect(linesForTown({}, createLine([[44, 34]]))).toEqual([
      'geometry.coordinates: expected at least two positions, got [[44,34]]',
    ]);
  });

  test('no geometry of a kind that can be drawn', () => {
    expect(linesForTown({}, { type: 'GeometryCollection', geometries: [] })).toEqual([
      'geometry.type: expected "Point" or "MultiPoint" or "LineString" or "MultiLineString" or "Polygon" or "MultiPolygon", got "GeometryCollection"',
    ]);
  });
});

describe('outlines', () => {
  const bow = [
    [43, 33],
    [45, 35],
    [45, 33],
    [43, 35],
    [43, 33],
  ];

  test('that cross themselves', () => {
    const line =
      'geometry.coordinates: expected an outline that does not cross itself, but it does near [44,34]';
    expect(linesForTown({}, createSquare(bow))).toEqual([line]);
    const many = { type: 'MultiPolygon', coordinates: [createSquare().coordinates, [bow]] };
    expect(linesForTown({}, many)).toEqual([line.replace('coordinates', 'coordinates[1]')]);
  });

  test('with a hole that reaches outside', () => {
    const hole = [
      [44, 34],
      [46, 34],
      [44, 34.5],
      [44, 34],
    ];
    const [outer] = createSquare().coordinates;
    expect(linesForTown({}, { type: 'Polygon', coordinates: [outer, hole] })).toHaveLength(1);
  });

  test('a position given twice running is no crossing', () => {
    const twice = [
      [43, 33],
      [45, 33],
      [45, 33],
      [45, 35],
      [43, 33],
    ];
    expect(linesForTown({}, createSquare(twice))).toEqual([]);
  });

  test('that do not close', () => {
    const open = [
      [43, 33],
      [45, 33],
      [45, 35],
      [43, 35],
    ];
    expect(linesForTown({}, createSquare(open))).toEqual([
      'geometry.coordinates[0]: expected a ring that ends where it begins, got [43,33] … [43,35]',
    ]);
  });
});

test('known points lie on a schematic line, exactly', () => {
  const line = createLine([
    [44, 34],
    [45, 35],
  ]);
  const knownPoints = [
    { title: 'The mill', at: [44, 34] },
    { title: 'Off it', at: [44.001, 34] },
  ];
  expect(linesForTown({ kind: 'road', schematic: true, knownPoints }, line)).toEqual([
    'properties.knownPoints[1].at: expected a position of the line, got [44.001,34]',
  ]);
  expect(linesForTown({ kind: 'road', knownPoints: [knownPoints[0]] }, line)).toEqual([
    'properties.knownPoints[0].at: expected none, since there is no schematic line of one part, got [44,34]',
  ]);
});
