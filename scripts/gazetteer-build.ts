import { writeFileSync } from 'node:fs';
import type { GazetteerEntry, GazetteerFile } from '../src/domain/geoparsing/gazetteer';
import { fold } from '../src/domain/geoparsing/tokens';
import { citiesInBox, OWN, SPELLINGS } from './basemap/towns';
import { placeIdOf, worldEntries } from './gazetteer/world';
import { GEODATA, readJson } from './lib/geodata-files';
import { command } from './lib/run.mjs';

const FOLDER = `${GEODATA}/gazetteer`;

/** Names that are words, given names or surnames more often than towns: found beside "town of" alone. */
const ORDINARY =
  'Ali Aran Arbat Arevik Arpi Avan Bahar Bahrām Baghramyan Bilgi Bum Dalar Dasht Deste Dimitrov Emek Evci Gagarin Gay' +
  ' Gala Gosh Griboyedov Institut Isahakyan Java Kabir Kamo Kaspi Kentron Khanjyan Khiv Koti Kuli Kur Kurakh Lermontovo Lukashin Madina' +
  ' Masis Mayakovski Movses Mugi Murat Myasnikyan Nalbandyan Narek Nizami Puta Qala Rind Sabir Sabunçu' +
  ' Samur Saray Sayat-Nova Shindisi Sis Solak Spandaryan Susuz Timar Tumanyan Ushi Van Vanand Vank Vurghun Yeni Yukarı Zar';

/** Quarters of cities, which GeoNames lists as towns of Turkey. */
const QUARTER = /Mahalle|^Maḩalleh|^\d/;

/**
 * The towns of the base map's box (GeoNames, CC BY 4.0) that `known` has not,
 * and for those that it has, where they are. A name that several towns share
 * has one entry without a position.
 *
 * @param known entries that go before, by hand
 */
function townEntries(known: GazetteerEntry[]): GazetteerEntry[] {
  const cities = citiesInBox().filter(({ name }) => !QUARTER.test(name));
  const taken = new Set(
    known
      .filter(({ kind }) => kind !== 'town' && kind !== 'village')
      .flatMap(({ names, spellings = [] }) => [...Object.values(names).flat(), ...spellings])
      .map(fold),
  );
  const entries = new Map<string, GazetteerEntry>();
  for (const { name, lat, lng, country } of cities) {
    const title = SPELLINGS[`${country} ${name}`] ?? name;
    const own = OWN[`${country} ${title}`];
    const id = own ?? placeIdOf(title);
    const at = [lng, lat].map((degrees) => Number(Number(degrees).toFixed(3))) as [number, number];
    const twin = entries.get(id);
    if (twin) {
      delete twin.at;
      continue;
    }
    const names = title === name ? [title] : [title, name];
    const isKnown = known.some((entry) => entry.id === id) || own !== undefined;
    const isBare =
      ORDINARY.split(' ').includes(name) || taken.has(fold(title)) || fold(title).length < 4;
    if (isKnown) entries.set(id, { id, kind: 'town', names: {}, at });
    else if (isBare)
      entries.set(`${id}-town`, { id: `${id}-town`, kind: 'town', names: {}, bare: names, at });
    else entries.set(id, { id, kind: 'town', names: { en: names }, at });
  }
  return [...entries.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/** Renews the places of `world.json` and `towns.json`; `region.json` beside them is written by hand. */
async function buildGazetteer(): Promise<void> {
  const region = await readJson<GazetteerFile>(`${FOLDER}/region.json`);
  const world = worldEntries();
  await write('world', world);
  await write('towns', townEntries([...region.places, ...world]));
}

/** Keeps what a file says of itself. Each entry stands on a line, so that a change is one line. */
async function write(name: string, places: GazetteerEntry[]): Promise<void> {
  const path = `${FOLDER}/${name}.json`;
  const { title, source } = await readJson<GazetteerFile>(path);
  const lines = places.map((place) => JSON.stringify(place)).join(',\n');
  const text = `{\n"title": ${JSON.stringify(title)},\n"source": ${JSON.stringify(source)},\n"places": [\n${lines}\n]\n}\n`;
  writeFileSync(path, text);
}

await command(import.meta.url, buildGazetteer);
