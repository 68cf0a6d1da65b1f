import * as texts from 'virtual:texts/own';
import type { Corruption } from '../../library/recover-library';
import { countOf } from '../shared/texts';

/** One sentence that says what of the reader's library had to be left out. */
export function damageText({ articles, places }: Corruption): string {
  const what = [
    articles > 0 ? countOf(articles, 'article') : '',
    places > 0 ? countOf(places, 'place') : '',
  ].filter(Boolean);
  return what.length > 0 ? texts.damagedWhat({ what: what.join(', ') }) : texts.damaged;
}
