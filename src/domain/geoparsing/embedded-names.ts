import { MONTHS, WEEKDAYS } from '../dates/calendar';
import { isStopWord } from './unknown-toponyms';
import type { Range } from '../atlas/article';
import type { NamedPlace } from './gazetteer';
import { isEmbeddedElsewhere } from './other-languages';
import { isEnglish, scriptLanguage } from './tokens';

/** Make a name, with a place's name in front, of something that is no place: Rhine Police. */
const HEADS =
  'Academy|Accords?|Agency|Agreement|Airlines|Airways|Alliance|Army|Assembly|Association|Authority|Award' +
  '|Bank|Battalion|Brewery|Brigade|Broadcasting|Bulletin|Bureau|Cathedral|Cent(?:er|re)|Chamber|Championship' +
  '|Charter|Chronicle|Church|Club|Coalition|Co|College|Combine|Command|Commission|Committee|Community' +
  '|Company|Conference|Confederation|Congress|Consortium|Convention|Corporation|Corps|Council|Court|Cup' +
  '|Daily|Declaration|Department|Embassy|Exchange|FC|FK|Federation|Festival|Fleet|Force|Forces|Format|Forum' +
  '|Foundation|Front|Fund|Games|Gazette|GP|Group|Guards?|Herald|Holding|Inc|Initiative|Inquirer|Institute' +
  '|Journal|Khanate|League|Legion|Library|Ltd|LLC|Magazine|Mirror|Ministry|Mission|Monitor|Movement|Museum|Navy' +
  '|Network|News|Observer|Offensive|Office|Olympics|Orchestra|Organi[sz]ation|Pact|Parliament|Party' +
  '|Peacekeepers|Philharmonic|Plan|Platform|Police|(?<!Border |Customs )Post|Press|Principles|Prize|Process|Programme?' +
  '|Project|Prosecutor|Protocol|Radio|Railways|Regiment|Review|Revolution|School|Senate|Service|Society|Staff|Star' +
  '|Statement|Studies|Summit|Symphony|Talks|Telecom|Telegraph|Television|Theatre|Times|Today|Tower|Treaty|Tribune' +
  '|Tribunal|TV|Union|United|University|Uprising|Watch|Week|Weekly|Airways|Bottling|Brandy|Business|Campus|Choir|Committee|Credit|Daily|Dog|Ensemble|Gymnasium|Hotel|Horse|Hospital|Investment|Lyceum|Policy|Real|Shepherd|Street';

/** Make an event of a place's name in front, capitalised or not. */
const EVENTS =
  '[Ww][Aa][Rr][Ss]?|[Cc]onflicts?|CONFLICTS?|[Cc]easefire|CEASEFIRE|[Gg]enocide|[Mm]assacres?' +
  '|[Pp]ogroms?|[Oo]ffensive|[Uu]prising|[Ee]arthquake';

/** Make a name with "of" and a place's name behind them, besides `HEADS`. */
const HEADS_OF =
  'Battle|Bishop|Catholicos|Diocese|Duke|Fall|Liberation|Massacre|Peace|Siege|Staff|War|Order|Hero|Medal';

/** Offices, in front of a person's name and behind a state's: Norway Prime Minister Nikol …. */
const OFFICES =
  'Ambassador|Attorney|Captain|Chancellor|Chief|Col|Colonel|Defen[cs]e|Deputy|Director|Dr|Economy|Envoy|Ex|Finance' +
  '|Foreign|Former|Gen|General|Governor|Interior|Justice|King|Lieutenant|Lt|Maj|Major|Mayor|Minister|Mr|Mrs|Ms|Official' +
  '|Ombudsman|Ombudswoman|PM|Premier|President|Presidential|Prime|Prof|Professor|Prosecutor|Queen|Secretary' +
  '|Senator|Speaker|State|Vice';

/** Words for what stands on the earth: with one behind it a name is a place's still. */
const GROUND =
  'Airport|Area|Canyon|Economic|Autonomous|Avenue|Basin|Bay|Border|Bridge|Canal|Castle|Checkpoint|City|Community|Corridor|County|Crossing' +
  '|Dam|Deposit|Depot|District|Field|Forest|Fortress|Gate|Gorge|Gulf|Heights|Highway|Hill|Hills|International|Island' +
  '|Junction|Lake|Lowland|Mine|Monastery|Mountain|Mountains|Oblast|Park|Pass|Peninsula|Pipeline|Plain|Plateau|Port' +
  '|Province|Railway|Range|Region|Republic|Reservoir|River|Road|Route|Sea|Square|Station|Steppe|Strait|Street' +
  '|Town|Valley|Village|Zone|Highlands';

