import * as texts from 'virtual:texts/legend';
import type { Layer, Place, Shape } from '../../domain/atlas/place';
import { bandLook } from './band-look';
import { labelLook } from './label-look';
import { lineLook, lineWords } from './looks';
import type { ColourName } from './palette';
import { pointLook } from './point-look';
import { shapesOf, type Subject } from './shapes-by-layer';
import { svgPath } from './icon-shapes';

/** What stands for a thing in the legend; lengths in CSS pixels, colours by name. */
export type Swatch =
  | {
      type: 'line';
      colour: ColourName;
      casing: ColourName;
      width: number;
      /** Dash and gap lengths, as in SVG's `stroke-dasharray`; empty for an unbroken line. */
      dash: number[];
      /** A soft band behind it: the true course is not known. */
      uncertain: boolean;
    }
  | { type: 'band'; colour: ColourName; dash: number[]; hatched: true }
  /** `path` is SVG path data about 0,0, within 7 px of it; `fill-rule` is `evenodd`. */
  | { type: 'point'; colour: ColourName; halo: ColourName; path: string }
  | { type: 'name'; colour: ColourName; italic: boolean; capitals: boolean };

export interface LegendItem {
  swatch: Swatch;
  /** What it stands for, such as "proposed route, schematic". */
  words: string;
}

/** The legend of one reader's layer. */
export interface LegendEntry {
  layerId: string;
  title: string;
  /** One for each look that the layer has; empty where nothing of it is located. */
  items: LegendItem[];
}

/** The legend of every reader's layer, in the given order, from the looks that draw the map. */
export function legend(layers: readonly Layer[], places: readonly Place[]): LegendEntry[] {
  return layers.map(({ id, title }) => ({
    layerId: id,
    title,
    items: distinct([
      ...shapesOf(places, id, 'line').map(lineItem),
      ...shapesOf(places, id, 'area').map(bandItem),
      ...shapesOf(places, id, 'point').map(pointItem),
    ]),
  }));
}

function lineItem(shape: Shape): LegendItem {
  const words =
    shape.status === 'existing' ? [standing(shape), lineWords(shape)] : [lineWords(shape)];
  return {
    swatch: lineSwatch(lineLook(shape), shape.schematic),
    words: words.filter((word) => word !== '').join(', '),
  };
}

/** How a line stands in the legend. */
export function lineSwatch(
  look: { colour: ColourName; width: number; dash: number[] },
  uncertain: boolean,
): Swatch {
  const { colour, width, dash } = look;
  return {
    type: 'line',
    colour,
    casing: 'halo',
    width,
    dash: dash.includes(0) ? [] : dash.map((length) => Number((length * width).toFixed(1))),
    uncertain,
  };
}

function bandItem(shape: Shape): LegendItem {
  const { colour, dash } = bandLook(shape);
  return { swatch: { type: 'band', colour, dash, hatched: true }, words: standing(shape) };
}

function pointItem(shape: Shape): LegendItem {
  const look = pointLook(shape);
  if (look === null) {
    const { colour, font, capitals } = labelLook(shape);
    const italic = font.some((name) => name.includes('Italic'));
    return {
      swatch: { type: 'name', colour, italic, capitals },
      words: texts.noOutline({ standing: standing(shape) }),
    };
  }
  const { colour, shape: name } = look;
  return {
    swatch: { type: 'point', colour, halo: 'pointFill', path: svgPath(name) },
    words: standing(shape),
  };
}

function standing({ kind, status }: Subject): string {
  return status === 'existing' ? texts.kind({ kind }) : texts.standing({ status, kind });
}

function distinct(items: LegendItem[]): LegendItem[] {
  return [...new Map(items.map((item) => [JSON.stringify(item), item])).values()];
}
