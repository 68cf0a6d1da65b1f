import { describe, expect, it } from 'vitest';
import {
  citationText,
  issuedText,
  outletText,
  quotationText,
} from '../../src/domain/quoting/citation';
import { createArticle } from '../fixtures/create-atlas';

const { citation } = createArticle();

describe('a citation', () => {
  it('says who, what, where, when and of what kind', () => {
    const author = [{ given: 'Ana', family: 'Lund' }, { literal: 'The Daily' }];
    const article = createArticle({ citation: { ...citation, author }, kind: 'opinion' });
    expect(citationText(article)).toBe(
      'Ana Lund and The Daily, “A Road Closes”, The Daily, 19 January 2023, opinion',
    );
  });

  it('leaves out what the copy does not say', () => {
    const article = createArticle({ citation: { ...citation, issued: undefined } });
    expect(citationText(article)).toBe('“A Road Closes”, The Daily, analysis');
  });

  it('calls an inferred date inferred', () => {
    const issued = { 'date-parts': [[2023, 1]], circa: true };
    expect(issuedText({ ...citation, issued })).toBe('January 2023 (inferred)');
  });

  it('gives volume and issue with the outlet', () => {
    expect(outletText({ ...citation, volume: '20', issue: '11' })).toBe('The Daily 20/11');
  });

  it('follows a copied quotation, which stays verbatim', () => {
    expect(quotationText('It is shut.', createArticle())).toBe(
      '“It is shut.”\n— “A Road Closes”, The Daily, 19 January 2023, analysis',
    );
  });
});
