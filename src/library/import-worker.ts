import { findPlaces, type Findings, type Known } from './find-places';
import { readFile } from './formats/read-file';
import { ImportError, MAX_TEXT_LENGTH, type ImportedText } from './imported-file';

/** What the page asks of the worker. */
export type Request =
  { do: 'read'; file: File } | { do: 'find'; text: string; known: Known; language?: string };

/** What the worker answers: progress from 0 to 1, then a result or what is wrong. */
export type Reply =
  { progress: number } | { result: ImportedText | Findings } | { problem: string };

const reply = (message: Reply) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));

async function answer(request: Request): Promise<void> {
  try {
    const result =
      request.do === 'find'
        ? find(request)
        : await readFile(request.file, (progress) => reply({ progress }));
    reply({ result });
  } catch (error) {
    const { message } = error as Error;
    reply({
      problem: error instanceof ImportError ? message : `This could not be read: ${message}`,
    });
  }
}

function find({ text, known, language }: Extract<Request, { do: 'find' }>): Findings {
  if (text.length > MAX_TEXT_LENGTH) throw new ImportError('This text is too long to be read.');
  return findPlaces(text, known, language);
}
