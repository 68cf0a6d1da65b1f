import { createDocx, createFile, createPdf } from '../fixtures/create-files';
import { expect, test } from './driver';

const TITLE = 'Snow on the pass';
const TEXT = [
  TITLE,
  'GORIS — Lorries reached Shusha before dark. The column had waited in the village of Tegh.',
  'Baku denies that the Lachin corridor is closed. The tents stand at Upper Gorge.',
].join('\n\n');

test('no code of the library is loaded before it is opened', async ({ atlas }) => {
  await atlas.openPanel('?view=articles');
  const loaded = () => atlas.network.requests.map(({ url }) => url).join('\n');
  expect(loaded()).not.toMatch(
    /session|library-part|LibraryArticles|gazetteer-|read-(?:pdf|docx|html|markdown)|pdf\./,
  );
  await atlas.library.open();
  expect(loaded()).toMatch(/library-part/);
  expect(loaded()).not.toMatch(/read-(?:pdf|docx)|pdf\./);
});

test('a pasted article is found on the map, told apart, stored, deleted and restored', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(TEXT);
  await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
  expect(atlas.network.foreignRequests()).toEqual([]);
  await atlas.map.drawn();

  await atlas.pressButton('Shusha');
  await expect.poll(() => atlas.popup.text()).toContain('your article');
  expect(await atlas.quotations()).toContain('GORIS — Lorries reached Shusha before dark.');

  await atlas.reload();
  await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
  await atlas.pressButton('Delete all');
  await expect.poll(() => atlas.library.titles()).toEqual([]);
  await atlas.pressButton('Undo the deletion');
  await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
  expect(atlas.network.problems).toEqual([]);
});

test('what an article names is marked on the map with its number; the map fits it, and what is on it is said', async ({
  atlas,
}) => {
  await atlas.withoutWebGL();
  await atlas.openMap('?view=articles#map=11/40.9/45.1');
  await atlas.library.open();
  await atlas.library.paste(TEXT);
  await expect
    .poll(() => atlas.status())
    .toBe('Added: Snow on the pass. 5 places on this map, 0 off it');
  const marked = async () => (await atlas.map.places()).filter((name) => name.includes('number'));
  await expect
    .poll(marked)
    .toEqual(expect.arrayContaining([expect.stringMatching(/^Tegh, .*number 3$/)]));
  expect(atlas.network.problems).toEqual([]);
});

test('beside articles of their own a reader chooses which names come first', async ({ atlas }) => {
  await atlas.openPanel('?view=articles');
  await atlas.library.open();
  await atlas.library.paste(TEXT);
  await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
  await atlas.pressButton('Places');
  await atlas.choose('Names', 'Armenian names first');
  await expect.poll(() => atlas.text()).toContain('Shushi');
  expect(atlas.network.problems).toEqual([]);
});

test(
  'an unknown name is placed on the map by a click, and is in the saved picture',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.openMap('?view=articles#map=9/39.6/46.4');
    await atlas.library.open();
    await atlas.library.paste(TEXT);
    await expect.poll(() => atlas.library.titles()).toEqual([TITLE]);
    await atlas.unfold('not known here');
    await atlas.pressButton('Place Upper Gorge on the map');
    await atlas.map.click(40, -60);
    await expect.poll(() => atlas.status()).toBe('Upper Gorge is on the map');
    await atlas.pressButton('Upper Gorge');
    await expect.poll(() => atlas.popup.name()).toContain('Upper Gorge');

    await atlas.share.open();
    const { picture } = await atlas.share.savePicture();
    expect(picture.width).toBeGreaterThan(500);
    await atlas.press('Escape');
    await atlas.map.drawn();
  },
);

test('files of every kind are read; one that cannot be read is named, and does not stop the others', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=articles');
  await atlas.library.open();
  const page = `<p onclick="alert(1)">${TEXT.replaceAll('\n\n', '</p><p>')}</p>`;
  await atlas.library.chooseFiles(
    createFile('empty.txt', ''),
    createFile('snow.html', page),
    createFile('snow.docx', await createDocx(TEXT.split('\n\n'))),
    createFile('snow.pdf', createPdf(['Snow on the pass', 'in a PDF.'])),
    createFile('locked.pdf', createPdf(['Words'], { locked: true })),
  );
  await expect.poll(() => atlas.library.titles()).toHaveLength(3);
  await expect.poll(() => atlas.text()).toContain('“empty.txt” is empty.');
  await expect.poll(() => atlas.text()).toContain('“locked.pdf” is protected by a password');
});
