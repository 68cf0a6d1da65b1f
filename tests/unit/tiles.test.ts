import type { FeatureCollection } from 'geojson';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { buildTiles, tileIndex, tilesIn } from '../../src/build/atlas/build-tiles';
import type { Geodata } from '../../src/build/geodata/check-geodata';
import { geodataSource } from '../../src/build/geodata/read-geodata';
import {
  packTiles,
  tileAbove,
  tilePlace,
  unpackTile,
  type Tile,
  type TileIndex,
} from '../../src/map/tile-packs';
import type { LocatorData } from '../../src/map/locator/locator-data';
import { toWorld } from '../../src/map/web-mercator';
import type { Bounds } from '../../src/domain/atlas/place';
import { createGeodata } from '../fixtures/create-geodata';

const geodata = geodataSource('geodata').read();
const { basemap, atlas } = geodata;
const index = tileIndex(atlas);
const { box, deepest } = index;
/** Everything that a map draws. */
const drawnOf = (read: Geodata) =>
  ({ places: buildAtlas(read).places, ...read.basemap }) as unknown as LocatorData;
/** The tile in the middle of the opening view. */
const middleOf = ({ view: [west, south, east, north] }: TileIndex, zoom: number) =>
  toWorld([(west + east) / 2, (south + north) / 2]).map((part) =>
    Math.floor(part * 2 ** zoom),
  ) as Tile;
const middle = middleOf(index, deepest);
const packs = buildTiles(drawnOf(geodata), index);
const countries = (basemap.countries as FeatureCollection).features
  .map(({ properties }) => String(properties?.name))
  .toSorted();

/** Each tile of a zoom, decoded, where its place in its pack says that it is. */
function decoded(zoom: number, from = packs): VectorTile[] {
  return tilesIn(box, zoom).map((tile) => {
    const place = tilePlace(index, zoom, tile);
    const unzipped = Uint8Array.from(gunzipSync(from.get(place.pack)!)).buffer;
    return new VectorTile(new PbfReader(unpackTile(unzipped, place.index)));
  });
}

/** The features of a layer of a tile: their properties and their lines or rings, in steps of the tile. */
function featuresOf(tile: VectorTile, layer: string) {
  const { length = 0 } = tile.layers[layer] ?? {};
  return Array.from({ length }, (_, index) => {
    const feature = tile.layers[layer]!.feature(index);
    const lines = feature.loadGeometry().map((line) => line.map(({ x, y }) => [x, y] as const));
    return { properties: feature.properties, lines };
  });
}

describe.each(Array.from({ length: deepest + 1 }, (_, zoom) => zoom))('at zoom %d', (zoom) => {
  const tiles = decoded(zoom);

  test('every tile of the box is there, and names its countries where they have their names', () => {
    const named = tiles.flatMap((tile) => featuresOf(tile, 'countries'));
    expect(named.map(({ properties }) => properties.name).toSorted()).toEqual(countries);
  });

  test('a border stands on the edges of the two countries that it parts, point by point', () => {
    let checked = 0;
    for (const tile of tiles) {
      const edges = new Map<string, Set<number>>();
      featuresOf(tile, 'land').forEach(({ lines }, country) => {
        for (const at of lines.flat()) {
          const key = at.join();
          edges.set(key, (edges.get(key) ?? new Set()).add(country));
        }
      });
      const { extent } = tile.layers.borders ?? {};
      const inside = featuresOf(tile, 'borders')
        .flatMap(({ lines }) => lines.flat())
        // Beyond its edges a tile may be cut at another point.
        .filter((at) => at.every((step) => step > 0 && step < extent!));
      checked += inside.length;
      expect(inside.filter((at) => (edges.get(at.join())?.size ?? 0) < 2)).toEqual([]);
    }
    expect(checked).toBeGreaterThan(zoom < 2 ? 20 : 100);
  });

  test('the towns are those that the style shows', () => {
    const ranks = tiles.flatMap((tile) =>
      featuresOf(tile, 'towns').map(({ properties }) => Number(properties.rank)),
    );
    const lowest = { 6: 2, 7: 3, 8: 3, 9: 5 }[zoom] ?? 1;
    expect(Math.max(...ranks)).toBe(lowest);
  });
});

