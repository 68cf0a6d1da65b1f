import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
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
export async function slowLine({ httpServer }: PreviewServer): Promise<{
  port: number;
  close(): Promise<void>;
}> {
  // The server is done long before the line is, and must not hang up.
  if ('keepAliveTimeout' in httpServer) httpServer.keepAliveTimeout = 0;
  const { port } = httpServer.address() as AddressInfo;
  const waiting = new Map<Socket, Buffer[]>();
  const sockets = new Set<Socket>();
  let busy = false;

  /** Sends a slice of each connection in turn, in the time that it takes. */
  async function send(): Promise<void> {
    if (busy) return;
    busy = true;
    let due = performance.now();
    for (let turn = [...waiting]; turn.length > 0; turn = [...waiting]) {
      for (const [browser, chunks] of turn) {
        const chunk = chunks.shift();
        if (!chunk) waiting.delete(browser);
        if (!chunk) continue;
        due = Math.max(due, performance.now()) + (chunk.length / RATE) * 1000;
        setTimeout(() => browser.write(chunk), ROUND_TRIP / 2);
        await new Promise((resolve) => setTimeout(resolve, due - performance.now()));
      }
    }
    busy = false;
  }

  const proxy = createServer((browser) => {
    const server = connect(port, '127.0.0.1');
    for (const socket of [browser, server]) {
      sockets.add(socket);
      socket
        .setNoDelay()
        .on('error', () => {})
        .on('close', () => sockets.delete(socket));
    }
    // A connection takes one way there and back before anything is asked.
    const opened = performance.now() + ROUND_TRIP;
    browser.on('data', (bytes) => {
      const wait = Math.max(0, opened - performance.now()) + ROUND_TRIP / 2;
      setTimeout(() => server.write(bytes), wait);
    });
    server.on('data', (bytes: Buffer) => {
      const slices = Array.from({ length: Math.ceil(bytes.length / SLICE) }, (_, index) =>
        bytes.subarray(index * SLICE, (index + 1) * SLICE),
      );
      if (!waiting.has(browser)) waiting.set(browser, []);
      waiting.get(browser)!.push(...slices);
      void send();
    });
    browser.on('close', () => server.destroy());
    server.on('close', () => browser.destroy());
  });
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve));
  return {
    port: (proxy.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        proxy.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
