import type { LngLat } from '../../domain/atlas/place';
import { WORLD_MAP, type BaseMap } from '../../domain/atlas/base-map';
import { exportToGeodata } from '../../domain/editing/export-to-geodata';
import { toJsonText } from '../../domain/exchange/json-text';
import { plainName } from '../../domain/exchange/one-line';
import type { Publication } from '../../domain/library/publication';
import type { GeodataFiles } from '../geodata/check-geodata';
import type { ArticleRecord } from '../../domain/atlas/article';
import type { AboutFile, AtlasFile } from '../geodata/schema/atlas';
import type { LayerFile } from '../geodata/schema/layer';
import { bytesOf } from '../sha256';
import { viewAround } from './published-view';

/** Files of a geodata folder by path inside it. */
export type Folder = Map<string, Uint8Array>;

/** What stands in the folder of an atlas whatever articles it has. */
const OF_THE_MAP = /^(basemap|gazetteer)\//;
/** What this module writes itself. */
const WRITTEN = /^(atlas|about|basemaps)\.json$|^layers\//;

/** The one group of the layers of an atlas that has few. */
const GROUP = 'Places';

/** A folder as the build reads it. */
export function filesIn(folder: Folder): GeodataFiles {
  return {
    read: (file) => folder.get(file) ?? null,
    list: (part) =>
      [...folder.keys()].flatMap((file) =>
        file.startsWith(`${part}/`) ? [file.slice(part.length + 1)] : [],
      ),
  };
}

/**
 * The geodata of what a visitor publishes: their articles as excerpts and check
 * sums, never the text, on the map of the atlas that they were read in, or of the
 * world. Without the articles of that atlas, of its layers are left the places that
 * theirs name.
 *
 * @param site the geodata of that atlas
 */
export async function publishedGeodata(
  { title, summary, articles, places, withAtlas, world }: Publication,
  site: Folder,
): Promise<Folder> {
  const files: Folder = new Map();
  const put = (file: string, json: unknown) => files.set(file, bytesOf(toJsonText(json, 2)));
  const ofSite = readJson<AtlasFile>(site, 'atlas.json');
  const siteAtlas = world ? onWorld(ofSite, withAtlas ? [] : articles) : ofSite;
  for (const [file, bytes] of site) {
    if (OF_THE_MAP.test(file) || (withAtlas && !WRITTEN.test(file))) files.set(file, bytes);
  }
  const waters = { type: 'FeatureCollection', features: [] };
  for (const [name, layer] of Object.entries(world ? { ...world, water: waters } : {})) {
    put(`basemap/${name}.geojson`, layer);
  }
  const named = new Set(articles.flatMap(({ mentions }) => mentions.map(({ placeId }) => placeId)));
  const staged = new Set(
    articles.flatMap(({ mentions }) =>
      mentions.flatMap(({ placeId, kind }) => (kind === 'metonym' ? [] : [placeId])),
    ),
  );
  const layers = layersOf(site, withAtlas ? null : named);
  for (const [file, layer] of layers) put(file, layer);

  const features = [...layers.values()].flatMap((layer) => layer.features);
  const into = {
    asOf: siteAtlas.asOf,
    box: siteAtlas.box,
    layers: [...layers.values()].map(({ layer }) => ({ order: layer.order })),
    places: features.map(({ properties }) => idAndKind(properties)),
    articles: withAtlas ? idsIn(site, 'articles').map((id) => ({ id })) : [],
  };
  for (const source of articles) {
    const outlet = plainName(source.citation['container-title']);
    const made = await exportToGeodata(source, source.found, places, into, {
      kind: 'article',
      publisherNote: outlet ? `Published by ${outlet}.` : 'Who published it is not said here.',
    });
    for (const { path, text } of made) {
      const json = JSON.parse(text) as object;
      if (isLayer(json)) {
        Object.assign(json.layer, { visible: true, ...(!withAtlas && { group: GROUP }) });
        into.layers.push({ order: json.layer.order });
        into.places.push(...json.features.map(({ properties }) => idAndKind(properties)));
        features.push(...json.features);
      } else if ('citation' in json) {
        into.articles.push({ id: (json as ArticleRecord).citation.id });
      }
      put(path, json);
    }
  }
  // Not the capitals that stand for governments: nothing takes place there.
  const shown = features
    .filter(({ properties }) => staged.has(properties.placeId))
    .flatMap(({ geometry }) => positionsOf(geometry));
  put('atlas.json', atlasOf(siteAtlas, { title, summary }, shown, withAtlas));
  put('about.json', aboutOf(readJson<AboutFile>(site, 'about.json'), siteAtlas.title, withAtlas));
  if (site.has('basemaps.json')) {
    // The archives among them lie beside the site that this one is made from.
    const baseMaps = readJson<BaseMap[]>(site, 'basemaps.json');
    const isElsewhere = (one: BaseMap) => one.type !== 'archive' || one.file.includes(':');
    put('basemaps.json', baseMaps.filter(isElsewhere));
  }
  return files;
}

