import { describe, expect, test } from 'vitest';
import { buildAtlas } from '../../src/build/atlas/build-atlas';
import { readGeodata } from '../../src/build/geodata/read-geodata';
import { BUILT_IN, hostsOf, WORLD_MAP, type BaseMap } from '../../src/domain/atlas/base-map';
import { createArchiveBase, createReliefBase, createStyleBase } from '../fixtures/create-base-maps';
import { createGeodata, type Files } from '../fixtures/create-geodata';
import { linesFor } from '../fixtures/geodata-lines';

const atlasOf = (files: Files) => buildAtlas(readGeodata(createGeodata(files))).atlas;

/** What a build says of a setting with one base map. */
const linesOf = (baseMap: object) => linesFor({ 'basemaps.json': [baseMap] });

describe('the setting', () => {
  test('gives the atlas its base maps behind the map of the world, in their order', () => {
    const baseMaps = [createReliefBase(), createStyleBase(), createArchiveBase()];
    expect(atlasOf({ 'basemaps.json': baseMaps }).baseMaps).toEqual([WORLD_MAP, ...baseMaps]);
  });

  test('may be missing: then there are the built-in base map and that of the world alone', () => {
    expect(atlasOf({}).baseMaps).toEqual([WORLD_MAP]);
  });

  test('names every host that the shipped base maps need', () => {
    const { atlas } = buildAtlas(readGeodata('geodata'));
    expect(hostsOf(atlas.baseMaps)).toEqual(['s3.amazonaws.com', 'tiles.openfreemap.org']);
  });

  test('names a host once, and none for an archive of the site', () => {
    const baseMaps: BaseMap[] = [
      createStyleBase({ hosts: ['b.test', 'a.test'] }),
      createReliefBase({ hosts: ['a.test'] }),
      createArchiveBase(),
    ];
    expect(hostsOf(baseMaps)).toEqual(['a.test', 'b.test']);
  });
});

describe('a fault in the setting stops the build', () => {
  test.each([
    [
      'a URL on a host that is not named',
      createStyleBase({ dark: 'https://other.test/dark.json' }),
      '[0]: expected the host of each of its URLs among its "hosts"',
    ],
    ['an unsafe URL', createStyleBase({ light: 'http://tiles.test/a' }), 'expected an https URL'],
    [
      'no URL',
      createStyleBase({ light: 'tiles' }),
      '[0].light: expected an absolute http(s) URL, got "tiles"',
    ],
    ['tiles without places', createReliefBase({ tiles: 'https://heights.test/a.png' }), '{z}'],
    ['the default’s id', createStyleBase({ id: BUILT_IN }), 'another id than "built-in"'],
    ['no credit', createStyleBase({ credits: [] }), '[0].credits: expected at least one credit'],
    ['a file of another kind', createArchiveBase({ file: 'a.mbtiles' }), '.pmtiles'],
    ['an odd size', createReliefBase({ tileSize: 1.5 }), 'a whole number from 64 to 1024, got 1.5'],
    ['an unknown type', { ...createStyleBase(), type: 'globe' }, '[0].type: expected'],
  ])('%s', (_, baseMap, words) => {
    const lines = linesOf(baseMap).join('\n');
    expect(lines).toContain('geodata/basemaps.json: [0]');
    expect(lines).toContain(words);
  });

  test('an id twice', () => {
    expect(linesFor({ 'basemaps.json': [createStyleBase(), createStyleBase()] })).toEqual([
      expect.stringContaining('expected an id of its own for each base map'),
    ]);
  });
});
