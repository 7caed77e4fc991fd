import { render } from 'preact';
import { useState } from 'preact/hooks';
import { Options } from '../../components/options/options.tsx';
import type { OptionsActions, OptionsView } from '../../components/options/props.ts';
import type { Order, Route, SidebarActions, SidebarProps } from '../../components/sidebar/props.ts';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { Teach, type TeachActions, type TeachView } from '../../components/sidebar/teach.tsx';
import { say, type Texts } from '../../lib/texts/index.ts';
import { optionsScenes } from './options-scenes.ts';
import { type Scene, scenes } from './scenes.ts';
import { teachScenes } from './teach-scenes.ts';

/**
 * The sidebar without an extension: `?scene=NAME&lang=de&dir=rtl` draws one scene of `scenes.ts`, and what the props
 * ask for is answered here in memory, so that it can also be used by hand (`npx vite test/shots`).
 */
const wanted = new URLSearchParams(location.search);
const language = wanted.get('lang') ?? 'en';
const files = import.meta.glob<{ default: Texts }>('../../lib/texts/*/{sidebar,options,sync,teach}.json');
const loadTexts = async (...rooms: string[]): Promise<Texts> => {
  const loaded = await Promise.all(
    rooms.map((room) => {
      const load = files[`../../lib/texts/${language}/${room}.json`];
      if (load === undefined) throw new Error(`No texts of ${room} for "${language}".`);
      return load();
    }),
  );
  return Object.assign({}, ...loaded.map((file) => file.default)) as Texts;
};
document.documentElement.dir = wanted.get('dir') ?? 'ltr';
document.documentElement.lang = language;
// For the picture maker: which scenes there are, without their state.
const list = wanted.get('list');
if (list !== null) {
  const all = {
    ...scenes,
    ...(list === 'all' ? (await import('./real.ts')).realScenes : {}),
    ...Object.fromEntries(Object.keys(teachScenes).map((name) => [name, {}])),
    ...Object.fromEntries(Object.keys(optionsScenes).map((name) => [name, { options: true }])),
  };
  Object.assign(window, {
    scenes: Object.fromEntries(
      Object.entries<Partial<Scene>>(all).map(([name, { state: _state, ...scene }]) => [name, scene]),
    ),
  });
}
const name = wanted.get('scene') ?? 'record';
const now = '2026-11-19T11:05:00Z';

const Stage = ({ first, texts }: { first: Scene; texts: Texts }) => {
  const [state, setState] = useState(first.state(language));
  const [route, setRoute] = useState<Route>(first.route ?? 'home');
  const change = (more: object) => setState({ ...state, ...more } as SidebarProps['state']);
  const act: SidebarActions = {
    onRoute: setRoute,
    onFramework: (framework) => change({ framework }),
    onOrder: (order: Order) => change({ order }),
    onShow: (place, quote) => console.log('show', place, quote),
    onCopy: async (text) => {
      (window as { copied?: string }).copied = text;
      return true;
    },
    onReadSite: () => console.log('read site'),
    onReadAgain: () => console.log('read again'),
    onStop: () => console.log('stop'),
    onReload: () => location.reload(),
    onCorrect: (correction) =>
      state.kind === 'record' &&
      change({ corrections: [...state.corrections, { ...correction, at: '2026-11-19T09:00:00Z' }] }),
    onUncorrect: (id) =>
      state.kind === 'record' &&
      change({ corrections: state.corrections.filter(({ criterion }) => criterion !== id) }),
    onMark: (question, mark) =>
      state.kind === 'record' && change({ marks: { ...state.marks, [question]: mark } }),
    onNote: (text) => state.kind === 'record' && change({ note: { ...state.note, text } }),
    onErase: (what) => change(what === 'note' ? { note: { text: '', heard: [] } } : { trail: [] }),
    onSeen: () => state.kind === 'record' && change({ changes: undefined }),
    onOpenTab: (to) => console.log('open tab', to),
    onOptions: () => console.log('options'),
    onSample: (on) => console.log('sample', on),
    onPrint: () => window.print(),
  };
  return (
    <Sidebar
      state={state}
      route={route}
      tell={(key, slots) => say(texts, key, slots, language)}
      language={language}
      now={now}
      inForce={{
        organisation: 'Acme',
        version: '12',
        checkedAt: '2026-11-19T09:00:00Z',
        state: 'fresh',
        signed: true,
      }}
      sites={['Salesforce', 'HubSpot', 'Dynamics 365', 'Pipedrive', 'Zoho CRM']}
      paper={first.paper ?? false}
      act={act}
    />
  );
};

const OptionsStage = ({ view, texts }: { view: OptionsView; texts: Texts }) => (
  <Options
    view={view}
    tell={(key, slots) => say(texts, key, slots, language)}
    language={language}
    now={now}
    // What is pressed here is only named: nothing stands behind the page.
    act={new Proxy({} as OptionsActions, { get: (_, what) => () => console.log(String(what)) })}
  />
);

const TeachStage = ({ view, texts }: { view: TeachView; texts: Texts }) => (
  <Teach
    view={view}
    tell={(key, slots) => say(texts, key, slots, language)}
    language={language}
    act={new Proxy({} as TeachActions, { get: (_, what) => () => console.log(String(what)) })}
  />
);

const drawSidebar = async (into: HTMLElement) => {
  const first = name.startsWith('real-') ? (await import('./real.ts')).realScenes[name] : scenes[name];
  if (first === undefined) throw new Error(`No scene "${name}": ${Object.keys(scenes).join(', ')}`);
  render(<Stage first={first} texts={await loadTexts('sidebar')} />, into);
};

const app = document.getElementById('app');
const optionsView = optionsScenes[name];
if (app && optionsView) {
  await import('../../entrypoints/options/style.css');
  render(<OptionsStage view={optionsView} texts={await loadTexts('options', 'sync')} />, app);
} else if (app) {
  await import('../../entrypoints/sidepanel/shell.css');
  await import('../../entrypoints/sidepanel/style.css');
  const taught = teachScenes[name];
  if (taught) render(<TeachStage view={taught} texts={await loadTexts('sidebar', 'teach')} />, app);
  else await drawSidebar(app);
}
