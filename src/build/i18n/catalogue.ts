import { parse, type Token } from '@messageformat/parser';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { issueLine } from '../../library/schema/describe-issue';
import { Text } from '../../library/schema/values';
import { parseJson } from '../json-file';
import { shownPath } from '../shown-path';

/** Texts of the interface by room and key, as ICU MessageFormat. */
export type Catalogue = Record<string, Record<string, string>>;

/** The language that texts are written in, and that the others are compared with. */
export const FIRST = 'en';

const Name = v.pipe(v.string(), v.regex(/^[a-z][a-zA-Z]*$/, 'a name in camel case'));
const CatalogueSchema = v.record(Name, v.record(Name, Text));

/**
 * The texts of a language: the file `<language>.json` of a folder, checked
 * against English, so that no text is missing and none lacks a value; besides,
 * as `language.tag`, which language it is.
 *
 * @param language BCP 47, as the file is called
 * @throws Error with one sentence: file, text, what was expected
 */
export function readCatalogue(folder: string, language: string): Catalogue {
  const languages = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.replace(/\.json$/, ''));
  if (!languages.includes(language)) {
    const known = languages.toSorted().join(', ');
    throw new Error(
      `SITE_LANGUAGE: expected a language of ${shownPath(folder)} (${known}), got "${language}".`,
    );
  }
  const first = readFile(folder, FIRST);
  const catalogue = language === FIRST ? first : readFile(folder, language);
  checkTexts(catalogue, first, language, shownPath(join(folder, `${language}.json`)));
  return { ...catalogue, language: { ...catalogue.language, tag: language } };
}

/** The values that a text needs, by name: a `number` chooses a plural form, `text` is anything else. */
export function valuesOf(message: string): Map<string, 'number' | 'text'> {
  const values = new Map<string, 'number' | 'text'>();
  for (const token of tokensOf(parse(message))) {
    if (token.type === 'content' || token.type === 'octothorpe') continue;
    const counts = token.type === 'plural' || token.type === 'selectordinal';
    if (counts || !values.has(token.arg)) values.set(token.arg, counts ? 'number' : 'text');
  }
  return values;
}

/** The tokens of a text, and those within its cases. */
function tokensOf(tokens: Token[]): Token[] {
  return tokens.flatMap((token) =>
    'cases' in token ? [token, ...token.cases.flatMap((each) => tokensOf(each.tokens))] : [token],
  );
}

function readFile(folder: string, language: string): Catalogue {
  const path = join(folder, `${language}.json`);
  const json = parseJson(readFileSync(path));
  if (!('value' in json)) throw new Error(`${shownPath(path)}: ${json.where}: ${json.what}.`);
  const result = v.safeParse(CatalogueSchema, json.value);
  if (result.success) return result.output;
  throw new Error(`${shownPath(path)}: ${issueLine(result.issues[0], json.value)}.`);
}

function checkTexts(catalogue: Catalogue, first: Catalogue, language: string, file: string): void {
  const [texts, firstTexts] = [flat(catalogue), flat(first)];
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  for (const [key, message] of firstTexts) {
    const text = texts.get(key);
    if (text === undefined)
      throw new Error(`${file}: ${key} is missing: expected every text of ${FIRST}.json.`);
    const problem = textProblem(text, message, forms);
    if (problem) throw new Error(`${file}: ${key}: expected ${problem}.`);
  }
  const extra = [...texts.keys()].find((key) => !firstTexts.has(key));
  if (extra) throw new Error(`${file}: ${extra}: expected only texts that ${FIRST}.json has.`);
}

/** What was expected of a text that stands for one of the first language; null where all is well. */
function textProblem(text: string, message: string, forms: string[]): string | null {
  try {
    const [values, wanted] = [text, message].map((each) =>
      [...valuesOf(each).keys()].sort().join(', '),
    );
    if (values !== wanted) return `the values ${wanted || '(none)'}, got ${values || '(none)'}`;
    return pluralProblem(tokensOf(parse(text)), forms);
  } catch (error) {
    return `ICU MessageFormat: ${(error as Error).message.split('\n')[0]}`;
  }
}

function pluralProblem(tokens: Token[], forms: string[]): string | null {
  for (const token of tokens) {
    if (token.type !== 'plural') continue;
    const keys = token.cases.map(({ key }) => key);
    const missing = forms.find((form) => !keys.includes(form));
    if (missing) return `the plural form "${missing}", which this language has`;
    const extra = keys.find((key) => !forms.includes(key) && !/^=\d+$/.test(key));
    if (extra) return `no plural form "${extra}", which this language does not have`;
  }
  return null;
}

function flat(catalogue: Catalogue): Map<string, string> {
  return new Map(
    Object.entries(catalogue).flatMap(([room, texts]) =>
      Object.entries(texts).map(([key, text]) => [`${room}.${key}`, text] as const),
    ),
  );
}
