import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, expect, onTestFinished, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { putPlaces, type Library } from '../../src/domain/library/library';
import { ImportClient } from '../../src/library/import-client';
import { findPlaces } from '../../src/library/find-places';
import { readPlaces } from '../../src/library/read-places';
import { fetchPart, loadAtlas } from '../../src/data/load-atlas';
import { AtlasParts } from '../../src/state/atlas-parts.svelte';
import App from '../../src/ui/page/App.svelte';
import { createAddress } from '../fixtures/create-address';
import { createHostileStrings, hasRun } from '../fixtures/create-hostile';
import { createKnown, createLibrary, createLibraryArticle } from '../fixtures/create-library';

const { atlas, parts: index } = await loadAtlas();
const opened = { atlas, parts: new AtlasParts(index, fetchPart) };
const HOSTILE = createHostileStrings();
/** As a page shows them: a text of a hundred thousand letters takes a browser long to draw. */
const SHOWN = HOSTILE.map((text) => text.slice(0, 200));

/** What the page never makes of any text. */
const MADE_OF_TEXT =
  'script:not([src]), iframe, object, embed, base, marquee, plaintext, xmp, [onerror], [onload], [onfocus], [onmouseover], [srcdoc], [href^="javascript:" i], [href^="data:" i], [src="x"]';
const madeOfText = () =>
  [...document.body.querySelectorAll(MADE_OF_TEXT)].map((element) => element.outerHTML);

/** Everything that a part of the page says; nothing before it is there. */
const textOf = (part: string) =>
  page.getByRole('region', { name: part }).elements()[0]?.textContent ?? '';

/** A library that has every text as an article’s words, a place’s name, and a word that is none. */
function createHostileLibrary(): Library {
  const source = ['Aldo is shut.', ...SHOWN, 'Then in Cerna.'].join('\n\n');
  const { text, mentions, sentences, unknown } = findPlaces(source, createKnown());
  const found = { text, mentions, sentences, unknown };
  const article = createLibraryArticle({ ...found, citation: createCitation(SHOWN[3]!) });
  const features = SHOWN.filter((text) => text.trim() !== '').map((name) => ({
    type: 'Feature',
    properties: { name },
    geometry: { type: 'Point', coordinates: [46.5, 39.5] },
  }));
  const places = readPlaces({ type: 'FeatureCollection', features }, 'places.geojson');
  return { ...putPlaces(createLibrary(article), places), notPlaces: SHOWN };
}

function createCitation(text: string) {
  const outlet = { 'container-title': text, author: [{ literal: text }] };
  return { id: 'own-1', type: 'article-newspaper', title: text, ...outlet };
}

/** Puts into the browser’s database what an earlier visit would have stored there. */
async function store(library: unknown) {
  const database = await openDB('corridor-atlas', 1, {
    upgrade: (made) => void made.createObjectStore('library'),
  });
  await database.put('library', library, 'library');
  database.close();
  localStorage.setItem('own-articles', 'yes');
}

beforeEach(() => deleteDB('corridor-atlas'));
afterEach(() => {
  localStorage.clear();
  expect(hasRun()).toBe(false);
});

test('stored by the browser, all of them are text on the page', async () => {
  const library = createHostileLibrary();
  await store(library);
  localStorage.setItem('theme', SHOWN[0]!);
  await render(App, { ...opened, address: createAddress('?view=articles') });
  await expect.poll(() => textOf('Your articles')).toContain(SHOWN[20]);
  expect(textOf('Your articles')).toContain(SHOWN[3]);
  expect(madeOfText()).toEqual([]);

  await page.getByRole('button', { name: 'Places', exact: true }).click();
  const names = library.places.filter(({ made }) => made).map(({ title }) => title);
  expect(names.length).toBeGreaterThan(100);
  // The list draws its first rows at once and the others in idle time.
  await expect
    .poll(() => names.filter((name) => !textOf('In your articles').includes(name.trim())))
    .toEqual([]);
  await page.getByRole('button', { name: SHOWN[0]! }).first().click();
  await expect
    .poll(() => document.querySelector('[role=dialog] h2')?.textContent)
    .toContain(SHOWN[0]);
  expect(madeOfText()).toEqual([]);
});

test('what is stored there and is no library is left out', async () => {
  const sound = createLibraryArticle();
  await store({ articles: [...SHOWN, { ...sound, id: '__proto__' }, sound, sound], places: SHOWN });
  await render(App, { ...opened, address: createAddress('?view=articles') });
  const headings = page
    .getByRole('region', { name: 'Your articles' })
    .getByRole('heading', { level: 3 });
  await expect.element(headings).toHaveTextContent('On the hills');
  expect(headings.elements()).toHaveLength(1);
});

test('in a permalink, none of them does more than be left out', async () => {
  // All of them go through the permalink's own test; here some go through the page.
  for (const text of SHOWN.filter((_, index) => index % 9 === 0)) {
    const written = encodeURIComponent(text.toWellFormed());
    const { unmount } = await render(App, {
      ...opened,
      address: createAddress(
        `?place=${written}&layers=${written}&article=${written}&view=${written}`,
      ),
    });
    await unmount();
  }
  expect(madeOfText()).toEqual([]);
});

test('the worker reads a page made of all of them, and runs none', async () => {
  const client = new ImportClient();
  onTestFinished(() => client.cancel());
  const html = `<html><body><article>${HOSTILE.map((text) => `<p title="${text}">${text}</p>`).join('\n')}<p>They stood in Aldo all night.</p></article></body></html>`;
  const { text } = await client.read(new File([html], 'x.html'));
  const { mentions } = await client.find(`${text}\n\nThey stood in Aldo.`, createKnown());
  expect(mentions.map(({ placeId }) => placeId)).toContain('aldo');
});
