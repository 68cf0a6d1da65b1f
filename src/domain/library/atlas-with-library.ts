import { shapesOf } from '../atlas/overview';
import {
  isWithin,
  type DescribedPlace,
  type LngLat,
  type DescribedShape,
  type Layer,
  type Place,
} from '../atlas/place';
import {
  LIBRARY_LAYER,
  placeSources,
  PRECISION,
  type Library,
  type LibraryArticle,
  type LibraryPlace,
} from './library';
import { MARK, ownFeatures, placeNumbers, quotedPlaces } from './own-marks';
import { quotedSentences } from './quoted-sentences';
import type { Excerpt, Mention, QuotedArticle } from '../atlas/article';
import type { Atlas } from '../atlas/atlas';
import { withCounts } from '../atlas/counts';
import { namingsByPlace, placeNames } from '../atlas/naming';
import { quotationsByPlace } from '../atlas/quotations';
import { datedExcerpts, datesOf, mergeDates } from '../view/timeline';

/** An atlas with a visitor's library, and what the library has brought to it. */
export type AtlasWithLibrary = NonNullable<ReturnType<typeof withLibrary>>;

/**
 * Adds a visitor's articles and places to an atlas; null where there are none.
 *
 * @param thin says of places from which zoom on the map has room for them
 */
export function withLibrary(
  atlas: Atlas,
  library: Library,
  thin = (places: DescribedPlace[]) => places,
) {
  const known = new Set(atlas.places.map(({ id }) => id));
  const candidates = candidatesOf(library);
  const added = library.places.filter(
    ({ id, made }) => !known.has(id) && (made || candidates.mentioned.has(id)),
  );
  if (library.articles.length === 0 && added.length === 0) return null;
  const byId = new Map([...library.places].map((place) => [place.id, place]));
  const places = thin(
    added.map((place) => {
      const all = candidates.byName.get(place.id)?.flatMap((id) => byId.get(id) ?? []);
      return toPlace(place, atlas, all);
    }),
  );
  const ids = new Set([...known, ...places.map(({ id }) => id)]);
  const articles = library.articles.map((article) => toArticle(article, ids));
  const mentioned = articles.flatMap(({ excerpts }) =>
    excerpts.map(({ mentions }) => mentions.map(({ placeId }) => placeId)),
  );
  const dated = datedExcerpts(articles);
  const quoted = quotedPlaces(articles);
  const numbers = placeNumbers(quoted);
  const marked = atlas.places.filter(({ id, anchor }) => anchor && numbers.has(id));
  const layers =
    places.length + marked.length === 0
      ? atlas.layers
      : [libraryLayer(atlas, places, marked), ...atlas.layers];
  return {
    atlas: {
      ...atlas,
      ...withCounts({ places: [...atlas.places, ...places], layers }, mentioned),
      articles: [...atlas.articles, ...articles],
      dates: mergeDates(atlas.dates, datesOf(dated)),
    },
    /** The visitor's own places, by id. */
    places: new Map(places.map((place) => [place.id, place])),
    articles,
    /** Of the visitor's articles, by place id. */
    quotations: quotationsByPlace(articles),
    /** How the visitor's articles name places, by place id. */
    namings: namingsByPlace(articles),
    dated,
    /** By article; what is listed of them. */
    quoted,
    numbers,
    /** The places of files that no article is quoted on: they are listed too. */
    brought: added.filter(({ id, source }) => source && !numbers.has(id)).map(({ id }) => id),
    /** What the map draws of the visitor's articles. */
    features: ownFeatures(places, marked, numbers),
  };
}

/** The ids that are mentioned, and of each that stands for a name the places which have it. */
function candidatesOf({ articles }: Library) {
  const mentions = articles.flatMap((article) => article.mentions);
  return {
    mentioned: new Set(mentions.map(({ placeId }) => placeId)),
    byName: new Map(
      mentions.flatMap(({ placeId, candidates }) => (candidates ? [[placeId, candidates]] : [])),
    ) as ReadonlyMap<string, string[]>,
  };
}

/**
 * The first layer of all.
 *
 * @param marked places of the atlas that it marks
 */
function libraryLayer({ layers, asOf }: Atlas, places: DescribedPlace[], marked: Place[]): Layer {
  const marks = marked.length > 0 ? [{ shapes: [MARK] }] : [];
  return {
    id: LIBRARY_LAYER,
    title: 'From your articles',
    description: 'What the articles you added name, with its number in the list.',
    group: 'Your articles',
    order: Math.min(0, ...layers.map(({ order }) => order)) - 1,
    visible: true,
    asOf,
    excerptCount: 0,
    shapes: shapesOf(LIBRARY_LAYER, [...places, ...marks]),
    // Drawn by whoever shows the legend: how things look is no matter of the domain.
    looks: [],
  };
}

