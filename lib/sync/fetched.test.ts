import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CriteriaHost, startCriteriaHost } from '../../test/e2e/criteria-host.ts';
import { acmeFile } from '../../test/sync/world.ts';
import { type FetchPorts, fetchFile, readCriteriaUrl } from './fetched.ts';

/** The same code as in the browsers, over Node's own fetch, against a real server on this machine. */
describe('fetchFile against a host that misbehaves', () => {
  let host: CriteriaHost;
  const waits: number[] = [];
  let endStall: (() => void) | undefined;
  const ports: FetchPorts = {
    get: (url, init) => fetch(url, init),
    wait: (ms, signal) =>
      new Promise((done, stop) => {
        waits.push(ms);
        if (ms === 20_000) endStall = done;
        signal.addEventListener('abort', () => stop(new Error('ended')));
      }),
    now: () => Date.parse('2026-11-21T09:00:00Z'),
  };
  beforeAll(async () => {
    host = await startCriteriaHost();
    host.body = JSON.stringify(acmeFile(1));
  });
  afterAll(() => host.close());

  it.each([
    ['redirect', 'offline'],
    ['html', 'not-json'],
    ['html-as-json', 'not-json'],
    ['empty', 'not-json'],
    ['no-content', 'not-json'],
    ['cut', 'offline'],
    ['bomb', 'too-large'],
    ['not-modified', 'not-found'],
    ['missing', 'not-found'],
    ['broken', 'server-error'],
    ['busy', 'backed-off'],
    ['bom', 'not-json'],
  ] as const)('%s is %s', async (mode, outcome) => {
    host.mode = mode;
    const fetched = await fetchFile(host.url, 524_288, ports);
    expect(fetched.ok ? 'taken' : fetched.outcome).toBe(outcome);
    if (mode === 'busy' && !fetched.ok) expect(fetched.retryAfter).toBe(120_000);
  });

  it('brings the exact bytes of a good file', async () => {
    host.mode = 'file';
    const fetched = await fetchFile(host.url, 524_288, ports);
    expect(fetched.ok && new TextDecoder().decode(fetched.bytes)).toBe(host.body);
  });

  it('gives up when the host drips and then falls silent', async () => {
    host.mode = 'drip';
    const running = fetchFile(host.url, 524_288, ports);
    const before = waits.length;
    // The first byte restarts the wait: then nothing more comes, and the wait ends.
    while (waits.length < before + 2) await new Promise((turn) => setImmediate(turn));
    endStall?.();
    const fetched = await running;
    expect(fetched.ok ? '' : fetched.detail).toContain('no data for 20 s');
  });

  it('does not reach a port where nobody listens', async () => {
    const fetched = await fetchFile('http://127.0.0.1:9/criteria.json', 524_288, ports);
    expect(fetched.ok ? '' : fetched.outcome).toBe('offline');
  });
});

describe('readCriteriaUrl', () => {
  it.each([
    'https://static.example.com/criteria.json',
    'https://example.com:8443/a/b.json?x=1',
    'http://127.0.0.1:8788/criteria.json',
    'http://localhost:1/',
    'http://[::1]:80/x',
  ])('takes %s', (url) => expect(readCriteriaUrl(url)?.href).toBeTruthy());
  it.each([
    'http://example.com/criteria.json',
    'http://127.0.0.1.evil.example/',
    'http://localhost.evil.example/',
    'file:///etc/passwd',
    'javascript:fetch(1)',
    'data:application/json,{}',
    'https://user:word@example.com/',
    'https://user@example.com/',
    '//example.com/x',
    'criteria.json',
    '',
  ])('refuses %s', (url) => expect(readCriteriaUrl(url)).toBeUndefined());
});
