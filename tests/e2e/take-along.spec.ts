import { expect, test } from './driver';

test('an article’s citation is copied and saved for a reference manager', async ({ atlas }) => {
  await atlas.allowClipboard();
  await atlas.openPanel('?view=articles');
  await atlas.unfold('Cite this article');
  await atlas.pressButton('Copy BibTeX');
  await expect.poll(() => atlas.status()).toBe('BibTeX copied');
  expect(await atlas.clipboard()).toMatch(/^@article\{[\w-]+,\n[^]*title = \{/);
  const { name, text } = await atlas.saved(() => atlas.pressButton('Save '));
  expect(name).toMatch(/\.bib$/);
  expect(text).toBe(await atlas.clipboard());
});

test('places and excerpts can be downloaded from About', async ({ atlas }) => {
  await atlas.openPanel('?view=about');
  for (const [link, type] of [
    ['Places as GeoJSON', 'FeatureCollection'],
    ['Places as Linked Places', 'FeatureCollection'],
    ['Excerpts as Web Annotations', 'AnnotationCollection'],
  ] as const) {
    const { text } = await atlas.saved(() => atlas.follow(link));
    expect(JSON.parse(text)).toMatchObject({ type });
  }
});
