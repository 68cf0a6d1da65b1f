import { readStored, store } from './preferences';
import type { Theme } from '../../map/style/options';

/** `auto` follows the system's light or dark setting. */
export const THEME_CHOICES = ['auto', 'light', 'dark'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const KEY = 'theme';

/** The page's colours: a preference of the device, in no permalink. */
class PageTheme {
  choice = $state<ThemeChoice>('auto');
  #system = $state<Theme>('light');
  readonly current: Theme = $derived(this.choice === 'auto' ? this.#system : this.choice);

  /** Applies the stored preference and follows the system; returns a function that stops following. */
  follow(): () => void {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#system = dark.matches ? 'dark' : 'light');
    read();
    const stored = readStored(KEY);
    const kept = THEME_CHOICES.find((choice) => choice === stored);
    if (kept) this.choose(kept);
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }

  choose(choice: ThemeChoice) {
    this.choice = choice;
    if (choice === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
    store(KEY, choice);
  }
}

export const theme = new PageTheme();
