import { serveDist } from '../../scripts/lib/serve.mjs';

/** A sub-path, since the site must work under any. */
const BASE = '/maps/atlas/';

/**
 * Serves `dist` at the root and under a sub-path, each on a free port of this
 * machine; the driver finds them in `ATLAS_URL` and `ATLAS_SUBPATH_URL`.
 *
 * @returns what ends both servers when the tests are over
 */
export default async function serve(): Promise<() => Promise<void>> {
  const root = await serveDist();
  const below = await serveDist({ base: BASE });
  process.env.ATLAS_URL = root.url;
  process.env.ATLAS_SUBPATH_URL = below.url;
  return async () => {
    await root.close();
    await below.close();
  };
}
