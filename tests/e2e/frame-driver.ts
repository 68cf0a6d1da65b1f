import type { FrameLocator, Page } from '@playwright/test';

/** A page of another site with the atlas in a frame, as a reader of that page meets it. */
export class FrameDriver {
  private readonly frame: FrameLocator;

  constructor(private readonly page: Page) {
    this.frame = page.frameLocator('iframe');
  }

  /** Whether the browser has begun to load the frame. */
  isLoaded(): boolean {
    return this.page.frames().some((frame) => frame.url().includes('/embed/'));
  }

  /** What the frame shows in words. */
  text(): Promise<string> {
    return this.frame.locator('body').innerText();
  }

  /** The colour behind a part of it. */
  background(selector: string): Promise<string> {
    return this.frame.locator(selector).evaluate((part) => getComputedStyle(part).backgroundColor);
  }

  async scrollToFrame(): Promise<void> {
    await this.page.locator('iframe').scrollIntoViewIfNeeded();
  }

  async mapDrawn(): Promise<void> {
    await this.frame.locator('[aria-busy="false"]').waitFor();
  }

  async clickMap(): Promise<void> {
    await this.frame.locator('canvas').click();
  }

  /** The name of the open popup; null when none is open. */
  async popupName(): Promise<string | null> {
    const [name] = await this.frame.getByRole('dialog').getByRole('heading').allInnerTexts();
    return name ?? null;
  }

  async pressButton(name: string): Promise<void> {
    await this.frame.getByRole('button', { name }).click();
  }

  /** Whether a layer's checkbox is on; the legend is open. */
  layerIsOn(title: string): Promise<boolean> {
    return this.frame.getByRole('checkbox', { name: title }).first().isChecked();
  }

  /** Turns the wheel over the frame; how far the page around it has been scrolled then, in pixels. */
  async scrollOverFrame(pixels: number): Promise<void> {
    await this.frame.locator('canvas').hover({ position: { x: 100, y: 60 } });
    await this.page.mouse.wheel(0, pixels);
  }

  scrolledTo(): Promise<number> {
    return this.page.evaluate(() => Math.round(scrollY));
  }

  /** Query and hash of the frame's own address. */
  address(): string {
    const url = this.page.frames()[1]?.url() ?? '';
    const { search, hash } = new URL(url);
    return search + hash;
  }

  async followLink(name: string): Promise<void> {
    await this.frame.getByRole('link', { name }).click();
  }
}
