import * as v from 'valibot';
import type { ArticleRecord } from '../../../domain/atlas/article';
import {
  takeMeasure,
  type Country,
  type MeasurableFeatures,
} from '../../../domain/measuring/measure';
import { checkExcerpt, type QuotedRecord } from './check-excerpt';
import { checkNamed } from './check-named';
import { entryName, show } from '../../../library/schema/describe-issue';
import { ArticleSchema, ClaimSchema, ExcerptSchema, MeasureSchema } from '../schema/article';
import { GeometrySchema, Id } from '../../../library/schema/values';
import { BASEMAP_SCHEMAS, RepliesSchema } from '../schema/atlas';
import type { PlacedFeature } from './check-layers';
import {
  checkSchema,
  entriesAt,
  fittingEntries,
  tellInside,
  valueAt,
  type RawFile,
  type Tell,
} from './raw-file';

type Text = ArticleRecord['text'];

/** An excerpt as far as its quotation goes, and a claim as far as its words: what else they have may be faulty. */
const QuotedSchema = v.object({
  id: ExcerptSchema.entries.id,
  selectors: ExcerptSchema.entries.selectors,
});
const SaidSchema = v.object({
  excerpt: ClaimSchema.entries.excerpt,
  words: ClaimSchema.entries.words,
});
type SaidRecord = v.InferOutput<typeof SaidSchema>;

/** Reports everything wrong with the articles, each by itself and against each other. */
export function checkArticles(files: RawFile[], placeIds: Set<string>): void {
  const takenIds = new Map<string, string>();
  for (const file of files) {
    checkSchema(ArticleSchema, file);
    checkId(file);
    checkNamed(file, placeIds);
    const text = valueAt(file.value, 'text');
    const usable = v.is(ArticleSchema.entries.text, text) ? text : null;
    if (usable) checkText(usable, file.tell);
    checkExcerpts(file, usable, placeIds, takenIds);
  }
}

function checkId({ id, value, tell }: RawFile): void {
  const cited = valueAt(value, 'citation', 'id');
  if (typeof cited !== 'string' || cited === id) return;
  tell(`expected ${show(id)} as in the file's name, got ${show(cited)}`, 'citation.id');
}

/** Sentences stand one after the other inside the text. */
function checkText({ length, sentences }: Text, tell: Tell): void {
  let from = 0;
  for (const [index, { start, end }] of sentences.entries()) {
    if (start < from || start >= end || end > length) {
      const what = `expected a stretch between ${from} and ${length}, got ${start} to ${end}`;
      tell(what, `text.sentences[${index}]`);
    }
    from = end;
  }
}

/**
 * @param text null where it breaks its schema
 * @param taken ids of the excerpts so far, with their files
 */
function checkExcerpts(
  raw: RawFile,
  text: Text | null,
  placeIds: Set<string>,
  taken: Map<string, string>,
): void {
  let before: QuotedRecord | undefined;
  for (const { entry, index } of fittingEntries(entriesAt(raw.value, 'excerpts'), QuotedSchema)) {
    const tell = tellInside(raw.tell, entryName('excerpts', entry, index));
    const other = taken.get(entry.id);
    if (other === undefined) taken.set(entry.id, raw.file);
    else tell(`expected an id of its own, got one that stands in ${other} too`, 'id');
    checkOrder(entry, before, tell);
    checkExcerpt(entry, text, placeIds, tell);
    before = entry;
  }
}

/** Excerpts stand in the order of the article and share no character. */
function checkOrder(excerpt: QuotedRecord, before: QuotedRecord | undefined, tell: Tell): void {
  const { start } = excerpt.selectors[1];
  const end = before?.selectors[1].end ?? 0;
  if (start >= end) return;
  const what = `expected a start from ${end} on, where excerpt "${before!.id}" ends, got ${start}`;
  tell(what, 'selectors[1].start');
}

