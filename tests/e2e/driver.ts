import { readFileSync } from 'node:fs';
import { test as base, type Page } from '@playwright/test';
import { ArticlesDriver } from './drivers/articles';
import { CardDriver } from './drivers/card';
import { CompareDriver } from './drivers/compare';
import { CorrectingDriver } from './drivers/correcting';
import { DrawingDriver } from './drivers/drawing';
import { FaultsDriver } from './drivers/faults';
import { ListDriver } from './drivers/list';
import { MapDriver } from './drivers/map';
import { MeasuresDriver } from './drivers/measures';
import { NetworkDriver } from './drivers/network';
import { LibraryDriver } from './drivers/library';
import { PopupDriver } from './drivers/popup';
import { PublishingDriver } from './drivers/publishing';
import { SearchDriver } from './drivers/search';
import { SecurityDriver } from './drivers/security';
import { ShareDriver } from './drivers/share';
import { TouchDriver } from './drivers/touch';
import { TourDriver } from './drivers/tour';
import { ViewsDriver } from './drivers/views';
import { WhoSaysDriver } from './drivers/who-says';
import { actAtRandom } from './random-actions';

export { expect } from '@playwright/test';

/** Where a test opens the site: at the root of its host, below it, or built with other base maps or another atlas. */
export type Site = keyof typeof SITES;

/** What holds the URL of each. */
const SITES = {
  root: 'ATLAS_URL',
  'sub-path': 'ATLAS_SUBPATH_URL',
  'base-maps': 'ATLAS_BASE_MAPS_URL',
  'second-atlas': 'SECOND_ATLAS_URL',
  'large-atlas': 'LARGE_ATLAS_URL',
  'new-atlas': 'NEW_ATLAS_URL',
  published: 'PUBLISHED_ATLAS_URL',
} as const;

/**
 * The atlas as a reader meets it. Specs speak to the browser through this
 * class and its parts in `drivers/` alone.
 */
export class AtlasDriver {
  readonly articles: ArticlesDriver;
  readonly card: CardDriver;
  readonly compare: CompareDriver;
  readonly correcting: CorrectingDriver;
  readonly drawing: DrawingDriver;
  readonly faults: FaultsDriver;
  readonly list: ListDriver;
  readonly map: MapDriver;
  readonly measures: MeasuresDriver;
  readonly network: NetworkDriver;
  readonly library: LibraryDriver;
  readonly popup: PopupDriver;
  readonly publishing: PublishingDriver;
  readonly search: SearchDriver;
  readonly security: SecurityDriver;
  readonly share: ShareDriver;
  readonly touch: TouchDriver;
  readonly tour: TourDriver;
  readonly views: ViewsDriver;
  readonly whoSays: WhoSaysDriver;

  private constructor(private readonly page: Page) {
    this.articles = new ArticlesDriver(page);
    this.card = new CardDriver(page);
    this.compare = new CompareDriver(page);
    this.correcting = new CorrectingDriver(page);
    this.drawing = new DrawingDriver(page);
    this.faults = new FaultsDriver(page);
    this.list = new ListDriver(page);
    this.map = new MapDriver(page);
    this.measures = new MeasuresDriver(page);
    this.network = new NetworkDriver(page);
    this.library = new LibraryDriver(page);
    this.popup = new PopupDriver(page, this.map);
    this.publishing = new PublishingDriver(page);
    this.search = new SearchDriver(page);
    this.security = new SecurityDriver(page);
    this.share = new ShareDriver(page);
    this.touch = new TouchDriver(page, this.map);
    this.tour = new TourDriver(page);
    this.views = new ViewsDriver(page);
    this.whoSays = new WhoSaysDriver(page, this.map);
  }

  /** A driver whose log holds everything that the page does from now on. */
  static on(page: Page): AtlasDriver {
    const driver = new AtlasDriver(page);
    driver.network.watch();
    return driver;
  }

  /**
   * Opens the site.
   *
   * @param path query and hash, such as `?place=shusha`
   */
  async open(path = '', site: Site = 'root'): Promise<void> {
    // From a blank page, so that a change of the hash alone opens the page anew as well.
    await this.page.goto('about:blank');
    const answer = await this.page.goto(new URL(path, siteUrl(site)).href);
    if (!answer?.ok()) throw new Error(`${path || '/'} was answered with ${answer?.status()}.`);
  }

  /** What the browser shows as the page's title. */
  title(): Promise<string> {
    return this.page.title();
  }

  /** Opens the site and waits until the map is drawn, and the place of the link is open. */
  async openMap(path = '', site: Site = 'root'): Promise<void> {
    await this.open(path, site);
    await this.map.drawn();
    if (!path.includes('place=')) return;
    const ignored = this.page.getByText('Not known here');
    await this.page.getByRole('dialog').or(ignored).first().waitFor();
  }

  /**
   * Opens the site for what the panel does, which is the same beside every map:
   * without WebGL, where it opens in half the time.
   */
  async openPanel(path = '', site: Site = 'root'): Promise<void> {
    await this.withoutWebGL();
    await this.openMap(path, site);
  }

  /** Does something in another browser, which keeps nothing of this one. */
  async inFreshBrowser(act: (atlas: AtlasDriver) => Promise<void>): Promise<void> {
    const context = await this.page.context().browser()!.newContext({ reducedMotion: 'reduce' });
    await act(AtlasDriver.on(await context.newPage()));
    await context.close();
  }

  /** Another tab of the same browser, with a driver of its own. */
  async newTab(): Promise<AtlasDriver> {
    return AtlasDriver.on(await this.page.context().newPage());
  }

