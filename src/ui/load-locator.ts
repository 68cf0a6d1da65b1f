import * as texts from 'virtual:texts/locator';
import type { MapData } from '../map/style/options';

/** The map that needs no WebGL, and what it draws: fetched only where the map cannot be drawn. */
export interface LoadedLocator {
  LocatorMap: typeof import('./LocatorMap.svelte').default;
  data: MapData;
}

/** What the reader is told when the locator map stands in for the map. */
export const WHY_LOCATOR = {
  missing: texts.missing,
  lost: texts.lost,
};

export async function loadLocator(): Promise<LoadedLocator> {
  const [{ default: LocatorMap }, { mapData }] = await Promise.all([
    import('./LocatorMap.svelte'),
    import('virtual:atlas/map-data'),
  ]);
  return { LocatorMap, data: mapData };
}
