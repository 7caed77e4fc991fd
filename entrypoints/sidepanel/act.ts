import type { SidebarActions } from '../../components/sidebar/props.ts';
import { criteriaSeenItem } from '../../lib/browser/criteria-seen.ts';
import type { followActiveTab } from '../../lib/browser/follow.ts';
import { hostOf, markScript, originPattern } from '../../lib/browser/hosts.ts';
import { writeMemory } from '../../lib/browser/memory.ts';
import { extension, permissions, scripts, tabs } from '../../lib/browser/platform.ts';
import { settingsItem } from '../../lib/browser/settings.ts';
import { writeItem } from '../../lib/browser/storage.ts';
import { briefly } from '../../lib/judging/question.ts';
import { snapshotOf } from '../../lib/memory/moves.ts';
import { most, nothingKept, type RecordMemory } from '../../lib/memory/record-memory.ts';
import { highlightName } from '../../lib/protocol.ts';
import type { State } from './state.ts';

/** The look of the mark. Put in by the browser beside the page's own styles: no node or sheet of the page is touched. */
const markStyle = `::highlight(${highlightName}) { background-color: #ffd76a; color: #1b2327; }`;

/** What the sidebar's buttons do. */
export const createActions = (
  state: State,
  following: ReturnType<typeof followActiveTab>,
  loadSample: () => Promise<void>,
): SidebarActions => {
  const now = () => new Date().toISOString();

  /** Changes what is kept about the record in front; the sample's memory lives only here. */
  const keep = (change: (memory: RecordMemory) => RecordMemory) => {
    const key = state.assessment.value?.record;
    if (key === undefined) return;
    const memory = { ...change(state.memory.value), at: now() };
    state.kept.value = { recordKey: key, memory };
    if (state.sample.value) return;
    writeMemory(key, memory).catch((error) => {
      state.failed.value = briefly(error);
    });
  };

  const choose = (change: Partial<typeof state.choice.value>) => {
    state.choice.value = { ...state.choice.value, ...change };
    writeItem(settingsItem, state.choice.value).catch(() => undefined);
  };

  return {
    onCriteriaSeen: () => {
      const blob = state.inForceBlob.value;
      const { news: _, ...rest } = state.inForce.value;
      state.inForce.value = rest;
      if (blob !== '') writeItem(criteriaSeenItem, blob).catch(() => undefined);
    },
    onLink: (href) => {
      // Only what was judged when the criteria were taken is in the list; nothing of a record is in an address.
      if (state.inForce.value.links?.some((link) => link.href === href)) tabs.create(href);
    },
    onRoute: (route) => {
      state.route.value = route;
    },
    onFramework: (framework) => choose({ framework }),
    onOrder: (order) => choose({ order }),
    onLetterKeys: (letterKeys) => choose({ letterKeys }),
    onShow: (place, quote) => {
      const key = state.assessment.value?.record;
      const tabId = following.tabId();
      if (key === undefined || tabId === undefined || place.where === undefined || state.sample.value) return;
      const { where } = place;
      state.shown.value = undefined;
      Promise.allSettled([scripts.addStyle(tabId, markStyle), scripts.inject(tabId, markScript)]).then(() =>
        following.post({ type: 'show', key, where, quote }),
      );
    },
    onCopy: async (text) => {
      try {
        await navigator.clipboard.writeText(text);
        return true;
      } catch {
        return false;
      }
    },
    onReadSite: () => {
      const url = state.url.value;
      if (hostOf(url) === undefined) {
        // The browser tells us no address before the icon was clicked on this page: that is what to do.
        state.hint.value = true;
        return;
      }
      permissions
        .request([originPattern(url)])
        .then((given) => {
          if (given) following.reconnect();
        })
        .catch((error) => {
          state.failed.value = briefly(error);
        });
    },
    onReadAgain: () => {
      if (state.reach.value.kind === 'connected') following.post({ type: 'again' });
      else following.reconnect();
    },
    onStop: () => {
      following.stop();
      state.page.value = { type: 'unready', url: state.url.value, reason: 'loading' };
    },
    onReload: () => location.reload(),
    onCorrect: (correction) =>
      keep((memory) => ({
        ...memory,
        corrections: [
          ...memory.corrections,
          { ...correction, text: correction.text.slice(0, 300), at: now() },
        ].slice(-most.corrections),
      })),
    onUncorrect: (criterion) =>
      keep((memory) => ({
        ...memory,
        corrections: memory.corrections.filter((one) => one.criterion !== criterion),
      })),
    onMark: (question, mark) =>
      keep((memory) => {
        const { [question]: _, ...others } = memory.marks;
        return { ...memory, marks: mark === undefined ? others : { ...others, [question]: mark } };
      }),
    onNote: (text) => keep((memory) => ({ ...memory, note: text.slice(0, most.note) })),
    onErase: (what) =>
      keep((memory) => {
        if (what === 'note') return { ...memory, note: '' };
        if (what === 'record') return nothingKept;
        const { latest: _, seen: __, ...rest } = memory;
        return { ...rest, trail: [] };
      }),
    onSeen: () => {
      state.opened.value = undefined;
      const { value } = state.assessment;
      if (value) keep((memory) => ({ ...memory, seen: snapshotOf(value, now()) }));
    },
    onOpenTab: (route) => {
      const tabId = following.tabId();
      tabs.create(
        extension.url(
          state.sample.value
            ? `sidepanel.html?paper=${route}&sample=1`
            : `sidepanel.html?paper=${route}${tabId === undefined ? '' : `&tab=${tabId}`}`,
        ),
      );
    },
    onOptions: () => {
      extension.openOptions();
    },
    onSample: (on) => {
      if (on) loadSample();
      else {
        state.sample.value = undefined;
        state.route.value = 'home';
      }
    },
    onPrint: () => print(),
  };
};
