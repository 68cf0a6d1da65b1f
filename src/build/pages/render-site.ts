import { render } from 'svelte/server';
import { tag } from 'virtual:texts/language';
import * as articles from 'virtual:texts/articles';
import * as texts from 'virtual:texts/pages';
import { buildAtlas } from '../atlas/build-atlas';
import type { Geodata } from '../geodata/check-geodata';
import { openingChoice } from '../atlas/opening-views';
import { splitAtlas } from '../atlas/split-atlas';
import { bytesOf } from '../sha256';
import { orderedNames, type DescribedPlace, type Place } from '../../domain/atlas/place';
import type { Article } from '../../domain/atlas/article';
import type { Atlas } from '../../domain/atlas/atlas';
import { groupBy } from '../../domain/atlas/group-by';
import { sourceFacts } from '../../domain/quoting/citation';
import type { LocatorData } from '../../map/locator/locator-data';
import { standingText } from '../../map/style/line-words';
import { ANY_SCREEN, writeOpeningStyle } from '../../map/style/opening-style';
import { AtlasModel } from '../../state/atlas-model.svelte';
import { AtlasParts } from '../../state/atlas-parts.svelte';
import App from '../../ui/page/App.svelte';
import buildMapStyle from '../../ui/map/build-map-style';
import { dateText, excerptsText, setContentLanguage } from '../../ui/shared/texts';
import ArticleDocument from './ArticleDocument.svelte';
import AtlasDocument from './AtlasDocument.svelte';
import {
  articlePath,
  pageHtml,
  NOT_FOUND,
  plainHtml,
  withDrawing,
  type Depth,
  type PageContext,
  type PageParts,
  stepPath,
  webManifest,
} from './html';
import { dataBlock, placeJsonLd } from './json-ld';
import LicencesDocument from './LicencesDocument.svelte';
import { openingDrawing } from './locator-picture';
import NotFoundDocument from './NotFoundDocument.svelte';
import PlaceDocument from './PlaceDocument.svelte';
import { previewsOf } from './previews';
import StepDocument from './StepDocument.svelte';

/** Everything of the site that is drawn when it is built. */
export type Site = ReturnType<typeof renderSite>;

/** Bytes of text that the root page carries at most; beyond, each excerpt stands on its place's page. */
const ROOT_BUDGET = 400_000;

/** Other places of a layer that a place's page links to, at most. */
const NEIGHBOURS = 60;

/** Pages without script announce nothing. */
const SILENT = { placeChosen: () => '', layerToggled: () => '', datesChosen: () => '' };

