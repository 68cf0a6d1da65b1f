import { test } from 'vitest';
import { buildAtlas } from '../../src/content/build-atlas';
import { readGeodata } from '../../src/content/read-geodata';
import { buildSearchIndex, openSearchIndex } from '../../src/content/search-index';
import { gzipSync } from 'node:zlib';
test('x', () => {
  const { atlas } = buildAtlas(readGeodata('geodata'));
  const json = buildSearchIndex(atlas);
  console.log(json.length, gzipSync(json).length);
  const find = openSearchIndex(json, atlas);
  for (const q of [
    'Stepanakert',
    'Xankəndi',
    'xankendi',
    'Ստեփանակերտ',
    'Степанакерт',
    'Khankandi',
    'stepankert',
    'stepank',
    'scanners',
    'customs posts',
    'Shuhsa',
    'Khankendi / Stepanakert',
    'lachin',
    'Bkau',
    'the drones near Shusha',
    'artsakh',
    'ka',
    'a',
    '',
    '  ',
    'xyzzy',
    'nakhichevan',
    'azerbaijan',
    'road',
  ]) {
    const f = find(q);
    console.log(
      q,
      '|',
      f.placesBy,
      f.places.map((p) => p.toponym + '→' + p.place.id).join(', '),
      '|',
      f.quotationsBy,
      f.quotations.length,
      f.quotations
        .slice(0, 2)
        .map((x) => x.excerpt.id + ' ' + [...x.words])
        .join(';'),
    );
  }
  const words = new Set(
    atlas.articles.flatMap((a) => a.excerpts.flatMap((e) => e.exact.split(/\W+/))),
  );
  for (const w of words) {
    const f = find(w);
    if (f.placesBy !== 'as-typed')
      console.log(
        'noise',
        w,
        f.placesBy,
        f.places.map((p) => p.toponym),
      );
  }
});
