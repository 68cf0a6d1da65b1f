import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { highlight, type HighlightedPassage } from '../../src/domain/search/highlight';

const TEXT = 'One road leads to Aldo. The other, which nobody takes, leads to the bridge at Brun.';

/** A passage as one line, with [marked] words and … where text is left out. */
function shown({ parts, leftOutBefore, leftOutAfter }: HighlightedPassage): string {
  const text = parts.map((part) => (part.marked ? `[${part.text}]` : part.text)).join('');
  return `${leftOutBefore ? '…' : ''}${text}${leftOutAfter ? '…' : ''}`;
}

describe('marked words', () => {
  test('are marked wherever they stand, in whatever case', () => {
    expect(shown(highlight('Aldo, ALDO and Aldonia: Aldo’s bridge', new Set(['aldo'])))).toBe(
      '[Aldo], [ALDO] and Aldonia: [Aldo]’s bridge',
    );
  });

  test('are shown where most of them stand together, with whole words around', () => {
    expect(shown(highlight(TEXT, new Set(['bridge', 'brun', 'road']), 40))).toBe(
      '…takes, leads to the [bridge] at [Brun].',
    );
  });

  test('at the beginning leave out only the end', () => {
    expect(shown(highlight(TEXT, new Set(['road']), 24))).toBe('One [road] leads to Aldo…');
  });

  test('leave a text whole that is hardly longer than the passage', () => {
    expect(shown(highlight(TEXT, new Set(['aldo']), TEXT.length - 5))).toBe(
      TEXT.replace('Aldo', '[Aldo]'),
    );
  });

  test('may be missing: then the text begins at its beginning', () => {
    expect(shown(highlight(TEXT, new Set(['moon']), 24))).toBe('One road leads to Aldo…');
  });

  test('never change a character, however short the passage', () => {
    const words = fc.constantFrom('aldo', 'Brun', 'Şuşa', '—', '“oh”', 'it’s', 'ab\u0301c', '🗺');
    const texts = fc.array(words, { maxLength: 40 }).map((list) => list.join(' '));
    fc.assert(
      fc.property(texts, fc.nat(60), (text, longest) => {
        const { parts, leftOutBefore, leftOutAfter } = highlight(
          text,
          new Set(['aldo', 'susa']),
          longest,
        );
        const joined = parts.map((part) => part.text).join('');
        expect(text).toContain(joined);
        if (!leftOutBefore) expect(text.startsWith(joined)).toBe(true);
        if (!leftOutAfter) expect(text.endsWith(joined)).toBe(true);
        expect(
          parts.filter((part) => part.marked).every(({ text: word }) => /^(aldo|Şuşa)$/.test(word)),
        ).toBe(true);
      }),
    );
  });
});
