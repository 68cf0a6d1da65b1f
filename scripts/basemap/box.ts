import type { Bounds } from '../../src/domain/atlas/place';

/** What the base map covers: west, south, east, north in degrees. */
export const BOX: Bounds = [43, 38, 51, 42.5];
