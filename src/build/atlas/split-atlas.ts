import { bytesOf, nameHash } from '../sha256';
import {
  LISTED,
  type FullAtlas,
  type AtlasIndex,
  type PartIndex,
  type PartList,
  type PlaceCard,
} from '../../domain/atlas/atlas';
import { plainShape } from '../../domain/atlas/overview';
import { groupBy } from '../../domain/atlas/group-by';
import { namingsByPlace, type Naming } from '../../domain/atlas/naming';
import { quotationsByPlace, quotationsOf } from '../../domain/atlas/quotations';
import { datedExcerpts } from '../../domain/view/timeline';
import { indexWords } from '../../data/search/word-index';

/** JSON texts by file name. */
export type Files = Map<string, string>;

/** Bytes of JSON in a part, as far as whole entries go: one click fetches one part. */
const PART_BYTES = 200_000;

/** An atlas as the browser gets it, whatever its size: the index first, and the parts that it names. */
export function splitAtlas(full: FullAtlas): { index: AtlasIndex; files: Files } {
  const { about, places, articles, tourSteps, claims: _claims, replies: _replies, ...rest } = full;
  const files: Files = new Map();
  const words = indexWords(quotationsOf(articles).map(({ excerpt }) => excerpt.exact));
  const listed = places.map(({ spellings: _, asOf: __, shapes, ...place }) => ({
    ...place,
    shapes: shapes.map(plainShape),
  }));
  const namings = namingsByPlace(articles);
  const parts: PartIndex = {
    list: pack(files, 'list', [...listed.entries()].slice(LISTED)),
    places: pack(files, 'places', placeCards(full, namings)),
    articles: pack(
      files,
      'articles',
      articles.map(({ excerpts }, index) => [index, excerpts]),
    ),
    words: pack(files, 'words', words),
    about: keep(files, 'about', JSON.stringify(about)),
    ...(rest.tour && { tour: keep(files, 'tour', JSON.stringify(tourSteps)) }),
    dated: pack(files, 'dated', datedExcerpts(articles).entries()),
    named: pack(
      files,
      'named',
      places.flatMap(({ id }) => (namings.has(id) ? [[id, namings.get(id)] as const] : [])),
    ),
  };
  const atlas = {
    ...rest,
    places: listed.slice(0, LISTED),
    articles: articles.map(({ excerpts: _, named: __, ...article }) => article),
  };
  return { index: { atlas, parts }, files };
}

function* placeCards(
  full: FullAtlas,
  namings: Map<string, Naming[]>,
): Generator<[number, PlaceCard]> {
  const { places, articles, claims, replies } = full;
  const quotations = quotationsByPlace(articles);
  const claimsOf = groupBy(claims, (claim) => claim.places);
  for (const [index, place] of places.entries()) {
    const excerpts = (quotations.get(place.id) ?? []).map(({ excerpt }) => excerpt);
    const answers = replies.filter((reply) =>
      excerpts.some(({ id }) => reply.excerpts.includes(id)),
    );
    yield [
      index,
      {
        ...{ place, excerpts, claims: claimsOf.get(place.id) ?? [], replies: answers },
        namings: namings.get(place.id) ?? [],
      },
    ];
  }
}

/** Writes a file under a name that changes with what is in it. @returns the name */
function keep(files: Files, name: string, json: string): string {
  const file = `${name}-${nameHash(json)}.json`;
  files.set(file, json);
  return file;
}

/** Packs entries, which come in the order of their keys, into as few files as the limit allows. */
function pack<Key extends string | number>(
  files: Files,
  name: string,
  entries: Iterable<readonly [Key, unknown]>,
): PartList<Key> {
  const parts: { first: Key; members: string[]; bytes: number }[] = [];
  for (const [key, value] of entries) {
    const member = `${JSON.stringify(String(key))}:${JSON.stringify(value)}`;
    const size = bytesOf(member).length;
    const last = parts.at(-1);
    if (last && last.bytes + size <= PART_BYTES) {
      last.members.push(member);
      last.bytes += size;
    } else parts.push({ first: key, members: [member], bytes: size });
  }
  return parts.map(({ first, members }) => [keep(files, name, `{${members.join(',')}}`), first]);
}
