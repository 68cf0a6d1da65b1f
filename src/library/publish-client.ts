import workerUrl from 'virtual:publish-worker';
import type { Publication } from '../domain/library/publication';

/** What the page asks of the worker. */
export interface PublishRequest {
  publication: Publication;
  /** The URL of the site's root. */
  root: string;
}

/** What the worker answers: progress from 0 to 1, then the site or what is wrong. */
export type PublishReply =
  { progress: number } | { zip: Uint8Array<ArrayBuffer> } | { problem: string };

/** Milliseconds without a sign of progress after which it is given up. */
const DEADLINE = 180_000;

/**
 * The site of a publication as a ZIP, made in a worker of this page.
 *
 * @param signal ends it
 * @throws Error with the reason where it could not be made, or was ended
 */
export function publishSite(
  publication: Publication,
  onprogress: (share: number) => void,
  signal: AbortSignal,
): Promise<Blob> {
  if (workerUrl === null) return Promise.reject(new Error('this page is not built'));
  const worker = new Worker(workerUrl, { type: 'module' });
  let timer: ReturnType<typeof setTimeout>;
  const made = new Promise<Blob>((resolve, reject) => {
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => reject(new Error('it took too long')), DEADLINE);
    };
    signal.addEventListener('abort', () => reject(new Error('it was ended')));
    worker.onerror = () => reject(new Error('what makes it did not come'));
    worker.onmessage = ({ data }: MessageEvent<PublishReply>) => {
      wait();
      if ('progress' in data) onprogress(data.progress);
      else if ('problem' in data) reject(new Error(data.problem));
      else resolve(new Blob([data.zip], { type: 'application/zip' }));
    };
    wait();
    const root = new URL('.', document.baseURI).href;
    worker.postMessage({ publication, root } satisfies PublishRequest);
  });
  return made.finally(() => {
    clearTimeout(timer);
    worker.terminate();
  });
}
