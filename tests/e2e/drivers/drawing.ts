import type { Page } from '@playwright/test';
import { pictureOf, type Picture } from '../picture';

/** The drawing of the opening view, which stands where the live map will. */
export class DrawingDriver {
  constructor(private readonly page: Page) {}

  /** The map's part of the window, without what stands over it. */
  async picture(): Promise<Picture> {
    const map = this.page.getByRole('region', { name: 'Map', exact: true });
    const style =
      '.controls, .date, .waiting, .credit, .maplibregl-control-container { opacity: 0 }';
    return pictureOf(await map.screenshot({ style }));
  }

  /** The names of places: where each stands, in pixels of `picture`, with some room round it, and its colour. */
  labels() {
    return this.page.locator('.opening text[data-place]').evaluateAll((all) =>
      all.flatMap((label) => {
        const { left, top, right, bottom, width } = label.getBoundingClientRect();
        if (width === 0) return [];
        const map = label.closest('#map')!.getBoundingClientRect();
        const rgb = getComputedStyle(label).fill.match(/\d+/g)!.map(Number);
        const room = 5;
        return [
          {
            placeId: label.getAttribute('data-place')!,
            colour: rgb as [number, number, number],
            box: {
              left: left - map.left - room,
              top: top - map.top - room,
              right: right - map.left + room,
              bottom: bottom - map.top + room,
            },
          },
        ];
      }),
    );
  }

  /** Where a line of a place runs, in pixels of `picture`, pixel by pixel. */
  course(placeId: string): Promise<[x: number, y: number][]> {
    const path = this.page.locator(`.opening a[data-place="${placeId}"]:visible path.glow`);
    return path.first().evaluate((path: SVGPathElement) => {
      const map = path.closest('#map')!.getBoundingClientRect();
      const matrix = path.getScreenCTM()!;
      return Array.from({ length: Math.ceil(path.getTotalLength()) }, (_, i): [number, number] => {
        const { x, y } = path.getPointAtLength(i).matrixTransform(matrix);
        return [x - map.left, y - map.top];
      });
    });
  }

  /** Presses a place's name or shape. */
  async press(placeId: string): Promise<void> {
    await this.page.locator(`.opening text[data-place="${placeId}"]:visible`).click();
  }

  isShown(): Promise<boolean> {
    return this.page.locator('.opening').isVisible();
  }
}
