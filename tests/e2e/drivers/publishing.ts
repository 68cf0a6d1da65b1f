import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';

/** The dialog in which a visitor publishes an atlas of their own. */
export class PublishingDriver {
  constructor(private readonly page: Page) {}

  private get dialog() {
    return this.page.getByRole('dialog', { name: 'Publish an atlas of your own' });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Publish an atlas of your own' }).click();
    await this.dialog.waitFor();
  }

  async say(title: string, summary: string): Promise<void> {
    await this.dialog.getByLabel('Title').fill(title);
    await this.dialog.getByLabel('Summary').fill(summary);
  }

  async choose(article: string | RegExp, chosen: boolean): Promise<void> {
    await this.dialog.getByRole('checkbox', { name: article }).setChecked(chosen);
  }

  /** The words of the base map that is chosen. */
  async baseMap(): Promise<string> {
    return this.dialog.locator('label:has(input[type=radio]:checked)').innerText();
  }

  async press(button: 'Make the ZIP file' | 'Cancel'): Promise<void> {
    await this.dialog.getByRole('button', { name: button }).click();
  }

  /** Makes the site. @returns the ZIP and its name */
  async make(): Promise<{ name: string; bytes: Uint8Array }> {
    const saved = this.page.waitForEvent('download', { timeout: 120_000 });
    await this.press('Make the ZIP file');
    const download = await saved;
    return {
      name: download.suggestedFilename(),
      bytes: new Uint8Array(readFileSync(await download.path())),
    };
  }

  text(): Promise<string> {
    return this.dialog.innerText();
  }
}
