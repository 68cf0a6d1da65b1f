import { KINDS, type Kind } from '../atlas/place';
import type { Range } from '../atlas/article';

/**
 * What texts call the kinds of places, as it stands beside a name: "Basel
 * district", "the town of Basel". Plurals stand after lists of names.
 */
const NOUNS: Partial<Record<Kind, string>> = {
  district:
    'district|region|rayon|raion|county|rayonu|rayonunda|rayonunun|район[а-я]{0,2}|շրջան[ա-և]{0,3}',
  region:
    'province|region|oblast|marz|governorate|district|republic|область|области|մարզ[ա-և]{0,3}',
  town: 'town|city|village|settlement|community|hamlet|şəhəri|kəndi|город[а-я]{0,2}|сел[а-я]{1,2}|քաղաք[ա-և]{0,3}|գյուղ[ա-և]{0,3}',
  river: 'river|stream|valley|bridge|çayı|рек[а-я]{1,2}|գետ[ա-և]{0,3}',
  lake: 'lake|reservoir|basin',
  mine: 'mine|mines|deposit|deposits|ore field|goldfield|gold mine|gold deposit',
  site: 'mountain|mount|pass|peak|monastery|strait|bridge',
  road: 'road|corridor|highway|route|passage|motorway|yolu|dəhlizi',
};
NOUNS.village = NOUNS.town;
NOUNS.capital = NOUNS.town;
NOUNS.corridor = NOUNS.road;
NOUNS.route = NOUNS.road;
NOUNS.railway = 'railway|railroad|rail line|line';

const PLURALS: Partial<Record<Kind, string>> = {
  district: 'districts|regions|rayons|raions|counties',
  region: 'provinces|regions|oblasts|marzes',
  town: 'towns|cities|villages|settlements|communities',
};
PLURALS.village = PLURALS.town;
PLURALS.capital = PLURALS.town;

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}’'-]*)?";
const AND = '(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|as well as)\\s)(?:the\\s)?';
/** Words between the name and the noun: the Basel humanitarian corridor. */
const ADJECTIVE =
  '(?:(?:access|administrative|border|copper|economic|gold|humanitarian|land|main|mountain|transit|transport)\\s)?';
/** The other side's name in brackets, or after a slash: Bâle (Basel) corridor. */
const OTHER = `(?:\\)|\\s\\(${NAME}\\)|/${NAME})?`;

/** How far either side is looked at, in UTF-16 units: a list of five names. */
const REACH = 90;

interface Patterns {
  /** The noun directly behind; its match is part of the name. */
  joined: RegExp;
  beside: RegExp;
  before: RegExp;
}

const PATTERNS = new Map(
  KINDS.flatMap((kind) => (NOUNS[kind] ? [[kind, patternsOf(NOUNS[kind], PLURALS[kind])]] : [])),
);

function patternsOf(nouns: string, plurals = nouns): Patterns {
  const noun = capitalisedToo(nouns);
  const listed = capitalisedToo(plurals);
  const end = '(?![\\p{L}\\p{M}])';
  return {
    joined: new RegExp(`^[\\s-](?:${noun})${end}`, 'u'),
    beside: new RegExp(
      `^(?:${OTHER}[\\s-]${ADJECTIVE}(?:${noun}|${listed})` +
        `|(?:${AND}${NAME}){1,5}\\s(?:${listed}))${end}`,
      'u',
    ),
    before: new RegExp(
      `(?<![\\p{L}\\p{M}])(?:(?:${noun})\\s(?:of\\s)?(?:the\\s)?` +
        `|(?:${listed})\\s(?:of\\s|such as\\s)?(?:${NAME}${AND}){0,5})$`,
      'u',
    ),
  };
}

/** "town|city" as "[Tt]own|[Cc]ity". */
function capitalisedToo(nouns: string): string {
  return nouns.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
  );
}

/**
 * Whether a word for this kind of place stands beside a name, and how far the
 * name then reaches: over the noun directly behind it ("Basel district"), not
 * over one before it or after a list ("the districts of Basel and Berne").
 *
 * @returns the end of the name, or null where no such word stands there.
 */
export function extendOverTypeNoun(text: string, { start, end }: Range, kind: Kind): number | null {
  const patterns = PATTERNS.get(kind);
  if (!patterns) return null;
  const after = text.slice(end, end + REACH);
  const joined = patterns.joined.exec(after);
  if (joined) return end + joined[0].length;
  if (patterns.beside.test(after)) return end;
  return patterns.before.test(text.slice(Math.max(0, start - REACH), start)) ? end : null;
}
