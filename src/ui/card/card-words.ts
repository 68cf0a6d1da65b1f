import * as articles from 'virtual:texts/articles';
import * as texts from 'virtual:texts/card';
import type { Article, Range } from '../../domain/atlas/article';
import type { Place } from '../../domain/atlas/place';
import { orderedNames } from '../../domain/atlas/place';
import type { Quotation } from '../../domain/atlas/quotations';
import { authorText, issuedText, outletText } from '../../domain/quoting/citation';
import { hasLostCitation } from '../../domain/quoting/excerpt-segments';
import { parsePermalink } from '../../domain/view/permalink';
import type { AtlasModel } from '../../state/atlas-model.svelte';
import { pageLink } from './page-link';
import { dateText } from '../shared/texts';

/** A quotation to make a card of, and the place that it was read at. */
export type Carded = Quotation & { placeId?: string };

/** What a card says; "" for what there is nothing to say of. */
export interface CardWords {
  /** The names of the place on its map. */
  place: string;
  /** Verbatim. */
  quotation: string;
  /** Where the quotation names the place: offsets in it. */
  marks: Range[];
  /** The citation with its date and kind, as the page has them. */
  source: string;
  /** Who publishes it, and whose side it argues. */
  publisher: string;
  /** What the copy has lost. */
  remark: string;
  /** How it is known to be verbatim, or that it is not. */
  proof: string;
  link: string;
  /** Of the atlas, with its date. */
  title: string;
  /** Of when its map is, and by whom. */
  map: string;
}

/** An article of the atlas itself; a reader's own is neither checked nor anybody else's to open. */
const isChecked = ({ kind }: Article) => kind !== 'your article';

/**
 * The words of a card.
 *
 * @param place the one on its map; null where it has none
 * @param page the address of the full page
 */
export async function cardWords(
  model: Pick<AtlasModel, 'atlas' | 'view' | 'indexOf'>,
  { article, excerpt }: Quotation,
  place: Place | null,
  page: string,
): Promise<CardWords> {
  const { atlas, view } = model;
  const { exact, start, mentions } = excerpt;
  const { names } = view.current;
  const date = dateText(atlas.asOf);
  const named = mentions.filter(({ placeId }) => placeId === place?.id);
  return {
    place: place ? namesOf(place, names) : '',
    quotation: exact,
    marks: named.map((mention) => ({ start: mention.start - start, end: mention.end - start })),
    source: sourceOf(article),
    publisher: article.publisherLine ? `${article.publisherLine}.` : '',
    remark: hasLostCitation(exact) ? texts.lost : '',
    proof: isChecked(article) ? texts.checked({ digits: await digitsOf(exact) }) : texts.own,
    link: linkOf(),
    title: texts.title({ title: atlas.title, date }),
    map: place
      ? texts.map({ date, credits: atlas.credits.map(({ title }) => title).join(', ') })
      : '',
  };

  /** Of a reader's own article nobody else could open more than its place, if that is the atlas's. */
  function linkOf(): string {
    const { choice } = parsePermalink('', atlas);
    const isOurs = place !== null && model.indexOf('places', place.id) >= 0;
    const shown = { ...choice, names, place: isOurs ? place.id : null };
    const read = { view: 'articles', article: article.id, excerpt: excerpt.id } as const;
    return pageLink(page, isChecked(article) ? { ...shown, ...read } : shown, '', atlas);
  }
}

/** All of a card in one text, for those who do not see it. */
export function cardText(words: CardWords): string {
  const { quotation, source, publisher, remark, place, proof, link } = words;
  const map = place ? texts.onMap({ place }) : '';
  const about = [`— ${source}.`, publisher, remark, `${proof}.`, map];
  return `“${quotation}”\n${about.filter(Boolean).join(' ')}\n${link}`;
}

/** As the page's own line of it: outlet, author, “title”, date · kind, which no own article has. */
function sourceOf(article: Article): string {
  const { citation, kind } = article;
  const facts = [outletText(citation), authorText(citation), `“${citation.title}”`];
  const cited = [...facts, issuedText(citation)].filter(Boolean).join(', ');
  return isChecked(article) ? `${cited} · ${articles.kind({ kind })}` : cited;
}

function namesOf({ names }: Place, order: string): string {
  const { first, second } = orderedNames(names, order);
  return [first.toponym, second?.toponym].filter(Boolean).join(' / ');
}

/** The first digits of the SHA-256 of a text's UTF-8 bytes, in hex; "none" where a page that came without TLS has none. */
async function digitsOf(text: string): Promise<string> {
  if (!globalThis.crypto?.subtle) return 'none';
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(hash, 0, 6), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
