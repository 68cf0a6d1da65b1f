import type { Kind } from '../atlas/place';
import { fold } from './tokens';

/** A language of the region, told by its letters. */
type Language = 'az' | 'hy' | 'ru';

const START = '(?<![\\p{L}\\p{M}])';
const test = (pattern: string) => new RegExp(pattern, 'iu');
/** Stems, whose first letter may be a capital. */
const stems = (list: string) =>
  list.replace(
    /(^|\|)(\p{Ll})/gu,
    (_, bar: string, letter: string) => `${bar}[${letter.toLocaleUpperCase('az')}${letter}]`,
  );

/** Words behind a place's name that make a name of something else: Bakı küçəsi, Երևանի համալսարան. */
const HEADS_AFTER: Partial<Record<Language, RegExp>> = {
  az: new RegExp(
    `^[’”»“]?(?:\\s\\p{Lu}\\p{L}*){0,3}\\s(?:${stems('küçə(?!lər)|prospekt(?!lər)|meydançası|məhkəmə|universitet|institut|akademiya|lisey|gimnaziya|qəzet(?!lər)|jurnal|agentliy|klub|komanda|otel|mehmanxana|restoran|kafe|atı|atın|xalça|müqavilə|bank|fond|muharibə|müharibə|soyqırım|teatr|çempionat|kubok|döyüş|əməliyyat|apellyasiya|televiziya|xanlığı|konyak')}|At(?!\\p{L}))`,
    'u',
  ),
  hy: new RegExp(
    '^[»”]?(?:\\s(?:պետական|ազգային|ընդհանուր|վերաքննիչ|բժշկական|տեխնիկական)\\p{Ll}*){0,2}\\s(?:համալսարան|ինստիտուտ|ակադեմիա|փողոց(?!ներ)|պողոտա|թերթ(?!եր)|օրաթերթ|ակումբ|ֆուտբոլ|դատարան|պայմանագ|հյուրանոց(?!ներ)|պատերազմ|ջարդ|ձի(?!\\p{L})|գորգ|կոնյակ|բանկ|հիմնադրամ|թատրոն|առաջնություն|վարժարան|ճեմարան|գիմնազիա|խանությ|\\p{Lu}{2,5}(?!\\p{L}))',
    'u',
  ),
};

/** In front of a name in quotation marks, or of a plain one: ФК «Карабах», суд Гянджи. */
const HEADS_BEFORE: Partial<Record<Language, RegExp>> = {
  ru: test(
    `${START}(?:суд|банк|университет|институт|академи|гимназ|училищ|школ|газет|журнал|клуб|команд|ФК|ХК|гостиниц|отел|улиц|проспект|театр|стадион|кафе|ресторан|ансамбл|радио|телекомпани|агентств|фонд|компани|завод|комбинат|коньяк|сигарет|договор)\\p{Ll}*\\s[«“"]?$`,
  ),
  hy: test(`${START}(?:ՖԱ|ՖԿ|ակումբ|ԲԿ)\\s[«“"]?$`),
  az: test(`${START}(?:FK|klubu|qəzeti)\\s[«“"]?$`),
};

