import { effect, signal } from '@preact/signals-core';
import type { ComponentChild } from 'preact';
import type { Tell } from '../../components/sidebar/props.ts';
import type { TeachPick, TeachView } from '../../components/sidebar/teach.tsx';
import { troubleOf } from '../../components/sidebar/teach-trouble.ts';
import { anyScript } from '../../lib/browser/hosts.ts';
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

/** The script answers only once it stands: it listens as soon as it is put in. What the general reader guesses is asked of its own script. */
const scriptNames = [anyScript, 'teach'];

/**
 * "Teach Fairlead this page": a mode of the sidebar with a port and a page script of its own; what it draws and says is
 * loaded with the first start. `drawn` is what stands in the sidebar's place while it lasts.
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
      // What has no name, or another's, would be read as nothing or as the other one.
      picks: value.picks
        .filter((pick) => troubleOf(pick, value.picks) === undefined)
        .map(({ id, as, label, name }) => ({
          id,
          as,
          label: label.trim(),
          ...(name === '' ? {} : { name }),
        })),
    });
  };
  const withPicks = (picks: TeachPick[]) => {
    change({ picks, refused: undefined });
    make();
  };
  /** A record has one name and one stage: whatever was taken for it before is a field again. */
  const only = (id: number, as: TeachPick['as'] | undefined, picks: TeachPick[]): TeachPick[] =>
    as === undefined || as === 'field'
      ? picks
      : picks.map((pick) => (pick.id !== id && pick.as === as ? { ...pick, as: 'field' } : pick));

  const hear = (message: TeachMessage) => {
    const { value } = view;
    if (value === undefined) return;
    if (message.type === 'pointing') {
      change({ pointing: message.on, refused: undefined });
      if (tab !== undefined) {
        (message.on ? scripts.addStyle(tab, hoverStyle) : scripts.removeStyle(tab, hoverStyle)).catch(
          () => undefined,
        );
      }
    } else if (message.type === 'picked') {
      const { id, label, name, value: pointed } = message;
      if (value.picks.some((pick) => pick.id === id)) return change({ refused: 'known' });
      const as = value.picks.some((pick) => pick.as === message.as) ? 'field' : message.as;
      withPicks([...value.picks, { id, as, label, name, pointed, lost: false }]);
    } else if (message.type === 'refused') change({ refused: message.why });
    else {
      const lost = new Set(message.lost);
      const read = new Map(message.values.map((one) => [one.id, one.value]));
      change({
        url: message.map.url,
        json: JSON.stringify(message.map, null, 2),
        picks: value.picks.map(({ value: _, ...pick }) => {
          const now = read.get(pick.id);
          return { ...pick, lost: lost.has(pick.id), ...(now === undefined ? {} : { value: now }) };
        }),
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
      import('../../components/sidebar/later-views.ts'),
      (rooms[language] ?? rooms.en)?.(),
      scripts.inject(tabId, ...scriptNames),
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
        withPicks(
          only(id, more.as, view.value?.picks ?? []).map((pick) =>
            pick.id === id ? { ...pick, ...more } : pick,
          ),
        ),
      onRemove: (id: number) => withPicks((view.value?.picks ?? []).filter((pick) => pick.id !== id)),
      onName: (name: string) => {
        change({ name });
        make();
      },
      onObject: (object: TeachView['object']) => {
        change({ object });
        make();
      },
      onDone: () => {
        stop();
        document.querySelector<HTMLElement>('.head .title')?.focus();
      },
      onCopy: copy,
    };
    undraw = effect(() => {
      if (view.value === undefined) return;
      drawn.value = <Teach view={view.value} tell={tell} language={language} act={act} />;
    });
    post({ type: 'point', on: true });
  };

  return { drawn, start };
};

/** A map's id from its name: what the criteria file's ids allow. */
const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 40) || 'my-crm';
