import type { Page } from '@playwright/test';
import { createRandom, type Random } from '../bench/corpus/random';

/** What a reader does at random, by name: how often, and how. */
const ACTIONS: Record<
  string,
  [weight: number, act: (page: Page, random: Random) => Promise<void>]
> = {
  'press something': [6, (page, random) => press(page, random, 'button, summary, [role="tab"]')],
  'switch a layer': [3, (page, random) => press(page, random, 'fieldset input[type="checkbox"]')],
  'choose a place': [4, (page, random) => press(page, random, '#places li button, [data-place]')],
  'change the view': [3, (page, random) => press(page, random, 'nav button')],
  'choose in a list': [1, chooseOption],
  'click the map': [2, clickMap],
  search: [2, search],
  back: [3, async (page) => void (await page.evaluate(() => history.back()))],
  forward: [1, async (page) => void (await page.evaluate(() => history.forward()))],
  resize: [1, (page, random) => page.setViewportSize(random.of(SIZES))],
  theme: [1, (page, random) => page.emulateMedia({ colorScheme: random.of(['light', 'dark']) })],
  drop: [2, drop],
  delete: [1, (page, random) => press(page, random, 'article button')],
  key: [2, (page, random) => page.keyboard.press(random.of(KEYS))],
};

const SIZES = [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
  { width: 800, height: 600 },
];
const KEYS = ['Escape', 'Tab', 'Shift+Tab', 'Enter', 'ArrowDown', 'Home', 'End', ' '];

/** Files as readers bring them: texts, places, and what is none. */
const FILES: [name: string, text: string][] = [
  ['convoy.txt', 'The convoy\n\nLorries reached Shusha on 5 May 2021. Then Goris had some too.'],
  [
    'own.geojson',
    '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"name":"Spring"},"geometry":{"type":"Point","coordinates":[46,39.5]}}]}',
  ],
  ['broken.json', '{"type":'],
  ['empty.txt', ''],
  ['page.html', '<h1>Salt</h1><p>Two ploughs left Baku for Lachin.</p>'],
];

/** A search that says something, nothing, or what no search expects. */
const WORDS = ['shusha', 'lachin road', 'xyzzy', '', '“', 'зангезур', '%', 'a'];

/** Buttons that open what belongs to the system, not to the page. */
const LEFT_ALONE = /print|picture|copy|handout|download|save|place on the map/i;

/**
 * Does things at random, and asks after each whether the page is sound: no
 * error, and the address says what the page shows.
 *
 * @param page open on the site
 * @param errors what went wrong with the page so far; it may grow
 * @returns what was wrong, after which actions; "" where nothing was
 */
export async function actAtRandom(
  page: Page,
  { seed, count, errors }: { seed: number; count: number; errors: string[] },
  onaction: (number: number) => Promise<void> = async () => {},
): Promise<string> {
  const random = createRandom(seed);
  const names = Object.entries(ACTIONS).flatMap(([name, [weight]]) =>
    Array<string>(weight).fill(name),
  );
  const done: string[] = [];
  await page.evaluate(stayHere);
  for (let number = 1; number <= count; number += 1) {
    const name = random.of(names);
    done.push(name);
    await ACTIONS[name]![1](page, random);
    const fault = errors[0] ?? (await disagreement(page));
    if (fault)
      return `seed ${seed}, action ${number}: ${fault} (after ${done.slice(-5).join(', ')})`;
    await onaction(number);
  }
  return '';
}

/** Follows no link that leads to another page: a key or a click on the map may meet one. */
function stayHere(): void {
  addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a[href]');
    if (link) event.preventDefault();
  });
}

/** Presses one of the visible elements that match. */
async function press(page: Page, random: Random, what: string): Promise<void> {
  await page.evaluate(
    ({ what, share, leftAlone }) => {
      const modal = document.querySelector('dialog[open]');
      const all = [...(modal ?? document).querySelectorAll<HTMLElement>(what)].filter(
        (element) =>
          element.checkVisibility({ visibilityProperty: true }) &&
          !new RegExp(leftAlone, 'i').test(element.textContent ?? ''),
      );
      // What is drawn in SVG has no `click`.
      const click = new MouseEvent('click', { bubbles: true, cancelable: true });
      all[Math.floor(share * all.length)]?.dispatchEvent(click);
    },
    { what, share: random.next(), leftAlone: LEFT_ALONE.source },
  );
}

async function chooseOption(page: Page, random: Random): Promise<void> {
  await page.evaluate((share) => {
    const all = [...document.querySelectorAll('select')].flatMap((select) =>
      Array.from(select.options, (option) => ({ select, option })),
    );
    const chosen = all[Math.floor(share * all.length)];
    if (!chosen) return;
    chosen.select.value = chosen.option.value;
    chosen.select.dispatchEvent(new Event('change', { bubbles: true }));
  }, random.next());
}

async function clickMap(page: Page, random: Random): Promise<void> {
  const { width, height } = page.viewportSize()!;
  await page.mouse.click(width * (0.4 + 0.6 * random.next()), height * random.next());
}

async function search(page: Page, random: Random): Promise<void> {
  const field = page.getByRole('searchbox');
  if (!(await field.isVisible()) || (await page.locator('dialog[open]').count()) > 0) return;
  await field.fill(random.of(WORDS));
}

/** Drops a file on the entrance for articles, where that is on the page. */
async function drop(page: Page, random: Random): Promise<void> {
  const [name, text] = random.of(FILES);
  await page.evaluate(
    ({ name, text }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], name));
      const entrance = document.querySelector('.add[role="group"]');
      entrance?.dispatchEvent(
        new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }),
      );
    },
    { name, text },
  );
}

/** Where the address and the page say different things for longer than they take to follow each other; "" where they do not. */
async function disagreement(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const find = () => {
      const asked = new URLSearchParams(location.search);
      // The page says what of the address it does not know, as a place that is deleted.
      if (document.body.innerText.includes('Not known here')) return '';
      const view = document.querySelector('nav button[aria-current="page"]')?.textContent?.trim();
      const wanted = asked.get('view') ?? 'places';
      if (view?.toLowerCase() !== wanted) return `the address says ${wanted}, the page ${view}`;
      const isOpen = document.querySelector('[role="dialog"]:not(dialog)') !== null;
      if (isOpen !== asked.has('place')) {
        return `the address says ${asked.get('place') ?? 'no place'}, a popup is ${isOpen ? 'open' : 'closed'}`;
      }
      const searched = document.querySelector<HTMLInputElement>('#search-field')!.value;
      if (searched !== (asked.get('q') ?? ''))
        return `the field says “${searched}”, the address “${asked.get('q')}”`;
      const boxes = document.querySelectorAll<HTMLInputElement>('fieldset input[type="checkbox"]');
      const layers = asked.get('layers');
      if (boxes.length === 0 || layers === null) return '';
      const checked = [...boxes].filter((box) => box.checked).length;
      const count = layers.split(',').filter(Boolean).length;
      // The layer that shows the open place is on for as long as it is open.
      const isTold = checked === count || (asked.has('place') && checked === count + 1);
      return isTold ? '' : `the address has ${count} layers on, the page ${checked}`;
    };
    // An address that the browser refuses for its number is offered again after two seconds.
    const until = performance.now() + 20_000;
    let fault = find();
    while (fault && performance.now() < until) {
      await new Promise((resolve) => setTimeout(resolve, 20));
      fault = find();
    }
    return fault;
  });
}
