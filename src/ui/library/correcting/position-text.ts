import * as texts from 'virtual:texts/correct';
import type { LngLat } from '../../../domain/atlas/place';

/** "39.64° N, 46.55° E" */
export function positionText([lng, lat]: LngLat): string {
  const degrees = (value: number) => Math.abs(value).toFixed(2);
  return texts.position({
    lat: degrees(lat),
    northOrSouth: lat < 0 ? 'south' : 'north',
    lng: degrees(lng),
    eastOrWest: lng < 0 ? 'west' : 'east',
  });
}
