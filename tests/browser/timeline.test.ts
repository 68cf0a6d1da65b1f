import { describe, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import { dateEntries, type Span } from '../../src/domain/view/date-filter';
import Timeline from '../../src/ui/timeline/Timeline.svelte';
import { createArticle, createExcerpt } from '../fixtures/create-atlas';

function createEntries() {
  const excerpt = (exact: string, start: number, iso: string, more = {}) => ({
    ...createExcerpt(exact, {}, start),
    when: [{ start: iso, end: iso, words: iso, ...more }],
  });
  return dateEntries([
    createArticle({
      excerpts: [
        excerpt('A war was over.', 100, '2020'),
        excerpt('The road was shut.', 200, '2022-12-12'),
        excerpt('It was cold.', 300, '2022-12-12', { cited: true }),
        excerpt('They met.', 400, '2023-01-12', { inferred: true }),
      ],
    }),
  ]);
}

async function show(span: Span = { from: null, to: null }) {
  const onchoose = vi.fn<(span: Span) => void>();
  const onread = vi.fn<(article: string, excerpt: string) => void>();
  const screen = await render(Timeline, { entries: createEntries(), span, onchoose, onread });
  return { screen, onchoose, onread };
}

describe('the timeline', () => {
  test('is a list of dates for those who do not see it', async () => {
    const { screen } = await show();
    const list = screen.getByRole('list').first();
    expect(list.element().tagName).toBe('OL');
    const dates = [...list.element().children].map((item) =>
      item.querySelector('button')!.textContent!.replace(/\s+/g, ' ').trim(),
    );
    expect(dates).toEqual(['2020', '12 Dec 2022', '12 Jan 2023']);
  });

  test('has each excerpt as a button, with what is to be known of its date', async () => {
    const { screen, onread } = await show();
    const cited = screen.getByRole('button', {
      name: 'The Daily: “It was cold.” The date is that',
    });
    await expect.element(cited).toBeVisible();
    await expect
      .element(screen.getByRole('button', { name: '“They met.” The copy leaves the year out' }))
      .toBeVisible();
    await screen.getByRole('button', { name: 'The road was shut.' }).click();
    expect(onread).toHaveBeenCalledWith('daily-1', 'daily-1-s200');
  });

  test('chooses one date, and all of them again', async () => {
    const { screen, onchoose } = await show();
    await screen.getByRole('button', { name: '12 Dec 2022' }).click();
    expect(onchoose).toHaveBeenLastCalledWith({ from: '2022-12-12', to: '2022-12-12' });
    await screen.rerender({ span: { from: '2022-12-12', to: '2022-12-12' } });
    const date = screen.getByRole('button', { name: '12 Dec 2022', pressed: true });
    await date.click();
    expect(onchoose).toHaveBeenLastCalledWith({ from: null, to: null });
  });

  test('chooses a span by keyboard alone', async () => {
    const { screen, onchoose } = await show();
    await userEvent.tab();
    await expect.element(screen.getByLabelText('From')).toHaveFocus();
    await userEvent.selectOptions(screen.getByLabelText('From'), '12 December 2022');
    expect(onchoose).toHaveBeenLastCalledWith({ from: '2022-12-12', to: null });
  });

  test('offers no end before the beginning', async () => {
    const { screen } = await show({ from: '2022-12-12', to: null });
    const options = [...screen.getByLabelText('To').element().querySelectorAll('option')];
    expect(options.filter(({ disabled }) => disabled).map((o) => o.textContent)).toEqual(['2020']);
  });

  test('keeps a date of a permalink that no excerpt speaks of', async () => {
    const { screen } = await show({ from: '2021-05-05', to: null });
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
