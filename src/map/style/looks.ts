import type * as Painting from '../../domain/atlas/swatch';
import type { Kind, Shape, Status } from '../../domain/atlas/place';
import { BOLD, ITALIC, REGULAR } from './fonts';
import { shapeOf, svgPath, type ShapeName } from './icon-shapes';
import type { ColourName } from './palette';

// How everything looks that the atlas draws. The map's style, the locator map,
// the legend and the legend of a picture all read it here.

/** What decides how a shape is drawn; never its place or its layer. */
export type Subject = Pick<Shape, 'kind' | 'status' | 'schematic' | 'own'>;

export type Geometry = NonNullable<Shape['geometry']>;

/** As of the palette. */
export type Paint = Painting.Paint<ColourName>;
export type PaintedPath = Painting.PaintedPath<ColourName>;

/** How a line looks. Width in CSS pixels at zoom 8; dashes in multiples of the width. */
export interface LineLook {
  colour: ColourName;
  textColour: ColourName;
  /** Of the strip in which the true course may lie. */
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

/** CSS pixels by which a casing is wider than its line, both sides together. */
export const CASING = 2.6;

/** The casing, where it has one, and the line; not its wash. */
export function linePaints({ colour, width, dash, cased }: LineLook): Paint[] {
  const line = { stroke: colour, width, dash: inPixels(dash, width) };
  return cased ? [{ stroke: 'halo', width: width + CASING }, line] : [line];
}

/** MapLibre wants an unbroken line as a dash with a gap of 0. */
function inPixels(dash: number[], width: number): number[] | undefined {
  return dash.includes(0) ? undefined : dash.map((part) => Number((part * width).toFixed(1)));
}

/** How an area looks: a wash, a hatch and a dashed edge of one colour. */
export interface AreaLook {
  colour: ColourName;
  textColour: ColourName;
  /** Of the edge, in multiples of its width. */
  dash: number[];
}

/** CSS pixels: the width of an area's edge. */
export const EDGE = 1.1;
/** Opacity of the wash of an area. */
export const WASH_OPACITY = 0.12;
/** Diagonal lines from the lower left to the upper right: from one to the next, and their width, in CSS pixels. */
export const HATCH = { size: 8, width: 1.3, opacity: 0.42 };

/** Areas are of one kind to the eye; the colour says what they belong to. */
export function areaLook({ kind, status }: Subject): AreaLook {
  if (status === 'proposed') {
    return { colour: 'proposed', textColour: 'proposedText', dash: [5, 3] };
  }
  if (status === 'former') return { colour: 'former', textColour: 'regionText', dash: [1.5, 2] };
  if (kind === 'lake') return { colour: 'waterLine', textColour: 'waterText', dash: [4, 1] };
  if (kind === 'corridor') return { colour: 'corridor', textColour: 'roadText', dash: [3, 2] };
  return { colour: 'regionText', textColour: 'regionText', dash: [3, 2] };
}

/** The wash and the edge; the hatch comes between them. */
export function areaPaints({ colour, dash }: AreaLook): [wash: Paint, edge: Paint] {
  return [
    { fill: colour, opacity: WASH_OPACITY },
    { stroke: colour, width: EDGE, dash: inPixels(dash, EDGE) },
  ];
}

/** How a point looks. */
export interface PointLook {
  shape: ShapeName;
  colour: ColourName;
}

/** What the visitor's own articles name has a shape and a colour that nothing else has. */
export const OWN_LOOK: PointLook = { shape: 'hexagon', colour: 'own' };

/** Shape by kind and status, colour by status; null where a name stands alone. */
export function pointLook({ kind, status, own }: Subject): PointLook | null {
  if (own) return OWN_LOOK;
  const shape = shapeOf(kind, status);
  if (shape === null) return null;
  if (status === 'proposed') return { shape, colour: 'proposed' };
  return { shape, colour: status === 'former' ? 'former' : 'point' };
}

/** A point with its halo. */
export function pointPath({ shape, colour }: PointLook, at: [x: number, y: number]): PaintedPath {
  return { d: svgPath(shape), at, paints: [{ stroke: 'pointFill', width: 3 }, { fill: colour }] };
}

/** Whether a shape is drawn as a point, and not as a name alone. */
export function isMarked(shape: Shape): boolean {
  return shape.geometry === 'point' && pointLook(shape) !== null;
}

/** How the name of a point looks. Size in CSS pixels at zoom 8, spacing in ems. */
export interface LabelLook {
  font: string[];
  size: number;
  spacing: number;
  capitals: boolean;
  colour: ColourName;
}

/** States in spaced capitals, regions in spaced italics, what has a point in bold. */
export function labelLook({ kind }: Subject): LabelLook {
  switch (kind) {
    case 'state':
      return { font: REGULAR, size: 15, spacing: 0.3, capitals: true, colour: 'countryText' };
    case 'region':
    case 'district':
      return { font: ITALIC, size: 14.5, spacing: 0.18, capitals: false, colour: 'regionText' };
    case 'river':
    case 'lake':
      return { font: ITALIC, size: 12, spacing: 0.08, capitals: false, colour: 'waterText' };
    default:
      return { font: BOLD, size: 14, spacing: 0, capitals: false, colour: 'ink' };
  }
}
