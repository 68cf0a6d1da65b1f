import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveDist } from '../../scripts/lib/serve.mjs';
import { buildCorpus } from '../bench/corpus/write-corpus';

/** An atlas whose quotations do not fit into the first view, as it is served. */
export interface LargeAtlas {
  /** Its geodata folder. */
  geodata: string;
  /** The title and id of the first place of its list. */
  place: { id: string; title: string };
  /** The last of it. */
  last: { id: string; title: string };
  end(): Promise<void>;
}

/** Makes one up, builds it by the same code, and serves it; the driver finds it in `LARGE_ATLAS_URL`. */
export async function serveLargeAtlas(): Promise<LargeAtlas> {
  const folder = mkdtempSync(join(tmpdir(), 'large-atlas-'));
  const size = { places: 400, excerpts: 2000, articles: 20 };
  const { geodata, outDir } = buildCorpus(folder, size);
  const server = await serveDist({ outDir });
  process.env.LARGE_ATLAS_URL = server.url;
  return {
    geodata,
    ...placesOf(geodata),
    async end() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function placesOf(geodata: string): Pick<LargeAtlas, 'place' | 'last'> {
  const layers = readdirSync(join(geodata, 'layers')).map(
    (file) =>
      JSON.parse(readFileSync(join(geodata, 'layers', file), 'utf8')) as {
        layer: { order: number };
        features: { properties: { placeId: string; title: string } }[];
      },
  );
  const places = layers
    .toSorted((a, b) => a.layer.order - b.layer.order)
    .flatMap(({ features }) =>
      features.map(({ properties: { placeId, title } }) => ({ id: placeId, title })),
    );
  return { place: places[0]!, last: places.at(-1)! };
}
