import de from 'cldr-segments-full/segments/de/suppressions.json';
import en from 'cldr-segments-full/segments/en/suppressions.json';
import fr from 'cldr-segments-full/segments/fr/suppressions.json';
import ru from 'cldr-segments-full/segments/ru/suppressions.json';

/**
 * Abbreviations that CLDR has not, by language and without their full stop.
 * Single letters ("г.", "p.m.", initials) need no list.
 */
const OWN: Record<string, string> = {
  en:
    'Dr|Mr|Mrs|Ms|Prof|St|Gen|Adm|Brig|Cpl|Cmdr|Cmd|Maj|Capt|Lt|Col|Sgt|Supt|Pvt|Gov|Sen|Hon|Fr|Msgr|Amb|Pres|Rt|Mt|Ft|Ave|Blvd|Rd|Sq|No|Nos|Art|Arts' +
    '|Sec|Ch|Vol|Fig|Eq|vs|viz|cf|ca|approx|est|incl|excl|al|ed|eds|Inc|Ltd|Corp|Bros|Jr|Sr|Messrs|Mme|Mlle|Apr|Jul|Aug|Tue|Wed|Thu|Fri|Sat|Sun|km|sq|max|min|Esq|Bp|Abp|Govt|Dist|Reg',
  ru: 'гг|гор|им|ул|пр|просп|пер|пл|наб|бул|пос|пгт|дер|ст|стр|оз|обл|респ|окр|кв|мин|сек|тыс|млн|млрд|трлн|руб|коп|долл|чел|экз|др|пр|проч|см|ср|напр|рис|табл|гл|изд|ред|сост|акад|проф|доц|канд|докт|ген|полк|подполк|кап|лейт|серж|адм|св|прп|о|вв|нач|кон|сер|ок|прим|тел|факс|доб|шт|бывш|нынеш|мест|азерб|арм|рус|лат|букв|пн|вт|чт|пт|сб|вс|янв|фев|февр|мар|апр|авг|сен|сент|окт|ноя|нояб|дек|зам|пом|деп|мкр|корп|эт|подп|абз',
  de: 'Abb|Anm|Aufl|Bd|Bde|bzw|ca|Dr|etc|evtl|Gen|Hl|Hptm|Jh|Jhd|Lt|Obst|Mag|Nr|Nrn|Oblt|Pf|Prof|resp|S|sog|St|Stv|Tsd|usw|vs|Ziff|zit',
  fr: 'MM|Mme|Mmes|Mlle|Mlles|Me|Mgr|Dr|Pr|Prof|Gén|Gal|Cap|Col|Lt|St|Ste|env|etc|ex|hab|art|chap|vol|pp|cf|av|ap|apr|boul|bd|tél|dép|préf|n[o°]|Cie|Sté|éd|fig|ibid|id|op|cit|vs',
  az: 'səh|b\\.e|e\\.ə|prof|dos|akad|dr|müəl|gen|polk|mayor|kap|küç|pr|məh|ray|şəh|qəs|mln|mlrd|min|və s|və b|bax|məs|yəni|təq|tel|cild|nəşr|st|red|əsr|man|manat|dol|nömr|Nö',
  tr: 'Dr|Prof|Doç|Yrd|Öğr|Gör|Av|Müh|Alb|Bnb|Bşk|Yzb|Gen|Org|Korg|Tuğg|Tümg|Ütğm|Tğm|Sn|Hz|vb|vd|vs|bkz|örn|yy|yak|yakl|Cad|Sok|Mah|Apt|Blv|Bul|No|sf|Tel|çev|haz|der|ed|Ltd|Şti|Ort|Gn',
  hy: 'թ|թթ|դ|դդ|պրոֆ|ակադ|գեն|տես|օր|մլն|մլրդ|հազ|փող|գ|ք|շրջ|մարզ|հմմտ|էջ|և այլն|այլ|ամն',
  ka: 'წ|წწ|ს|სს|ე|ა|პროფ|აკად|გენ|ქ|სოფ|რ|ტბ|მდ|მთ|ათ|მლნ|მლრდ|იხ|ე\\.ი|ე\\.წ|და სხვ|სხვ|დაბ|გვ|ქუჩ|ნომ',
  fa: 'ه|م|ق|ش|ص|ج|ر|ک',
};

