import type { Signal } from '@preact/signals-core';
import type { AddressView, OptionsActions, OptionsView } from '../../components/options/props.ts';
import type { Tell } from '../../components/sidebar/props.ts';
import { granted } from '../../lib/browser/granted.ts';
import { originPattern } from '../../lib/browser/hosts.ts';
import { eraseMemories, listMemories } from '../../lib/browser/memory.ts';
import { readOwnSettings, writeOwnSettings } from '../../lib/browser/own-settings.ts';
import { permissions, store } from '../../lib/browser/platform.ts';
import { type Settings, settingsItem } from '../../lib/browser/settings.ts';
import { readItem, writeItem } from '../../lib/browser/storage.ts';
import { alone, armAlarm, checkNow, settle, syncPorts } from '../../lib/browser/sync-runner.ts';
import { syncStore } from '../../lib/browser/sync-store.ts';
import { readCriteriaUrl } from '../../lib/sync/fetched.ts';
import { accept, acceptHeld, forgetUser, preview, stepBack } from '../../lib/sync/person.ts';

export interface OptionsState {
  view: Signal<Omit<OptionsView, 'checking' | 'address' | 'news'> | undefined>;
  address: Signal<AddressView>;
  checking: Signal<boolean>;
  news: Signal<string>;
}

const hostName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

const keysOf = (key: string): string[] => (key === '' ? [] : [key]);

