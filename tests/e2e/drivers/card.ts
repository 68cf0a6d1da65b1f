import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { pictureOf, type Picture } from '../picture';

/** The dialog that makes a card of a quotation. */
export class CardDriver {
  constructor(private readonly page: Page) {}

  /** From now on, everything that is written on canvases is kept, with its size in pixels. */
  async watch(): Promise<void> {
    await this.page.addInitScript(() => {
      const { fillText } = CanvasRenderingContext2D.prototype;
      const written: [string, string][] = [];
      Object.assign(window, { written });
      CanvasRenderingContext2D.prototype.fillText = function (text, x, y) {
        written.push([text, this.font]);
        fillText.call(this, text, x, y);
      };
    });
  }

  /** From now on the browser hands on pictures: what it was given is kept. */
  async takeShares(): Promise<void> {
    await this.page.addInitScript(() => {
      const shared: { type?: string; size?: number; text?: string }[] = [];
      Object.assign(window, { shared });
      Object.assign(navigator, {
        canShare: () => true,
        async share({ files: [file] = [], text }: ShareData) {
          shared.push({ type: file?.type, size: file?.size, text });
        },
      });
    });
  }

  /** What has been handed on. */
  shares() {
    return this.page.evaluate(
      () => (window as never as { shared: { type: string; size: number; text: string }[] }).shared,
    );
  }

  /** Opens the dialog at one of the quotations that are shown, counted from 0; by keys. */
  async open(index = 0): Promise<void> {
    await this.page.getByRole('button', { name: 'Share as picture' }).nth(index).press('Enter');
    await this.drawn();
  }

  /** Opens it at the excerpt that is read in its article. */
  async openOfChosen(): Promise<void> {
    const excerpt = this.page.locator('figure.chosen');
    await excerpt.getByRole('button', { name: 'Share as picture' }).click();
    await this.drawn();
  }

  /** Waits until the picture stands there: until then a canvas has no size of its own. */
  private async drawn(): Promise<void> {
    await this.dialog().locator('canvas[width]').waitFor();
  }

  async choose(shape: 'Wide' | 'Tall'): Promise<void> {
    await this.dialog().getByRole('radio', { name: shape }).check();
    await this.page.waitForFunction(
      (width) => document.querySelector<HTMLCanvasElement>('dialog canvas')?.width === width,
      shape === 'Wide' ? 1200 : 1080,
    );
  }

  /** Chooses the place on its map by its title. */
  async choosePlace(title: string): Promise<void> {
    await this.dialog().getByRole('combobox').selectOption({ label: title });
  }

  /** Whether the quotation can be read in a picture of this shape. */
  async fits(shape: 'Wide' | 'Tall'): Promise<boolean> {
    return this.dialog().getByRole('radio', { name: shape }).isEnabled();
  }

  /** The words of the quotation as they were last drawn. */
  quotation(): Promise<string> {
    return this.page.evaluate(() => {
      const { written } = window as never as { written: [string, string][] };
      const lines = written.filter(([, font]) => font.includes('Source Serif 4'));
      const end = lines.length;
      // The marks round it are drawn before it.
      const start = lines.findLastIndex(([text]) => text === '”') + 1;
      return lines
        .slice(start, end)
        .map(([text]) => text)
        .join('');
    });
  }

  /** Everything that the dialog offers as text. */
  text(): Promise<string> {
    return this.dialog().getByRole('textbox').inputValue();
  }

  /** What the picture is called aloud. */
  async spoken(): Promise<string | null> {
    return this.dialog().getByRole('img').getAttribute('aria-label');
  }

  async save(): Promise<{ name: string; picture: Picture }> {
    const begun = this.page.waitForEvent('download');
    await this.dialog().getByRole('button', { name: 'Save as picture' }).click();
    const file = await begun;
    return { name: file.suggestedFilename(), picture: pictureOf(readFileSync(await file.path())) };
  }

  /** Hands it on to another program. */
  async share(): Promise<void> {
    await this.dialog().getByRole('button', { name: 'Share', exact: true }).click();
  }

  /** How much of the dialog's width its content needs more than there is, in CSS pixels. */
  overflow(): Promise<number> {
    return this.dialog().evaluate((element) => element.scrollWidth - element.clientWidth);
  }

  isOpen(): Promise<boolean> {
    return this.dialog().isVisible();
  }

  private dialog() {
    return this.page.getByRole('dialog', { name: 'Quotation as a picture' });
  }
}
