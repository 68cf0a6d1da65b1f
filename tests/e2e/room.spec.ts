import { readFileSync } from 'node:fs';
import type { LngLat } from '../../src/domain/atlas/place';
import { expect, test, type AtlasDriver } from './driver';

/** The four subjects; where each is clicked on the map, [lng, lat]; positions along its shape. */
const SUBJECTS = [
  subject('Lachin road', 'lachin-road', 0.35),
  subject('Zangezur route', 'zangezur-route', 0.45),
  subject('Shusha', 'shusha'),
  subject('Khankendi', 'khankendi'),
];

function subject(name: string, id: string, share = 0) {
  const { features } = JSON.parse(readFileSync(`geodata/layers/${id}.geojson`, 'utf8')) as {
    features: { geometry: { type: string; coordinates: unknown } }[];
  };
  const { type, coordinates } = features.find(({ geometry }) =>
    ['Point', 'LineString'].includes(geometry.type),
  )!.geometry;
  if (type === 'Point')
    return { name, id, shape: [coordinates as LngLat], at: coordinates as LngLat };
  const shape = evenlyAlong(coordinates as LngLat[]);
  return { name, id, shape, at: shape[Math.round(share * (shape.length - 1))]! };
}

/** Ten positions on each stretch between two vertices. */
function evenlyAlong(line: LngLat[]): LngLat[] {
  return line.slice(1).flatMap(([lng, lat], index) => {
    const [fromLng, fromLat] = line[index]!;
    return Array.from({ length: 10 }, (_, step): LngLat => {
      const part = (step + 1) / 10;
      return [fromLng + (lng - fromLng) * part, fromLat + (lat - fromLat) * part];
    });
  });
}

/** What a reader sees of a place that was opened, and of its popup. */
async function expectRoom(
  atlas: AtlasDriver,
  { name, shape }: (typeof SUBJECTS)[number],
  way: string,
) {
  await expect.poll(() => atlas.popup.name(), `${name}, ${way}`).toContain(name);
  const seen = await atlas.popup.quotationSeen();
  const [map, popup] = [await atlas.map.box(), await atlas.popup.box()];
  const stands = await atlas.map.standing(shape);
  const inside = ([x, y]: [number, number], box: typeof map, by = 0) =>
    x >= box.x - by &&
    x <= box.x + box.width + by &&
    y >= box.y - by &&
    y <= box.y + box.height + by;
  const free = stands.filter((at) => inside(at, map) && !inside(at, popup));
  const [xs, ys] = [stands.map(([x]) => x), stands.map(([, y]) => y)];
  const span = Math.max(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
  const large = shape.length === 1 ? (await atlas.map.zoom()) >= 9 : span >= 120;
  expect(
    {
      free: free.length / shape.length >= 0.9,
      wide: popup.width >= 280,
      quotes: seen >= 48,
      large,
    },
    `${name}, ${way}: ${free.length} of ${shape.length} free, popup ${JSON.stringify(popup)}, ${seen} px of the quotation, span ${span}`,
  ).toEqual({ free: true, wide: true, quotes: true, large: true });
}

test.describe.configure({ mode: 'parallel' });

for (const [width, height, page, linked] of [
  [1280, 800, '', SUBJECTS[0]],
  [1024, 768, '', SUBJECTS[1]],
  [820, 1180, '', SUBJECTS[2]],
  [390, 844, '', SUBJECTS[3]],
  [700, 480, 'embed/', SUBJECTS[0]],
] as const) {
  test(
    `at ${width} × ${height} a popup leaves its place free, however it was opened`,
    { tag: '@long' },
    async ({ atlas }) => {
      await atlas.resize(width, height);
      await atlas.openMap(`${page}?place=${linked!.id}`);
      await expectRoom(atlas, linked!, 'from a link');
      await atlas.press('Escape');
      for (const subject of SUBJECTS) {
        if (page === '') {
          await atlas.list.choose(subject.name);
          await expectRoom(atlas, subject, 'from the list');
          await atlas.press('Escape');
        }
        await atlas.pressButton('Show all');
        await atlas.map.clickAt(subject.at);
        await expect.poll(() => atlas.popup.name(), subject.name).not.toBeNull();
        const opened = await atlas.popup.name();
        if (!opened?.includes(subject.name)) await atlas.popup.choose(subject.name);
        await expectRoom(atlas, subject, 'from the map');
        await atlas.press('Escape');
      }
    },
  );
}
