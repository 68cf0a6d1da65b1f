import type { Locator, Page } from '@playwright/test';

/** What several articles say of a place, side by side. */
export class CompareDriver {
  constructor(private readonly page: Page) {}

  /** Opens it from the open popup. */
  async open(): Promise<void> {
    await this.page.getByRole('button', { name: 'Compare the articles' }).click();
    await this.dialog().waitFor();
  }

  isOpen(): Promise<boolean> {
    return this.dialog().isVisible();
  }

  /** Of each column its article's title and its quotations, character for character. */
  columns(): Promise<{ title: string; quotations: string[] }[]> {
    return this.dialog()
      .getByRole('region')
      .evaluateAll((columns) =>
        columns.map((column) => ({
          title: column.querySelector('h3')!.textContent!,
          quotations: [...column.querySelectorAll('blockquote')].map((q) => q.textContent!),
        })),
      );
  }

  /** Whether the columns stand beside each other, not below each other. */
  isSideBySide(): Promise<boolean> {
    return this.dialog()
      .getByRole('region')
      .evaluateAll((columns) => {
        const tops = columns.map((column) => column.getBoundingClientRect().top);
        return new Set(tops).size < tops.length;
      });
  }

  /** What is seen on paper besides it. */
  async paper(): Promise<string> {
    await this.page.emulateMedia({ media: 'print' });
    const text = await this.page.locator('body').innerText();
    await this.page.emulateMedia({ media: 'screen' });
    return text;
  }

  private dialog(): Locator {
    return this.page.locator('dialog[open]');
  }
}
