import { effect } from '@preact/signals-core';
import { render } from 'preact';
import { routes, type Tell } from '../../components/sidebar/props.ts';
import { countRows, readRows } from '../../components/sidebar/rows.ts';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { readDay } from '../../components/ui/when.ts';
import { createBadge } from '../../lib/browser/badge.ts';
import { followActiveTab } from '../../lib/browser/follow.ts';
import { hostOf, originPattern } from '../../lib/browser/hosts.ts';
import { extension, forever, permissions, tabs } from '../../lib/browser/platform.ts';
import { type Settings, settingsItem } from '../../lib/browser/settings.ts';
import { readItem, watchItem } from '../../lib/browser/storage.ts';
import { briefly } from '../../lib/judging/question.ts';
import type { CrmRecord } from '../../lib/record.ts';
import { say, type Texts } from '../../lib/texts/index.ts';
import { createActions } from './act.ts';
import { followCriteria } from './criteria.ts';
import { warmJudge } from './judge/follow.ts';
import { remember } from './remember.ts';
import { createState, siteNames } from './state.ts';
import { createTeaching } from './teach.tsx';

/** The texts of the sidebar and of the judgement in one language, as one small file each. */
const rooms: Record<string, () => Promise<{ default: Texts }[]>> = {
  // The judgement carries its English itself.
  en: () => Promise.all([import('../../lib/texts/en/sidebar.json')]),
  de: () => Promise.all([import('../../lib/texts/de/sidebar.json'), import('../../lib/texts/de/judge.json')]),
  fr: () => Promise.all([import('../../lib/texts/fr/sidebar.json'), import('../../lib/texts/fr/judge.json')]),
  es: () => Promise.all([import('../../lib/texts/es/sidebar.json'), import('../../lib/texts/es/judge.json')]),
};

/** How long the sidebar may be out of sight before it lets go of the page (ms). */
const hiddenMs = 2000;

/** When the page's static shell has been painted; at once where nobody sees it. */
const shellPainted = (): Promise<void> =>
  new Promise((done) => {
    if (document.visibilityState === 'hidden') done();
    else requestAnimationFrame(() => setTimeout(done));
  });

