import type {
  FontFacesSpecification,
  LayerSpecification,
  RasterDEMSourceSpecification,
  VectorSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, GeoJSON, Point } from 'geojson';
import type {
  Layer,
  MapFeatureProperties,
  SourceReference,
  NameOrder,
} from '../../domain/atlas/place';
import type { SaidMark } from '../../domain/view/saying';
import type { Screen } from '../camera';

export type Theme = 'light' | 'dark';

/** What the map is drawn from. */
export interface DrawnData {
  /**
   * GeoJSON of the lines and areas of every layer, with `MapFeatureProperties`;
   * its URL as long as it has not come.
   */
  places: string | GeoJSON;
  /**
   * Vector tiles, by their layers:
   * - `places`: the points of every layer, with `MapFeatureProperties`, and those that carry the names of lines
   * - `land`: polygons with `country` (ISO 3166-1 alpha-3) and `tint`, 0 to 4: neighbours differ
   * - `borders`: lines, each international border once
   * - `water`: lakes and reservoirs as polygons, rivers as lines, `kind`
   * - `towns`: points with `name`, maybe `name:other`, `rank` (1 is the largest); of a place of the atlas `placeId`,
   *   and `layers`: a string of those that mark it, each id between spaces
   * - `countries`: points where names of countries (with `country`) and of waters (without) stand:
   *   `name`, `name:az` … where known, and `minzoom` for one that is left out farther away
   */
  basemap: Required<Pick<VectorSourceSpecification, 'tiles' | 'maxzoom' | 'bounds'>>;
}

/** The lowest rank of towns that shows, by the zoom from which on it does: farther away it is 1. */
export const TOWN_RANKS = [
  [6, 2],
  [7, 3],
  [9, 4],
  [10, 5],
  [11, 9],
] as const;

/** Everything the style depends on; the same options give the same style. */
export interface StyleOptions {
  theme: Theme;
  names: NameOrder;
  /** Where names stand: as in the opening view of such a screen. */
  screen: Screen;
  /** In panel order. */
  layers: Layer[];
  /** Ids of the layers that are on. */
  visible: ReadonlySet<string>;
  data: DrawnData;
  /** The visitor's own places, of a layer of their own; left out until there is a library. */
  library?: FeatureCollection<Point, MapFeatureProperties>;
  /** What a voice says of each place that is shown; left out where none is chosen. */
  marks?: SaidMark[];
  /** Whom the map credits in its corner. */
  credits: SourceReference[];
  /** The font files that labels are drawn with, by name of the `text-font`. */
  fontFaces: FontFacesSpecification;
  /** Heights to shade the base map by, where the visitor chose that. */
  relief?: Relief;
}

/** Heights, and the layers that shade the base map by them; with the code of the other base maps. */
export interface Relief {
  source: RasterDEMSourceSpecification;
  layers(theme: Theme): LayerSpecification[];
}
