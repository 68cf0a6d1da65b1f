import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import { fetchPart, loadAtlas } from '../../src/data/load-atlas';
import { AtlasModel } from '../../src/state/atlas-model.svelte';
import { AtlasParts } from '../../src/state/atlas-parts.svelte';
import SearchField from '../../src/ui/search/SearchField.svelte';
import { createAddress } from '../fixtures/create-address';
import WithModel from '../fixtures/WithModel.svelte';

const loaded = await loadAtlas();
const announcements = { placeChosen: () => '', layerToggled: () => '', datesChosen: () => '' };

async function renderField(query = '') {
  const address = createAddress(query);
  const parts = new AtlasParts(loaded.parts, fetchPart);
  const model = new AtlasModel({ atlas: loaded.atlas, parts, address, announcements });
  await render(WithModel, { model, of: SearchField, input: {} });
  return { address, view: model.view, interaction: model.interaction };
}

const field = page.getByRole('searchbox', { name: 'Search' });
const results = page.getByRole('search').getByRole('listitem');
const result = (name: string | RegExp) => page.getByRole('search').getByRole('button', { name });
const focused = () => document.activeElement?.textContent ?? '';

async function type(text: string) {
  await userEvent.click(field);
  await userEvent.keyboard(text);
}

test('a place is found by another name, and the result says which', async () => {
  const { interaction } = await renderField();
  await type('stepankert');
  await expect.element(result(/^Khankendi Stepanakert 1 excerpt/)).toBeVisible();
  await expect.poll(() => interaction.message).toMatch(/^\d places?, 1 quotation$/);
});

test('a name in another script carries its language', async () => {
  await renderField();
  await type('Ստեփանակերտ');
  await expect.element(result(/^Khankendi Stepanakert found as “Ստեփանակերտ”/)).toBeVisible();
  expect(document.querySelector('[role=search] [lang=hy]')?.textContent).toBe('Ստեփանակերտ');
});

test('a quotation is found by a word, which is marked, with its outlet', async () => {
  await renderField();
  await type('scanners');
  await expect
    .element(result(/cameras and scanners.*Aze\.Media, 19 January 2023 · opinion/))
    .toBeVisible();
  const marks = [...document.querySelectorAll('[role=search] mark')];
  expect(marks.map((mark) => mark.textContent)).toEqual(['scanners']);
});

test('names and quotations that are found are kept from machine translation', async () => {
  await renderField();
  await type('Ստեփանակերտ');
  await expect.element(result(/^Khankendi/)).toBeVisible();
  const kept = () => document.querySelectorAll('[role=search] [translate=no]');
  expect(Array.from(kept(), ({ textContent }) => textContent)).toEqual(
    expect.arrayContaining(['Khankendi', 'Stepanakert', 'Ստեփանակերտ']),
  );
  await userEvent.clear(field);
  await type('scanners');
  await expect.element(result(/cameras and scanners/)).toBeVisible();
  expect(document.querySelector('[role=search] mark')!.closest('[translate=no]')).not.toBeNull();
});

test('where nothing is found, words say what could help', async () => {
  const { interaction } = await renderField();
  await type('xyzzy');
  await expect.element(page.getByText('Nothing found.')).toBeVisible();
  await expect.element(page.getByText(/another spelling, or fewer words/)).toBeVisible();
  await expect.poll(() => interaction.message).toBe('Nothing found');
});

test('keys go to the results, through them, and back', async () => {
  const { view } = await renderField();
  await type('karabakh');
  await userEvent.keyboard('{ArrowDown}');
  await expect.poll(focused).toMatch(/^Karabakh/);
  await userEvent.keyboard('{ArrowDown}');
  expect(focused()).toMatch(/^Nagorno-Karabakh/);
  await userEvent.keyboard('{End}{Home}');
  expect(focused()).toMatch(/^Karabakh/);
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(field).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(focused).toMatch(/^Karabakh/);
  await userEvent.keyboard('{Enter}');
  expect(view.current.place).toBe('karabakh');
  await expect.element(field).toHaveFocus();
  expect(results.elements()).toHaveLength(0);
});

test('Escape closes the results, then empties the field, then is left to others', async () => {
  const { view } = await renderField();
  const left = vi.fn((event: KeyboardEvent) => event.defaultPrevented);
  addEventListener('keydown', left);
  await type('shusha');
  await expect.poll(() => results.elements().length).toBeGreaterThan(0);
  await userEvent.keyboard('{ArrowDown}{Escape}');
  await expect.element(field).toHaveFocus();
  expect(results.elements()).toHaveLength(0);
  await expect.element(field).toHaveValue('shusha');
  await userEvent.keyboard('{Escape}');
  await expect.element(field).toHaveValue('');
  expect(view.current.q).toBe('');
  await userEvent.keyboard('{Escape}');
  expect(left).toHaveLastReturnedWith(false);
  removeEventListener('keydown', left);
});

test('a quotation that is chosen opens in its article', async () => {
  const { view } = await renderField();
  await type('scanners');
  await userEvent.click(result(/scanners/));
  expect([view.current.view, view.current.article]).toEqual(['articles', 'azemedia-2023-01-19']);
  expect(results.elements()).toHaveLength(0);
});

test('the results close when the reader goes elsewhere', async () => {
  await renderField();
  await type('shusha');
  await expect.poll(() => results.elements().length).toBeGreaterThan(0);
  await userEvent.click(document.body, { position: { x: 1000, y: 700 } });
  await expect.poll(() => results.elements().length).toBe(0);
});

test('an index that does not come is said, and asked for again', async () => {
  const fetching = vi.spyOn(globalThis, 'fetch');
  fetching.mockImplementation(async () => new Response('', { status: 503 }));
  await renderField();
  await type('scanners');
  await expect
    .element(page.getByText('The search could not be loaded (the server answered with 503).'))
    .toBeVisible();
  fetching.mockRestore();
  await userEvent.click(page.getByRole('button', { name: 'Try again' }));
  await expect.element(result(/scanners/)).toBeVisible();
});

test('what is typed is in the address, in one entry of the history', async () => {
  const { address } = await renderField('?names=other');
  await type('goris');
  await expect.poll(() => address.history).toEqual(['?names=other&q=goris']);
});

test('a link to a search shows what it finds', async () => {
  await renderField('?q=scanners');
  await expect.element(result(/scanners/)).toBeVisible();
  await expect.element(field).not.toHaveFocus();
});

test('a link to what was chosen after a search shows only that', async () => {
  await renderField('?place=shusha&q=shusha');
  await expect.element(field).toHaveValue('shusha');
  expect(results.elements()).toHaveLength(0);
});
