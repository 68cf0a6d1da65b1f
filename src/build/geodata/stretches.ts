import type { Geometry, Position } from 'geojson';

/** Of a feature of a layer: `stretches` as its schema has them. */
export interface Stretched {
  geometry: Geometry | null;
  properties: {
    precisionMetres: number | null;
    stretches?: { end: Position; precisionMetres: number }[] | undefined;
  };
}

/**
 * A line in the stretches that its `stretches` name, each beginning where the
 * one before ends; a feature without any is one stretch.
 *
 * @returns null unless each `end` is a position of the line after the one
 * before, and the last is the line's end.
 */
export function splitStretches({
  geometry,
  properties: { stretches, precisionMetres },
}: Stretched): { coordinates: Position[]; precisionMetres: number }[] | null {
  if (geometry?.type !== 'LineString') return stretches === undefined ? [] : null;
  const { coordinates } = geometry;
  if (stretches === undefined) return [{ coordinates, precisionMetres: precisionMetres ?? 0 }];
  let from = 0;
  const parts = stretches.map(({ end, precisionMetres: metres }) => {
    const to = coordinates.findIndex(
      ([lng, lat], index) => index > from && lng === end[0] && lat === end[1],
    );
    const part = { coordinates: coordinates.slice(from, to + 1), precisionMetres: metres };
    from = to < 0 ? coordinates.length : to;
    return part;
  });
  return from === coordinates.length - 1 ? parts : null;
}
