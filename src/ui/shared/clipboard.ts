import { copyRefused } from 'virtual:texts/said';

/**
 * Copies a text and reports in one sentence whether that worked.
 *
 * @param done the report of success, such as "Citation copied"
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
