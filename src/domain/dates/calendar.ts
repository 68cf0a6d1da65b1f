/** In English, January first. */
export const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** In English, Monday first. */
export const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');
