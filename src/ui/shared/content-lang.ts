import written from 'virtual:atlas/language';
import { tag } from 'virtual:texts/language';

/** `lang` of what the atlas says, beside an interface in another language; left out beside one in the same. */
export const CONTENT_LANG = written === tag ? undefined : written;
