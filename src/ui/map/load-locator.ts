import * as texts from 'virtual:texts/locator';

/** The map that needs no WebGL: fetched only where the map cannot be drawn. */
export interface LoadedLocator {
  LocatorMap: typeof import('./LocatorMap.svelte').default;
  /** What the reader is told of it. */
  why: string;
}

/** Why the locator map stands in for the map. */
const WHY = {
  missing: texts.missing,
  lost: texts.lost,
};

export async function loadLocator(why: keyof typeof WHY): Promise<LoadedLocator> {
  const { default: LocatorMap } = await import('./LocatorMap.svelte');
  return { LocatorMap, why: WHY[why] };
}
