/**
 * Towns by importance, 1 to 4, as `country name`, with the longitude where a
 * country has several of the name. By hand: the package has no population.
 */
export const RANKS: string[][] = [
  `AM Yerevan|AZ Baku|GE Tbilisi|IR Tabriz`,
  `AM Gyumri|AM Vanadzor|AZ Ganja|AZ Khankendi|AZ Lankaran|AZ Mingachevir|AZ Nakhchivan|AZ Sumgayit
GE Rustavi|IR Ardabil|IR Khoy|RU Derbent|TR Iğdır|TR Kars|TR Van`,
  `AM Goris|AM Kapan|AM Meghri|AM Sevan|AM Hrazdan|AM Armavir 44.0|AM Artashat|AM Ijevan|AM Gavar
AM Sisian|AZ Aghdam|AZ Barda|AZ Fuzuli|AZ Horadiz|AZ Imishli|AZ Julfa|AZ Kalbajar|AZ Lachin
AZ Ordubad|AZ Quba|AZ Salyan|AZ Sheki|AZ Shirvan|AZ Shusha|AZ Yevlakh|AZ Zangilan|GE Gori
GE Telavi|GE Akhalkalaki|GE Marneuli|IR Ahar|IR Marand|IR Maku|IR Parsabad|IR Astara
TR Doğubayazıt|TR Erciş`,
  `AM Agarak 46.2|AM Alaverdi|AM Artik|AM Ashtarak|AM Berd|AM Dilijan|AM Jermuk|AM Kajaran
AM Martuni|AM Noyemberyan|AM Spitak|AM Stepanavan|AM Tashir|AM Vardenis|AM Vayk|AM Yeghegnadzor
AM Talin|AM Vedi|AZ Aghjabadi|AZ Astara|AZ Beylagan|AZ Balakan|AZ Dashkasan|AZ Gadabay|AZ Gazakh
AZ Gobustan|AZ Goranboy|AZ Goychay|AZ Ismayilli|AZ Jabrayil|AZ Jalilabad|AZ Kurdamir
AZ Khojavend|AZ Mincivan|AZ Neftchala|AZ Qabala|AZ Qubadli|AZ Qusar|AZ Sabirabad|AZ Saatli
AZ Shamakhi|AZ Shamkir|AZ Shahbuz|AZ Sharur|AZ Siyazan|AZ Tartar|AZ Tovuz|AZ Zaqatala
AZ Khachmaz|GE Bolnisi|GE Borjomi|GE Gurjaani|GE Khashuri|GE Lagodekhi|GE Ninotsminda
GE Tskhinvali|IR Aslan Duz|IR Bileh Savar|IR Germi|IR Jolfa|IR Kaleybar|IR Meshgin Shahr
IR Poldasht|IR Salmas|RU Akhty|RU Magaramkent|TR Ağrı|TR Başkale|TR Kağızman|TR Muradiye
TR Tuzluca`,
].map((names) => names.split(/[|\n]/));

/** Names that the package spells otherwise than English maps do, one language mixed with another. */
export const SPELLINGS: Record<string, string> = {
  'AZ Laçın': 'Lachin',
  'AZ Naxçıvan': 'Nakhchivan',
  'AZ Ağdaş': 'Aghdash',
  'AZ Göyçay': 'Goychay',
  'AZ Kyurdarmir': 'Kurdamir',
  'AZ Neftçala': 'Neftchala',
  'AZ Qubadlı': 'Qubadli',
  'AZ Saatlı': 'Saatli',
  'AZ Shamkhir': 'Shamkir',
  'AZ Sharur City': 'Sharur',
  'AZ Şirvan': 'Shirvan',
  'AZ Xaçmaz': 'Khachmaz',
  'AZ Belokany': 'Balakan',
  'AZ Askyaran': 'Asgaran',
  'AZ Mincivan': 'Minjivan',
  'AZ Vank': 'Vangli',
  'AZ Babak': 'Babek',
  'AZ Hacıqabul': 'Hajigabul',
  'AZ Oğuz': 'Oghuz',
  'AZ Qax': 'Qakh',
  'AZ Yardımlı': 'Yardimli',
  'IR Khūy': 'Khoy',
  'IR Julfa': 'Jolfa',
  'IR Ardabīl': 'Ardabil',
  'IR Pārsābād': 'Parsabad',
};

/** Quarters and suburbs that the package lists as towns of their own. */
export const QUARTERS: string[] = ['AZ Karkijahan', 'AZ Severo-Vostotchnyi Bank'];

/** Towns that are places of the atlas, with their id there; Nakhchivan is a region there, no town. */
export const OWN: Record<string, string> = {
  'AM Yerevan': 'yerevan',
  'AZ Baku': 'baku',
  'AZ Khankendi': 'khankendi',
  'AZ Lachin': 'lachin-town',
  'AZ Shusha': 'shusha',
};

/**
 * The Armenian name in English, after the Azerbaijani one; in common use. A town
 * that is a place of a layer has that place's.
 */
export const OTHER_NAMES: Record<string, string> = {
  'AZ Aghdam': 'Akna',
  'AZ Aghdara': 'Martakert',
  'AZ Asgaran': 'Askeran',
  'AZ Fuzuli': 'Varanda',
  'AZ Jabrayil': 'Jrakan',
  'AZ Kalbajar': 'Karvachar',
  'AZ Khankendi': 'Stepanakert',
  'AZ Khojaly': 'Ivanyan',
  'AZ Khojavend': 'Martuni',
  'AZ Lachin': 'Berdzor',
  'AZ Nakhchivan': 'Nakhichevan',
  'AZ Qubadli': 'Sanasar',
  'AZ Shusha': 'Shushi',
  'AZ Vangli': 'Vank',
  'AZ Zangilan': 'Kovsakan',
};

/** Towns that the package lacks: OpenStreetMap, nodes 234061921 and 925959119 (ODbL). */
export const MORE_TOWNS = [
  { name: 'Aghdara', country: 'AZ', lat: '40.2097', lng: '46.8225' },
  { name: 'Hadrut', country: 'AZ', lat: '39.5190', lng: '47.0314' },
];