/** What the page can do. `refresh` reads everything anew after something was done. */
export const createOptionsActions = (
  state: OptionsState,
  tell: Tell,
  refresh: () => Promise<void>,
): OptionsActions => {
  /** The key that the look was taken with: accepting uses the same. */
  let lookedWith: string[] = [];

  const say = (text: string) => {
    state.news.value = text;
  };
  const change = async (part: Partial<Settings>) => {
    const { value } = await readItem(settingsItem);
    await writeItem(settingsItem, { ...value, ...part });
    await refresh();
  };
  /** Runs something that may fail in the browser's words, and says so. */
  const run = (act: () => Promise<void>) => {
    act().catch((error: unknown) => say(error instanceof Error ? error.message : String(error)));
  };

  const look = async (url: string, key: string) => {
    state.address.value = { kind: 'looking' };
    say('');
    lookedWith = keysOf(key);
    const result = await preview(url, lookedWith, syncPorts);
    if (result.ok) {
      state.address.value = { kind: 'shown', preview: result };
      say(tell('preview.title'));
      return;
    }
    const parsed = readCriteriaUrl(url);
    const origin = parsed === undefined ? undefined : originPattern(parsed.href);
    const closed = result.outcome === 'offline' && origin !== undefined && !(await permissions.has([origin]));
    const { outcome, detail } = result;
    state.address.value = { kind: 'refused', outcome, detail, mayAllow: closed, url, key };
    say(tell(`rep.${outcome}`));
  };

  return {
    onCheck: () =>
      run(async () => {
        if (state.checking.value) return;
        state.checking.value = true;
        try {
          const checked = await checkNow();
          say(checked === undefined ? tell('check.soon') : tell(`rep.${checked.outcome}`));
        } finally {
          state.checking.value = false;
          await refresh();
        }
      }),
    onBack: () =>
      run(async () => {
        const done = await alone(() => stepBack(syncPorts));
        say(tell(done ? 'back.done' : 'held.gone'));
        await refresh();
      }),
    onAcceptHeld: () =>
      run(async () => {
        const done = await alone(() => acceptHeld(syncPorts));
        say(tell(done ? 'held.done' : 'held.gone'));
        await refresh();
      }),
    onLook: (url, key) => run(() => look(url, key)),
    onAccept: () =>
      run(async () => {
        const shown = state.address.value;
        if (shown.kind !== 'shown') return;
        const checked = await alone(() => accept(shown.preview, lookedWith, syncPorts));
        await armAlarm();
        if (checked.outcome === 'updated') {
          state.address.value = { kind: 'quiet' };
          say(tell('address.taken'));
        } else {
          const { outcome, detail = '' } = checked;
          const { url } = shown.preview;
          state.address.value = { kind: 'refused', outcome, detail, mayAllow: false, url, key: '' };
          say(tell(`rep.${outcome}`));
        }
        await refresh();
      }),
    onLeave: () => {
      state.address.value = { kind: 'quiet' };
      say('');
    },
    onAllow: (url, key) => {
      const parsed = readCriteriaUrl(url);
      if (parsed === undefined) return;
      // Straight in the click: the browser wants the person's gesture.
      const asked = permissions.request([originPattern(parsed.href)]);
      run(async () => {
        if (await asked) await look(url, key);
        await refresh();
      });
    },
    onForget: () =>
      run(async () => {
        await alone(() => forgetUser(syncPorts));
        say(tell('address.forgot'));
        await refresh();
      }),
    onFramework: (framework) =>
      run(async () => {
        await change({ framework });
        say(tell('choice.saved'));
      }),
    onLanguage: (id) =>
      run(async () => {
        const { language: _, ...rest } = (await readItem(settingsItem)).value;
        const chosen = (['en', 'de', 'fr', 'es'] as const).find((known) => known === id);
        await writeItem(settingsItem, chosen === undefined ? rest : { ...rest, language: chosen });
        await refresh();
      }),
    onRemoveSite: (origin) =>
      run(async () => {
        await granted.remove([origin]);
        say(tell('sites.removed', { site: origin }));
        await refresh();
      }),
    onBlock: (text) =>
      run(async () => {
        const host = (URL.canParse(text) ? new URL(text).hostname : text).toLowerCase();
        if (!hostName.test(host)) return say(tell('sites.block-wrong'));
        const { blockedHosts = [] } = (await readItem(settingsItem)).value;
        await change({ blockedHosts: [...new Set([...blockedHosts, host])].sort() });
        say(tell('sites.removed', { site: host }));
      }),
    onUnblock: (host) =>
      run(async () => {
        const { blockedHosts = [] } = (await readItem(settingsItem)).value;
        await change({ blockedHosts: blockedHosts.filter((blocked) => blocked !== host) });
        say(tell('choice.saved'));
      }),
    onEraseRecord: (recordKey) =>
      run(async () => {
        await eraseMemories([recordKey]);
        say(tell('erase.done'));
        await refresh();
      }),
    onEraseRecords: () =>
      run(async () => {
        await eraseMemories((await listMemories()).map((record) => record.recordKey));
        say(tell('erase.done'));
        await refresh();
      }),
    onEraseAll: () =>
      run(async () => {
        await alone(async () => {
          const keep = new Set(['criteria-ratchets']);
          const all = Object.keys(await store.get('local', null)).filter((key) => !keep.has(key));
          await store.remove('local', all);
        });
        await settle('address');
        say(tell('erase.done'));
        await refresh();
      }),
    onExport: () =>
      run(async () => {
        const [settings, { user }] = await Promise.all([readItem(settingsItem), syncStore.read()]);
        const blob = new Blob([writeOwnSettings(settings.value, user)], { type: 'application/json' });
        const link = document.createElement('a');
        link.href = URL.createObjectURL(blob);
        link.download = 'fairlead-settings.json';
        link.click();
        URL.revokeObjectURL(link.href);
      }),
    onImport: (file) =>
      run(async () => {
        const own = readOwnSettings(await file.text());
        if (typeof own === 'string') return say(tell('own.wrong', { why: own }));
        if (own.settings !== undefined) await writeItem(settingsItem, own.settings);
        await refresh();
        if (own.criteria?.url === undefined) return say(tell('own.imported'));
        await look(own.criteria.url, own.criteria.keys[0] ?? '');
        say(tell('own.imported-address'));
      }),
    onCopy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
  };
};
