import type { GazetteerEntry } from '../../src/domain/geoparsing/gazetteer';
import tables from '../../src/build/world/states.json';
import { CAPITALS, nameOf, placeIdOf, STATE_NAMES, stateTitle } from '../../src/build/world/states';
import { fold } from '../../src/domain/geoparsing/tokens';
import type { Kind } from '../../src/domain/atlas/place';
import { namesLike, type GeoName } from './geonames';

/** Other spellings and other languages' names of capitals, by English name. */
const CAPITAL_NAMES: Record<string, { spellings?: string[]; names?: Record<string, string> }> =
  tables.capitalNames;
/** Capitals whose names are words or persons more often: found beside "city of" alone. */
const AMBIGUOUS = tables.ambiguous;

const LANGUAGES = { 'az-Latn': 'az', hy: 'hy', ru: 'ru' };

/** Other large or well-known cities, by state (ISO 3166-1 alpha-2). By hand. */
const CITIES: Record<string, string[]> = tables.cities;
/** States that the map shows, or a part of them. */
const ON_MAP = ['AM', 'AZ', 'GE', 'IR', 'RU', 'TR'];

/** States of the world, named by ICU (Unicode licence) and by hand. */
export function stateEntries(): GazetteerEntry[] {
  return Object.keys(CAPITALS).map(stateEntry);
}

/**
 * Capitals and other cities of the world, all but those of the map outside it,
 * with what GeoNames calls them in the languages of the region.
 *
 * @param known entries that go before, by hand
 */
export function cityEntries(records: GeoName[], known: GazetteerEntry[]): GazetteerEntry[] {
  const taken = new Set(known.map(({ id }) => id));
  const entries = (table: Record<string, string[]>, kind: Kind) =>
    Object.entries(table).flatMap(([country, titles]) =>
      titles.map((title) => {
        const record = records
          .filter((other) => other.country === country && fold(other.name) === fold(title))
          .toSorted((a, b) => b.population - a.population)[0];
        return cityEntry(title, kind, country, record);
      }),
    );
  const cities = entries(CITIES, 'town').filter(({ id }) => !taken.has(id));
  return [...entries(CAPITALS, 'capital'), ...cities];
}

function stateEntry(code: string): GazetteerEntry {
  const title = stateTitle(code);
  const others = STATE_NAMES[code]?.slice(1) ?? [];
  const names = Object.entries(LANGUAGES).map(([lang, icu]) => [lang, [nameOf(code, icu)]]);
  return {
    id: placeIdOf(title),
    kind: 'state',
    names: { en: [title], ...Object.fromEntries(names) },
    ...(others.length > 0 && { spellings: others }),
    ...(!ON_MAP.includes(code) && { outside: true }),
  };
}

function cityEntry(
  title: string,
  kind: Kind,
  country: string,
  record: GeoName | undefined,
): GazetteerEntry {
  const { names = {}, spellings } = CAPITAL_NAMES[title] ?? {};
  const byHand = Object.fromEntries(Object.entries(names).map(([lang, name]) => [lang, [name]]));
  const isNear = !tables.farOff.includes(country);
  const { hy, ...alike } = record && isNear ? namesLike(title, record) : {};
  // Armenian names of capitals alone: each costs every reader who brings an article.
  const others = { ...alike, ...(hy && kind === 'capital' && { hy }), ...byHand };
  const isAmbiguous = AMBIGUOUS.includes(title);
  const isOutside = !['AM', 'AZ'].includes(country) && title !== 'Tbilisi';
  return {
    id: placeIdOf(title),
    kind,
    names: isAmbiguous ? {} : { en: [title], ...others },
    ...(spellings && { spellings }),
    ...(isAmbiguous && { bare: [title] }),
    ...(isOutside && { outside: true }),
  };
}
