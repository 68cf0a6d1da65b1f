/** Words of fewer letters are taken as they are typed: misspelt, they could be anything. */
export const SHORTEST_MISSPELT = 4;

/** What a word becomes when two letters that stand side by side change places: one slip of the fingers. */
export function swapped(word: string): string[] {
  if (word.length < SHORTEST_MISSPELT) return [];
  return Array.from(
    { length: word.length - 1 },
    (_, at) => word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2),
  );
}
