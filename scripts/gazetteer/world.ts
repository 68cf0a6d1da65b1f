import type { GazetteerEntry } from '../../src/domain/geoparsing/gazetteer';
import { fold } from '../../src/domain/geoparsing/tokens';
import tables from './states.json';

/** Capitals by state (ISO 3166-1 alpha-2): seats of government first, then others. By hand. */
const CAPITALS: Record<string, string[]> = tables.capitals;
/** English names where ICU's are not those of running text, by state; the first is the title. */
const STATE_NAMES: Record<string, string[]> = tables.stateNames;
/** Other spellings and other languages' names of capitals, by English name. */
const CAPITAL_NAMES: Record<string, { spellings?: string[]; names?: Record<string, string> }> =
  tables.capitalNames;
/** Capitals whose names are words or persons more often: found beside "city of" alone. */
const AMBIGUOUS = tables.ambiguous;

const LANGUAGES = { 'az-Latn': 'az', hy: 'hy', ru: 'ru' };

/** States of the world, named by ICU (Unicode licence) and by hand, then their capitals. */
export function worldEntries(): GazetteerEntry[] {
  return [
    ...Object.keys(CAPITALS).map(stateEntry),
    ...Object.values(CAPITALS).flat().map(capitalEntry),
  ];
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
  };
}

function capitalEntry(title: string): GazetteerEntry {
  const { names = {}, spellings } = CAPITAL_NAMES[title] ?? {};
  const others = Object.fromEntries(Object.entries(names).map(([lang, name]) => [lang, [name]]));
  const isAmbiguous = AMBIGUOUS.includes(title);
  return {
    id: placeIdOf(title),
    kind: 'capital',
    names: isAmbiguous ? {} : { en: [title], ...others },
    ...(spellings && { spellings }),
    ...(isAmbiguous && { bare: [title] }),
  };
}

/** The English name of a state in running text. */
export function stateTitle(code: string): string {
  return STATE_NAMES[code]?.[0] ?? nameOf(code, 'en');
}

/** The name of a state by ICU. */
export function nameOf(code: string, language: string): string {
  const name = new Intl.DisplayNames(language, { type: 'region' }).of(code);
  if (name === undefined || name === code)
    throw new Error(`ICU has no name for ${code} in ${language}.`);
  return name;
}

/** The id of a place by its English title: kebab case without accents. */
export function placeIdOf(title: string): string {
  return title
    .split(/[^\p{L}\p{M}\p{N}'’]+/u)
    .map(fold)
    .filter((word) => word !== '')
    .join('-');
}
