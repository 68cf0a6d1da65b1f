import { expect, test } from './driver';

const TITLE = 'Salt for the winter';
const TEXT = `${TITLE}\n\nThe lorries with salt came to Goris on 5 May 2021. Then Shusha had some too.`;

for (const [why, line] of [
  ['blocked', 'This browser does not let the page keep anything'],
  ['full', 'There is no room left to keep more'],
] as const) {
  test(`where storage is ${why}, the work goes on, a line says so, and a file keeps it`, async ({
    atlas,
  }) => {
    await atlas.library.refuseStorage(why);
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(TEXT);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    await expect.poll(() => atlas.text()).toContain(line);
    const { name, text } = await atlas.saved(() => atlas.pressButton('Save to a file'));

    await atlas.pressButton('Delete all');
    await expect.poll(() => atlas.library.titles()).toEqual([]);
    await atlas.library.openSaved(name, text);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    expect(atlas.network.problems).toEqual([]);
  });
}

test(
  'what is corrupted is left out, the visitor is told, and can save it as it is',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(TEXT);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    await atlas.library.corruptStored(TITLE);

    const sentence =
      'Part of what this browser kept for you is damaged and is left out: 1 article.';
    for (const visit of ['first', 'second']) {
      await atlas.reload();
      await expect.poll(() => atlas.text(), visit).toContain(sentence);
      expect(await atlas.library.titles()).toEqual([]);
    }
    await expect.poll(() => atlas.status()).toBe(sentence);
    const { text } = await atlas.saved(() => atlas.pressButton('Save the damaged data to a file'));
    expect(JSON.parse(text)).toMatchObject({
      articles: [{ citation: { title: TITLE }, text: TEXT }],
    });
    await atlas.pressButton('Delete the damaged data');
    await expect.poll(() => atlas.status()).toBe('Damaged data deleted');
    expect(await atlas.text()).not.toContain(sentence);
  },
);

test(
  'what one tab adds the other shows, and neither loses its own',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    const other = await atlas.newTab();
    await other.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(TEXT);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    await expect.poll(() => other.library.titles()).toEqual([TITLE]);

    await other.unfold('Add an article');
    await other.library.paste('Ploughs\n\nTwo ploughs left Baku.');
    await expect.poll(() => other.library.titles()).toEqual(['Ploughs', TITLE]);
    await expect.poll(() => atlas.library.titles()).toEqual(['Ploughs', TITLE]);
  },
);

test(
  'imported articles are searched, dated and exported like all others',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(TEXT);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);

    await atlas.search.type('lorries salt');
    await expect
      .poll(() => atlas.search.found())
      .toEqual([expect.stringContaining('your article')]);
    await atlas.press('Escape');
    await atlas.openDates();
    await expect.poll(() => atlas.text()).toContain('5 May');

    await atlas.pressButton('About');
    const { name, text } = await atlas.saved(() => atlas.pressButton('Your excerpts as Web'));
    await atlas.pressButton('Articles');
    await atlas.pressButton('Delete all');
    await expect.poll(() => atlas.library.titles()).toEqual([]);
    await atlas.library.openSaved(name, text);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    expect(atlas.network.problems).toEqual([]);
  },
);
