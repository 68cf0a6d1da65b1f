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
    place: firstPlace(geodata),
    async end() {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstPlace(geodata: string): LargeAtlas['place'] {
  const layers = readdirSync(join(geodata, 'layers')).map(
    (file) =>
      JSON.parse(readFileSync(join(geodata, 'layers', file), 'utf8')) as {
        layer: { order: number };
        features: { properties: { placeId: string; title: string } }[];
      },
  );
  const [first] = layers.toSorted((a, b) => a.layer.order - b.layer.order);
  const { placeId, title } = first!.features[0]!.properties;
  return { id: placeId, title };
}
