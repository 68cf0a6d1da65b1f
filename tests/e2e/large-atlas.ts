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
  /** A point that the first view neither lists nor draws, with its layer and a camera that has it in its middle. */
  far: { id: string; title: string; layer: string; view: string };
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

function placesOf(geodata: string): Pick<LargeAtlas, 'place' | 'last' | 'far'> {
  const layers = readdirSync(join(geodata, 'layers')).map(
    (file) =>
      JSON.parse(readFileSync(join(geodata, 'layers', file), 'utf8')) as {
        layer: { order: number; title: string };
        features: {
          properties: { placeId: string; title: string };
          geometry: { type: string; coordinates: [number, number] };
        }[];
      },
  );
  const places = layers
    .toSorted((a, b) => a.layer.order - b.layer.order)
    .flatMap(({ layer, features }) =>
      features.map(({ properties: { placeId, title }, geometry }) => ({
        ...{ id: placeId, title, layer: layer.title, geometry },
      })),
    );
  const far = places.findLast(({ geometry }) => geometry.type === 'Point')!;
  const [lng, lat] = far.geometry.coordinates;
  return {
    place: places[0]!,
    last: places.at(-1)!,
    far: { ...far, view: `#map=14/${lat}/${lng}` },
  };
}