/** A visitor's article as the atlas quotes articles: by the sentences that name a place. */
function toArticle(article: LibraryArticle, placeIds: ReadonlySet<string>): QuotedArticle {
  const { id, citation, text, mentions } = article;
  const isKnown = ({ placeId }: Mention) => placeIds.has(placeId);
  const excerpts = excerptsOf(article, placeIds);
  return {
    id,
    citation,
    kind: 'your article',
    publisherNote: 'You added this article. It is kept in this browser alone.',
    length: text.length,
    excerptCount: excerpts.length,
    quotedLength: excerpts.reduce((sum, { exact }) => sum + exact.length, 0),
    excerpts,
    named: placeNames([{ exact: text, start: 0, mentions: mentions.filter(isKnown) }]),
  };
}

function excerptsOf(article: LibraryArticle, placeIds: ReadonlySet<string>): Excerpt[] {
  return quotedSentences(article).flatMap(({ sentence, mentions }) => {
    const known = mentions.filter(({ placeId }) => placeIds.has(placeId));
    if (known.length === 0) return [];
    const { number, also, start, end, when = [] } = sentence;
    const exact = article.text.slice(start, end);
    const idOf = (of: number) => `${article.id}-s${of}`;
    const ids = { id: idOf(number), ...(also && { also: also.map(idOf) }) };
    return { ...ids, articleId: article.id, exact, start, end, mentions: known, when };
  });
}

function toPlace(
  place: LibraryPlace,
  { asOf, box }: Pick<Atlas, 'asOf' | 'box'>,
  candidates: LibraryPlace[] = [],
): DescribedPlace {
  const { id, title, kind, names } = place;
  const at = place.at && isWithin(place.at, box) ? place.at : null;
  const common = { title, kind, status: 'existing' as const, asOf };
  const shape: DescribedShape = {
    ...common,
    layerId: LIBRARY_LAYER,
    geometryNote:
      candidates.length > 1 ? namesakesNote(place, candidates) : geometryNote(place, at !== null),
    precisionMetres: at && precisionOf(place),
    schematic: false,
    ...(place.probably !== undefined && { isProbable: true as const }),
    sources: placeSources(place, 'Your'),
    ...(at === null && unlocatedBecause(place, candidates)),
    geometry: at ? 'point' : null,
    bounds: at ? [at[0], at[1], at[0], at[1]] : null,
    own: true,
  };
  return { ...common, id, names, spellings: [], shapes: [shape], anchor: at, excerptCount: 0 };
}

/** Null for what is too large to have a position: of a state or river of the world it is about the middle. */
function precisionOf({ made, kind, probably }: LibraryPlace): number | null {
  if (made) return PRECISION.made;
  const isSpot = kind === 'capital' || kind === 'town';
  return probably === undefined || isSpot ? PRECISION.gazetteer : null;
}

/** Why a place is not on the map. */
function unlocatedBecause({ at, outside }: LibraryPlace, candidates: LibraryPlace[]) {
  if (candidates.length > 1) return { unlocated: 'ambiguous' as const };
  return (at || outside) && { unlocated: 'outside' as const };
}

const NUMBERS = ['', '', 'Two', 'Three', 'Four', 'Five'];

/** “Two places of this name: a town at 40.88° N, 45.46° E, and …. The text does not say which.” */
function namesakesNote({ title }: LibraryPlace, candidates: LibraryPlace[]): string {
  const each = candidates.map((candidate) => {
    const name = candidate.title === title ? '' : `${candidate.title}, `;
    return `${name}a ${candidate.kind} ${positionText(candidate.at)}`;
  });
  const count = NUMBERS[candidates.length] ?? String(candidates.length);
  return `${count} places of this name: ${each.join('; ')}. The text does not say which is meant.`;
}

function positionText(at: LngLat | null): string {
  if (!at) return 'that is not located';
  const [lng, lat] = at;
  const [east, north] = [lng < 0 ? 'W' : 'E', lat < 0 ? 'S' : 'N'];
  return `at ${Math.abs(lat).toFixed(2)}° ${north}, ${Math.abs(lng).toFixed(2)}° ${east}`;
}

function geometryNote(place: LibraryPlace, located: boolean): string {
  const { made, at, source, probably } = place;
  if (source !== undefined && located) return 'Where your file has it.';
  if (made && source === undefined) return 'Where you clicked on the map.';
  if (located && probably !== undefined) {
    return `Probably ${probably}: chosen by its name and by what else the article names.`;
  }
  if (located) return 'A point, as the gazetteer has it.';
  return at || place.outside
    ? 'Outside this map.'
    : 'Known by name; its position is not in this atlas.';
}
