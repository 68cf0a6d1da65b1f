import type { Findings, Known } from './find-places';
import { ReaderProblem } from '../reader/problem';
import type { BroughtFile, Source } from './imported-file';
import type { Reply, Request } from './import-worker';

/**
 * Where what a reader brings is read: in a worker, so that the page goes on.
 * One thing at a time; `cancel` ends what is under way.
 */
export class ImportClient {
  private worker: Worker | null = null;
  private reject: (reason: Error) => void = () => {};

  /**
   * The text of a file.
   *
   * @param onprogress share of the work done, 0 to 1
   * @throws ReaderProblem with a sentence for the reader.
   */
  async read(file: BroughtFile, onprogress: (share: number) => void): Promise<Source> {
    const reply = await this.ask({ do: 'read', file }, onprogress);
    if ('source' in reply) return reply.source;
    throw new Error('The worker did not answer with a text.');
  }

  /** The places of a text. Throws as `read` does. */
  async find(text: string, known: Known, language?: string): Promise<Findings> {
    const reply = await this.ask({ do: 'find', text, known, language }, () => {});
    if ('findings' in reply) return reply.findings;
    throw new Error('The worker did not answer with places.');
  }

  /** Ends what is under way: its promise is refused with a `Cancelled`. */
  cancel(): void {
    this.worker?.terminate();
    this.worker = null;
    this.reject(new Cancelled());
  }

  private ask(request: Request, onprogress: (share: number) => void): Promise<Reply> {
    const worker = (this.worker ??= new Worker(new URL('./import-worker.ts', import.meta.url), {
      type: 'module',
    }));
    return new Promise((resolve, reject) => {
      this.reject = reject;
      worker.onmessage = ({ data }: MessageEvent<Reply>) => {
        if ('share' in data) onprogress(data.share);
        else if ('problem' in data) reject(new ReaderProblem(data.problem));
        else resolve(data);
      };
      worker.onerror = ({ message }) => {
        this.cancel();
        reject(new ReaderProblem(`This could not be read: ${message || 'the worker failed'}.`));
      };
      worker.postMessage(request);
    });
  }
}

/** The reader no longer wants it. */
export class Cancelled extends Error {}
