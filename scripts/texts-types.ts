/** Writes the types of the interface's texts, from their English. */
import { writeFileSync } from 'node:fs';
import { FIRST, readCatalogue } from '../src/content/texts/catalogue';
import { declarations } from '../src/content/texts/compile';

const FOLDER = 'src/ui/languages';

writeFileSync(`${FOLDER}/texts.d.ts`, declarations(readCatalogue(FOLDER, FIRST)));
