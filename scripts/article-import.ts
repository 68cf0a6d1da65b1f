import { importArticle } from './lib/import-article';
import { IMPORT_USAGE, readImportArguments, type ImportArguments } from './lib/import-arguments';

const args = readArguments();
if (args) {
  try {
    console.log(await importArticle(args));
  } catch (error) {
    fail((error as Error).message);
  }
}

function readArguments(): ImportArguments | null {
  try {
    return readImportArguments(process.argv.slice(2));
  } catch (error) {
    fail(`${(error as Error).message}\n\n${IMPORT_USAGE}`);
    return null;
  }
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
