/**
 * The address at which the atlas will stand, with a slash at its end; null
 * where none was given.
 *
 * @throws Error with one sentence if it is no absolute http(s) URL.
 */
export function readSiteUrl(given: string | undefined): string | null {
  if (!given) return null;
  if (!URL.canParse(given) || !/^https?:$/.test(new URL(given).protocol)) {
    throw new Error(
      `SITE_URL: expected an absolute URL such as https://example.org/atlas/, got "${given}".`,
    );
  }
  const { origin, pathname } = new URL(given);
  return `${origin}${pathname}${pathname.endsWith('/') ? '' : '/'}`;
}
