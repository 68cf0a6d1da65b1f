import type { Theme } from '../map/style/options';

/** `auto` follows the system's light or dark setting. */
export type ThemeChoice = 'auto' | Theme;

/** The page's theme. It is a taste and no part of a permalink; the device keeps it. */
class PageTheme {
  choice = $state<ThemeChoice>('auto');
  #system = $state<Theme>('light');
  current: Theme = $derived(this.choice === 'auto' ? this.#system : this.choice);

  /** Starts to follow the system and what the device kept; call once, in a browser. */
  follow() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const read = () => (this.#system = dark.matches ? 'dark' : 'light');
    read();
    dark.addEventListener('change', read);
    return () => dark.removeEventListener('change', read);
  }

  choose(choice: ThemeChoice) {
    this.choice = choice;
    if (choice === 'auto') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  }
}

export const theme = new PageTheme();
