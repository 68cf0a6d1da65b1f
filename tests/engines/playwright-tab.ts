import type { Browser } from 'playwright';
import { WINDOW, type Tab } from './tab';

/** A tab of a browser that Playwright drives. */
export async function playwrightTab(browser: Browser, webgl: boolean): Promise<Tab> {
  const page = await browser.newPage({ viewport: WINDOW });
  if (!webgl) {
    await page.addInitScript(() => {
      HTMLCanvasElement.prototype.getContext = () => null;
    });
  }
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    choose: (selector, paths) => page.setInputFiles(selector, paths),
    screenshot: () => page.screenshot(),
    close: () => browser.close(),
  };
}
