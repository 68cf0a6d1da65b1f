import { expect, type Locator, type Page } from '@playwright/test';
import type { LngLat } from '../../../src/domain/atlas/place';
import { toWorld, worldSize } from '../../../src/map/web-mercator';
import { pictureOf, type Picture } from '../picture';

/** The map: drawn, pointed at, and the one that is drawn without WebGL. */
export class MapDriver {
  constructor(private readonly page: Page) {}

  /** The graphics system takes the map's context away and, where `again`, gives it back a little later. */
  async loseGraphics(again: boolean): Promise<void> {
    await this.page.locator('canvas').evaluate((canvas, again) => {
      const gl = (canvas as HTMLCanvasElement).getContext('webgl2');
      const loss = gl!.getExtension('WEBGL_lose_context')!;
      const told = new Promise((resolve) => {
        canvas.addEventListener(again ? 'webglcontextrestored' : 'webglcontextlost', resolve);
      });
      loss.loseContext();
      if (again) setTimeout(() => loss.restoreContext(), 300);
      return told.then(() => undefined);
    }, again);
  }

  /** The places on the locator map, by their names. */
  places(): Promise<string[]> {
    const links = this.pane().locator('svg').getByRole('link');
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')!));
  }

  /** The names on the locator map that what it says of itself lies upon. */
  coveredNames(): Promise<string[]> {
    return this.pane().evaluate((pane) => {
      const lines = [...pane.querySelectorAll('.locator p')].map((line) =>
        line.getBoundingClientRect(),
      );
      return [...pane.querySelectorAll('.locator text')]
        .filter((name) => {
          const { left, right, top, bottom } = name.getBoundingClientRect();
          return lines.some(
            (line) =>
              line.left < right && left < line.right && line.top < bottom && top < line.bottom,
          );
        })
        .map((name) => name.textContent);
    });
  }

  /** Presses a place on the locator map. */
  async pressPlace(name: string): Promise<void> {
    await this.place(name).click();
  }

  async focusPlace(name: string): Promise<void> {
    await this.place(name).focus();
  }

  async isBusy(): Promise<boolean> {
    return (await this.pane().getAttribute('aria-busy')) === 'true';
  }

  /** Whether MapLibre draws, or has begun to. */
  async hasCanvas(): Promise<boolean> {
    return (await this.page.locator('canvas').count()) > 0;
  }

  /** Waits until the map has drawn everything that it was given. */
  async drawn(): Promise<void> {
    await this.pane().and(this.page.locator('[aria-busy="false"]')).waitFor();
  }

  /** Chooses a base map by its radio button, whose name begins with the base map's title. */
  async chooseBase(title: string): Promise<void> {
    await this.inSettings(() => this.base(title).check());
  }

  baseIsChosen(title: string): Promise<boolean> {
    return this.inSettings(() => this.base(title).isChecked());
  }

  /** Does something in the dialog of names, colours and base map, and closes it. */
  async inSettings<Done>(act: () => Promise<Done>): Promise<Done> {
    await this.page.getByRole('button', { name: 'Map', exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: 'Map', exact: true });
    await dialog.waitFor();
    const done = await act();
    await dialog.getByRole('button', { name: 'Close' }).click();
    return done;
  }

  /** Who the map says made it. */
  credits(): Promise<string> {
    return this.page.locator('.maplibregl-ctrl-attrib').innerText();
  }

  /** Clicks the map, `dx` and `dy` pixels from its middle. */
  async click(dx = 0, dy = 0): Promise<void> {
    const { x, y, width, height } = await this.box();
    await this.page.mouse.click(x + width / 2 + dx, y + height / 2 + dy);
  }

  /** Where positions stand in the window, in CSS pixels; by the camera in the address. */
  async standing(positions: LngLat[]): Promise<[x: number, y: number][]> {
    const { x, y, width, height } = await this.box();
    const [zoom, lat, lng] = await this.camera();
    const size = worldSize(zoom!);
    const [middleX, middleY] = toWorld([lng!, lat!]);
    return positions
      .map(toWorld)
      .map(([east, south]) => [
        x + width / 2 + (east - middleX) * size,
        y + height / 2 + (south - middleY) * size,
      ]);
  }

  async zoom(): Promise<number> {
    return (await this.camera())[0]!;
  }

  /**
   * Zoom, latitude and longitude, as MapLibre writes them into the address:
   * once the map has moved, and at most every 300 ms.
   */
  private async camera(): Promise<number[]> {
    const hash = () => new URLSearchParams(new URL(this.page.url()).hash.slice(1)).get('map');
    if (hash() === null) {
      for (const direction of ['Zoom in', 'Zoom out']) {
        await this.page.getByRole('button', { name: direction }).first().click();
      }
    }
    let last: string | null = null;
    const rests = () => {
      const before = last;
      last = hash();
      return last !== null && last === before;
    };
    await expect.poll(rests, { intervals: [350] }).toBe(true);
    return hash()!.split('/').map(Number);
  }

  /** Clicks a position, [lng, lat]. */
  async clickAt(position: LngLat): Promise<void> {
    const [[x, y]] = (await this.standing([position])) as [[number, number]];
    await this.page.mouse.click(x, y);
  }

  /** Points at the map, `dx` and `dy` pixels from its middle. */
  async pointAt(dx = 0, dy = 0): Promise<void> {
    const { x, y, width, height } = await this.box();
    await this.page.mouse.move(x + width / 2 + dx, y + height / 2 + dy);
  }

  /** The map as it is seen once it stands still, with what lies over it. */
  async picture(): Promise<Picture> {
    const canvas = this.page.locator('canvas');
    let seen = await canvas.screenshot();
    for (let look = 0; look < 50; look++) {
      const next = await canvas.screenshot();
      if (next.equals(seen)) return pictureOf(next);
      seen = next;
    }
    throw new Error('The map does not come to rest.');
  }

  /** Pixels in which the map is drawn, for each of the page's. */
  sharpness(): Promise<number> {
    return this.page
      .locator('canvas')
      .evaluate((canvas) => (canvas as HTMLCanvasElement).width / canvas.clientWidth);
  }

  async height(): Promise<number> {
    return (await this.box()).height;
  }

  async focus(): Promise<void> {
    await this.page.locator('canvas').focus();
  }

  private place(name: string): Locator {
    return this.pane()
      .locator('svg')
      .getByRole('link', { name: new RegExp(`^${name},`) });
  }

  private pane(): Locator {
    return this.page.getByRole('region', { name: 'Map', exact: true }).first();
  }

  private base(title: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${title}`) });
  }

  /** Where it stands in the window, in CSS pixels. */
  async box() {
    const box = await this.pane().boundingBox();
    if (box === null) throw new Error('The page has no map pane.');
    return box;
  }
}
