import { publish } from './build/publish/publish';
import type { PublishReply, PublishRequest } from './library/publish-client';

/**
 * Builds a site in the browser, by the code that builds this one. It is an entry of
 * its own, as `main.ts` is: the page may not import what builds it, and starts this
 * by its address (`virtual:publish-worker`).
 */
addEventListener('message', ({ data }: MessageEvent<PublishRequest>) => void answer(data));

const reply = (message: PublishReply, transfer: Transferable[] = []) =>
  postMessage(message, { transfer });

async function answer({ publication, root }: PublishRequest): Promise<void> {
  const fetchFile = async (path: string) => {
    const response = await fetch(new URL(path, root)).catch(() => {
      throw new Error('the server cannot be reached');
    });
    if (!response.ok) throw new Error(`${path} was answered with ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  };
  try {
    const zip = await publish(publication, fetchFile, (progress) => reply({ progress }));
    reply({ zip }, [zip.buffer]);
  } catch (error) {
    reply({ problem: error instanceof Error ? error.message : String(error) });
  }
}
