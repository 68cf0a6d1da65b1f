import type { NamedPlace } from './gazetteer';
import type { Kind, LngLat } from '../atlas/place';

/** A place as it stands in `geodata/gazetteer/<name>.json`. */
export interface GazetteerEntry {
  id: string;
  kind: Kind;
  /** Toponyms by language (BCP 47); the first English one is the title. */
  names: Record<string, string[]>;
  spellings?: string[];
  /** See `NamedPlace.bare`. */
  bare?: string[];
  seat?: true;
  /** Longitude, latitude; absent where nobody looked it up, or several places share the name. */
  at?: LngLat;
}

/** A gazetteer file: places to be found in texts besides those of the layers. */
export interface GazetteerFile {
  title: string;
  licence: string;
  places: GazetteerEntry[];
}

/** A place of the gazetteer with what is shown of it. */
export interface KnownPlace extends NamedPlace {
  title: string;
  at: LngLat | null;
}

/**
 * One list of the places of an atlas and those of gazetteer files, each once:
 * an entry with an id that came before adds its names. Earlier ones go first
 * where two share a name.
 */
export function uniteEntries(
  atlas: readonly NamedPlace[],
  entries: GazetteerEntry[],
): KnownPlace[] {
  const places = new Map<string, KnownPlace>();
  for (const place of atlas) {
    places.set(place.id, { ...place, title: place.names[0]?.toponym ?? place.id, at: null });
  }
  for (const entry of entries) {
    const known = places.get(entry.id);
    const names = Object.entries(entry.names).flatMap(([lang, toponyms]) =>
      toponyms.map((toponym) => ({ toponym, lang })),
    );
    places.set(entry.id, {
      id: entry.id,
      kind: known?.kind ?? entry.kind,
      title: known?.title ?? entry.names.en?.[0] ?? entry.bare?.[0] ?? entry.id,
      names: [...(known?.names ?? []), ...names],
      spellings: [...(known?.spellings ?? []), ...(entry.spellings ?? [])],
      bare: [...(known?.bare ?? []), ...(entry.bare ?? [])],
      seat: known?.seat ?? entry.seat ?? false,
      at: known?.at ?? entry.at ?? null,
    });
  }
  return [...places.values()];
}
