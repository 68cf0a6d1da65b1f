import type { Geometry, Point } from 'geojson';
import type { LngLat } from '../../domain/atlas/place';
import {
  AROUND,
  BASELINE_SHIFT,
  placementsOf,
  TEXT_PADDING,
  type Placement,
} from '../style/label-anchors';
import { isDrawn } from '../style/own-marks';
import { areaLook, labelLook, lineLook, pointLook } from '../style/looks';
import type { Frame } from './frame';
import type { Candidate, LabelOptions, NamedData, Position } from './label';

/** Only the larger towns of the base map: a locator map is for orientation. */
const LAST_RANK = 3;
/** Zoom levels by which names of countries come earlier than on the map, which can be moved. */
const EARLIER = 2;
/** A country or a sea is large: its name may stand about as well as upon its spot. */
const ABOUT = [0, 2, -2, 4, -4].flatMap((y) =>
  [0, 3, -3].map((x): Placement => ['center', [x, y]]),
);
/** A town's name stands nearer to its dot than one of ours to its mark. */
const NEAR_DOT = 0.65;
/** Where along the part of a line in the frame its name may stand, in order of preference. */
const ALONG = [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8];
/** CSS pixels between two samples of a line. */
const SAMPLE = 6;

/** The names of what the layers draw, each place once: points first, they have less choice. */
export function placeCandidates(
  { places }: NamedData,
  { visible, names, anchors, wordsOf, opening }: LabelOptions,
  frame: Frame,
): Candidate[] {
  const seen = new Set<string>();
  const pointsFirst = places.features.toSorted(
    (a, b) => Number(b.geometry.type === 'Point') - Number(a.geometry.type === 'Point'),
  );
  return pointsFirst.flatMap(({ properties, geometry }): Candidate[] => {
    const { placeId, layerId } = properties;
    const text = properties[`name:${names}`] ?? properties['name:title'] ?? '';
    if (!visible.has(layerId) || seen.has(placeId) || isDrawn(properties, visible)) return [];
    seen.add(placeId);
    const common = { placeId, layerId, note: null, dot: false };
    /** Where the name stands in the opening view; undefined where that is open. */
    const chosen =
      opening &&
      places.features.find(
        (each) =>
          each.properties.placeId === placeId &&
          (geometry.type === 'Point' || each.properties.screen === opening) &&
          each.properties[`label:${opening}`],
      );
    const placed = (spots: Pixel[], placements: readonly Placement[], size: number) => {
      if (!chosen) return positionsAt(spots, placements, size);
      const side = chosen.properties[`label:${opening!}`];
      return positionsAt(
        [frame.project((chosen.geometry as Point).coordinates as LngLat)],
        placements.filter(([anchor]) => anchor === side),
        size,
      );
    };
    if (geometry.type === 'Point') {
      const { size, spacing, capitals, colour, font } = labelLook(properties);
      const bold = font.join().includes('Bold');
      const italic = font.join().includes('Italic');
      const placements = placementsOf(properties, pointLook(properties) !== null);
      const at = frame.project(geometry.coordinates as LngLat);
      const positions = placed([at], placements, size);
      const name = capitals ? text.toUpperCase() : text;
      return [{ ...common, text: name, size, spacing, colour, bold, italic, positions }];
    }
    const size = LINE_NAME;
    if (geometry.type.endsWith('Polygon')) {
      const anchor = anchors.get(placeId);
      const { textColour: colour } = areaLook(properties);
      const style = { size, spacing: 0, colour, bold: false, italic: true };
      const positions = anchor ? positionsAt([frame.project(anchor)], AROUND, size) : [];
      return [{ ...common, ...style, text, positions }];
    }
    const { textColour: colour } = lineLook(properties);
    const style = { size, spacing: 0, colour, bold: true, italic: false };
    const seenPart = samplesOf(geometry, frame).filter((at) => isInside(at, frame));
    const spots = ALONG.map((part) => seenPart[Math.floor(part * seenPart.length)]!);
    const positions = seenPart.length > 0 ? placed(spots, AROUND, size) : [];
    return [{ ...common, ...style, text, note: wordsOf(properties) || null, positions }];
  });
}

