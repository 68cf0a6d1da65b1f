import * as v from 'valibot';
import { isIsoDate } from '../../domain/dates/iso-date';

/** What ids look like everywhere: kebab case, since they stand in file names and URLs. */
const KEBAB_CASE = /^[a-z0-9]+(-[a-z0-9]+)*$/;

export function isKebabCase(id: string): boolean {
  return KEBAB_CASE.test(id);
}

export const Id = v.pipe(v.string(), v.regex(KEBAB_CASE, 'an id in kebab case'));

export const Text = v.pipe(
  v.string(),
  v.check((text) => text.trim() !== '', 'some text'),
);

/** BCP 47, as far as ECMA-402 checks it: well formed, not necessarily registered. */
export const LanguageTag = v.pipe(v.string(), v.check(isLanguageTag, 'a BCP 47 language tag'));

/** ISO 8601: a day, a month or a year that exists. */
export const IsoDate = v.pipe(
  v.string(),
  v.check(isIsoDate, 'an ISO 8601 date, month or year such as "2023-01"'),
);

export const HttpUrl = v.pipe(
  v.string(),
  v.check((url) => URL.canParse(url) && /^https?:\/\//i.test(url), 'an absolute http(s) URL'),
);

export const ToponymSchema = v.strictObject({
  toponym: Text,
  lang: LanguageTag,
  usedBy: v.optional(Text),
});

/** Where a fact or a geometry comes from. */
export const SourceSchema = v.strictObject({
  title: Text,
  url: v.optional(HttpUrl),
  licence: v.optional(Text),
});

export const Sha256 = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, 'a SHA-256 in lower-case hex'));

/** ISO 3166-1 alpha-3, as the base map has it. */
export const CountryCode = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/, 'an ISO 3166-1 alpha-3 code'));

/** A count of UTF-16 units. */
export const Offset = v.pipe(
  v.number(),
  v.check((number) => Number.isInteger(number) && number >= 0, 'a whole number from 0 on'),
);

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}
