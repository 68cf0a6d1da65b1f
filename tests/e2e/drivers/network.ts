import type { Page, Response } from '@playwright/test';

/** One request that the page, or a worker of it, made. */
export interface LoggedRequest {
  url: string;
  /** Host and port. */
  host: string;
  method: string;
  /** Such as `document`, `script`, `font`. */
  kind: string;
}

/** What the page asks for, and what goes wrong with it. */
export class NetworkDriver {
  /** Every request since the first page was opened, to whatever host. */
  readonly requests: LoggedRequest[] = [];
  /** Errors and warnings of the console, uncaught errors, failed loads. */
  readonly problems: string[] = [];

  constructor(private readonly page: Page) {}

  /** The requests to any other host than the one that the site came from. */
  foreignRequests(): LoggedRequest[] {
    const own = new URL(this.page.url()).host;
    return this.requests.filter(({ host }) => host !== own);
  }

  /** Logs requests and problems. No request leaves this machine: `scripts/lib/chromium.mjs` sees to that. */
  watch(): void {
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
      // Without a GPU, Chromium's own drawing reports how slow it is.
      if (message.text().includes('GL Driver Message (OpenGL, Performance')) return;
      this.problems.push(message.text());
    });
  }

  /** Waits until the page has all that it fetches of its own accord. */
  async fetchedAhead(): Promise<void> {
    // The last of it, but for what that asks for in its turn.
    const isLast = () => this.requests.some(({ url }) => /\/Offline-[^/]*\.js$/.test(url));
    let count: number;
    do {
      count = this.requests.length;
      await this.page.waitForTimeout(1500);
    } while (!isLast() || this.requests.length > count);
  }

  /** Waits until the browser keeps the whole site. */
  async kept(): Promise<void> {
    await this.page.evaluate(() =>
      navigator.serviceWorker.ready.then(({ active }) => active?.state),
    );
  }

  /** The paths of what the browser keeps of the site, and how much it is in bytes. */
  store(): Promise<{ paths: string[]; bytes: number }> {
    return this.page.evaluate(async () => {
      const paths: string[] = [];
      let bytes = 0;
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          paths.push(new URL(request.url).pathname);
          bytes += (await (await cache.match(request))!.arrayBuffer()).byteLength;
        }
      }
      return { paths, bytes };
    });
  }

  /** Puts a portal's page in the place of everything that the browser keeps of the site. */
  async poisonStore(): Promise<void> {
    await this.page.evaluate(async () => {
      for (const name of await caches.keys()) {
        const cache = await caches.open(name);
        for (const request of await cache.keys()) {
          const headers = { 'Content-Type': 'text/html' };
          await cache.put(request, new Response('<h1>Welcome to our network</h1>', { headers }));
        }
      }
    });
  }

  /** Whether a service worker answers the page's requests. */
  isServed(): Promise<boolean> {
    return this.page.evaluate(() => navigator.serviceWorker.controller !== null);
  }

  /** How far the service worker of the page is: none once it could not be installed. */
  workers(): Promise<string> {
    return this.page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const { installing, waiting, active } = registration ?? {};
      return (active ?? waiting ?? installing)?.state ?? 'none';
    });
  }

  /** As with the setting of a browser to save data, from the next page on. */
  async saveData(): Promise<void> {
    await this.page.addInitScript(() => {
      Object.defineProperty(
        (globalThis as unknown as { NetworkInformation: { prototype: object } }).NetworkInformation
          .prototype,
        'saveData',
        {
          get: () => true,
        },
      );
    });
  }

  /** Waits until the browser keeps the parts of places that the page has asked for. */
  async keptParts(): Promise<void> {
    await this.page.waitForFunction(async () => {
      const urls = performance
        .getEntriesByType('resource')
        .map(({ name }) => name)
        .filter((url) => url.includes('/assets/parts/places-'));
      const kept = await Promise.all(urls.map((url) => caches.match(url, { ignoreSearch: true })));
      return kept.length > 0 && kept.every(Boolean);
    });
  }

  /** Takes the network away, or gives it back. */
  async setOffline(offline: boolean): Promise<void> {
    await this.page.context().setOffline(offline);
  }
}
