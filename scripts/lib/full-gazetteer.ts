import { join } from 'node:path';
import { createGazetteer, type Gazetteer } from '../../src/domain/geoparsing/gazetteer';
import { uniteEntries, type GazetteerFile } from '../../src/domain/geoparsing/gazetteer-file';
import { GEODATA, readGazetteer, readJsonIfThere } from './geodata-files';

/** The files in the order in which their places go first where two share a name. */
const FILES = ['region', 'world', 'towns'];

/** The places of the layers and of `geodata/gazetteer/`: what any text may name. */
export async function readFullGazetteer(folder = GEODATA): Promise<Gazetteer> {
  const atlas = await readGazetteer(folder);
  const files = await Promise.all(
    FILES.map((name) => readJsonIfThere<GazetteerFile>(join(folder, 'gazetteer', `${name}.json`))),
  );
  const entries = files.flatMap((file) => file?.places ?? []);
  return createGazetteer(uniteEntries([...atlas.places.values()], entries));
}
