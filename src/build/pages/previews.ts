import type { QuotedArticle } from '../../domain/atlas/article';
import type { FullAtlas } from '../../domain/atlas/atlas';
import { boundsOf } from '../../domain/atlas/place';
import type { LocatorData } from '../../map/locator/locator-data';
import { articlePath, PREVIEW } from './html';
import { framedSvg, placesSvg, previewSvg, type Pictured } from './locator-picture';

/** Places, and articles, with a picture of their own, at most: one takes 0.2 s and 100 kB. */
const PICTURED = 500;

/** The pictures of the pages: of each, the file of its PNG from the site's root, and what it shows. */
export interface Previews {
  /** By place id. What has no place on the map, or one too many, has the picture of the whole site. */
  places: ReadonlyMap<string, string>;
  /** By article id. */
  articles: ReadonlyMap<string, string>;
  /**
   * SVGs by the files of their PNGs, drawn one by one: those of the steps, which
   * stand in the page as text, and those that only link previews ask for.
   */
  pictures(which: 'steps' | 'all'): Generator<[file: string, svg: string]>;
}

export function previewsOf(atlas: FullAtlas, data: LocatorData): Previews {
  const located = new Set(atlas.places.filter(boundsOf).map(({ id }) => id));
  const states = new Set(atlas.places.filter(({ kind }) => kind === 'state').map(({ id }) => id));
  const places = [...located].slice(0, PICTURED);
  const articles = atlas.articles
    .map((article) => ({ id: article.id, frame: quotedIn(article).filter(isFramed) }))
    .filter(({ frame }) => frame.length > 0)
    .slice(0, PICTURED);

  /** A state is larger than what is said of it, and would make everything else small. */
  function isFramed(id: string): boolean {
    return located.has(id) && !states.has(id);
  }

  function* pictures(which: 'steps' | 'all'): Generator<[string, string]> {
    for (const step of atlas.tourSteps) yield [step.picture, framedSvg(atlas, data, step)];
    if (which === 'steps') return;
    yield [PREVIEW, previewSvg(atlas, data)];
    const draw = (file: string, pictured: Pictured): [string, string] => [
      file,
      placesSvg(atlas, data, pictured),
    ];
    for (const id of places) yield draw(placePicture(id), { place: id, frame: [id] });
    for (const { id, frame } of articles) yield draw(articlePicture(id), { frame });
  }

  return {
    places: new Map(places.map((id) => [id, placePicture(id)])),
    articles: new Map(articles.map(({ id }) => [id, articlePicture(id)])),
    pictures,
  };
}

const placePicture = (id: string) => `places/${id}.png`;
const articlePicture = (id: string) => articlePath(id).replace(/\/$/, '.png');

/** The places that an article's excerpts speak of; a capital that stands for its government is none. */
function quotedIn({ excerpts }: QuotedArticle): string[] {
  const mentions = excerpts.flatMap((excerpt) => excerpt.mentions);
  return [...new Set(mentions.filter(({ kind }) => !kind).map(({ placeId }) => placeId))];
}