/** The names of countries, waters and towns of the base map. */
export function basemapCandidates(
  { places, countries, towns }: NamedData,
  { visible, names }: LabelOptions,
  frame: Frame,
): Candidate[] {
  const shown = new Set(
    places.features
      .filter(({ properties }) => visible.has(properties.layerId))
      .map(({ properties }) => properties.placeId),
  );
  const plain = {
    ...{ placeId: null, layerId: null, note: null, dot: false, bold: false, italic: false },
  };
  const at = (geometry: Geometry & { type: 'Point' }) =>
    frame.project(geometry.coordinates as LngLat);
  const lands = countries.features
    .filter(({ properties }) => (properties.minzoom ?? 0) <= frame.camera.zoom + EARLIER)
    .map(({ properties, geometry }): Candidate => {
      const text = properties[`name:${names}`] ?? properties.name;
      const isWater = properties.country === undefined;
      const size = isWater ? 12 : 14;
      const positions = positionsAt([at(geometry)], ABOUT, size);
      const common = { ...plain, size, positions };
      return isWater
        ? { ...common, text, colour: 'waterText', spacing: 0.08, italic: true }
        : { ...common, text: text.toUpperCase(), colour: 'countryText', spacing: 0.3 };
    });
  const larger = towns.features
    .filter(({ properties: { rank, placeId } }) => rank <= LAST_RANK && !shown.has(placeId ?? ''))
    .map(({ properties, geometry }): Candidate => {
      const text = properties[`name:${names}`] ?? properties.name;
      const positions = positionsAt([at(geometry)], AROUND.slice(0, 4), 11 * NEAR_DOT);
      return {
        ...plain,
        ...{ text, dot: true, colour: 'townText', size: 11, spacing: 0, positions },
      };
    });
  return [...lands, ...larger];
}

/** Size of the name of a line or an area, in CSS pixels. */
const LINE_NAME = 13;

function positionsAt(spots: Pixel[], placements: readonly Placement[], em: number): Position[] {
  return spots.flatMap((at) =>
    placements.map(([anchor, [x, y]]): Position => {
      const right = anchor.endsWith('left') ? 1 : anchor.endsWith('right') ? -1 : 0;
      const down = anchor.startsWith('top') ? 1 : anchor.startsWith('bottom') ? -1 : 0;
      const offset: Pixel = [
        x * em + right * TEXT_PADDING,
        (y - down * BASELINE_SHIFT) * em + down * TEXT_PADDING,
      ];
      return { at, anchor, offset };
    }),
  );
}

type Pixel = [x: number, y: number];

const isInside = ([x, y]: Pixel, { width, height }: Frame) =>
  x >= 0 && y >= 0 && x <= width && y <= height;

/** Points along a line, every few pixels; none for other geometries. */
export function samplesOf(geometry: Geometry, frame: Frame): Pixel[] {
  const lines =
    geometry.type === 'LineString'
      ? [geometry.coordinates]
      : geometry.type === 'MultiLineString'
        ? geometry.coordinates
        : [];
  return lines.flatMap((line) => {
    const corners = line.map((at) => frame.project(at as LngLat));
    return corners.flatMap((corner, index) => between(corners[index - 1] ?? corner, corner));
  });
}

function between([x1, y1]: Pixel, [x2, y2]: Pixel): Pixel[] {
  const steps = Math.min(Math.ceil(Math.hypot(x2 - x1, y2 - y1) / SAMPLE), 200);
  return Array.from({ length: steps }, (_, i) => {
    const part = (i + 1) / steps;
    return [x1 + (x2 - x1) * part, y1 + (y2 - y1) * part];
  });
}
