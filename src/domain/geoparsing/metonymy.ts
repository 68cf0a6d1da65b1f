import type { Range } from '../atlas/article';
import { isMetonymElsewhere } from './other-languages';
import { isEnglish, scriptLanguage } from './tokens';

/** Words of movement and ways: after them "to", "from" and "between" lead to a town. */
const MOVEMENT =
  'arriv|back|bound|bring|brought|bus|buses|came|car|cargo|carr|come|comes|coming|convoy|deliver|depart|deport|distance|distances|driv|drove|embassy|escap' +
  '|evacuat|extradit|fled|flee|flew|flies|flight|fly|flying|go|goes|going|gone|headed|heading|heads|highway|hour|hours|invit|journey' +
  '|kilomet|km|left|miles|mov|on its way|onward|pipeline|plane|railway|railroad|reach|relocat|report|return|road|roads|route|routes|sail|ship|summon|took|tour' +
  '|train|trains|transfer|transit|travel|trip|trips|truck|trucks|visit|walk|way|went|journalist|correspondent|resident|native|minutes|delegation|road|roads';

/** What a government gives, makes or has: with "from" or "of" and a capital, metonyms. */
const OF_GOVERNMENT =
  'accusation|agreement|aim|all(?:y|ies)|ambition|answer|anger|approval|argument|assurance|interaction|backing|behalf|blessing|claim|comment|complaint|concern|concession|condemnation' +
  '|consent|control|cooperation|criticism|decision|demand|denial|dependence|diplomacy|dissatisfaction|distance|distrust|effort|expectation|expense|failure|fear|fury|goal|goodwill|grip|guarantee|guidance|hand|help' +
  '|independence|influence|initiative|insistence|instruction|intention|interest|involvement|leadership|leverage|logic|mediation|mercy|message|objection|obligation|offer|opinion|opposition|orbit|order' +
  '|part|participation|partner|patience|permission|plan|policy|policies|position|power|preference|presence|pressure|priorit(?:y|ies)|proposal|protest|reaction|readiness|recognition|refusal|reluctance|reply|request|resistance|response|role|rhetoric|side' +
  '|signal|silence|stance|statement|strateg(?:y|ies)|support|suspicion|terms|threat|tone|trust|ultimatum|unwillingness|version|view|vision|warning|will|willingness|wish';

/** Verbs that take a town for their object: the troops entered Paris. */
const TOWN_OBJECT =
  'approach|bomb|bypass|captur|circl|cross|enter|explor|hit|leav|left|liv|near|occup|overlook|pass|photograph|reach|rock|shak|shell|shook|storm|strik|struck|surround|tour|visit';

/** What belongs to a town: Paris’s streets, Rome residents. */
const OF_TOWN =
  'airport|avenue|bazaar|boulevard|bus|central|cent(?:er|re)|cinema|citizens|city|church|climate|community|courthouse|district|downtown|embankment|heart|hotel|inhabitants|library|main|market|mayor|metro|mosque' +
  '|municipal|museum|neighbou?rhood|northern|southern|eastern|western|old|opera|outskirts|park|people|population|port|quarter|resident|river|roads|school|skyline|square|stadium|station|street|suburb|theatre|tower|traffic|university|weather|zoo' +
  '|apartment|cafes|café|court|office|residence|studio|venue|bureau';

/** Nouns behind a capital that leave it a town: the Paris meeting. */
const TOWN_NOUN = `${OF_TOWN}|conference|meeting|summit|talks|trial|forum|time|correspondent|bureau|suburbs|region|court|hotels|rally|protest`;

/** Verb phrases whose subject is the town itself: Rome lies, Paris is home to. */
const TOWN_VERB =
  'as (?:a|the) (?:venue|host|base|meeting|neutral|place|capital)|lies|lay|sits|stands|stood|hosts|hosted|hosting|saw|woke|awoke|boasts|grew|sleeps|slept|celebrates|celebrated|looks|looked|has a population|is home|was home|is (?:a|an|the|located|situated|where|only|about|some|just|\\d)|was (?:a|an|the|where|wet|cold|hot|warm|dark|empty|crowded|full|beautiful|green|grey|gray|noisy|covered|hit|shelled|bombed|quiet|founded|built|renamed)';

/** How far either side is looked at, in UTF-16 units: a clause. */
const REACH = 90;

