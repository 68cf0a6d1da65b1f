import { fold } from '../geoparsing/tokens';
import type { LngLat } from '../atlas/place';
import type { LibraryPlace } from './library';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Words of an id that a long name gives it. */
const MOST_WORDS = 8;
const LONGEST = 80;

/**
 * The id by which a library knows what another file calls `id`: the same where
 * that is in kebab case, else its Latin words and a check sum of all of it, so
 * that two ids that differ in script or in capitals stay two.
 */
export function kebabId(id: string): string {
  if (id.length <= LONGEST && KEBAB.test(id)) return id;
  return [...latinWords(id), checksum(id)].join('-');
}

/**
 * An id for a place that has none, from its name; capitals, accents and spaces
 * make no difference, and a name in another script has a check sum.
 */
export function placeIdFrom(name: string): string {
  const words = latinWords(name);
  const isLatin = name.length <= LONGEST && /^(?:[a-z0-9]|[^\p{L}\p{N}])*$/u.test(fold(name));
  return ['own-place', ...words, ...(isLatin && words.length > 0 ? [] : [checksum(name)])].join(
    '-',
  );
}

/**
 * Places with ids that none of the others has, made of their names: a place of the
 * same name, kind and position as another is that place, any other gets a number.
 *
 * @param places whose ids come from `placeIdFrom`
 * @param others that have their ids already
 */
export function withFreeIds(places: LibraryPlace[], others: LibraryPlace[]): LibraryPlace[] {
  const taken = new Map(others.map((place) => [place.id, place]));
  /** By base id the last number that was given, so that 10,000 springs take no 50 million tries. */
  const last = new Map<string, number>();
  const byPlace = new Map(others.map((place) => [identity(place), place.id]));
  return places.map((place) => {
    const known = byPlace.get(identity(place));
    let id = known ?? place.id;
    for (let number = last.get(place.id) ?? 2; known === undefined && taken.has(id); number += 1) {
      id = `${place.id}-${number}`;
      last.set(place.id, number + 1);
    }
    const named = { ...place, id };
    taken.set(id, named);
    byPlace.set(identity(place), id);
    return named;
  });
}

/** A place of the visitor's own with this name and position. */
export function newPlace(name: string, at: LngLat, others: LibraryPlace[]): LibraryPlace {
  const names = [{ toponym: name, lang: 'en' }];
  const place = { id: placeIdFrom(name), title: name, kind: 'site' as const, names };
  return withFreeIds([{ ...place, at, made: true }], others)[0]!;
}

/** What tells places apart whose ids are made of their names. */
function identity({ title, kind, at }: LibraryPlace): string {
  return JSON.stringify([title, kind, at]);
}

function latinWords(text: string): string[] {
  return (fold(text.slice(0, LONGEST)).match(/[a-z0-9]+/g) ?? []).slice(0, MOST_WORDS);
}

/** FNV-1a, 32 bits, of the UTF-16 units. */
function checksum(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}
