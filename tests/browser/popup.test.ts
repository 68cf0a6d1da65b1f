import { page, userEvent } from 'vitest/browser';
import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-svelte';
import PlaceCard from '../../src/ui/place/PlaceCard.svelte';
import Quotation from '../../src/ui/place/Quotation.svelte';
import ReportError from '../../src/ui/place/ReportError.svelte';
import { createAddress } from '../fixtures/create-address';
import {
  createArticle,
  createAtlas,
  createExcerpt,
  createPlace,
  createShape,
} from '../fixtures/create-atlas';
import { createModel } from '../fixtures/create-model';
import WithModel from '../fixtures/WithModel.svelte';

const EXACT = 'The road from Aldo to Brun is shut (, 11 May 2021), said Aldo  Radio.';
const article = createArticle();

async function renderQuotation(exact = EXACT) {
  const excerpt = createExcerpt(exact, { Aldo: 'aldo', Brun: 'brun' });
  const onsay = vi.fn();
  const onread = vi.fn();
  await render(Quotation, {
    article,
    excerpt,
    placeId: 'aldo',
    source: 'source',
    onread,
    onsay,
  });
  return { onsay, onread };
}

test('a blockquote holds the excerpt, character for character, and nothing more', async () => {
  await renderQuotation();
  expect(document.querySelector('blockquote')?.textContent).toBe(EXACT);
});

test('what is marked in it is the place that was asked for', async () => {
  await renderQuotation();
  const marks = [...document.querySelectorAll('blockquote mark')].map((mark) => mark.textContent);
  expect(marks).toEqual(['Aldo']);
});

test('a lost citation is greyed inside and explained outside the quotation', async () => {
  await renderQuotation();
  expect(document.querySelector('blockquote .lost')?.textContent).toBe('(, 11 May 2021)');
  await expect.element(page.getByText(/has lost the name of the source/)).toBeVisible();
  expect(document.querySelector('blockquote')?.textContent).not.toContain('has lost');
});

test('markup in an excerpt is text', async () => {
  const hostile = 'Aldo <img src=x onerror=alert(1)> Brun &amp; <script>1</script>';
  await renderQuotation(hostile);
  expect(document.querySelector('blockquote')?.textContent).toBe(hostile);
  expect(document.querySelector('blockquote img')).toBeNull();
});

test('“Read in the article” says which', async () => {
  const { onread } = await renderQuotation();
  await userEvent.click(page.getByRole('button', { name: 'Read in the article' }));
  expect(onread).toHaveBeenCalledOnce();
});

async function renderCard(place: ReturnType<typeof createPlace>) {
  const model = createModel(createAtlas({ places: [place] }));
  await render(WithModel, { model, of: PlaceCard, input: { place, titleId: 'title' } });
}

test('a card says that a place is proposed, schematic, and how exact it is', async () => {
  const shape = createShape({
    kind: 'route',
    status: 'proposed',
    schematic: true,
    precisionMetres: 1500,
  });
  await renderCard(createPlace({ kind: 'route', status: 'proposed', shapes: [shape] }));
  await expect
    .element(page.getByText('proposed route · as of January 2023 · schematic, position ±1.5 km'))
    .toBeVisible();
});

test('a card of a place without a location says so, and why', async () => {
  const shape = createShape({
    geometry: null,
    bounds: null,
    precisionMetres: null,
    geometryNote: 'Its course was not published.',
  });
  await renderCard(createPlace({ anchor: null, shapes: [shape] }));
  await expect.element(page.getByText('· not located')).toBeVisible();
  await expect.element(page.getByText('Its course was not published.')).toBeVisible();
});

