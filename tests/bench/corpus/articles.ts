import { createHash } from 'node:crypto';
import type {
  ArticleRecord,
  ExcerptRecord,
  Mention,
  When,
} from '../../../src/domain/atlas/article';
import type { MadePlace } from './places';
import type { Random } from './random';

const VERBS =
  'reached left crossed passed watched repaired described praised measured closed'.split(' ');
const THINGS =
  'bridge convoy market harvest mill letter meeting ferry lamp orchard road wall well clock tower garden river council promise song'.split(
    ' ',
  );
const ADJECTIVES = 'old quiet narrow northern early patient sudden famous broken borrowed'.split(
  ' ',
);
const PEOPLE = 'The carrier,A neighbour,The ferryman,The surveyor,A teacher,The miller'.split(',');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** Sentences of a paragraph. */
const PARAGRAPH = 8;
/** One sentence in this many has a date. */
const DATED = 4;

/** A sentence with the places that it names; offsets count from its beginning. */
interface Sentence {
  text: string;
  mentions: Mention[];
  when: When[];
}

/** A made-up article of quoted and unquoted sentences in turn. */
export function createArticle(
  random: Random,
  number: number,
  excerptCount: number,
  places: MadePlace[],
): ArticleRecord {
  const id = `notes-${String(number).padStart(5, '0')}`;
  const title = `Notes of a Journey, Part ${number}`;
  let text = title;
  const sentences: ArticleRecord['text']['sentences'] = [];
  const excerpts: ExcerptRecord[] = [];
  for (let index = 0; index < 2 * excerptCount; index += 1) {
    const isQuoted = index % 2 === 0;
    const sentence = isQuoted ? aboutPlaces(random, places) : aboutNothing(random);
    text += index % PARAGRAPH === 0 ? '\n\n' : ' ';
    const start = text.length;
    text += sentence.text;
    const end = text.length;
    sentences.push({ start, end, sha256: sha256(sentence.text) });
    if (isQuoted) excerpts.push(createExcerpt(`${id}-s${index + 1}`, sentence, start, text));
  }
  return {
    citation: {
      id,
      type: 'article',
      title,
      'container-title': `The ${random.of(PEOPLE).split(' ')[1]}’s Gazette`,
      issued: { 'date-parts': [[2023, 1, 1 + random.below(28)]] },
      language: 'en',
    },
    kind: number % 5 === 0 ? 'opinion' : 'analysis',
    publisherNote: 'Made up for measuring; never published.',
    text: { sha256: sha256(text), length: text.length, sentences },
    excerpts,
  };
}

function createExcerpt(id: string, sentence: Sentence, start: number, text: string): ExcerptRecord {
  const end = start + sentence.text.length;
  const prefix = text.slice(Math.max(0, start - 32), start);
  return {
    id,
    selectors: [
      { type: 'TextQuoteSelector', exact: sentence.text, prefix, suffix: '' },
      { type: 'TextPositionSelector', start, end },
    ],
    mentions: sentence.mentions.map((mention) => ({
      ...mention,
      start: mention.start + start,
      end: mention.end + start,
    })),
    ...(sentence.when.length > 0 && { when: sentence.when }),
  };
}

function aboutPlaces(random: Random, places: MadePlace[]): Sentence {
  const mentions: Mention[] = [];
  let text = '';
  const name = () => {
    const place = somePlace(random, places);
    const words = random.next() < 0.8 ? place.names[0]! : place.names[1]!;
    mentions.push({ placeId: place.id, start: text.length, end: text.length + words.length });
    text += words;
  };
  text += `${random.of(PEOPLE)} of `;
  name();
  text += ` ${random.of(VERBS)} the ${random.of(ADJECTIVES)} ${random.of(THINGS)}`;
  if (random.next() < 0.6) {
    text += ' near ';
    name();
  }
  text += `, and the ${random.of(THINGS)} of the ${random.of(ADJECTIVES)} ${random.of(THINGS)} stayed`;
  const when: When[] = [];
  if (random.below(DATED) === 0) {
    const [month, day] = [random.below(12), 1 + random.below(28)];
    const words = `${MONTHS[month]} ${day}, 2022`;
    const date = `2022-${String(month + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    when.push({ start: date, end: date, words });
    text += ` on ${words}`;
  }
  return { text: `${text}.`, mentions, when };
}

function aboutNothing(random: Random): Sentence {
  const [adjective, thing, verb] = [random.of(ADJECTIVES), random.of(THINGS), random.of(VERBS)];
  const text = `The ${adjective} ${thing} ${verb} nothing of note.`;
  return { text, mentions: [], when: [] };
}

/** Some places are named often and most rarely, as in any archive. */
function somePlace(random: Random, places: MadePlace[]): MadePlace {
  const skew = random.next() < 0.2 ? 3 : 1;
  return places[Math.floor(random.next() ** skew * places.length)]!;
}

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