const WORD_END = '(?![\\p{L}\\p{M}])';
const WORD_START = '(?<![\\p{L}\\p{M}])';
const NAME = "(?:the\\s)?\\p{Lu}[\\p{L}\\p{M}.’']*(?:\\s\\p{Lu}[\\p{L}\\p{M}.’']*)?";
const AND = '(?:,\\s(?:and\\s|or\\s)?|\\s(?:and|or|nor|as well as|but also)\\s|[–/-])';

/** Names listed before this one share its preposition; those after it, its verb. */
const LISTED_BEFORE = new RegExp(`(?:${NAME}${AND}){1,4}(?:the\\s)?$`, 'u');
const LISTED_AFTER = new RegExp(`^(?:${AND}${NAME}){1,3}(?=[\\s,.;:?!’'])`, 'u');

const test = (pattern: string) => new RegExp(pattern, 'iu');
const stems = (words: string) => `${WORD_START}(?:${words})\\p{Ll}{0,4}${WORD_END}`;

const PLACE_PREPOSITION = test(
  `${WORD_START}(?:in|at|near|inside|outside|across|around|throughout|through|via|into|towards?|within|beyond|beside|downtown|central|above|over` +
    '|(?:capital|city|town|outskirts|suburbs?|streets|centre|center|north|south|east|west|mayor|residents?) of|capital,?)\\s$',
);
const AGENT_PREPOSITION = test(
  `${WORD_START}(?:by|with|against|without|according to|due to|thanks to|about|than|like|unlike|upon|despite|because of|as for|among|versus|(?:loyal|hostile|grateful|friendly|vital|important|unacceptable) to)\\s$`,
);
const CLOSE_TO = /(?<!\p{L})closer?\sto\s$/iu;
/** People and bodies are close to governments, houses to towns. */
const CLOSE_TO_GOVERNMENT =
  /(?:(?<!\p{L})(?:is|are|was|were|be|been|analysts?|channels?|circles|figures?|media|newspapers?|officials?|oligarchs?|outlets?|parties|party|people|politicians?|sources?|think tanks?),?(?:\s(?:very|so|too))?)\scloser?\sto\s$/iu;
