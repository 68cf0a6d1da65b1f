import type { Swatch } from './swatch';

/**
 * Kinds of places. The map draws by kind and status, so a new layer file needs
 * no code as long as its kinds are among these.
 */
export const KINDS = [
  'state',
  'region',
  'district',
  'capital',
  'town',
  'village',
  'site',
  'checkpoint',
  'mine',
  'border',
  'road',
  'railway',
  'route',
  'corridor',
  'river',
  'lake',
] as const;
export type Kind = (typeof KINDS)[number];

/** Whether a place existed at its date: built, planned, gone, or only reported. */
export const STATUSES = ['existing', 'proposed', 'former', 'reported'] as const;
export type Status = (typeof STATUSES)[number];

/** Where a fact or a geometry comes from. `url` is absolute. */
export interface SourceReference {
  title: string;
  url?: string;
  licence?: string;
}

/** Longitude, latitude in degrees, WGS 84 (RFC 7946, 3.1.1). */
export type LngLat = [lng: number, lat: number];

/** West, south, east, north in degrees (RFC 7946, 5). */
export type Bounds = [west: number, south: number, east: number, north: number];

/** Whether a position lies in bounds, and not on their edge. */
export function isWithin([lng, lat]: LngLat, [west, south, east, north]: Bounds): boolean {
  return lng > west && lng < east && lat > south && lat < north;
}

/** One name of a place in one language (Linked Places `names[]`). */
export interface Toponym {
  toponym: string;
  /** BCP 47, with a script subtag where the language has several (`az-Latn`). */
  lang: string;
  /** Who calls it that, where that is not everybody who writes `lang`. */
  usedBy?: string;
}

/**
 * Which name of a place comes first: `title` (the atlas's own), `other` (the
 * other side's), or a primary language subtag (`az`, `hy`, `ru`).
 */
export type NameOrder = string;

/**
 * One feature of one layer: a geometry of a place, or the statement that it
 * has none. The road's line and its 5 km band are two shapes of one place.
 */
export interface Shape {
  layerId: string;
  kind: Kind;
  status: Status;
  /** True when the course between known points is not known. */
  schematic: boolean;
  /** What is drawn: a point, a line, an area, or nothing. */
  geometry: 'point' | 'line' | 'area' | null;
  /** Null when the place has no known location, or lies outside the map. */
  bounds: Bounds | null;
  /** Why it has no geometry, where that is known. */
  unlocated?: 'outside' | 'ambiguous';
  /** Drawn as the mark of the visitor's own articles, whatever kind the place is of. */
  own?: true;
  /** Whether another place may be meant. */
  isProbable?: true;
}

/** A shape with what a popup says of it. */
export interface DescribedShape extends Shape {
  title: string;
  /** ISO 8601 date, month or year for which the shape holds. */
  asOf: string;
  /** How it was drawn, and what about it is not known; shown to the reader. */
  geometryNote: string;
  /** Uncertainty of the drawn position, in metres; null without geometry. */
  precisionMetres: number | null;
  sources: SourceReference[];
}

/** Something on the earth that a text names, as far as lists and the map need it. */
export interface Place {
  id: string;
  /** The first of `names`; in an atlas in another order, the first in that. */
  title: string;
  /** The title first, the other side's name second, then other languages. */
  names: Toponym[];
  kind: Kind;
  status: Status;
  shapes: Shape[];
  /** Where a popup points: on the geometry itself; null when unlocated. */
  anchor: LngLat | null;
  /** The zoom from which the map has room for it, where there are many; left out for 0. */
  fromZoom?: number;
  /** How many excerpts mention it. */
  excerptCount: number;
  /** True where articles name it, and in no sentence that is quoted. */
  named?: true;
}

/** A place with everything that is known of it (Linked Places `Feature`). */
export interface DescribedPlace extends Place {
  /** What texts may call it besides its names; matched, and shown only where a search finds one. */
  spellings: string[];
  asOf: string;
  shapes: DescribedShape[];
  /** Its westernmost and easternmost positions, where a line from the popup ends; left out for points. */
  tips?: [west: LngLat, east: LngLat];
}

/** A look that a layer has on the map. */
export interface LegendLook extends Pick<Shape, 'kind' | 'status'> {
  /** What it stands for, where kind and status do not say that. */
  words?: string;
  /** Whether it is a line whose course between known points is not known. */
  isSketch: boolean;
  swatch: Swatch;
}

