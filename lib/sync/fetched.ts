import { type Bytes, decodeText } from './bytes.ts';
import { type Refusal, refuse } from './outcome.ts';

/** What came back from one GET. */
export interface Fetched {
  ok: true;
  bytes: Bytes;
  /** The server's clock as it says, ms; a hint only. */
  serverTime?: number;
}

/** A GET that did not bring a file; `retryAfter` in ms where the server asks for patience. */
export interface FetchRefusal extends Refusal {
  retryAfter?: number;
  serverTime?: number;
}

/** The part of `fetch` that is used; handed in, so that the same code runs in the worker, in Node and in tests. */
export type Get = (url: string, init: RequestInit) => Promise<Response>;

/** Waits so many ms, or rejects when the signal ends it. Handed in. */
export type Wait = (ms: number, signal: AbortSignal) => Promise<void>;

export interface FetchPorts {
  get: Get;
  wait: Wait;
  /** Milliseconds since 1970; for a `Retry-After` date when the server does not say its own time. */
  now: () => number;
}

/** Without a byte for so long, the transfer is given up. */
export const stallMs = 20_000;
/** However it trickles, a transfer is given up after so long. */
export const wholeMs = 120_000;

/** HTTPS, or plain HTTP to this machine itself (for trying a file out). User names in the URL are refused. */
export const readCriteriaUrl = (text: string): URL | undefined => {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return undefined;
  }
  const loopback = /^(localhost|127\.0\.0\.1|\[::1\])$/.test(url.hostname);
  if (url.protocol !== 'https:' && !(url.protocol === 'http:' && loopback)) return undefined;
  if (url.username !== '' || url.password !== '') return undefined;
  url.hash = '';
  return url;
};

/**
 * Seconds or an HTTP date, as `Retry-After` allows; at most a day. Across origins a browser shows it only where the
 * host sends `Access-Control-Expose-Headers: Retry-After`; without it the client's own growing waits hold.
 */
const readRetryAfter = (headers: Headers, now: number): number | undefined => {
  const text = headers.get('retry-after') ?? headers.get('backoff');
  if (text === null) return undefined;
  const seconds = /^\d{1,9}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  const ms = seconds !== undefined ? seconds * 1000 : now === undefined ? Number.NaN : Date.parse(text) - now;
  return Number.isFinite(ms) && ms > 0 ? Math.min(ms, 86_400_000) : undefined;
};

const readDate = (headers: Headers): number | undefined => {
  const time = Date.parse(headers.get('date') ?? '');
  return Number.isFinite(time) ? time : undefined;
};

/** Reads a body chunk by chunk and stops at the bound, so that a bomb costs no more than the bound and one chunk. */
const readBody = async (
  response: Response,
  most: number,
  progress: () => void,
): Promise<Bytes | 'too-large'> => {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    progress();
    length += value.length;
    if (length > most) {
      await reader.cancel().catch(() => undefined);
      return 'too-large';
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
};

const describe = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).slice(0, 200);

/**
 * One GET of a shared file: no credentials, no referrer, no redirect, the browser's own cache revalidated. Named
 * refusals instead of exceptions. What a captive portal or an error page sends is told from JSON by its first byte.
 *
 * @param most Bound on decoded bytes.
 */
export const fetchFile = async (
  url: string,
  most: number,
  ports: FetchPorts,
): Promise<Fetched | FetchRefusal> => {
  const stop = new AbortController();
  let stall = new AbortController();
  const limit = (ms: number, signal: AbortSignal, reason: string) =>
    ports.wait(ms, signal).then(
      () => stop.abort(new Error(reason)),
      () => undefined,
    );
  const progress = () => {
    stall.abort();
    stall = new AbortController();
    void limit(stallMs, stall.signal, `no data for ${stallMs / 1000} s`);
  };
  const whole = new AbortController();
  void limit(wholeMs, whole.signal, `not complete after ${wholeMs / 1000} s`);
  progress();
  try {
    const response = await ports.get(url, {
      method: 'GET',
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal: stop.signal,
    });
    progress();
    const serverTime = readDate(response.headers);
    const clock = serverTime === undefined ? {} : { serverTime };
    const { status } = response;
    if (status !== 200) {
      await response.body?.cancel().catch(() => undefined);
      const retryAfter = readRetryAfter(response.headers, serverTime ?? ports.now());
      const wait = retryAfter === undefined ? {} : { retryAfter };
      if (status === 429 || status === 503)
        return { ...refuse('backed-off', `The server asks for patience (${status}).`), ...wait, ...clock };
      if (status >= 500)
        return { ...refuse('server-error', `The server answered ${status}.`), ...wait, ...clock };
      if (status === 204)
        return { ...refuse('not-json', 'The server answered 204: an empty page.'), ...clock };
      return { ...refuse('not-found', `The server answered ${status}.`), ...clock };
    }
    const bytes = await readBody(response, most, progress);
    if (bytes === 'too-large') return { ...refuse('too-large', `More than ${most} bytes.`), ...clock };
    const kind = response.headers.get('content-type') ?? '';
    const refusal = refuseNoJson(bytes, kind);
    if (refusal !== undefined) return { ...refusal, ...clock };
    return { ok: true, bytes, ...clock };
  } catch (error) {
    const reason = stop.signal.aborted ? stop.signal.reason : error;
    return refuse('offline', `Not reached: ${describe(reason)}.`);
  } finally {
    stall.abort();
    whole.abort();
  }
};

/** Error pages and portals: empty, HTML by type or by first byte, no UTF-8, a byte-order mark. */
export const refuseNoJson = (bytes: Bytes, kind: string): Refusal | undefined => {
  if (bytes.length === 0) return refuse('not-json', 'The file is empty.');
  if (/html|xml/i.test(kind))
    return refuse('not-json', `The server calls it "${kind}": a web page, not a criteria file.`);
  if (/charset\s*=/i.test(kind) && !/charset\s*=\s*"?utf-?8/i.test(kind))
    return refuse('not-json', `The server calls it "${kind}"; serve it as application/json in UTF-8.`);
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
    return refuse('not-json', 'It starts with a byte-order mark; save it as UTF-8 without BOM.');
  const first = decodeText(bytes.subarray(0, 1)) ?? '';
  if (first === '<')
    return refuse('not-json', 'It is a web page (a log-in or error page?), not a criteria file.');
  if (!/^[{\s]/.test(first)) return refuse('not-json', 'It does not start with "{".');
  if (decodeText(bytes) === undefined) return refuse('not-json', 'It is not UTF-8 text; save it as UTF-8.');
  return undefined;
};
