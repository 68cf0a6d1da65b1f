import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import type { Citation } from '../domain/atlas/article';
import { toJsonText } from '../domain/exchange/json-text';

/** A citation as a file for a reference manager. */
export type CitationFile = ReturnType<typeof citationFiles>[number];

const { format } = plugins.config.get('@bibtex');
// Our ids are kebab case: what BibTeX takes for a key as it is.
format.useIdAsLabel = true;
format.checkLabel = false;
// Letters stay letters: not every one of them has a LaTeX command ("ə").
format.asciiOnly = false;

/**
 * An article's citation in every format that is offered. What the copy of the
 * article leaves out is left out; a date that was inferred says so in a note.
 */
export function citationFiles(citation: Citation) {
  const { id } = citation;
  return [
    { format: 'BibTeX', name: `${id}.bib`, type: 'application/x-bibtex', text: bibtex(citation) },
    {
      format: 'RIS',
      name: `${id}.ris`,
      type: 'application/x-research-info-systems',
      text: ris(citation),
    },
    {
      format: 'CSL-JSON',
      name: `${id}.json`,
      type: 'application/vnd.citationstyles.csl+json',
      text: toJsonText([citation], 2),
    },
  ];
}

function bibtex(citation: Citation): string {
  return `${plugins.output.format('bibtex', [withNote(citation)]).trim()}\n`;
}

/**
 * RIS has one tag to a line, each ended by CR LF; Citation.js breaks long
 * values within words, so the lines are made here. As a newspaper article it
 * would also lose its author and all of its date but the year, so it is given
 * out as one of a magazine, whose tags are the same.
 * https://en.wikipedia.org/wiki/RIS_(file_format)
 */
function ris(citation: Citation): string {
  const isNews = citation.type === 'article-newspaper';
  const item = isNews ? { ...citation, type: 'article-magazine' } : citation;
  const [entry] = plugins.output.format('ris', [withNote(item)], { format: 'object' });
  const { TY, ...tags } = entry!;
  const lines = Object.entries(tags).flatMap(([tag, values]) =>
    [values].flat().map((value) => {
      // "2023/01/19/" of "2023/1/19/"; a line break in a value would begin another tag.
      const dated = tag === 'DA' ? value.replace(/\/(\d)(?=\/)/g, '/0$1') : value;
      return `${tag}  - ${dated.replace(/\s+/g, ' ')}`;
    }),
  );
  return [`TY  - ${isNews ? 'NEWS' : String(TY)}`, ...lines, 'ER  - ', ''].join('\r\n');
}

function withNote(citation: Citation): Citation & { note?: string } {
  return citation.issued?.circa
    ? { ...citation, note: 'The date is inferred: the copy gives none of its own.' }
    : citation;
}
