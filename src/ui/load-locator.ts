import type { MapData } from '../map/style/options';

/** The map that needs no WebGL, and what it draws: fetched only where the map cannot be drawn. */
export interface LoadedLocator {
  LocatorMap: typeof import('./LocatorMap.svelte').default;
  data: MapData;
}

/** What the reader is told when the locator map stands in for the map. */
export const WHY_LOCATOR = {
  missing: 'A simpler map: this browser does not offer WebGL 2, which the full one needs.',
  lost: 'A simpler map: the graphics system stopped drawing the full one. Reloading may bring it back.',
};

export async function loadLocator(): Promise<LoadedLocator> {
  const [{ default: LocatorMap }, { mapData }] = await Promise.all([
    import('./LocatorMap.svelte'),
    import('virtual:atlas/map-data'),
  ]);
  return { LocatorMap, data: mapData };
}
