import { expect, test } from './driver';
import { quotedOf } from './quotes';

const OVER_KHANKENDI = '?layers=khankendi,shusha#map=12/39.8182/46.7511';

test('the HTML that Share offers works in a small frame of another site', async ({ atlas }) => {
  await atlas.openMap(OVER_KHANKENDI);
  await atlas.share.open();
  const html = await atlas.share.field('Embed');
  const { elsewhere, close } = await atlas.share.openElsewhere(
    `${html.replace('width="640" height="480"', 'width="320" height="240"')}<p style="height: 2000px">`,
  );
  expect(elsewhere.isLoaded()).toBe(false);
  await elsewhere.scrollToFrame();
  await elsewhere.mapDrawn();

  // The wheel belongs to the page around it: that scrolls, and the map keeps its zoom.
  const before = { scrolled: await elsewhere.scrolledTo(), address: elsewhere.address() };
  await elsewhere.scrollOverFrame(60);
  await expect.poll(() => elsewhere.scrolledTo()).toBe(before.scrolled + 60);
  expect(elsewhere.address()).toBe(before.address);

  await elsewhere.clickMap();
  await expect.poll(() => elsewhere.popupName()).toContain('Khankendi');
  await elsewhere.pressButton('Close');
  await elsewhere.pressButton('Legend');
  expect(await elsewhere.layerIsOn('Khankendi')).toBe(true);
  expect(await elsewhere.layerIsOn('Lachin road')).toBe(false);

  await elsewhere.followLink('Open in Corridor Atlas');
  await atlas.map.drawn();
  expect(atlas.address()).toBe('?layers=shusha,khankendi#map=12/39.8182/46.7511');
  expect(atlas.network.problems).toEqual([]);
  await close();
});

test('the link and the HTML can be copied', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.openPanel('?place=khankendi');
  await atlas.share.open();
  await atlas.pressButton('Copy link');
  await expect.poll(() => atlas.share.status()).toBe('The link is copied.');
  expect(await atlas.clipboard()).toBe(await atlas.share.field('Link'));
  expect(await atlas.measures.violations()).toEqual([]);
  await atlas.press('Escape');
  expect(await atlas.focused()).toBe('Share');
  expect(await atlas.popup.name()).toContain('Khankendi');
});

test('the picture is a PNG of the map that is seen, with a legend below it', async ({ atlas }) => {
  await atlas.resize(1024, 768);
  await atlas.openMap(OVER_KHANKENDI);
  const seen = await atlas.map.picture();
  await atlas.share.open();
  const { name, picture } = await atlas.share.savePicture();
  expect(name).toBe('corridor-atlas.png');
  expect(picture.width).toBe(seen.width + 40);
  expect(picture.height).toBeGreaterThan(seen.height + 100);
  const colours = new Set<string>();
  for (let i = 0; i < picture.data.length; i += 4) {
    colours.add(picture.data.subarray(i, i + 3).join());
  }
  expect(colours.size).toBeGreaterThan(200);
});

test('a place that is open is printed whole, below the map', async ({ atlas }) => {
  await atlas.openMap('?place=shusha');
  const { map, popup, paper } = await atlas.share.printedPlace();
  expect(popup.x).toBeGreaterThanOrEqual(0);
  expect(popup.x + popup.width).toBeLessThanOrEqual(paper.width);
  expect(popup.y).toBeGreaterThanOrEqual(map.y + map.height);
  expect(popup.height).toBeGreaterThan(paper.height / 2);
});

test('the handout holds every visible place with its quotations, each on a new page', async ({
  atlas,
}) => {
  await atlas.openMap('?place=baku&layers=khankendi,shusha,states-and-capitals');
  await atlas.list.switchLayer('States and capitals', false);
  await atlas.share.open();
  await atlas.share.prepareHandout();
  const printed = await atlas.quotationsSeen();
  expect(printed.toSorted()).toEqual([...quotedOf('khankendi'), ...quotedOf('shusha')].toSorted());
  const text = await atlas.text();
  expect(text).toContain('Khankendi / Stepanakert');
  expect(text).toContain('Nurlan Mustafayev, “Armenia must not use the Lachin corridor');
  expect(text).toContain('OpenStreetMap contributors');
  expect(text).not.toContain('Copy quotation');
  // A page for the map, two for Shusha with what others said, one for Khankendi.
  expect(await atlas.share.printedPages()).toBe(4);
});
