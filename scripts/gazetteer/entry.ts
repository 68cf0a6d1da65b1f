import type { GazetteerEntry } from '../../src/domain/geoparsing/gazetteer-file';
import { fold } from '../../src/domain/geoparsing/tokens';

/** The id of a place by its English title: kebab case without accents. */
export function placeIdOf(title: string): string {
  return title
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join('-');
}

/** A gazetteer file with an entry to each line, so that a change is one line. */
export function fileText(title: string, licence: string, places: GazetteerEntry[]): string {
  const lines = places.map((place) => JSON.stringify(place)).join(',\n');
  return `{\n"title": ${JSON.stringify(title)},\n"licence": ${JSON.stringify(licence)},\n"places": [\n${lines}\n]\n}\n`;
}
