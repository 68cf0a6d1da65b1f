import { buildNameIndex } from '../../data/search/name-index';
import type { SiteData } from '../../data/site-data';
import { writeDate } from '../../domain/dates/iso-date';
import { HASH_LENGTH } from '../../domain/editing/match-known-article';
import { packGazetteer, type SiteGazetteer } from '../../library/packed-gazetteer';
import { inWorld, viewOn } from '../../map/camera';
import type { LocatorData } from '../../map/locator/locator-data';
import type { Geodata } from '../geodata/check-geodata';
import { nameHash, sha256Base64 } from '../sha256';
import { buildAtlas } from './build-atlas';
import { buildTiles, tileIndex } from './build-tiles';
import { exportFiles } from './export-files';
import { SCREENS } from './opening-views';
import { splitAtlas } from './split-atlas';

/** Files by their paths, from the folder of the index on. */
type Files = Map<string, string | Uint8Array>;

/** The files that an atlas is fetched as, and what a page says of them. */
export type AtlasFiles = ReturnType<typeof atlasFiles>;

/**
 * The files of an atlas, under names that change with what is in them. The same
 * geodata gives the same files.
 *
 * @param siteUrl where the site will stand, with a slash at its end; null where that is not known
 * @param dates BCP 47: whose words the interface writes dates in
 */
export function atlasFiles(geodata: Geodata, siteUrl: string | null, dates: string) {
  const built = buildAtlas(geodata);
  const { atlas, places } = built;
  const drawn = { places, ...geodata.basemap } as unknown as LocatorData;
  const shapes = places.features.filter(({ geometry }) => geometry.type !== 'Point');
  const { index, files: parts } = splitAtlas(atlas);
  const tilesAt = tileIndex(atlas);
  const files: Files = new Map(Array.from(parts, ([name, json]) => [`parts/${name}`, json]));
  const keep = (name: string, content: object) => {
    const json = JSON.stringify(content);
    const file = `${name}-${nameHash(json)}.json`;
    files.set(file, json);
    return file;
  };
  const data: Omit<SiteData, 'tiles'> = {
    index: keep('atlas', index),
    search: keep('search', buildNameIndex(atlas.places)),
    gazetteer: keep('gazetteer', siteGazetteer(geodata, atlas.places)),
    places: keep('places', { ...places, features: shapes }),
    ground: keep('ground', drawn),
    tileIndex: tilesAt,
    dates: Object.fromEntries(
      [atlas.asOf, index.atlas.dates[0]?.start, index.atlas.dates.at(-1)?.end].flatMap((iso) =>
        iso ? [[iso, writeDate(iso, dates)]] : [],
      ),
    ),
    language: atlas.language ?? 'en',
  };
  let packs: Map<string, Uint8Array> | null = null;
  /** The base map and the points of places in tiles, in packs by file name. */
  const tiles = () => (packs ??= buildTiles(drawn, tilesAt));
  return {
    title: atlas.title,
    data,
    /** All but the tiles. */
    files,
    tiles,
    /** What the folder of the tiles is called, with a slash at its end. */
    tilesFolder: () => {
      const hashes = Array.from(tiles().values(), sha256Base64);
      return `tiles-${nameHash(hashes.join())}/`;
    },
    /** The proportions of the opening views, which a style sheet cannot work out. */
    openingCss: SCREENS.map(
      (screen) => `.opening > .${screen} { --ratio: ${proportion(viewOn(screen, atlas))}; }`,
    ).join('\n'),
    /** What a reader can download. Made when it is written: of a large atlas it is larger than all the rest. */
    exports: () => exportFiles(geodata, built, siteUrl),
  };
}

/** Width to height of bounds as a map shows them. */
function proportion(bounds: Parameters<typeof inWorld>[0]): string {
  const [left, top, right, bottom] = inWorld(bounds);
  return ((right - left) / (bottom - top)).toFixed(5);
}

function siteGazetteer(
  { gazetteer, articles }: Geodata,
  places: ReturnType<typeof buildAtlas>['atlas']['places'],
): SiteGazetteer {
  return {
    atlas: places.map(({ id, kind, names, spellings, anchor: at }) => ({
      id,
      kind,
      names,
      spellings,
      at,
    })),
    gazetteer: packGazetteer(gazetteer),
    knownArticles: articles.map(({ citation, text }) => ({
      articleId: citation.id,
      sentences: text.sentences.map(({ sha256 }) => sha256.slice(0, HASH_LENGTH)),
    })),
  };
}
