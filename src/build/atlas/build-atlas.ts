import type { FeatureCollection, Geometry } from 'geojson';
import type { ArticleRecord, QuotedArticle, Claim } from '../../domain/atlas/article';
import { placesOf, type FullAtlas } from '../../domain/atlas/atlas';
import { WORLD_MAP } from '../../domain/atlas/base-map';
import { withCounts } from '../../domain/atlas/counts';
import { placeNames } from '../../domain/atlas/naming';
import { nameOrders, shapesOf } from '../../domain/atlas/overview';
import {
  nameLabels,
  type Layer,
  type MapFeatureProperties,
  type Place,
} from '../../domain/atlas/place';
import { takeMeasure, type MeasurableFeatures } from '../../domain/measuring/measure';
import { issuedDate } from '../../domain/quoting/citation';
import { datedExcerpts, datesOf } from '../../domain/view/timeline';
import { buildPlace, type LayeredFeature } from './build-place';
import { buildTour } from './build-tour';
import type { Geodata } from '../geodata/check-geodata';
import { splitStretches } from '../geodata/stretches';
import { withOpeningLabels } from './opening-views';
import { legendLooks } from '../../map/style/swatches';
import { thinPlaces } from '../../map/thin-places';
import { groupBy } from '../../domain/atlas/group-by';

/** Everything that geodata says, indexed, and the shapes for the map. */
export type BuiltAtlas = ReturnType<typeof buildAtlas>;

/** Closer than any opening view, which has no room for them. */
const KNOWN_POINTS_FROM_ZOOM = 9;

/** The same geodata gives the same atlas. */
export function buildAtlas(geodata: Geodata) {
  const features = geodata.layers.flatMap((layer) =>
    layer.features.map((feature) => ({ layerId: layer.id, feature })),
  );
  // Earlier first; a date that lacks its day or month stands before those that have it.
  const issued = ({ citation }: ArticleRecord) => issuedDate(citation) ?? '';
  const records = geodata.articles.toSorted((a, b) => issued(a).localeCompare(issued(b)));
  const articles = records.map(buildArticle);
  const mentioned = articles.flatMap(({ excerpts }) =>
    excerpts.map(({ mentions }) => mentions.map(({ placeId }) => placeId)),
  );
  const counted = withCounts(
    {
      places: [...groupBy(features, ({ feature }) => [feature.properties.placeId]).values()].map(
        buildPlace,
      ),
      layers: geodata.layers.map(({ id, layer }) => ({
        id,
        ...layer,
        excerptCount: 0,
        shapes: [],
        looks: [],
      })),
    },
    mentioned,
  );
  const named = new Set(articles.flatMap((article) => article.named.map(({ placeId }) => placeId)));
  const places = thinPlaces(counted.places).map((place) =>
    named.has(place.id) && place.excerptCount === 0 ? { ...place, named: true as const } : place,
  );
  const dates = datesOf(datedExcerpts(articles));
  const claims = buildClaims(records, geodata.ground);
  const { tour, replies } = geodata;
  const atlas: FullAtlas = {
    ...geodata.atlas,
    layers: withRows(counted.layers, places),
    otherNames: [
      ...counted.layers.flatMap(({ title, other }) =>
        other && other.title !== title ? [[title, other.title] as [string, string]] : [],
      ),
      ...(geodata.atlas.otherNames ?? []),
    ],
    places,
    nameOrders: nameOrders(places),
    about: [...geodata.about.sections, ...geodata.corrections],
    articles,
    claims,
    replies,
    views: ['places', 'articles', ...(tour ? (['tour'] as const) : []), 'about'],
    ...(tour && { tour: { title: tour.title, steps: tour.steps.length } }),
    tourSteps: tour ? buildTour(tour, { articles, layers: counted.layers, claims, replies }) : [],
    dates: dates.map(({ start, end, count }) => ({ start, end, count })),
    baseMaps: [WORLD_MAP, ...geodata.baseMaps],
  };
  const drawn = buildMapFeatures(features, places);
  return { atlas, places: withOpeningLabels(drawn, atlas, geodata.basemap) };
}

