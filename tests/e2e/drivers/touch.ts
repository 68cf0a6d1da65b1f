import type { Locator, Page } from '@playwright/test';
import type { LngLat } from '../../../src/domain/atlas/place';
import type { MapDriver } from './map';

/** A phone in the hand: fingers, and what the screen shows. */
export class TouchDriver {
  constructor(
    private readonly page: Page,
    private readonly map: MapDriver,
  ) {}

  /** Taps the first button, or the first in a part of the page, whose name begins so. */
  async tap(name: string, within?: 'dialog' | 'search'): Promise<void> {
    const all = this.buttons(name, within);
    // A dialog may lie over another.
    await (within === 'dialog' ? all.last() : all.first()).tap();
  }

  /** Taps what a part of the page is folded behind. */
  async unfold(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: name }).first().tap();
  }

  async tapLayer(title: string): Promise<void> {
    await this.page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).tap();
  }

  async tapMap(position: LngLat): Promise<void> {
    const [[x, y]] = (await this.map.standing([position])) as [[number, number]];
    await this.page.touchscreen.tap(x, y);
  }

  /** Taps the first name of a place in the quotation that is being read. */
  async tapNameInQuotation(): Promise<void> {
    await this.page.locator('figure:focus-within [data-place]').first().tap();
  }

  async type(text: string): Promise<void> {
    await this.page.getByRole('searchbox').tap();
    await this.page.keyboard.type(text);
  }

  /** Whether a button of that name is on the screen, with nothing over it. */
  async seesButton(name: string): Promise<boolean> {
    const all = await this.buttons(name).all();
    return (await Promise.all(all.map(isSeen))).includes(true);
  }

  seesDialog(name: string): Promise<boolean> {
    return isSeen(this.page.getByRole('dialog').getByRole('heading', { name }).last());
  }

  /** Whether the quotation that has focus, or a name in it, begins on the screen, with nothing over it. */
  seesQuotationRead(): Promise<boolean> {
    return isSeen(this.page.locator('figure:focus-within blockquote').first());
  }

  seesLayer(title: string): Promise<boolean> {
    return isSeen(this.page.getByRole('checkbox', { name: new RegExp(`^${title}`) }));
  }

  private buttons(name: string, within?: 'dialog' | 'search'): Locator {
    const scope = within ? this.page.getByRole(within) : this.page;
    return scope.getByRole('button', { name: new RegExp(`^${name}`) }).filter({ visible: true });
  }
}

/** Whether the middle of the first line of something is on the screen, and nothing over it. */
async function isSeen(what: Locator): Promise<boolean> {
  if ((await what.count()) === 0) return false;
  return what.evaluate((element) => {
    const [line] = element.getClientRects();
    if (!line) return false;
    const y = line.top + Math.min(line.height / 2, 10);
    const x = line.left + Math.min(line.width / 2, 40);
    const top = document.elementFromPoint(x, y);
    return top !== null && (element.contains(top) || top.contains(element));
  });
}
