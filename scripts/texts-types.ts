/** Writes the types of the interface's texts, which are not in git. */
import { writeTextTypes } from '../src/build/i18n/text-types';

writeTextTypes();