/** Words that may stand capitalised in front of a place's name and leave it one. */
const LEADS =
  'Ancient|Autonomous|Byzantine|Camp|Cape|Central|City|District|East|Eastern|Fort|Former|Greater|Imperial|Independent|Inner|Kingdom|Medieval|Ottoman|Tsarist|Lake' +
  '|Lower|Mainland|Metropolitan|Modern|Mount|Mt|Near|North|Northeastern|Northern|Northwestern|Outer|Port|Province|Region' +
  '|Republic|River|South|Southeastern|Southern|Southwestern|Soviet|State|Town|Upper|Village|West|Western';

/** Stand capitalised beside any name. */
const CALENDAR = [...MONTHS, ...MONTHS.map((name) => name.slice(0, 3)), 'Sept', ...WEEKDAYS].join(
  '|',
);

const CAPITALISED = '[\\p{Lu}\\p{Lt}][\\p{L}\\p{M}’-]*';
const NO_LETTER = '(?![\\p{L}\\p{M}])';
const WORD_START = '(?<![\\p{L}\\p{M}])';

/** White space without an empty line. */
const GAP = '(?:[^\\S\\n]+|[^\\S\\n]*\\n[^\\S\\n]*)(?!\\s)';

const AFTER = new RegExp(
  `^${GAP}(?:${EVENTS}|(?:${CAPITALISED}\\s){0,3}(?:${HEADS}|${HEADS.toUpperCase()}))${NO_LETTER}`,
  'u',
);

/** "Ministry of Foreign Affairs of", "Organization for Security and Cooperation in", "FC". */
const CHAIN = `(?:\\s(?:of|for|on|and|the|${CAPITALISED}))*`;
const BEFORE = new RegExp(
  `${WORD_START}(?:(?:${HEADS}|${HEADS_OF})${CHAIN}\\s(?:of|for)(?:\\sthe)?` +
    `|(?:${HEADS})\\s(?:for|on)${CHAIN}\\sin|FC|FK|CF)\\s$`,
  'u',
);

/** A hyphen that joins the name to a lower-case word: Paris-based, pro-Norway. */
const JOINED_AFTER = /^[-‐‑]\p{Ll}/u;
const JOINED_BEFORE =
  /(?<![\p{L}\p{M}])(?:anti|ex|half|inter|intra|mid|neo|non|post|pre|pro|quasi|semi|sub|trans|ultra)[-‐‑]$/u;

/** A capitalised word beside the name in a sentence: of a person or a firm, but for these. */
const NAME_AFTER = new RegExp(
  `^[^\\S\\n](?!(?:${GROUND}|${OFFICES}|${CALENDAR}|I)${NO_LETTER})${CAPITALISED}`,
  'u',
);
const NAME_BEFORE = new RegExp(
  `[\\p{L}\\p{N},;)”"][^\\S\\n]${WORD_START}` +
    `(?!(?:${LEADS}|${CALENDAR}|\\p{Lu}+)[^\\S\\n])([\\p{Lu}\\p{Lt}][\\p{L}\\p{M}-]*)[^\\S\\n]$`,
  'u',
);
/** The same at the beginning of a sentence, where any word is capitalised. */
const FIRST_BEFORE = new RegExp(
  `(?:^|[\\n.!?“"(]\\s?)(?!(?:${LEADS}|${CALENDAR})[^\\S\\n])([\\p{Lu}][\\p{L}\\p{M}]+)[^\\S\\n]$`,
  'u',
);
const NO_NAME = /(?:ly|ing|ed|ian|iani|ani|ish|ese|ern)$/;

/** After these a place's name stands whole, whatever follows: "in Paris Aliyev said". */
const LOCATIVE = new RegExp(
  `${WORD_START}(?:[Ii]n|[Aa]t|[Ff]rom|[Tt]o|[Nn]ear|[Oo]f|[Vv]ia|[Oo]utside|[Aa]round|[Ii]nto|[Tt]hrough)\\s$`,
  'u',
);

/** People and animals, in front of their names; and whose cousin somebody is. */
const BEARER =
  /(?<![\p{L}\p{M}])(?:[Dd]aughters?|[Ss]ons?|[Bb]rothers?|[Ss]isters?|[Ww]ife|[Hh]usband|[Cc]ousins?|[Nn]iece|[Nn]ephew|[Gg]rand(?:son|daughter|mother|father)|[Aa]unt|[Uu]ncle|[Mm]are|[Ss]tallion|[Hh]orse|[Dd]og|[Tt]anker|[Ff]erry|[Yy]acht),?\s$/u;
