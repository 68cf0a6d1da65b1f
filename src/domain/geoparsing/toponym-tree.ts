import { inflections } from './inflections';

/** When a name means its place. */
export type Sense = 'plain' | 'bare' | 'lesser';

/** A toponym that ends at a node. */
export interface ToponymEnd {
  placeId: string;
  /** Index of the toponym's first capitalised word; a text must capitalise it too. -1 if none. */
  capital: number;
  /** Whether all its letters are capitals ("US"); a text's must be too. */
  acronym: boolean;
  /** See `NamedPlace.bare` and `NamedPlace.lesser`. */
  sense: Sense;
}

/** Toponyms as a tree of folded words: one step for each word of a text. */
export interface ToponymNode {
  next: Map<string, ToponymNode>;
  ends: ToponymEnd[];
}

/** A toponym to be put into a tree. */
export interface Entry {
  words: string[];
  /** Primary language subtag. */
  lang: string | undefined;
  end: ToponymEnd;
}

/**
 * A tree of toponyms, with the case endings of their languages. Where places
 * share a toponym, they stand in the order given; a name as it stands goes
 * before an inflected one. Time grows with the number of toponyms.
 */
export function createTree(entries: Entry[]): ToponymNode {
  const root = createNode();
  for (const { words, end } of entries) addEnd(walk(root, words), end);
  const asWritten = new Set(nodesWithEnds(root));
  for (const entry of entries) addInflected(root, entry, asWritten);
  return root;
}

function addEnd({ ends }: ToponymNode, end: ToponymEnd): void {
  const known = ends.some(
    ({ placeId, capital, sense }) =>
      placeId === end.placeId && capital === end.capital && sense === end.sense,
  );
  if (!known) ends.push(end);
}

/** Russian inflects every word of a name, the other languages only the last. */
function addInflected(
  root: ToponymNode,
  { words, lang, end }: Entry,
  asWritten: ReadonlySet<ToponymNode>,
): void {
  if (lang === undefined || end.acronym) return;
  let node = root;
  words.forEach((word, index) => {
    const child = walk(node, [word]);
    const isLast = index === words.length - 1;
    const forms = lang === 'ru' || isLast ? inflections(word, lang, words.length > 1) : [];
    for (const form of forms) {
      const known = node.next.get(form);
      // In Russian alone a longer name goes on behind an inflected word.
      if (!known)
        node.next.set(form, lang === 'ru' ? child : { next: new Map(), ends: child.ends });
      else if (known.ends !== child.ends && isLast && !asWritten.has(known)) addEnd(known, end);
    }
    node = child;
  });
}

function* nodesWithEnds(node: ToponymNode): Generator<ToponymNode> {
  if (node.ends.length > 0) yield node;
  for (const next of node.next.values()) yield* nodesWithEnds(next);
}

function walk(from: ToponymNode, words: string[]): ToponymNode {
  let node = from;
  for (const word of words) {
    const next = node.next.get(word) ?? createNode();
    node.next.set(word, next);
    node = next;
  }
  return node;
}

function createNode(): ToponymNode {
  return { next: new Map(), ends: [] };
}
