import { deleteDB } from 'idb';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { putArticle } from '../../src/domain/library/library';
import LibraryArticles from '../../src/ui/library/LibraryArticles.svelte';
import { LibrarySession } from '../../src/ui/library/library-session.svelte';
import { createAtlas } from '../fixtures/create-atlas';
import { createLibraryArticle } from '../fixtures/create-library';
import { createModel } from '../fixtures/create-model';
import WithModel from '../fixtures/WithModel.svelte';

beforeEach(() => deleteDB('corridor-atlas'));

/** A reader’s article, being corrected; “Cerna” may mean two places. */
async function open() {
  const model = createModel(createAtlas());
  const session = await LibrarySession.open(createAtlas(), model, () => {});
  onTestFinished(() => {
    session.importer.cancel();
    session.stored.close();
  });
  const article = createLibraryArticle();
  const mentions = article.mentions.map((mention) =>
    mention.placeId === 'cerna'
      ? { ...mention, placeId: 'cerna-or-cerna-2', candidates: ['cerna', 'cerna-2'] }
      : mention,
  );
  await session.stored.change((library) => putArticle(library, { ...article, mentions }, []));
  await render(WithModel, {
    model,
    of: LibraryArticles,
    input: { session },
  });
  await page.getByRole('button', { name: 'Correct what was found' }).click();
  await expect.poll(names).not.toEqual([]);
  return session;
}

const names = () =>
  [...document.querySelectorAll<HTMLElement>('[data-start]')].map(
    ({ textContent, dataset }) => `${textContent} ${dataset.state}`,
  );
const choices = (words: string) => page.getByRole('group', { name: `“${words}”` });

test('a name is pressed where it stands, decided, undone and redone by keys; focus stays there', async () => {
  await open();
  const before = names();
  expect(before).toContain('Brun certain');
  await page.getByRole('button', { name: 'Brun', exact: true }).click();
  await choices('Brun').getByRole('button', { name: 'in this article' }).click();
  await expect.poll(names).not.toContain('Brun certain');
  expect(document.activeElement?.textContent).toContain('Brun has sent two ploughs');
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(names).toEqual(before);
  await userEvent.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
  await expect.poll(names).not.toContain('Brun certain');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(names).toEqual(before);
});

test('one article is corrected at a time: keys undo what was decided about that one', async () => {
  const session = await open();
  const second = createLibraryArticle({ id: 'own-2' });
  await session.stored.change((library) => putArticle(library, second, []));
  const toggles = page.getByRole('button', { name: 'Correct what was found' });
  await expect.poll(() => toggles.elements().length).toBe(2);
  const isOpen = () => toggles.elements().map((each) => each.getAttribute('aria-expanded'));
  await session.decisions.decide('own-1', { type: 'none', words: 'Brun', at: null });
  await session.decisions.decide('own-2', { type: 'none', words: 'Brun', at: null });
  expect(isOpen()).toEqual(['false', 'true']);
  await toggles.first().click();
  await expect.poll(isOpen).toEqual(['true', 'false']);
  await userEvent.keyboard('{Control>}z{/Control}');
  const done = () => session.stored.library.articles.map(({ decisions }) => decisions?.done.length);
  await expect.poll(done).toEqual([0, 1]);
});

test('a key in a field is the field’s own, and beside it goes for the decision', async () => {
  const session = await open();
  const done = () => session.stored.library.articles[0]!.decisions?.done.length;
  await session.decisions.decide('own-1', { type: 'none', words: 'Brun', at: null });
  const field = page.getByRole('textbox', { name: 'A name that was missed' });
  await field.fill('the drivers');
  await userEvent.keyboard('{Control>}z{/Control}');
  expect(done()).toBe(1);
  await userEvent.tab();
  await userEvent.keyboard('{Control>}z{/Control}');
  await expect.poll(done).toBe(0);
});

test('Escape closes the choices, and gives focus back to the name', async () => {
  await open();
  await page.getByRole('button', { name: 'Brun', exact: true }).click();
  await expect.element(choices('Brun')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(choices('Brun').elements()).toEqual([]);
  await expect.poll(() => document.activeElement?.textContent).toBe('Brun');
});

test('what is ambiguous comes first, and is counted apart', async () => {
  await open();
  await page.getByRole('button', { name: '1 to decide' }).click();
  await expect.element(choices('Cerna')).toBeVisible();
  await expect
    .element(page.getByText('Which place is meant?').or(page.getByText('Looking for')))
    .toBeVisible();
});

test('words that are selected, or written, are made a place by a pin that keys move', async () => {
  const session = await open();
  const block = [...document.querySelectorAll('[data-block]')].find(({ textContent }) =>
    textContent.includes('the council met'),
  )!;
  const node = [...block.childNodes].find(({ textContent }) => textContent?.includes('council'))!;
  const at = node.textContent!.indexOf('the council');
  getSelection()!.setBaseAndExtent(node, at, node, at + 'the council'.length);
  await page.getByRole('button', { name: '“the council” is a place' }).click();
  await choices('the council')
    .getByRole('button', { name: /^This is a place/ })
    .click();
  const pin = page.getByRole('button', { name: /^Pin at/ });
  const before = pin.element().getAttribute('aria-label');
  (pin.element() as SVGElement & HTMLElement).focus();
  await userEvent.keyboard('{ArrowRight}{ArrowDown}');
  expect(pin.element().getAttribute('aria-label')).not.toBe(before);
  await page.getByRole('button', { name: 'Put it here' }).click();
  await expect
    .poll(() => session.library.places.map(({ title }) => title))
    .toContain('the council');
  expect(names().some((name) => name.startsWith('the council'))).toBe(true);

  await page.getByRole('textbox', { name: 'A name that was missed' }).fill('the drivers');
  await userEvent.keyboard('{Enter}');
  await expect.element(choices('the drivers')).toBeVisible();
  await page.getByRole('textbox', { name: 'A name that was missed' }).fill('no such words');
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByText('These words do not stand in the article.')).toBeVisible();
});

test('excerpts are joined, parted and left out, whole and verbatim, and the share is said', async () => {
  const session = await open();
  const quotes = () => session.extended!.articles[0]!.excerpts.map(({ exact }) => exact);
  const share = () => /(\d+) % of the article/.exec(document.body.textContent!)?.[1];
  const before = quotes();
  const first = share();
  await page.getByRole('button', { name: 'Brun', exact: true }).click();
  await choices('Brun').getByRole('button', { name: 'Join with the sentence before' }).click();
  await expect.poll(quotes).toContain('Mayor Olla Fint promised salt. Brun has sent two ploughs.');
  expect(Number(share())).toBeGreaterThan(Number(first));
  await page.getByRole('button', { name: 'Brun', exact: true }).click();
  await choices('Brun').getByRole('button', { name: 'Quote its sentences apart' }).click();
  await expect.poll(quotes).toEqual(before);
  await page.getByRole('button', { name: 'Brun', exact: true }).click();
  await choices('Brun').getByRole('button', { name: 'Leave this out' }).click();
  await expect.poll(() => quotes().join(' ')).not.toContain('ploughs');
  await page.getByRole('button', { name: 'Brun', exact: true }).click();
  await choices('Brun').getByRole('button', { name: 'Quote it again' }).click();
  await expect.poll(quotes).toEqual(before);
});
