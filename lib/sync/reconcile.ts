import { blobsOf, overNetwork, retake, type SyncPorts, trustOf } from './kept.ts';
import { choosePlace, type Policy, type UserSource } from './policy.ts';
import type { Generation, Pointers } from './state.ts';
import { openBlob, type Taken, takePackaged } from './take.ts';

/** Whether a stored generation may still be used under this policy, signatures apart. */
const isAllowed = (generation: Generation, policy: Policy, user: UserSource): boolean => {
  if (generation.source === 'packaged' || policy.state === 'unreadable') return true;
  if (generation.source === 'policy')
    return policy.criteriaUrl !== undefined || policy.broken.includes('criteriaUrl');
  return policy.criteriaUrl === undefined && policy.allowUserCriteria && user.url === generation.url;
};

/**
 * Brings what is stored in line with the policy, the person's address, the packaged set of this version and its own
 * hashes. Runs at every start of the background and after every change of policy or address; without the network.
 * What cannot be used any more gives way to the previous generation, then to the packaged set.
 *
 * @param anew Resolve everything again even when nothing seems to have changed.
 * @returns A line for the diagnosis when something was wrong, else undefined.
 */
export const reconcile = async (ports: SyncPorts, anew = false): Promise<string | undefined> => {
  const [policy, kept] = [await ports.policy(), await ports.read()];
  const place = choosePlace(policy, kept.user);
  const reasons: string[] = [];

  const usable = async (generation: Generation | undefined): Promise<Taken | 'same' | undefined> => {
    if (generation === undefined) return undefined;
    if (!isAllowed(generation, policy, kept.user)) {
      reasons.push(`${generation.version}: its source no longer applies`);
      return undefined;
    }
    const blob = await ports.readBlob(generation.blob);
    const whole = (await openBlob(blob, generation.blob, ports.subtle)) !== undefined;
    const trust = await trustOf(place, ports);
    const known = generation.resolvedBy === ports.extensionVersion && !anew;
    const settled = known && generation.keyset === trust.keyset;
    if (generation.source === 'packaged')
      return whole && known ? 'same' : takePackaged(generation.takenAt, overNetwork(ports));
    if (whole && !anew && (policy.state === 'unreadable' || (settled && !trust.required))) return 'same';
    const taken = await retake(generation, place, ports);
    if (!taken.ok) {
      reasons.push(`${generation.version}: ${taken.detail}`);
      return undefined;
    }
    if (!whole) reasons.push(`${generation.version}: the stored criteria were changed and were restored`);
    return taken;
  };

  const store = async (taken: Taken): Promise<Generation> => {
    await ports.writeBlob(taken.generation.blob, taken.blob);
    return taken.generation;
  };

  let { current, previous } = kept.pointers;
  const first = await usable(current);
  if (first === undefined) current = undefined;
  else if (first !== 'same') current = await store(first);
  const second = await usable(previous);
  if (second === undefined) previous = undefined;
  else if (second !== 'same') previous = await store(second);
  if (current === undefined && previous !== undefined && previous.source !== 'packaged') {
    current = previous;
    previous = undefined;
  }
  if (current === undefined) current = await store(await takePackaged(ports.now(), overNetwork(ports)));

  const { pending, steppedBack } = kept.pointers;
  const heldStill = pending !== undefined && isAllowed(pending.generation, policy, kept.user);
  const pointers: Pointers = {
    current,
    ...(previous === undefined || previous.blob === current.blob ? {} : { previous }),
    ...(heldStill && pending !== undefined ? { pending } : {}),
    ...(steppedBack === undefined ? {} : { steppedBack }),
  };
  if (JSON.stringify(pointers) !== JSON.stringify(kept.pointers)) await ports.write({ pointers });
  await ports.sweep(blobsOf(pointers));
  return reasons.length === 0 ? undefined : reasons.join('\n');
};
