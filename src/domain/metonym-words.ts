/** Words by which a capital that stands for a government is told from the town itself. */

/** Words of movement and ways: after them "to", "from" and "between" lead to a town. */
export const MOVEMENT =
  'arriv|back|bound|bring|brought|bus|buses|came|car|cargo|carr|come|comes|coming|convoy|deliver|depart|deport|direct|distance|distances|driv|drove|embassy|escap' +
  '|evacuat|extradit|fled|flee|flew|flies|flight|fly|flying|go|goes|going|gone|headed|heading|heads|highway|hour|hours|invit|journey' +
  '|kilomet|km|left|miles|mov|on its way|onward|pipeline|plane|railway|railroad|reach|relocat|report|return|road|roads|route|routes|sail|ship|summon|took|tour' +
  '|train|trains|transfer|transit|travel|trip|trips|truck|trucks|visit|walk|way|went|journalist|correspondent|resident|native|minutes|delegation|road|roads';

/** What a government gives, makes or has: with "from" or "of" and a capital, metonyms. */
export const OF_GOVERNMENT =
  'accusation|agreement|aim|all(?:y|ies)|ambition|answer|anger|approval|argument|assurance|interaction|backing|behalf|blessing|claim|comment|complaint|concern|concession|condemnation' +
  '|consent|control|cooperation|criticism|decision|demand|denial|dependence|diplomacy|dissatisfaction|distance|distrust|effort|expectation|expense|failure|fear|fury|goal|goodwill|grip|guarantee|guidance|hand|help' +
  '|independence|influence|initiative|insistence|instruction|intention|interest|involvement|leadership|leverage|line|logic|mediation|mercy|message|objection|obligation|offer|opinion|opposition|orbit|order' +
  '|part|participation|partner|patience|permission|plan|policy|policies|position|power|preference|presence|pressure|priorit(?:y|ies)|proposal|protest|reaction|readiness|recognition|refusal|reluctance|reply|request|resistance|response|role|rhetoric|side' +
  '|signal|silence|stance|statement|strateg(?:y|ies)|support|suspicion|terms|threat|tone|trust|ultimatum|unwillingness|version|view|vision|warning|will|willingness|wish';

/** Verbs that take a town for their object: the troops entered Paris. */
export const TOWN_OBJECT =
  'approach|bomb|bypass|captur|circl|cross|enter|explor|hit|leav|left|liv|near|occup|overlook|pass|photograph|reach|rock|shak|shell|shook|storm|strik|struck|surround|tour|visit';

/** What belongs to a town: Paris’s streets, Rome residents. */
export const OF_TOWN =
  'airport|avenue|bazaar|boulevard|bus|central|cent(?:er|re)|cinema|citizens|city|church|climate|community|courthouse|district|downtown|embankment|heart|hotel|inhabitants|library|main|market|mayor|metro|mosque' +
  '|municipal|museum|neighbou?rhood|northern|southern|eastern|western|old|opera|outskirts|park|people|population|port|quarter|resident|river|roads|school|skyline|square|stadium|station|street|suburb|theatre|tower|traffic|university|weather|zoo' +
  '|apartment|cafes|café|court|office|residence|studio|venue|bureau';

/** Nouns behind a capital that leave it a town: the Paris meeting. */
export const TOWN_NOUN = `${OF_TOWN}|conference|meeting|summit|talks|trial|forum|time|correspondent|bureau|suburbs|region|court|hotels|rally|protest`;

/** Verb phrases whose subject is the town itself: Rome lies, Paris is home to. */
export const TOWN_VERB =
  'as (?:a|the) (?:venue|host|base|meeting|neutral|place|capital)|lies|lay|sits|stands|stood|hosts|hosted|hosting|saw|woke|awoke|boasts|grew|sleeps|slept|celebrates|celebrated|looks|looked|has a population|is home|was home|is (?:a|an|the|located|situated|where|only|about|some|just|\\d)|was (?:a|an|the|where|hit|shelled|bombed|quiet|founded|built|renamed)';
