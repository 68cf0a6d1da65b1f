import { along, length, lineString } from '@turf/turf';
import type { FeatureCollection, Geometry } from 'geojson';
import { page, userEvent } from 'vitest/browser';
import { expect, onTestFinished, test } from 'vitest';
import { loadAtlas } from '../../src/data/load-atlas';
import type { Atlas } from '../../src/domain/atlas/atlas';
import type { LngLat, MapFeatureProperties } from '../../src/domain/atlas/place';
import { withLibrary } from '../../src/domain/library/atlas-with-library';
import { EMPTY_LIBRARY, type LibraryPlace } from '../../src/domain/library/library';
import { DATA_URLS } from '../../src/map/basemap-tiles';
import { MapView, type MapViewOptions } from '../../src/map/map-view';
import { buildStyle } from '../../src/map/style/build-style';
import type { StyleOptions } from '../../src/map/style/options';
import { cameraOf } from '../../src/map/camera';
import { LAND_TINTS, paletteOf } from '../../src/map/style/palette';

const { atlas } = await loadAtlas();

function styleOf({ layers, credits }: Atlas, more: Partial<StyleOptions> = {}) {
  const visible = new Set(layers.filter((layer) => layer.visible).map((layer) => layer.id));
  const look = { theme: 'light', screen: 'wide', names: 'title', fontFaces: {} } as const;
  return buildStyle({ ...look, layers, visible, data: DATA_URLS, credits, ...more });
}

/** A real map of the real atlas, drawn; what it reports is recorded. */
async function createMap(hash: string, selected: string | null = null) {
  location.hash = hash;
  const container = document.createElement('div');
  container.style.cssText = 'width: 600px; height: 400px';
  document.body.append(container);
  const style = styleOf(atlas);
  const picks: string[][] = [];
  const hovers: (string | null)[] = [];
  let busy = true;
  let moves = 0;
  const options: MapViewOptions = {
    container,
    style,
    box: atlas.box,
    camera: cameraOf(atlas.view, 600, 400),
    view: atlas.view,
    isWhole: false,
    label: 'Map of a test',
    inFrame: false,
    onpick: (ids) => picks.push(ids),
    onhover: (id) => hovers.push(id),
    onmove: () => (moves += 1),
    onresize: () => {},
    onbusy: (now) => (busy = now),
    onerror: (message) => expect.fail(message),
    onlost: () => expect.fail('the graphics context is lost'),
  };
  const map = new MapView(options);
  map.mark('selected', selected);
  onTestFinished(() => {
    map.remove();
    container.remove();
    location.hash = '';
  });
  /** The map has moved as the address says, and has drawn everything. */
  const settled = async () => {
    await new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    await map.drawn();
  };
  await expect.poll(() => busy).toBe(false);
  return { map, container, picks, hovers, moves: () => moves, isBusy: () => busy, settled };
}

function createOwnPlace(at: [number, number]): LibraryPlace {
  const names = [{ toponym: 'Upper Gorge', lang: 'en' }];
  return { id: 'upper-gorge', title: 'Upper Gorge', kind: 'site', names, at, made: true };
}

const town = atlas.places.find(({ kind, anchor }) => kind === 'town' && anchor)!;
const [lng, lat] = town.anchor!;
const overTown = `#map=12/${lat}/${lng}`;

test('a click on a town is reported with what lies under it, the town first', async () => {
  const { container, picks } = await createMap(overTown);
  await userEvent.click(container.querySelector('canvas')!, { position: { x: 300, y: 200 } });
  await expect.poll(() => picks).toHaveLength(1);
  expect(picks[0]![0]).toBe(town.id);
  expect(picks[0]!.length).toBeGreaterThan(1);
});

test('a style that differs in nothing leaves the map drawn', async () => {
  const { map, isBusy } = await createMap(overTown);
  map.setStyle(styleOf(atlas));
  await expect.poll(isBusy).toBe(false);
});

test('a click on bare ground is reported as a click on nothing', async () => {
  const { container, picks } = await createMap('#map=12/39.95/46.05');
  await userEvent.click(container.querySelector('canvas')!, { position: { x: 300, y: 200 } });
  await expect.poll(() => picks).toEqual([[]]);
});

test('a town under the pointer is reported, and that the pointer has left it', async () => {
  const { container, hovers } = await createMap(overTown);
  const canvas = container.querySelector('canvas')!;
  await userEvent.hover(canvas, { position: { x: 300, y: 200 } });
  await expect.poll(() => hovers.at(-1)).toBe(town.id);
  await userEvent.hover(canvas, { position: { x: 20, y: 380 } });
  await expect.poll(() => hovers.at(-1)).not.toBe(town.id);
});

test('a place that is chosen before the map is drawn is marked once it is', async () => {
  const picture = (element: HTMLElement) => page.screenshot({ element, save: false });
  /** Colours change gradually: the picture that two looks in a row agree on. */
  const settled = async (element: HTMLElement, last = ''): Promise<string> => {
    const seen = await picture(element);
    return seen === last ? seen : settled(element, seen);
  };
  const plain = await createMap(overTown);
  const before = await picture(plain.container);
  plain.map.mark('selected', town.id);
  await expect.poll(() => picture(plain.container)).not.toBe(before);
  const marked = await settled(plain.container);
  plain.container.remove();
  const early = await createMap(overTown, town.id);
  await expect.poll(() => picture(early.container)).toBe(marked);
});

