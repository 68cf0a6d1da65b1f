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

  /**
   * Chooses a mention and closes its popup again, with Escape.
   *
   * @param title what the popup is waited for to have in its name, for ten seconds at most
   * @returns the popup's name, and whether focus came back to the mention
   */
  async visitMention(index: number, title: string, by: 'mouse' | 'keyboard') {
    const mention = this.mentionButtons().nth(index);
    if (by === 'mouse') await mention.click();
    else {
      await mention.evaluate((button) => button.focus());
      await this.page.keyboard.press('Enter');
    }
    // Asked within the page, once a frame: seventy times over, each question from here takes long.
    const popup = await this.page.evaluate(async (title) => {
      const name = () => document.querySelector('[role=dialog] :is(h2, h3)')?.textContent ?? null;
      const end = performance.now() + 10_000;
      while (!name()?.includes(title) && performance.now() < end)
        await new Promise(requestAnimationFrame);
      return name();
    }, title);
    await this.page.keyboard.press('Escape');
    const cameBack = await mention.evaluate((button) => button === document.activeElement);
    return { popup, cameBack };
  }

  async scrollToEnd(): Promise<void> {
    await this.page.locator('article').last().locator('blockquote').last().scrollIntoViewIfNeeded();
    await this.page.locator('article blockquote').nth(12).scrollIntoViewIfNeeded();
  }

  private mentionButtons(): Locator {
    return this.page.locator('article blockquote button');
  }
}
