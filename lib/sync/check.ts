import { tripwire } from '../criteria/differences.ts';
import { blobsOf, commit, type Kept, note, readCurrent, type SyncPorts } from './kept.ts';
import { fetchAndTake } from './newest.ts';
import { type Outcome, refuse } from './outcome.ts';
import { choosePlace } from './policy.ts';
import { isLocked, lockFor, manualWait, scheduleNext } from './schedule.ts';
import type { Checked, SyncState } from './state.ts';
import type { Taken } from './take.ts';

/** Why a file is kept back until a person says yes; undefined when it is simply taken. */
const holdReason = async (taken: Taken, kept: Kept, ports: SyncPorts): Promise<string | undefined> => {
  if (kept.pointers.steppedBack === taken.generation.file)
    return 'You went back from this version; the next one is taken again.';
  if (taken.top.replacesMost === true) return undefined;
  const why = tripwire(await readCurrent(ports), taken.criteria);
  return why === undefined ? undefined : `${why} If it is meant, the file says "replacesMost": true.`;
};

/**
 * One check: fetch, verify, judge, one write. Whatever is refused leaves the criteria in force standing. Two checks
 * never run at once; a lock left behind by a killed worker runs out.
 *
 * @param manual True when a person asked: it may come before the schedule, but not within ten seconds of the last one.
 * @returns How it ended, or undefined when there was nothing to do (no address, another check under way, too soon).
 */
export const check = async (ports: SyncPorts, manual: boolean): Promise<Checked | undefined> => {
  const policy = await ports.policy();
  const before = await ports.read();
  const started = ports.now();
  const place = choosePlace(policy, before.user);
  const { url } = place;
  if (policy.state === 'unreadable' || url === undefined || place.source === 'packaged') return undefined;
  if (isLocked(before.state, started)) return undefined;
  if (manual && manualWait(before.state, started) > 0) return undefined;
  await ports.write({ state: { ...before.state, lockedUntil: started + lockFor } });

  const close = (
    outcome: Outcome,
    kept: Kept,
    detail?: string,
    retryAfter?: number,
  ): [Checked, SyncState] => {
    const now = ports.now();
    const checked: Checked = { at: now, outcome, url, ...(detail === undefined ? {} : { detail }) };
    const { lockedUntil: _, ...open } = kept.state;
    const next = scheduleNext(open, outcome, now, ports.chance(), policy.checkHours, retryAfter);
    const confirmed = outcome === 'updated' || outcome === 'unchanged' ? { confirmedAt: now } : {};
    return [checked, note({ ...next, ...confirmed }, checked)];
  };

  let result: Awaited<ReturnType<typeof fetchAndTake>>;
  try {
    result = await fetchAndTake({ ...place, url }, before, ports);
  } catch (error) {
    const detail = `The check failed: ${error instanceof Error ? error.message : String(error)}`.slice(
      0,
      300,
    );
    result = refuse('invalid', detail);
  }
  const kept = await ports.read();
  if (result.ok === 'unchanged') {
    const [checked, state] = close('unchanged', kept);
    // What was held is no longer what is published.
    const { pending, ...pointers } = kept.pointers;
    await ports.write(pending === undefined ? { state } : { state, pointers });
    return checked;
  }
  if (!result.ok) {
    const [checked, state] = close(result.outcome, kept, result.detail, result.retryAfter);
    await ports.write({ state });
    return checked;
  }

  const held = await holdReason(result, kept, ports);
  if (held !== undefined) {
    const [checked, state] = close('held', kept, held);
    const pointers = { ...kept.pointers, pending: { generation: result.generation, why: held } };
    await ports.writeBlob(result.generation.blob, result.blob);
    await ports.write({ state, pointers });
    await ports.sweep(blobsOf(pointers));
    return checked;
  }
  const [checked, state] = close('updated', kept);
  try {
    await commit(result, { ...place, url }, kept, state, ports);
    return checked;
  } catch (error) {
    const text = `It could not be stored: ${error instanceof Error ? error.message : String(error)}`;
    const [failed, after] = close('held', kept, text.slice(0, 300));
    await ports.write({ state: after });
    return failed;
  }
};
