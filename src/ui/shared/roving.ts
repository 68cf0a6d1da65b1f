import type { Attachment } from 'svelte/attachments';

/** Letters typed within this many milliseconds of each other form one search. */
const TYPING_PAUSE = 700;

/**
 * Makes the buttons of a list one Tab stop: arrow keys, Home and End move
 * among them, and typed letters jump to the next one that begins with them. Each
 * button is in a child of the list; children may be added and removed.
 * https://www.w3.org/WAI/ARIA/apg/practices/keyboard-interface/#kbd_roving_tabindex
 */
const rovingFocus: Attachment<HTMLElement> = (list) => {
  let typed = '';
  let typedAt = 0;

  let stop: HTMLButtonElement | undefined;
  /** Touches two buttons only, however long the list is. */
  function setStop(next: HTMLButtonElement | undefined) {
    if (stop) stop.tabIndex = -1;
    stop = next;
    if (stop) stop.tabIndex = 0;
  }

  /** Includes added buttons; if the Tab stop was removed, the first button becomes it. */
  function adopt(elements: Iterable<Node>) {
    for (const element of elements) {
      if (!(element instanceof HTMLElement)) continue;
      for (const button of element.querySelectorAll('button'))
        button.tabIndex = button === stop ? 0 : -1;
    }
    if (!stop || !list.contains(stop)) setStop(list.querySelector('button') ?? undefined);
  }

  /** @param from the index of the button that has focus */
  function byLetters({ key, timeStamp }: KeyboardEvent, all: HTMLButtonElement[], from: number) {
    typed = timeStamp - typedAt > TYPING_PAUSE ? key : typed + key;
    typedAt = timeStamp;
    // A repeated single letter moves on; a longer search may match the current button.
    const start = typed.length === 1 ? from + 1 : from;
    const inOrder = [...all.slice(start), ...all.slice(0, start)];
    return inOrder.find((button) =>
      button.textContent.trim().toLowerCase().startsWith(typed.toLowerCase()),
    );
  }

  function target(event: KeyboardEvent): HTMLButtonElement | undefined {
    const all = [...list.querySelectorAll<HTMLButtonElement>('button')];
    const at = all.findIndex((button) => button === document.activeElement);
    if (event.key === 'ArrowDown') return all[Math.min(at + 1, all.length - 1)];
    if (event.key === 'ArrowUp') return all[Math.max(at - 1, 0)];
    if (event.key === 'Home') return all[0];
    if (event.key === 'End') return all.at(-1);
    const isLetter =
      event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey;
    return isLetter ? byLetters(event, all, at) : undefined;
  }

  function onkeydown(event: KeyboardEvent) {
    const next = target(event);
    if (!next) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
  }

  const onfocusin = (event: FocusEvent) => {
    if (event.target instanceof HTMLButtonElement) setStop(event.target);
  };

  adopt(list.children);
  const coming = new MutationObserver((changes) =>
    adopt(changes.flatMap(({ addedNodes }) => [...addedNodes])),
  );
  coming.observe(list, { childList: true });
  list.addEventListener('keydown', onkeydown);
  list.addEventListener('focusin', onfocusin);
  return () => {
    coming.disconnect();
    list.removeEventListener('keydown', onkeydown);
    list.removeEventListener('focusin', onfocusin);
  };
};

export default rovingFocus;
