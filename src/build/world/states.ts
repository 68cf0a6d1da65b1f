import { fold } from '../../domain/geoparsing/tokens';
import tables from './states.json';

/** English names where ICU's are not those of running text, by state; the first is the title. */
export const STATE_NAMES: Record<string, string[]> = tables.stateNames;

/** Capitals by state (ISO 3166-1 alpha-2): seats of government first, then others. By hand. */
export const CAPITALS: Record<string, string[]> = tables.capitals;

/** The English name of a state in running text, by its code in ISO 3166-1 alpha-2. */
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
