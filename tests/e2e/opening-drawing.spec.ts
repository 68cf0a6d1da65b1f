import { expect, test } from './driver';
import { coloured, nearest, shiftBetween } from './picture';

/** What the lines are drawn in, RGB, in the light theme. */
const LINES = [
  { placeId: 'lachin-road', colour: [196, 48, 28] },
  { placeId: 'zangezur-route', colour: [7, 81, 94] },
] as const;
const SUBJECTS = ['lachin-road', 'zangezur-route', 'shusha', 'khankendi'];
/** CSS pixels by which nothing may move when the live map takes the drawing's place. */
const STILL = 2;

for (const [width, height] of [
  [1280, 800],
  [1024, 768],
  [820, 1180],
  [390, 844],
] as const) {
  const tag = width === 1280 || width === 390 ? [] : '@long';
  test(
    `at ${width} × ${height} the live map takes the drawing’s place without a jump`,
    { tag },
    async ({ atlas }) => {
      // A window that is turned or resized while the map is on its way.
      await atlas.resize(height, width);
      const release = await atlas.openWithout('map-view');
      await atlas.resize(width, height);
      const drawn = await atlas.drawing.picture();
      const labels = (await atlas.drawing.labels()).filter((label) =>
        SUBJECTS.includes(label.placeId),
      );
      const courses = await Promise.all(LINES.map(({ placeId }) => atlas.drawing.course(placeId)));
      release();
      await atlas.map.drawn();
      const live = await atlas.drawing.picture();

      expect(await atlas.map.sharpness()).toBe(1);
      expect(labels.map(({ placeId }) => placeId).toSorted()).toEqual(SUBJECTS.toSorted());
      for (const { placeId, box, colour } of labels) {
        // MapLibre sets thin letters paler.
        const [before, after] = [drawn, live].map((picture) => coloured(picture, colour, box, 60));
        const [x, y] = shiftBetween(before!, after!);
        expect(Math.max(Math.abs(x), Math.abs(y)), `${placeId}: by ${x}, ${y}`).toBeLessThanOrEqual(
          STILL,
        );
      }
      LINES.forEach(({ placeId, colour }, index) => {
        const pixels = coloured(live, colour, undefined, 60);
        const seen = courses[index]!.filter(
          ([x, y]) => x > 0 && y > 0 && x < live.width && y < live.height,
        );
        const covered = seen.filter((at) => nearest(at, pixels) < 0.8);
        // Half a line's width is 1.8 pixels; between dashes and below labels nothing is seen of it.
        expect(covered.length / seen.length, placeId).toBeGreaterThan(0.5);
      });
    },
  );
}
