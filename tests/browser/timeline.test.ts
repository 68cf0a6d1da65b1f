import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { datedExcerpts } from '../../src/domain/view/timeline';
import { ready } from '../../src/domain/atlas/atlas';
import '../../src/ui/styles/base.css';
import Timeline from '../../src/ui/timeline/Timeline.svelte';
import { createAddress } from '../fixtures/create-address';
import { createArticle, createAtlas, createExcerpt } from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';
import WithModel from '../fixtures/WithModel.svelte';

const excerpt = (exact: string, start: number, iso: string, more = {}) => ({
  ...createExcerpt(exact, {}, start),
  when: [{ start: iso, end: iso, words: iso, ...more }],
});

const EXCERPTS = [
  excerpt('A war was over.', 100, '2020'),
  excerpt('The road was shut.', 200, '2022-12-12'),
  excerpt('It was cold.', 300, '2022-12-12', { cited: true }),
  excerpt('They met.', 400, '2023-01-12', { inferred: true }),
];

async function show(query = '', excerpts = EXCERPTS) {
  const atlas = createAtlas({ articles: [createArticle({ excerpts })] });
  const model = createModel(atlas, { address: createAddress(query) });
  const props = { dated: ready(datedExcerpts(atlas.articles)) };
  const screen = await render(WithModel, { model, of: Timeline, input: props });
  const dates = () => [model.view.current.from, model.view.current.to];
  /** What the buttons of the dates say, in order. */
  const labels = () =>
    [...screen.container.querySelectorAll('ol > li')].map((item) =>
      item.querySelector('button')!.textContent!.replace(/\s+/g, ' ').trim(),
    );
  return { screen, model, dates, labels };
}

describe('the timeline', () => {
  test('is a list of dates for those who do not see it', async () => {
    const { labels } = await show();
    expect(labels()).toEqual(['2020', '12 Dec 2022', '12 Jan 2023']);
  });

  test('is short where an excerpt speaks of a month or of several days', async () => {
    const { labels } = await show('', [
      excerpt('It was spring.', 100, '2021-03'),
      excerpt('They stayed.', 200, '2022-12-01', { end: '2022-12-10' }),
    ]);
    expect(labels()).toEqual(['Mar 2021', '1–10 Dec 2022']);
  });

  test('has each excerpt as a button, with what is to be known of its date', async () => {
    const { screen, model } = await show();
    const cited = screen.getByRole('button', {
      name: 'The Daily: “It was cold.” The date is that',
    });
    await expect.element(cited).toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: '“They met.” The copy leaves the year out' }))
      .toBeVisible();
    await screen.getByRole('button', { name: 'The road was shut.' }).click();
    expect(model.view.current).toMatchObject({ article: 'daily-1', excerpt: 'daily-1-s200' });
  });

  test('chooses one date, and all of them again', async () => {
    const { screen, dates } = await show();
    await screen.getByRole('button', { name: '12 Dec 2022' }).click();
    expect(dates()).toEqual(['2022-12-12', '2022-12-12']);
    const date = screen.getByRole('button', { name: '12 Dec 2022', pressed: true });
    await date.click();
    expect(dates()).toEqual([null, null]);
  });

  test('chooses a span by keyboard alone', async () => {
    const { screen, dates } = await show();
    await userEvent.tab();
    await expect.element(screen.getByLabelText('From')).toHaveFocus();
    await userEvent.selectOptions(screen.getByLabelText('From'), '12 December 2022');
    expect(dates()).toEqual(['2022-12-12', null]);
  });

  test('offers no end before the beginning', async () => {
    const { screen } = await show('?from=2022-12-12');
    const options = [...screen.getByLabelText('To').element().querySelectorAll('option')];
    expect(options.filter(({ disabled }) => disabled).map((o) => o.textContent)).toEqual(['2020']);
  });

  test('keeps a date of a permalink that no excerpt speaks of', async () => {
    const { screen } = await show('?from=2021-05-05');
    await expect.element(screen.getByLabelText('From')).toHaveDisplayValue('5 May 2021');
  });

  test('has targets of 24 pixels and more', async () => {
    const { screen } = await show();
    for (const button of screen.container.querySelectorAll('button, select')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
    }
  });
});
