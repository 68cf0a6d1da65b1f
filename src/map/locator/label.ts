import type { LngLat, NameOrder } from '../../domain/atlas/place';
import { LINE_HEIGHT, type LabelAnchor } from '../style/label-anchors';
import type { Screen } from '../camera';
import type { ColourName } from '../style/palette';
import type { Subject } from '../style/looks';
import type { LocatorData } from './locator-data';

/** A name on the locator map; lengths in CSS pixels. */
export interface Label {
  text: string;
  /** Smaller, on a line below: what is to be known of it, such as "schematic". */
  note: string | null;
  /** The spot it names, in CSS pixels from the top left of the frame. */
  at: [x: number, y: number];
  /** Which side of the name the end of `offset` touches, as on the map itself. */
  anchor: LabelAnchor;
  offset: [x: number, y: number];
  size: number;
  colour: ColourName;
  bold: boolean;
  italic: boolean;
  /** Letter spacing in ems. */
  spacing: number;
  placeId: string | null;
  layerId: string | null;
  /** A town of the base map has no other mark than a dot at its spot. */
  dot: boolean;
}

/** A label that looks for room; its positions come in the order of their merit. */
export type Candidate = Omit<Label, keyof Position> & { positions: Position[] };
export type Position = Pick<Label, 'at' | 'anchor' | 'offset'>;

/** The part of `LocatorData` that names things. */
export type NamedData = Pick<LocatorData, 'places' | 'countries' | 'towns'>;

/** What decides which names stand on the map. */
export interface LabelOptions {
  visible: ReadonlySet<string>;
  names: NameOrder;
  /** Where the name of an area stands, by place id. */
  anchors: ReadonlyMap<string, LngLat>;
  /** What is to be known of a line, below its name; "" for nothing. */
  wordsOf(line: Subject): string;
  /** The opening view on such a screen: names stand where `withOpeningLabels` has put them. */
  opening?: Screen;
}

/** How far below the middle of a line of text its baseline runs, in ems of Noto Sans. */
const BASELINE = 0.36;

/** How a label hangs from its spot: how its lines are aligned, and where its first one runs. */
export function hangOf({ anchor, offset: [dx, dy], size, note }: Label): {
  align: 'start' | 'middle' | 'end';
  dx: number;
  /** From the spot to the baseline of the first line. */
  dy: number;
  /** From the spot to the top of the block, and how high that is. */
  top: number;
  height: number;
} {
  const height = LINE_HEIGHT * size * (note === null ? 1 : 2);
  const above = anchor.startsWith('top') ? 0 : anchor.startsWith('bottom') ? height : height / 2;
  const top = dy - above;
  const align = anchor.endsWith('left') ? 'start' : anchor.endsWith('right') ? 'end' : 'middle';
  return { align, dx, dy: top + size * (LINE_HEIGHT / 2 + BASELINE), top, height };
}
