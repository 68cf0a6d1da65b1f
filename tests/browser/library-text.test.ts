import { page, userEvent } from 'vitest/browser';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-svelte';
import LibraryText from '../../src/ui/library/LibraryText.svelte';
import { createAtlas } from '../fixtures/create-atlas';
import { createLibraryArticle } from '../fixtures/create-library';
import { createModel } from '../fixtures/create-model';
import WithModel from '../fixtures/WithModel.svelte';

/** An article of one paragraph that names Aldo so often, four words a sentence. */
function createDense(count: number) {
  const sentence = 'He went to Aldo. ';
  const title = 'On the hills';
  const text = `${title}\n\n${sentence.repeat(count).trim()}`;
  const start = title.length + 2;
  const mentions = Array.from({ length: count }, (_, index) => {
    const at = start + index * sentence.length + 11;
    return { placeId: 'aldo', start: at, end: at + 4 };
  });
  const sentences = mentions.map((_, index) => {
    const at = start + index * sentence.length;
    return { number: index + 1, start: at, end: at + sentence.length - 1 };
  });
  return createLibraryArticle({ text, mentions, sentences });
}

async function renderText(article = createDense(100_000), chosenNumber: number | null = null) {
  const model = createModel(createAtlas());
  const sentence = chosenNumber === null ? null : article.sentences[chosenNumber - 1]!;
  const chosen = sentence && {
    ...{ id: 'x', articleId: article.id, mentions: [], when: [] },
    ...{
      start: sentence.start,
      end: sentence.end,
      exact: article.text.slice(sentence.start, sentence.end),
    },
  };
  await render(WithModel, { model, of: LibraryText, input: { article, chosen, correcting: null } });
  return { model, article };
}

const mentions = () => [...document.querySelectorAll<HTMLElement>('[data-place]')];

test('of 100,000 mentions the page makes no more than it shows, and the next when asked', async () => {
  const { model } = await renderText();
  const first = mentions().length;
  expect(first).toBeGreaterThan(100);
  expect(first).toBeLessThan(1000);
  await userEvent.click(page.getByRole('button', { name: 'Show more of the text' }));
  await expect.poll(() => mentions().length).toBeGreaterThan(1.5 * first);
  await userEvent.click(mentions().at(-1)!);
  expect(model.view.current.place).toBe('aldo');
});

test('what is read is shown wherever it stands, and what comes before it when asked', async () => {
  await renderText(createDense(100_000), 90_000);
  await expect.poll(() => document.querySelector('.chosen')).not.toBeNull();
  const count = mentions().length;
  expect(count).toBeLessThan(2000);
  await userEvent.click(page.getByRole('button', { name: 'Show the text before' }));
  await expect.poll(() => mentions().length).toBeGreaterThan(count);
});

test('every mention is a button, once, however the text is cut', async () => {
  const { article } = await renderText(createDense(500));
  expect(mentions()).toHaveLength(article.mentions.length);
});

test('pointing at a mention marks all of its place', async () => {
  const { model } = await renderText(createDense(5));
  await userEvent.hover(mentions()[2]!);
  await expect.poll(() => model.interaction.hovered).toBe('aldo');
  await expect.poll(() => document.querySelectorAll('.lit')).toHaveLength(5);
});
