import puppeteer, { type ElementHandle } from 'puppeteer-core';
import { openScreen } from './xvfb';
import { WINDOW, type Tab } from './tab';

/**
 * A tab of an installed Firefox, by WebDriver BiDi: Playwright drives no
 * Firefox but its own.
 */
export async function firefoxTab(executablePath: string, webgl: boolean): Promise<Tab> {
  // Without a screen it offers no WebGL.
  const screen = await openScreen();
  const browser = await puppeteer
    .launch({
      browser: 'firefox',
      executablePath,
      headless: false,
      defaultViewport: WINDOW,
      protocolTimeout: 10 * 60_000,
      env: { ...process.env, DISPLAY: screen.display, LIBGL_ALWAYS_SOFTWARE: '1' },
      extraPrefsFirefox: {
        [webgl ? 'webgl.force-enabled' : 'webgl.disabled']: true,
        // It asks no host but this machine.
        'network.proxy.type': 1,
        'network.proxy.http': '127.0.0.1',
        'network.proxy.http_port': 9,
        'network.proxy.ssl': '127.0.0.1',
        'network.proxy.ssl_port': 9,
      },
    })
    .catch((error: unknown) => {
      screen.end();
      throw error;
    });
  const page = await browser.newPage();
  return {
    open: async (url) => void (await page.goto(url)),
    evaluate: (expression) => page.evaluate(expression),
    click: (x, y) => page.mouse.click(x, y),
    type: (text) => page.keyboard.type(text),
    async choose(selector, paths) {
      const field = (await page.$(selector)) as ElementHandle<HTMLInputElement>;
      await field.uploadFile(...paths);
    },
    screenshot: async () => Buffer.from(await page.screenshot()),
    async close() {
      await browser.close();
      screen.end();
    },
  };
}
