import type { PagePort } from '../../lib/browser/page-door.ts';
import type { TaughtPick, TeachCommand, TeachMessage } from '../../lib/protocol.ts';
import { controlValue, isSecret } from '../../lib/sites/control.ts';
import { contains } from '../../lib/sites/dom.ts';
import { teachMap } from '../../lib/sites/teach.ts';
import { textOf } from '../../lib/sites/text-of.ts';
import type { World } from '../crm.content/start.ts';
import { point } from './point.ts';

const longestValue = 600;
/** As many as the sidebar's door takes. */
const mostPicks = 200;
const shownBy = (element: Element): string =>
  (controlValue(element) ?? textOf(element)).slice(0, longestValue);

/** Serves the sidebar while a person teaches it this page: picks in, a map and what it reads out. Writes nothing. */
export const teach = (port: PagePort, window: Window, end: AbortSignal): void => {
  const stop = new AbortController();
  const picks: Element[] = [];
  let pointing: AbortController | undefined;
  const post = (message: TeachMessage) => port.postMessage(message);
  const page = () => ({
    document: window.document,
    url: window.location.href,
    readAt: new Date().toISOString(),
  });

  /** What the general reader takes the value for that was pointed at: the tightest of its places around or inside it. */
  const guess = (element: Element, shown: string): Pick<TaughtPick, 'as' | 'label'> & { name: string } => {
    const reading = (globalThis as World).fairleadGeneral?.(page());
    if (reading?.status !== 'found') return { as: 'field', label: '', name: '' };
    const { title, stage } = reading.record;
    const as = shown === '' ? 'field' : shown === title ? 'title' : shown === stage ? 'stage' : 'field';
    const found = reading.record.fields.find((field) => {
      const place = field.where === undefined ? undefined : reading.anchors.get(field.where);
      return place && (contains(place, element) || contains(element, place));
    });
    return { as, label: (found?.label ?? '').slice(0, 200), name: (found?.name ?? '').slice(0, 200) };
  };

  const show = (on: boolean) => {
    pointing?.abort();
    pointing = undefined;
    if (on) {
      pointing = new AbortController();
      point(
        window,
        (element) => {
          if (isSecret(element)) return post({ type: 'refused', why: 'secret' });
          if (!picks.includes(element) && picks.push(element) > mostPicks) {
            picks.pop();
            return post({ type: 'refused', why: 'full' });
          }
          const value = shownBy(element);
          post({ type: 'picked', id: picks.indexOf(element), value, ...guess(element, value) });
        },
        () => show(false),
        AbortSignal.any([pointing.signal, stop.signal]),
      );
    }
    post({ type: 'pointing', on });
  };

  const make = ({ picks: named, ...given }: Extract<TeachCommand, { type: 'make' }>) => {
    const known = named.flatMap((pick) => {
      const element = picks[pick.id];
      return element === undefined ? [] : [{ ...pick, element }];
    });
    const { map, lost } = teachMap(page(), known, given);
    const gone = new Set(lost);
    const reading = (globalThis as World).fairleadGeneral?.(page(), map);
    const record = reading?.status === 'found' ? reading.record : undefined;
    // The map's fields stand in the order of the picks that were kept; so do the fields that it reads.
    const values = known.flatMap((pick) => {
      if (gone.has(pick) || record === undefined) return [];
      const value =
        pick.as === 'title'
          ? record.title
          : pick.as === 'stage'
            ? (record.stage ?? '')
            : (record.fields.find((field) => field.label === pick.label)?.value ?? '');
      return [{ id: pick.id, value: value.slice(0, longestValue) }];
    });
    post({
      type: 'taught',
      map,
      lost: known.filter((pick) => gone.has(pick)).map((pick) => pick.id),
      values,
    });
  };

  port.onMessage.addListener((raw) => {
    const command = raw as TeachCommand;
    if (command.type === 'point') show(command.on);
    else if (command.type === 'make') make(command);
  });
  port.onDisconnect.addListener(() => stop.abort());
  end.addEventListener('abort', () => port.disconnect(), { signal: stop.signal });
  window.addEventListener('pagehide', () => port.disconnect(), { signal: stop.signal });
};