test('the last tiles have every point of the base map', () => {
  const towns = (basemap.towns as { features: unknown[] }).features;
  const drawn = decoded(deepest).flatMap((tile) => featuresOf(tile, 'towns'));
  expect(drawn).toHaveLength(towns.length);
});

test('the last tiles have every point of the places, and those before what there is room for', () => {
  const { features } = drawnOf(geodata).places;
  const points = features.filter(({ geometry }) => geometry.type === 'Point');
  const drawn = decoded(deepest).flatMap((tile) => featuresOf(tile, 'places'));
  expect(drawn.map(({ properties }) => properties.placeId).toSorted()).toEqual(
    points.map(({ properties }) => properties.placeId).toSorted(),
  );
  const crowded = points.map((point, i) => ({
    ...point,
    properties: { ...point.properties, minzoom: i % 10 },
  }));
  const thinned = buildTiles(
    { ...drawnOf(geodata), places: { type: 'FeatureCollection', features: crowded } },
    index,
  );
  const minzooms = (zoom: number) =>
    decoded(zoom, thinned).flatMap((tile) =>
      featuresOf(tile, 'places').map(({ properties }) => Number(properties.minzoom)),
    );
  expect(Math.max(...minzooms(6))).toBe(6);
  expect(minzooms(6).length).toBe(crowded.filter((_, i) => i % 10 <= 6).length);
});

test('a first view has no more than 24 kB of tiles, and all of the base map 170 kB', () => {
  const bytes = (files: ReadonlyMap<string, Uint8Array>, names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + files.get(name)!.length, 0);
  for (const zoom of [5, 6, 7]) {
    const seen = tilesIn(atlas.view as Bounds, zoom).map(
      (tile) => tilePlace(index, zoom, tile).pack,
    );
    // It is fetched ahead, before the map asks.
    expect([...new Set(seen)]).toEqual([
      tilePlace(index, zoom, tileAbove(middle, deepest - zoom)).pack,
    ]);
    expect(bytes(packs, new Set(seen)), `zoom ${zoom}`).toBeLessThanOrEqual(24_000);
  }
  const none = { type: 'FeatureCollection' as const, features: [] };
  const bare = buildTiles({ ...drawnOf(geodata), places: none }, index);
  expect(bytes(bare, bare.keys())).toBeLessThanOrEqual(170_000);
});

test('another atlas gets tiles of its own, and the whole world fewer zooms', () => {
  const other = geodataSource(createGeodata()).read();
  const there = tileIndex(other.atlas);
  const made = buildTiles(drawnOf(other), there);
  expect(there.deepest).toBe(9);
  expect(made.has(tilePlace(there, 9, middleOf(there, 9)).pack)).toBe(true);
  expect(tileIndex({ ...atlas, box: [-180, -85, 180, 85] }).deepest).toBe(6);
});

test('tiles come out of a pack as they went in, and a place without one is empty', () => {
  const tiles = [Uint8Array.of(1, 2, 3), Uint8Array.of(), Uint8Array.of(9)];
  const pack = Uint8Array.from(packTiles(tiles)).buffer;
  const out = [0, 1, 2, 15].map((index) => [...new Uint8Array(unpackTile(pack, index))]);
  expect(out).toEqual([[1, 2, 3], [], [9], []]);
});

test('the tiles of a box are those that MapLibre asks for: from its north-west corner to its south-east', () => {
  const [west, south, east, north] = box;
  const tiles = tilesIn(box, 9);
  expect(tiles[0]).toEqual(toWorld([west, north]).map((part) => Math.floor(part * 512)));
  expect(tiles.at(-1)).toEqual(toWorld([east, south]).map((part) => Math.floor(part * 512)));
});
