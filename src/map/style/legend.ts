import * as texts from 'virtual:texts/legend';
import type { Layer, Shape } from '../../domain/atlas/place';
import { ITALIC } from './fonts';
import {
  areaLook,
  areaPaints,
  HATCH,
  labelLook,
  lineLook,
  linePaints,
  pointLook,
  pointPath,
  type LabelLook,
  type LineLook,
  type PaintedPath,
} from './looks';
import { standingText } from './line-words';

/** What stands for a thing in the legend, 44 by 20 CSS pixels. */
export interface Swatch {
  /** Bottom to top; none for what is a name alone. */
  paths: PaintedPath[];
  /** How a name looks that stands alone. */
  name?: Pick<LabelLook, 'colour' | 'capitals'> & { italic: boolean };
}

export interface LegendItem {
  swatch: Swatch;
  /** What it stands for, such as "proposed route, schematic". */
  words: string;
}

/** The legend of one layer. */
export interface LegendEntry {
  layerId: string;
  title: string;
  /** One for each look that the layer has; empty where nothing of it is located. */
  items: LegendItem[];
}

/** The legend of every layer, in the given order, from the looks that draw the map. */
export function legend(layers: readonly Layer[]): LegendEntry[] {
  return layers.map(({ id, title, shapes }) => ({
    layerId: id,
    title,
    items: distinct(
      ITEMS.flatMap(([geometry, item]) =>
        shapes.filter((shape) => shape.geometry === geometry).map(item),
      ),
    ),
  }));
}

const ITEMS = [
  ['line', lineItem],
  ['area', areaItem],
  ['point', pointItem],
] as const;

function lineItem(shape: Shape): LegendItem {
  const words = [standingText(shape), ...(shape.schematic ? [texts.schematic] : [])];
  return { swatch: lineSwatch(lineLook(shape), shape.schematic), words: words.join(', ') };
}

/**
 * How a line stands in the legend.
 * @param isSchematic whether the strip in which it may lie is drawn below it
 */
export function lineSwatch(look: LineLook, isSchematic: boolean): Swatch {
  const wash = isSchematic ? [{ stroke: look.wash, width: 14 }] : [];
  return { paths: [{ d: 'M4 10H40', paints: [...wash, ...linePaints(look)] }] };
}

const BOX = 'M4 3H40V17H4Z';
/** The hatch of the box, cut off at its edges. */
const BOX_HATCH = 'M4 4 5 3M4 12 13 3M7 17 21 3M15 17 29 3M23 17 37 3M31 17 40 8M39 17 40 16';

function areaItem(shape: Shape): LegendItem {
  const look = areaLook(shape);
  const [wash, edge] = areaPaints(look);
  const { width, opacity } = HATCH;
  const paths = [
    { d: BOX, paints: [wash] },
    { d: BOX_HATCH, paints: [{ stroke: look.colour, width, opacity }] },
    { d: BOX, paints: [edge] },
  ];
  return { swatch: { paths }, words: standingText(shape) };
}

function pointItem(shape: Shape): LegendItem {
  const look = pointLook(shape);
  if (look !== null) {
    return { swatch: { paths: [pointPath(look, [22, 10])] }, words: standingText(shape) };
  }
  const { colour, font, capitals } = labelLook(shape);
  return {
    swatch: { paths: [], name: { colour, capitals, italic: font === ITALIC } },
    words: texts.noOutline({ standing: standingText(shape) }),
  };
}

function distinct(items: LegendItem[]): LegendItem[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
