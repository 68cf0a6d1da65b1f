import type { GazetteerEntry } from '../../src/domain/geoparsing/gazetteer-file';
import { fold } from '../../src/domain/geoparsing/tokens';
import { AMBIGUOUS, CAPITAL_NAMES, CAPITALS, STATE_NAMES } from './capitals';

const LANGUAGES = { 'az-Latn': 'az', hy: 'hy', ru: 'ru' };

/** States of the world, named by ICU (Unicode licence) and by hand, then their capitals. */
export function worldEntries(): GazetteerEntry[] {
  const states = CAPITALS.trim()
    .split(/[|\n]/)
    .map((line) => ({
      code: line.slice(0, 2),
      capitals: line.slice(3).split(',').filter(Boolean),
    }));
  return [
    ...states.map(({ code }) => stateEntry(code)),
    ...states.flatMap(({ capitals }) => capitals.map(capitalEntry)),
  ];
}

function stateEntry(code: string): GazetteerEntry {
  const title = stateTitle(code);
  const others = STATE_NAMES[code]?.slice(1) ?? [];
  const names = Object.entries(LANGUAGES).map(([lang, icu]) => [lang, [nameOf(code, icu)]]);
  const spellings = others.length > 0 ? { spellings: others } : {};
  return {
    id: placeIdOf(title),
    kind: 'state',
    names: { en: [title], ...Object.fromEntries(names) },
    ...spellings,
  };
}

function capitalEntry(title: string): GazetteerEntry {
  const { names = {}, spellings } = CAPITAL_NAMES[title] ?? {};
  const others = Object.fromEntries(Object.entries(names).map(([lang, name]) => [lang, [name]]));
  const entry: GazetteerEntry = {
    id: placeIdOf(title),
    kind: 'capital',
    names: { en: [title], ...others },
  };
  if (spellings) entry.spellings = spellings;
  return AMBIGUOUS.includes(title) ? { ...entry, names: {}, bare: [title] } : entry;
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
