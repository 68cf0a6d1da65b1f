import type { Findings, Known } from './find-places';
import { ImportError, type ImportedText } from './imported-file';
import type { Reply, Request } from './import-worker';

/**
 * Reads files and finds places in a worker, so that the page stays responsive.
 * One request at a time.
 */
export class ImportClient {
  #worker: Worker | null = null;
  #reject: (reason: Error) => void = () => {};

  /**
   * Reads the text of a file.
   *
   * @param onprogress share of the work done, 0 to 1
   * @throws ImportError if it cannot be read, `Cancelled` if it was cancelled
   */
  read(file: File, onprogress?: (progress: number) => void): Promise<ImportedText> {
    return this.#request<ImportedText>({ do: 'read', file }, onprogress);
  }

  /** Finds the places of a text, see `findPlaces`. Throws as `read` does. */
  find(text: string, known: Known, language?: string): Promise<Findings> {
    return this.#request<Findings>({ do: 'find', text, known, language });
  }

  /** Ends the current request: its promise is rejected with `Cancelled`. */
  cancel(): void {
    this.#worker?.terminate();
    this.#worker = null;
    this.#reject(new Cancelled());
  }

  #request<Result extends ImportedText | Findings>(
    request: Request,
    onprogress?: (progress: number) => void,
  ): Promise<Result> {
    const worker = (this.#worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), {
      type: 'module',
    }));
    return new Promise((resolve, reject) => {
      this.#reject = reject;
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ('progress' in data) onprogress?.(data.progress);
        else if ('problem' in data) reject(new ImportError(data.problem));
        else resolve(data.result as Result);
      };
      worker.onerror = ({ message }) => {
        reject(new ImportError(`This could not be read: ${message || 'the worker failed'}.`));
        this.cancel();
      };
      worker.postMessage(request);
    });
  }
}

/** The visitor cancelled the import. */
export class Cancelled extends Error {}