test('what others said stands below the quotation that it answers, and in none', async () => {
  const excerpts = [createExcerpt(EXACT, { Aldo: 'aldo' }), createExcerpt('Aldo waits.', {}, 300)];
  excerpts[1]!.mentions.push({ placeId: 'aldo', start: 300, end: 304 });
  const reply = (party: 'other side' | 'others', text: string) => ({
    ...{ party, text, excerpts: ['daily-1-s100'], date: '2021-05-12', who: 'The mayor of Brun' },
    sources: [{ title: 'Brun Post', url: 'https://post.example/1' }],
  });
  const article = createArticle({ excerpts, publisherLine: 'A paper of Aldo; argues its side' });
  const model = createModel(
    createAtlas({
      articles: [article],
      replies: [reply('other side', 'The road is open.'), reply('others', 'It was shut a day.')],
    }),
  );
  const input = { place: model.placeOf('aldo')!, titleId: 'title' };
  await render(WithModel, { model, of: PlaceCard, input });
  await expect.element(page.getByRole('heading', { name: 'The other side said' })).toBeVisible();
  await expect.element(page.getByRole('heading', { name: 'Others said' })).toBeVisible();
  expect(document.querySelectorAll('.reply')).toHaveLength(2);
  expect(document.querySelector('.reply')?.textContent).toMatch(
    /12 May 2021, The mayor of Brun: The road is open\.\s+Source:\s+Brun Post\./,
  );
  expect(document.querySelector('.reply a')?.getAttribute('href')).toBe('https://post.example/1');
  expect(document.querySelector(':is(figure, blockquote) .reply')).toBeNull();
  await expect.element(page.getByText('A paper of Aldo; argues its side.').first()).toBeVisible();
});

test('a place whose sentences are not quoted says so', async () => {
  await renderCard(createPlace({ named: true }));
  await expect.element(page.getByText(/^Named, not quoted/)).toBeVisible();
});

test('how often each article names a place, by which words, and whether it is quoted, stands above the quotations', async () => {
  const named = (placeId: string, words: string, count: number) => ({
    placeId,
    names: [
      { words, count },
      ...(count > 2 ? [{ words: 'it', count: 1, kind: 'metonym' as const }] : []),
    ],
  });
  const inOutlet = (id: string, outlet: string) => {
    const article = createArticle({ id });
    return { ...article, citation: { ...article.citation, 'container-title': outlet } };
  };
  const excerpts = [createExcerpt('Aldo is shut.', { Aldo: 'aldo' })];
  const articles = [
    { ...inOutlet('daily-1', 'The Daily'), excerpts, named: [named('aldo', 'Aldo', 3)] },
    { ...inOutlet('post-1', 'The Post'), named: [named('aldo', 'the town', 1)] },
    inOutlet('news-1', 'The News'),
    inOutlet('times-1', 'The Times'),
  ];
  const model = createModel(createAtlas({ articles }));
  const input = { place: model.placeOf('aldo')!, titleId: 'title' };
  await render(WithModel, { model, of: PlaceCard, input });
  const line =
    'named 4 times by The Daily (“Aldo” 3, “it” 1 as a government); ' +
    'named once by The Post (“the town” 1), not quoted here; not named by The News or The Times.';
  await expect.element(page.getByText(line)).toBeVisible();
  const open = [...document.querySelectorAll('[translate=no]')].map((each) => each.textContent);
  expect(open).toEqual(
    expect.arrayContaining(['The Daily', '“the town” 1', 'The News or The Times']),
  );
});

test.each([
  [
    'mailto:desk@atlas.example',
    /^mailto:desk@atlas\.example\?subject=Test%20Atlas%3A%20aldo&body=http/,
  ],
  [
    'https://atlas.example/new?kind=fault',
    /^https:\/\/atlas\.example\/new\?kind=fault&title=Test%20/,
  ],
])('an error can be reported to %s, with the place and the link to it', async (contact, href) => {
  const model = createModel(createAtlas({ contact }), { address: createAddress('?place=aldo') });
  await render(WithModel, { model, of: ReportError, input: { place: model.selectedPlace! } });
  const link = page.getByRole('link', { name: 'Tell us' }).element() as HTMLAnchorElement;
  expect(link.getAttribute('href')).toMatch(href);
  expect(decodeURIComponent(link.href)).toContain('?place=aldo\n');
});

test('without an address to write to, it is said how to report an error on paper', async () => {
  const model = createModel(createAtlas());
  await render(WithModel, { model, of: ReportError, input: { place: model.placeOf('aldo')! } });
  await expect.element(page.getByText(/^Something wrong here\? Mark it on a print/)).toBeVisible();
});

test('every name in a card carries its language', async () => {
  await renderCard(
    createPlace({
      names: [
        { toponym: 'Aldo', lang: 'en' },
        { toponym: 'Алдо', lang: 'ru' },
        { toponym: 'Aldə', lang: 'az-Latn' },
      ],
    }),
  );
  const langs = [...document.querySelectorAll('[lang]')].map((name) => name.getAttribute('lang'));
  expect(langs).toEqual(expect.arrayContaining(['en', 'ru', 'az-Latn']));
});
