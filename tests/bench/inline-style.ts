import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { withLayers } from '../../src/build/atlas/build-tiles';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import type { LocatorData } from '../../src/map/locator/locator-data';
import { buildStyle } from '../../src/map/style/build-style';

/**
 * What the atlas's map is drawn with when it opens, as data alone.
 *
 * @param folder the geodata folder
 */
export function inlineStyle(folder: string) {
  const geodata = readGeodata(folder);
  const { atlas, places } = buildAtlas(geodata);
  const style = buildStyle({
    theme: 'light',
    screen: 'wide',
    names: 'title',
    layers: atlas.layers,
    visible: new Set(atlas.layers.filter((layer) => layer.visible).map(({ id }) => id)),
    data: { places, basemap: { tiles: [], maxzoom: 0, bounds: atlas.box } },
    credits: atlas.credits,
    fontFaces: {},
  });
  const { basemap: _tiles, ...sources } = style.sources;
  const basemap = geodata.basemap as unknown as Omit<LocatorData, 'places'>;
  const data = { ...basemap, towns: withLayers(basemap.towns, places) };
  for (const [name, each] of Object.entries(data)) {
    sources[name] = { type: 'geojson', data: each };
  }
  const layers = style.layers.map((layer) => {
    if (!('source-layer' in layer)) return layer;
    const { 'source-layer': source, ...rest } = layer;
    return { ...rest, source };
  });
  return { style: { ...style, sources, layers }, atlasBox: atlas.box, atlasView: atlas.view };
}
