import type { LngLat } from '../../domain/atlas/place';
import { pointLook } from '../style/looks';
import { withRoom } from './locator-data';
import type { Frame } from './frame';
import { markSpot } from '../style/own-marks';
import { hangOf, type Label, type LabelOptions, type NamedData } from './label';
import { basemapCandidates, placeCandidates, samplesOf } from './label-candidates';

/** The width of a letter in ems, on the average of Noto Sans: a server cannot measure text. */
const LETTER = 0.57;
/** Half the width of a point's mark, in CSS pixels. */
const MARK = 7;
const OWN_MARK = 10;

/**
 * Names for what the frame shows, none upon another or upon a point's mark,
 * and where there is a choice, upon as little of a line as can be. The
 * atlas's layers come first, then countries, then towns.
 */
export function placeLabels(all: NamedData, options: LabelOptions, frame: Frame): Label[] {
  const data = { ...all, places: withRoom(all.places, frame.camera.zoom) };
  const marks = markBoxes(data, options, frame);
  const taken = [...marks];
  const lines = lineSamples(data, options, frame);
  const placed: Label[] = [];
  const candidates = [
    ...placeCandidates(data, options, frame),
    ...basemapCandidates(data, options, frame),
  ];
  for (const { positions, ...label } of candidates) {
    if (placed.some(({ text }) => text === label.text)) continue;
    const [spot] = positions;
    if (label.dot && spot && marks.some((box) => contains(box, spot.at))) continue;
    const free = positions
      .map((position) => ({ ...label, ...position }))
      .filter((each) => isInside(boxOf(each), frame))
      .filter((each) => !taken.some((box) => meet(box, boxOf(each))));
    const covers = free.map((each) => lines.filter((at) => contains(boxOf(each), at)).length);
    const best = free[covers.indexOf(Math.min(...covers))];
    if (!best) continue;
    placed.push(best);
    taken.push(boxOf(best));
  }
  return placed;
}

type Pixel = [x: number, y: number];
type Box = [left: number, top: number, right: number, bottom: number];

function markBoxes({ places }: NamedData, { visible }: LabelOptions, frame: Frame): Box[] {
  return places.features.flatMap(({ properties, geometry }): Box[] => {
    const marked = visible.has(properties.layerId) && pointLook(properties) !== null;
    if (!marked || geometry.type !== 'Point') return [];
    const [x, y] = markSpot(properties, frame.project(geometry.coordinates as LngLat), visible);
    const reach = properties.own ? OWN_MARK : MARK;
    return [[x - reach, y - reach, x + reach, y + reach]];
  });
}

/** Points along the lines of the layers that are on. */
function lineSamples({ places }: NamedData, { visible }: LabelOptions, frame: Frame): Pixel[] {
  return places.features
    .filter(({ properties }) => visible.has(properties.layerId))
    .flatMap(({ geometry }) => samplesOf(geometry, frame));
}

function boxOf(label: Label): Box {
  const { text, note, at, size, spacing } = label;
  const letters = Math.max(text.length, note?.length ?? 0);
  const width = letters * size * (LETTER + spacing);
  const { align, dx, top, height } = hangOf(label);
  const x = at[0] + dx;
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  return [left, at[1] + top, left + width, at[1] + top + height];
}

function meet(a: Box, b: Box): boolean {
  return a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
}

function contains([left, top, right, bottom]: Box, [x, y]: Pixel): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

function isInside([left, top, right, bottom]: Box, { width, height }: Frame): boolean {
  return left >= 2 && top >= 2 && right <= width - 2 && bottom <= height - 2;
}
