import type { Locator, Page } from '@playwright/test';

/** The list of places, and the layers that it stands under. */
export class ListDriver {
  constructor(private readonly page: Page) {}

  /** Switches a layer on or off by its checkbox, whose name begins with the layer's title. */
  async switchLayer(title: string, on: boolean): Promise<void> {
    await this.unfold(title);
    await this.layer(title).setChecked(on);
  }

  async layerIsOn(title: string): Promise<boolean> {
    await this.unfold(title);
    return this.layer(title).isChecked();
  }

  /** Whether a layer that is off says that the open place shows it all the same. */
  async isShownForPlace(title: string): Promise<boolean> {
    if (await this.layerIsOn(title)) return false;
    const row = this.page.locator('label', { has: this.layer(title) });
    return row.getByText('shown while its place is open').isVisible();
  }

  /** The legend of a layer, one for each look that it has. */
  async legend(title: string): Promise<string[]> {
    await this.unfold(title);
    return this.page
      .locator('label', { has: this.layer(title) })
      .locator('.legend > span')
      .allInnerTexts();
  }

  /** Chooses a place in the list. */
  async choose(name: string): Promise<void> {
    await this.entry(name).click();
  }

  /** Whether the list shows a place as the chosen one. */
  async isChosen(name: string): Promise<boolean> {
    return (await this.entry(name).getAttribute('aria-pressed')) === 'true';
  }

  /** How many places it holds. */
  length(): Promise<number> {
    return this.page.locator('#places li').count();
  }

  async pointAt(name: string): Promise<void> {
    await this.entry(name).hover();
  }

  /** Whether the list shows a place as pointed at. */
  isLit(name: string): Promise<boolean> {
    return this.entry(name).evaluate((button) => button.classList.contains('hovered'));
  }

  has(name: string): Promise<boolean> {
    return this.entry(name).isVisible();
  }

  async focus(name: string): Promise<void> {
    await this.entry(name).focus();
  }

  hasFocus(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.closest('#places ul') !== null);
  }

  /** Shows the layers that are folded away, if this is one of them. */
  private async unfold(title: string): Promise<void> {
    if (!(await this.layer(title).isVisible())) {
      await this.page.getByRole('button', { name: 'More layers' }).click();
    }
  }

  private layer(title: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).first();
  }

  private entry(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Places' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first();
  }
}
