import type { Page } from '@playwright/test';
import type { MapDriver } from './map';

/** Whose words the map shows, and what it says of each place then. */
export class WhoSaysDriver {
  constructor(
    private readonly page: Page,
    private readonly map: MapDriver,
  ) {}

  /** Chooses a voice in the dialog of the map. */
  async choose(name: string): Promise<void> {
    await this.map.inSettings(() =>
      this.page.getByRole('radio', { name, exact: true }).last().check(),
    );
  }

  /** What can be chosen, in the panel. */
  offered(): Promise<string[]> {
    return this.group().locator('label').allInnerTexts();
  }

  /** Goes to another choice by an arrow key. */
  async pressArrow(from: string): Promise<void> {
    await this.group().getByRole('radio', { name: from, exact: true }).press('ArrowRight');
  }

  /** The voice that is chosen, in the panel; null where no choice is shown there. */
  async chosen(): Promise<string | null> {
    const [name] = await this.group().locator('label:has(:checked)').allInnerTexts();
    return name ?? null;
  }

  /** What the list says of each place, by its first name. */
  async rows(): Promise<Record<string, string>> {
    const rows = await this.page
      .locator('#places li button')
      .evaluateAll((buttons) =>
        buttons.map((button) => [
          button.querySelector('.names > span')!.textContent,
          button.querySelector('.count')!.textContent,
        ]),
      );
    return Object.fromEntries(rows) as Record<string, string>;
  }

  /** What stands in the marks of the drawn map. */
  marks(): Promise<string[]> {
    return this.page.locator('.locator circle[stroke] + text').allTextContents();
  }

  private group() {
    return this.page.getByRole('main').getByRole('group', { name: 'Who says what' });
  }
}
