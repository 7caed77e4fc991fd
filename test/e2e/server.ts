import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { generate } from 'selfsigned';
import { crmPage } from './crm-page.ts';

/** A CRM host, a host of no known CRM, both answered by this machine. */
export const crmHost = 'e2e.lightning.force.com';
export const otherHost = 'deals.example.org';

export interface PageServer {
  port: number;
  hostRules: string;
  /** Address of a deal on the CRM's host. */
  deal(id: string): string;
  /** Address on the host that no reader knows. */
  other(path: string): string;
  /** Answers this path with this HTML from now on, on both hosts. */
  put(path: string, html: string): void;
  /** Paths that were asked for, oldest first. */
  asked: string[];
  close(): Promise<void>;
}

/** Serves the tests' pages over HTTPS with a throw-away certificate; any free port. */
export const startServer = async (): Promise<PageServer> => {
  const pems = await generate([{ name: 'commonName', value: crmHost }], {
    keyType: 'ec',
    algorithm: 'sha256',
  });
  const extra = new Map<string, string>();
  const asked: string[] = [];
  const server = createServer({ key: pems.private, cert: pems.cert }, (request, response) => {
    const path = new URL(request.url ?? '/', 'https://x').pathname;
    asked.push(path);
    if (path === '/favicon.ico') {
      response.writeHead(204).end();
      return;
    }
    const html = extra.get(path) ?? (path.startsWith('/lightning/') ? crmPage : undefined);
    if (html === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not here');
      return;
    }
    // Kept out of the HTTP cache, and nothing here that would keep the page out of bfcache.
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache' })
      .end(html);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    port,
    hostRules: `MAP ${crmHost}:443 127.0.0.1:${port}, MAP ${otherHost}:443 127.0.0.1:${port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`,
    deal: (id) => `https://${crmHost}/lightning/r/Opportunity/${id}/view`,
    other: (path) => `https://${otherHost}${path}`,
    put: (path, html) => extra.set(path, html),
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
};
