import { expect, test } from './driver';
import { quotedOf } from './quotes';

test('what the articles say of a place stands side by side, word for word, and can be linked to', async ({
  atlas,
}) => {
  await atlas.openPanel('?view=places');
  await atlas.list.choose('Shusha');
  await atlas.compare.open();
  const columns = await atlas.compare.columns();
  expect(columns).toHaveLength(2);
  for (const { quotations } of columns) expect(quotations.length).toBeGreaterThan(0);
  const quotations = columns.flatMap((column) => column.quotations);
  expect(quotations.toSorted()).toEqual(quotedOf('shusha'));
  expect(await atlas.compare.isSideBySide()).toBe(true);
  expect(atlas.address()).toContain('compare=yes');

  await atlas.press('Escape');
  await expect.poll(() => atlas.address()).not.toContain('compare');
  expect(await atlas.compare.isOpen()).toBe(false);
  expect(await atlas.focused()).toBe('Compare the articles');
  await atlas.back();
  await expect.poll(() => atlas.compare.isOpen()).toBe(true);
  await atlas.back();
  await expect.poll(() => atlas.compare.isOpen()).toBe(false);
  expect(await atlas.popup.name()).toContain('Shusha');
  expect(atlas.network.problems).toEqual([]);
});

test('a link to a comparison opens it; a phone stacks it, paper has nothing else', async ({
  atlas,
}) => {
  await atlas.resize(390, 844);
  await atlas.openPanel('?place=azerbaijan&compare=yes');
  await expect.poll(() => atlas.compare.isOpen()).toBe(true);
  expect(await atlas.compare.isSideBySide()).toBe(false);
  expect(await atlas.measures.overflowsSideways()).toBe(false);
  expect(await atlas.measures.targetsSmallerThan(24)).toEqual([]);
  expect(await atlas.measures.violations()).toEqual([]);
  const paper = await atlas.compare.paper();
  expect(paper).toContain('side by side');
  expect(paper).not.toMatch(/Choose a place|Close/);
});