/** What a visitor switches on and off: one GeoJSON file of `geodata/layers/`. */
export interface Layer {
  id: string;
  title: string;
  description: string;
  /** Title and description with the other names of its places first; left out where they are the same. */
  other?: { title: string; description: string };
  group: string;
  /** Whether its row is folded away: its group is not that of the first layer. */
  isFolded?: true;
  /** Whether earlier layers have all its places: its row is a second mark of theirs, and repeats no count. */
  isSecondMark?: true;
  /** Position in the panel, ascending; unique. */
  order: number;
  /** Whether it is on when the page opens without a permalink. */
  visible: boolean;
  asOf: string;
  /** How many excerpts mention any of its places, each counted once. */
  excerptCount: number;
  /** One located shape of each geometry, kind and status that it has: what legend and style are made of. */
  shapes: Shape[];
  /** What the legend shows of it: lines, areas, points, each look once. */
  looks: LegendLook[];
}

/** The position in the panel of one more layer. */
export function orderAfter(layers: Pick<Layer, 'order'>[]): number {
  return Math.max(0, ...layers.map(({ order }) => order)) + 1;
}

/** What has a box on the earth, or has none yet. */
export interface Bounded {
  shapes: Pick<Shape, 'bounds'>[];
}

/** The bounds of a place's first shape that has a location; null where none has. */
export function boundsOf({ shapes }: Bounded): Bounds | null {
  return shapes.find(({ bounds }) => bounds !== null)?.bounds ?? null;
}

/** Where a mark can stand beside its spot. */
export type Aside = 'above' | 'right' | 'left' | 'below';

/** What each feature carries that the map draws of a place. */
export interface MapFeatureProperties {
  placeId: string;
  layerId: string;
  kind: Kind;
  status: Status;
  schematic: boolean;
  /** 0 where it is not known, or where stretches of their own say it. */
  precisionMetres: number;
  /** Of a line or an area: square degrees, enough to tell the smaller of two places of one region. */
  extent?: number;
  /** A stretch of a line: the strip that its course lies in is drawn of it, and nothing else. */
  isStretch?: true;
  /** The zoom from which there is room for it, where places are many. */
  minzoom?: number;
  /** A mark of the visitor's own articles; its number there, where they quote the place. */
  own?: true;
  number?: string;
  /** Where a mark stands beside its spot, since something else stands upon it. */
  aside?: Aside;
  /** Of a town, or of a mark: the layers that draw and name the place, each id between spaces. */
  layers?: string;
  /** Of a point that only carries the name of a line: the line's layer; and on which screens. */
  nameOf?: string;
  /** Of a point at which the course of a schematic line is known: the line's layer. */
  knownOn?: string;
  screen?: 'wide' | 'narrow';
  /** Which side of its name touches the place on a wide screen's opening view, and on a narrow one's. */
  'label:wide'?: string;
  'label:narrow'?: string;
  /** `name:title`, `name:other`, `name:az` …: the label for each name order. */
  [name: `name:${string}`]: string;
}

/** The language of a toponym without script or region: "az" of "az-Latn". */
export function primaryLanguage(name: Toponym): string {
  return name.lang.split('-')[0]!.toLowerCase();
}

/**
 * A place's names with the visitor's choice first and its counterpart second:
 * two names, always, where there are two. `rest` holds the other languages.
 */
export function orderedNames(
  names: Toponym[],
  order: NameOrder,
): { first: Toponym; second: Toponym | null; rest: Toponym[] } {
  const [title, ...others] = names as [Toponym, ...Toponym[]];
  const other = others.find((name) => primaryLanguage(name) === primaryLanguage(title)) ?? null;
  const first =
    order === 'title'
      ? title
      : order === 'other'
        ? (other ?? title)
        : (names.find((name) => primaryLanguage(name) === order) ?? title);
  const second = first === title ? other : title;
  const rest = names.filter((name) => name !== first && name !== second);
  return { first, second, rest };
}

/** The label for each name order, as features of the map carry it; `title` stands for the first name. */
export function nameLabels(
  names: Toponym[],
  orders: NameOrder[],
  title = names[0]!.toponym,
): Record<`name:${string}`, string> {
  const labels = orders.map((order) => {
    const { toponym } = orderedNames(names, order).first;
    return [`name:${order}`, toponym === names[0]!.toponym ? title : toponym];
  });
  return Object.fromEntries(labels) as Record<`name:${string}`, string>;
}
