import { KINDS, type Kind } from '../atlas/place';
import type { Range } from '../atlas/article';

/**
 * What texts call the kinds of places, as it stands beside a name: "Basel
 * district", "the town of Basel". Plurals stand after lists of names.
 */
const NOUNS: Partial<Record<Kind, string>> = {
  district:
    'district|region|rayon|raion|county|uyezd|rayon[a-zəıöü]{0,8}|qəza[a-zəıöü]{0,6}|район[а-я]{0,3}|уезд[а-я]{0,2}|շրջան[ա-և]{0,4}|գավառ[ա-և]{0,3}',
  region:
    'province|region|oblast|marz|governorate|district|republic|vilayət[a-zəıöü]{0,6}|ostan[a-zəıöü]{0,6}|област[а-я]{1,3}|провинци[а-я]{1,2}|марз[а-я]{0,2}|регион[а-я]{0,2}|մարզ[ա-և]{0,4}|նահանգ[ա-և]{0,3}',
  town: 'town|city|village|settlement|community|hamlet|şəhər[a-zəıöü]{0,8}|kənd[a-zəıöü]{0,8}|qəsəbə[a-zəıöü]{0,8}|город[а-я]{0,3}|г\\.|сел[аоеу][а-я]{0,2}|с\\.|посёл[а-я]{2,4}|посел[а-я]{2,4}|деревн[а-я]{1,3}|քաղաք[ա-և]{0,4}|գյուղ[ա-և]{0,4}|համայնք[ա-և]{0,3}|ավան[ա-և]{0,3}',
  village:
    'village|settlement|community|hamlet|kənd[a-zəıöü]{0,8}|qəsəbə[a-zəıöü]{0,8}|сел[аоеу][а-я]{0,2}|с\\.|посёл[а-я]{2,4}|посел[а-я]{2,4}|деревн[а-я]{1,3}|գյուղ[ա-և]{0,4}|համայնք[ա-և]{0,3}|ավան[ա-և]{0,3}',
  river:
    'river|stream|valley|bridge|gorge|canyon|çay[a-zəıöü]{0,6}|рек[а-я]{1,3}|ущель[а-я]{1,2}|գետ[ա-և]{0,4}|կիրճ[ա-և]{0,3}|ձոր[ա-և]{0,3}',
  lake: 'lake|reservoir|basin|göl[a-zəıöü]{0,6}|su anbar[a-zəıöü]{0,5}|озер[а-я]{1,2}|водохранилищ[а-я]{1,3}|լիճ[ա-և]{0,3}|լճ[ա-և]{1,4}|ջրամբար[ա-և]{0,3}',
  mine: 'mine|mines|deposit|deposits|ore field|goldfield|gold mine|gold deposit|yata[a-zğ]{1,7}|месторожден[а-я]{2,3}|рудник[а-я]{0,2}|հանք[ա-և]{0,4}',
  site: 'mountain|mount|pass|peak|monastery|monasteries|strait|bridge|fortress|castle|cave|church|cathedral|dağ[a-zəıöü]{0,6}|qala[a-zəıöü]{0,6}|mağara[a-zəıöü]{0,6}|monastır[a-zəıöü]{0,6}|гор[аыеу][а-я]{0,2}|монастыр[а-я]{1,3}|креп[а-я]{3,6}|пещер[а-я]{1,3}|перевал[а-я]{0,2}|вершин[а-я]{1,2}|լեռ[ա-և]{0,3}|սար[ա-և]{0,3}|վանք[ա-և]{0,4}|վանական|տաճար[ա-և]{0,3}|եկեղեց[ա-և]{0,3}|քարանձավ[ա-և]{0,3}|բերդ[ա-և]{0,3}|ամրոց[ա-և]{0,3}',
  road: 'road|corridor|highway|route|passage|motorway|yolu[a-zəıöü]{0,6}|magistral[a-zəıöü]{0,6}|dəhliz[a-zəıöü]{0,6}|дорог[а-я]{1,2}|трасс[а-я]{1,2}|шоссе|մայրուղ[ա-և]{1,4}|ճանապարհ[ա-և]{0,3}|միջանցք[ա-և]{0,3}',
};
NOUNS.capital = NOUNS.town;
NOUNS.corridor = NOUNS.road;
NOUNS.route = NOUNS.road;
NOUNS.railway = 'railway|railroad|rail line|line';

