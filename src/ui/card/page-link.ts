import type { Atlas } from '../../domain/atlas/atlas';
import { formatPermalink, type Choice } from '../../domain/view/permalink';

/**
 * The permalink of a choice.
 *
 * @param page absolute URL of the full page; its query and hash are replaced
 * @param camera MapLibre's own hash, `#map=zoom/lat/lng`, or ""
 */
export function pageLink(page: string, choice: Choice, camera: string, atlas: Atlas): string {
  return new URL(`${formatPermalink(choice, atlas)}${camera}`, new URL('.', page)).href;
}
