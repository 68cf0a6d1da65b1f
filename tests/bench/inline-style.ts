import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { buildStyle } from '../../src/map/style/build-style';

/**
 * What the atlas's map is drawn with when it opens, as data alone.
 *
 * @param folder the geodata folder
 */
export function inlineStyle(folder: string) {
  const geodata = readGeodata(folder);
  const { atlas, places } = buildAtlas(geodata);
  const data: Record<string, unknown> = { places, ...geodata.basemap };
  const style = buildStyle({
    theme: 'light',
    names: 'title',
    layers: atlas.layers,
    places: atlas.places,
    visible: new Set(atlas.layers.filter((layer) => layer.visible).map(({ id }) => id)),
    data: {
      places: 'places',
      land: 'land',
      borders: 'borders',
      water: 'water',
      towns: 'towns',
      countries: 'countries',
    },
    credits: atlas.credits,
    fontFaces: {},
  });
  for (const source of Object.values(style.sources)) {
    if (source.type === 'geojson') Object.assign(source, { data: data[String(source.data)] });
  }
  return { style, atlasBox: atlas.box, atlasView: atlas.view };
}
