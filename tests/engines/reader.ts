import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import texts from '../../src/ui/languages/en.json';
import type { Tab } from './tab';

const require = createRequire(import.meta.url);
/** Finds elements by role and name, the same way in every browser. */
const TESTING_LIBRARY = readFileSync(
  require.resolve('@testing-library/dom/dist/@testing-library/dom.umd.min.js'),
  'utf8',
);

/** After this, in milliseconds, what was waited for does not come: a slow machine draws a map for long. */
const LIMIT = 120_000;

type Name = string | RegExp;

/** A reader at one tab: finds what there is by role and name, presses, types, and waits. */
export class Reader {
  constructor(
    private readonly tab: Tab,
    private readonly site: string,
  ) {}

  /** Opens a page of the site, from a blank one, so that a change of the hash alone loads it too. */
  async open(path = ''): Promise<void> {
    await this.finish();
    await this.tab.open('about:blank');
    await this.tab.open(this.site + path);
    await this.tab.evaluate(`(() => { ${TESTING_LIBRARY}
      })(), globalThis.uncaught = [],
      addEventListener('error', ({ message }) => uncaught.push(message)),
      addEventListener('unhandledrejection', ({ reason }) => uncaught.push(String(reason))), 0`);
  }

  /** @throws Error where the page's script has thrown something that nobody caught since the page was opened */
  async finish(): Promise<void> {
    const uncaught = (await this.tab.evaluate('globalThis.uncaught ?? []')) as string[];
    if (uncaught.length > 0) throw new Error(`The page threw ${uncaught.join('; ')}`);
  }

  evaluate(expression: string): Promise<unknown> {
    return this.tab.evaluate(expression);
  }

  screenshot(): Promise<Buffer> {
    return this.tab.screenshot();
  }

  /** Waits until a look gives something: anything but null, undefined, false and "". */
  async until<T>(what: string, look: () => Promise<T>): Promise<NonNullable<T>> {
    const end = Date.now() + LIMIT;
    for (;;) {
      const seen = await look();
      if (seen) return seen;
      if (Date.now() > end) {
        const page = await this.evaluate('document.body.innerText');
        throw new Error(`It does not come: ${what}. The page reads:\n${page}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** Waits until there is an element of a role with this name. */
  async sees(role: string, name: Name): Promise<void> {
    await this.until(`${role} ${name}`, () => this.evaluate(`${all(role, name)}.length > 0`));
  }

  /** Waits until the page says these words. */
  async reads(words: string): Promise<void> {
    const look = `document.body.innerText.includes(${JSON.stringify(words)})`;
    await this.until(`“${words}”`, () => this.evaluate(look));
  }

  /** The text of each element that fits a selector of CSS. */
  async texts(selector: string): Promise<string[]> {
    const look = `[...document.querySelectorAll(${JSON.stringify(selector)})].map((each) => each.textContent)`;
    return (await this.evaluate(look)) as string[];
  }

  /**
   * Presses the first element of a role with this name, once it stands still,
   * in its middle or where else it is met: a line of the drawn map is thin.
   */
  async press(role: string, name: Name): Promise<void> {
    const look = `(() => {
      const [found] = ${all(role, name)};
      if (!found) return '';
      found.scrollIntoView({ block: 'center', behavior: 'instant' });
      const { x, y, width, height } = found.getBoundingClientRect();
      const parts = [0.5, ...Array.from({ length: 40 }, (_, step) => step / 40)];
      const points = parts.flatMap((down) =>
        parts.map((across) => [x + across * width, y + down * height]));
      return String(points.find((point) => {
        const there = document.elementFromPoint(...point);
        return found.contains(there) || there?.closest('label')?.contains(found);
      }) ?? '');
    })()`;
    let before = '';
    const point = await this.until(`${role} ${name}, free to be pressed`, async () => {
      const now = (await this.evaluate(look)) as string;
      const still = now === before ? now : '';
      before = now;
      return still;
    });
    const [x, y] = point.split(',').map(Number);
    await this.tab.click(x!, y!);
  }

  /** Presses a field, and types into it. */
  async typeInto(role: string, name: Name, text: string): Promise<void> {
    await this.press(role, name);
    await this.tab.type(text);
  }

  /** Gives files to the field with this label. */
  async choose(label: string, paths: string[]): Promise<void> {
    const look = `TestingLibraryDom.queryByLabelText(document.body, ${JSON.stringify(label)})`;
    await this.until(label, () =>
      this.evaluate(`${look}?.setAttribute('data-chosen', '') === undefined && ${look} !== null`),
    );
    await this.tab.choose('[data-chosen]', paths);
  }

  /** Waits until the map has drawn everything that it was given. */
  async map(): Promise<void> {
    const look = `${all('region', texts.map.label)}[0]?.getAttribute('aria-busy') === 'false'`;
    await this.until('a map that is drawn', () => this.evaluate(look));
  }

  /** Presses the middle of the map. */
  async pressMap(): Promise<void> {
    const box = `${all('region', texts.map.label)}[0].getBoundingClientRect()`;
    const middle = `(({ x, y, width, height }) => [x + width / 2, y + height / 2])(${box})`;
    const [x, y] = (await this.evaluate(middle)) as [number, number];
    await this.tab.click(x, y);
  }
}

/** An expression for all elements of a role with this name that a screen reader meets. */
function all(role: string, name: Name): string {
  const wanted = typeof name === 'string' ? JSON.stringify(name) : String(name);
  return `TestingLibraryDom.queryAllByRole(document.body, '${role}', { name: ${wanted} })`;
}
