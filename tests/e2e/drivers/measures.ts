import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';

declare const axe: typeof import('axe-core');
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What is measured of the page rather than read. */
export class MeasuresDriver {
  constructor(private readonly page: Page) {}

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

  /** The families of the page's fonts, the style sheet's and those that a script has added. */
  async fontFamilies(): Promise<string[]> {
    const families = await this.page.evaluate(() => Array.from(document.fonts, (f) => f.family));
    return [...new Set(families.map((family) => family.replaceAll('"', '')))].toSorted();
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

  /** What a screen reader is given of a part of the page: roles, names and states, as YAML. */
  async tree(selector: string): Promise<string> {
    return `${await this.page.locator(selector).ariaSnapshot()}\n`;
  }

  /**
   * What the page says itself, written, aloud and in fields, in one line:
   * without quotations, articles' titles, what others said, sources, and names
   * in a list of further names.
   */
  ownWords(): Promise<string> {
    return this.page.evaluate(() => {
      const others =
        'blockquote, .quotation, .article-title, .reply, a[rel=noreferrer], .note > [lang], script, style, noscript';
      const said: string[] = [];
      const walker = document.createTreeWalker(document.body);
      while (walker.nextNode()) {
        const node = walker.currentNode;
        const element = node instanceof Element ? node : node.parentElement!;
        if (element.closest(others)) continue;
        if (node instanceof Text) said.push(node.data);
        else
          for (const name of ['aria-label', 'title', 'alt'])
            said.push(element.getAttribute(name) ?? '');
        if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement)
          said.push(element.value);
      }
      return said
        .join(' ')
        .replace(/\s+/g, ' ')
        .replace(/“[^”]*”/g, '');
    });
  }

  overflowsSideways(): Promise<boolean> {
    return this.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  }

  /** Texts of a part of the page that reach beyond its right side. */
  overflowing(selector: string): Promise<string[]> {
    return this.page.locator(selector).evaluate((part) => {
      const { right } = part.getBoundingClientRect();
      const walker = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
      const beyond: string[] = [];
      while (walker.nextNode()) {
        const range = new Range();
        range.selectNodeContents(walker.currentNode);
        if (range.getBoundingClientRect().right > right + 1) beyond.push(range.toString());
      }
      return beyond;
    });
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

  private entries(type: string): Promise<Record<string, string | number>[]> {
    return this.page.evaluate((type) => {
      const observer = new PerformanceObserver(() => {});
      observer.observe({ type, buffered: true });
      return observer.takeRecords().map((entry) => {
        const { element, value } = entry as PerformanceEntry & {
          element?: Element;
          value?: number;
        };
        return {
          value: value ?? 0,
          element: element?.tagName ?? '',
          text: element?.textContent?.trim() ?? '',
        };
      });
    }, type);
  }
}
