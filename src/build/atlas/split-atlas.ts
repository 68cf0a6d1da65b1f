import type { Atlas } from '../../domain/atlas/atlas';
import { countsOf, quotationsByPlace } from '../../domain/atlas/quotations';
import { dateEntries } from '../../domain/view/date-filter';
import type { DatedExcerpt, PlaceFile, Rest } from '../../domain/atlas/atlas-parts';
import { toRow, type FirstView } from '../../data/compact-places';
import { keep, pack, type Files } from './pack-shards';
import { buildWordFiles } from './word-index';
import { groupBy } from '../../domain/atlas/group-by';

/**
 * Bytes of JSON that quotations may have to come with the first view; about
 * 30 KB once compressed, a tenth of what draws the map.
 */
const QUOTATIONS_BUDGET = 200_000;

/** An atlas as it is written: what comes first, and the files that it names. */
export interface SplitAtlas {
  first: FirstView;
  files: Files;
}

/**
 * Leaves an atlas whole whose quotations fit into the first view; of any other
 * it takes out what a reader sees only of what they choose, into shards.
 */
export function splitAtlas(atlas: Atlas, budget = QUOTATIONS_BUDGET): SplitAtlas {
  const { articles, about, places, ...plain } = atlas;
  const files: Files = new Map();
  const size = Buffer.byteLength(JSON.stringify(articles.map(({ excerpts }) => excerpts)));
  if (size <= budget) return { first: atlas, files };

  const excerpts = articles.flatMap((article) => article.excerpts);
  const idsOf = excerpts.map(({ mentions }) => mentions.map(({ placeId }) => placeId));
  const counted = countsOf(atlas, idsOf);
  const rest: Rest = {
    dates: dateEntries(articles).map(({ start, end, count }) => [start, end, count]),
    places: pack(files, 'places', placeFiles(atlas)),
    articles: pack(files, 'articles', articleFiles(atlas)),
    words: pack(files, 'words', buildWordFiles(excerpts)),
    about: keep(files, 'about', JSON.stringify(about)),
    dated: keep(files, 'dated', JSON.stringify(datedOf(atlas))),
    spellings: keep(files, 'spellings', JSON.stringify(places.map(({ spellings }) => spellings))),
  };
  const heads = articles.map((article) => {
    const quoted = article.excerpts.reduce((sum, { exact }) => sum + exact.length, 0);
    return { ...article, excerpts: [], awaited: { excerpts: article.excerpts.length, quoted } };
  });
  const layers = counted.layers.map((layer) => ({ ...layer, placeIds: [] }));
  const rows = counted.places.map((place) => toRow(place));
  return {
    first: { ...plain, layers, rows, articles: heads, claims: [], about: [], rest },
    files,
  };
}

function* placeFiles({ places, articles, claims }: Atlas): Generator<[number, string]> {
  const quotations = quotationsByPlace(articles);
  const claimsOf = groupBy(claims, (claim) => claim.places);
  for (const [index, place] of places.entries()) {
    const file: PlaceFile = {
      place,
      excerpts: (quotations.get(place.id) ?? []).map(({ excerpt }) => excerpt),
      claims: claimsOf.get(place.id) ?? [],
    };
    yield [index, JSON.stringify(file)];
  }
}

function* articleFiles({ articles }: Atlas): Generator<[number, string]> {
  for (const [index, { excerpts }] of articles.entries()) yield [index, JSON.stringify(excerpts)];
}

function datedOf({ articles }: Atlas): DatedExcerpt[] {
  return articles.flatMap(({ excerpts }) =>
    excerpts
      .filter(({ when }) => when.length > 0)
      .map(({ mentions, when }) => ({
        placeIds: [...new Set(mentions.map(({ placeId }) => placeId))],
        when: when.map(({ start, end }) => ({ start, end })),
      })),
  );
}
