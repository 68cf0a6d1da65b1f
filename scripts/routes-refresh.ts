/**
 * Replaces the schematic lines of `geodata/layers` whose known points stand in
 * `geodata/routes` by the course of OpenStreetMap's ways. For maintainers, with
 * a network: `npm run routes:refresh -- [LAYER-ID…] [--server URL] [--limit SECONDS]`.
 */
import { parseArgs } from 'node:util';
import { refreshRoutes } from './lib/refresh-routes';

const SERVER = process.env.OVERPASS_URL ?? 'https://overpass-api.de/api/interpreter';
const LIMIT = process.env.OVERPASS_LIMIT ?? '180';

try {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      server: { type: 'string', default: SERVER },
      limit: { type: 'string', default: LIMIT },
    },
  });
  if (!URL.canParse(values.server)) {
    throw new Error(`--server: expected a URL, got “${values.server}”.`);
  }
  if (!/^[1-9]\d*$/.test(values.limit)) {
    throw new Error(`--limit: expected a number of seconds, got “${values.limit}”.`);
  }
  const reports = await refreshRoutes({
    layerIds: positionals,
    server: values.server,
    limitSeconds: Number(values.limit),
    onprogress: (message) => console.error(message),
  });
  for (const report of reports) console.log(report);
  console.log('Next: npm run corridor:build, npm test, and the tables of geodata/README.md.');
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
