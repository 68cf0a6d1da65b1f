import { readStored, store } from './stored';

/** What the keyboard does, for the dialog that tells it. */
export const SHORTCUTS: { keys: string[]; does: string }[] = [
  { keys: ['Tab'], does: 'to the next part of the page; the map and the list are one stop each' },
  { keys: ['↑', '↓', 'Home', 'End'], does: 'in the list: from place to place' },
  { keys: ['a', '…', 'z'], does: 'in the list: to the next place that begins with these letters' },
  { keys: ['↓', '↑', 'Esc'], does: 'in the search: to what is found, back, and out' },
  { keys: ['Enter'], does: 'opens the place, or goes to it from an article' },
  { keys: ['Esc'], does: 'closes the popup and goes back to where you were' },
  { keys: ['←', '→', '↑', '↓'], does: 'on the map: moves it' },
  { keys: ['+', '−'], does: 'on the map: nearer, farther' },
  { keys: ['?'], does: 'shows these shortcuts' },
];

const KEY = 'shortcuts';

/** Whether single keys act; one can turn them off (WCAG 2.2, 2.1.4). */
class Shortcuts {
  on = $state(true);

  /** Takes what the device kept. */
  follow() {
    this.on = readStored(KEY) !== 'off';
  }

  set(on: boolean) {
    this.on = on;
    store(KEY, on ? 'on' : 'off');
  }
}

export const shortcuts = new Shortcuts();
