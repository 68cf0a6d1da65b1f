/**
 * Fetches a file that was made with the site, and so is trusted.
 *
 * @throws Error that says what is wrong: it is not there, or did not come whole.
 */
export async function fetchJson<Content>(url: string): Promise<Content> {
  const answer = await fetch(url).catch(() => {
    throw new Error('the server cannot be reached');
  });
  if (!answer.ok) throw new Error(`the server answered with ${answer.status}`);
  try {
    return (await answer.json()) as Content;
  } catch {
    throw new Error('the file did not come whole');
  }
}