const start = async (): Promise<void> => {
  const root = document.getElementById('app');
  if (root === null) return;
  await shellPainted();
  // The judgement is the largest part: it loads on its own thread while the page is read.
  const judge = warmJudge();
  const asked = new URLSearchParams(location.search);
  const settings = await readItem(settingsItem);
  const preferred = settings.value.language ?? extension.language().slice(0, 2).toLowerCase();
  const language = Object.hasOwn(rooms, preferred) ? preferred : 'en';
  document.documentElement.lang = language;

  const [[sidebarTexts, judgeTexts], windowId] = await Promise.all([
    rooms[language]?.() ?? [],
    tabs.currentWindow(),
  ]);
  const tell: Tell = (key, slots) => say(sidebarTexts?.default ?? {}, key, slots, language);
  const words = { language, texts: judgeTexts?.default };
  const state = createState(settings.value, words, () => new Date());
  const paper = routes.find((route) => route === asked.get('paper'));
  const only = Number(asked.get('tab') ?? Number.NaN);
  if (paper) state.route.value = paper;

  const following = followActiveTab({
    windowId: windowId ?? -1,
    only: paper && Number.isInteger(only) ? only : undefined,
    isBlocked: (url) => {
      const blocked = state.choice.value.blockedHosts ?? [];
      return blocked.length > 0 && URL.canParse(url) && blocked.includes(new URL(url).hostname);
    },
    maps: () => state.criteria.value?.fieldMaps,
    onReach: (reach, tab) => {
      state.hint.value = false;
      state.url.value = tab?.url ?? '';
      if (reach.kind !== 'connected') state.page.value = { type: 'nothing' };
      state.reach.value = reach;
      state.once.value = '';
      const host = hostOf(tab?.url);
      if (reach.kind !== 'connected' || tab?.url === undefined || host === undefined) return;
      permissions.has([originPattern(tab.url)]).then((always) => {
        if (!always && state.url.value === tab.url) state.once.value = host;
      });
    },
    onMessage: (message) => {
      if (message.type === 'shown') state.shown.value = { where: message.where, found: message.found };
      else if (message.type === 'ahead') state.ahead.value = message.record;
      else {
        state.ahead.value = undefined;
        if (message.type !== 'record' || message.key !== state.assessment.peek()?.record) {
          state.shown.value = undefined;
        }
        state.page.value = message;
      }
    },
    signal: forever,
  });

  // A sidebar that nobody sees (another panel over it, a covered window) reads nothing; seen again, it looks anew.
  let hidden: ReturnType<typeof setTimeout> | undefined;
  let asleep = false;
  document.addEventListener('visibilitychange', () => {
    clearTimeout(hidden);
    if (document.visibilityState === 'hidden') {
      hidden = setTimeout(() => {
        asleep = true;
        following.sleep();
      }, hiddenMs);
    } else if (asleep) {
      asleep = false;
      following.wake();
    }
  });

  // A made-up deal, judged like any other and never stored among them: the buyer compares two ways, and who signs is not known.
  const loadSample = async () => {
    state.sample.value = (await import('../../lib/sample.json')).default as CrmRecord;
  };
  if (asked.has('sample')) void loadSample();
  const act = createActions(state, following, loadSample);
  const teaching = createTeaching(sidebarTexts?.default ?? {}, language, act.onCopy);
  const onTeach = () => {
    const tabId = following.tabId();
    if (tabId === undefined) return;
    teaching.start(tabId).catch((error) => {
      state.failed.value = briefly(error);
    });
  };

  watchItem<Settings>(
    settingsItem,
    ({ value }) => {
      const before = state.choice.value;
      state.choice.value = value;
      if (value.language !== before.language) location.reload();
      if (String(value.blockedHosts ?? '') !== String(before.blockedHosts ?? '')) following.reconnect();
    },
    forever,
  );
  setInterval(() => {
    state.minute.value = new Date().toISOString();
  }, 60_000);
  // The first date that a browser writes takes it tens of milliseconds: better while the page is read.
  requestIdleCallback(() => readDay(state.minute.value, state.minute.value, language));
  judge(state);
  remember(state, forever);
  // The count stands on the icon of the tab in front only, and goes when the sidebar goes.
  if (!paper) {
    const badge = createBadge();
    effect(() => {
      const view = state.view.value;
      const needed =
        view.kind === 'record' && !state.sample.value ? countRows(readRows(view, language)).needed : 0;
      const tabId = following.tabId();
      badge(needed > 0 && tabId !== undefined ? { tabId, text: String(needed) } : undefined);
    });
  }
  // A view that cannot be drawn must not leave half of another one standing.
  addEventListener('error', ({ error }) => {
    state.failed.value ??= briefly(error);
  });
  effect(() => {
    render(
      teaching.drawn.value ?? (
        <Sidebar
          state={state.view.value}
          route={state.route.value}
          tell={tell}
          language={language}
          now={state.minute.value}
          inForce={state.inForce.value}
          sites={Object.values(siteNames)}
          paper={paper !== undefined}
          letterKeys={state.choice.value.letterKeys ?? true}
          act={state.reach.value.kind === 'connected' && !paper ? { ...act, onTeach } : act}
        />
      ),
      root,
    );
  });
  // Field maps of the criteria reach the page with the first message: a new set opens the port again.
  followCriteria(state, language, () => following.reconnect(), forever);
};

start().catch((error) => {
  const root = document.getElementById('app');
  const shell = root?.querySelector('.state') ?? root;
  if (shell)
    shell.textContent = `Fairlead could not start. Close the sidebar and open it again. ${briefly(error)}`;
});