/** Reports what is wrong with the replies: their schema, and excerpts that no article has. */
export function checkReplies(raw: RawFile, articles: RawFile[]): void {
  checkSchema(RepliesSchema, raw);
  const quoted = articles.flatMap((article) => entriesAt(article.value, 'excerpts'));
  const known = new Set(quoted.map((excerpt) => valueAt(excerpt, 'id')));
  const replies = Array.isArray(raw.value) ? (raw.value as unknown[]) : [];
  for (const [index, reply] of replies.entries()) {
    const ids = entriesAt(reply, 'excerpts').filter((id) => v.is(Id, id));
    for (const id of ids.filter((one) => !known.has(one))) {
      const what = `expected the id of an excerpt of an article, got ${show(id)}`;
      raw.tell(what, `[${index}].excerpts`);
    }
  }
}

/** Reports what is wrong with the claims of an article beyond their schema. */
export function checkClaims(
  { value, tell }: RawFile,
  placeIds: Set<string>,
  measurable: MeasurableFeatures,
): void {
  for (const [index, claim] of entriesAt(value, 'claims').entries()) {
    const tellClaim: Tell = (what, path) => tell(what, `claims[${index}].${path}`);
    if (v.is(SaidSchema, claim)) checkWords(claim, entriesAt(value, 'excerpts'), tellClaim);
    for (const { entry: id, index: at } of fittingEntries(entriesAt(claim, 'places'), Id)) {
      if (placeIds.has(id)) continue;
      tellClaim(`expected the id of a place in a layer, got ${show(id)}`, `places[${at}]`);
    }
    const measures = fittingEntries(entriesAt(claim, 'measures'), MeasureSchema);
    for (const { entry: measure, index: at } of measures) {
      try {
        takeMeasure(measure, measurable);
      } catch (error) {
        tellClaim((error as Error).message, `measures[${at}]`);
      }
    }
  }
}

function checkWords({ excerpt: id, words }: SaidRecord, excerpts: unknown[], tell: Tell): void {
  const found = excerpts.find((excerpt) => valueAt(excerpt, 'id') === id);
  if (!found) {
    return tell(`expected the id of an excerpt of this article, got ${show(id)}`, 'excerpt');
  }
  const exact = valueAt(found, 'selectors', '0', 'exact');
  if (typeof exact !== 'string' || exact.includes(words)) return;
  tell(`expected words of the excerpt ${id}, got ${show(words)}`, 'words');
}

/** What measuring needs of a feature. */
const MeasurableSchema = v.object({
  properties: v.object({
    placeId: v.string(),
    title: v.string(),
    precisionMetres: v.number(),
    schematic: v.boolean(),
  }),
  geometry: GeometrySchema,
});

/**
 * What claims can be measured on: every shape that is drawn, in the order of
 * the features, and the countries of the base map. Leaves out what breaks its schema, which
 * is a problem told elsewhere.
 */
export function measurableFeatures(
  features: PlacedFeature[],
  basemap: RawFile[],
): MeasurableFeatures {
  const file = (name: string) => basemap.find(({ id }) => id === name)?.value;
  return {
    drawn: features.flatMap(({ feature }) => {
      if (!v.is(MeasurableSchema, feature)) return [];
      const { geometry, properties } = feature;
      return [{ ...properties, geometry }];
    }),
    countries: countriesOf(file('land'), file('countries')),
  };
}

function countriesOf(land: unknown, labels: unknown): Country[] {
  if (!v.is(BASEMAP_SCHEMAS.land, land)) return [];
  const named = v.is(BASEMAP_SCHEMAS.countries, labels) ? labels.features : [];
  const codes = new Set(land.features.flatMap(({ properties }) => properties.country ?? []));
  return Array.from(codes, (code) => ({
    code,
    name: named.find(({ properties }) => properties['country'] === code)?.properties.name ?? code,
    areas: land.features
      .filter(({ properties }) => properties.country === code)
      .map(({ geometry }) => geometry),
  }));
}
