import { flushSync, mount, unmount, type ComponentProps } from 'svelte';
import PrintView from './PrintView.svelte';

/** What a handout is set in; a browser fetches a font no sooner than it is asked for. */
const FONTS = [
  "400 16px 'Noto Sans'",
  "600 16px 'Noto Sans'",
  "italic 400 16px 'Noto Sans'",
  "400 17px 'Source Serif 4'",
];

/** Puts a handout into the page, opens the browser's print dialogue, and takes it away again. */
export async function printHandout(props: ComponentProps<typeof PrintView>): Promise<void> {
  const handout = mount(PrintView, { target: document.body, props });
  addEventListener('afterprint', () => void unmount(handout), { once: true });
  flushSync();
  const text = document.querySelector('.handout')?.textContent ?? '';
  await Promise.all(FONTS.map((font) => document.fonts.load(font, text)));
  print();
}
