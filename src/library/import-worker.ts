import { findPlaces, type Findings, type Known } from './find-places';
import { ReaderProblem } from '../reader/problem';
import { readFile } from './formats/read-file';
import { LONGEST_TEXT, type BroughtFile, type Source } from './imported-file';

/** What the desk asks of its worker. */
export type Request =
  { do: 'read'; file: BroughtFile } | { do: 'find'; text: string; known: Known; language?: string };

/** What the worker says: how far it is, then the answer or what is wrong. */
export type Reply =
  { share: number } | { source: Source } | { findings: Findings } | { problem: string };

const reply = (message: Reply) => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<Request>) => void answer(data));

async function answer(request: Request): Promise<void> {
  try {
    if (request.do === 'read') {
      reply({ source: await readFile(request.file, (share) => reply({ share })) });
    } else {
      const { text, known, language } = request;
      if (text.length > LONGEST_TEXT) throw new ReaderProblem('This text is too long to be read.');
      reply({ findings: findPlaces(text, known, language) });
    }
  } catch (error) {
    const { message } = error as Error;
    reply({
      problem: error instanceof ReaderProblem ? message : `This could not be read: ${message}`,
    });
  }
}
