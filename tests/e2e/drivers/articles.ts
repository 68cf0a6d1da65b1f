import type { Locator, Page } from '@playwright/test';

/** The articles, each in full as far as it is quoted. */
export class ArticlesDriver {
  constructor(private readonly page: Page) {}

  /** Each mention in the articles: the title of its place, and what is said of it besides. */
  async mentions(): Promise<{ title: string; described: string }[]> {
    await this.mentionButtons().first().waitFor();
    return this.mentionButtons().evaluateAll((buttons) =>
      buttons.map((button) => {
        const described = button.getAttribute('title') ?? '';
        return { title: described.replace(/, named as.*/, ''), described };
      }),
    );
  }

  /**
   * Chooses a mention, waits until the popup's name has this title in it,
   * closes it with Escape, and waits until focus is back at the mention.
   */
  async visitMention(index: number, title: string, by: 'mouse' | 'keyboard'): Promise<void> {
    const mention = this.mentionButtons().nth(index);
    if (by === 'mouse') await mention.click();
    else {
      await mention.evaluate((button) => button.focus());
      await this.page.keyboard.press('Enter');
    }
    // Asked within the page, once a frame: seventy times over, each question from here takes long.
    await this.page.evaluate(async (title) => {
      const name = () => document.querySelector('[role=dialog] :is(h2, h3)')?.textContent;
      while (!name()?.includes(title)) await new Promise(requestAnimationFrame);
    }, title);
    await this.page.keyboard.press('Escape');
    await mention.evaluate(async (button) => {
      while (button !== document.activeElement) await new Promise(requestAnimationFrame);
    });
  }

  async scrollToEnd(): Promise<void> {
    await this.page.locator('article').last().locator('blockquote').last().scrollIntoViewIfNeeded();
    await this.page.locator('article blockquote').nth(12).scrollIntoViewIfNeeded();
  }

  private mentionButtons(): Locator {
    return this.page.locator('article blockquote button');
  }
}
