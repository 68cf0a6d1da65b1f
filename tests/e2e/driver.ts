import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, type Locator, type Page, type Response } from '@playwright/test';
import { FrameDriver } from './frame-driver';
import { serveOtherSite } from './other-site';
import { pictureOf, type Picture } from './picture';

declare const axe: typeof import('axe-core');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export { expect } from '@playwright/test';

/** Where a test opens the site: at the root of its host, below it, or built with other base maps or another atlas. */
export type Site = keyof typeof SITES;

/** What holds the URL of each. */
const SITES = {
  root: 'ATLAS_URL',
  'sub-path': 'ATLAS_SUBPATH_URL',
  'base-maps': 'ATLAS_BASE_MAPS_URL',
  'second-atlas': 'SECOND_ATLAS_URL',
} as const;

/** One request that the page, or a worker of it, made. */
export interface LoggedRequest {
  url: string;
  /** Host and port. */
  host: string;
  method: string;
  /** Such as `document`, `script`, `font`. */
  kind: string;
}

/**
 * The atlas as a reader meets it. This is the only file of the end-to-end tests
 * that speaks to the browser.
 */
export class AtlasDriver {
  /** Every request since the first page was opened, to whatever host. */
  readonly requests: LoggedRequest[] = [];
  /** Errors and warnings of the console, uncaught errors, failed loads. */
  readonly problems: string[] = [];

  private constructor(private readonly page: Page) {}

