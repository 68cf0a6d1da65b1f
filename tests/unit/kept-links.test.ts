import { expect, test } from 'vitest';
import { isExcerpt } from '../../src/domain/atlas/article';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { parsePermalink } from '../../src/domain/view/permalink';
import links from '../fixtures/kept-links.json';

const { atlas } = buildAtlas(readGeodata('geodata'));
const opening = parsePermalink('', atlas).choice;

// Links that were given out once. They are added to, never changed.
test.each(links)('$link still brings back what it did', ({ link, brings }) => {
  const { choice, ignored } = parsePermalink(link, atlas);
  expect(choice).toEqual({ ...opening, ...brings });
  expect(ignored).toEqual([]);
  if (choice.excerpt === null) return;
  const { excerpts } = atlas.articles.find(({ id }) => id === choice.article)!;
  expect(excerpts.filter((excerpt) => isExcerpt(excerpt, choice.excerpt))).toHaveLength(1);
});
