import * as texts from 'virtual:texts/correct';
import type { Mention } from '../../../domain/atlas/article';
import type { Decision, LibraryArticle } from '../../../domain/library/library';
import { occurrences } from '../../../domain/library/names-in-text';
import type { LibrarySession } from '../library-session.svelte';

/** Words of the article about which the visitor decides. */
export interface CorrectedWords {
  words: string;
  /** Where they stand in its text. */
  start: number;
  /** What they are taken for; null where for nothing. */
  mention: Mention | null;
}

/** What each part of the desk is given. */
export interface CorrectedPart {
  article: LibraryArticle;
  correction: Correction;
  corrected: CorrectedWords;
}

/** Closes the desk that was opened last: keys are for one of them alone. */
let closeLast: (() => void) | null = null;

/** Correcting what was found in an article: what is open, and what can be done. */
export class Correction {
  isOpen = $state(false);
  /** The words whose actions are shown. */
  current = $state.raw<CorrectedWords | null>(null);
  /** Where the words stand that have focus once their actions are gone; new with each time. */
  left = $state.raw<{ start: number } | null>(null);
  /** Words that are selected in the text. */
  selected = $state.raw<CorrectedWords | null>(null);

  constructor(
    readonly session: LibrarySession,
    private readonly articleId: string,
    private readonly announce: (message: string) => void,
  ) {}

  toggle(): void {
    this.#open(!this.isOpen);
    this.close();
  }

  show(words: CorrectedWords): void {
    this.#open(true);
    this.selected = null;
    this.current = words;
  }

  #open(open: boolean): void {
    if (open && !this.isOpen) {
      closeLast?.();
      closeLast = () => {
        if (this.isOpen) this.toggle();
      };
    }
    this.isOpen = open;
  }

  close(): void {
    if (this.current) this.left = { start: this.current.start };
    this.current = this.selected = null;
  }

  /** Shows the first of these words in the article; whether there are any. */
  find(words: string, { text, mentions }: LibraryArticle): boolean {
    const [first] = occurrences(words.trim(), text);
    if (!first) return false;
    const same = mentions.find(({ start, end }) => start === first.start && end === first.end);
    this.show({ words: words.trim(), start: first.start, mention: same ?? null });
    return true;
  }

  async decide(decision: Decision, said = texts.saidDecided({ words: wordsOf(decision) })) {
    this.close();
    const isKept = await this.session.decisions.decide(this.articleId, decision);
    // What had focus may be drawn anew.
    if (!this.current && this.left) this.left = { ...this.left };
    if (isKept) this.announce(said);
  }

  async undo(): Promise<void> {
    this.close();
    const decision = await this.session.decisions.undo(this.articleId);
    if (decision) this.announce(texts.saidDecisionUndone({ words: wordsOf(decision) }));
  }

  async redo(): Promise<void> {
    this.close();
    const decision = await this.session.decisions.redo(this.articleId);
    if (decision) this.announce(texts.saidDecisionRedone({ words: wordsOf(decision) }));
  }

  /** Ctrl+Z and Ctrl+Shift+Z, or Ctrl+Y; in a field these are the field’s own. */
  onkeydown(event: KeyboardEvent): void {
    const isField = event.target instanceof HTMLElement && event.target.matches('input, textarea');
    const key = event.key.toLowerCase();
    const isStep = (event.ctrlKey || event.metaKey) && (key === 'z' || key === 'y');
    if (isField || event.defaultPrevented || !isStep) return;
    event.preventDefault();
    void (event.shiftKey || key === 'y' ? this.redo() : this.undo());
  }
}

/** What a decision is about, in the article’s own words. */
function wordsOf(decision: Decision): string {
  if ('words' in decision) return decision.words;
  if ('place' in decision) return decision.place.title;
  return texts.quotation;
}