const PREPOSITION = test(`${WORD_START}(to|from|of|for|on|between)\\s$`);
const FROM_TO = new RegExp(`${WORD_START}[Ff]rom\\s${NAME}(?:\\sto\\s${NAME}){0,3}\\sto\\s$`, 'u');
const MOVES = test(stems(MOVEMENT));
const GOVERNMENT_NOUN = test(`${stems(OF_GOVERNMENT)}\\s(?:of|from|for|on|to)\\s$`);
const FOR_TOWN = test(
  `${WORD_START}(?:left|leaves?|leaving|loaded|destined|bound|head(?:ed|ing|s)?|depart(?:ed|s|ing)?|set (?:off|out)|train|flight|bus)\\s(?:\\p{L}+\\s){0,2}for\\s$`,
);
const ON_TOWN = test(
  `${WORD_START}(?:march(?:ed)?|advance[ds]?|attack|strikes?|raids?|fell|falls)\\s(?:\\p{L}+\\s)?on\\s$`,
);
const TOWN_TAKER = test(`${stems(TOWN_OBJECT)}\\s$`);
const ADJECTIVE = /(?<![\p{L}\p{M}])(?:a|an|the|new|old|\p{Ll}+(?:ern|al|ful|ous))\s$/u;
const LINKS =
  /(?:^|[,;:—–“"(.!?]\s?|(?<![\p{L}\p{M}])(?:and|but|that|as|while|when|if|because|since|though|although|whether|what|which|so|than|says?|said|before|after|until|once|where|how|why|or|then|yet|neither|nor|both|for its part,|meanwhile,?)\s)$/iu;

const POSSESSIVE = /^[’'](?:s(?![\p{L}\p{M}])|(?=\s))/u;
const POSSESSED_TOWN = test(`^[’']s?\\s(?:(?:\\p{L}+\\s)?(?:${OF_TOWN})\\p{Ll}{0,2}${WORD_END})`);
const POSSESSED_NAME = /^[’']s?\s\p{Lu}(?!oreign|inist|efen)/u;
const TOWN_FOLLOWS = test(`^\\s(?:${TOWN_NOUN})\\p{Ll}{0,2}${WORD_END}`);
const TOWN_ACTS = test(`^(?:,[^,]{0,40},)?\\s(?:also\\s|now\\s|itself\\s)?(?:${TOWN_VERB})`);
/** The verb, perhaps behind a clause between commas. */
const WORD_FOLLOWS = /^(?:,\s(?:\p{Ll}+\s){0,9}\p{Ll}+,)?\s\p{Ll}/u;
/** What governments do in headlines, whose verbs have capitals. */
const HEADLINE_VERB =
  /^\s(?:to\s)?(?:Accus|Agree|Announc|Approv|Ask|Back|Block|Call|Claim|Clos|Condemn|Confirm|Criti|Deman|Den(?:y|ies)|Discuss|Eyes?|Expel|Hail|Hold|Insist|Mull|Offer|Open|Plan|Press|Propos|Protest|Push|Ready|Reject|Reopen|Repl|Refus|Respond|Resum|Say|Seek|Seal|Sign|Silent|Slam|Summon|Suspend|Threat|Urg|Vow|Want|Warn|Welcom)\p{Ll}*(?!\p{L})/u;
const WAY_FOLLOWS =
  /^\s(?:railway|railroad|road|highway|pipeline|flight|route|train|line|corridor|motorway)/u;

/**
 * Whether the name of a capital stands for its government ("Paris objected",
 * "according to Paris", "London’s hands") and not for the town ("in Paris",
 * "flew to London"), told from the words around it: first the preposition,
 * then what is possessed, what follows, and what the verb before it takes.
 *
 * @param names of the capital, without case endings
 */
export function isMetonym(text: string, { start, end }: Range, names: string[] = []): boolean {
  const left = text.slice(Math.max(0, start - REACH), start);
  const right = text.slice(end, end + REACH);
  const before = left.replace(/the\s$/u, '').replace(LISTED_BEFORE, '');
  const after = right.replace(LISTED_AFTER, '');

  if (HEADLINE_VERB.test(right.replace(/^(?:,\s\p{Lu}\p{L}+)+/u, ''))) return true;
  if (isDateline(left, right)) return false;
  const language = scriptLanguage(left + text.slice(start, end) + right);
  if (language !== undefined && !isEnglish(left + right)) {
    return isMetonymElsewhere(left, text.slice(start, end), right, names, language);
  }
  if (isPair(left, right)) return !WAY_FOLLOWS.test(after);
  if (POSSESSIVE.test(right)) return !POSSESSED_TOWN.test(right) && !POSSESSED_NAME.test(right);
  if (TOWN_FOLLOWS.test(right) || PLACE_PREPOSITION.test(before)) return false;
  if (AGENT_PREPOSITION.test(before)) return true;
  if (CLOSE_TO.test(before)) return CLOSE_TO_GOVERNMENT.test(before);
  const preposition = PREPOSITION.exec(before)?.[1]?.toLowerCase();
  if (preposition) return isGoverned(preposition, before);
  if (TOWN_ACTS.test(after)) return false;
  if (HEADLINE_VERB.test(after) && (LINKS.test(before) || LISTED_BEFORE.test(left))) return true;
  if (LINKS.test(before)) return WORD_FOLLOWS.test(after);
  if (ADJECTIVE.test(before)) return WORD_FOLLOWS.test(after) && /the\s$/u.test(left);
  return /\p{Ll}\s$/u.test(before) && !TOWN_TAKER.test(before);
}

/** What a preposition that leads to towns and governments alike leads to here. */
function isGoverned(preposition: string, before: string): boolean {
  switch (preposition) {
    case 'to':
      return !MOVES.test(before) && !FROM_TO.test(before);
    case 'from':
    case 'of':
      return GOVERNMENT_NOUN.test(before);
    case 'for':
      return !FOR_TOWN.test(before);
    case 'on':
      return !ON_TOWN.test(before);
    default:
      return !MOVES.test(before);
  }
}

/** "PARIS —", "ROME, January 5", "Paris, Denmark": where a report is from. */
function isDateline(left: string, right: string): boolean {
  const first = /(?:^|\n\s*)$/.test(left);
  if (first && /^(?:,?\s*[—–]|\s-\s|,\s\p{Lu}|,\s\d|\s\()/u.test(right)) return true;
  return /^,\s\p{Lu}\p{Ll}+(?:,|\s*$|\.)/u.test(right) && !/(?:and|or)\s$/.test(left) && first;
}

/** "Paris–Rome talks": a pair joined by a hyphen or dash. */
function isPair(left: string, right: string): boolean {
  return /^[-–]\p{Lu}/u.test(right) || /\p{L}[-–]$/u.test(left);
}
