import type { IncomingMessage, ServerResponse } from 'node:http';
import { serveDist } from '../../scripts/lib/serve.mjs';

const REPORTS = '/policy-reports';

/** The built site on a server of its own, to which browsers report what its security policy refused. */
export interface WatchedSite {
  url: string;
  /** Each report as it came: JSON. */
  reports: string[];
  close(): Promise<void>;
}

export async function serveWatched(): Promise<WatchedSite> {
  const { url, server, close } = await serveDist();
  const reports: string[] = [];
  server.middlewares.stack.unshift({
    route: '',
    handle(request: IncomingMessage, response: ServerResponse, next: () => void) {
      if (request.url === REPORTS) {
        let report = '';
        request.on('data', (part) => (report += part));
        request.on('end', () => {
          reports.push(report);
          response.writeHead(204).end();
        });
        return;
      }
      const set = response.setHeader.bind(response);
      response.setHeader = (name, value) =>
        set(name, name === 'Content-Security-Policy' ? `${value}; report-uri ${REPORTS}` : value);
      next();
    },
  });
  return { url, reports, close };
}
