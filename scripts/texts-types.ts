/** Writes the types of the interface's texts, from their English. */
import { writeFileSync } from 'node:fs';
import { FIRST, readCatalogue } from '../src/build/i18n/catalogue';
import { declarations } from '../src/build/i18n/compile';

const FOLDER = 'src/ui/languages';

writeFileSync(`${FOLDER}/texts.d.ts`, declarations(readCatalogue(FOLDER, FIRST)));
