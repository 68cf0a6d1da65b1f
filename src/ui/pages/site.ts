import { render } from 'svelte/server';
import { atlas } from '../../content/load';
import { buildAtlas } from '../../content/build-atlas';
import { readGeodata } from '../../content/read-geodata';
import { orderedNames } from '../../domain/names';
import type { Place } from '../../domain/place';
import { quotationsByPlace } from '../../domain/quotations';
import type { LocatorData } from '../../map/locator/data';
import App from '../App.svelte';
import { countOf, dateText } from '../texts';
import AtlasDocument from './AtlasDocument.svelte';
import { htmlPage } from './html';
import { dataBlock, placeJsonLd } from './json-ld';
import { inLightColours, locatorPicture } from './locator-picture';
import { NARROW, PREVIEW, WIDE } from './picture-sizes';
import PlaceDocument from './PlaceDocument.svelte';
import { webManifest } from './web-manifest';
import { takeStyles, type Rendered } from './styles';

/** Everything of the site that is HTML, drawn before any reader comes. */
export interface Site {
  title: string;
  description: string;
  /** The opening state of the interactive page, to be hydrated. */
  app: string;
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
  /** The other pages: each place's own, and all places as text. */
  pages: SitePage[];
}

/** A page by its path from the site's root, such as `places/<id>/`. */
export interface SitePage {
  path: string;
  html(context: PageContext): string;
}

/** What only the finished build knows. */
export interface PageContext {
  /** Style sheets, from the site's root. */
  styles: string[];
  /** The site's address with a slash at its end; null where it is not known. */
  siteUrl: string | null;
}

/** Bytes of text that the root page carries at most; beyond, each excerpt stands on its place's page. */
const ROOT_BUDGET = 400_000;

/** @param folder the geodata folder, the same that `virtual:atlas` is made of */
export function renderSite(folder: string): Site {
  const geodata = readGeodata(folder);
  const data = { places: buildAtlas(geodata).places, ...geodata.basemap } as unknown as LocatorData;
  const quotations = quotationsByPlace(atlas.articles);
  const styles = new Map<string, string>();
  const kept = (rendered: Rendered): string => {
    rendered.styles.forEach((css, id) => styles.set(id, css));
    return rendered.html;
  };
  const asText = (root: string, full: boolean, mapHref?: string) => {
    const props = { atlas, quotations, root, full, mapHref };
    return kept(takeStyles(render(AtlasDocument, { props })));
  };
  const address = { query: () => '', push: () => {}, replace: () => {} };
  const whole = asText('./', true);
  const pages = [
    allPlacesPage(asText('../', true, '../')),
    ...atlas.places.map((place) => {
      const props = { atlas, place, quotations: quotations.get(place.id) ?? [] };
      return placePage(place, kept(takeStyles(render(PlaceDocument, { props }))));
    }),
  ];
  const pictures = Object.fromEntries(
    [WIDE, NARROW].map((size) => [size.file, locatorPicture(atlas, data, size)]),
  );
  return {
    title: atlas.title,
    description: atlas.summary,
    app: render(App, { props: { atlas, address } }).body,
    document: Buffer.byteLength(whole) <= ROOT_BUDGET ? whole : asText('./', false),
    manifest: JSON.stringify(webManifest(atlas)),
    pictures,
    preview: inLightColours(pictures[WIDE.file]!),
    css: [...styles.values()].join('\n'),
    pages,
  };

  function placePage(place: Place, body: string): SitePage {
    const path = `places/${place.id}/`;
    const { first, second } = orderedNames(place.names, 'title');
    const names = [first.toponym, second?.toponym].filter(Boolean).join(' / ');
    const count = countOf(quotations.get(place.id)?.length ?? 0, 'excerpt');
    return page(path, '../../', {
      title: `${names} – ${atlas.title}`,
      description: `${names}: ${place.status} ${place.kind} as of ${dateText(place.asOf)}, with ${count} of articles that name it.`,
      body,
      head: (url) => dataBlock(placeJsonLd(place, url)),
    });
  }
}

function allPlacesPage(body: string): SitePage {
  const title = `All places as text – ${atlas.title}`;
  return page('places/', '../', { title, description: atlas.summary, body });
}

interface Content {
  title: string;
  description: string;
  body: string;
  head?(url?: string): string;
}

function page(path: string, root: string, { head, ...content }: Content): SitePage {
  return {
    path,
    html({ styles, siteUrl }) {
      const addresses = siteUrl ? { page: siteUrl + path, picture: siteUrl + PREVIEW } : undefined;
      return htmlPage({ ...content, root, styles, addresses, head: head?.(addresses?.page) });
    },
  };
}
