import type { NamedPlace } from './gazetteer';
import type { Kind, LngLat, SourceReference } from '../atlas/place';

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
  /** Left out where not looked up, or where several places share the name. */
  at?: LngLat;
}

/** A gazetteer file: places to be found in texts besides those of the layers. */
export interface GazetteerFile {
  title: string;
  /** Where its names and positions come from. */
  source: SourceReference;
  places: GazetteerEntry[];
}

/** A place of the gazetteer with its title and position. */
export interface KnownPlace extends NamedPlace {
  title: string;
  at: LngLat | null;
  /** Of the files that gave a name or the position. */
  sources: SourceReference[];
}

/**
 * Merges the places of an atlas and the entries of gazetteer files: an entry
 * with a known id adds its names to that place. Where two places share a name,
 * the earlier one has it.
 */
export function uniteEntries(atlas: readonly NamedPlace[], files: GazetteerFile[]): KnownPlace[] {
  const places = new Map<string, KnownPlace>();
  for (const place of atlas) {
    const title = place.names[0]?.toponym ?? place.id;
    places.set(place.id, { ...place, title, at: null, sources: [] });
  }
  const entries = files.flatMap(({ source, places: all }) =>
    all.map((entry) => ({ entry, source })),
  );
  for (const { entry, source } of entries) {
    const known = places.get(entry.id);
    const names = Object.entries(entry.names).flatMap(([lang, toponyms]) =>
      toponyms.map((toponym) => ({ toponym, lang })),
    );
    const gives = names.length > 0 || (entry.at !== undefined && !known?.at);
    places.set(entry.id, {
      id: entry.id,
      kind: known?.kind ?? entry.kind,
      title: known?.title ?? entry.names.en?.[0] ?? entry.bare?.[0] ?? entry.id,
      names: [...(known?.names ?? []), ...names],
      spellings: [...(known?.spellings ?? []), ...(entry.spellings ?? [])],
      bare: [...(known?.bare ?? []), ...(entry.bare ?? [])],
      seat: known?.seat ?? entry.seat ?? false,
      at: known?.at ?? entry.at ?? null,
      sources: [...(known?.sources ?? []), ...(gives ? [source] : [])],
    });
  }
  return [...places.values()];
}
