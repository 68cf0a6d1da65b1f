import { writeFileSync } from 'node:fs';
import { format, resolveConfig } from 'prettier';

/** Writes a text that a script made as Prettier has it, so that `npm run check` holds for it too. */
export async function writeFormatted(path: string, text: string): Promise<void> {
  const config = await resolveConfig(path);
  writeFileSync(path, await format(text, { ...config, filepath: path }));
}