/** A quotation mark in front, with at most two words between, and one behind. */
const QUOTED_BEFORE = /[«“„"](?:[\p{L}\p{M}-]+\s){0,2}$/u;
const QUOTED_AFTER = /^[\p{Ll}]{0,3}(?:\s[\p{L}\p{M}-]+){0,2}[»”“"]/u;

/** How surnames end. */
const SURNAME =
  /^\s\p{Lu}\p{L}*(?:(?:ян|янц|ова?|ева?|ёва?|ина?|ский|ская|ских|заде|оглу|оглы|швили|дзе|уни)(?:[аыуе]|ом|ой|ым|ого|ому)?|յան(?:ն?|ը|ի|ին|ից|ով|ց|նցի?)|(?:ov|ova|yev|yeva|ev|eva|zadə|oğlu|qızı|bəyli|skaya|yan)(?:ın|in|un|nın|nin|a|ə|ya|yə|dan|dən|la|lə|u|ı|i)?)(?![\p{L}\p{M}])/u;
/** A capitalised word inside a sentence directly in front: a given name, or a title of a person. */
const GIVEN = /[\p{Ll}\p{N},;:)»”]\s(?:\p{Lu}\p{Ll}+)\s$/u;
/** Words that have a capital in front of the names of places. */
const LEADS =
  /(?:^|\s)(?:\p{Lu}\p{Ll}{0,2}|[Гг]ора|[Оо]зеро|Верхн\p{Ll}+|Нижн\p{Ll}+|Стар\p{Ll}+|Нов\p{Ll}+|Больш\p{Ll}+|Мал\p{Ll}+|Yuxarı|Aşağı|Yeni|Köhnə|Böyük|Kiçik|Վերին|Ներքին|Մեծ|Փոքր|Նոր|Հին)\s$/u;

/** Words and given names as well as places: with a verb or a noun behind them they are those. */
const WORDS: Record<Language, ReadonlySet<string>> = {
  az: new Set(['Babək', 'Elbrus', 'Füzuli', 'Mali', 'Nizami', 'Sus']),
  hy: new Set(['Գավառի', 'Դավիթ Բեկը', 'Կամո', 'Սպիտակ', 'Վանքը', 'Վանքի', 'Տեղ', 'Տեղը', 'Տեղի']),
  ru: new Set(['Ани', 'Лев', 'Лори', 'Мир']),
};
const PLACE_NOUN =
  /^\s(?:rayon|şəhər|kənd|qəsəbə|çay|город|район|село|област|քաղաք|գյուղ|համայնք|մարզ|շրջան)/u;

/** What is known of a place whose name may be a part of another. */
interface Named {
  kind: Kind;
  /** See `NamedPlace.quoted`. */
  quoted: boolean;
  /** A town or village, whose name may be a surname. */
  isSmall: boolean;
  /** Whether the name of another place stands directly behind, or in front. */
  isFollowed: boolean;
  isPreceded: boolean;
  /** Whether it is declined for what is in it, or comes from it. */
  isLocative: boolean;
}

/** Words for people and animals in front of their names. */
const BEARER: Record<Language, RegExp> = {
  ru: test(
    `${START}(?:дочь|дочери|сын\\p{Ll}{0,2}|брат\\p{Ll}{0,2}|сестр\\p{Ll}|жен[аыу]|внук\\p{Ll}?|внучк\\p{Ll}|друг|подруг\\p{Ll}|имени|по имени|по кличке|т[её]зк\\p{Ll}|мать|отец|тёт\\p{Ll}|дяд\\p{Ll}|бабушк\\p{Ll}|дедушк\\p{Ll}|учительниц\\p{Ll}|певиц\\p{Ll}|марки)\\s$`,
  ),
  az: test(
    `${START}(?:nəvəsi|oğlu|qızı|qardaşı|bacısı|dostu|arvadı|əri|atası|anası|əmisi|dayısı|nənəsi|babası|bələdçimiz|müəllimi|adlı|şair|sərkərdə|ağsaqqal|bəstəkar|rəssam)\\s$`,
  ),
  hy: test(
    `${START}(?:դուստրը|որդին|եղբայրը|քույրը|կինը|ամուսինը|թոռը|ընկերը|ընկերուհին|հայրը|մայրը|տատը|պապը|ուսուցչուհի|ուսուցիչ|անունով|տնօրեն|բանաստեղծ|իշխան)\\s$`,
  ),
};

const WAYS: ReadonlySet<Kind> = new Set<Kind>(['road', 'railway', 'route', 'corridor']);

/**
 * The same as `isEmbeddedInName` for the languages of the region: a name in
 * quotation marks, of a person, or with a word for something that is no place.
 */
export function isEmbeddedElsewhere(
  before: string,
  name: string,
  after: string,
  { kind, quoted, isSmall, isFollowed, isPreceded, isLocative }: Named,
  language: Language,
): boolean {
  if (HEADS_BEFORE[language]?.test(before)) return true;
  if (!isLocative && BEARER[language].test(before) && !PLACE_NOUN.test(after)) return true;
  const isShouted = name.length > 3 && name === name.toUpperCase();
  const following = isShouted ? after.toLocaleLowerCase(language) : after;
  if (!isLocative && HEADS_AFTER[language]?.test(following)) return true;
  const follows = RUSSIAN_PLACE.test(before);
  if (!follows && WORDS[language].has(name) && /^\s\p{Ll}/u.test(after) && !PLACE_NOUN.test(after))
    return true;
  // Names that not everybody uses stand in quotation marks too.
  const isDisputed = WAYS.has(kind) || quoted;
  if (!isDisputed && !isLocative && QUOTED_BEFORE.test(before) && QUOTED_AFTER.test(after))
    return true;
  if (!isFollowed && SURNAME.test(after)) return true;
  return isSmall && !isPreceded && GIVEN.test(before) && !LEADS.test(before);
}

/** Nouns of what a government thinks, says and does, as stems. */
const GOVERNMENT_NOUN: Record<Language, string> = {
  ru: 'мнени|слов|позици|заявлени|ответ|реакци|требовани|предложени|политик|обвинени|интерес|согласи|поддержк|инициатив|решени|давлени|претензи|услови|план|стремлени|желани|отказ|сторон|уступк|дипломати|молчани|раздражени|недоверие|руководств',
  az: 'təklif|mövqe|maraq|marağ|fikr|cavab|bəyanat|tələb|siyasət|reaksiya|qərar|danışıq|razılı|təzyiq|etiraz|iddia|niyyət|plan|istəy|şərt|güzəşt|tərəfi|ittiham|diplomatiya|susqunluğ|razı',
  hy: 'կարծիք|դիրքորոշ|պատասխան|առաջարկ|հայտարարությ|շահ|պահանջ|քաղաքականությ|արձագանք|համաձայն|որոշ|ճնշ|կողմ|մեղադրանք|նախաձեռն|պայման|զիջ|մերժ|նպատակ|ծրագր|դիվանագիտ|լռությ|ցանկությ',
};
/** What makes a name one of a town though nothing else does: of streets and journeys. */
const TOWN_NOUN =
  /^\s(?:\p{Ll}+\s)?(?:город|столиц|улиц|аэропорт|расположен|находит|леж|şəhər|küçə|qəzet|bulvar|aeroport|metro|hava|paytaxt|əhali|sakin|քաղաք|փողոց|օդանավ|մայրաքաղաք|գտնվ|բնակիչ)/iu;
const JOURNEY =
  /рейс|поезд|автобус|дорог|трасс|самол[её]т|расстоян|железн|лини|ходит|едет|летит|qatar|yol|məsafə|reys|avtobus|uç|գնացք|ճանապարհ|թռիչք|ավտոբուս|հեռավորությ/iu;
const RUSSIAN_PLACE = test(
  `${START}(?:в|во|из|на|до|у|через|под|за|над|около|близ|возле|вокруг|к|ко|по|при|недалеко от|от|для нас|город\\p{Ll}*|столиц\\p{Ll}*)\\s$`,
);
const RUSSIAN_AGENT = test(
  `${START}(?:с|со|против|для|между|обвин\\p{Ll}+|призва\\p{Ll}+|предупре\\p{Ll}+|убеди\\p{Ll}+|застави\\p{Ll}+|прос\\p{Ll}+)\\s$`,
);
const CLAUSE_START =
  /(?:^|[,;:—–“”«"(.!?]\s?|(?<![\p{L}])(?:и|а|но|что|как|тоже|однако|пока|если|когда|поскольку|считает|заявил\p{Ll}*|и|или|və|ilə|isə|amma|lakin|ki|hələ|çünki|da|də|և|եւ|իսկ|բայց|որ|սակայն|թե|ու)\s)$/iu;
/** Bakı ilə İrəvanın danışıqları. */
const TALKS = new RegExp(
  `^\\s(?:ilə|və)\\s\\p{Lu}\\p{L}+\\s(?:\\p{Ll}+\\s)?(?:${GOVERNMENT_NOUN.az})`,
  'u',
);
const LISTED = /(?:[\p{Lu}][\p{L}-]+(?:,\s|\s(?:и|или|və|ilə|և|եւ|ու)\s)){1,3}$/u;
const LIST_GOES_ON = /^(?:(?:,\s|\s(?:и|или|və|ilə|և|եւ|ու)\s)\p{Lu}[\p{L}-]+){1,3}/u;

/**
 * The same as `isMetonym` for the languages of the region, whose cases tell a
 * place (in, from, to) from one that acts.
 *
 * @param name as it stands, with its ending
 * @param names as they stand without one
 */
export function isMetonymElsewhere(
  before: string,
  name: string,
  after: string,
  names: string[],
  language: Language,
): boolean {
  if (TOWN_NOUN.test(after)) return false;
  const nounFollows = new RegExp(
    `^\\s(?:\\p{Ll}+\\s)?(?:${GOVERNMENT_NOUN[language]})\\p{Ll}*`,
    'iu',
  ).test(after);
  const start = before.replace(LISTED, '');
  const rest = after.replace(LIST_GOES_ON, '');
  if (language === 'ru') {
    if (
      JOURNEY.test(start.slice(-60)) &&
      !/^\s?$/.test(start.slice(-60)) &&
      /между\s$/iu.test(start)
    )
      return false;
    if (RUSSIAN_AGENT.test(start)) return !JOURNEY.test(start.slice(-40));
    if (RUSSIAN_PLACE.test(start)) return false;
    const noun = new RegExp(`${START}(?:${GOVERNMENT_NOUN.ru})\\p{Ll}*\\s$`, 'iu');
    if (noun.test(start)) return true;
    if (
      /(?:считает|заявляет|говорит|требует|отвечает|настаивает|обещает|уверяет|полагает)\s$/u.test(
        start,
      )
    )
      return true;
    return CLAUSE_START.test(start) && /^\s\p{Ll}/u.test(rest);
  }
  const isBase = names.some((base) => fold(base) === fold(name));
  if (language === 'az') {
    if (!isBase && /(?:da|də|dan|dən|ya|yə|a|ə|dakı|dəki|dək)$/iu.test(name)) return false;
    if (!isBase && /[ıiuü]n$/iu.test(name)) return nounFollows;
    if (JOURNEY.test(after.slice(0, 50))) return false;
    if (TALKS.test(after)) return true;
    return CLAUSE_START.test(start) && /^\s\p{Ll}/u.test(rest || after);
  }
  // The article stands behind what acts.
  if (names.some((base) => ['ը', 'ն'].some((article) => fold(base) + article === fold(name)))) {
    return true;
  }
  return !isBase && /[իու]$/u.test(name) && nounFollows;
}
