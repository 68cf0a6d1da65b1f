import packed from 'virtual:world/gazetteer';
import type { GazetteerFile } from '../../domain/geoparsing/gazetteer';
import { tokenize } from '../../domain/geoparsing/tokens';
import { placesInWorld } from '../../domain/geoparsing/world/places-in-world';
import { asFile } from '../find-places';
import { unpackWorld } from './packed-world';

/** The gazetteer of the world. */
const worldPlaces = unpackWorld(packed);

/** What of it an English text names. */
export const foundInWorld = (text: string) => placesInWorld(text, worldPlaces);

/** The places of the world that have a name, whole. */
export function namedInWorld(name: string): GazetteerFile {
  const form = tokenize(name)
    .map(({ folded }) => folded)
    .join('-');
  const same = worldPlaces.filter(({ forms }) => forms.includes(form));
  return asFile(same.map(({ id, kind, names, at }) => ({ id, kind, names: { en: names }, at })));
}
