import type { LngLat, NameOrder } from '../../domain/atlas/place';
import type { ColourName } from '../style/palette';
import type { LocatorData } from './locator-data';

/** A name on the locator map, `x`, `y` at the middle of its line; lengths in CSS pixels. */
export interface Label {
  text: string;
  /** Smaller, on a line below: what is to be known of it, such as "schematic". */
  note: string | null;
  x: number;
  y: number;
  align: 'start' | 'middle' | 'end';
  size: number;
  colour: ColourName;
  bold: boolean;
  italic: boolean;
  /** Letter spacing in ems. */
  spacing: number;
  placeId: string | null;
  /** A town of the base map has no other mark than this. */
  dot: [x: number, y: number] | null;
}

/** A label that looks for room; its positions come in the order of their merit. */
export type Candidate = Omit<Label, 'x' | 'y' | 'align'> & { positions: Position[] };
export type Position = Pick<Label, 'x' | 'y' | 'align'>;

/** The part of `LocatorData` that names things. */
export type NamedData = Pick<LocatorData, 'places' | 'countries' | 'towns'>;

/** What decides which names stand on the map. */
export interface LabelOptions {
  visible: ReadonlySet<string>;
  names: NameOrder;
  /** Where the name of a line or area stands, by place id. */
  anchors: ReadonlyMap<string, LngLat>;
}

/** Size of a note by that of its label. */
export const NOTE = 0.85;
