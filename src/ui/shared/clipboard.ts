import { copyRefused } from 'virtual:texts/said';

/**
 * Copies a text, and says in one sentence whether that went well.
 *
 * @param done what to say when it did, such as "Citation copied"
 */
export async function copyText(
  text: string,
  done: string,
  onsay: (message: string) => void,
): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    onsay(done);
  } catch {
    onsay(copyRefused);
  }
}
