import type { Page } from '@playwright/test';
import type { MapDriver } from './map';

/** What stands open at a place. */
export class PopupDriver {
  constructor(
    private readonly page: Page,
    private readonly map: MapDriver,
  ) {}

  /** The name of the open popup; null when none is open. */
  async name(): Promise<string | null> {
    const [name] = await this.page.getByRole('dialog').getByRole('heading').allInnerTexts();
    return name ?? null;
  }

  /** The row of places within reach of the click that opened it. */
  within(): Promise<string[]> {
    return this.row().getByRole('button').allInnerTexts();
  }

  /** Goes to another place of the row. */
  async choose(name: string): Promise<void> {
    await this.row().getByRole('button', { name, exact: true }).click();
  }

  private row() {
    return this.page.getByRole('dialog').getByRole('group', { name: 'Places here' });
  }

  /** The popup's text as a reader sees it. */
  text(): Promise<string> {
    return this.page.getByRole('dialog').innerText();
  }

  /** Whether the popup lies within the map. */
  async isInsideMap(): Promise<boolean> {
    const inner = await this.page.getByRole('dialog').boundingBox();
    const outer = await this.map.box();
    return (
      inner !== null &&
      inner.x >= outer.x &&
      inner.y >= outer.y &&
      inner.x + inner.width <= outer.x + outer.width &&
      inner.y + inner.height <= outer.y + outer.height
    );
  }

  async isInsideWindow(): Promise<boolean> {
    const { x, y, width, height } = (await this.page.getByRole('dialog').boundingBox())!;
    const window = this.page.viewportSize()!;
    return x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height + 1;
  }

  /** Where it stands in the window, in CSS pixels. */
  async box() {
    return (await this.page.getByRole('dialog').boundingBox())!;
  }

  /** CSS pixels of the first quotation that are seen, from its beginning on. */
  async quotationSeen(): Promise<number> {
    const popup = await this.box();
    const quotation = this.page.getByRole('dialog').locator('blockquote').first();
    await quotation.waitFor();
    const { y, height } = (await quotation.boundingBox())!;
    return Math.min(y + height, popup.y + popup.height) - y;
  }

  hasFocus(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement?.closest('[role=dialog]') instanceof HTMLElement,
    );
  }
}
