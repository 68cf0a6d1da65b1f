import { describe, expect, test } from 'vitest';
import { importLines, importsOf, type ImportLine } from './import-lines';

/**
 * What each part of the source may import. Imports run one way, so that the
 * domain can be read alone, and the map be replaced without the page.
 */
const MAY_IMPORT: Record<string, string[]> = {
  domain: ['domain'],
  content: ['content', 'domain'],
  reader: ['reader', 'domain'],
  map: ['map', 'domain'],
  state: ['state', 'domain'],
  ui: ['ui', 'state', 'map', 'content', 'reader', 'domain'],
  scripts: ['scripts', 'content', 'reader', 'domain'],
};

/** The only files that load MapLibre; all others may know its types. */
const LOAD_MAPLIBRE = [
  'src/map/map-view.ts',
  'src/map/worker.ts',
  'src/map/fetch-worker.ts',
  'src/map/basemaps/pmtiles-protocol.ts',
];
const MAP_PANE = 'src/ui/map/MapPane.svelte';
/** The map's code may start on its way before its pane is there. */
const FETCH_MAP = 'src/map/load-map';
const STYLE = 'src/map/style/';
/** Maps of the page that are drawn without MapLibre; state reaches them through the map pane. */
const LOCATOR = 'src/map/locator/';
const LOCATOR_UI = /^src\/ui\/(LocatorMap|LocatorDrawing|pages\/)/;
/** What the map's data files carry: content makes them, the style draws them. */
const DATA_CONTRACT = 'src/map/style/options';

/** `src/map/camera` → `map`; files of `src` itself start the page: `ui`. */
function partOf(path: string): string {
  const [top = '', second, third] = path.split('/');
  if (top !== 'src') return top;
  return third === undefined ? 'ui' : (second ?? '');
}

const isPackage = ({ to }: ImportLine) => !/^(src|scripts|tests|geodata|\.\.)(\/|$)/.test(to);

/** The rule that an import line breaks, if any. */
function breach(line: ImportLine): string | undefined {
  const { from, to, typesOnly } = line;
  const part = partOf(from);
  if (/^maplibre-gl(\/|$)/.test(to)) {
    const loads = !typesOnly && !to.endsWith('.css');
    return loads && !LOAD_MAPLIBRE.includes(from) ? 'only the map view loads MapLibre' : undefined;
  }
  if (from.startsWith(STYLE) && !/^(src\/map\/style\/|virtual:texts\/)/.test(to) && !typesOnly) {
    return 'the style imports types and texts alone';
  }
  if (isPackage(line)) {
    const isMeasure = from === 'src/domain/measuring/measure.ts' && to.startsWith('@turf/');
    return part === 'domain' && !typesOnly && !isMeasure
      ? 'the domain imports no package, but Turf to measure'
      : undefined;
  }
  if (to.startsWith('tests/')) return 'nothing imports tests';
  if (to.startsWith('geodata/')) {
    return part === 'content' || part === 'scripts' ? undefined : 'geodata is read by content';
  }
  if (part === 'content' && to === DATA_CONTRACT && typesOnly) return undefined;
  if (!MAY_IMPORT[part]?.includes(partOf(to))) return `${part} does not import ${partOf(to)}`;
  const isMap = partOf(to) === 'map' && !to.startsWith(STYLE);
  if (LOCATOR_UI.test(from) && (to.startsWith(LOCATOR) || to === 'src/map/camera'))
    return undefined;
  if (/^src\/(main|embed)\.ts$/.test(from) && to === FETCH_MAP) return undefined;
  if (part === 'ui' && isMap && !typesOnly && from !== MAP_PANE) {
    return 'only MapPane speaks to the map';
  }
  return undefined;
}

function breaches(lines: ImportLine[]): string[] {
  return lines.flatMap((line) => {
    const rule = breach(line);
    return rule ? [`${line.from} imports ${line.to}: ${rule}`] : [];
  });
}

describe('the source', () => {
  const lines = [...importLines('src'), ...importLines('scripts')];

  test('imports one way', () => {
    expect(breaches(lines)).toEqual([]);
  });

  test('is read in all its parts', () => {
    const parts = new Set(lines.map(({ from }) => partOf(from)));
    expect([...parts]).toEqual(expect.arrayContaining(['domain', 'map', 'ui', 'scripts']));
    expect(lines.some(({ to }) => to === 'maplibre-gl')).toBe(true);
  });
});

describe('the rule refuses', () => {
  test.each([
    ['src/domain/atlas/place.ts', `import { load } from '../content/load';`],
    ['src/domain/atlas/place.ts', `import type { Load } from '../content/load';`],
    ['src/domain/atlas/place.ts', `import * as v from 'valibot';`],
    ['src/state/view-state.svelte.ts', `import { MapView } from '../map/map-view';`],
    ['src/map/camera.ts', `import { Choice } from '../state/choice.svelte';`],
    ['src/map/camera.ts', `import { LngLat } from 'maplibre-gl';`],
    ['src/map/style/overlay/lines.ts', `import { kebab } from '../../domain/words';`],
    [
      'src/ui/page/App.svelte',
      `<script lang="ts">import { MapView } from '../map/map-view';</script>`,
    ],
    ['src/ui/page/App.svelte', `<script lang="ts">const m = await import('maplibre-gl');</script>`],
    ['src/content/features.ts', `import { defaults } from '../map/style/options';`],
    ['src/reader/files.ts', `export { load } from '../content/load';`],
    ['src/main.ts', `import { build } from '../scripts/build';`],
    ['src/ui/page/App.svelte', `<script>import atlas from '../../tests/fixtures/atlas';</script>`],
    [
      'src/ui/page/App.svelte',
      `<script>import shusha from '../../geodata/shusha.geojson';</script>`,
    ],
    ['scripts/screenshots.ts', `import { MapView } from '../src/map/map-view';`],
  ])('in %s: %s', (file, text) => {
    expect(breaches(importsOf(file, text))).toHaveLength(1);
  });
});

describe('the rule allows', () => {
  test.each([
    ['src/domain/measuring/measure.ts', `import { length } from '@turf/turf';`],
    ['src/domain/geoparsing/gazetteer.ts', `import type { Place } from './place';`],
    ['src/content/features.ts', `import type { MapData } from '../map/style/options';`],
    ['src/map/camera.ts', `import type { LngLat } from 'maplibre-gl';`],
    ['src/map/map-view.ts', `import { Map } from 'maplibre-gl';`],
    ['src/map/style/overlay/lines.ts', `import { type Place } from '../../domain/place';`],
    ['src/map/style/overlay/lines.ts', `import { palette } from './palette';`],
    ['src/map/style/legend.ts', `import { border } from 'virtual:texts/legend';`],
    [
      'src/ui/page/Panel.svelte',
      `<script>import { palette } from '../map/style/palette';</script>`,
    ],
    ['src/ui/map/MapPane.svelte', `<script>import { MapView } from '../map/map-view';</script>`],
    ['src/ui/map/MapPane.svelte', `<script>import 'maplibre-gl/dist/maplibre-gl.css';</script>`],
    ['src/main.ts', `import App from './ui/App.svelte';`],
    ['scripts/article-import.ts', `import { split } from '../src/domain/geoparsing/sentences';`],
  ])('in %s: %s', (file, text) => {
    const lines = importsOf(file, text);
    expect(lines).toHaveLength(1);
    expect(breaches(lines)).toEqual([]);
  });
});
