import { type Difference, findDifferences, tripwire } from '../criteria/differences.ts';
import { type FetchRefusal, readCriteriaUrl } from './fetched.ts';
import { commit, note, overNetwork, readCurrent, retake, type SyncPorts, trustOf } from './kept.ts';
import { fetchAndTake, fetchSigned, refuseByAge } from './newest.ts';
import { type Outcome, refuse } from './outcome.ts';
import { choosePlace, type UserSource } from './policy.ts';
import { reconcile } from './reconcile.ts';
import { scheduleNext } from './schedule.ts';
import type { Checked } from './state.ts';
import { take } from './take.ts';

/** What a file would bring, shown to the person before anything is taken. */
export interface Preview {
  ok: true;
  url: string;
  organisation: string;
  version: string;
  published?: string;
  expires?: string;
  /** Ids of the keys that signed it, among those entered; empty when unsigned. */
  signers: string[];
  /** True when it carries a signature, known or not. */
  signed: boolean;
  differences: Difference[];
  notices: string[];
  /** Why it would ordinarily be held. */
  drops?: string;
  /** SHA-256 of the bytes that were shown: accepting takes these and no others. */
  file: string;
}

/** What an address would bring, before the person says yes. Stores nothing. */
export const preview = async (
  address: string,
  keys: readonly string[],
  ports: SyncPorts,
): Promise<Preview | FetchRefusal> => {
  const url = readCriteriaUrl(address);
  if (url === undefined)
    return refuse('invalid', 'This is no https address. It looks like https://example.com/criteria.json.');
  const [policy, kept] = [await ports.policy(), await ports.read()];
  const place = choosePlace(policy, { url: url.href, keys: [...keys] });
  if (place.source !== 'user')
    return refuse('invalid', 'Your organisation has fixed where the criteria come from.');
  const trust = await trustOf(place, ports);
  if (keys.length > trust.keys.length && place.keys === keys)
    return refuse('invalid', 'This is no key as "npm run criteria -- keygen" prints it.');
  const fetched = await fetchSigned(url.href, trust, undefined, ports);
  if (!fetched.ok) return fetched;
  const taken = await take(
    { source: 'user', url: url.href, payload: fetched.payload, signatures: fetched.signatures },
    trust,
    ports.now(),
    overNetwork(ports),
  );
  if (!taken.ok) return taken;
  const refusal = refuseByAge(taken, url.href, kept, trust, ports.now());
  if (refusal !== undefined) return refusal;
  const current = await readCurrent(ports);
  const drops = tripwire(current, taken.criteria);
  const { organisation, version, published, expires, signers } = taken.generation;
  return {
    ok: true,
    url: url.href,
    organisation,
    version,
    ...(published === undefined ? {} : { published }),
    ...(expires === undefined ? {} : { expires }),
    signers,
    signed: fetched.signatures.length > 0,
    differences: findDifferences(current, taken.criteria),
    notices: taken.notices
      .filter((notice) => taken.names[notice.file]?.startsWith('packaged ') === false)
      .map((notice) => `${notice.path}: ${notice.text}`),
    ...(drops === undefined ? {} : { drops }),
    file: fetched.file,
  };
};

/** Takes what was previewed: fetched again, and refused if it is no longer the bytes that the person saw. */
export const accept = async (
  shown: Pick<Preview, 'url' | 'file'>,
  keys: readonly string[],
  ports: SyncPorts,
): Promise<Checked> => {
  const policy = await ports.policy();
  const user: UserSource = { url: shown.url, keys: [...keys] };
  const place = choosePlace(policy, user);
  const kept = await ports.read();
  const finish = async (outcome: Outcome, detail: string): Promise<Checked> => {
    const checked: Checked = { at: ports.now(), outcome, detail, url: shown.url };
    await ports.write({ state: note(kept.state, checked) });
    return checked;
  };
  if (place.source !== 'user' || policy.lockSettings)
    return finish('held', 'Your organisation has fixed where the criteria come from.');
  const result = await fetchAndTake({ ...place, url: shown.url }, { ...kept, pointers: {} }, ports);
  if (result.ok === 'unchanged') return finish('unchanged', '');
  if (!result.ok) return finish(result.outcome, result.detail);
  if (result.generation.file !== shown.file)
    return finish('held', 'The file changed after you looked at it. Look again.');
  const now = ports.now();
  const checked: Checked = { at: now, outcome: 'updated', url: shown.url };
  const next = scheduleNext(kept.state, 'updated', now, ports.chance(), policy.checkHours);
  const state = note({ ...next, confirmedAt: now }, checked);
  await commit(result, { ...place, url: shown.url }, kept, state, ports, { user });
  return checked;
};

/** Back to the previous criteria, in one write; the file stepped back from is not taken again. False when there are none. */
export const stepBack = async (ports: SyncPorts): Promise<boolean> => {
  const [policy, { pointers }] = [await ports.policy(), await ports.read()];
  const { current, previous } = pointers;
  if (policy.lockSettings || current === undefined || previous === undefined) return false;
  await ports.write({ pointers: { current: previous, previous: current, steppedBack: current.file } });
  return true;
};

/** Takes the file that was held, as the person says that it is meant. False when there is none, or policy forbids it. */
export const acceptHeld = async (ports: SyncPorts): Promise<boolean> => {
  const [policy, kept] = [await ports.policy(), await ports.read()];
  const { pending } = kept.pointers;
  if (policy.lockSettings || pending === undefined) return false;
  const place = choosePlace(policy, kept.user);
  const { url } = pending.generation;
  if (url === undefined || place.url !== url) return false;
  const taken = await retake(pending.generation, place, ports);
  if (!taken.ok) return false;
  await commit(taken, { ...place, url }, kept, kept.state, ports);
  return true;
};

/** Forgets the person's own address; the packaged set takes over. */
export const forgetUser = async (ports: SyncPorts): Promise<void> => {
  await ports.write({ user: { keys: [] } });
  await reconcile(ports);
};
