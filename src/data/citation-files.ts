import type { Citation } from '../domain/atlas/article';
import { bibtex } from '../domain/exchange/bibtex';
import { cslItem } from '../domain/exchange/csl-item';
import { toJsonText } from '../domain/exchange/json-text';
import { ris } from '../domain/exchange/ris';

/** A citation as a file for a reference manager. */
export type CitationFile = ReturnType<typeof citationFiles>[number];

/**
 * An article's citation in every format that is offered. What the copy of the
 * article leaves out is left out; a date that was inferred says so in a note.
 */
export function citationFiles(citation: Citation) {
  const { id } = citation;
  const note = citation.issued?.circa
    ? 'The date is inferred: the copy gives none of its own.'
    : undefined;
  return [
    {
      format: 'BibTeX',
      name: `${id}.bib`,
      type: 'application/x-bibtex',
      text: bibtex(citation, note),
    },
    {
      format: 'RIS',
      name: `${id}.ris`,
      type: 'application/x-research-info-systems',
      text: ris(citation, note),
    },
    {
      format: 'CSL-JSON',
      name: `${id}.json`,
      type: 'application/vnd.citationstyles.csl+json',
      text: toJsonText([cslItem(citation)], 2),
    },
  ];
}
