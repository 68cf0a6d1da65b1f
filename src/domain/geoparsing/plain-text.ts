import type { Mention, Range } from '../atlas/article';
import type { Kind } from '../atlas/place';
import { mentionsBySentence } from './find-mentions';
import type { Gazetteer } from './gazetteer';
import { splitSentences } from './article-text';

/** What a mention refers to: a place, a way between places, or (a metonym) a government. */
export type MentionKind = 'place' | 'route' | 'metonym';

const WAYS: ReadonlySet<Kind> = new Set(['road', 'railway', 'route', 'corridor']);

/** UTF-16 units: a longer line may be hard-wrapped, a shorter one ends its paragraph. */
const WRAPPED = 40;
const SENTENCE_END = /[.!?…:]["”’»)\]]*\s*$/u;

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
  // One space for each line break, so that offsets stay valid.
  const unwrapped = text.replace(/[\r\n]/g, ' ');
  return paragraphsOf(text).flatMap(({ start, end }) =>
    splitSentences(unwrapped.slice(start, end), 'en', start),
  );
}

function paragraphsOf(text: string): Range[] {
  const paragraphs: Range[] = [];
  let open = false;
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    const blank = line.trim() === '';
    const previous = paragraphs.at(-1);
    const next = previous?.end === index - 1;
    if (!blank && open && next) previous!.end = index + line.length;
    else if (!blank) paragraphs.push({ start: index, end: index + line.length });
    open = !blank && line.trim().length >= WRAPPED && !SENTENCE_END.test(line);
  }
  return paragraphs;
}
