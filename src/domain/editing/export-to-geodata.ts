import {
  recordShare,
  type ArticleRecord,
  type ExcerptRecord,
  type Mention,
  type Range,
} from '../atlas/article';
import { toJsonText } from '../exchange/json-text';
import { plainName } from '../exchange/one-line';
import { createArticleText, articleSentences } from '../geoparsing/article-text';
import { issuedDate } from '../quoting/citation';
import { createRecord } from './build-article';
import { exportDecisions } from './export-decisions';
import { EXPORTED_SHARE } from '../library/exported-share';
import type { Run } from './select-excerpts';
import {
  placeSources,
  PRECISION,
  type LibraryArticle,
  type LibraryPlace,
} from '../library/library';
import type { Atlas } from '../atlas/atlas';
import { isWithin, orderAfter, type Layer, type LngLat, type Place } from '../atlas/place';
import { fold } from '../geoparsing/tokens';

/** The atlas that the files are for. */
export interface Target extends Pick<Atlas, 'asOf' | 'box'> {
  places: Pick<Place, 'id' | 'kind'>[];
  layers: Pick<Layer, 'order'>[];
  /** Ids of its articles. */
  articles: Pick<Atlas['articles'][number], 'id'>[];
}

/** What stands in the record of a visitor's article until somebody says it. */
const TO_SAY = {
  kind: 'article' as const,
  publisherNote: 'Say here, in a neutral sentence or two, who publishes this article.',
};

/**
 * The files of the geodata folder that make a visitor's article part of the atlas,
 * valid for the build: the article's record, with excerpts and hashes but without its text,
 * a layer of the places that the atlas lacks, and what its reader decided.
 *
 * Each has its path in that folder, and a name that no other of them has.
 *
 * @param source as it was decided
 * @param found its mentions before that
 * @param said what is known of the article besides its citation
 */
export async function exportToGeodata(
  source: LibraryArticle,
  found: Mention[],
  library: LibraryPlace[],
  into: Target,
  said: Pick<ArticleRecord, 'kind' | 'publisherNote'> = TO_SAY,
): Promise<{ path: string; name: string; text: string }[]> {
  const id = publicId(source, new Set(into.articles.map((article) => article.id)));
  const outlet = source.citation['container-title'] || 'Unknown outlet';
  const articleText = createArticleText(source.text);
  const known = new Set(into.places.map((place) => place.id));
  const used = new Set(source.mentions.map(({ placeId }) => placeId));
  const places = library.filter((place) => used.has(place.id) && !known.has(place.id));
  const kinds = new Map([...into.places, ...places].map((place) => [place.id, place]));
  const mentions = source.mentions.flatMap(({ candidates: _, ...mention }): Mention[] =>
    kinds.has(mention.placeId) ? [mention] : [],
  );
  const sentences = articleSentences(articleText, source.citation.language);
  const indexAt = new Map(sentences.map(({ start }, index) => [start, index]));
  const runs = source.sentences.flatMap(({ start, also }): Run[] => {
    const first = indexAt.get(start);
    return also && first !== undefined ? [{ first, last: first + also.length }] : [];
  });
  const left = leftOut(source, sentences);
  const skipped = new Set(left);
  const head = {
    citation: { ...source.citation, id, 'container-title': outlet },
    ...said,
  };
  const create = () =>
    createRecord(
      head,
      articleText,
      sentences,
      mentions,
      { places: kinds as never },
      { runs, skipped },
    );
  let record: ArticleRecord = await create();
  while (recordShare(record) > EXPORTED_SHARE) {
    const { start, end } = leastNeeded(record.excerpts).selectors[1];
    sentences.forEach((sentence, index) => {
      if (sentence.start >= start && sentence.end <= end) skipped.add(index);
    });
    record = await create();
  }
  const isKnown = (placeId: string) => kinds.has(placeId);
  const made = { sentences, mentions, runs, left, skipped, isKnown };
  const decisions = exportDecisions(source, found, made);
  const layer = places.length > 0 ? layerOf(source, places, into) : null;
  const files = [
    { path: `articles/${id}.json`, name: `${id}.json`, file: record },
    { path: `layers/${id}-places.geojson`, name: `${id}-places.geojson`, file: layer },
    { path: `decisions/${id}.json`, name: `${id}-decisions.json`, file: decisions },
  ];
  return files.flatMap(({ file, ...named }) =>
    file === null ? [] : [{ ...named, text: toJsonText(file, 2) }],
  );
}

/** The sentences, by index, that the visitor decided not to quote. */
function leftOut(source: LibraryArticle, sentences: Range[]): Set<number> {
  const left = (source.decisions?.done ?? []).some(({ type }) => type === 'leave');
  if (!left) return new Set();
  const isQuoted = (range: Range) =>
    source.sentences.some(({ start, end }) => start <= range.start && range.end <= end);
  return new Set(sentences.flatMap((sentence, index) => (isQuoted(sentence) ? [] : [index])));
}

/** The last excerpt whose places all stand in another one too; else the last. */
function leastNeeded(excerpts: ExcerptRecord[]): ExcerptRecord {
  const counts = new Map<string, number>();
  for (const { mentions } of excerpts) {
    for (const placeId of new Set(mentions.map((mention) => mention.placeId))) {
      counts.set(placeId, (counts.get(placeId) ?? 0) + 1);
    }
  }
  const isSpare = ({ mentions }: ExcerptRecord) =>
    mentions.every(({ placeId }) => counts.get(placeId)! > 1);
  return excerpts.findLast(isSpare) ?? excerpts.at(-1)!;
}

function layerOf(source: LibraryArticle, places: LibraryPlace[], { asOf, box, layers }: Target) {
  const title = plainName(source.citation.title);
  return {
    type: 'FeatureCollection',
    layer: {
      title: `Places of “${title}”`,
      description: 'Places that this article names and no other layer holds.',
      group: 'More places',
      order: orderAfter(layers),
      visible: false,
      asOf,
    },
    features: places.map((place) => {
      const at = place.at && isWithin(place.at, box) ? place.at : null;
      const names = place.names.map((name) => ({
        ...name,
        toponym: plainName(name.toponym) || place.id,
      }));
      return {
        type: 'Feature',
        properties: {
          placeId: place.id,
          title: names[0]!.toponym,
          names,
          spellings: [],
          kind: place.kind,
          status: 'existing',
          asOf,
          geometryNote: noteOn(place, at),
          precisionMetres: at && PRECISION[place.made ? 'made' : 'gazetteer'],
          schematic: false,
          sources: placeSources(place, 'A reader’s'),
        },
        geometry: at && { type: 'Point', coordinates: at },
      };
    }),
  };
}

/** Where a place is known from, in words that hold for whoever reads the atlas. */
function noteOn({ at, made, outside }: LibraryPlace, shown: LngLat | null): string {
  if (at !== null && shown === null) return 'Outside this map.';
  if (shown === null) return outside ? 'Outside this map.' : 'Known by name; not located.';
  return made ? 'A point, placed by hand.' : 'A point, as the gazetteer has it.';
}

/** An id made of outlet and date, or of the title, that no other article has. */
function publicId({ citation }: LibraryArticle, taken: ReadonlySet<string>): string {
  const date = issuedDate(citation);
  const words = fold(`${citation['container-title'] || citation.title}`).match(/[a-z0-9]+/g) ?? [];
  const id = [...(words.length > 0 ? words.slice(0, 6) : ['article']), date]
    .filter(Boolean)
    .join('-');
  let free = id;
  for (let number = 2; taken.has(free); number += 1) free = `${id}-${number}`;
  return free;
}
