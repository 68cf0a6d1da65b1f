import type { FullAtlas, TourStep } from '../../domain/atlas/atlas';
import { quotationsOf } from '../../domain/atlas/quotations';
import type { TourFile } from '../geodata/schema/atlas';

/** The steps of a tour, each with what it quotes and what belongs to that: a step needs no other part. */
export function buildTour(
  { steps }: TourFile,
  {
    articles,
    layers,
    claims,
    replies,
  }: Pick<FullAtlas, 'articles' | 'layers' | 'claims' | 'replies'>,
): TourStep[] {
  const excerpts = new Map(quotationsOf(articles).map(({ excerpt }) => [excerpt.id, excerpt]));
  const opening = layers.filter(({ visible }) => visible).map(({ id }) => id);
  return steps.map(({ place, frame = [], dates = {}, measured, excerpts: quoted, ...step }) => ({
    ...step,
    picture: `tour/${step.id}.png`,
    ...(place && { place }),
    frame: [...new Set([...(place ? [place] : []), ...frame])],
    layers: step.layers
      ? layers.map(({ id }) => id).filter((id) => step.layers!.includes(id))
      : opening,
    from: dates.from ?? null,
    to: dates.to ?? null,
    excerpts: quoted.map((id) => excerpts.get(id)!),
    claims: measured ? claims.filter(({ excerpt }) => quoted.includes(excerpt)) : [],
    replies: replies.filter((reply) => reply.excerpts.some((id) => quoted.includes(id))),
  }));
}
