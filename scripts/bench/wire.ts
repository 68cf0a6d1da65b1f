import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { setTimeout } from 'node:timers/promises';
import type { PreviewServer } from 'vite';

/** An answer as it went over the wire, headers and all. */
export interface Sent {
  /** From the server's root. */
  path: string;
  /** When it was asked for, in milliseconds since 1970. */
  at: number;
  bytes: number;
}

/** Writes down what a server sends from now on, to pages and to their workers. */
export function recordSent({ httpServer }: PreviewServer): Sent[] {
  const sent: Sent[] = [];
  // First of all listeners: some answers are written at once.
  httpServer.prependListener('request', (request, response) => {
    const { socket } = request;
    const before = socket.bytesWritten;
    const one = { path: request.url!, at: Date.now(), bytes: 0 };
    sent.push(one);
    response.once('finish', () => (one.bytes = socket.bytesWritten - before));
  });
  return sent;
}

/** Bytes a second of the slow line, which all connections share: 1.6 Mbit/s. */
const RATE = 200_000;
/** Milliseconds from a request to its answer, at least. */
const ROUND_TRIP = 150;
/** Bytes that one connection sends before it is another's turn. */
const SLICE = 4_096;

/**
 * What a server sends, by a slow line: as far away, and with as little room, as
 * a phone has it out of town.
 */
export async function slowLine({ httpServer }: PreviewServer): Promise<Server> {
  // The server is done long before the line is, and must not hang up.
  if ('keepAliveTimeout' in httpServer) httpServer.keepAliveTimeout = 0;
  const { port } = httpServer.address() as AddressInfo;
  /** When the line will have sent all that it was given so far. */
  let due = 0;

  async function* late(requests: AsyncIterable<Buffer>) {
    // A connection takes one way there and back before anything is asked.
    await setTimeout(ROUND_TRIP);
    for await (const bytes of requests) {
      await setTimeout(ROUND_TRIP);
      yield bytes;
    }
  }

  /** A connection that waits for its slice lets the others have their turn. */
  async function* slowly(answers: AsyncIterable<Buffer>) {
    for await (const bytes of answers) {
      for (let from = 0; from < bytes.length; from += SLICE) {
        const slice = bytes.subarray(from, from + SLICE);
        // Timers are some milliseconds late, which the next slice makes up for.
        due = Math.max(due, performance.now() - 20) + (slice.length / RATE) * 1000;
        await setTimeout(due - performance.now());
        yield slice;
      }
    }
  }

  const proxy = createServer({ noDelay: true }, (browser) => {
    const server = connect({ port, host: '127.0.0.1', noDelay: true });
    // A browser may leave at any time.
    pipeline(browser, late, server, slowly, browser).catch(() => {});
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  return proxy;
}