/** Two letters that write one of another alphabet, in initials: "Yu. Ivanov". */
const DIGRAPHS = 'Дж|Дз|Yu|Ya|Ye|Zh|Kh|Ch|Sh|Ph|Th|Ts|Gh|Dz|Ju|Ja';

const escape = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Of CLDR's suppressions: what stands before the last full stop, with any white space in it. */
function suppressed({ segments }: typeof en): string[] {
  return segments.segmentations.SentenceBreak.standard.map(({ suppression }) =>
    escape(suppression.replace(/\.$/, '')).replace(/\s/g, '\\s'),
  );
}

const endsWith = (words: string[]) =>
  new RegExp(`(?<![\\p{L}\\p{M}])(?:${words.join('|')})\\.$`, 'u');
/** Also with a capital, as they begin a sentence. */
const own = (language: string) =>
  OWN[language]!.split('|').map((words) => {
    const [first] = words;
    return `[${first}${first!.toUpperCase()}]${words.slice(1).replace(' ', '\\s')}`;
  });

/** Single letters of any script, so initials too, and what every language's texts write. */
const ANY = endsWith(['\\p{L}\\p{M}*', DIGRAPHS, ...own('en'), ...suppressed(en)]);
const OTHERS = [
  endsWith([...own('ru'), ...suppressed(ru as typeof en)]),
  endsWith(own('hy')),
  endsWith(own('ka')),
  endsWith(own('fa')),
];
const LATIN: Record<string, RegExp> = {
  de: endsWith([...own('de'), ...suppressed(de as typeof en)]),
  fr: endsWith([...own('fr'), ...suppressed(fr as typeof en)]),
  az: endsWith(own('az')),
  tr: endsWith(own('tr')),
};
/** Languages that write an ordinal number with a full stop: "am 3. Januar". */
const ORDINAL_STOPS = new Set('de az tr hu cs sk sl hr sr nb nn da fi et lv is'.split(' '));
const ORDINAL = /(?<![\p{L}\p{N}.,])(?:\d{1,2}|[IVXLC]{1,6})\.$/u;

/** Enough of a sentence's end for any abbreviation, in UTF-16 units. */
export const LONGEST_ABBREVIATION = 24;

/**
 * Whether a sentence hardly ever ends here, although it has a full stop: after
 * an abbreviation, initials or an ordinal number. In doubt it does not end, so
 * that a quotation has more rather than less.
 *
 * @param words ends with the full stop
 * @param language primary subtag (BCP 47) of what is written in Latin letters
 */
export function endsInAbbreviation(words: string, language: string): boolean {
  const end = words.slice(-LONGEST_ABBREVIATION);
  if (!end.endsWith('.')) return false;
  if (ANY.test(end) || OTHERS.some((pattern) => pattern.test(end))) return true;
  if (LATIN[language]?.test(end)) return true;
  return ORDINAL_STOPS.has(language) && ORDINAL.test(end);
}

/** Words that only one of the languages has, and uses in every paragraph. */
const TELLING: Record<string, string> = {
  en: 'the and of that with was from which',
  de: 'der und die das nicht mit ist von dem wurde',
  fr: 'le les et des dans une est du qui pour',
  az: 'və bu ilə üçün olan edib ki bir isə olub',
  tr: 've bu ile için olan bir da de olarak ki',
};
const TELLING_WORDS = Object.entries(TELLING).map(
  ([language, words]) => [language, new Set(words.split(' '))] as const,
);
/** UTF-16 units: what a text's language is told from. */
const SAMPLE = 20_000;

/**
 * The primary language subtag of a text, as far as abbreviations depend on it:
 * told from its words where these are clear, since pages often say another.
 *
 * @param given what the text says of itself, BCP 47
 */
export function languageOf(text: string, given = 'en'): string {
  const words =
    text
      .slice(0, SAMPLE)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const counted = TELLING_WORDS.map(([language, telling]) => ({
    language,
    count: words.filter((word) => telling.has(word)).length,
  })).toSorted((a, b) => b.count - a.count);
  const [first, second] = counted;
  const isClear = first!.count > 2 && first!.count > 1.3 * second!.count;
  return isClear ? first!.language : given.split('-')[0]!.toLowerCase();
}
