import type { PagePort } from '../../lib/browser/page-door.ts';
import type { FieldMap } from '../../lib/criteria/schema.ts';
import { type Clock, type TakeReading, whenQuiet } from '../../lib/live/quiet.ts';
import { createSettling, type Settling } from '../../lib/live/settle.ts';
import { inSlices, pauseMs, sliceMs } from '../../lib/live/slices.ts';
import type { PageMessage, PanelMessage } from '../../lib/protocol.ts';
import type { Page, Reading, Site, Steps } from '../../lib/sites/reading.ts';
import { watch } from './watch.ts';

/** How the page in front is read: by its site's own reader, or by the one that knows no site. */
export type Read = (page: Page, maps: readonly FieldMap[], spare?: Site) => Steps;

/** What scripts that are put in only when they are needed lend to the one that serves: the general reader, "show me". */
export interface Lent {
  site?: Site;
  marker?: {
    /** Scrolls to a place and marks it; false when it is no longer in the page. */
    mark(window: Window, element: Element | undefined, quote: string | undefined): boolean;
    unmark(): void;
  };
}

/** What the sidebars of one page share: what was lent, and who reads again when a reader is. */
export interface Spare extends Lent {
  heard: Set<() => void>;
  /** What sidebars that have gone knew of this page's records. */
  rested: Settling[];
}

const clock: Clock = {
  now: () => performance.now(),
  after: (ms, run) => {
    const timer = setTimeout(run, ms);
    return () => clearTimeout(timer);
  },
};

/** Serves one sidebar for as long as its port is open: watch, read, post. Nothing runs before `start` or after the end. */
export const serve = (port: PagePort, window: Window, read: Read, end: AbortSignal, spare: Spare): void => {
  const stop = new AbortController();
  const settling = spare.rested.pop() ?? createSettling(clock.now());
  let maps: FieldMap[] = [];
  let asked = false;

  const post = (message: PageMessage) => port.postMessage(message);

  const tell = (reading: Reading, url: string) => {
    if (reading.wants && !asked) {
      asked = true;
      post({ type: 'lend' });
    }
    const {
      message,
      ahead,
      again = reading.again,
    } = settling.look({
      reading,
      url,
      at: clock.now(),
      quiet: window.document.hidden ? -1 : quiet.lasting(),
    });
    // Another record is in front: a mark of the last one says nothing there.
    if (message?.type === 'reading') spare.marker?.unmark();
    if (message) post(message);
    if (ahead) post({ type: 'ahead', record: ahead });
    if (again !== undefined) quiet.within(again);
  };
  /** Whether the last reading that was begun came to its end. */
  let isWhole = false;
  /** Readings begun so far: one that another has overtaken goes on no more. */
  let begun = 0;
  const look: TakeReading = (whole, ended) => {
    const edit = watching?.read();
    const held = whole ? undefined : watching?.hold();
    if (!whole && !held) {
      clock.after(pauseMs, () => stop.signal.aborted || look(whole, ended));
      return;
    }
    begun += 1;
    const own = begun;
    const url = window.location.href;
    // Beside a reading that was dropped, an edit is not all that is new.
    const edited = isWhole ? edit : undefined;
    isWhole = false;
    const readAt = new Date().toISOString();
    const steps = read({ document: window.document, url, readAt, edited }, maps, spare.site);
    const moved = held && (() => own !== begun || stop.signal.aborted || held.moved());
    const most = settling.shown ? sliceMs.again : sliceMs.first;
    inSlices(clock, steps, most, moved, ({ cost, result }) => {
      held?.end();
      if (stop.signal.aborted) return;
      if (result) tell(result, url);
      isWhole = result !== undefined;
      ended({ cost, dropped: result === undefined });
    });
  };
  /** Another address: the record of the last one must not stand in the sidebar until the page is quiet. */
  const navigated = () => look(true, () => {});
  const quiet = whenQuiet(clock, look, stop.signal);
  let watching: ReturnType<typeof watch> | undefined;

  const again = () => {
    settling.renew();
    quiet.within(0);
  };
  spare.heard.add(again);
  const start = (message: Extract<PanelMessage, { type: 'start' }>) => {
    ({ maps } = message);
    if (watching) settling.renew();
    else {
      post({ type: 'reading', url: window.location.href });
      watching = watch(window, quiet.mark, navigated, stop.signal);
      // A panel may slide in while nothing in the document changes. Beside a record whatever moves below the mouse costs no reading.
      for (const type of ['transitionend', 'animationend'])
        window.document.addEventListener(type, () => settling.shown || quiet.mark(), {
          capture: true,
          passive: true,
          signal: stop.signal,
        });
    }
    quiet.within(0);
  };
  const hear = (message: PanelMessage) => {
    if (message.type === 'start') start(message);
    else if (message.type === 'again') again();
    else if (message.type === 'look') watching?.checkUrl();
    else {
      const { key, where, quote } = message;
      const element = key === settling.shown?.key ? settling.shown.anchors.get(where) : undefined;
      const found = spare.marker?.mark(window, element, quote) ?? false;
      post({ type: 'shown', key, where, found });
    }
  };

  port.onMessage.addListener(hear as (message: unknown) => void);
  port.onDisconnect.addListener(() => stop.abort());
  end.addEventListener(
    'abort',
    () => {
      port.disconnect();
      stop.abort();
    },
    { signal: stop.signal },
  );
  stop.signal.addEventListener('abort', () => {
    spare.heard.delete(again);
    settling.rest();
    spare.rested.push(settling);
    spare.marker?.unmark();
  });
};
