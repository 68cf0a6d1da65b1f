import * as texts from 'virtual:texts/shortcuts';
import { readStored, store } from '../shared/preferences';

/** What the keyboard does, for the dialog that tells it. */
export const SHORTCUTS: { keys: string[]; does: string }[] = [
  { keys: ['Tab'], does: texts.parts },
  { keys: ['↑', '↓', 'Home', 'End'], does: texts.list },
  { keys: ['a', '…', 'z'], does: texts.letters },
  { keys: ['↓', '↑', 'Esc'], does: texts.search },
  { keys: ['Enter'], does: texts.enter },
  { keys: ['Esc'], does: texts.escape },
  { keys: ['←', '→', '↑', '↓'], does: texts.move },
  { keys: ['+', '−'], does: texts.zoom },
  { keys: ['←', '→'], does: texts.tour },
  { keys: ['?'], does: texts.shows },
];

const KEY = 'shortcuts';

/** Whether single keys act; one can turn them off (WCAG 2.2, 2.1.4). */
class Shortcuts {
  on = $state(readStored(KEY) !== 'off');
  /** Whether the dialog that tells them is asked for. */
  told = $state(false);

  set(on: boolean) {
    this.on = on;
    store(KEY, on ? 'on' : 'off');
  }
}

export const shortcuts = new Shortcuts();
