import type { Mention, Range } from '../atlas/article';
import type { LngLat } from '../atlas/place';
import type { Gazetteer, NamedPlace } from './gazetteer';

/** A name in a text, before places of one name are told apart. */
export interface Sighting extends Range {
  kind?: 'metonym';
  /** The place that it means; of places of one name each. None where only lesser ones have it. */
  placeIds: string[];
  /** Places that it means only where its neighbours say so. */
  lesser: string[];
  /** The text around it. */
  around: string;
  /** The text up to the next name of its sentence. */
  toNext?: string;
}

/** How many names on either side are asked. */
const NEIGHBOURS = 6;
/** Places this many kilometres apart say half as little of each other as two at one spot. */
const HALF = 40;
/** How much more than the next one a place must have from its neighbours. */
const CLEARLY = 1.6;
/** The least that neighbours must say: one place at 100 km, named beside it. */
const LEAST = 0.18;
/** How many times as much a place says that is said to hold another. */
const HOLDER = 4;
/** Farther than this from the region that is said to hold it, a place is another of its name. */
const TOO_FAR = 130;

/**
 * Which place each name means: where several share it, the one nearest to what
 * is named around it, or by the words beside it. Where that does not decide,
 * the mention has `candidates`, and `placeId` is no place's. A name that can
 * only mean one of the `elsewhere` is dropped. Takes linear time.
 */
export function tellApart(sightings: Sighting[], { places }: Gazetteer): Mention[] {
  const placeOf = (id: string) => places.get(id)!;
  const positions = sightings.map(({ placeIds }) =>
    placeIds.length === 1 ? positionOf(placeOf(placeIds[0]!), places) : null,
  );
  /** Whether a neighbour is said to hold the place: “Martuni of Gegharkunik”, “İranın Miyanə”. */
  const isHolder = (other: number, index: number) =>
    other === index + 1
      ? HELD.test(sightings[index]!.toNext ?? '')
      : other === index - 1 && sightings[other]!.toNext === ' ';
  const scoreOf = (place: NamedPlace, index: number) => {
    const at = positionOf(place, places);
    let sum = 0;
    for (let other = Math.max(0, index - NEIGHBOURS); other <= index + NEIGHBOURS; other += 1) {
      const neighbour = sightings[other];
      if (!neighbour || other === index) continue;
      const weight = (isHolder(other, index) ? HOLDER : 1) / Math.abs(other - index);
      const there = positions[other];
      const [id] = neighbour.placeIds.length === 1 ? neighbour.placeIds : [];
      if (id !== undefined && place.near?.includes(id)) sum += weight;
      else if (at && there) sum += weight / (1 + kilometres(at, there) / HALF) ** 2;
    }
    return sum;
  };
  return sightings.flatMap((sighting, index): Mention[] => {
    const { start, end, kind, placeIds, lesser, around } = sighting;
    const mention = (placeId: string): Mention[] =>
      places.get(placeId)!.elsewhere ? [] : [{ placeId, start, end, ...(kind && { kind }) }];
    const [holder] = HELD.test(sighting.toNext ?? '') ? (sightings[index + 1]?.placeIds ?? []) : [];
    const held = [...lesser, ...placeIds].find(
      (id) => holder !== undefined && placeOf(id).near?.includes(holder),
    );
    if (held !== undefined) return mention(held);
    const cued = lesser.find((id) => isCued(placeOf(id), around));
    if (cued !== undefined) return mention(cued);
    const [first] = placeIds;
    if (placeIds.length === 1 && lesser.length === 0) {
      return isElsewhere(sighting, sightings[index + 1], places) ? [] : mention(first!);
    }
    const scored = [...new Set([...placeIds, ...lesser])]
      .map((id) => ({ id, score: scoreOf(placeOf(id), index) }))
      .toSorted((a, b) => b.score - a.score);
    const [best, second] = scored as [(typeof scored)[0], (typeof scored)[0] | undefined];
    // A lesser place needs more: most texts that name it say which it is.
    const isLesser = !placeIds.includes(best.id);
    const isClear =
      best.score >= LEAST * (isLesser ? 2 : 1) &&
      best.score >= (isLesser ? 2 * CLEARLY : CLEARLY) * (second?.score ?? 0);
    if (isClear) return mention(best.id);
    // Of places without a position none is shown at a wrong one.
    const isLocated = placeIds.some((id) => placeOf(id).at);
    if (placeIds.length <= 1 || !isLocated) return first === undefined ? [] : mention(first);
    const candidates = scored.map(({ id }) => id).filter((id) => placeIds.includes(id));
    return [{ placeId: idOfName(candidates), start, end, candidates }];
  });
}

/** The id of a name that several places have: that of no place. */
function idOfName(candidates: string[]): string {
  return candidates.toSorted().join('-or-');
}

function isCued({ cues = [] }: NamedPlace, around: string): boolean {
  return (
    cues.length > 0 && new RegExp(`(?<!\\p{L})(?:${cues.join('|')})(?!\\p{L})`, 'u').test(around)
  );
}

/** Whether a region named as what holds a town lies far from it: "Agdam village of Tovuz district". */
function isElsewhere(
  { placeIds, toNext = '' }: Sighting,
  next: Sighting | undefined,
  places: Gazetteer['places'],
): boolean {
  if (!HELD.test(toNext) || !next || next.placeIds.length !== 1) return false;
  const [held, holder] = [places.get(placeIds[0]!)!, places.get(next.placeIds[0]!)!];
  if (!['town', 'village', 'capital'].includes(held.kind)) return false;
  if (!['region', 'district'].includes(holder.kind)) return false;
  if (held.near?.includes(holder.id)) return false;
  const [at, within] = [positionOf(held, places), positionOf(holder, places)];
  if (at && within) return kilometres(at, within) > TOO_FAR;
  return toNext === ', ' && holder.near?.[0] === UNITED_STATES && held.near?.[0] !== UNITED_STATES;
}

const UNITED_STATES = 'united-states';

const HELD =
  /^(?:,?\s|,\s(?:село|посёлок|город|деревня)\s|,?\s(?:(?:an?\s)?(?:village|town|settlement|city)\s)?(?:of|in)\s(?:the\s)?)$/u;

/** Where a place is; roughly, by the first that it is near, where its own position is not known. */
function positionOf({ kind, at, near }: NamedPlace, places: Gazetteer['places']): LngLat | null {
  // A state is too large to say which of its towns is meant.
  if (kind === 'state') return null;
  return at ?? places.get(near?.[0] ?? '')?.at ?? null;
}

/** Between two positions; good to a few per cent within a region. */
function kilometres([lng, lat]: LngLat, [otherLng, otherLat]: LngLat): number {
  const east = (lng - otherLng) * Math.cos(((lat + otherLat) * Math.PI) / 360);
  return 111.2 * Math.hypot(east, lat - otherLat);
}
