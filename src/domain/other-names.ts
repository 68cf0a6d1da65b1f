import type { Range } from './sentences';

/**
 * Words that make a name with a place's name in front, and the name of
 * something that is no place: Rhine Police, Munich Security Conference.
 */
const HEADS =
  'Accords?|Agreement|Airlines|Airways|Army|Assembly|Bank|Battalion|Brigade|Bulletin|Championship' +
  '|Charter|Club|Committee|Company|Conference|Congress|Convention|Council|Declaration|FC|FK' +
  '|Festival|Foundation|Forces?|Forum|Front|Gazette|Group|Guards?|Herald' +
  '|Institute|Journal|Ministry|Movement|Museum|News|Offensive|Olympics|Parliament|Party|Pact' +
  '|Police|(?<!Border |Customs )Post|Press|Process|Protocol|Regiment|Review|Statement|Summit|Telecom|Telegraph|Times' +
  '|Treaty|Tribune|Union|University';

/** Words that make an event of a place's name, capitalised or not. */
const EVENTS = '[Ww][Aa][Rr][Ss]?|[Cc]onflicts?|CONFLICTS?|[Cc]easefire|CEASEFIRE';

const CAPITALISED = '[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}’-]*';

/** White space without an empty line. */
const GAP = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)(?!\\s)';

const AFTER = new RegExp(
  `^${GAP}(?:${EVENTS}|(?:${CAPITALISED}\\s){0,2}(?:${HEADS}|${HEADS.toUpperCase()}))(?![\\p{L}\\p{M}])`,
  'u',
);

const BEFORE = new RegExp(
  '(?<![\\p{L}\\p{M}])(?:(?:Bank|Battle|Peace|Siege|Treaty|University|War) of(?: the)?|FC|FK) $',
  'u',
);

/** A hyphen that joins the name to a lower-case word: Paris-based, pro-Norway. */
const JOINED_AFTER = /^[-‐‑]\p{Ll}/u;
const JOINED_BEFORE = /(?<![\p{L}\p{M}])\p{Ll}[\p{L}\p{M}]*[-‐‑]$/u;

/** How far either side is looked at, in UTF-16 units: three long words. */
const REACH = 60;

/**
 * Whether the name of a place is only a part of another name or word, and so
 * names no place: a war, an army, a club, "Paris-based".
 */
export function isPartOfOtherName(text: string, { start, end }: Range): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  return (
    AFTER.test(after) ||
    BEFORE.test(before) ||
    JOINED_AFTER.test(after) ||
    JOINED_BEFORE.test(before)
  );
}
