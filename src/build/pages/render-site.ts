import { render } from 'svelte/server';
import { tag } from 'virtual:texts/language';
import * as texts from 'virtual:texts/pages';
import { buildAtlas } from '../atlas/build-atlas';
import type { Geodata } from '../geodata/read-geodata';
import { splitAtlas } from '../atlas/split-atlas';
import { orderedNames, type DescribedPlace, type Place } from '../../domain/atlas/place';
import type { Atlas, FullAtlas } from '../../domain/atlas/atlas';
import { groupBy } from '../../domain/atlas/group-by';
import type { LocatorData } from '../../map/locator/locator-data';
import { standingText } from '../../map/style/line-words';
import { AtlasModel } from '../../state/atlas-model.svelte';
import { AtlasParts } from '../../state/atlas-parts.svelte';
import App from '../../ui/page/App.svelte';
import { dateText, excerptsText } from '../../ui/shared/texts';
import AtlasDocument from './AtlasDocument.svelte';
import { sitePage, takeStyles, type Depth, type Rendered, type SitePage } from './html';
import { dataBlock, placeJsonLd } from './json-ld';
import type { Licensed } from '../plugins/licence-plugin';
import LicencesDocument from './LicencesDocument.svelte';
import { inLightColours, locatorPicture, NARROW, openingDrawing, WIDE } from './locator-picture';
import PlaceDocument from './PlaceDocument.svelte';
import { webManifest } from './web-manifest';

/** Everything of the site that is drawn when it is built. */
export interface Site {
  title: string;
  description: string;
  /** The opening state of the interactive page, to be hydrated. */
  app: string;
  /** The opening view of the map, for `app` to hold until the live map is there. */
  drawing: string;
  /** The atlas as text, for the same page without script. */
  document: string;
  /** The locator map in its sizes, by file: SVG. */
  pictures: Record<string, string>;
  /** The same for link previews: SVG with its colours written out. */
  preview: string;
  /** What a browser needs to install the site, as JSON. */
  manifest: string;
  /** The styles of `document` and of `pages`. */
  css: string;
  /** The other pages: all places as text, and each place's own. */
  pages(): Iterable<SitePage>;
  /** The page of packages and fonts, which are known once everything is bundled. */
  licences(packages: Licensed[], fonts: Licensed[]): SitePage;
}

/** Bytes of text that the root page carries at most; beyond, each excerpt stands on its place's page. */
const ROOT_BUDGET = 400_000;

/** Places that are drawn for their styles alone. */
const STYLED = 200;

/** Other places of a layer that a place's page links to, at most. */
const NEIGHBOURS = 60;

/** Pages without script announce nothing. */
const SILENT = { placeChosen: () => '', layerToggled: () => '', datesChosen: () => '' };

