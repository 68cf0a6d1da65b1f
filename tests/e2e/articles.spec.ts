import { differingPixels } from './picture';
import { expect, test } from './driver';

test('from a popup to the same words in the article, and back', async ({ atlas }) => {
  await atlas.openPanel('?place=khankendi');
  const [quotation] = await atlas.quotations();
  await atlas.pressButton('Read in the article');
  expect(await atlas.view()).toBe('Articles');
  await expect.poll(() => atlas.focused()).toContain(quotation);
  await atlas.pressButton('Back to Khankendi on the map');
  await expect.poll(() => atlas.popup.name()).toContain('Khankendi');
});

test('a mention in the articles leads to its place by keyboard, whichever it is', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=articles');
  const titles = (await atlas.articles.mentions()).map(({ title }) => title);
  expect(titles.length).toBeGreaterThan(60);
  for (const title of new Set(titles)) {
    const index = titles.indexOf(title);
    await test.step(`mention ${index}, ${title}`, () =>
      atlas.articles.visitMention(index, title, 'keyboard'));
  }
});

test(
  'every twentieth mention, of both articles, leads to its place by mouse',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    const mentions = await atlas.articles.mentions();
    for (const [index, { title }] of mentions.entries()) {
      if (index % 20 !== 0) continue;
      await test.step(`mention ${index}, ${title}`, () =>
        atlas.articles.visitMention(index, title, 'mouse'));
    }
  },
);

test('a capital that stands for a government is told apart', async ({ atlas }) => {
  await atlas.openPanel('?view=articles');
  const titles = (await atlas.articles.mentions()).map(({ described }) => described);
  expect(titles).toContain('Baku, named as a government');
  await atlas.openPanel('?place=baku');
  expect(await atlas.popup.text()).toContain('Here named as a government.');
});

test('the map follows the text only when asked to', { tag: '@long' }, async ({ atlas }) => {
  await atlas.openMap('?view=articles#map=11/41.5/49');
  const before = await atlas.map.picture();
  await atlas.articles.scrollToEnd();
  expect(differingPixels(before, await atlas.map.picture())).toBeLessThan(50);
  await atlas.setSwitch('Map follows the text', true);
  await expect.poll(() => atlas.address()).not.toContain('#map=11/41.5/49');
});

test('About says how much of each article is quoted', async ({ atlas }) => {
  await atlas.openPanel('?view=about');
  const text = await atlas.text();
  expect(text).toMatch(/5\d % of “Azerbaijan and Armenia Fail/);
  expect(text).toMatch(/5\d % of Nurlan Mustafayev, “Armenia must not use/);
  expect(text).toContain('Both articles argue Azerbaijan’s side');
});

test(
  'the reader chooses which name comes first, on list, popup and link',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?place=khankendi#map=12/39.8182/46.7511');
    const before = await atlas.map.picture();
    await atlas.choose('Names', 'Armenian names first');
    expect(await atlas.popup.name()).toContain('Stepanakert / Khankendi');
    expect(await atlas.list.has('Stepanakert')).toBe(true);
    await expect
      .poll(async () => differingPixels(before, await atlas.map.picture()))
      .toBeGreaterThan(50);
    expect(atlas.address()).toContain('names=other');
    await atlas.choose('Names', 'Armenian');
    expect(await atlas.popup.name()).toContain('Ստեփանակերտ / Khankendi');
  },
);
