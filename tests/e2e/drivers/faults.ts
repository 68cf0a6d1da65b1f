import type { Page } from '@playwright/test';

/** What goes wrong between the page and its server, and in the browser. */
export class FaultsDriver {
  constructor(private readonly page: Page) {}

  /** From now on files whose name contains `name` are not found, until the answer is called. */
  async missing(name: string): Promise<() => Promise<void>> {
    const pattern = new RegExp(name);
    await this.page.route(pattern, (route) => route.fulfill({ status: 404, body: 'Not found' }));
    return () => this.page.unroute(pattern);
  }

  /** From now on files whose name contains `name` do not come and do not fail, until the answer is called. */
  async stalled(name: string): Promise<() => Promise<void>> {
    const pattern = new RegExp(name);
    await this.page.route(pattern, () => undefined);
    return () => this.page.unroute(pattern);
  }

  /** From now on files whose name contains `name` end in the middle. */
  async truncated(name: string): Promise<() => Promise<void>> {
    const pattern = new RegExp(name);
    await this.page.route(pattern, async (route) => {
      const response = await route.fetch();
      const body = await response.body();
      await route.fulfill({ response, body: body.subarray(0, body.length / 2) });
    });
    return () => this.page.unroute(pattern);
  }

  /** From now on the JSON of files whose name contains `name` comes changed, from any site. */
  async changed(name: string, change: (json: never) => void): Promise<void> {
    await this.page.route(new RegExp(name), async (route) => {
      const response = await route.fetch();
      const json: unknown = await response.json();
      change(json as never);
      await route.fulfill({ response, json });
    });
  }

  /** Ten seconds of the page's animations take one, on the page that is open. */
  async hurryAnimations(): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    await session.send('Animation.enable');
    await session.send('Animation.setPlaybackRate', { playbackRate: 10 });
  }

  /** The page's clock stands still from the next page on, until it is turned forward. */
  async holdClock(): Promise<void> {
    await this.page.clock.install();
  }

  /** Turns the page's clock forward, and lets it run. */
  async later(seconds: number): Promise<void> {
    await this.page.clock.fastForward(seconds * 1000);
    await this.page.clock.resume();
  }

  /** Presses “Try again”, while the page's clock is held: Playwright's own click would wait for it. */
  async tryAgain(): Promise<void> {
    await this.page.getByRole('button', { name: 'Try again' }).dispatchEvent('click');
  }

  /**
   * Presses checkboxes of layers and places of the list, as fast as the page
   * takes them, in an order that the same seed gives again.
   *
   * @returns each layer by its title, and whether it ended on
   */
  pressAtRandom(times: number, seed: number): Promise<[title: string, on: boolean][]> {
    return this.page.evaluate(
      async ([times, seed]) => {
        // A linear congruential generator: any even spread will do.
        let state = seed;
        const next = (below: number) => {
          state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
          return Math.floor((state / 2 ** 32) * below);
        };
        const all = <T extends HTMLElement>(what: string) => [
          ...document.querySelectorAll<T>(what),
        ];
        const switches = () => all<HTMLInputElement>('fieldset:first-of-type [type=checkbox]');
        for (let time = 0; time < times; time++) {
          const targets = next(3) > 0 ? switches() : all<HTMLElement>('#places li button');
          targets[next(targets.length)]?.click();
          // Now and then the page may draw.
          if (time % 100 === 0) await new Promise(requestAnimationFrame);
        }
        await new Promise(requestAnimationFrame);
        return switches().map((box): [string, boolean] => [
          box.closest('label')!.querySelector('.words > span')!.textContent!,
          box.checked,
        ]);
      },
      [times, seed] as const,
    );
  }
}
