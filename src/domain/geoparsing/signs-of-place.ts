import type { Range } from '../atlas/article';
import { hasTypeNoun } from './place-type-nouns';
import { scriptLanguage } from './tokens';

/** In front of names of places; “of” behind a word for a place alone, which `hasTypeNoun` knows. */
const PREPOSITION =
  /(?<!\p{L})(?:[Aa]bove|[Aa]cross|[Aa]round|[Aa]t|[Bb]eyond|[Ff]rom|[Ii]n|[Ii]nside|[Ii]nto|[Nn]ear|[Oo]utside|[Tt]hrough|[Tt]owards?|[Vv]ia|[Nn]orth of|[Ss]outh of|[Ee]ast of|[Ww]est of|[Вв]|[Вв]о|[Ии]з|[Нн]а|[Дд]о|[Уу]|[Бб]лиз|[Оо]коло|[Чч]ерез|[Пп]од)\s(?:the\s)?$/u;
/** Verbs of movement, after which “to” and “for” lead to a place. */
const TOWARDS =
  /(?<!\p{L})(?:arriv|bus|came|drive|driv|drove|fled|flew|flight|go|goes|going|gone|head|journey|left|march|mov|path|rail|ride|road|rode|route|sail|track|train|travel|trip|walk|way|went)\p{Ll}{0,3}\s(?:[\p{L}’-]+\s){0,4}(?:to|for)\s(?:the\s)?$/u;
/** Cases of Azerbaijani and Armenian for what is in a place, or comes from it. */
const LOCATIVE: Partial<Record<string, RegExp>> = {
  az: /(?:da|də|dan|dən|dakı|dəki)$/u,
  hy: /(?:ում|ից)$/u,
};
/** Between the names of a list. */
const LISTED = /^(?:,\s(?:and\s|or\s)?|\s(?:and|or|и|или|və|և|ու)\s|\s?[–/-]\s?)$/u;

/** What stands in front of the name of a person, or is the first word of one. */
const TITLE =
  /(?:^|\s)(?:Captain|Chairman|Colonel|Commander|Deputy|Dr|General|Governor|Judge|King|Lord|Lady|Major|Mayor|Minister|Miss|Mr|Mrs|Ms|President|Prince|Princess|Prof|Professor|Queen|Saint|Secretary|Senator|Sir|Speaker|by|By|daughter|son|wife|husband|brother|sister|named|called|президент|министр|господин|госпожа|prezident|nazir|xanım|cənab|նախագահ|նախարար|պարոն|տիկին)\.?\s?$/u;
/** How surnames of the region, and names of people in it, end. */
const SURNAME =
  /(?:yan|yants|ov|ova|yev|yeva|ev|eva|zade|zadə|oglu|oğlu|shvili|dze|skiy?|ян|янц|ов|ова|ев|ева|заде|оглу|швили|дзе|ский|ская|յան|յանը|յանի|յանց)(?:[’']s)?$/u;
/** Behind a person: said, who, aged. */
const PERSON_FOLLOWS =
  /^,?\s(?:who|whose|aged|\d{2}|said|says|told|tells|added|wrote|writes|thinks|asked|argued|replied|сказал|сказала|заявил|заявила|dedi|deyib|ասաց|ասել)(?!\p{L})/u;
/** Last words of organisations, works and days. */
const ORGANISATION =
  /(?:Academy|Act|Agency|Agreement|Alliance|Army|Assembly|Assistance|Association|Authority|Bank|Board|Brigade|Bureau|Cent(?:er|re)|Church|Club|College|Commission|Committee|Company|Conference|Congress|Constitution|Convention|Corporation|Council|Court|Cross|Cup|Day|Declaration|Department|Easter|Federation|Forum|Foundation|Fund|Games|Government|Group|Guard|Holding|House|Inc|Initiative|Institute|Instagram|Facebook|Twitter|Telegram|Islam|Christianity|League|Ltd|Mission|Ministry|Movement|Museum|Nations|News|Office|Organi[sz]ation|Pact|Parliament|Party|Police|Post|Press|Programme?|Project|Protocol|Radio|Report|Review|School|Senate|Service|Society|Soviet|State|Summit|Team|Times|Treaty|Tribune|Union|University|War|Youth)$/u;
/** Peoples and languages. */
const PEOPLE =
  /(?:ian|ians|ish|ese|ani|anis|iani|Turks?|Kurds?|Azeris?|Persian|Greek|Arab|Arabic|Latin|Christmas|God|Allah|Internet)$/u;

/** How far either side is looked at, in UTF-16 units. */
const REACH = 60;

/**
 * Whether something beside a capitalised name says that it is one of a place: a
 * preposition, a word for a place, a case, or a list with known places. Names of
 * persons and organisations, by-lines, datelines and what ran together at the
 * end of a sentence have none, or a sign against it.
 *
 * @param known the toponyms directly in front of it and behind it
 */
export function hasSignOfPlace(
  text: string,
  range: Range,
  known: { before?: Range | undefined; after?: Range | undefined },
): boolean {
  const { start, end } = range;
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const words = name.split(/\s/u);
  if (/^\p{Lu}{2,}\.?$/u.test(name) || words.length > 4) return false;
  // Two sentences without a space between them.
  if (/\p{Ll}[.!?]\p{Lu}/u.test(name) || /\p{Ll}[.!?]$/u.test(before)) return false;
  if (/^\s?[—–]\s/u.test(after) && /(?:^|\n)$/u.test(before)) return false;
  if (TITLE.test(before) || TITLE.test(`${words[0]!} `)) return false;
  if (SURNAME.test(name) || PERSON_FOLLOWS.test(after)) return false;
  if (ORGANISATION.test(name) || PEOPLE.test(name)) return false;
  return standsAsPlace(text, range, known);
}

/** The same of a name that is known to be a place's, and may be somebody's too: nothing speaks against it. */
export function standsAsPlace(
  text: string,
  range: Range,
  known: { before?: Range | undefined; after?: Range | undefined },
): boolean {
  const { start, end } = range;
  const name = text.slice(start, end);
  const before = text.slice(Math.max(0, start - REACH), start);
  if (PREPOSITION.test(before) || TOWARDS.test(before) || hasTypeNoun(text, range)) return true;
  const language = scriptLanguage(text.slice(Math.max(0, start - REACH), end + REACH));
  const isFirst = /(?:^|[.!?։:»”"\n]\s?)$/u.test(before);
  if (!isFirst && LOCATIVE[language ?? '']?.test(name)) return true;
  const isListed = (between: string) => LISTED.test(between);
  return (
    (known.before !== undefined && isListed(text.slice(known.before.end, start))) ||
    (known.after !== undefined && isListed(text.slice(end, known.after.start)))
  );
}
