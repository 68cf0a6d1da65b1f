import type { Mention, Range } from '../atlas/excerpt';
import type { Kind } from '../atlas/place';
import { mentionsBySentence } from './find-mentions';
import type { Gazetteer } from './gazetteer';
import { splitSentences } from './sentences';

/** A mention with what it is: a metonym, a way between places, or a place. */
export type MentionKind = 'place' | 'route' | 'metonym';

const WAYS: ReadonlySet<Kind> = new Set(['road', 'railway', 'route', 'corridor']);

/** A line shorter than this ends a paragraph; a longer one may be wrapped. */
const WRAPPED = 40;
const SENTENCE_END = /[.!?…:]["”’»)\]]*\s*$/u;

/** Which of the three kinds a mention is. */
export function mentionKind(mention: Mention, { places }: Pick<Gazetteer, 'places'>): MentionKind {
  if (mention.kind) return mention.kind;
  return WAYS.has(places.get(mention.placeId)!.kind) ? 'route' : 'place';
}

/**
 * The mentions of a text as it stands, with headings and page furniture:
 * sentence by sentence, so that no name is read across two of them. Offsets
 * are UTF-16 units of `text`.
 */
export function mentionsOfText(text: string, gazetteer: Gazetteer): Mention[] {
  return mentionsBySentence(text, sentencesOfText(text), gazetteer);
}

/** Every sentence of a text; an empty line ends one, a line break only where none is wrapped. */
function sentencesOfText(text: string): Range[] {
  // As long as before: the offsets stay.
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
