import * as texts from 'virtual:texts/locator';
import type { MapData } from '../map/style/options';

/** The map that needs no WebGL, and what it draws: fetched only where the map cannot be drawn. */
export interface LoadedLocator {
  LocatorMap: typeof import('./LocatorMap.svelte').default;
  data: MapData;
  /** What the reader is told of it. */
  why: string;
}

/** Why the locator map stands in for the map. */
const WHY = {
  missing: texts.missing,
  lost: texts.lost,
};

export async function loadLocator(why: keyof typeof WHY): Promise<LoadedLocator> {
  const [{ default: LocatorMap }, { mapData }] = await Promise.all([
    import('./LocatorMap.svelte'),
    import('virtual:atlas/map-data'),
  ]);
  return { LocatorMap, data: mapData, why: WHY[why] };
}
