import type { GazetteerEntry } from '../../src/domain/geoparsing/gazetteer';
import { fold } from '../../src/domain/geoparsing/tokens';
import { citiesInBox, OWN, plain, SPELLINGS, type City } from '../basemap/towns';
import { namesLike, type GeoName } from './geonames';
import lists from './town-names.json';
import { placeIdOf } from '../../src/build/world/states';

/** Names that are words, given names or surnames more often than towns: found beside "town of" alone. */
const ORDINARY: string[] = lists.ordinary;
/** Towns as `country name` whose entry by hand has another id. */
const IDS: Record<string, string> = lists.ids;
/** What tells towns of one name apart in their ids, by country and first-order division of GeoNames. */
const DIVISIONS: Record<string, string> = lists.divisions;

/** Of towns that share a name, those that have it to themselves whatever their size, with their division. */
const FOREMOST: string[] = lists.foremost;

/** Quarters of cities, which GeoNames lists as towns of Turkey. */
const QUARTER = /Mahalle|^Maḩalleh|^\d/;

/** A town this many times as large as its namesakes has their name to itself. */
const DOMINANT = 3;

/** Two records within this many degrees of each other are of one town. */
const NEAR = 0.03;

interface Town {
  city: City;
  title: string;
  at: [lng: number, lat: number];
  record: GeoName | undefined;
  /** Of an entry by hand, which may be another kind of place. */
  known: GazetteerEntry | undefined;
}

/**
 * The towns of the base map's box (GeoNames, CC BY 4.0) that `known` has not,
 * and for those that it has, where they are. Of towns that share a name the one
 * that is far larger has it, and the others are found by their neighbours in a
 * text; where none is, each has an id with its division.
 *
 * @param known entries that go before, by hand
 */
export function townEntries(known: GazetteerEntry[], records: GeoName[]): GazetteerEntry[] {
  const byId = new Map(known.map((entry) => [entry.id, entry]));
  const others = known.filter(({ kind }) => !isTown(kind));
  const taken = new Set(
    others
      .flatMap(({ names, spellings = [] }) => [...Object.values(names).flat(), ...spellings])
      .map(fold),
  );
  const groups = new Map<string, Town[]>();
  for (const city of citiesInBox().filter(({ name }) => !QUARTER.test(name))) {
    const title = SPELLINGS[`${city.country} ${city.name}`] ?? plain(city.name, city.country);
    const key = `${city.country} ${title}`;
    const id = OWN[key] ?? IDS[key] ?? placeIdOf(title);
    const at = [city.lng, city.lat].map((degrees) =>
      Number(Number(degrees).toFixed(3)),
    ) as Town['at'];
    const record = recordOf(city, at, records);
    const town = { city, title, at, record, known: byId.get(id) };
    const twin = groups.get(id)?.find((other) => isNear(other.at, at));
    if (!twin) groups.set(id, [...(groups.get(id) ?? []), town]);
  }
  const entries = [...groups].flatMap(([id, towns]) => entriesOf(id, towns, taken));
  return entries.toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function entriesOf(id: string, towns: Town[], taken: ReadonlySet<string>): GazetteerEntry[] {
  const bySize = towns.toSorted((a, b) => sizeOf(b) - sizeOf(a));
  const [first, second] = bySize as [Town, Town?];
  const isDominant = !second || sizeOf(first) >= DOMINANT * Math.max(500, sizeOf(second));
  const isKnown = first.known !== undefined && isTown(first.known.kind);
  const ids = new Set<string>();
  return bySize.map((town): GazetteerEntry => {
    const isFirst = town === first && (isDominant || isKnown);
    const { city, title, at, record } = town;
    const names = fold(title) === fold(city.name) ? [title] : [title, city.name];
    const isBare = ORDINARY.includes(city.name) || taken.has(fold(title)) || fold(title).length < 4;
    const own = uniqueId(isFirst ? id : `${id}-${divisionOf(city)}`, ids);
    const entry = { id: own, kind: 'town' as const, names: {}, at };
    if (isFirst && (isKnown || OWN[`${city.country} ${title}`])) return entry;
    if (isBare) return { ...entry, id: isFirst ? `${id}-town` : own, bare: names };
    const all = { en: names, ...(record && namesLike(title, record)) };
    const isLesser = !isFirst && (isDominant || isKnown);
    return isLesser
      ? { ...entry, lesser: [...new Set(Object.values(all).flat())] }
      : { ...entry, names: all };
  });
}

function uniqueId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}-${count}`;
  taken.add(id);
  return id;
}

const isTown = (kind: string) => kind === 'town' || kind === 'village' || kind === 'capital';

/** Where GeoNames has no population, it is small. */
const sizeOf = ({ city, record }: Town) =>
  FOREMOST.includes(`${city.country} ${city.name} ${city.admin1}`)
    ? Infinity
    : (record?.population ?? 0);

function divisionOf({ country, admin1 }: City): string {
  return DIVISIONS[`${country} ${admin1}`] ?? DIVISIONS[country]!;
}

/** The nearest of the same name, by any of its names; or the one on the spot. */
function recordOf({ name }: City, at: Town['at'], records: GeoName[]): GeoName | undefined {
  return records
    .filter((record) => isNear([record.lng, record.lat], at))
    .filter((record) => [record.name, ...record.others].some((other) => fold(other) === fold(name)))
    .toSorted((a, b) => b.population - a.population)[0];
}

function isNear(a: Town['at'], b: Town['at']): boolean {
  return Math.abs(a[0] - b[0]) < NEAR && Math.abs(a[1] - b[1]) < NEAR;
}
