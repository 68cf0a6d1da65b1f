import type { Theme } from './options';

/** A colour in the light theme and in the dark one, six-digit hex. */
export type Shades = readonly [light: string, dark: string];

/**
 * Colours by meaning. The light theme is paper and ink, the dark one a deep
 * blue-grey; both keep the same order of strength: our lines and points, then
 * labels, then borders, then the base map. Road and proposal differ in lightness
 * as well as in hue, so that they stay apart for readers who see no red or no green.
 */
const COLOURS = {
  // The base map
  sea: ['#cfdee6', '#121c27'],
  lake: ['#c6d9e3', '#14222f'],
  waterLine: ['#7fa3b8', '#4b6f89'],
  waterText: ['#38586b', '#93b4ca'],
  landPlain: ['#f4efe4', '#2d3236'],
  land0: ['#f6ecd6', '#35342f'],
  land1: ['#eef0de', '#28362f'],
  land2: ['#f4e2d8', '#3a3032'],
  land3: ['#efe6ec', '#322f3d'],
  land4: ['#efebe2', '#2d343b'],
  coast: ['#9fb8c5', '#3d5568'],
  border: ['#7d7363', '#8592a0'],
  halo: ['#fffdf8', '#18212b'],
  // What we draw on it
  road: ['#c4301c', '#f4725e'],
  corridor: ['#c4301c', '#f4725e'],
  proposed: ['#07515e', '#9be8e0'],
  // Where the true course of a schematic line may lie; opaque, see lines.ts
  roadWash: ['#f1d3bf', '#4f3833'],
  proposedWash: ['#cad9cf', '#304441'],
  otherWash: ['#e2dacb', '#3d4045'],
  former: ['#6e6558', '#a7a094'],
  ink: ['#24211c', '#f1ece1'],
  point: ['#24211c', '#f1ece1'],
  pointFill: ['#fffdf8', '#18212b'],
  // The marks of the visitor's own articles
  own: ['#6a2ca0', '#cfabff'],
  // Labels
  roadText: ['#a32414', '#ff9a8a'],
  proposedText: ['#07515e', '#9be8e0'],
  regionText: ['#574c3e', '#d3c9b8'],
  countryText: ['#6a6152', '#a9b4c0'],
  townText: ['#4f483d', '#c3cad2'],
  // Selection and hover, and colours that the page shares
  selection: ['#24211c', '#fffdf8'],
  hover: ['#6a6152', '#b9c3cd'],
  highlight: ['#ffd23f', '#9c7a16'],
  muted: ['#625a4d', '#b3bcc5'],
  mark: ['#ffe9a0', '#5a4a12'],
} satisfies Record<string, Shades>;

/** A colour of the map by its meaning, such as `road` or `halo`. */
export type ColourName = keyof typeof COLOURS;
export type Palette = Readonly<Record<ColourName, string>>;

/** The map's colours of a theme. */
export const paletteOf = (theme: Theme): Palette => inTheme(COLOURS, theme);

export function inTheme<Name extends string>(
  colours: Record<Name, Shades>,
  theme: Theme,
): Readonly<Record<Name, string>> {
  const entries = Object.entries<Shades>(colours);
  const shades = entries.map(([name, [light, dark]]) => [name, theme === 'dark' ? dark : light]);
  return Object.fromEntries(shades) as Record<Name, string>;
}

/** The tints that land can have, by the `tint` of its feature. */
export const LAND_TINTS = ['land0', 'land1', 'land2', 'land3', 'land4'] as const;
