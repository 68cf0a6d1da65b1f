import type { Citation } from '../atlas/article';

/** https://docs.citationstyles.org/en/v1.0.2/specification.html#appendix-iii-types */
const TYPES = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter ' +
    'classic collection dataset document entry entry-dictionary entry-encyclopedia event figure ' +
    'graphic hearing interview legal_case legislation manuscript map motion_picture ' +
    'musical_score pamphlet paper-conference patent performance periodical ' +
    'personal_communication post post-weblog regulation report review review-book software song ' +
    'speech standard thesis treaty webpage'
  ).split(' '),
);

/**
 * A citation as an item of CSL-JSON, valid to its schema: a type that CSL does
 * not know is a document, and a date has a beginning and at most an end.
 */
export function cslItem({ type, issued, ...citation }: Citation) {
  return {
    ...citation,
    type: TYPES.has(type) ? type : 'document',
    ...(issued && { issued: { ...issued, 'date-parts': issued['date-parts'].slice(0, 2) } }),
  };
}