const PLURALS: Partial<Record<Kind, string>> = {
  district:
    'districts|regions|rayons|raions|counties|rayon[a-zəıöü]{0,9}|район[а-я]{0,3}|շրջան[ա-և]{0,6}',
  region: 'provinces|regions|oblasts|marzes|област[а-я]{1,3}|մարզ[ա-և]{0,6}',
  town: `towns|cities|villages|settlements|communities|${NOUNS.town!.split('|').slice(6).join('|')}`,
  village: `villages|settlements|communities|${NOUNS.village!.split('|').slice(4).join('|')}`,
  river: `rivers|${NOUNS.river!.split('|').slice(6).join('|')}`,
};
PLURALS.capital = PLURALS.town;

const NAME = "\\p{Lu}[\\p{L}\\p{M}’'-]*(?:[ -]\\p{Lu}[\\p{L}\\p{M}’'-]*)?";
const AND = '(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|as well as|və|и|или|և|եւ|ու)\\s)(?:the\\s)?';
/** Words between the name and the noun: the Basel humanitarian corridor. */
const ADJECTIVE =
  '(?:(?:access|administrative|border|copper|economic|gold|humanitarian|land|main|mountain|transit|transport)\\s)?';
/** The other side's name in brackets, or after a slash: Bâle (Basel) corridor. */
const OTHER = `(?:\\)|\\s\\(${NAME}\\)|/${NAME})?`;

/** How far either side is looked at, in UTF-16 units: a list of five names. */
const REACH = 90;

/** Kinds whose names take an article in English. */
const HAS_ARTICLE: ReadonlySet<Kind> = new Set<Kind>(['river', 'road', 'railway']);
const THE = /(?<![\p{L}])[Tt]he\s$/u;
/** Behind a name: of something that is no river and no road. */
const ANOTHER_NOUN =
  /^(?:\s\p{Lu}|[-’']|\s(?:area|authorities|church|city|community|council|crossing|direction|district|family|front|government|hospital|market|mine|municipality|people|plain|plant|province|quarter|region|school|settlement|side|station|town|village)(?!\p{L}))/u;

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
      `(?<![\\p{L}\\p{M}])(?:(?:${capitalisedToo(leading(nouns))})\\s(?:of\\s)?(?:the\\s)?` +
        `|(?:${capitalisedToo(leading(plurals))})\\s(?:of\\s|such as\\s)?(?:${NAME}${AND}){0,5})$`,
      'u',
    ),
  };
}

/** Without the words of Azerbaijani and Armenian, which stand behind the name that they belong to. */
function leading(nouns: string): string {
  return nouns
    .split('|')
    .filter((noun) => !/[əıöüğа-яё]?\[a-z|[ա-և]|su anbar|yata/u.test(noun))
    .join('|');
}

/** "town|city" as "[Tt]own|[Cc]ity". */
function capitalisedToo(nouns: string): string {
  return nouns.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter.toUpperCase()}${letter}]`,
  );
}

/** Whether a word for any kind of place stands beside a name: “Basel district”, “the town of Basel”. */
export function hasTypeNoun(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return [...PATTERNS.values()].some(
    ({ joined, before: leading }) => joined.test(after) || leading.test(before),
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
  // English says "the Rhine" of a river, and of hardly another place.
  if (THE.test(text.slice(Math.max(0, start - 4), start)) && HAS_ARTICLE.has(kind)) {
    if (!ANOTHER_NOUN.test(after)) return end;
  }
  return patterns.before.test(text.slice(Math.max(0, start - REACH), start)) ? end : null;
}
