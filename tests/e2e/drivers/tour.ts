import type { Page } from '@playwright/test';

/** The guided way through the atlas, in the panel. */
export class TourDriver {
  constructor(private readonly page: Page) {}

  /** The heading of the step that the reader is at; null where no tour is shown. */
  async step(): Promise<string | null> {
    const [heading] = await this.current().getByRole('heading', { level: 3 }).allInnerTexts();
    return heading ?? null;
  }

  headings(): Promise<string[]> {
    return this.tour().getByRole('heading', { level: 3 }).allTextContents();
  }

  /** Goes on, back, or from the last step to the places. */
  async press(name: 'Back' | 'Next' | 'To the places'): Promise<void> {
    await this.tour().getByRole('button', { name, exact: true }).click();
  }

  /** Chooses a step by its heading. */
  async choose(heading: string): Promise<void> {
    await this.tour().getByRole('button', { name: heading, exact: true }).click();
  }

  /** Scrolls a step to where people read. */
  async scrollTo(heading: string): Promise<void> {
    await this.tour()
      .getByRole('heading', { name: heading, exact: true })
      .evaluate((element) => element.scrollIntoView({ block: 'start' }));
  }

  /** Moves the words with a finger, by so many pixels down; up where negative. */
  async swipe(yDistance: number): Promise<void> {
    const { x, y, width, height } = (await this.page.getByRole('main').boundingBox())!;
    const session = await this.page.context().newCDPSession(this.page);
    const finger = { x: x + width / 2, y: y + height / 2, gestureSourceType: 'touch' as const };
    await session.send('Input.synthesizeScrollGesture', { ...finger, yDistance, speed: 2000 });
    await session.detach();
  }

  /** Where the words of the step that the reader is at stand in the window, as far as they are seen. */
  async words() {
    const words = this.current().locator('p').first();
    const [panel, text, bar] = await Promise.all([
      this.page.getByRole('main').boundingBox(),
      words.boundingBox(),
      this.tour().getByRole('button', { name: 'Back' }).boundingBox(),
    ]);
    const top = Math.max(panel!.y, text!.y);
    return { ...text!, y: top, height: Math.min(text!.y + text!.height, bar!.y) - top };
  }

  /** What is on paper: the words, and the alternative texts of the pictures that came. */
  async paper(): Promise<{ text: string; pictures: string[] }> {
    await this.page.pdf();
    await this.page.emulateMedia({ media: 'print' });
    const pictures = await this.tour()
      .getByRole('img')
      .evaluateAll((images) =>
        (images as HTMLImageElement[])
          .filter(({ naturalWidth }) => naturalWidth > 0)
          .map(({ alt }) => alt),
      );
    return { text: await this.page.locator('body').innerText(), pictures };
  }

  /** The sentence that offers the tour, where it is offered. */
  offer() {
    return this.page.getByText('New here?');
  }

  private current() {
    return this.tour().locator('[aria-current="step"]');
  }

  private tour() {
    return this.page.getByRole('region', { name: /^Tour: / });
  }
}
