import { render } from 'preact';
import { useState } from 'preact/hooks';
import '../../entrypoints/sidepanel/style.css';
import type { Order, Route, SidebarActions, SidebarProps } from '../../components/sidebar/props.ts';
import { Sidebar } from '../../components/sidebar/sidebar.tsx';
import { say, type Texts } from '../../lib/texts/index.ts';
import { scenes } from './scenes.ts';

/**
 * The sidebar without an extension: `?scene=NAME&lang=de&dir=rtl` draws one scene of `scenes.ts`, and what the props
 * ask for is answered here in memory, so that it can also be used by hand (`npx vite test/shots`).
 */
const wanted = new URLSearchParams(location.search);
const language = wanted.get('lang') ?? 'en';
const files = import.meta.glob<{ default: Texts }>('../../lib/texts/*/sidebar.json');
const load = files[`../../lib/texts/${language}/sidebar.json`];
if (load === undefined) throw new Error(`No texts for "${language}".`);
const texts = (await load()).default;
document.documentElement.dir = wanted.get('dir') ?? 'ltr';
document.documentElement.lang = language;
// For the picture maker: which scenes there are, without their state.
const list = wanted.get('list');
if (list !== null) {
  const all = list === 'all' ? { ...scenes, ...(await import('./real.ts')).realScenes } : scenes;
  Object.assign(window, {
    scenes: Object.fromEntries(
      Object.entries(all).map(([name, { state: _state, ...scene }]) => [name, scene]),
    ),
  });
}
const name = wanted.get('scene') ?? 'record';
const first = name.startsWith('real-') ? (await import('./real.ts')).realScenes[name] : scenes[name];
if (first === undefined)
  throw new Error(`No scene "${wanted.get('scene')}": ${Object.keys(scenes).join(', ')}`);

const Stage = () => {
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
      now="2026-11-19T11:05:00Z"
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

const app = document.getElementById('app');
if (app) render(<Stage />, app);
