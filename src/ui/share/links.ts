import { escapeHtml } from '../../domain/exchange/escape-html';
import type { Atlas } from '../../domain/atlas/atlas';
import { orderedNames } from '../../domain/atlas/place';
import { formatPermalink, type Choice } from '../../domain/view/permalink';
import { dateText } from '../shared/texts';

/**
 * The HTML that puts the lean page into another page. It carries place, layers,
 * names and dates; of an article or a search it would have nothing to show.
 */
export function frameSnippet(page: string, choice: Choice, camera: string, atlas: Atlas): string {
  const bare = { view: 'places', article: null, excerpt: null, q: '', compare: false } as const;
  const shown: Choice = { ...choice, ...bare };
  const src = new URL(`embed/${formatPermalink(shown, atlas)}${camera}`, new URL('.', page)).href;
  const attributes = {
    src,
    title: shareTitle(choice, atlas),
    width: '640',
    height: '480',
    loading: 'lazy',
    // Without it a browser refuses "Copy quotation" inside a frame of another site.
    allow: 'clipboard-write',
    style: 'border: 0; max-width: 100%',
  };
  const written = Object.entries(attributes).map(
    ([name, value]) => `${name}="${escapeHtml(value)}"`,
  );
  return `<iframe ${written.join(' ')}></iframe>`;
}

/** "Test Atlas, January 2023: Aldo / Aldburg": what a link, a frame or a picture shows. */
export function shareTitle(choice: Pick<Choice, 'place' | 'names'>, atlas: Atlas): string {
  const place = atlas.places.find(({ id }) => id === choice.place);
  const title = `${atlas.title}, ${dateText(atlas.asOf)}`;
  if (!place) return title;
  const { first, second } = orderedNames(place.names, choice.names);
  return `${title}: ${first.toponym}${second ? ` / ${second.toponym}` : ''}`;
}

/** "test-atlas-aldo.png". */
export function pictureFileName(choice: Pick<Choice, 'place'>, atlas: Atlas): string {
  const title = atlas.title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
  return `${[title, choice.place].filter(Boolean).join('-')}.png`;
}
