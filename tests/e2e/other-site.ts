import { createServer } from 'node:http';
import { listen } from '../fixtures/listen';

/**
 * A site of its own origin on this machine, of one page.
 *
 * @param body HTML
 */
export async function serveOtherSite(
  body: string,
): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response
      .setHeader('Content-Type', 'text/html; charset=utf-8')
      .end(
        `<!doctype html><html lang="en"><title>Other</title><link rel="icon" href="data:," />${body}</html>`,
      );
  });
  const { port, close } = await listen(server);
  return { url: `http://127.0.0.1:${port}/`, close };
}