  /** A driver whose log holds everything that the page does from now on. */
  static async on(page: Page): Promise<AtlasDriver> {
    const driver = new AtlasDriver(page);
    await driver.watch();
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

  /** Opens the site and waits until the map is drawn. */
  async openMap(path = '', site: Site = 'root'): Promise<void> {
    await this.open(path, site);
    await this.mapDrawn();
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

  /** The graphics system takes the map's context away, and gives it back where `again`. */
  async loseGraphics(again: boolean): Promise<void> {
    await this.page.locator('canvas').evaluate((canvas, again) => {
      const gl = (canvas as HTMLCanvasElement).getContext('webgl2');
      const loss = gl!.getExtension('WEBGL_lose_context')!;
      loss.loseContext();
      if (again) setTimeout(() => loss.restoreContext(), 300);
    }, again);
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

  /** The places on the locator map, by their names. */
  mapPlaces(): Promise<string[]> {
    const links = this.pane().locator('svg').getByRole('link');
    return links.evaluateAll((all) => all.map((link) => link.getAttribute('aria-label')!));
  }

  /** Presses a place on the locator map. */
  async pressMapPlace(name: string): Promise<void> {
    await this.mapPlace(name).click();
  }

  async focusMapPlace(name: string): Promise<void> {
    await this.mapPlace(name).focus();
  }

  async mapIsBusy(): Promise<boolean> {
    return (await this.pane().getAttribute('aria-busy')) === 'true';
  }

  private mapPlace(name: string): Locator {
    return this.pane()
      .locator('svg')
      .getByRole('link', { name: new RegExp(`^${name},`) });
  }

  /** The part of the page that the address's `#…` leads to. */
  targeted(): Promise<string> {
    return this.page.locator(':target').innerText();
  }

  /** How far the page's parts have shifted so far, in Chromium's own measure. */
  async layoutShift(): Promise<number> {
    const shifts = await this.entries('layout-shift');
    return shifts.reduce((sum, { value }) => sum + (value as number), 0);
  }

  /** What the largest paint so far shows: the name of its element, and its text. */
  async largestPaint(): Promise<{ element: string; text: string } | undefined> {
    const paints = await this.entries('largest-contentful-paint');
    return paints.at(-1) as { element: string; text: string } | undefined;
  }

  /** Opens the site, but lets nothing arrive whose address contains `name` until the answer is called. */
  async openWithout(name: string): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.page.route(new RegExp(name), async (route) => {
      await released;
      await route.continue();
    });
    await this.page.goto(siteUrl('root'), { waitUntil: 'domcontentloaded' });
    return release;
  }

  /** Waits until the browser keeps the whole site. */
  async kept(): Promise<void> {
    await this.page.evaluate(() =>
      navigator.serviceWorker.ready.then(({ active }) => active?.state),
    );
  }

  /** Takes the network away, or gives it back. */
  async setOffline(offline: boolean): Promise<void> {
    await this.page.context().setOffline(offline);
  }

  private entries(type: string): Promise<Record<string, string | number>[]> {
    return this.page.evaluate(
      (type) =>
        new Promise((resolve) => {
          const observer = new PerformanceObserver((list) =>
            resolve(
              list.getEntries().map((entry) => {
                const { element, value } = entry as PerformanceEntry & {
                  element?: Element;
                  value?: number;
                };
                return {
                  value: value ?? 0,
                  element: element?.tagName ?? '',
                  text: element?.textContent?.trim() ?? '',
                };
              }),
            ),
          );
          observer.observe({ type, buffered: true });
          // No entry of a kind is no report either.
          setTimeout(() => resolve([]), 1000);
        }),
      type,
    );
  }

  /** Waits until the map has drawn everything that it was given. */
  async mapDrawn(): Promise<void> {
    await this.pane().and(this.page.locator('[aria-busy="false"]')).waitFor();
  }

  /** Switches a layer on or off by its checkbox, whose name begins with the layer's title. */
  async switchLayer(title: string, on: boolean): Promise<void> {
    await this.layer(title).setChecked(on);
  }

  layerIsOn(title: string): Promise<boolean> {
    return this.layer(title).isChecked();
  }

  /** Chooses a base map by its radio button, whose name begins with the base map's title. */
  async chooseBaseMap(title: string): Promise<void> {
    await this.baseMap(title).check();
  }

  baseMapIsChosen(title: string): Promise<boolean> {
    return this.baseMap(title).isChecked();
  }

  /** Who the map says made it. */
  credits(): Promise<string> {
    return this.page.locator('.maplibregl-ctrl-attrib').innerText();
  }

  /** Chooses a place in the list. */
  async choosePlace(name: string): Promise<void> {
    await this.listed(name).click();
  }

  /** Whether the list shows a place as the chosen one. */
  async isChosen(name: string): Promise<boolean> {
    return (await this.listed(name).getAttribute('aria-pressed')) === 'true';
  }

  async pointAtListed(name: string): Promise<void> {
    await this.listed(name).hover();
  }

  /** Whether the list shows a place as pointed at. */
  isLitInList(name: string): Promise<boolean> {
    return this.listed(name).evaluate((button) => button.classList.contains('hovered'));
  }

  placeIsListed(name: string): Promise<boolean> {
    return this.listed(name).isVisible();
  }

  /** Clicks the map, `dx` and `dy` pixels from its middle. */
  async clickMap(dx = 0, dy = 0): Promise<void> {
    const { x, y, width, height } = await this.mapBox();
    await this.page.mouse.click(x + width / 2 + dx, y + height / 2 + dy);
  }

  /** Points at the map, `dx` and `dy` pixels from its middle. */
  async pointAtMap(dx = 0, dy = 0): Promise<void> {
    const { x, y, width, height } = await this.mapBox();
    await this.page.mouse.move(x + width / 2 + dx, y + height / 2 + dy);
  }

  /** The map as it is seen now, with what lies over it. */
  async picture(): Promise<Picture> {
    return pictureOf(await this.page.locator('canvas').screenshot());
  }

  /** The name of the open popup; null when none is open. */
  async popupName(): Promise<string | null> {
    const dialog = this.page.getByRole('dialog');
    const name = dialog.getByRole('heading').first();
    return (await name.count()) === 0 ? null : name.innerText({ timeout: 2000 }).catch(() => null);
  }

  /** The popup's text as a reader sees it. */
  popupText(): Promise<string> {
    return this.page.getByRole('dialog').innerText();
  }

  /** The text of each quotation on the page, character for character. */
  quotations(): Promise<string[]> {
    return this.page.locator('blockquote').evaluateAll((all) => all.map((q) => q.textContent!));
  }

  /** What is marked inside the quotations. */
  marks(): Promise<string[]> {
    return this.page.locator('blockquote mark').allTextContents();
  }

  /** Whether the popup lies within the map. */
  async popupIsInsideMap(): Promise<boolean> {
    const inner = await this.page.getByRole('dialog').boundingBox();
    const outer = await this.mapBox();
    return (
      inner !== null &&
      inner.x >= outer.x &&
      inner.y >= outer.y &&
      inner.x + inner.width <= outer.x + outer.width &&
      inner.y + inner.height <= outer.y + outer.height
    );
  }

  async popupIsInsideWindow(): Promise<boolean> {
    const { x, y, width, height } = (await this.page.getByRole('dialog').boundingBox())!;
    const window = this.page.viewportSize()!;
    return x >= 0 && y >= 0 && x + width <= window.width && y + height <= window.height + 1;
  }

  async mapHeight(): Promise<number> {
    return (await this.mapBox()).height;
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

  async focusListed(name: string): Promise<void> {
    await this.listed(name).focus();
  }

  focusIsInList(): Promise<boolean> {
    return this.page.evaluate(() => document.activeElement?.closest('#places ul') !== null);
  }

  async focusMap(): Promise<void> {
    await this.page.locator('canvas').focus();
  }

  async preferDark(): Promise<void> {
    await this.page.emulateMedia({ colorScheme: 'dark' });
  }

  /** What axe-core finds against WCAG 2.2 A and AA: rule and element of each violation. */
  async violations(): Promise<string[]> {
    await this.page.evaluate(AXE);
    return this.page.evaluate(async () => {
      const { violations } = await axe.run(document, {
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }

  overflowsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  async enlargeText(percent: number): Promise<void> {
    await this.page.addStyleTag({ content: `html { font-size: ${percent}% }` });
  }

  /** Buttons, inputs and links that are smaller than so many pixels, those in a sentence apart. */
  targetsSmallerThan(pixels: number): Promise<string[]> {
    return this.page.locator('button, select, label, [role=button]').evaluateAll(
      (targets, least) =>
        targets
          .filter((target) => target.checkVisibility() && !target.closest('blockquote'))
          .filter((target) => {
            const { width, height } = target.getBoundingClientRect();
            return Math.min(width, height) < least;
          })
          .map((target) => target.outerHTML.slice(0, 120)),
      pixels,
    );
  }

  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Presses a button of the popup or the page by its name. */
  async pressButton(name: string): Promise<void> {
    await this.page.getByRole('button', { name }).first().click();
  }

  /** Opens the timeline. */
  async openDates(): Promise<void> {
    await this.page.getByRole('button', { name: /^Dates/ }).click();
  }

  /** Opens or closes a part of the page that is folded away, the first of its name. */
  async unfold(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: name }).first().click();
  }

  /** Follows a link of the page by its words. */
  async follow(words: string): Promise<void> {
    await this.page.getByRole('link', { name: words }).first().click();
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

  focusIsInPopup(): Promise<boolean> {
    return this.page.evaluate(
      () => document.activeElement?.closest('[role=dialog]') instanceof HTMLElement,
    );
  }

  /** What the clipboard holds; `allowClipboard` comes first. */
  async clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async allowClipboard(): Promise<void> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  }

  /** Opens what a reader brings, in the view of the articles. */
  async openOwnArticles(): Promise<void> {
    await this.pressButton('Add an article');
    await this.page.getByRole('heading', { name: 'Your articles' }).waitFor();
  }

  /** Pastes the text of an article and waits until its places are found. */
  async pasteArticle(text: string): Promise<void> {
    await this.page.getByRole('textbox', { name: /^Paste the text/ }).fill(text);
    await this.pressButton('Find its places');
  }

  /** Chooses files as from the file chooser. */
  async chooseFiles(...files: { name: string; bytes: Uint8Array }[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({
      name,
      mimeType: '',
      buffer: Buffer.from(bytes),
    }));
    await this.page.getByLabel('Choose files').setInputFiles(given);
  }

  /** The headings of the reader's articles. */
  ownArticles(): Promise<string[]> {
    return this.page
      .getByRole('region', { name: 'Your articles' })
      .getByRole('heading', { level: 3 })
      .allInnerTexts();
  }

  /** The last status message. */
  status(): Promise<string> {
    return this.page.getByRole('status').innerText();
  }

  /** Types into the search field, by keyboard alone. */
  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox').focus();
    await this.page.keyboard.type(text);
  }

  /** What a search found, each result as a screen reader says it, from the top. */
  found(): Promise<string[]> {
    const results = this.page.getByRole('search').getByRole('listitem');
    return results.evaluateAll((all) => all.map((result) => result.textContent!.trim()));
  }

  searchHasFocus(): Promise<boolean> {
    return this.page.getByRole('searchbox').evaluate((field) => field === document.activeElement);
  }

  /** The title of the view that the panel shows. */
  view(): Promise<string> {
    return this.page.locator('[aria-current="page"]').innerText();
  }

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

  async scrollToArticleEnd(): Promise<void> {
    await this.page.locator('article').last().locator('blockquote').last().scrollIntoViewIfNeeded();
    await this.page.locator('article blockquote').nth(12).scrollIntoViewIfNeeded();
  }

  async setSwitch(name: string, on: boolean): Promise<void> {
    await this.page.getByRole('checkbox', { name }).setChecked(on);
  }

  /** Chooses an option of a select by its words. */
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByRole('combobox', { name: label }).selectOption({ label: option });
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

  async back(): Promise<void> {
    await this.page.goBack();
  }

  async reload(): Promise<void> {
    await this.page.reload();
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height });
  }

  /** Opens the dialog that shares what is seen. */
  async openShare(): Promise<void> {
    await this.page.getByRole('button', { name: 'Share', exact: true }).click();
    await this.shareDialog().waitFor();
  }

  /** What a field of that dialog offers for copying: `Link` or `Embed`. */
  shared(label: 'Link' | 'Embed'): Promise<string> {
    return this.shareDialog().getByRole('textbox', { name: label }).inputValue();
  }

  /** The last message of that dialog. */
  shareStatus(): Promise<string> {
    return this.shareDialog().getByRole('status').innerText();
  }

  /** Saves the picture that the dialog offers: its file name, and the picture. */
  async savePicture(): Promise<{ name: string; picture: Picture }> {
    const begun = this.page.waitForEvent('download');
    await this.pressButton('Save as picture');
    const file = await begun;
    return { name: file.suggestedFilename(), picture: pictureOf(readFileSync(await file.path())) };
  }

  /** Lets the dialog prepare a handout, up to the browser's own print dialogue; then paper is seen. */
  async prepareHandout(): Promise<void> {
    await this.page.evaluate(() => {
      window.print = () => (document.body.dataset.printed = 'true');
    });
    await this.pressButton('Print handout');
    await this.page.locator('body[data-printed]').waitFor({ state: 'attached' });
    await this.page.emulateMedia({ media: 'print' });
  }

  /** The quotations that are seen, character for character. */
  quotationsSeen(): Promise<string[]> {
    return this.page
      .locator('blockquote')
      .filter({ visible: true })
      .evaluateAll((all) => all.map((quotation) => quotation.textContent!));
  }

  /** Prints the page as PDF: on how many pages. */
  async printedPages(): Promise<number> {
    const pdf = await this.page.pdf({ format: 'A4', preferCSSPageSize: true });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  }

  /**
   * Opens a page of another site with this HTML below its first screen. Each
   * test ends the site that it has opened.
   */
  async openElsewhere(html: string): Promise<{ elsewhere: FrameDriver; close(): Promise<void> }> {
    const site = await serveOtherSite(`<p style="height: 4000px">Read on.</p>${html}`);
    await this.page.goto(site.url);
    return { elsewhere: new FrameDriver(this.page), close: site.close };
  }

  private shareDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Share' });
  }

  private pane(): Locator {
    return this.page.getByRole('region', { name: 'Map', exact: true }).first();
  }

  private mentionButtons(): Locator {
    return this.page.locator('article blockquote button');
  }

  private layer(title: string): Locator {
    return this.page.getByRole('checkbox', { name: new RegExp(`^${title}`) }).first();
  }

  private baseMap(title: string): Locator {
    return this.page.getByRole('radio', { name: new RegExp(`^${title}`) });
  }

  private listed(name: string): Locator {
    return this.page
      .getByRole('region', { name: 'Places' })
      .getByRole('button', { name: new RegExp(`^${name}`) })
      .first();
  }

  private async mapBox() {
    const box = await this.pane().boundingBox();
    if (box === null) throw new Error('The page has no map pane.');
    return box;
  }

  /** The requests to any other host than the one that the site came from. */
  foreignRequests(): LoggedRequest[] {
    const own = new URL(this.page.url()).host;
    return this.requests.filter(({ host }) => host !== own);
  }

  /** Logs requests and problems, and lets no request leave this machine. */
  private async watch(): Promise<void> {
    const context = this.page.context();
    context.on('request', (request) => {
      const url = new URL(request.url());
      if (url.protocol === 'blob:' || url.protocol === 'data:') return;
      this.requests.push({
        url: url.href,
        host: url.host,
        method: request.method(),
        kind: request.resourceType(),
      });
    });
    context.on('response', (response: Response) => {
      if (response.status() >= 400) this.problems.push(`${response.status()} ${response.url()}`);
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      // A reader who moves on makes the page give up what it no longer needs.
      if (reason !== 'net::ERR_ABORTED') this.problems.push(`${reason} ${request.url()}`);
    });
    context.on('weberror', (error) => this.problems.push(error.error().message));
    context.on('console', (message) => {
      if (!['error', 'warning'].includes(message.type())) return;
      // Most tests go without a service worker, see playwright.config.ts.
      if (message.text() === 'Service Worker registration blocked by Playwright') return;
      this.problems.push(message.text());
    });
    await context.route(
      (url) =>
        !['127.0.0.1', 'localhost'].includes(url.hostname) && url.protocol.startsWith('http'),
      (route) => route.abort('addressunreachable'),
    );
  }
}

/** `test` with a fresh page and its driver as `atlas`. */
export const test = base.extend<{ atlas: AtlasDriver }>({
  atlas: async ({ page }, use) => use(await AtlasDriver.on(page)),
});

function siteUrl(site: Site): string {
  const name = SITES[site];
  const url = process.env[name];
  if (!url) throw new Error(`${name} is not set; it is set before the tests.`);
  return url;
}
