import type { Attachment } from 'svelte/attachments';
import type { LibraryArticle } from '../../../domain/library/library';
import type { CorrectedWords, Correction } from './correction.svelte';

/** Longest selection that can be a name, in UTF-16 units. */
const LONGEST = 120;

/**
 * Listens to names that are pressed in the text of an article, and to words that
 * are selected in it. Names carry `data-start`, blocks `data-block`: where they
 * begin in the article.
 */
export function listenToWords(
  correction: Correction,
  article: LibraryArticle,
): Attachment<HTMLElement> {
  return (holder) => {
    const controller = new AbortController();
    const { signal } = controller;
    const mentionAt = (start: number, end: number) =>
      article.mentions.find((each) => each.start === start && each.end === end) ?? null;
    const onclick = ({ target }: Event) => {
      const name = (target as Element).closest<HTMLElement>('[data-start]');
      // A drag over a name ends in a click too; words selected elsewhere stand in no name's way.
      const selection = getSelection();
      if (!name || (selection?.isCollapsed === false && selection.containsNode(name, true))) return;
      const start = Number(name.dataset.start);
      const words = name.textContent;
      correction.show({ words, start, mention: mentionAt(start, start + words.length) });
    };
    const onselect = () => {
      const selected = selectedWords(holder, article.text);
      if (!selected) return void (correction.selected = null);
      const { words, start } = selected;
      const mention = mentionAt(start, start + words.length);
      correction.selected = { words, start, mention };
    };
    holder.addEventListener('click', onclick, { signal });
    document.addEventListener('selectionchange', onselect, { signal });
    return () => controller.abort();
  };
}

/** What is selected in one block of a text; null where that can be no name. */
function selectedWords(holder: HTMLElement, text: string): Omit<CorrectedWords, 'mention'> | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const parent = range.startContainer.parentElement;
  const block = parent?.closest<HTMLElement>('[data-block]');
  if (!block || !holder.contains(block) || !block.contains(range.endContainer)) return null;
  const before = document.createRange();
  before.selectNodeContents(block);
  before.setEnd(range.startContainer, range.startOffset);
  const raw = range.toString();
  const words = raw.trim();
  const start =
    Number(block.dataset.block) + before.toString().length + (raw.length - raw.trimStart().length);
  const isName = words !== '' && words.length <= LONGEST;
  return isName && text.startsWith(words, start) ? { words, start } : null;
}