/** @param shorten writes the SVG of the opening view in fewer bytes */
export function renderSite(geodata: Geodata, shorten = (svg: string) => svg) {
  setContentLanguage(geodata.atlas.language ?? 'en');
  const { atlas, places } = buildAtlas(geodata);
  const { index, files } = splitAtlas(atlas);
  const parts = new AtlasParts(index.parts, (file) => JSON.parse(files.get(file)!) as unknown);
  const address = { query: () => '', camera: () => '', push: () => {}, replace: () => {} };
  const model = new AtlasModel({
    atlas: { ...index.atlas, places: atlas.places },
    parts,
    address,
    announcements: SILENT,
  });
  const data = { places, ...geodata.basemap } as unknown as LocatorData;
  const drawing = openingDrawing(atlas, data, shorten);
  const asText = (root: './' | '../', depth: Depth) =>
    // Its ids stand in one page with those of the app.
    plainHtml(render(AtlasDocument, { props: { model, root, depth }, idPrefix: 'text' }));
  // Of an atlas with more quotations than fit, drawing them all only to measure would take long.
  const quoted = atlas.articles.reduce((sum, { quotedLength }) => sum + quotedLength, 0);
  const depths: Depth[] = quoted <= ROOT_BUDGET ? ['full', 'links'] : ['links'];
  const document = depths
    .map((depth) => ({ depth, text: asText('./', depth) }))
    .find(({ text }) => bytesOf(text).length <= ROOT_BUDGET) ?? {
    depth: 'brief',
    text: asText('./', 'brief'),
  };
  const hasExcerpts = document.depth === 'full';
  const articleOf = new Map(
    atlas.articles.flatMap(({ id, excerpts }) => excerpts.map((each) => [each.id, id] as const)),
  );
  const neighboursOf = neighboursIn(atlas);
  const previews = previewsOf(atlas, data);
  /** The other pages by their files, drawn one by one: there may be thousands. */
  function* pages(context: PageContext): Generator<[string, string]> {
    const { title, summary: description } = atlas;
    const page = (path: string, parts: Omit<PageParts, 'path' | 'lang'>): [string, string] => [
      `${path}index.html`,
      pageHtml({ path, lang: tag, ...parts }, context),
    ];
    // Any address may show it: from there the root has no relative path.
    const root = context.siteUrl ? new URL(context.siteUrl).pathname : '/';
    const missing = {
      title: texts.titled({ page: texts.notFound, title }),
      description,
      body: plainHtml(render(NotFoundDocument, { props: { atlas, root } })),
    };
    const withoutAddress = { ...context, siteUrl: null };
    yield [NOT_FOUND, pageHtml({ path: '', root, lang: tag, ...missing }, withoutAddress)];
    const { packages, fonts } = context;
    const licences = texts.titled({ page: texts.licences, title });
    yield page('licences/', {
      title: licences,
      description: licences,
      body: plainHtml(render(LicencesDocument, { props: { atlas, packages, fonts } })),
    });
    const all = withDrawing(asText('../', hasExcerpts ? 'full' : 'links'), drawing);
    yield page('places/', {
      title: texts.titled({ page: texts.allPlaces, title }),
      description,
      body: all,
    });
    for (const place of atlas.places) {
      const props = { model, place, neighbours: neighboursOf(place), hrefOf };
      const body = plainHtml(render(PlaceDocument, { props }));
      const picture = previews.places.get(place.id);
      yield page(`places/${place.id}/`, { ...aboutPlace(place), picture, body });
    }
    for (const [index, article] of atlas.articles.entries()) {
      const body = plainHtml(render(ArticleDocument, { props: { model, index } }));
      const picture = previews.articles.get(article.id);
      yield page(articlePath(article.id), { ...aboutArticle(article), picture, body });
    }
    const { tourSteps: steps } = atlas;
    for (const [index, step] of steps.entries()) {
      const body = plainHtml(render(StepDocument, { props: { model, steps, index, hrefOf } }));
      const titled = texts.titled({ page: step.heading, title });
      yield page(stepPath(step), {
        title: titled,
        description: step.text,
        picture: step.picture,
        body,
      });
    }
  }
  return {
    title: atlas.title,
    description: atlas.summary,
    /** The opening state of the interactive page, to be hydrated. */
    app: withDrawing(render(App, { props: { atlas: index.atlas, parts, address } }).body, drawing),
    /** The opening view of the map, to be shown until the live map is there. */
    drawing,
    /** The style of that view for the live map, as an element. */
    style: openingStyle(atlas),
    /** The atlas as text, for the same page without script. */
    document: document.text,
    manifest: JSON.stringify(webManifest(atlas, tag)),
    pictures: previews.pictures,
    /** The pictures that stand in the page as text, from the site's root. */
    stepPictures: atlas.tourSteps.map(({ picture }) => picture),
    pages,
  };

  /** An excerpt in its article's own page, from the page of a place or a step. */
  function hrefOf(excerptId: string): string {
    return `../../${articlePath(articleOf.get(excerptId)!)}#${excerptId}`;
  }

  /** What a place's page says of itself. */
  function aboutPlace(place: DescribedPlace): Pick<PageParts, 'title' | 'description' | 'head'> {
    const { first, second } = orderedNames(place.names, 'title');
    const names = [first.toponym, second?.toponym].filter(Boolean).join(' / ');
    return {
      title: texts.titled({ page: names, title: atlas.title }),
      description: texts.description({
        names,
        standing: standingText(place),
        date: dateText(place.asOf),
        excerpts: excerptsText(place),
      }),
      head: (url) => dataBlock(placeJsonLd(place, url)),
    };
  }

  /** What an article's page says of itself. */
  function aboutArticle(article: Article): Pick<PageParts, 'title' | 'description'> {
    const { citation, kind } = article;
    return {
      title: texts.titled({ page: citation.title, title: atlas.title }),
      description: texts.articleDescription({
        source: [...sourceFacts(citation), articles.kind({ kind })].join(', '),
        excerpts: excerptsText(article),
      }),
    };
  }
}

/** The style of the opening view, as an element of the page, which says where its fonts and its data are. */
function openingStyle(atlas: Atlas): string {
  const data = { places: '', basemap: { tiles: [], maxzoom: 0, bounds: atlas.box } };
  const { layers, credits } = atlas;
  const options = { layers, credits, data, screen: ANY_SCREEN, ...openingChoice(atlas) };
  return writeOpeningStyle(
    buildMapStyle({ theme: 'light', ...options }),
    buildMapStyle({ theme: 'dark', ...options }),
  );
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