test('a place of the visitor’s own is drawn once it is there, answers to a click, and goes again', async () => {
  const { map, container, picks } = await createMap('#map=12/39.95/46.05');
  const canvas = container.querySelector('canvas')!;
  const click = () => userEvent.click(canvas, { position: { x: 300, y: 200 } });
  const withPlaceAt = (at: [number, number]) => {
    const added = withLibrary(atlas, { ...EMPTY_LIBRARY, places: [createOwnPlace(at)] })!;
    return styleOf(added.atlas, { library: added.features });
  };
  map.setStyle(withPlaceAt([46.05, 39.95]));
  map.mark('selected', 'upper-gorge');
  await map.drawn();
  const marked = pixelsOf(map.picture().canvas, paletteOf('light').highlight);
  expect(marked).toBeGreaterThan(20);
  // Its mark is of a colour that nothing else has.
  const { own } = paletteOf('light');
  expect(pixelsOf(map.picture().canvas, own)).toBeGreaterThan(20);
  await click();
  map.setStyle(withPlaceAt([46.2, 39.95]));
  await map.drawn();
  await click();
  map.setStyle(styleOf(atlas));
  await map.drawn();
  expect(pixelsOf(map.picture().canvas, own)).toBe(0);
  expect(picks).toEqual([['upper-gorge'], []]);
});

test('the map carries the name that a screen reader says', async () => {
  const { container } = await createMap(overTown);
  expect(container.querySelector('canvas')?.getAttribute('aria-label')).toBe('Map of a test');
});

/** How many pixels of a canvas have a colour, `#rrggbb`. */
function pixelsOf(canvas: HTMLCanvasElement, colour: string): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  let count = 0;
  for (let i = 0; i < data.length; i += 4) {
    if (data[i] === r && data[i + 1] === g && data[i + 2] === b) count++;
  }
  return count;
}

test('a picture is a copy of the map as it is, with its scale and its credits', async () => {
  const { map, container } = await createMap(overTown);
  await map.drawn();
  const { canvas, pixelRatio, scale, attribution } = map.picture();
  expect(canvas.width).toBe(container.clientWidth * pixelRatio);
  const land = LAND_TINTS.map((tint) => pixelsOf(canvas, paletteOf('light')[tint]));
  expect(Math.max(...land)).toBeGreaterThan((canvas.width * canvas.height) / 4);
  expect(scale.words).toMatch(/^\d+\u00a0k?m$/);
  expect(scale.pixels).toBeGreaterThan(20);
  expect(attribution).toContain('OpenStreetMap contributors');
});

/** Named points and twenty positions along each line of the layers that are on. */
async function drawnPositions(): Promise<{ placeId: string; at: LngLat }[]> {
  const { features }: FeatureCollection<Geometry, MapFeatureProperties> = await (
    await fetch(String(DATA_URLS.places))
  ).json();
  const on = new Set(atlas.layers.filter(({ visible }) => visible).map(({ id }) => id));
  return features.flatMap(({ properties: { placeId, layerId, nameOf }, geometry }) => {
    if (nameOf !== undefined || !on.has(layerId)) return [];
    if (geometry.type === 'Point') return [{ placeId, at: geometry.coordinates as LngLat }];
    if (geometry.type !== 'LineString') return [];
    const line = lineString(geometry.coordinates);
    const kilometres = length(line);
    return Array.from({ length: 20 }, (_, index) => {
      const { coordinates } = along(line, (kilometres * (index + 0.5)) / 20).geometry;
      return { placeId, at: coordinates as LngLat };
    });
  });
}

test('what is pressed, by mouse or finger, is the first or the second place that is reported', async () => {
  const { map, container, picks, settled } = await createMap('');
  const canvas = container.querySelector('canvas')!;
  const press = ({ x, y }: DOMRect, pointerType: string) => {
    const box = canvas.getBoundingClientRect();
    const at = { bubbles: true, clientX: box.x + x, clientY: box.y + y };
    canvas.dispatchEvent(new MouseEvent('mousedown', at));
    canvas.dispatchEvent(new PointerEvent('click', { ...at, pointerType }));
  };
  const missed: string[] = [];
  /** Presses each position; what was reported comes a little later, in the order of the presses. */
  const check = async (pressed: typeof positions, zoom: string) => {
    const before = picks.length;
    const presses = pressed.flatMap((one) =>
      ['mouse', 'touch'].map((pointer) => ({ ...one, pointer })),
    );
    for (const { at, pointer } of presses) press(map.project([...at, ...at]), pointer);
    await expect.poll(() => picks.length).toBe(before + presses.length);
    presses.forEach(({ placeId, at, pointer }, index) => {
      const found = picks[before + index]!.slice(0, 2);
      if (found.includes(placeId)) return;
      missed.push(`${placeId} at ${at.join()} by ${pointer}, ${zoom}: ${found.join()}`);
    });
  };
  const isSeen = ({ x, y }: DOMRect) => x > 0 && x < 600 && y > 0 && y < 400;
  const positions = await drawnPositions();
  expect(positions.length).toBeGreaterThan(42);
  await check(positions, 'opening view');
  let left = positions;
  while (left[0]) {
    const [next] = left;
    location.hash = `#map=9/${next.at[1]}/${next.at[0]}`;
    await settled();
    const seen = left.filter(
      (position) => position === next || isSeen(map.project([...position.at, ...position.at])),
    );
    await check(seen, 'zoom 9');
    left = left.filter((position) => !seen.includes(position));
  }
  expect(missed).toEqual([]);
});
