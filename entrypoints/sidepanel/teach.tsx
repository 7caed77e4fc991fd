import { effect, signal } from '@preact/signals';
import type { ComponentChild } from 'preact';
import type { Tell } from '../../components/sidebar/props.ts';
import type { TeachPick, TeachView } from '../../components/sidebar/teach.tsx';
import { type Port, scripts, tabs } from '../../lib/browser/platform.ts';
import { type TeachCommand, type TeachMessage, teachPortName } from '../../lib/protocol.ts';
import { parseTeachMessage } from '../../lib/teach-door.ts';
import { say, type Texts } from '../../lib/texts/index.ts';

/** The look of what is under the pointer while pointing; put in and taken out by the browser, never by the page script. */
const hoverStyle =
  '*:hover:not(:has(*:hover)) { outline: 2px solid #0b7285 !important; outline-offset: -1px !important; cursor: crosshair !important; }';

const rooms: Record<string, () => Promise<{ default: Texts }>> = {
  en: () => import('../../lib/texts/en/teach.json'),
  de: () => import('../../lib/texts/de/teach.json'),
  fr: () => import('../../lib/texts/fr/teach.json'),
  es: () => import('../../lib/texts/es/teach.json'),
};

/** The script answers only once it stands: it listens as soon as it is put in. */
const script = 'teach';

/**
 * "Teach Fairlead this page": a mode of the sidebar with a port and a page script of its own, loaded when it is asked
 * for. `drawn` is what stands in the sidebar's place while it lasts.
 */
export const createTeaching = (
  sidebarTexts: Texts,
  language: string,
  copy: (text: string) => Promise<boolean>,
) => {
  const view = signal<TeachView | undefined>(undefined);
  const drawn = signal<ComponentChild>(undefined);
  let undraw: (() => void) | undefined;
  let port: Port | undefined;
  let tab: number | undefined;

  const post = (command: TeachCommand) => port?.postMessage(command);
  const change = (more: Partial<TeachView>) => {
    if (view.value) view.value = { ...view.value, ...more };
  };
  /** The map is made on the page side, where the elements are: asked for after every change. */
  const make = () => {
    const { value } = view;
    if (value === undefined || value.gone) return;
    post({
      type: 'make',
      id: slug(value.name),
      name: value.name,
      object: value.object,
      picks: value.picks.map(({ id, as, label, name }) => ({
        id,
        as,
        label,
        ...(name === '' ? {} : { name }),
      })),
    });
  };
  const withPicks = (picks: TeachPick[]) => {
    change({ picks });
    make();
  };

  const hear = (message: TeachMessage) => {
    const { value } = view;
    if (value === undefined) return;
    if (message.type === 'pointing') {
      change({ pointing: message.on });
      if (tab !== undefined) {
        (message.on ? scripts.addStyle(tab, hoverStyle) : scripts.removeStyle(tab, hoverStyle)).catch(
          () => undefined,
        );
      }
    } else if (message.type === 'picked') {
      withPicks([...value.picks, { ...message, as: 'field', lost: false }]);
    } else {
      const lost = new Set(message.lost);
      const read = new Map(message.values.map((one) => [one.id, one.value]));
      change({
        url: message.map.url,
        json: JSON.stringify(message.map, null, 2),
        picks: value.picks.map((pick) => ({
          ...pick,
          lost: lost.has(pick.id),
          value: read.get(pick.id) ?? pick.value,
        })),
      });
    }
  };

  const stop = () => {
    undraw?.();
    if (tab !== undefined) scripts.removeStyle(tab, hoverStyle).catch(() => undefined);
    port?.disconnect();
    port = undefined;
    tab = undefined;
    view.value = undefined;
    drawn.value = undefined;
  };

  /** Begins on this tab; rejects, in the browser's words, where the page may not be read. */
  const start = async (tabId: number): Promise<void> => {
    stop();
    const [{ Teach }, texts] = await Promise.all([
      import('../../components/sidebar/teach.tsx'),
      (rooms[language] ?? rooms.en)?.(),
      scripts.inject(tabId, script),
    ]);
    const all = { ...sidebarTexts, ...texts?.default };
    const tell: Tell = (key, slots) => say(all, key, slots, language);
    tab = tabId;
    const opened = tabs.connect(tabId, teachPortName);
    port = opened;
    opened.onMessage.addListener((raw) => {
      const message = parseTeachMessage(raw);
      if (message && port === opened) hear(message);
    });
    opened.onDisconnect.addListener(() => {
      if (port === opened) change({ gone: true, pointing: false });
    });
    view.value = {
      pointing: false,
      gone: false,
      picks: [],
      name: 'my-crm',
      object: 'opportunity',
      url: '',
      json: '',
    };
    const act = {
      onPoint: (on: boolean) => post({ type: 'point', on }),
      onPick: (id: number, more: Partial<TeachPick>) =>
        withPicks((view.value?.picks ?? []).map((pick) => (pick.id === id ? { ...pick, ...more } : pick))),
      onRemove: (id: number) => withPicks((view.value?.picks ?? []).filter((pick) => pick.id !== id)),
      onName: (name: string) => {
        change({ name });
        make();
      },
      onObject: (object: TeachView['object']) => {
        change({ object });
        make();
      },
      onDone: stop,
      onCopy: copy,
    };
    undraw = effect(() => {
      if (view.value === undefined) return;
      drawn.value = <Teach view={view.value} tell={tell} act={act} />;
    });
    post({ type: 'point', on: true });
  };

  return { drawn, start, stop };
};

export type Teaching = ReturnType<typeof createTeaching>;

/** A map's id from its name: what the criteria file's ids allow. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40) || 'my-crm';
