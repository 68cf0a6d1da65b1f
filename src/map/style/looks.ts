import * as texts from 'virtual:texts/legend';
import type { Kind, Status } from '../../domain/atlas/place';
import type { ColourName } from './palette';
import type { Subject } from './shapes-by-layer';

/** How a line looks. Width in CSS pixels at zoom 8; dashes in multiples of the width. */
export interface LineLook {
  colour: ColourName;
  textColour: ColourName;
  /** Of the band in which the true course may lie. */
  wash: ColourName;
  width: number;
  dash: number[];
  /** A pale casing holds the dashes of an existing line together; others have none. */
  cased: boolean;
}

type Stroke = Pick<LineLook, 'colour' | 'textColour' | 'wash' | 'width'>;

const ROAD: Stroke = { colour: 'road', textColour: 'roadText', wash: 'roadWash', width: 3.6 };
const LOOK_OF_KIND: Partial<Record<Kind, Stroke>> = {
  river: { colour: 'waterLine', textColour: 'waterText', wash: 'otherWash', width: 2.2 },
  border: { colour: 'border', textColour: 'regionText', wash: 'otherWash', width: 2.2 },
  railway: { colour: 'ink', textColour: 'regionText', wash: 'otherWash', width: 2.2 },
};
const LOOK_OF_STATUS: Record<Exclude<Status, 'existing'>, Stroke & Pick<LineLook, 'dash'>> = {
  proposed: {
    colour: 'proposed',
    textColour: 'proposedText',
    wash: 'proposedWash',
    width: 3.4,
    dash: [3.2, 1.7],
  },
  former: {
    colour: 'former',
    textColour: 'regionText',
    wash: 'otherWash',
    width: 2.2,
    dash: [1.4, 1.4],
  },
  reported: {
    colour: 'ink',
    textColour: 'regionText',
    wash: 'otherWash',
    width: 2.4,
    dash: [0.8, 1.6],
  },
};

/**
 * The look of a line by status, then kind. Only a surveyed line is unbroken:
 * a schematic one has a break in every stretch of five widths.
 */
export function lineLook({ kind, status, schematic }: Subject): LineLook {
  if (status !== 'existing') return { ...LOOK_OF_STATUS[status], cased: false };
  return {
    ...(LOOK_OF_KIND[kind] ?? ROAD),
    dash: schematic ? [4.5, 0.8] : [1, 0],
    cased: true,
  };
}

/** What a label and the legend add to a line's name: "proposed route, schematic". */
export function lineWords({ kind, status, schematic }: Subject): string {
  const standing = status === 'existing' ? [] : [texts.standing({ status, kind })];
  return [...standing, ...(schematic ? [texts.schematic] : [])].join(', ');
}
