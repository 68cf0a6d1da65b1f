import type { Page } from '@playwright/test';

/** The buttons that lead from one view of the panel to another. */
export class ViewsDriver {
  constructor(private readonly page: Page) {}

  /** Presses the mouse where the button stands, whatever lies there. */
  async pressAt(title: string): Promise<void> {
    const button = this.buttons().filter({ hasText: title });
    const { x, y, width, height } = (await button.boundingBox())!;
    await this.page.mouse.click(x + width / 2, y + height / 2);
  }

  /** The colour of the line below each of them, by their titles. */
  async underlines(): Promise<Record<string, string>> {
    const lines = await this.buttons().evaluateAll((all) =>
      all.map((button) => [button.textContent, getComputedStyle(button).borderBlockEndColor]),
    );
    return Object.fromEntries(lines) as Record<string, string>;
  }

  private buttons() {
    return this.page.getByRole('navigation', { name: 'Views' }).getByRole('button');
  }
}
