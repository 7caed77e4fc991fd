import { effect, signal } from '@preact/signals-core';
import { render } from 'preact';
import * as z from 'zod/mini';
import { Options } from '../../components/options/options.tsx';
import type { Tell } from '../../components/sidebar/props.ts';
import { granted } from '../../lib/browser/granted.ts';
import { extension, forever, store } from '../../lib/browser/platform.ts';
import { settingsItem } from '../../lib/browser/settings.ts';
import { readItem } from '../../lib/browser/storage.ts';
import { say, type Texts } from '../../lib/texts/index.ts';
import { createOptionsActions, type OptionsState } from './act.ts';
import { languageNames, readView } from './read.ts';

// zod would try `new Function`, which this page's policy forbids and reports.
z.config({ jitless: true });

type Room = Promise<{ default: Texts }>;
const rooms: Record<string, () => Room[]> = {
  en: () => [import('../../lib/texts/en/options.json'), import('../../lib/texts/en/sync.json')],
  de: () => [import('../../lib/texts/de/options.json'), import('../../lib/texts/de/sync.json')],
  fr: () => [import('../../lib/texts/fr/options.json'), import('../../lib/texts/fr/sync.json')],
  es: () => [import('../../lib/texts/es/options.json'), import('../../lib/texts/es/sync.json')],
};

const siteNames = ['Salesforce', 'HubSpot', 'Dynamics 365', 'Pipedrive', 'Zoho CRM'];

const readLanguage = async (): Promise<string> => {
  const { value } = await readItem(settingsItem);
  const preferred = value.language ?? extension.language().slice(0, 2).toLowerCase();
  return languageNames.some(({ id }) => id === preferred) ? preferred : 'en';
};

const readTexts = async (language: string): Promise<Texts> => {
  const loaded = await Promise.all(rooms[language]?.() ?? []);
  return Object.assign({}, ...loaded.map((room) => room.default)) as Texts;
};

const start = async (): Promise<void> => {
  const root = document.getElementById('app');
  if (root === null) return;
  const first = await readLanguage();
  const words = signal({ language: first, texts: await readTexts(first) });
  const tell: Tell = (key, slots) => say(words.value.texts, key, slots, words.value.language);
  const state: OptionsState = {
    view: signal(undefined),
    address: signal({ kind: 'quiet' }),
    checking: signal(false),
    news: signal(''),
  };

  const refresh = async () => {
    const language = await readLanguage();
    if (language !== words.peek().language) words.value = { language, texts: await readTexts(language) };
    state.view.value = await readView(siteNames, language);
  };
  const act = createOptionsActions(state, tell, refresh);

  store.onChanged(() => void refresh(), forever);
  granted.onChanged(() => void refresh(), forever);
  effect(() => {
    const { language } = words.value;
    document.documentElement.lang = language;
    document.title = tell('title');
    if (state.view.value === undefined) return;
    render(
      <Options
        view={{
          ...state.view.value,
          checking: state.checking.value,
          address: state.address.value,
          news: state.news.value,
        }}
        tell={tell}
        language={language}
        now={new Date().toISOString()}
        act={act}
      />,
      root,
    );
  });
  await refresh();
};

start().catch((error: unknown) => {
  const root = document.getElementById('app');
  if (root) root.textContent = `Fairlead could not start. ${error instanceof Error ? error.message : ''}`;
});
