import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LineString, Point } from 'geojson';
import texts from '../../src/ui/languages/en.json';
import { paletteOf } from '../../src/map/style/palette';
import { pictureOf, pixelsOf } from '../e2e/picture';
import { quotedOf } from '../e2e/quotes';
import { createDocx, createPdf } from '../fixtures/create-files';
import { firstFeature } from '../fixtures/read-geodata';
import type { Reader } from './reader';
import type { WatchedSite } from './watched-site';

/** What a step has. */
export interface Visit {
  reader: Reader;
  site: WatchedSite;
  /** An empty folder of its own. */
  folder: string;
}

export type Step = [title: string, take: (visit: Visit) => Promise<void>];

/** The subjects of the atlas, each the first place of the layer of its name. */
const SUBJECTS = ['lachin-road', 'shusha', 'khankendi', 'zangezur-route'].map((id) => {
  const { geometry, properties } = firstFeature<Point | LineString>(id);
  const line = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates;
  const [lng, lat] = line[Math.floor(line.length / 2)]!;
  return { ...properties, map: `12/${lat}/${lng}` };
});

const OWN = ['Snow on the pass', 'Rain on the pass', 'Fog on the pass'] as const;
/** Those that come without a network. */
const LATER = ['Hail on the pass', 'Ice on the pass'] as const;
const SENTENCE = 'Lorries reached Shusha before dark.';

/** What a reader does in one visit, each step from where the one before has ended. */
export const STEPS: Step[] = [
  [
    'the opening view',
    async ({ reader }) => {
      await reader.open();
      await reader.map();
      for (const { title } of SUBJECTS) await reader.sees('checkbox', beginsWith(title));
      const picture = pictureOf(await reader.screenshot());
      const { road, proposed, landPlain } = paletteOf('light');
      for (const colour of [road, proposed, landPlain]) {
        const count = pixelsOf(picture, rgb(colour));
        assert(count > 100, `The map has ${count} pixels of ${colour}.`);
      }
    },
  ],
  [
    'four subjects from the list',
    async ({ reader }) => {
      for (const { title, placeId } of SUBJECTS) {
        await reader.press('button', beginsWith(title));
        await popup(reader, title, placeId);
      }
    },
  ],
  [
    'four subjects from the map',
    async ({ reader }) => {
      for (const { title, placeId, map } of SUBJECTS) {
        await reader.open(`#map=${map}`);
        await reader.map();
        await reader.pressMap();
        await popup(reader, title, placeId);
      }
    },
  ],
  [
    'the articles',
    async ({ reader }) => {
      await reader.open();
      await reader.press('button', texts.views.articles);
      await reader.press('button', beginsWith('Shusha'));
      await reader.sees('dialog', /Shusha/);
    },
  ],
  [
    'the search',
    async ({ reader }) => {
      await reader.open();
      await reader.typeInto('searchbox', texts.search.label, 'Şuşa');
      await reader.press('button', beginsWith('Shusha'));
      await popup(reader, 'Shusha', 'shusha');
    },
  ],
  [
    'a text of one’s own',
    async ({ reader }) => {
      await reader.open('?view=articles');
      await reader.press('button', texts.library.add);
      await reader.typeInto('textbox', beginsWith(texts.library.paste), textOf(OWN[0]));
      await reader.press('button', texts.library.find);
      await reader.sees('heading', OWN[0]);
      await reader.reads(SENTENCE);
    },
  ],
  [
    'Word and PDF',
    async ({ reader, folder }) => {
      await bringFiles(reader, folder, [OWN[1], OWN[2]]);
    },
  ],
  [
    'kept, and there again',
    async ({ reader }) => {
      await reader.open('?view=articles');
      for (const title of OWN) await reader.sees('heading', title);
    },
  ],
  [
    'policy reports',
    async ({ reader, site }) => {
      assert.deepEqual(site.reports, []);
      // Were nothing reported at all, this would not be either.
      await reader.evaluate(
        `document.head.append(Object.assign(document.createElement('style'), { textContent: 'p {}' })), 0`,
      );
      await reader.until('a report', async () => site.reports.length > 0);
    },
  ],
  [
    'without a network',
    async ({ reader, site, folder }) => {
      const isKept = `navigator.serviceWorker.getRegistration()
        .then((registration) => registration?.active?.state === 'activated')`;
      await reader.until('a service worker', () => reader.evaluate(isKept));
      await site.close();
      await reader.open('?view=articles&place=shusha');
      await reader.map();
      await popup(reader, 'Shusha', 'shusha');
      for (const title of OWN) await reader.sees('heading', title);
      await bringFiles(reader, folder, LATER);
    },
  ],
];

/** The same without WebGL, in a visit of its own. */
export const STEPS_WITHOUT_WEBGL: Step[] = [
  [
    'the drawn map, without WebGL',
    async ({ reader }) => {
      await reader.open();
      await reader.map();
      await reader.reads(texts.locator.missing);
      for (const { title, placeId } of SUBJECTS) {
        await reader.press('button', texts.map.whole);
        await reader.press('link', beginsWith(title));
        await popup(reader, title, placeId);
      }
    },
  ],
];

/** The popup of a place with all its quotations, character for character; then closes it. */
async function popup(reader: Reader, title: string, placeId: string): Promise<void> {
  await reader.sees('dialog', new RegExp(title));
  const quotations = await reader.until('quotations', async () => {
    const seen = await reader.texts('[role=dialog] blockquote');
    return seen.length > 0 ? seen : null;
  });
  const quoted = [...quotedOf(placeId), SENTENCE];
  assert(
    quotations.every((words) => quoted.includes(words)),
    `${title} quotes ${JSON.stringify(quotations)}.`,
  );
  await reader.press('button', texts.place.close);
}

/** Brings an article as a Word file and another as a PDF. */
async function bringFiles(
  reader: Reader,
  folder: string,
  [inWord, inPdf]: readonly [string, string],
): Promise<void> {
  const [word, pdf] = [join(folder, `${inWord}.docx`), join(folder, `${inPdf}.pdf`)];
  writeFileSync(word, await createDocx(textOf(inWord).split('\n\n')));
  writeFileSync(pdf, createPdf(textOf(inPdf).split('\n\n')));
  await reader.choose(texts.library.chooseFiles, [word, pdf]);
  for (const title of [inWord, inPdf]) await reader.sees('heading', title);
}

function textOf(title: string): string {
  return `${title}\n\n${SENTENCE}\n\nThe column had waited in the village of Tegh.`;
}

function beginsWith(words: string): RegExp {
  return new RegExp(`^${words}`);
}

/** @param colour six-digit hex, as `#c4301c` */
function rgb(colour: string): [number, number, number] {
  const [, red, green, blue] = /^#(..)(..)(..)$/.exec(colour)!;
  return [red, green, blue].map((hex) => parseInt(hex!, 16)) as [number, number, number];
}
