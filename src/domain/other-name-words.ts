/**
 * Words by which a longer name is told from a place's name in it. Alternatives
 * of regular expressions; first letters as they are written.
 */

/** Make a name, with a place's name in front, of something that is no place: Rhine Police. */
export const HEADS =
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
  '|Tribunal|TV|Union|United|University|Uprising|Watch|Week|Weekly';

/** Make an event of a place's name in front, capitalised or not. */
export const EVENTS =
  '[Ww][Aa][Rr][Ss]?|[Cc]onflicts?|CONFLICTS?|[Cc]easefire|CEASEFIRE|[Gg]enocide|[Mm]assacres?' +
  '|[Pp]ogroms?|[Oo]ffensive|[Uu]prising|[Ee]arthquake';

/** Make a name with "of" and a place's name behind them, besides `HEADS`. */
export const HEADS_OF =
  'Battle|Bishop|Catholicos|Diocese|Duke|Fall|Liberation|Massacre|Peace|Siege|Staff|War|Order|Hero|Medal';

/** Offices, in front of a person's name and behind a state's: Norway Prime Minister Nikol …. */
export const OFFICES =
  'Ambassador|Attorney|Captain|Chancellor|Chief|Col|Colonel|Defen[cs]e|Deputy|Director|Dr|Economy|Envoy|Ex|Finance' +
  '|Foreign|Former|Gen|General|Governor|Interior|Justice|King|Lieutenant|Lt|Maj|Major|Mayor|Minister|Mr|Mrs|Ms|Official' +
  '|Ombudsman|Ombudswoman|PM|Premier|President|Presidential|Prime|Prof|Professor|Prosecutor|Queen|Secretary' +
  '|Senator|Speaker|State|Vice';

/** Words for what stands on the earth: with one behind it a name is a place's still. */
export const GROUND =
  'Airport|Area|Autonomous|Avenue|Basin|Bay|Border|Bridge|Canal|Castle|Checkpoint|City|Community|Corridor|County|Crossing' +
  '|Dam|Deposit|Depot|District|Field|Forest|Fortress|Gate|Gorge|Gulf|Heights|Highway|Hill|Hills|International|Island' +
  '|Junction|Lake|Lowland|Mine|Monastery|Mountain|Mountains|Oblast|Park|Pass|Peninsula|Pipeline|Plain|Plateau|Port' +
  '|Province|Railway|Range|Region|Republic|Reservoir|River|Road|Route|Sea|Square|Station|Steppe|Strait|Street' +
  '|Town|Valley|Village|Zone|Highlands';

/** Words that may stand capitalised in front of a place's name and leave it one. */
export const LEADS =
  'Autonomous|Camp|Cape|Central|City|District|East|Eastern|Fort|Former|Greater|Independent|Inner|Kingdom|Lake' +
  '|Lower|Mainland|Metropolitan|Modern|Mount|Mt|Near|North|Northeastern|Northern|Northwestern|Outer|Port|Province|Region' +
  '|Republic|River|South|Southeastern|Southern|Southwestern|Soviet|State|Town|Upper|Village|West|Western';

/** Stand capitalised beside any name. */
export const CALENDAR =
  'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul' +
  '|Aug|Sept?|Oct|Nov|Dec|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';
