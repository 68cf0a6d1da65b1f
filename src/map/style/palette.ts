import type { Theme } from './options';

/**
 * Colours by meaning, six-digit hex. The light theme is paper and ink, the
 * dark one a deep blue-grey; both keep the same order of strength: our lines
 * and points, then labels, then borders, then the base map. Road and proposal
 * differ in lightness as well as in hue, so that they stay apart for readers
 * who see no red or no green.
 */
const light = {
  // The base map
  sea: '#cfdee6',
  lake: '#c6d9e3',
  waterLine: '#7fa3b8',
  waterText: '#38586b',
  landPlain: '#f4efe4',
  land0: '#f6ecd6',
  land1: '#eef0de',
  land2: '#f4e2d8',
  land3: '#efe6ec',
  land4: '#efebe2',
  coast: '#9fb8c5',
  border: '#7d7363',
  halo: '#fffdf8',
  // What we draw on it
  road: '#c4301c',
  corridor: '#c4301c',
  proposed: '#07515e',
  // Where the true course of a schematic line may lie; opaque, see lines.ts
  roadWash: '#f1d3bf',
  proposedWash: '#cad9cf',
  otherWash: '#e2dacb',
  former: '#6e6558',
  ink: '#24211c',
  point: '#24211c',
  pointFill: '#fffdf8',
  // Labels
  roadText: '#a32414',
  proposedText: '#07515e',
  regionText: '#574c3e',
  countryText: '#6a6152',
  townText: '#4f483d',
  // Selection and hover, and colours that the page shares
  selection: '#24211c',
  hover: '#6a6152',
  highlight: '#ffd23f',
  muted: '#625a4d',
  mark: '#ffe9a0',
};

/** A colour of the map by its meaning, such as `road` or `halo`. */
export type ColourName = keyof typeof light;
export type Palette = Readonly<Record<ColourName, string>>;

const dark: Palette = {
  sea: '#121c27',
  lake: '#14222f',
  waterLine: '#4b6f89',
  waterText: '#93b4ca',
  landPlain: '#2d3236',
  land0: '#35342f',
  land1: '#28362f',
  land2: '#3a3032',
  land3: '#322f3d',
  land4: '#2d343b',
  coast: '#3d5568',
  border: '#8592a0',
  halo: '#18212b',
  road: '#f4725e',
  corridor: '#f4725e',
  proposed: '#9be8e0',
  roadWash: '#4f3833',
  proposedWash: '#304441',
  otherWash: '#3d4045',
  former: '#a7a094',
  ink: '#f1ece1',
  point: '#f1ece1',
  pointFill: '#18212b',
  roadText: '#ff9a8a',
  proposedText: '#9be8e0',
  regionText: '#d3c9b8',
  countryText: '#a9b4c0',
  townText: '#c3cad2',
  selection: '#fffdf8',
  hover: '#b9c3cd',
  highlight: '#9c7a16',
  muted: '#b3bcc5',
  mark: '#5a4a12',
};

const PALETTES: Readonly<Record<Theme, Palette>> = { light, dark };

/** The map's colours of a theme. */
export function paletteOf(theme: Theme): Palette {
  return PALETTES[theme];
}

/** The tints that land can have, by the `tint` of its feature. */
export const LAND_TINTS = ['land0', 'land1', 'land2', 'land3', 'land4'] as const;
