import { createHash, X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate } from 'selfsigned';
import { bundlePage } from './bundle.ts';
import { deals, pathOf, records } from './records/index.ts';
import { resolveRecord, type ShownRecord } from './records/resolve.ts';

const here = dirname(fileURLToPath(import.meta.url));

/** The demo company's Lightning host: a real host name of the CRM, answered by this machine only. */
export const demoHost = 'harbourline.lightning.force.com';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
};

/** A running demo CRM. */
export interface Demo {
  /** Address of the first deal, under the CRM's host name; the port is the server's own. */
  url: string;
  /** `https://<host>:<port>`, without a slash at the end. */
  origin: string;
  port: number;
  /** Value of Chromium's --host-resolver-rules that leads the CRM's hosts to this server. */
  hostRules: string;
  /** Value of Chromium's --ignore-certificate-errors-spki-list: trusts this server's key and no other. */
  certificateKey: string;
  /** Addresses of the deals, in the order of `deals`. */
  dealUrls: string[];
  close(): Promise<void>;
}

const certificate = async () => {
  const pems = await generate([{ name: 'commonName', value: demoHost }], {
    keyType: 'ec',
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + 7 * 86_400_000),
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: demoHost }] }],
  });
  const der = new X509Certificate(pems.cert).publicKey.export({ type: 'spki', format: 'der' });
  return {
    key: pems.private,
    cert: pems.cert,
    fingerprint: createHash('sha256').update(der).digest('base64'),
  };
};

interface Change {
  fields?: Record<string, string>;
  activity?: { kind: 'Email' | 'Call'; subject: string; text: string; to: string };
}

/** What "Save" does: fields by API name, or one more activity on top of the timeline. */
const applyChange = (record: ShownRecord, change: Change, now: Date): ShownRecord => {
  const sections = record.sections.map((section) => ({
    ...section,
    fields: section.fields.map((field) => ({ ...field, value: change.fields?.[field.name] ?? field.value })),
  }));
  const activity = change.activity && {
    ...change.activity,
    id: `${record.id}-new-${record.activities.length}`,
    from: 'you',
    open: true,
    time: now.toISOString().slice(11, 16),
    at: now.toISOString().slice(0, 16),
    upcoming: false,
  };
  return {
    ...record,
    name: change.fields?.Name ?? record.name,
    sections,
    activities: activity === undefined ? record.activities : [activity, ...record.activities],
  };
};

const bodyOf = async (request: AsyncIterable<Buffer>): Promise<string> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts).toString('utf8');
};

/**
 * Starts the demo CRM on a free loopback port with a throw-away certificate.
 * `today` is the day around which the deals' dates are laid (default: the day it is).
 */
export const startDemo = async (options: { today?: Date; port?: number } = {}): Promise<Demo> => {
  const today = options.today ?? new Date();
  const shown = new Map(records.map((record) => [record.id, resolveRecord(record, today)]));
  const [{ key, cert, fingerprint }, bundle] = await Promise.all([certificate(), bundlePage()]);

  const answer = (path: string, change?: Change): { type: string; body: string | Buffer } | undefined => {
    const [, area, ...rest] = path.split('/');
    if (area === 'lightning') return { type: '.html', body: readFileSync(join(here, 'page/index.html')) };
    if (area !== 'demo') return undefined;
    if (rest[0] === 'records') {
      const record =
        shown.get(rest[1] ?? '') ?? [...shown.values()].find(({ id }) => id.slice(0, 15) === rest[1]);
      if (record === undefined) return undefined;
      if (change !== undefined) shown.set(record.id, applyChange(record, change, new Date()));
      return { type: '.json', body: JSON.stringify(shown.get(record.id)) };
    }
    if (rest[0] === 'list') {
      const rows = [...shown.values()].filter(({ object }) => object === rest[1]);
      const value = (record: ShownRecord, name: string) =>
        record.sections.flatMap(({ fields }) => fields).find((field) => field.name === name)?.value ?? '';
      return {
        type: '.json',
        body: JSON.stringify(
          rows.map((record) => ({
            path: pathOf(record),
            Name: record.name,
            Account: value(record, 'AccountId') || value(record, 'Company'),
            Stage: value(record, 'StageName') || value(record, 'Status'),
            Owner: value(record, 'OwnerId'),
          })),
        ),
      };
    }
    const name = rest.join('/');
    if (name === 'crm.css') return { type: '.css', body: readFileSync(join(here, 'page/crm.css')) };
    if (/^[\w.-]+\.js$/.test(name)) return { type: '.js', body: readFileSync(join(bundle, name)) };
    return undefined;
  };

  const server: Server = createServer({ key, cert }, async (request, response) => {
    try {
      const { pathname } = new URL(request.url ?? '/', `https://${demoHost}`);
      if (pathname === '/') {
        response.writeHead(302, { location: '/lightning/o/Opportunity/list?filterName=Recent' }).end();
        return;
      }
      const change = request.method === 'POST' ? (JSON.parse(await bodyOf(request)) as Change) : undefined;
      const found = answer(pathname, change);
      if (found === undefined) {
        response.writeHead(404, { 'content-type': 'text/plain' }).end('Not part of the demo.\n');
        return;
      }
      const type = types[found.type] ?? 'application/json; charset=utf-8';
      const keep = extname(pathname) === '.js' ? 'max-age=3600' : 'no-store';
      response.writeHead(200, { 'content-type': type, 'cache-control': keep }).end(found.body);
    } catch (error) {
      response.writeHead(400, { 'content-type': 'text/plain' }).end(`${String(error)}\n`);
    }
  });
  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(options.port ?? 0, '127.0.0.1', listening);
  });
  const { port } = server.address() as AddressInfo;
  const origin = `https://${demoHost}:${port}`;
  const dealUrls = deals.map((deal) => `${origin}${pathOf(deal)}`);
  return {
    url: dealUrls[0] ?? origin,
    origin,
    port,
    hostRules: `MAP ${demoHost} 127.0.0.1`,
    certificateKey: fingerprint,
    dealUrls,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
};
