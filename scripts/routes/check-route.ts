import { length, lineSlice, lineString, pointToLineDistance } from '@turf/turf';
import type { Feature, LineString, MultiPolygon, Polygon } from 'geojson';
import { splitStretches, type Stretched } from '../../src/build/geodata/stretches';
import { lengthWithin } from '../../src/domain/measuring/measure';
import type { KnownPoint, Route } from './route-file';

/**
 * Where a drawn line contradicts what is published of its route: it passes a
 * known point farther off than its own precision there, is longer than
 * published, or passes where there was no way. One sentence each.
 *
 * @param land areas that carry `country`, ISO 3166-1 alpha-3
 */
export function checkRoute(
  { points, lengths, avoids }: Pick<Route, 'points' | 'lengths' | 'avoids'>,
  line: Feature<LineString, Stretched['properties']>,
  land: Feature<Polygon | MultiPolygon>[],
): string[] {
  const stretches = splitStretches(line)!.map(({ coordinates, precisionMetres }) => ({
    line: lineString(coordinates),
    precisionMetres,
  }));
  const metresFrom = (at: KnownPoint['at'], way: Feature<LineString>) =>
    pointToLineDistance(at, way, { units: 'meters' });
  const strays = points.filter(({ at }) =>
    stretches.every((stretch) => metresFrom(at, stretch.line) > stretch.precisionMetres),
  );
  const pointOf = (name: string) => points.find((point) => point.name === name)!.at;
  const long = lengths.flatMap(({ from, to, country, mostKm }) => {
    const leg = lineSlice(pointOf(from), pointOf(to), line);
    const areas = land
      .filter(({ properties }) => properties?.country === country)
      .map(({ geometry }) => geometry);
    const km = country ? lengthWithin(leg.geometry, areas) / 1000 : length(leg);
    const where = country ? ` in ${country}` : '';
    return km > mostKm
      ? [`${from} to ${to}${where}: drawn ${km.toFixed(1)} km, published ${mostKm} km at most.`]
      : [];
  });
  const astray = avoids.filter(({ at, metres }) => metresFrom(at, line) < metres);
  return [
    ...strays.map(({ name, at }) => `Passes ${name} at ${metresFrom(at, line).toFixed(0)} m.`),
    ...long,
    ...astray.map(({ name, metres, why }) => `Passes ${name} nearer than ${metres} m: ${why}`),
  ];
}
