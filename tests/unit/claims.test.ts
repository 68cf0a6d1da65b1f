import {
  booleanPointInPolygon,
  coordAll,
  length,
  lineChunk,
  pointToLineDistance,
  polygonToLine,
} from '@turf/turf';
import type { Feature, LineString, Point, Polygon } from 'geojson';
import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import type { Measured } from '../../src/domain/atlas/article';
import { createArticleFile, createFeature, createLayerFile } from '../fixtures/create-geodata';
import { linesFor } from '../fixtures/geodata-lines';
import { firstFeature, landOf } from '../fixtures/read-geodata';

const { atlas } = buildAtlas(readGeodata('geodata'));
const METRES = { units: 'meters' } as const;
const road = firstFeature<LineString>('lachin-road');
const band = firstFeature<Polygon>('lachin-corridor');
const shusha = firstFeature<Point>('shusha');
const route = firstFeature<LineString>('zangezur-route');

/** The length of those pieces of a line, 5 m each, whose first point is in a country. */
function metresIn(line: Feature<LineString>, country: string): number {
  const areas = landOf(country);
  return lineChunk(line, 5, METRES)
    .features.filter((piece) =>
      areas.some((area) => booleanPointInPolygon(piece.geometry.coordinates[0]!, area)),
    )
    .reduce((sum, piece) => sum + length(piece, METRES), 0);
}

const toRoad = (position: number[] | Feature<Point>) => pointToLineDistance(position, road, METRES);
const toEdge = pointToLineDistance(shusha, polygonToLine(band) as Feature<LineString>, METRES);
const [roadPrecision, townPrecision] = [2000, 200];

/** By the article's words: value and uncertainty in metres, as they should be shown. */
const EXPECTED: Record<string, [metres: number, uncertainty: number | null, atLeast?: boolean][]> =
  {
    '5 km wide': [[2 * Math.max(...coordAll(band).map(toRoad)), null]],
    'while not passing through the territory of Shusha': [
      [toEdge, townPrecision + roadPrecision],
      [toRoad(shusha), townPrecision + roadPrecision],
    ],
    '80km road inside Azerbaijan': [
      [metresIn(road, 'AZE'), null, true],
      [length(road, METRES), null, true],
    ],
    'passes close to the Azerbaijani city of Shusha': [
      [toRoad(shusha), townPrecision + roadPrecision],
    ],
    'a land connection via its territory': [[metresIn(route, 'ARM'), null, true]],
  };

describe('the claims of the two articles', () => {
  test('are those that can be measured', () => {
    expect(atlas.claims.map(({ words }) => words).toSorted()).toEqual(
      Object.keys(EXPECTED).toSorted(),
    );
  });

  test.each(atlas.claims)('stand beside what Turf measures: $words', ({ words, measured }) => {
    const expected = EXPECTED[words]!;
    expect(measured).toHaveLength(expected.length);
    for (const [index, [metres, uncertainty, atLeast = false]] of expected.entries()) {
      const shown: Measured = measured[index]!;
      expect(Math.abs(shown.metres - metres)).toBeLessThan(10);
      expect([shown.uncertaintyMetres, shown.atLeast]).toEqual([uncertainty, atLeast]);
    }
  });

  test('take their uncertainty from the precision of what is drawn', () => {
    for (const { properties } of [road, band]) {
      expect([properties.precisionMetres, properties.schematic]).toEqual([roadPrecision, true]);
    }
    expect(shusha.properties.precisionMetres).toBe(townPrecision);
  });

  test('say that the map cannot tell where Shusha stands to the band', () => {
    const [claim] = atlas.claims.filter(({ words }) => words.startsWith('while not passing'));
    expect(claim!.measured[0]).toMatchObject({ inside: booleanPointInPolygon(shusha, band) });
    expect(claim!.measured[0]!.method).toContain('cannot tell inside from outside');
  });

  test('judge nobody', () => {
    const texts = atlas.claims.flatMap(({ note = '', measured, published = [] }) => [
      note,
      ...measured.map(({ method }) => method),
      ...published.map(({ words }) => words),
    ]);
    expect(texts.join(' ')).not.toMatch(
      /\b(wrong|true that|false|exaggerat|in fact|actually|claims?|correct|mislead)/i,
    );
  });
});

/** What the build says of an article with one claim, without what every line begins with. */
function linesForClaim(claim: Record<string, unknown>): string[] {
  const article = createArticleFile();
  const good = {
    excerpt: 'harbour-news-1-s3',
    words: 'Salt Road',
    places: ['salt-road'],
    measures: [{ kind: 'length', line: 'salt-road' }],
  };
  const value = { ...article, claims: [{ ...good, ...claim }] };
  const start = 'geodata/articles/harbour-news-1.json: claims[0].';
  return linesFor({ 'articles/harbour-news-1.json': value }).map((line) => line.replace(start, ''));
}

describe('a claim in the geodata', () => {
  test('is let through when it fits', () => {
    expect(linesForClaim({})).toEqual([]);
  });

  test.each([
    [{ excerpt: 'harbour-news-1-s2' }, 'excerpt: expected the id of an excerpt of this article'],
    [{ words: 'Salt road' }, 'words: expected words of the excerpt harbour-news-1-s3, got'],
    [{ places: ['moon'] }, 'places[0]: expected the id of a place in a layer, got "moon"'],
    [{ places: [] }, 'places: expected at least one place'],
    [
      { measures: [{ kind: 'length', line: 'salt-town' }] },
      'measures[0]: expected a place that is drawn as a line, got "salt-town"',
    ],
    [
      { measures: [{ kind: 'crossing', line: 'salt-road', country: 'XYZ' }] },
      'measures[0]: expected a country of the base map, got "XYZ"',
    ],
    [{ measures: [{ kind: 'weight' }] }, 'measures[0].kind: expected'],
    [{ published: [{ words: '5 km', sources: [] }] }, 'published[0].sources: expected at least'],
  ])('is refused with one line: %j', (claim, line) => {
    expect(linesForClaim(claim)).toEqual([expect.stringContaining(line)]);
  });

  test('is measured on what is drawn, whatever else is wrong with the layers', () => {
    const layer = createLayerFile({ order: 3 }, [createFeature({ placeId: 'x', title: '' })]);
    expect(linesFor({ 'layers/x.geojson': layer })).toEqual([
      expect.stringContaining('properties.title: expected some text'),
    ]);
  });
});
