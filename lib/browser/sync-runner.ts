import * as z from 'zod/mini';
import type { PackagedName } from '../criteria/file.ts';
import { grammars } from '../criteria/grammars.ts';
import { languages } from '../criteria/schema.ts';
import { check } from '../sync/check.ts';
import type { SyncPorts } from '../sync/kept.ts';
import { choosePlace, type Policy, readPolicy, unreadablePolicy } from '../sync/policy.ts';
import { reconcile } from '../sync/reconcile.ts';
import { isDue, type Occasion, scheduleAfter } from '../sync/schedule.ts';
import { type Checked, syncLock } from '../sync/state.ts';
import { extension, forever, store } from './platform.ts';
import { readManaged } from './storage.ts';
import { syncStore } from './sync-store.ts';
import { alarms, starts } from './worker.ts';

/**
 * The criteria sync in the browser: the one module that owns the network. The background starts it; the options page
 * runs the same code for "check now" and for what a person pastes. A Web Lock keeps the two apart.
 */
// zod would try `new Function`, which the extension's own policy forbids and reports.
z.config({ jitless: true });

const alarmName = 'criteria';
/** Written by a sidebar that found the stored criteria missing or changed; the background then heals them. */
const healKey = 'criteria-heal';

/** The company's policy as it is now; one that cannot be read locks. */
export const readPolicyNow = async (): Promise<Policy> => {
  try {
    return readPolicy(await readManaged());
  } catch {
    return unreadablePolicy;
  }
};

const readOwnFile = async (name: string): Promise<unknown> =>
  (await fetch(extension.url(`/criteria/${name}.json`))).json();

/** The packaged files of one name, lowest first. A language without cues simply has no file. */
const packaged = async (name: PackagedName): Promise<unknown[]> => {
  if (name !== 'default') return [await readOwnFile(name)];
  const cues = languages.map((language) => readOwnFile(`cues-${language}`).catch(() => undefined));
  const files = await Promise.all([readOwnFile('default'), ...cues]);
  return files.filter((file) => file !== undefined);
};

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

export const syncPorts: SyncPorts = {
  ...syncStore,
  subtle: crypto.subtle,
  get: (url, init) => fetch(url, init),
  wait,
  now: () => Date.now(),
  chance: () => Math.random(),
  packaged,
  grammars,
  extensionVersion: extension.version(),
  policy: readPolicyNow,
};

/** Runs one act of the sync while no other page or worker of this extension does. */
export const alone = <T>(act: () => Promise<T>): Promise<T> =>
  navigator.locks.request(syncLock, async () => act()) as Promise<T>;

/** Browsers wake a worker at most every half minute. */
const shortestAlarm = 0.5;
/** A check that dies with its worker is tried again after so long (minutes): a little over the lock that it left. */
const afterDeath = 4;

/** Sets the alarm for what the state says, or none where there is no address; call it after any change of the state. */
export const armAlarm = async (): Promise<void> => {
  const { state, user } = await syncStore.read();
  if (choosePlace(await readPolicyNow(), user).url === undefined) return alarms.clear(alarmName);
  const wanted = Math.max(state.nextAt ?? 0, state.notBefore ?? 0);
  alarms.set(alarmName, Math.max(shortestAlarm, (wanted - Date.now()) / 60_000));
};

/** What "check now" does. Undefined when there is nothing to check or it is too soon. */
export const checkNow = async (): Promise<Checked | undefined> => {
  const checked = await alone(() => check(syncPorts, true));
  await armAlarm();
  return checked;
};

/**
 * Brings the stored criteria in line and sets the next check; safe to call at any time.
 *
 * @param anew Resolve everything again: the extension's own files may have changed under the same version.
 */
export const settle = async (occasion: Occasion | undefined, anew = false): Promise<void> => {
  await alone(async () => {
    await reconcile(syncPorts, anew);
    const { state } = await syncStore.read();
    const { policyMark, ...policyRest } = state;
    const policy = await readPolicyNow();
    const mark = JSON.stringify([policy.state, policy.broken, policy.shown]);
    const changed = policyMark !== undefined && policyMark !== mark;
    const first = state.lastCheckAt === undefined && state.nextAt === undefined;
    // Browsers report the policy at every start: only another policy is a change, or the fleet would wake at once.
    const told = occasion === 'policy' ? undefined : occasion;
    const happened: Occasion | undefined = changed ? 'policy' : first ? 'install' : told;
    const nextAt =
      happened === undefined
        ? state.nextAt
        : scheduleAfter(happened, state, Date.now(), Math.random(), policy.checkHours);
    await syncStore.write({
      state: { ...policyRest, policyMark: mark, ...(nextAt === undefined ? {} : { nextAt }) },
    });
  });
  await armAlarm();
};

const onAlarm = async (): Promise<void> => {
  const { state } = await syncStore.read();
  const policy = await readPolicyNow();
  alarms.set(alarmName, afterDeath);
  if (isDue(state, Date.now(), policy.checkHours)) await alone(() => check(syncPorts, false));
  await armAlarm();
};

/** Registers everything that the background listens to for the criteria. Call it once, at the top of the worker. */
export const startSync = (): void => {
  starts.onInstalled(() => void settle('start', true));
  starts.onStartup(() => void settle('start'));
  alarms.onAlarm((name) => {
    if (name === alarmName) void onAlarm();
  });
  store.onChanged((changes, area) => {
    if (area === 'managed') void settle('policy');
    if (area === 'local' && changes[healKey]?.newValue !== undefined) void settle(undefined);
  }, forever);
};

/** Asks the background to put the stored criteria right; from pages that have no network of their own. */
export const askToHeal = (): Promise<void> => store.set('local', { [healKey]: Date.now() });
