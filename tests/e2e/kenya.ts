import { readFileSync } from 'node:fs';

/** An article on Kenya; its labels are those of the passages. */
export const KENYA = readFileSync(
  'tests/labelled/elsewhere/open/en-africa-01-drought.txt',
  'utf8',
).replace(/\{([^|]+)\|[^}]+\}/g, '$1');