export function renderSite(geodata: Geodata): Site {
  const { atlas, places } = buildAtlas(geodata);
  const { index, files } = splitAtlas(atlas);
  const readPart = (file: string) => JSON.parse(files.get(file)!) as unknown;
  const address = { query: () => '', camera: () => '', push: () => {}, replace: () => {} };
  const model = new AtlasModel({
    atlas: index.atlas,
    parts: new AtlasParts(index.parts, readPart),
    address,
    announcements: SILENT,
  });
  const data = { places, ...geodata.basemap } as unknown as LocatorData;
  const styles = new Map<string, string>();
  const kept = (rendered: Rendered): string => {
    rendered.styles.forEach((css, id) => styles.set(id, css));
    return rendered.html;
  };
  const asText = (root: string, depth: Depth, mapHref?: string) => {
    const props = { model, root, depth, mapHref };
    return kept(takeStyles(render(AtlasDocument, { props })));
  };
  const licences = (packages: Licensed[], fonts: Licensed[]) => {
    const props = { atlas, packages, fonts };
    const body = kept(takeStyles(render(LicencesDocument, { props })));
    const title = texts.titled({ page: texts.licences, title: atlas.title });
    return sitePage('licences/', { lang: tag, title, description: title, body });
  };
  // For its styles: they are written before the packages are known.
  licences([], []);
  // Of an atlas with more quotations than fit, drawing them all only to measure would take long.
  const quoted = atlas.articles.reduce((sum, { quotedLength }) => sum + quotedLength, 0);
  const depths: Depth[] = quoted <= ROOT_BUDGET ? ['full', 'links'] : ['links'];
  const document = depths
    .map((depth) => ({ depth, text: asText('./', depth) }))
    .find(({ text }) => Buffer.byteLength(text) <= ROOT_BUDGET) ?? {
    depth: 'brief',
    text: asText('./', 'brief'),
  };
  const hasExcerpts = document.depth === 'full';
  const articleOf = new Map(
    atlas.articles.flatMap(({ id, excerpts }) => excerpts.map((each) => [each.id, id] as const)),
  );
  const neighboursOf = neighboursIn(atlas);
  const allPlaces = asText('../', hasExcerpts ? 'full' : 'links', '../');
  const drawPlace = (place: Place) => {
    const props = { model, place, neighbours: neighboursOf(place), hrefOf };
    return kept(takeStyles(render(PlaceDocument, { props })));
  };
  // For their styles, which the pages share and which are named before these are drawn.
  placesToStyle(atlas).forEach(drawPlace);
  function* pages() {
    const title = texts.titled({ page: texts.allPlaces, title: atlas.title });
    const description = atlas.summary;
    yield sitePage('places/', { lang: tag, title, description, body: allPlaces });
    for (const place of atlas.places) yield placePage(place, drawPlace(place));
  }
  const pictures = Object.fromEntries(
    [WIDE, NARROW].map((size) => [size.file, locatorPicture(atlas, data, size)]),
  );
  return {
    title: atlas.title,
    description: atlas.summary,
    app: render(App, { props: { ...index, readPart, address } }).body,
    drawing: openingDrawing(atlas, data),
    document: document.text,
    manifest: JSON.stringify(webManifest(atlas, tag)),
    pictures,
    preview: inLightColours(pictures[WIDE.file]!),
    css: [...styles.values()].join('\n'),
    pages,
    licences,
  };

  /** Where no page has all excerpts, the map's page opens the one that is asked for. */
  function hrefOf(excerptId: string): string {
    if (hasExcerpts) return `../#${excerptId}`;
    return `../../?view=articles&article=${articleOf.get(excerptId)}&excerpt=${excerptId}`;
  }

  function placePage(place: DescribedPlace, body: string): SitePage {
    const { first, second } = orderedNames(place.names, 'title');
    const names = [first.toponym, second?.toponym].filter(Boolean).join(' / ');
    return sitePage(`places/${place.id}/`, {
      lang: tag,
      title: texts.titled({ page: names, title: atlas.title }),
      description: texts.description({
        names,
        standing: standingText(place),
        date: dateText(place.asOf),
        excerpts: excerptsText(place),
      }),
      body,
      head: (url) => dataBlock(placeJsonLd(place, url)),
    });
  }
}

/** Places whose pages have every part that a page can have: many that are unlike each other, and all with claims. */
function placesToStyle({ places, claims }: FullAtlas): Place[] {
  const claimed = new Set(claims.flatMap((claim) => claim.places));
  return places.filter(({ id }, index) => index < STYLED || claimed.has(id));
}

/** Gives a place's neighbours: others of its layers, those after it first where there are many. */
function neighboursIn({ places }: Atlas): (place: Place) => Place[] {
  const byLayer = groupBy(places, layersOf);
  return (place) => {
    const near = layersOf(place).flatMap((id) => {
      const others = byLayer.get(id)!;
      if (others.length <= NEIGHBOURS) return others;
      const from = others.indexOf(place);
      return [...others.slice(from), ...others].slice(0, NEIGHBOURS);
    });
    const wanted = new Set(near.filter((other) => other !== place));
    return near.length < NEIGHBOURS ? places.filter((other) => wanted.has(other)) : [...wanted];
  };
}

const layersOf = ({ shapes }: Place) => [...new Set(shapes.map(({ layerId }) => layerId))];
