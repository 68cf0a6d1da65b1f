import type {
  FontFacesSpecification,
  LayerSpecification,
  RasterDEMSourceSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection, GeoJSON, Point } from 'geojson';
import type {
  Layer,
  MapFeatureProperties,
  Place,
  SourceReference,
  NameOrder,
} from '../../domain/atlas/place';

export type Theme = 'light' | 'dark';

/** URLs of the GeoJSON files that the map draws; absolute, same origin. */
export interface MapData {
  /** Every shape of every layer that has a geometry, with `MapFeatureProperties`. */
  places: string;
  /** `Polygon`s with `country` (ISO 3166-1 alpha-3) and `tint`, 0 to 4: neighbours differ. */
  land: string;
  /** `LineString`s, each international border once. */
  borders: string;
  /** Lakes and reservoirs as `Polygon`s, rivers as `LineString`s, `kind`. */
  water: string;
  /** `Point`s with `name`, maybe `name:other`, `rank` (1 is the largest), and `placeId` of one of ours. */
  towns: string;
  /**
   * `Point`s where names of countries (with `country`, ISO 3166-1 alpha-3) and of
   * waters (without) stand: `name`, `name:az` … where known, and `minzoom` for
   * one that is left out farther away.
   */
  countries: string;
}

/** The same, each as GeoJSON where that has come, and as its URL where not. */
export type DrawnData = Record<keyof MapData, string | GeoJSON>;

/** Everything the style depends on; the same options give the same style. */
export interface StyleOptions {
  theme: Theme;
  names: NameOrder;
  /** In panel order. */
  layers: Layer[];
  places: Place[];
  /** Ids of the layers that are on. */
  visible: ReadonlySet<string>;
  data: DrawnData;
  /** The visitor's own places, of a layer of their own; left out until there is a library. */
  library?: FeatureCollection<Point, MapFeatureProperties>;
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
