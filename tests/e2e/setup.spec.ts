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
