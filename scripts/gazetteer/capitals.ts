/**
 * The states of the world by ISO 3166-1 alpha-2 code, with their capitals:
 * seats of government first, then other capitals. By hand.
 */
export const CAPITALS = `
AF Kabul|AL Tirana|DZ Algiers|AD Andorra la Vella|AO Luanda|AG St. John’s|AR Buenos Aires|AM Yerevan|AU Canberra|AT Vienna
AZ Baku|BS Nassau|BH Manama|BD Dhaka|BB Bridgetown|BY Minsk|BE Brussels|BZ Belmopan|BJ Porto-Novo|BT Thimphu
BO La Paz,Sucre|BA Sarajevo|BW Gaborone|BR Brasília|BN Bandar Seri Begawan|BG Sofia|BF Ouagadougou|BI Gitega|CV Praia
KH Phnom Penh|CM Yaoundé|CA Ottawa|CF Bangui|TD N’Djamena|CL Santiago|CN Beijing|CO Bogotá|KM Moroni|CG Brazzaville
CD Kinshasa|CR San José|CI Yamoussoukro|HR Zagreb|CU Havana|CY Nicosia|CZ Prague|DK Copenhagen|DJ|DM Roseau
DO Santo Domingo|EC Quito|EG Cairo|SV San Salvador|GQ Malabo|ER Asmara|EE Tallinn|SZ Mbabane|ET Addis Ababa|FJ Suva
FI Helsinki|FR Paris|GA Libreville|GM Banjul|GE Tbilisi|DE Berlin|GH Accra|GR Athens|GD St. George’s|GT Guatemala City
GN Conakry|GW Bissau|GY Georgetown|HT Port-au-Prince|HN Tegucigalpa|HU Budapest|IS Reykjavik|IN New Delhi|ID Jakarta
IR Tehran|IQ Baghdad|IE Dublin|IL Jerusalem|IT Rome|JM Kingston|JP Tokyo|JO Amman|KZ Astana|KE Nairobi|KI Tarawa
KP Pyongyang|KR Seoul|KW Kuwait City|KG Bishkek|LA Vientiane|LV Riga|LB Beirut|LS Maseru|LR Monrovia|LY Tripoli
LI Vaduz|LT Vilnius|LU|MG Antananarivo|MW Lilongwe|MY Kuala Lumpur,Putrajaya|MV Malé|ML Bamako|MT Valletta|MH Majuro
MR Nouakchott|MU Port Louis|MX Mexico City|FM Palikir|MD Chişinău|MC|MN Ulaanbaatar|ME Podgorica|MA Rabat|MZ Maputo
MM Naypyidaw|NA Windhoek|NR Yaren|NP Kathmandu|NL Amsterdam|NZ Wellington|NI Managua|NE Niamey|NG Abuja|MK Skopje
NO Oslo|OM Muscat|PK Islamabad|PW Ngerulmud|PS Ramallah|PA Panama City|PG Port Moresby|PY Asunción|PE Lima|PH Manila
PL Warsaw|PT Lisbon|QA Doha|RO Bucharest|RU Moscow|RW Kigali|KN Basseterre|LC Castries|VC Kingstown|WS Apia
SM|ST São Tomé|SA Riyadh|SN Dakar|RS Belgrade|SC Victoria|SL Freetown|SG|SK Bratislava|SI Ljubljana|SB Honiara
SO Mogadishu|ZA Pretoria,Cape Town|SS Juba|ES Madrid|LK Colombo|SD Khartoum|SR Paramaribo|SE Stockholm|CH Bern
SY Damascus|TW Taipei|TJ Dushanbe|TZ Dodoma|TH Bangkok|TL Dili|TG Lomé|TO Nuku’alofa|TT Port of Spain|TN Tunis
TR Ankara|TM Ashgabat|TV Funafuti|UG Kampala|UA Kyiv|AE Abu Dhabi|GB London|US Washington|UY Montevideo|UZ Tashkent
VU Port Vila|VA|VE Caracas|VN Hanoi|XK Pristina|YE Sanaa|ZM Lusaka|ZW Harare`;

