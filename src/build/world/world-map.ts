import {
  area,
  booleanPointInPolygon,
  centerOfMass,
  featureCollection,
  flatten,
  point,
} from '@turf/turf';
import type { Feature, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { iso31661Alpha3ToAlpha2 } from 'iso-3166/1-a3-to-1-a2.js';
import polylabel from 'polylabel';
import { feature, mergeArcs, meshArcs, neighbors, quantize, type Topology } from 'topojson-client';
import { topology } from 'topojson-server';
import { groupBy } from '../../domain/atlas/group-by';
import type { LngLat } from '../../domain/atlas/place';
import { cutAtAntimeridian } from './antimeridian';
import { codeOf, readNaturalEarth, type NaturalCountry } from './natural-earth';
import { stateTitle } from './states';
import { tintsOf } from './tints';
import { readCities } from './towns';

/** ISO 3166-1 has no code for Kosovo; the packages and ICU use this one. */
export const KOSOVO = 'XK';

/** Steps of the grid each way: 2 km from west to east. */
const GRID = 2e4;
/** Square metres: half of a square of the grid is more, but near the poles. */
const SPECK = 1e4;
/** Degrees by which the name of a country may stand off where it is widest. */
const PRECISION = 0.01;
/** Decimals of the degrees of points. */
const DECIMALS = 2;

/** Left out: the map ends before it. */
const ANTARCTICA = 'ATA';
/** On Crimea, which Natural Earth draws with the state that holds it, and the General Assembly with Ukraine. */
const CRIMEA: Position = [34.2, 45.2];
/** Two states between which no border is drawn, since not everybody calls the second one. */
const DISPUTED = 'SRB-XKX';

/** Towns from so many people on are shown, and capitals; and from which zoom, from the largest down. */
const LEAST_PEOPLE = 300_000;
const ZOOMS = [
  [5_000_000, 2.5],
  [2_000_000, 3.5],
  [1_000_000, 4.5],
  [0, 5.5],
] as const;
const CAPITAL_ZOOM = 4;

/** Pixels that a country is wide where its name appears. */
const ROOM = 60;
/** Metres of a pixel of the map at zoom 0, at the equator. */
const METRES = 78_271;

/**
 * The map of the world as TopoJSON, whose objects are the layers of the base map's tiles
 * (see `DrawnData`): `land` with `country` and `tint`, `borders`, `countries` with `name` and
 * `minzoom`, `towns` with `name`, `rank` and `minzoom`. Land is Natural Earth's at 1:50 million,
 * towns are GeoNames'.
 */
export function buildWorldMap(): Topology {
  const world = plainArcs(readNaturalEarth('50m'));
  const countries = withCrimea(world, world.objects.countries.geometries).filter(
    (country) => codeOf(country) !== ANTARCTICA,
  );
  const codes = countries.map((country) => codeOf(country) ?? '');
  const borders = neighbors(countries).flatMap((others, index) =>
    others.map((other) => `${codes[index]}-${codes[other]}`),
  );
  const tint = tintsOf(borders.filter((pair) => new Set(pair.split('-')).size === 2));
  const land = [...groupBy(countries, (country) => [codeOf(country) ?? ''])].map(
    ([country, parts]) => ({
      ...mergeArcs(world, parts),
      properties: { tint: tint(country), ...(country && { country }) },
    }),
  );
  const between = meshArcs<NaturalCountry>(world, collection(countries), (a, b) => {
    const pair = [codeOf(a) ?? '', codeOf(b) ?? ''].toSorted();
    return pair[0] !== '' && pair[0] !== pair[1] && pair.join('-') !== DISPUTED;
  });
  const shapes = landOf(world, land);
  const layers = {
    land: featureCollection(shapes),
    borders: feature(world, collection([between])),
    countries: featureCollection(shapes.flatMap(countryLabel)),
    towns: featureCollection(largeTowns()),
  };
  return withoutSpecks(quantize(topology<keyof typeof layers>(layers), GRID));
}

/** Without islands of which the grid leaves no more than a line. */
function withoutSpecks<Of extends Topology<'land'>>(world: Of): Of {
  const isArea = (ring: unknown) => area(feature(world, { type: 'Polygon', arcs: [ring] })) > SPECK;
  const { geometries } = world.objects.land as { geometries: { arcs: unknown[][] }[] };
  const land = geometries.map((country) => ({
    ...country,
    arcs: country.arcs.filter(([outline]) => isArea(outline)).map((rings) => rings.filter(isArea)),
  }));
  return {
    ...world,
    objects: { ...world.objects, land: { ...world.objects.land, geometries: land } },
  };
}

/** Polygons of a topology as the land that they are, none across the antimeridian. */
function landOf(world: Topology, polygons: object[]): Feature<MultiPolygon>[] {
  const { features } = feature(world, collection(polygons));
  return features.map((each) => cutAtAntimeridian(each as Feature<Polygon | MultiPolygon>));
}

const collection = (geometries: object[]) => ({ type: 'GeometryCollection', geometries });

/** The topology with positions as degrees. */
function plainArcs<Of extends Topology>({ transform, ...world }: Of): Omit<Of, 'transform'> {
  const { scale, translate } = transform!;
  const arcs = world.arcs.map((arc) => {
    const at = [0, 0];
    return arc.map((steps) =>
      steps.map((step, axis) => (at[axis]! += step) * scale[axis]! + translate[axis]!),
    );
  });
  return { ...world, arcs };
}

/** Crimea with Ukraine, and no longer with Russia. */
function withCrimea(world: Topology, countries: NaturalCountry[]): NaturalCountry[] {
  const holds = (arcs: unknown) => {
    const polygon = feature(world, { type: 'Polygon', arcs }) as unknown as Feature<Polygon>;
    return booleanPointInPolygon(CRIMEA, polygon);
  };
  const polygonsOf = ({ type, arcs }: NaturalCountry) => (type === 'Polygon' ? [arcs] : arcs);
  const crimea = countries
    .filter((country) => codeOf(country) === 'RUS')
    .flatMap((country) => polygonsOf(country).filter(holds));
  return countries.map((country): NaturalCountry => {
    const code = codeOf(country);
    if (code !== 'RUS' && code !== 'UKR') return country;
    const own = polygonsOf(country).filter((polygon) => !crimea.includes(polygon));
    return { ...country, type: 'MultiPolygon', arcs: code === 'UKR' ? [...own, ...crimea] : own };
  });
}

/** Where the name of a country stands: in the middle of its largest part, or where that is widest. */
export function labelPoint(parts: Feature<Polygon>[]): Point {
  const [largest] = parts.toSorted((a, b) => area(b) - area(a)) as [Feature<Polygon>];
  const middle = centerOfMass(largest);
  if (booleanPointInPolygon(middle, largest)) return middle.geometry;
  const [lng, lat] = polylabel(largest.geometry.coordinates, PRECISION);
  return point([lng, lat]).geometry;
}

/** Where the name of each state stands, by its code in ISO 3166-1 alpha-3. */
export function countryPoints(): Map<string, LngLat> {
  const world = readNaturalEarth('50m');
  const { geometries } = world.objects.countries;
  const parts = groupBy(geometries, (country) => codeOf(country)?.split(' ') ?? []);
  return new Map(
    Array.from(parts, ([code, all]) => {
      const polygons = landOf(world, all).flatMap((each) => flatten(each).features);
      return [code, labelPoint(polygons).coordinates as LngLat];
    }),
  );
}

function countryLabel(country: Feature<MultiPolygon>): Feature<Point>[] {
  const code = String(country.properties?.country ?? '');
  if (code === '') return [];
  const { coordinates } = labelPoint(flatten(country).features);
  const metres = METRES * Math.cos((coordinates[1]! * Math.PI) / 180);
  const minzoom = Math.log2((ROOM * metres) / Math.sqrt(area(country)));
  const properties = {
    name: stateTitle(iso31661Alpha3ToAlpha2[code] ?? KOSOVO),
    country: code,
    minzoom: Math.max(0, Number(minzoom.toFixed(1))),
  };
  return [point(rounded(coordinates), properties)];
}

function largeTowns(): Feature<Point>[] {
  return readCities()
    .map((city) => ({ ...city, isCapital: city.featureCode === 'PPLC' }))
    .filter(
      ({ population, isCapital, featureCode }) =>
        isCapital || (population >= LEAST_PEOPLE && featureCode !== 'PPLX'),
    )
    .toSorted((a, b) => b.population - a.population)
    .map(({ name, population, isCapital, loc }) => {
      const step = ZOOMS.findIndex(([people]) => population >= people);
      const minzoom = Math.min(ZOOMS[step]![1], isCapital ? CAPITAL_ZOOM : Infinity);
      const properties = { name, rank: step + 1, minzoom };
      return point(rounded(loc.coordinates), properties);
    });
}

const rounded = (position: Position) =>
  position.map((degrees) => Number(degrees.toFixed(DECIMALS)));
