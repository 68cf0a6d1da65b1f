/** Colours are names of the palette; lengths are CSS pixels. */
export interface Paint<Colour = string> {
  fill?: Colour;
  stroke?: Colour;
  width?: number;
  /** Dash and gap lengths; left out for an unbroken line. */
  dash?: number[];
  opacity?: number;
}

/** A path and what it is painted with, bottom to top. */
export interface PaintedPath<Colour = string> {
  /** SVG path data, filled by the even-odd rule. */
  d: string;
  /** What `d` is drawn about; 0,0 where left out. */
  at?: [x: number, y: number];
  paints: Paint<Colour>[];
}

/** What stands for a shape in the legend, 44 by 20 CSS pixels. */
export interface Swatch<Colour = string> {
  /** Bottom to top; none for what is a name alone. */
  paths: PaintedPath<Colour>[];
  /** How a name looks that stands alone. */
  name?: { colour: Colour; capitals: boolean; italic: boolean };
}
