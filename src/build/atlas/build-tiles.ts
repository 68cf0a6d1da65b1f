import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import { lineString, simplify } from '@turf/turf';
import { gzipSync } from 'fflate';
import type { FeatureCollection, Position } from 'geojson';
import { feature, type Topology } from 'topojson-client';
import { topology } from 'topojson-server';
import { groupBy } from '../../domain/atlas/group-by';
import type { Bounds, LngLat } from '../../domain/atlas/place';
import { TOWN_RANKS } from '../../map/style/options';
import { packTiles, tilePlace, type Tile, type TileIndex } from '../../map/tile-packs';
import { toWorld, worldSize } from '../../map/web-mercator';
import type { LocatorData } from '../../map/locator/locator-data';
import { withRoom } from '../../map/locator/locator-data';
import { pointLook } from '../../map/style/looks';
import type { AtlasFile } from '../geodata/schema/atlas';

/** Steps along the side of a tile, the finest that MapLibre knows. */
const EXTENT = 8192;
/** CSS pixels along the side of a tile. */
const SIZE = 512;
/** From here on a map stretches tiles: their grid of 8 m is finer than what they are made of. */
const DEEPEST = 9;
/** So many tiles of one zoom at most: a box as large as a continent ends at a zoom before. */
const MOST = 4096;
/** Pixels: a bend smaller than this cannot be seen. */
const FINEST = 0.375;
/** Pixels beyond the edges of a tile, for lines that run along it. */
const BUFFER = 8;

const SHAPES = ['land', 'borders', 'water'] as const;
type Shapes = (typeof SHAPES)[number];

/** The tiles of a zoom that a box of degrees touches: columns and rows, counted from the north-west. */
export function tilesIn([west, south, east, north]: Bounds, zoom: number): Tile[] {
  const [left, top] = toWorld([west, north]).map((part) => Math.floor(part * 2 ** zoom));
  const [right, bottom] = toWorld([east, south]).map((part) => Math.ceil(part * 2 ** zoom));
  const steps = (from: number, to: number) =>
    Array.from({ length: Math.max(1, to - from) }, (_, step) => from + step);
  return steps(left!, right!).flatMap((column) =>
    steps(top!, bottom!).map((row): Tile => [column, row]),
  );
}

/** Where the tiles of an atlas lie: down to zoom 9, of a box as large as a continent to one before. */
export function tileIndex({
  box,
  view,
  narrowView,
}: Pick<AtlasFile, 'box' | 'view' | 'narrowView'>): TileIndex {
  const zooms = Array.from({ length: DEEPEST + 1 }, (_, zoom) => zoom);
  const deepest = zooms.findLast((zoom) => tilesIn(box, zoom).length <= MOST)!;
  return {
    box,
    view,
    ...(narrowView && { narrowView }),
    deepest,
    first: tilesIn(box, deepest)[0]!,
  };
}

/**
 * The base map and the points of places cut into vector tiles for each zoom, in packs by
 * file name, gzipped: hosts do not compress such files themselves. All tiles of the box are there, empty
 * ones too. What countries, borders and waters share is simplified once for all of
 * them, so that they keep sharing it at every zoom.
 */
export function buildTiles(data: LocatorData, index: TileIndex): Map<string, Uint8Array> {
  const { land, borders, water, countries } = data;
  const shared = topology({ land, borders, water });
  const points = data.places.features.filter(({ geometry }) => geometry.type === 'Point');
  const places = { ...data.places, features: points };
  const towns = withLayers(data.towns, places);
  const arcs = shared.arcs.map((arc) => arc.map((at) => toWorld(at as LngLat)));
  const packs = new Map<string, Uint8Array[]>();
  for (let zoom = 0; zoom <= index.deepest; zoom += 1) {
    const isLast = zoom === index.deepest;
    const tolerance = isLast ? 0 : FINEST / worldSize(zoom);
    const simplified = { ...shared, arcs: arcs.map((arc) => withoutBends(arc, tolerance)) };
    const cut = (data: FeatureCollection, buffer: number, coordinates: 'lngLat' | 'unitSquare') =>
      new GeoJSONVT(data, { maxZoom: zoom, tolerance: 0, extent: EXTENT, buffer, coordinates });
    const layers = [
      ...SHAPES.map((name) => {
        const data = feature(simplified as Topology<Shapes>, shared.objects[name]);
        return [name, cut(data, (BUFFER * EXTENT) / SIZE, 'unitSquare')] as const;
      }),
      ['towns', cut(shownTowns(towns, isLast ? Infinity : zoom), 0, 'lngLat')] as const,
      ['countries', cut(countries, 0, 'lngLat')] as const,
      ['places', cut(withRoom(places, isLast ? Infinity : zoom), 0, 'lngLat')] as const,
    ];
    for (const tile of tilesIn(index.box, zoom)) {
      const drawn = layers.flatMap(([name, data]) => {
        const cut = data.getTile(zoom, ...tile);
        return cut?.features.length ? [[name, cut] as const] : [];
      });
      const bytes = fromGeojsonVt(Object.fromEntries(drawn), { version: 2, extent: EXTENT });
      const place = tilePlace(index, zoom, tile);
      packs.set(place.pack, packs.get(place.pack) ?? []);
      packs.get(place.pack)![place.index] = bytes;
    }
  }
  // Without a time, so that the same tiles are the same bytes.
  const gzipped = (tiles: Uint8Array[]) => gzipSync(packTiles(tiles), { level: 9, mtime: 0 });
  return new Map(Array.from(packs, ([name, tiles]) => [name, gzipped(tiles)]));
}

/** Says of each town which layers mark the same place, for the style to draw it once. */
export function withLayers(
  towns: LocatorData['towns'],
  { features }: LocatorData['places'],
): FeatureCollection {
  const marks = groupBy(
    features.filter(({ properties }) => pointLook(properties) !== null),
    ({ properties }) => [properties.placeId],
  );
  return {
    ...towns,
    features: towns.features.map(({ properties: { placeId, ...properties }, ...town }) => {
      const ours = (marks.get(placeId ?? '') ?? []).map((mark) => ` ${mark.properties.layerId} `);
      const marked = ours[0] && { placeId, layers: ours.join('') };
      return { ...town, properties: { ...properties, ...marked } };
    }),
  };
}

/** The towns that the style shows at a zoom. */
function shownTowns(towns: FeatureCollection, zoom: number): FeatureCollection {
  const lowest = TOWN_RANKS.findLast(([from]) => from <= zoom)?.[1] ?? 1;
  const features = towns.features.filter(({ properties }) => properties?.rank <= lowest);
  return { ...towns, features };
}

/** A line without the bends that are smaller than `tolerance`, its ends kept. */
function withoutBends(line: Position[], tolerance: number): Position[] {
  if (tolerance === 0) return line;
  return simplify(lineString(line), { tolerance, highQuality: true }).geometry.coordinates;
}