const OF_PERSON =
  /^[’']s\s(?:aunt|brother|cousin|daughter|father|grand\p{Ll}+|husband|mother|nephew|niece|parents|sister|son|uncle|widow|wife)(?!\p{L})/u;
/** What is called after a place where it once came from. */
const GOODS_AFTER =
  /^\s(?:brand(?:y|ies)|breed|carpets?|cigarettes?|cognac|dogs?|horses?|mineral water|rugs?|sheep|vodka)(?!\p{L})|^\s(?:we|I|he|she|they)\s(?:drank|drink|bought|ordered|opened)/u;
const GOODS_BEFORE = /(?:bottles?|cans?|cups?|glass|glasses|packets?|packs?|carton) of\s$/u;
/** A name in quotation marks of what is called by it. */
const CALLED = /(?:called|named|titled|entitled|dubbed)\s[“"'‘«]$/u;
/** How surnames of the region end. */
const SURNAME =
  /^\s\p{Lu}\p{L}*(?:yan|yants|ov|ova|yev|yeva|zade|oglu|shvili|dze)(?![\p{L}\p{M}])/u;

/** How far either side is looked at, in UTF-16 units: four long words. */
const REACH = 72;

/**
 * Whether the name of a place is only a part of another name or word, and so
 * names no place: a war, an army, a person, "Paris-based".
 *
 * @param previous,next the toponyms found around it: names of places, not parts of its name
 */
export function isEmbeddedInName(
  text: string,
  { start, end }: Range,
  { kind, quoted = false }: Pick<NamedPlace, 'kind' | 'quoted'>,
  previous?: Range,
  next?: Range,
): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const isSmall = kind === 'town' || kind === 'village';
  const language = scriptLanguage(before + text.slice(start, end) + after);
  if (language !== undefined && !isEnglish(before + after)) {
    const named = {
      kind,
      quoted,
      isSmall,
      isFollowed: next?.start === end + 1,
      isPreceded: previous?.end === start - 1,
      isLocative: /(?:d[aə](?:n|kı|ki)?|ում|ից)$/iu.test(text.slice(start, end)),
    };
    return isEmbeddedElsewhere(before, text.slice(start, end), after, named, language);
  }
  if (JOINED_AFTER.test(after) || JOINED_BEFORE.test(before)) return true;
  if (AFTER.test(after) || BEFORE.test(before) || BEARER.test(before) || OF_PERSON.test(after)) {
    return true;
  }
  if (GOODS_AFTER.test(after) || GOODS_BEFORE.test(before) || CALLED.test(before)) return true;
  if (next?.start !== end + 1 && SURNAME.test(after)) return true;
  const followed = next?.start !== end + 1 && NAME_AFTER.test(after) && !LOCATIVE.test(before);
  const preceded =
    previous?.end !== start - 1 &&
    (isName(NAME_BEFORE, before) || (isSmall && isName(FIRST_BEFORE, before)));
  return (followed || preceded) && !isHeadline(text, start) && !isShouted(text.slice(start, end));
}

function isName(pattern: RegExp, before: string): boolean {
  const word = pattern.exec(before)?.[1];
  return word !== undefined && !NO_NAME.test(word) && !isStopWord(word);
}

/** A name all in capitals is a dateline's, and what follows no part of it. */
function isShouted(name: string): boolean {
  return name.length > 3 && name === name.toUpperCase();
}

/** Words that a headline leaves in lower case however long they are. */
const SMALL =
  /^(?:about|above|after|against|along|among|around|before|behind|below|between|beyond|during|inside|outside|since|through|under|until|which|while|with|without)$/u;
const VERB =
  /(?<![\p{L}\p{M}])(?:are|been|had|has|have|is|said|says|was|were|will)(?![\p{L}\p{M}])/u;

/** Whether a line has no full stop and its longer words are capitalised, so that capitals mean nothing. */
function isHeadline(text: string, at: number): boolean {
  const before = text
    .slice(Math.max(0, at - 200), at)
    .split('\n')
    .at(-1)!;
  const after = text.slice(at, at + 200).split('\n')[0]!;
  const line = before + after;
  if (/[.;]["”’)]*\s*$/u.test(line)) return false;
  const words = line.match(/(?<![\p{L}\p{M}’'-])\p{Ll}[\p{L}\p{M}]{4,}/gu) ?? [];
  return words.every((word) => SMALL.test(word)) && !VERB.test(line);
}
