import SearchableMap from 'minisearch/SearchableMap';
import { mapPart, type Part, type Unready, type WordNumbers } from '../../domain/atlas/atlas';
import { groupBy } from '../../domain/atlas/group-by';
import { foldedWords } from '../../domain/search/search';

/** A word that stands in more texts than this, and in a quarter of all, tells nothing. */
const COMMON = { least: 2000, share: 0.25 };

/** Words of fewer letters are taken as they are typed: misspelt, they could be anything. */
export const SHORTEST_MISSPELT = 4;

/** Shorter beginnings than this, with a typing error in them, could be anything. */
const SHORTEST_BEGINNING = 5;

/** Shorter parts than this stand in too many words. */
const SHORTEST_PART = 4;

/** After every word that begins with the same letters. */
const LAST = '\uffff';

type Numbers = WordNumbers[string];

/** Every word of some texts, sorted, with the numbers of those that it stands in; see `WordNumbers`. */
export function indexWords(texts: string[]): [word: string, numbers: Numbers][] {
  const numbers = groupBy(texts.keys(), (number) => new Set(foldedWords(texts[number]!)));
  const limit = Math.max(COMMON.least, texts.length * COMMON.share);
  return [...numbers]
    .map(([word, found]): [string, Numbers] => [word, found.length > limit ? null : found])
    .toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** One way to match a word: where to look, and what fits there. */
interface Matcher {
  first(word: string): string;
  match(trees: WordTrees, word: string): [word: string, numbers: Numbers][];
}

/** Every word as it was typed. */
export const wholeWords: Matcher = {
  first: (word) => word,
  match: ({ words }, word) => exactly(words, [word]),
};

/**
 * Every word as it was typed, as the beginning of a word, or as a part of a
 * compound; of the compounds of a large atlas, whose words lie in several files,
 * only those in the files at hand.
 */
export const asTyped: Matcher = {
  first: (word) => word,
  // A single letter begins too many words.
  match: ({ words }, word) =>
    word.length > 1
      ? [...words.atPrefix(word), ...[...words].filter(([each]) => isPartOf(each, word))]
      : exactly(words, [word]),
};

/** Whether a word has another one in it after its beginning: "mines" in "landmines", "km" in "80km". */
function isPartOf(compound: string, word: string): boolean {
  const at = compound.indexOf(word, 1);
  if (at < 1) return false;
  return word.length >= SHORTEST_PART || (compound.endsWith(word) && /\d/.test(compound[at - 1]!));
}

/** Every word with one typing error in it. */
export const misspelt: Matcher = {
  // The error is somewhere after these, unless all words lie in one file.
  first: (word) => word.slice(0, 2),
  match(trees, word) {
    const found = asTyped.match(trees, word);
    if (word.length < SHORTEST_MISSPELT) return found;
    const { words, beginnings } = trees;
    const meant = [...beginnings.fuzzyGet(word, 1).keys(), ...swapped(word)];
    const long = meant.filter((each) => each.length >= SHORTEST_BEGINNING);
    return [
      ...found,
      ...exactly(words, meant),
      ...long.flatMap((beginning) => [...words.atPrefix(beginning)]),
    ];
  },
};

function exactly(words: SearchableMap<Numbers>, wanted: string[]): [string, Numbers][] {
  return wanted.filter((word) => words.has(word)).map((word) => [word, words.get(word)!]);
}

/** What a word becomes when two letters that stand side by side change places: one slip of the fingers. */
function swapped(word: string): string[] {
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );
}

/** The texts that hold every word of a search, and the words that matched. */
export interface Matched {
  numbers: number[];
  words: Set<string>;
  unready: Unready | null;
}

/**
 * @param words folded
 * @param filesWith the files that hold the words from `first` to `last`
 */
export function matchAll(
  words: string[],
  filesWith: (first: string, last: string) => Part<WordNumbers[]>,
  { first, match }: Matcher,
): Matched {
  const matched: Matched = { numbers: [], words: new Set(), unready: null };
  let numbers: number[] | null = null;
  for (const word of words) {
    const last = word.length > 1 ? first(word) + LAST : word;
    const part = mapPart(filesWith(first(word), last), (files) =>
      files.flatMap((file) => match(treesOf(file), word)),
    );
    if (part.state !== 'ready') {
      matched.unready ??= part;
      continue;
    }
    for (const [found] of part.value) matched.words.add(found);
    // What stands nearly everywhere leaves nothing out.
    if (part.value.some(([found, at]) => found === word && at === null)) continue;
    const all = new Set(part.value.flatMap(([, at]) => at ?? []));
    numbers = numbers === null ? [...all] : numbers.filter((number) => all.has(number));
  }
  matched.numbers = (numbers ?? []).toSorted((a, b) => a - b);
  return matched;
}

/** The words of a file. */
class WordTrees {
  readonly words: SearchableMap<Numbers>;
  #beginnings: SearchableMap<true> | null = null;

  constructor(file: WordNumbers) {
    this.words = SearchableMap.from(Object.entries(file));
  }

  /** With their longer beginnings: a word half typed may be misspelt too. */
  get beginnings(): SearchableMap<true> {
    if (this.#beginnings) return this.#beginnings;
    const beginnings = new SearchableMap<true>();
    for (const word of this.words.keys()) {
      beginnings.set(word, true);
      for (let end = SHORTEST_BEGINNING; end < word.length; end += 1) {
        beginnings.set(word.slice(0, end), true);
      }
    }
    return (this.#beginnings = beginnings);
  }
}

const trees = new WeakMap<WordNumbers, WordTrees>();

function treesOf(file: WordNumbers): WordTrees {
  const made = trees.get(file) ?? new WordTrees(file);
  trees.set(file, made);
  return made;
}
