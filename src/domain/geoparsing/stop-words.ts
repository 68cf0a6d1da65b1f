import { MONTHS, WEEKDAYS } from '../dates/iso-date';
import { fold } from './tokens';

/** Words that begin sentences and are never a name. */
const OPENING =
  'three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen ' +
  'seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundreds thousands ' +
  'a above according across after along around behind below beneath beside beyond inside into near neighboring neighbouring onto outside throughout toward towards via ' +
  'after against all also although amid among an and another any are as at because before ' +
  'besides both but by contrary currently despite during each even every first for from further ' +
  'hence here how however i if in indeed instead is it its last later less likewise many meanwhile ' +
  'moreover more most much neither nevertheless no nobody nonetheless nor not now of on once one only or ' +
  'other our over rather second several she he since so some still such than that the their then ' +
  'there therefore these they third this those though through throughout thus to today together ' +
  'too two under unlike until upon was we were what when where whether which while who why with within ' +
  'without yet you';

const STOP_WORDS = new Set([...MONTHS.map(fold), ...WEEKDAYS.map(fold), ...OPENING.split(' ')]);

/** Whether a capitalised word is one that begins sentences, or a month or weekday. */
export function isStopWord(word: string): boolean {
  return STOP_WORDS.has(fold(word));
}