/** English names where ICU's are not those of running text, by code; the first is the title. */
export const STATE_NAMES: Record<string, string[]> = {
  AE: ['United Arab Emirates', 'UAE', 'Emirates'],
  AG: ['Antigua and Barbuda'],
  BA: ['Bosnia and Herzegovina', 'Bosnia', 'Bosnia-Herzegovina'],
  BY: ['Belarus', 'Byelorussia'],
  CD: ['Democratic Republic of the Congo', 'Democratic Republic of Congo', 'DR Congo', 'DRC'],
  CG: ['Republic of the Congo'],
  CI: ['Ivory Coast', 'Côte d’Ivoire'],
  CN: ['China', 'People’s Republic of China', 'PRC'],
  CV: ['Cape Verde', 'Cabo Verde'],
  CZ: ['Czechia', 'Czech Republic'],
  DE: ['Germany', 'Federal Republic of Germany'],
  FR: ['France', 'French Republic'],
  GB: ['United Kingdom', 'UK', 'U.K.', 'Britain', 'Great Britain'],
  GE: ['Georgia', 'Republic of Georgia'],
  IL: ['Israel', 'State of Israel'],
  KG: ['Kyrgyzstan', 'Kyrgyz Republic', 'Kirghizia'],
  KN: ['Saint Kitts and Nevis', 'St. Kitts and Nevis'],
  KP: ['North Korea', 'DPRK'],
  KR: ['South Korea', 'Republic of Korea'],
  KZ: ['Kazakhstan', 'Republic of Kazakhstan'],
  LC: ['Saint Lucia', 'St. Lucia'],
  MD: ['Moldova', 'Republic of Moldova'],
  MK: ['North Macedonia', 'Macedonia'],
  MM: ['Myanmar', 'Burma'],
  NL: ['Netherlands', 'Holland'],
  PS: ['Palestine'],
  SK: ['Slovakia', 'Slovak Republic'],
  ST: ['São Tomé and Príncipe'],
  SZ: ['Eswatini', 'Swaziland'],
  TR: ['Turkey', 'Türkiye'],
  TT: ['Trinidad and Tobago'],
  US: ['United States', 'United States of America', 'USA', 'U.S.A.', 'US', 'U.S.'],
  UZ: ['Uzbekistan', 'Republic of Uzbekistan'],
  VA: ['Vatican City', 'Vatican', 'Holy See'],
  VC: ['Saint Vincent and the Grenadines', 'St. Vincent and the Grenadines'],
};

/** Other spellings and other languages' names of capitals, by English name. */
export const CAPITAL_NAMES: Record<
  string,
  { spellings?: string[]; names?: Record<string, string> }
> = {
  Tbilisi: { spellings: ['Tiflis'], names: { 'az-Latn': 'Tiflis', hy: 'Թբիլիսի', ru: 'Тбилиси' } },
  Tehran: { spellings: ['Teheran'], names: { 'az-Latn': 'Tehran', hy: 'Թեհրան', ru: 'Тегеран' } },
  Washington: { names: { 'az-Latn': 'Vaşinqton', hy: 'Վաշինգտոն', ru: 'Вашингтон' } },
  Paris: { names: { 'az-Latn': 'Paris', hy: 'Փարիզ', ru: 'Париж' } },
  London: { names: { 'az-Latn': 'London', hy: 'Լոնդոն', ru: 'Лондон' } },
  Berlin: { names: { 'az-Latn': 'Berlin', hy: 'Բեռլին', ru: 'Берлин' } },
  Prague: { names: { 'az-Latn': 'Praqa', hy: 'Պրահա', ru: 'Прага' } },
  Vienna: { names: { 'az-Latn': 'Vyana', hy: 'Վիեննա', ru: 'Вена' } },
  Minsk: { names: { 'az-Latn': 'Minsk', hy: 'Մինսկ', ru: 'Минск' } },
  Kyiv: { spellings: ['Kiev'], names: { 'az-Latn': 'Kiyev', hy: 'Կիև', ru: 'Киев' } },
  Beijing: { spellings: ['Peking'], names: { 'az-Latn': 'Pekin', hy: 'Պեկին', ru: 'Пекин' } },
  Astana: { spellings: ['Nur-Sultan'], names: { 'az-Latn': 'Astana', hy: 'Աստանա', ru: 'Астана' } },
  Jerusalem: { names: { 'az-Latn': 'Yerusəlim', hy: 'Երուսաղեմ', ru: 'Иерусалим' } },
  Bern: { spellings: ['Berne'] },
  'New Delhi': { spellings: ['Delhi'] },
  Sanaa: { spellings: ['Sana’a'] },
  Chişinău: { spellings: ['Chisinau', 'Kishinev'] },
  Ashgabat: { spellings: ['Ashkhabad'] },
  Pristina: { spellings: ['Prishtina'] },
  Ulaanbaatar: { spellings: ['Ulan Bator'] },
};

/** Capitals whose names are words or persons more often: found beside "city of" alone. */
export const AMBIGUOUS = [
  'Malé',
  'Victoria',
  'Kingston',
  'Georgetown',
  'Santiago',
  'Sofia',
  'Lima',
];
