import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Site } from './driver';

for (const site of ['root', 'sub-path'] satisfies Site[]) {
  test(`a reader gets the page from the ${site} of its host, and nothing from any other`, async ({
    atlas,
  }) => {
    await atlas.open('', site);

    expect(await atlas.title()).toContain('Corridor Atlas');
    expect(atlas.network.requests.length).toBeGreaterThan(0);
    expect(atlas.network.foreignRequests()).toEqual([]);
    expect(atlas.network.problems).toEqual([]);
  });
}

test('a site that is not told its address gives none away', () => {
  const files = readdirSync('dist', { recursive: true, encoding: 'utf8' });
  const pages = files.filter((file) => file.endsWith('.html'));
  expect(pages.length).toBeGreaterThan(30);
  for (const page of pages) {
    expect(readFileSync(join('dist', page), 'utf8')).not.toMatch(/rel="canonical"|property="og:/);
  }
  expect(readFileSync('dist/robots.txt', 'utf8')).toBe('User-agent: *\nAllow: /\n');
  expect(files).not.toContain('sitemap.xml');
});
