import type { LngLat } from '../../domain/atlas/place';
import { areaLook, labelLook, lineLook, lineWords, pointLook } from '../style/looks';
import type { Frame } from './frame';
import type { Candidate, LabelOptions, NamedData, Position } from './label';

/** Only the larger towns of the base map: a locator map is for orientation. */
const LAST_RANK = 3;
/** Zoom levels by which names of countries come earlier than on the map, which can be moved. */
const EARLIER = 2;
/** CSS pixels from a point, a line's middle, a town's dot to its name. */
const FROM_POINT = 11;
const FROM_LINE = 16;
const FROM_TOWN = 6;

/** The names of what the layers draw, each place once: points first, they have less choice. */
export function placeCandidates(
  { places }: NamedData,
  { visible, names, anchors }: LabelOptions,
  frame: Frame,
): Candidate[] {
  const seen = new Set<string>();
  const pointsFirst = places.features.toSorted(
    (a, b) => Number(b.geometry.type === 'Point') - Number(a.geometry.type === 'Point'),
  );
  return pointsFirst.flatMap(({ properties, geometry }): Candidate[] => {
    const { placeId, layerId } = properties;
    const text = properties[`name:${names}`] ?? properties['name:title'] ?? '';
    if (!visible.has(layerId) || seen.has(placeId)) return [];
    seen.add(placeId);
    const common = { placeId, note: null, dot: null };
    if (geometry.type === 'Point') {
      const { size, spacing, capitals, colour, font } = labelLook(properties);
      const bold = font.join().includes('Bold');
      const italic = font.join().includes('Italic');
      const distance = pointLook(properties) === null ? 0 : FROM_POINT;
      const positions = round(frame.project(geometry.coordinates as LngLat), distance);
      const name = capitals ? text.toUpperCase() : text;
      return [{ ...common, text: name, size: size - 1, spacing, colour, bold, italic, positions }];
    }
    const anchor = anchors.get(placeId);
    if (!anchor) return [];
    const isArea = geometry.type.endsWith('Polygon');
    const { textColour: colour } = isArea ? areaLook(properties) : lineLook(properties);
    const positions = round(frame.project(anchor), FROM_LINE);
    const style = { size: 13, spacing: 0, colour, bold: !isArea, italic: isArea };
    const note = isArea ? null : lineWords(properties) || null;
    return [{ ...common, ...style, text, note, positions }];
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
  const plain = { placeId: null, note: null, dot: null, bold: false, italic: false };
  const lands = countries.features
    .filter(({ properties }) => (properties.minzoom ?? 0) <= frame.camera.zoom + EARLIER)
    .map(({ properties, geometry }): Candidate => {
      const text = properties[`name:${names}`] ?? properties.name;
      const positions = round(frame.project(geometry.coordinates as LngLat), 0);
      return properties.country === undefined
        ? { ...plain, text, colour: 'waterText', size: 12, spacing: 0.08, italic: true, positions }
        : {
            ...plain,
            text: text.toUpperCase(),
            colour: 'countryText',
            size: 14,
            spacing: 0.3,
            positions,
          };
    });
  const larger = towns.features
    .filter(({ properties: { rank, placeId } }) => rank <= LAST_RANK && !shown.has(placeId ?? ''))
    .map(({ properties, geometry }): Candidate => {
      const text = properties[`name:${names}`] ?? properties.name;
      const dot = frame.project(geometry.coordinates as LngLat);
      const positions = round(dot, FROM_TOWN).slice(0, 4);
      return { ...plain, text, dot, colour: 'townText', size: 11, spacing: 0, positions };
    });
  return [...lands, ...larger];
}

/** On the spot for a distance of 0; else right, left, above, below, and at the corners. */
function round([x, y]: [number, number], distance: number): Position[] {
  if (distance === 0) return [{ x, y, align: 'middle' }];
  const [right, left] = [x + distance, x - distance];
  return [
    { x: right, y, align: 'start' },
    { x: left, y, align: 'end' },
    { x, y: y - distance - 4, align: 'middle' },
    { x, y: y + distance + 4, align: 'middle' },
    { x: right, y: y - distance, align: 'start' },
    { x: left, y: y - distance, align: 'end' },
    { x: right, y: y + distance, align: 'start' },
    { x: left, y: y + distance, align: 'end' },
  ];
}