  /** From now on the browser offers no WebGL. */
  async withoutWebGL(): Promise<void> {
    await this.page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string) {
        return kind.startsWith('webgl') ? null : getContext.call(this, kind);
      } as typeof getContext;
    });
  }

  linkIsVisible(name: string): Promise<boolean> {
    return this.page.getByRole('link', { name, exact: true }).isVisible();
  }

  /** Closes or opens a layer of the page without script. */
  async foldLayer(title: string): Promise<void> {
    await this.page.locator('summary', { hasText: title }).last().click();
  }

  /** What can be seen and asks to be pressed or filled in. */
  controls(): Promise<string[]> {
    return this.page.locator('button:visible, input:visible, select:visible').allInnerTexts();
  }

  /** The part of the page that the address's `#…` leads to. */
  targeted(): Promise<string> {
    return this.page.locator(':target').innerText();
  }

  /** As `openWithout`, for what the page cannot start without. */
  openBefore(name: string): Promise<() => void> {
    return this.openWithout(name, 'commit');
  }

  /** Opens the site, but lets nothing arrive whose address contains `name` until the answer is called. */
  async openWithout(
    name: string,
    waitUntil: 'domcontentloaded' | 'commit' = 'domcontentloaded',
  ): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(new RegExp(name), async (route) => {
      await released;
      await route.continue();
    });
    await this.page.goto(siteUrl('root'), { waitUntil });
    return release;
  }

  /** The text of each quotation on the page, character for character. */
  quotations(): Promise<string[]> {
    return this.page.locator('blockquote').evaluateAll((all) => all.map((q) => q.textContent!));
  }

  /** What is marked inside the quotations. */
  marks(): Promise<string[]> {
    return this.page.locator('blockquote mark').allTextContents();
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Presses Tab until what has focus begins with a name; gives up after a hundred stops. */
  async tabTo(name: string, way: 'forwards' | 'backwards' = 'forwards'): Promise<void> {
    for (let stop = 0; stop < 100; stop++) {
      await this.press(way === 'forwards' ? 'Tab' : 'Shift+Tab');
      if ((await this.focused()).startsWith(name)) return;
    }
    throw new Error(`Tab does not come to “${name}”; it ended at “${await this.focused()}”.`);
  }

  /** As with the high contrast setting of an operating system. */
  async forceColours(): Promise<void> {
    await this.page.emulateMedia({ forcedColors: 'active' });
  }

  async preferDark(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
  }

  async enlargeText(percent: number): Promise<void> {
    // Through the element: the page's policy refuses style sheets that are added.
    await this.page
      .locator('html')
      .evaluate((html, size) => html.style.setProperty('font-size', size), `${percent}%`);
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses a button of the popup or the page by its name. */
  async pressButton(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Opens the timeline, and waits until it is there. */
  async openDates(): Promise<void> {
    await this.page.getByRole('button', { name: /^Dates/ }).click();
    await this.page.getByRole('combobox', { name: 'From' }).waitFor();
  }

  /** Opens or closes a part of the page that is folded away, the first of its name. */
  async unfold(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: name }).first().click();
  }

  /** Follows a link of the page by its words. */
  async follow(words: string): Promise<void> {
    await this.page.getByRole('link', { name: words }).first().click();
    await this.page.waitForLoadState();
  }

  /** The file that the browser saves when the reader does this. */
  async saved(act: () => Promise<void>): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    return {
      name: download.suggestedFilename(),
      text: readFileSync(await download.path(), 'utf8'),
    };
  }

  /** The accessible name of what has focus, or its text. */
  focused(): Promise<string> {
    return this.page.evaluate(() => {
      const focus = document.activeElement;
      const label = focus?.closest('label') ?? focus;
      return focus?.getAttribute('aria-label') ?? label?.textContent?.trim() ?? '';
    });
  }

  /** What the clipboard holds; `allowClipboard` comes first. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async allowClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  /** The last status message. */
  status(): Promise<string> {
    return this.page.getByRole('status').innerText();
  }

  /** The title of the view that the panel shows. */
  view(): Promise<string> {
    return this.page.locator('[aria-current="page"]').innerText();
  }

  async setSwitch(name: string, on: boolean): Promise<void> {
    await this.page.getByRole('checkbox', { name }).setChecked(on);
  }

  /** Chooses names or colours by the words of the option. */
  async choose(label: 'Names' | 'Colours', option: string): Promise<void> {
    await this.map.inSettings(() =>
      this.page.getByRole('combobox', { name: label }).selectOption({ label: option }),
    );
  }

  /** Everything that the page says, as a reader sees it. */
  text(): Promise<string> {
    return this.page.locator('body').innerText();
  }

  /** Query and hash of the address. */
  address(): string {
    const { search, hash } = new URL(this.page.url());
    return search + hash;
  }

  /** Does things at random; returns what went wrong, "" where nothing did. */
  actAtRandom(seed: number, count: number): Promise<string> {
    return actAtRandom(this.page, { seed, count, errors: this.network.problems });
  }

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** The quotations that are seen, character for character. */
  quotationsSeen(): Promise<string[]> {
    return this.page
      .locator('blockquote')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((quotation) => quotation.textContent!));
  }
}

/** `test` with a fresh page and its driver as `atlas`. */
export const test = base.extend<{ atlas: AtlasDriver }>({
  atlas: async ({ page }, use) => use(AtlasDriver.on(page)),
});

function siteUrl(site: Site): string {
  const name = SITES[site];
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set; it is set before the tests.`);
  return url;
}
