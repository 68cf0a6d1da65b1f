import type { Feature, Polygon } from 'geojson';

/** Which of the palette's land tints a country has, so that neighbours differ. */
const TINTS: Record<string, number> = { ARM: 0, AZE: 1, GEO: 2, IRN: 3, TUR: 4, RUS: 4 };

/** Land with `tint`, by its `country`; Russia and Turkey share one and no border. */
export function tinted(land: Feature<Polygon>[]): Feature<Polygon>[] {
  return land.map((feature) => {
    const { country } = feature.properties as { country: string };
    return { ...feature, properties: { country, tint: TINTS[country] } };
  });
}
