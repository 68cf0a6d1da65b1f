import type { Locator, Page } from '@playwright/test';

/** What a reader does with: each way reaches the same. */
export type Way = 'mouse' | 'touch' | 'keyboard';

/** Correcting what was found in the reader’s own article. */
export class CorrectingDriver {
  constructor(private readonly page: Page) {}

  get #article(): Locator {
    return this.page.getByRole('region', { name: 'Your articles' }).getByRole('article').first();
  }

  async #press(target: Locator, way: Way): Promise<void> {
    if (way === 'mouse') return target.click();
    if (way === 'touch') return target.tap();
    await target.focus();
    await this.page.keyboard.press('Enter');
  }

  /** Begins to correct the newest article, or ends that. */
  async toggle(way: Way = 'mouse'): Promise<void> {
    await this.#press(this.#article.getByRole('button', { name: 'Correct what was found' }), way);
  }

  /** Presses a name where it stands in the text; the how-manieth of its kind, from 0. */
  async open(words: string, way: Way = 'mouse', index = 0): Promise<void> {
    const names = this.#article.locator('[data-start]').filter({ hasText: words });
    await this.#press(names.nth(index), way);
    await this.#choices(words).waitFor();
  }

  /** Opens the next name that may mean several places. */
  async decideNext(way: Way = 'mouse'): Promise<void> {
    await this.#press(this.#article.getByRole('button', { name: / to decide$/ }), way);
    await this.page.getByRole('group', { name: /^“/ }).waitFor();
  }

  /** Chooses one of the places that the open name may mean. */
  async choosePlace(title: string, way: Way = 'mouse'): Promise<void> {
    const choices = this.page.getByRole('group', { name: /^“/ }).getByRole('listitem');
    await this.#press(choices.getByRole('button', { name: new RegExp(`^${title}`) }), way);
  }

  isOpen(words: string): Promise<boolean> {
    return this.#choices(words).isVisible();
  }

  #choices(words: string): Locator {
    return this.page.getByRole('group', { name: `“${words}”` });
  }

  /** Opens the choices for words that nothing was found at, as a reader does who selects them, or writes them. */
  async openMissed(words: string, way: Way): Promise<void> {
    if (way === 'keyboard') {
      await this.lookFor(words);
    } else {
      await this.select(words);
      await this.#press(this.#article.getByRole('button', { name: `“${words}” is a place` }), way);
    }
    await this.#choices(words).waitFor();
  }

  /** Writes words that stand in the article into the field for what was missed. */
  async lookFor(words: string): Promise<void> {
    await this.#article.getByRole('textbox', { name: 'A name that was missed' }).fill(words);
    await this.page.keyboard.press('Enter');
  }

  /** Selects words of the text. */
  async select(words: string): Promise<void> {
    await this.#article
      .locator('p[data-block]')
      .filter({ hasText: words })
      .evaluate((block, wanted) => {
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const start = block.textContent.indexOf(wanted);
        const range = document.createRange();
        for (let at = 0, node = walker.nextNode(); node; node = walker.nextNode()) {
          const length = node.textContent!.length;
          if (start >= at && start < at + length) range.setStart(node, start - at);
          const end = start + wanted.length;
          if (end > at && end <= at + length) range.setEnd(node, end - at);
          at += length;
        }
        getSelection()!.removeAllRanges();
        getSelection()!.addRange(range);
      }, words);
  }

  /** Presses what is offered for the open name. */
  async choose(action: string, way: Way = 'mouse'): Promise<void> {
    const choices = this.page.getByRole('group', { name: /^“/ });
    await this.#press(choices.getByRole('button', { name: action }).first(), way);
  }

  /** Moves the pin, by hand or by the arrow keys, and puts the place there. */
  async putPin(way: Way): Promise<void> {
    const pin = this.page.getByRole('button', { name: /^Pin at/ });
    const before = await pin.getAttribute('aria-label');
    if (way === 'keyboard') {
      await pin.focus();
      for (const key of ['ArrowRight', 'ArrowDown', 'Shift+ArrowRight']) {
        await this.page.keyboard.press(key);
      }
    } else if (way === 'touch') {
      const map = this.page.getByRole('group', { name: /^Where places called/ });
      await map.tap({ position: { x: 60, y: 60 } });
    } else {
      await pin.scrollIntoViewIfNeeded();
      const box = (await pin.boundingBox())!;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      await this.page.mouse.move(x, y);
      await this.page.mouse.down();
      await this.page.mouse.move(x + 40, y + 20, { steps: 4 });
      await this.page.mouse.up();
    }
    if ((await pin.getAttribute('aria-label')) === before) throw new Error('The pin did not move.');
    await this.choose('Put it here', way);
  }

  /** The words that are names in the text, with what each is taken for: “Shusha: Shusha”. */
  names(): Promise<string[]> {
    return this.#article
      .locator('[data-start]')
      .evaluateAll((names) =>
        names.map((name) => `${name.textContent}: ${name.getAttribute('title')}`),
      );
  }

  /** How many names are certain, to be decided, off the map, unknown; in words. */
  summary(): Promise<string> {
    return this.#article
      .getByText(/ certain · /)
      .innerText()
      .then((text) => text.replaceAll(/\s+/g, ' '));
  }

  /** What of the open choices reaches beyond the window's sides. */
  cutOff(): Promise<string[]> {
    return this.page
      .locator('[role=group][aria-labelledby] :is(button, input, p, svg)')
      .evaluateAll((all) =>
        all
          .filter((each) => {
            const { left, right, width } = each.getBoundingClientRect();
            return width > 0 && (left < 0 || right > innerWidth);
          })
          .map((each) => each.textContent),
      );
  }
}
