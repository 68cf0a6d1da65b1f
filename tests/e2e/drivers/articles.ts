import type { Locator, Page } from '@playwright/test';

/** The articles, each in full as far as it is quoted. */
export class ArticlesDriver {
  constructor(private readonly page: Page) {}

  /** Each mention in the articles: the title of its place, and what is said of it besides. */
  mentions(): Promise<{ title: string; described: string }[]> {
    return this.mentionButtons().evaluateAll((buttons) =>
      buttons.map((button) => {
        const described = button.getAttribute('title') ?? '';
        return { title: described.replace(/, named as.*/, ''), described };
      }),
    );
  }

  async chooseMention(index: number, by: 'mouse' | 'keyboard'): Promise<void> {
    const mention = this.mentionButtons().nth(index);
    if (by === 'keyboard') await mention.press('Enter');
    else await mention.click();
  }

  mentionHasFocus(index: number): Promise<boolean> {
    return this.mentionButtons()
      .nth(index)
      .evaluate((button) => button === document.activeElement);
  }

  async scrollToEnd(): Promise<void> {
    await this.page.locator('article').last().locator('blockquote').last().scrollIntoViewIfNeeded();
    await this.page.locator('article blockquote').nth(12).scrollIntoViewIfNeeded();
  }

  private mentionButtons(): Locator {
    return this.page.locator('article blockquote button');
  }
}
