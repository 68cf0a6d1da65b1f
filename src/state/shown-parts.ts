import type { Article, Excerpt } from '../domain/atlas/article';
import { mapPart, ready, type Part, type PlaceCard } from '../domain/atlas/atlas';
import type { Place } from '../domain/atlas/place';
import type { Quotation } from '../domain/atlas/quotations';
import { speaksIn } from '../domain/view/date-filter';
import type { AtlasModel } from './atlas-model.svelte';

/** What a popup shows of a place: its quotations in the order of the articles, those of the chosen dates. */
export type Card = Omit<PlaceCard, 'excerpts'> & { quotations: Quotation[] };

/** The card of a place, the visitor's articles included. Fetched when it is first asked for. */
export function cardOf(model: AtlasModel, { id }: Pick<Place, 'id'>): Part<Card> {
  const { library, parts, view } = model;
  const added = library?.quotations.get(id) ?? [];
  const place = library?.places.get(id);
  const card = place
    ? ready({ place, excerpts: [], claims: [], replies: [], namings: [] })
    : parts.card(model.indexOf('places', id));
  return mapPart(card, ({ excerpts, namings, ...rest }) => {
    const quotations = excerpts.map((excerpt) => ({
      article: model.articleOf(excerpt.articleId)!,
      excerpt,
    }));
    return {
      ...rest,
      namings: [...namings, ...(library?.namings.get(id) ?? [])],
      quotations: [...quotations, ...added].filter(({ excerpt }) =>
        speaksIn(excerpt, view.current),
      ),
    };
  });
}

/** The excerpts of an article that came with the page, those of the chosen dates. */
export function excerptsOf(model: AtlasModel, { id }: Pick<Article, 'id'>): Part<Excerpt[]> {
  return mapPart(model.parts.excerpts(model.indexOf('articles', id)), (excerpts) =>
    excerpts.filter((excerpt) => speaksIn(excerpt, model.view.current)),
  );
}