/** The layers as the panel has them: what they show, and how their rows stand. */
function withRows(layers: Layer[], places: Place[]): Layer[] {
  const earlier = new Set<string>();
  return layers.map((layer) => {
    const ids = placesOf(layer.id, { places }).map(({ id }) => id);
    const isSecondMark = ids.every((id) => earlier.has(id));
    ids.forEach((id) => earlier.add(id));
    const shapes = shapesOf(layer.id, places);
    return {
      ...layer,
      shapes,
      looks: legendLooks(shapes),
      ...(layer.group !== layers[0]!.group && { isFolded: true as const }),
      ...(isSecondMark && { isSecondMark: true as const }),
    };
  });
}

/** The claims of all articles, each with what this map measures; Turf stays behind. */
function buildClaims(articles: ArticleRecord[], ground: MeasurableFeatures): Claim[] {
  return articles.flatMap(({ claims = [] }) =>
    claims.map(({ measures, ...claim }) => ({
      ...claim,
      measured: measures.map((measure) => takeMeasure(measure, ground)),
    })),
  );
}

/** What proves a quotation (context, hashes) has done its work and stays behind. */
function buildArticle(record: ArticleRecord): QuotedArticle {
  const { citation, kind, publisherNote, publisherLine, text } = record;
  const excerpts = record.excerpts.map(
    ({ id, selectors: [{ exact }, { start, end }], mentions, when = [] }) => {
      const also = text.sentences.flatMap((sentence, index) =>
        sentence.start > start && sentence.end <= end ? [`${citation.id}-s${index + 1}`] : [],
      );
      return {
        ...{ id, articleId: citation.id, exact, start, end, mentions, when },
        ...(also.length > 0 && { also }),
      };
    },
  );
  return {
    id: citation.id,
    citation,
    kind,
    publisherNote,
    ...(publisherLine && { publisherLine }),
    length: text.length,
    excerptCount: excerpts.length,
    quotedLength: excerpts.reduce((sum, { exact }) => sum + exact.length, 0),
    excerpts,
    named: record.named ?? placeNames(excerpts),
  };
}

/**
 * Every shape that has a geometry, with what the style needs to draw and label
 * it. A line whose precision changes comes whole, and in stretches beside: of
 * these only the strip in which its course lies is drawn. The known points of a
 * schematic line come as points of their own. A label falls back to
 * the title where there is no name in a language.
 */
function buildMapFeatures(
  features: LayeredFeature[],
  places: Place[],
): FeatureCollection<Geometry, MapFeatureProperties> {
  const byId = new Map(places.map((place) => [place.id, place]));
  const orders = nameOrders(places);
  const drawn = features.filter(({ feature }) => feature.geometry !== null);
  return {
    type: 'FeatureCollection',
    features: drawn.flatMap(({ layerId, feature }) => {
      const { properties, geometry } = feature;
      const { placeId, title, kind, status, schematic, precisionMetres } = properties;
      const { names, fromZoom, shapes } = byId.get(placeId)!;
      const [west, south, east, north] = shapes[0]!.bounds ?? [0, 0, 0, 0];
      const drawnProperties: MapFeatureProperties = {
        placeId,
        layerId,
        kind,
        status,
        schematic,
        precisionMetres: precisionMetres ?? 0,
        ...(fromZoom && { minzoom: fromZoom }),
        ...(east > west && { extent: (east - west) * (north - south) }),
        ...nameLabels(properties.names ?? names, orders, title),
      };
      const stretches = properties.stretches === undefined ? [] : splitStretches(feature)!;
      if (stretches.length > 0) drawnProperties.precisionMetres = 0;
      return [
        ...partsOf(geometry!).map((part) => ({
          type: 'Feature' as const,
          properties: drawnProperties,
          geometry: part,
        })),
        ...stretches.map(({ precisionMetres, coordinates }) => ({
          type: 'Feature' as const,
          properties: { ...drawnProperties, precisionMetres, isStretch: true as const },
          geometry: { type: 'LineString' as const, coordinates },
        })),
        ...(properties.knownPoints ?? []).map(({ title, other, at }) => ({
          type: 'Feature' as const,
          properties: {
            ...drawnProperties,
            // Of no layer: nothing but its dot and its name is drawn of it.
            layerId: '',
            knownOn: layerId,
            minzoom: KNOWN_POINTS_FROM_ZOOM,
            'name:title': title,
            'name:other': other ?? title,
          },
          geometry: { type: 'Point' as const, coordinates: at },
        })),
      ];
    }),
  };
}

/** The points of several, one by one: map, drawing and tiles know no others. */
function partsOf(geometry: Geometry): Geometry[] {
  if (geometry.type !== 'MultiPoint') return [geometry];
  return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
}
