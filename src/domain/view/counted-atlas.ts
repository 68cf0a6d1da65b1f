import type { Atlas, DatedExcerpt } from '../atlas/atlas';
import { withCounts } from '../atlas/counts';
import { speaksIn, type Span } from './date-filter';

/**
 * An atlas with the places alone that the excerpts of a span mention, counted anew.
 *
 * @param dated every dated excerpt of the atlas
 */
export function atlasIn(atlas: Atlas, dated: DatedExcerpt[], span: Span): Atlas {
  const spoken = dated.filter((excerpt) => speaksIn(excerpt, span));
  const counted = countedAnew(
    atlas,
    spoken.map(({ placeIds }) => placeIds),
  );
  return { ...counted, places: counted.places.filter(({ excerptCount }) => excerptCount > 0) };
}

/**
 * An atlas whose places and layers count these excerpts alone.
 *
 * @param excerpts of each excerpt the ids of the places that it mentions
 */
export function countedAnew(atlas: Atlas, excerpts: string[][]): Atlas {
  const uncounted = <C extends object>(counted: C) => ({ ...counted, excerptCount: 0 });
  const { places, layers } = atlas;
  const none = { places: places.map(uncounted), layers: layers.map(uncounted) };
  return { ...atlas, ...withCounts(none, excerpts) };
}
