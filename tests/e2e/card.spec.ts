import { expect, test } from './driver';
import { quotedOf } from './quotes';

/** Longer than a wide picture can hold. */
const LONGEST = '?view=articles&article=edm-20-11&excerpt=edm-20-11-s11';

test('a quotation of a place becomes a picture, by keys alone, and nothing of it is lost', async ({
  atlas,
}) => {
  await atlas.card.watch();
  await atlas.openPanel('?place=shusha');
  await atlas.card.open();
  const { name, picture } = await atlas.card.save();
  expect(name).toMatch(/^edm-20-11-s\d+\.png$/);
  expect([picture.width, picture.height]).toEqual([1200, 630]);
  const quotation = await atlas.card.quotation();
  expect(quotedOf('shusha')).toContain(quotation);
  expect(await atlas.card.text()).toContain(`“${quotation}”\n— Eurasia Daily Monitor`);
  expect(await atlas.card.text()).toMatch(/SHA-256 of the words begins [0-9a-f]{12}/);
  expect(await atlas.card.text()).toContain('?place=shusha&view=articles&article=edm-20-11');
  expect(await atlas.card.spoken()).toBe(await atlas.card.text());
  // axe itself reads canvases, of which the browser warns.
  expect(atlas.network.problems).toEqual([]);
  expect(await atlas.measures.violations()).toEqual([]);
  await atlas.press('Escape');
  expect(await atlas.card.isOpen()).toBe(false);
  expect(await atlas.focused()).toBe('Share as picture');
  expect(await atlas.popup.name()).toContain('Shusha');
});

test(
  'one that is too long for the wide picture is offered the tall one, on a phone too',
  { tag: '@long' },
  async ({ atlas }) => {
    await atlas.resize(390, 844);
    await atlas.card.watch();
    await atlas.card.takeShares();
    await atlas.openPanel(LONGEST);
    await atlas.card.openOfChosen();
    expect(await atlas.card.fits('Wide')).toBe(false);
    const { picture } = await atlas.card.save();
    expect([picture.width, picture.height]).toEqual([1080, 1350]);
    const quotation = await atlas.card.quotation();
    expect(quotedOf('zangezur-route')).toContain(quotation);
    expect(await atlas.card.overflow()).toBe(0);

    await atlas.card.share();
    await expect.poll(() => atlas.card.shares()).toHaveLength(1);
    const [shared] = await atlas.card.shares();
    expect(shared).toMatchObject({ type: 'image/png', text: await atlas.card.text() });
    expect(shared!.size).toBeGreaterThan(50_000);
  },
);

test(
  'one of a reader’s own article says so, whatever its letters',
  { tag: '@long' },
  async ({ atlas }) => {
    const words =
      'Şuşa, by others Shusha, Շուշի or Шуша, is ex\u00ADtra\u00ADor\u00ADdi\u00ADnary 👨‍👩‍👧‍👦 e\u0301.';
    await atlas.card.watch();
    await atlas.openPanel('?view=articles');
    await atlas.library.open();
    await atlas.library.paste(`A note\n\n${words}`);
    await expect.poll(() => atlas.library.titles()).toEqual(['A note']);
    await atlas.open('?place=shusha');
    await expect.poll(() => atlas.quotationsSeen()).toContain(words.normalize('NFC'));
    await atlas.card.open((await atlas.quotationsSeen()).length - 1);
    await atlas.card.choose('Tall');
    await atlas.card.choose('Wide');
    await expect.poll(() => atlas.card.quotation()).toBe(words.normalize('NFC'));
    expect(await atlas.card.text()).toContain('From a reader’s own text');
    expect(await atlas.card.text()).not.toContain('SHA-256');
    expect(await atlas.card.text()).toMatch(/\?place=shusha$/);
  },
);
