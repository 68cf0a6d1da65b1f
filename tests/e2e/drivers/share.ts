import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { FrameDriver } from '../frame-driver';
import { serveOtherSite } from '../other-site';
import { pictureOf, type Picture } from '../picture';

/** The dialog that shares what is seen: link, frame, picture, handout. */
export class ShareDriver {
  constructor(private readonly page: Page) {}

  /** Opens the dialog that shares what is seen. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    await this.dialog().waitFor();
  }

  /** What a field of that dialog offers for copying: `Link` or `Embed`. */
  field(label: 'Link' | 'Embed'): Promise<string> {
    return this.dialog().getByRole('textbox', { name: label }).inputValue();
  }

  /** The last message of that dialog. */
  status(): Promise<string> {
    return this.dialog().getByRole('status').innerText();
  }

  /** Saves the picture that the dialog offers: its file name, and the picture. */
  async savePicture(): Promise<{ name: string; picture: Picture }> {
    const begun = this.page.waitForEvent('download');
    await this.page.getByRole('button', { name: 'Save as picture' }).first().click();
    const file = await begun;
    return { name: file.suggestedFilename(), picture: pictureOf(readFileSync(await file.path())) };
  }

  /** Lets the dialog prepare a handout, up to the browser's own print dialogue; then paper is seen. */
  async prepareHandout(): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => (document.body.dataset.printed = 'true');
    });
    await this.page.getByRole('button', { name: 'Print handout' }).first().click();
    await this.page.locator('body[data-printed]').waitFor({ state: 'attached' });
    await this.page.emulateMedia({ media: 'print' });
  }

  /** Where the map and the popup stand on paper. */
  async printedPlace() {
    // The copy of the map that is printed is made by code that comes after the map.
    await this.page.waitForFunction(() => {
      dispatchEvent(new Event('beforeprint'));
      return document.querySelectorAll('canvas').length > 1;
    });
    await this.page.emulateMedia({ media: 'print' });
    const [map, popup] = await Promise.all([
      this.page.locator('canvas').filter({ visible: true }).boundingBox(),
      this.page.getByRole('dialog').boundingBox(),
    ]);
    return { map: map!, popup: popup!, paper: this.page.viewportSize()! };
  }

  /** Prints the page as PDF: on how many pages. */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ format: 'A4', preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  /**
   * Opens a page of another site with this HTML below its first screen. Each
   * test ends the site that it has opened.
   */
  async openElsewhere(html: string): Promise<{ elsewhere: FrameDriver; close(): Promise<void> }> {
    const site = await serveOtherSite(`<p style="height: 4000px">Read on.</p>${html}`);
    await this.page.goto(site.url);
    return { elsewhere: new FrameDriver(this.page), close: site.close };
  }

  private dialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Share' });
  }
}
