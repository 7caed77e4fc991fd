import { limits } from '../criteria/limits.ts';
import { type Bytes, sha256 } from './bytes.ts';
import { type FetchRefusal, fetchFile } from './fetched.ts';
import { believedTime, refuseByDate, refuseOlder } from './judge.ts';
import { candidateOf, type Kept, overNetwork, type SyncPorts, trustOf } from './kept.ts';
import { isPassing, type Refusal, refuse } from './outcome.ts';
import type { Place } from './policy.ts';
import type { Generation } from './state.ts';
import { type Taken, type Trust, take, unwrap } from './take.ts';
import { readSignatures, type Signature } from './verify.ts';

/** The file's bytes and what signs them, over the network; `.sig` is asked for only where it can matter. */
export const fetchSigned = async (
  url: string,
  trust: Trust,
  known: Generation | undefined,
  ports: SyncPorts,
): Promise<
  { ok: true; payload: Bytes; signatures: Signature[]; file: string; serverTime?: number } | FetchRefusal
> => {
  const fetched = await fetchFile(url, 2 * limits.fileBytes, ports);
  if (!fetched.ok) return fetched;
  const opened = unwrap(fetched.bytes);
  if (!opened.ok) return opened;
  if (opened.payload.length > limits.fileBytes)
    return refuse('too-large', `It is ${opened.payload.length} bytes; at most ${limits.fileBytes}.`);
  const file = await sha256(opened.payload, ports.subtle);
  const clock = fetched.serverTime === undefined ? {} : { serverTime: fetched.serverTime };
  const whole = { ok: true as const, payload: opened.payload, file, ...clock };
  const settled = known?.file === file && known.url === url && known.keyset === trust.keyset;
  if (opened.enveloped || trust.keys.length === 0 || settled)
    return { ...whole, signatures: opened.signatures };
  const beside = new URL(url);
  beside.pathname += '.sig';
  const signed = await fetchFile(beside.href, limits.signatureBytes, ports);
  if (!signed.ok && isPassing(signed.outcome)) return signed;
  const signatures = signed.ok ? readSignatures(signed.bytes) : [];
  if (signatures === undefined)
    return refuse('bad-signature', 'The .sig file is not one that "npm run criteria -- sign" writes.');
  return { ...whole, signatures };
};

/** Refuses what is older than what was taken before from this address, and what is out of date (T2, T5). */
export const refuseByAge = (
  taken: Taken,
  url: string,
  kept: Kept,
  trust: Trust,
  now: number,
): Refusal | undefined =>
  refuseOlder(
    candidateOf(taken, url),
    kept.ratchets,
    trust.keys.map((key) => key.id),
  ) ?? refuseByDate(taken.top, believedTime(now, kept.state.clockFloor));

/** The newest file of a place, verified and judged, or that it is the one in force. Stores nothing. */
export const fetchAndTake = async (
  place: Place & { url: string },
  kept: Kept,
  ports: SyncPorts,
): Promise<Taken | { ok: 'unchanged'; serverTime?: number } | FetchRefusal> => {
  const trust = await trustOf(place, ports);
  const now = ports.now();
  const known = kept.pointers.current;
  const fetched = await fetchSigned(place.url, trust, known, ports);
  if (!fetched.ok) return fetched;
  const same =
    known?.file === fetched.file &&
    known.url === place.url &&
    known.source === place.source &&
    known.keyset === trust.keyset &&
    known.resolvedBy === ports.extensionVersion;
  if (same) return { ok: 'unchanged' };
  const source = place.source === 'packaged' ? 'user' : place.source;
  const taken = await take(
    { source, url: place.url, payload: fetched.payload, signatures: fetched.signatures },
    trust,
    now,
    overNetwork(ports),
  );
  if (!taken.ok) return taken;
  const refusal = refuseByAge(taken, place.url, kept, trust, now);
  if (refusal === undefined) return taken;
  const { serverTime } = fetched;
  const off = serverTime === undefined ? 0 : Math.abs(serverTime - now);
  if (refusal.outcome === 'expired' && off > 86_400_000)
    return {
      ...refusal,
      detail: `${refusal.detail} This computer's clock differs from the server's by ${Math.round(off / 86_400_000)} days.`,
    };
  return refusal;
};