const isLayer = (json: object): json is LayerFile => 'layer' in json;

const idAndKind = ({ placeId: id, kind }: LayerFile['features'][number]['properties']) => ({
  id,
  kind,
});

/** The layers of an atlas by their files; of some places alone, those are on when the page opens. */
function layersOf(site: Folder, only: ReadonlySet<string> | null): Map<string, LayerFile> {
  const layers = [...site.keys()].filter((file) => file.startsWith('layers/'));
  return new Map(
    layers.flatMap((file) => {
      const whole = readJson<LayerFile>(site, file);
      if (only === null) return [[file, whole] as const];
      const features = whole.features.filter(({ properties }) => only.has(properties.placeId));
      const layer = { ...whole.layer, visible: true, group: GROUP };
      return features.length > 0 ? [[file, { ...whole, layer, features }] as const] : [];
    }),
  );
}

/** An atlas whose base map is the world, as of the newest of the articles that have a date. */
function onWorld(atlas: AtlasFile, articles: Publication['articles']): AtlasFile {
  const days = articles.flatMap(
    ({ citation }) => citation.issued?.['date-parts'].slice(0, 1) ?? [],
  );
  const dates = days.map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'));
  const asOf = dates.toSorted().at(-1) ?? atlas.asOf;
  const known = new Set(atlas.credits.map(({ title }) => title));
  const credits = WORLD_MAP.credits.filter(({ title }) => !known.has(title));
  return { ...atlas, asOf, box: WORLD_MAP.box, credits: [...atlas.credits, ...credits] };
}

function atlasOf(
  { headline: _headline, contact: _contact, ...site }: AtlasFile,
  said: Pick<Publication, 'title' | 'summary'>,
  shown: LngLat[],
  withAtlas: boolean,
): AtlasFile {
  const { view, narrowView, box } = site;
  const corners = ([west, south, east, north]: AtlasFile['view']): LngLat[] =>
    withAtlas
      ? [
          [west, south],
          [east, north],
        ]
      : [];
  return {
    ...site,
    title: plainName(said.title),
    summary: said.summary.trim(),
    view: viewAround([...shown, ...corners(view)], view, box),
    ...(narrowView && {
      narrowView: viewAround([...shown, ...corners(narrowView)], narrowView, box),
    }),
  };
}

function aboutOf(site: AboutFile, from: string, withAtlas: boolean): AboutFile {
  const own = {
    heading: 'About this atlas',
    statements: [
      {
        text: `It was made with “${from}”: its map and its names of places are from there. Who publishes this atlas chose its title, its summary and its articles.`,
        basis: 'rule' as const,
      },
      {
        text: 'Each quotation is one or more whole sentences of the article that stands below it, word for word, which name a place. At most 60 % of an article is quoted where a reader added it. The quotations remain their publishers’.',
        basis: 'rule' as const,
      },
    ],
  };
  return { sections: [own, ...(withAtlas ? site.sections : [])] };
}

/** All positions of a geometry, without heights. */
function positionsOf(geometry: LayerFile['features'][number]['geometry']): LngLat[] {
  const flat = (part: unknown): LngLat[] => {
    if (!Array.isArray(part)) return [];
    return typeof part[0] === 'number' ? [[part[0], part[1] as number]] : part.flatMap(flat);
  };
  return geometry ? flat(geometry.coordinates) : [];
}

function idsIn(site: Folder, part: string): string[] {
  return filesIn(site)
    .list(part)
    .map((name) => name.replace(/\.json$/, ''));
}

function readJson<Json>(folder: Folder, file: string): Json {
  return JSON.parse(new TextDecoder().decode(folder.get(file))) as Json;
}
