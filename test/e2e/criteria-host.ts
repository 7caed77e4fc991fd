import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { Outcome } from '../../lib/sync/outcome.ts';
import { syncLock } from '../../lib/sync/state.ts';

/** How the host answers now. `file` serves `body`; every other mode misbehaves in one way. */
export type Mode =
  | 'file'
  | 'redirect'
  | 'html'
  | 'html-as-json'
  | 'empty'
  | 'no-content'
  | 'cut'
  | 'bomb'
  | 'drip'
  | 'not-modified'
  | 'no-cors'
  | 'missing'
  | 'broken'
  | 'busy'
  | 'bom';

/** Ways to misbehave that answer at once, each with the outcome that it must have. */
export const misbehaviour: [Mode, Outcome][] = [
  ['redirect', 'offline'],
  ['html', 'not-json'],
  ['html-as-json', 'not-json'],
  ['empty', 'not-json'],
  ['no-content', 'not-json'],
  ['bomb', 'too-large'],
  ['no-cors', 'offline'],
  ['missing', 'not-found'],
  ['broken', 'server-error'],
  ['busy', 'backed-off'],
  ['bom', 'not-json'],
];

export interface CriteriaHost {
  port: number;
  url: string;
  mode: Mode;
  body: string | Buffer;
  /** Other paths, such as `/criteria.json.sig`. */
  files: Map<string, string>;
  /** Method and path of every request, oldest first. */
  asked: string[];
  /** Bytes that left while in mode `bomb`, before compression. */
  close(): Promise<void>;
}

const html = '<!doctype html><title>Log in to the guest network</title>';
/** 200 MB of spaces in some 200 KB of gzip. */
let bomb: Buffer | undefined;

const answer = (host: CriteriaHost, request: IncomingMessage, response: ServerResponse): void => {
  const path = new URL(request.url ?? '/', 'http://x').pathname;
  host.asked.push(`${request.method} ${path}`);
  const cors = { 'access-control-allow-origin': '*' };
  const json = { ...cors, 'content-type': 'application/json', 'cache-control': 'max-age=300' };
  const extra = host.files.get(path);
  if (extra !== undefined) {
    response.writeHead(200, json).end(extra);
    return;
  }
  if (path !== '/criteria.json') {
    response.writeHead(404, cors).end();
    return;
  }
  const body = Buffer.from(host.body);
  switch (host.mode) {
    case 'file':
      response.writeHead(200, json).end(body);
      return;
    case 'redirect':
      response.writeHead(302, { ...cors, location: '/elsewhere.json' }).end();
      return;
    case 'html':
      response.writeHead(200, { ...cors, 'content-type': 'text/html' }).end(html);
      return;
    case 'html-as-json':
      response.writeHead(200, json).end(html);
      return;
    case 'empty':
      response.writeHead(200, json).end();
      return;
    case 'no-content':
      response.writeHead(204, cors).end();
      return;
    case 'cut':
      response.writeHead(200, { ...json, 'content-length': body.length });
      response.write(body.subarray(0, body.length / 2));
      setImmediate(() => response.destroy());
      return;
    case 'bomb': {
      bomb ??= gzipSync(Buffer.alloc(200_000_000, 0x20));
      response.writeHead(200, { ...json, 'content-encoding': 'gzip' }).end(bomb);
      return;
    }
    case 'drip': {
      response.writeHead(200, json);
      response.write('{');
      return;
    }
    case 'not-modified':
      response.writeHead(304, cors).end();
      return;
    case 'no-cors':
      response.writeHead(200, { 'content-type': 'application/json' }).end(body);
      return;
    case 'missing':
      response.writeHead(404, cors).end();
      return;
    case 'broken':
      response.writeHead(500, cors).end();
      return;
    case 'busy':
      response
        .writeHead(503, { ...cors, 'retry-after': '120', 'access-control-expose-headers': 'retry-after' })
        .end();
      return;
    case 'bom':
      response.writeHead(200, json).end(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), body]));
      return;
  }
};

/** A host for criteria that can be told to misbehave; plain HTTP on this machine, which the extension allows. */
export const startCriteriaHost = async (): Promise<CriteriaHost> => {
  const server = createServer((request, response) => answer(host, request, response));
  const host: CriteriaHost = {
    port: 0,
    url: '',
    mode: 'file',
    body: '',
    files: new Map(),
    asked: [],
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  host.port = (server.address() as AddressInfo).port;
  host.url = `http://127.0.0.1:${host.port}/criteria.json`;
  return host;
};

/** A file's exact bytes. */
export const encode = (file: unknown): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify(file));

/**
 * Changes the stored state of the sync (`state`) and gives what `act` returns. Under the lock of whoever looks, or a look that is under way
 * would be undone: with its own mark that a look is under way put back, no other look comes for three minutes. A function body for a page of
 * the extension, in either browser.
 */
export const changeSync = (act: string): string => `
  const { alarms, storage } = globalThis.browser ?? chrome;
  return navigator.locks.request('${syncLock}', async () => {
    const { 'criteria-sync': sync } = await storage.local.get('criteria-sync');
    const state = sync.data;
    const store = () => storage.local.set({ 'criteria-sync': sync });
    ${act}
  });`;

/** "Check now" is held back for ten seconds after each look: this moves the last look into the past and gives the time of the newest entry of the history. */
export const ageLastLook = changeSync(`
    state.lastCheckAt = (state.lastCheckAt ?? 0) - 60000;
    await store();
    return state.history[0]?.at ?? 0;`);

/** How the look ended that is newer than `before`; undefined while there is none. A function body, as above. */
export const outcomeSince = (before: number): string => `
  const { storage } = globalThis.browser ?? chrome;
  const { 'criteria-sync': sync } = await storage.local.get('criteria-sync');
  const last = sync.data.history[0];
  return last !== undefined && last.at > ${before} ? last.outcome : undefined;`;
