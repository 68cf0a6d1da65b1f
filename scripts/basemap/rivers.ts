import type { Feature, LineString, Position } from 'geojson';

/** Where the Akhurian flows into the Aras, and the border turns along the Aras. */
const CONFLUENCE: Position = [43.6565, 40.1125];

function nearest(line: Position[], [lng, lat]: Position): number {
  const distances = line.map(([x, y]) => Math.hypot(x! - lng!, y! - lat!));
  return distances.indexOf(Math.min(...distances));
}

function northernmost(line: Position[]): Position {
  return line.reduce((top, at) => (at[1]! > top[1]! ? at : top));
}

/** From the point on, towards the end that lies in the direction of `end`. */
function part(line: Position[], from: Position, end: 'west' | 'east'): Position[] {
  const at = nearest(line, from);
  const eastward = line[0]![0]! < line.at(-1)![0]!;
  return eastward === (end === 'east') ? line.slice(at) : line.slice(0, at + 1);
}

/**
 * The Aras, where it is a border: from its confluence with the Akhurian to
 * where the border leaves it for the south, north of Bilasuvar. No package
 * has rivers as lines, so its course elsewhere is not drawn.
 * @param borders with `countries`, two codes with a hyphen between them
 */
export function aras(borders: Feature<LineString>[]): Feature<LineString>[] {
  const reaches = borders.flatMap(({ properties, geometry: { coordinates } }) => {
    switch (properties?.countries) {
      case 'ARM-TUR':
        return [part(coordinates, CONFLUENCE, 'east')];
      case 'AZE-TUR':
      case 'ARM-IRN':
        return [coordinates];
      case 'AZE-IRN':
        // North of Nakhchivan the river leaves no border; in the east one end does.
        return [
          coordinates.some(([lng]) => lng! > 47)
            ? part(coordinates, northernmost(coordinates), 'west')
            : coordinates,
        ];
      default:
        return [];
    }
  });
  return reaches.map((coordinates) => ({
    type: 'Feature',
    properties: { kind: 'river', name: 'Aras' },
    geometry: { type: 'LineString', coordinates },
  }));
}
