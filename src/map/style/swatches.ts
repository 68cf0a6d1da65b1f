import type { LegendLook, Shape } from '../../domain/atlas/place';
import type { Swatch as AnySwatch } from '../../domain/atlas/swatch';
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
  type LineLook,
} from './looks';
import type { ColourName } from './palette';

type Swatch = AnySwatch<ColourName>;

const SWATCHES = [
  ['line', (shape: Shape) => lineSwatch(lineLook(shape), shape.schematic)],
  ['area', areaSwatch],
  ['point', pointSwatch],
] as const;

/** What the legend shows of located shapes, from what draws them on the map: lines, areas, points, each look once. */
export function legendLooks(shapes: readonly Shape[]): LegendLook[] {
  const looks = SWATCHES.flatMap(([geometry, swatchOf]) =>
    shapes
      .filter((shape) => shape.geometry === geometry)
      .map((shape) => {
        const isSketch = geometry === 'line' && shape.schematic;
        return { kind: shape.kind, status: shape.status, isSketch, swatch: swatchOf(shape) };
      }),
  );
  return [...new Map(looks.map((look) => [JSON.stringify(look), look])).values()];
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

function areaSwatch(shape: Shape): Swatch {
  const look = areaLook(shape);
  const [wash, edge] = areaPaints(look);
  const { width, opacity } = HATCH;
  return {
    paths: [
      { d: BOX, paints: [wash] },
      { d: BOX_HATCH, paints: [{ stroke: look.colour, width, opacity }] },
      { d: BOX, paints: [edge] },
    ],
  };
}

function pointSwatch(shape: Shape): Swatch {
  const look = pointLook(shape);
  if (look !== null) return { paths: [pointPath(look, [22, 10])] };
  const { colour, font, capitals } = labelLook(shape);
  return { paths: [], name: { colour, capitals, italic: font === ITALIC } };
}
