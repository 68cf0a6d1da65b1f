import { iso31661Alpha2ToAlpha3 } from 'iso-3166/1-a2-to-1-a3.js';
import type { Kind, LngLat } from '../../domain/atlas/place';
import type { Nameless } from '../../domain/geoparsing/world/world-place';
import { fold } from '../../domain/geoparsing/tokens';
import { packWorld, type PackedWorld } from '../../library/world/packed-world';
import divisions from './divisions.json';
import peoples from './peoples.json';
import physical from './physical.json';
import { CAPITALS, STATE_NAMES, stateTitle } from './states';
import townNames from './town-names.json';
import { readCities } from './towns';
import { countryPoints } from './world-map';

/** Towns of so many people and more. */
const LEAST_PEOPLE = 15_000;
/** What has been given up or is gone. */
const NO_TOWN = /^PPL(?:W|Q|H|CH)$/;
/** Quarters that GeoNames names by their town and number. */
const NUMBERED = /[()/]/;

/** What GeoNames calls otherwise than English texts do, by state: titles and other names, by hand. */
const NAMES: Record<string, Record<string, string>> = townNames;
/** Divisions of states, by hand, and in each its largest town of that name, or "@" and GeoNames' code. */
const DIVISIONS: Record<string, Record<string, string>> = divisions;
/** Rivers, lakes, regions and seas, by hand: degrees of about the middle, and the states that have a part. */
const PHYSICAL: Record<string, Record<string, string>> = physical;
const PEOPLES: Record<string, string> = peoples;

/** States, their divisions, waters, regions and mountains, and all towns of 15,000 people, GeoNames' (CC BY 4.0). */
export function buildWorldGazetteer(): PackedWorld {
  const towns = readCities()
    .filter(({ population, name }) => population >= LEAST_PEOPLE && !NUMBERED.test(name))
    .filter(({ featureCode }) => !NO_TOWN.test(featureCode))
    .map(({ name, country, adminCode, featureCode, population, loc }): Nameless => ({
      kind: featureCode === 'PPLC' ? 'capital' : 'town',
      names: namesOf(name, country, featureCode === 'PPLC'),
      countries: [country],
      division: `${country}.${adminCode}`,
      at: loc.coordinates,
      people: population,
      peoples: [],
    }))
    .toSorted((a, b) => b.people - a.people);
  const order = ({ countries: [country], division = '' }: Nameless) => `${country} ${division}`;
  const all = [...states(), ...divided(towns), ...physicalPlaces(), ...towns];
  const isTown = ({ kind }: Nameless) => Number(kind === 'town' || kind === 'capital');
  return packWorld(
    all.toSorted(
      (a, b) =>
        isTown(a) - isTown(b) ||
        (order(a) < order(b) ? -1 : Number(order(a) > order(b))) ||
        b.people - a.people,
    ),
  );
}

/** The first is what the atlas's own gazetteer calls a capital, so that both are one place. */
function namesOf(name: string, country: string, isCapital: boolean): string[] {
  const byHand = NAMES[country]?.[name]?.split(',') ?? [name];
  const titles = isCapital ? (CAPITALS[country] ?? []) : [];
  const same = titles.length === 1 ? titles : titles.filter((title) => fold(title) === fold(name));
  return [...new Set([...same, ...byHand])];
}

function states(): Nameless[] {
  const points = countryPoints();
  return Object.keys(CAPITALS).flatMap((code): Nameless[] => {
    const at = points.get(iso31661Alpha2ToAlpha3[code] ?? 'XKX');
    const title = stateTitle(code);
    if (!at) return [];
    return [
      {
        kind: 'state',
        names: [...new Set([title, ...(STATE_NAMES[code] ?? [])])],
        countries: [code],
        at,
        people: 0,
        peoples: (PEOPLES[code] ?? '').split(' ').map((word) => word.replaceAll('-', ' ')),
      },
    ];
  });
}

/** @throws Error where a division's town is none */
function divided(towns: Nameless[]): Nameless[] {
  return Object.entries(DIVISIONS).flatMap(([country, all]) =>
    Object.entries(all).map(([name, seat]): Nameless => {
      const original = NAMES[country]?.[seat]?.split(',')[0] ?? seat;
      const town = towns.find(
        ({ countries, names, division }) =>
          division === `${country}.${seat.slice(1)}` ||
          (countries[0] === country && fold(names[0]!) === fold(original)),
      );
      if (!town) throw new Error(`divisions.json: ${country} has no town “${seat}”.`);
      const { division } = town;
      const within = towns.filter((other) => other.division === division);
      const mean = (axis: 0 | 1) =>
        within.reduce((sum, { at }) => sum + at[axis], 0) / within.length;
      const at: LngLat = [mean(0), mean(1)];
      return {
        kind: 'region',
        names: [name],
        countries: [country],
        division,
        at,
        people: 0,
        peoples: [],
      };
    }),
  );
}

function physicalPlaces(): Nameless[] {
  return Object.entries(PHYSICAL).flatMap(([kind, all]) =>
    Object.entries(all).map(([names, where]): Nameless => {
      const [at, ...countries] = where.split(' ');
      return {
        // A sea or a strait is none of our kinds.
        kind: (kind === 'sea' ? 'region' : kind) as Kind,
        names: [...new Set([...names.split(','), ...names.split(',').map(withoutRiver)])],
        countries,
        at: at!.split(',').map(Number) as LngLat,
        people: 0,
        peoples: [],
      };
    }),
  );
}

const withoutRiver = (name: string) => name.replace(/ River$/, '');
