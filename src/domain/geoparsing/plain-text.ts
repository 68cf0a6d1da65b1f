import type { Mention, Range } from '../atlas/article';
import type { Kind } from '../atlas/place';
import { mentionsBySentence } from './find-mentions';
import type { Gazetteer } from './gazetteer';
import { SENTENCE_END, splitSentences } from './article-text';

/** What a mention refers to: a place, a way between places, or (a metonym) a government. */
export type MentionKind = 'place' | 'route' | 'metonym';

const WAYS: ReadonlySet<Kind> = new Set(['road', 'railway', 'route', 'corridor']);

/** UTF-16 units: a longer line may be hard-wrapped, a shorter one ends its paragraph. */
const WRAPPED = 40;

/** The kind of a mention; its place must be in the gazetteer. */
export function mentionKind(mention: Mention, { places }: Pick<Gazetteer, 'places'>): MentionKind {
  if (mention.kind) return mention.kind;
  return WAYS.has(places.get(mention.placeId)!.kind) ? 'route' : 'place';
}

/**
 * The mentions of any text, headings and page furniture included. Offsets are
 * UTF-16 units of `text`.
 */
export function mentionsOfText(text: string, gazetteer: Gazetteer): Mention[] {
  return mentionsBySentence(text, sentencesOfText(text), gazetteer);
}

/** An empty line ends a sentence; a line break does unless the line looks hard-wrapped. */
function sentencesOfText(text: string): Range[] {
  // One space for each line break within a paragraph, so that offsets stay valid.
  const unwrapped = text
    .replaceAll('\r', ' ')
    .replace(/([^\n]+)\n(?=[^\n]*\S)/g, (lineEnd, line: string) =>
      line.trim().length >= WRAPPED && !SENTENCE_END.test(line.trimEnd()) ? `${line} ` : lineEnd,
    );
  return Array.from(unwrapped.matchAll(/[^\n]+/g), ({ 0: paragraph, index }) =>
    splitSentences(paragraph, 'en', index),
  ).flat();
}
