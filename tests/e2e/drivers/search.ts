import type { Page } from '@playwright/test';

/** The search field and what it finds. */
export class SearchDriver {
  constructor(private readonly page: Page) {}

  /** Types into the search field, by keyboard alone. */
  async type(text: string): Promise<void> {
    await this.page.getByRole('searchbox').focus();
    await this.page.keyboard.type(text);
  }

  /** What a search found, each result as a screen reader says it, from the top. */
  found(): Promise<string[]> {
    const results = this.page.getByRole('search').getByRole('listitem');
    return results.evaluateAll((all) => all.map((result) => result.textContent!.trim()));
  }

  /** Chooses the first result that begins with these words. */
  async choose(words: string): Promise<void> {
    const results = this.page.getByRole('search').getByRole('button', { name: words });
    await results.first().click();
  }

  hasFocus(): Promise<boolean> {
    return this.page.getByRole('searchbox').evaluate((field) => field === document.activeElement);
  }
}
