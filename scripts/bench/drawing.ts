import type { Browser, Page } from '@playwright/test';
import { PNG } from 'pngjs';
import { visit, type Target } from './opening';

/** What the first drawing has to name, by the ids of the places. */
const SUBJECTS = ['lachin-road', 'zangezur-route', 'shusha', 'khankendi'];
/** By how much each channel of a pixel of ink may differ from the ink's colour, of 255. */
const TOLERANCE = 60;

/** A name in the drawing of the opening view, in pixels of the window. */
interface Name {
  box: [left: number, top: number, right: number, bottom: number];
  /** RGB. */
  ink: number[];
}

/** What the screen showed, and when: milliseconds since 1970. */
interface Frame {
  at: number;
  png: Buffer;
}

/**
 * Milliseconds until the names of the subjects stand on the screen: the first
 * picture of the screen in which each has half the ink that it has in the last
 * one before the live map takes the drawing's place. Taking pictures takes time
 * too, so that nothing else is measured on the same visit.
 *
 * @throws where the page has not all of the names, or no picture of them
 */
export async function measureDrawing(browser: Browser, target: Omit<Target, 'name'>) {
  const frames: Frame[] = [];
  const look = async (page: Page) => {
    const { idle, names, begin } = await page.evaluate(() => ({
      ...{ idle: window.benchNotes.idle!, names: window.benchNames },
      begin: performance.timeOrigin,
    }));
    if (names.length < SUBJECTS.length) throw new Error(`expected the names of ${SUBJECTS.join()}`);
    const seen = frames
      .filter(({ at }) => at < begin + idle)
      .map(({ at, png }) => ({ at, inks: inksOf(png, names) }));
    const whole = seen.at(-1)?.inks.map((count) => Math.max(count, 1) / 2);
    const first = seen.find(({ inks }) => inks.every((count, index) => count >= whole![index]!));
    if (!first) throw new Error('expected a picture of the screen with the names of the subjects');
    return first.at - begin;
  };
  return visit(browser, target, look, {
    init: [noteNames, SUBJECTS],
    before: (page) => takeFrames(page, frames),
  });
}

/** Runs in the page before its own scripts: notes where the names stand once the page is there. */
function noteNames(subjects: string[]): void {
  addEventListener('load', () => {
    const labels = [...document.querySelectorAll<SVGElement>('.opening text[data-place]')];
    window.benchNames = labels.flatMap((label): Name[] => {
      const { left, top, right, bottom, width } = label.getBoundingClientRect();
      if (width === 0 || !subjects.includes(label.dataset.place!)) return [];
      const ink = getComputedStyle(label).fill.match(/\d+/g)!.map(Number);
      return [{ box: [left, top, right, bottom], ink }];
    });
  });
}

declare global {
  interface Window {
    benchNames: Name[];
  }
}

async function takeFrames(page: Page, frames: Frame[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  session.on('Page.screencastFrame', ({ data, metadata, sessionId }) => {
    frames.push({ at: metadata.timestamp! * 1000, png: Buffer.from(data, 'base64') });
    // The page may be closed meanwhile.
    session.send('Page.screencastFrameAck', { sessionId }).catch(() => {});
  });
  await session.send('Page.startScreencast', { format: 'png' });
}

/** For each name, how many pixels within its box have the colour of its ink. */
function inksOf(png: Buffer, names: Name[]): number[] {
  const { width, height, data } = PNG.sync.read(png);
  return names.map(({ box: [left, top, right, bottom], ink }) => {
    let count = 0;
    for (let y = Math.floor(top); y < Math.min(bottom, height); y += 1) {
      for (let x = Math.floor(left); x < Math.min(right, width); x += 1) {
        const pixel = (y * width + x) * 4;
        if (ink.every((part, c) => Math.abs(data[pixel + c]! - part) <= TOLERANCE)) count += 1;
      }
    }
    return count;
  });
}
