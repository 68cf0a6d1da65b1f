import type { Page, Worker } from '@playwright/test';

declare global {
  interface Window {
    /** What a text that ran would set; nothing else does. */
    ran?: unknown;
    report?(violation: string): void;
  }
}

/** What the page's security policy allows, refuses and reports. */
export class SecurityDriver {
  /** Each report of a policy that was broken: by a page, a frame, a worker. */
  readonly reports: string[] = [];

  constructor(private readonly page: Page) {}

  /** From now on every report is kept. */
  async watch(): Promise<void> {
    const context = this.page.context();
    await context.exposeBinding('report', (_source, violation: string) => {
      this.reports.push(violation);
    });
    await context.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) => {
        const { violatedDirective, blockedURI, sourceFile, sample } = event;
        window.report?.([violatedDirective, blockedURI, sourceFile, sample].join(' '));
      });
    });
    this.page.on('worker', (worker) => this.listenTo(worker));
    context.on('serviceworker', (worker) => this.listenTo(worker));
  }

  /** The headers of an answer, by name in small letters. */
  async headers(path: string): Promise<Record<string, string>> {
    const answer = await this.page.request.get(new URL(path, process.env.ATLAS_URL).href);
    return answer.headers();
  }

  /** Which of these attempts the page's policy lets through. */
  async allowed(attempts: Record<string, string>): Promise<string[]> {
    return this.page.evaluate(async (attempts) => {
      const allowed: string[] = [];
      // Until then a test may evaluate what the page may not.
      await new Promise((resolve) => setTimeout(resolve));
      const acts: Record<string, () => unknown> = {
        eval: () => (0, eval)(attempts.eval!),
        markup: () => (document.createElement('div').innerHTML = attempts.markup!),
        worker: () => new Worker(attempts.worker!),
        request: () => fetch(attempts.request!),
        script: () => {
          const script = document.createElement('script');
          script.append(attempts.script!);
          document.head.append(script);
          if (!window.ran) throw new Error('It did not run.');
        },
        style: () => {
          const style = document.createElement('style');
          style.append(attempts.style!);
          document.head.append(style);
          if (!style.sheet) throw new Error('It has no rules.');
        },
      };
      for (const name of Object.keys(attempts)) {
        try {
          await acts[name]!();
          allowed.push(name);
        } catch {
          // Refused.
        }
      }
      return allowed;
    }, attempts);
  }

  /** Whether any text has run as a script. */
  async hasRun(): Promise<boolean> {
    return this.page.evaluate(() => window.ran !== undefined);
  }

  /** Puts a value where the page stores preferences. */
  async store(key: string, value: string): Promise<void> {
    await this.page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [key, value]);
  }

  /** Answers for servers of other base maps, which no test asks. */
  async answerFor(url: string, body: string | Buffer, contentType: string): Promise<void> {
    const headers = { 'Access-Control-Allow-Origin': '*' };
    await this.page.route(url, (route) => route.fulfill({ body, contentType, headers }));
  }

  private listenTo(worker: Worker): void {
    worker.on('console', (message) => {
      if (/Content Security Policy|Trusted/i.test(message.text()))
        this.reports.push(message.text());
    });
  }
}
