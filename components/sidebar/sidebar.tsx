import { useEffect, useErrorBoundary, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useKeptFocus } from '../ui/keep-focus.ts';
import { isTyping, withModifier } from '../ui/keys.ts';
import { later } from '../ui/later.tsx';
import { Live } from '../ui/live.tsx';
import { Said } from '../ui/said.tsx';
import { readDay } from '../ui/when.ts';
import { CriteriaNews } from './criteria-news.tsx';
import { Footer } from './footer.tsx';
import { Glance } from './glance.tsx';
import {
  BareHeader,
  HomeHeader,
  isReading,
  type LastHead,
  places,
  readFrameworks,
  ViewHeader,
} from './header.tsx';
import { HereProvider } from './here.tsx';
import { ElementList } from './list.tsx';
import { readNews } from './news.ts';
import type { RecordView, Route, SidebarProps, SidebarState } from './props.ts';
import { OtherState } from './states.tsx';
import { Welcome } from './welcome.tsx';

const RouteView = later(async () => (await import('./later-views.ts')).RouteView);

/** A record's home and the views reached from it. Home stays mounted, so that Back finds it as it was left. */
const RecordRoom = (props: SidebarProps & { view: RecordView; last: { current: LastHead } }) => {
  const { view, route, last, tell, language, act, paper = false, letterKeys = true } = props;
  // The step in front belongs to one record: another record starts at its first.
  const key = view.assessment.record;
  const [front, setFront] = useState<{ key: string; step: number }>();
  const turned = front?.key === key;
  const step = turned ? front.step : 0;
  const setStep = (at: number) => setFront({ key, step: at });
  const [sought, setSought] = useState<{ id: string }>();
  const seek = (id: string) => setSought({ id });
  const root = useRef<HTMLDivElement>(null);
  const left = useRef<{ top: number; focus: Element | null }>({ top: 0, focus: null });
  const shown = useRef<Route>(route);
  // While the next record is read this room is gone: that it is another one is said when it comes back.
  const { title } = view.record;
  const about = `${key} ${title}`;
  const other = last.current.title !== '' && last.current.title !== title;
  const news = useRef({ before: view, text: other ? tell('news.record', { title }) : '' });
  useEffect(() => {
    last.current = { title, frameworks: readFrameworks(view) };
  }, [title, view, last]);

  const page = () => root.current?.ownerDocument;
  const scroller = () => root.current?.querySelector<HTMLElement>(':scope > div:not([hidden]) > .scroller');
  const go = (to: Route) => {
    if (shown.current === 'home')
      left.current = { top: scroller()?.scrollTop ?? 0, focus: page()?.activeElement ?? null };
    act.onRoute(to);
  };
  const back = () => act.onRoute('home');

  // After the view changed: a view starts at its heading, home comes back as it was left.
  useLayoutEffect(() => {
    if (shown.current === route) return;
    shown.current = route;
    if (route !== 'home') {
      root.current?.querySelector<HTMLElement>('.view-head .title')?.focus({ preventScroll: true });
      return;
    }
    const home = root.current?.querySelector<HTMLElement>('.home > .scroller');
    if (home) home.scrollTop = left.current.top;
    // Where nothing had the focus it goes to the heading: left to itself it would fall on the first control, and a letter
    // meant for the sidebar would choose a framework.
    const { focus } = left.current;
    const there = focus instanceof HTMLElement && focus.isConnected && focus.tagName !== 'BODY';
    const heading = root.current?.querySelector<HTMLElement>('.home .title');
    (there ? focus : heading)?.focus({ preventScroll: true });
  }, [route]);

  // With the drawing, not after it: a key pressed as soon as the record stands there is heard.
  useLayoutEffect(() => {
    const target = page();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || withModifier(event)) return;
      if (event.key === 'Escape' && shown.current !== 'home' && !paper) {
        event.preventDefault();
        back();
        return;
      }
      if (isTyping(event)) return;
      // Only the middle scrolls, so with the focus nowhere the browser's own paging keys would find nothing to move.
      const page = { PageDown: 0.9, PageUp: -0.9, ArrowDown: 0.1, ArrowUp: -0.1 }[event.key];
      const middle = event.target === target?.body && page !== undefined ? scroller() : undefined;
      if (middle && page !== undefined) middle.scrollBy({ top: page * middle.clientHeight });
      if (!letterKeys) return;
      const steps = view.assessment.nextSteps.length;
      if (event.key === 'a' && steps > 1 && (route === 'home' || route === 'next')) {
        event.preventDefault();
        setStep((step + 1) % steps);
        return;
      }
      if ((event.key === 'j' || event.key === 'k') && route === 'home') {
        event.preventDefault();
        root.current?.querySelector<HTMLElement>('.row-head[tabindex="0"]')?.focus();
        return;
      }
      const place = places.find(([, hint]) => hint === event.key);
      if (place === undefined || place[0] === shown.current) return;
      event.preventDefault();
      go(place[0]);
    };
    target?.addEventListener('keydown', onKey);
    return () => target?.removeEventListener('keydown', onKey);
  });

  if (news.current.before !== view) {
    news.current = {
      before: view,
      text:
        readNews(news.current.before, view, tell, language) ||
        (news.current.before.record.title === title ? news.current.text : ''),
    };
  }

  const names = [...view.record.people.map(({ name }) => name), ...view.assessment.heard.people];
  return (
    <HereProvider value={{ ...props, names, paper, letterKeys, go, seek, sought, step, setStep }}>
      <div class={paper ? 'room paper' : 'room'} ref={root}>
        {/* By record and name: what was said of the last one must not stand beside this one, also where a page that was slow to draw had been read under its successor's address. */}
        <Live key={`news ${about}`} text={news.current.text} />
        <Live
          key={`step ${about}`}
          text={turned ? (view.assessment.nextSteps[step]?.text ?? '') : ''}
          quietMs={300}
        />
        <Live
          key={`lost ${about}`}
          text={view.shown?.found === false ? tell('evidence.lost') : ''}
          quietMs={100}
        />
        {view.sample && route === 'home' && (
          <section class="banner" aria-label={tell('banner.name')}>
            {tell('sample.banner')}{' '}
            <button
              type="button"
              class="button quiet"
              aria-label={tell('menu.leave-sample')}
              onClick={() => act.onSample(false)}
            >
              {tell('sample.leave')}
            </button>
          </section>
        )}
        {!paper && (
          <div class="home" hidden={route !== 'home'}>
            <HomeHeader />
            <main class="scroller">
              <CriteriaNews />
              <Glance />
              <ElementList key={key} />
            </main>
          </div>
        )}
        {route !== 'home' && (
          <div class={`view view-${route}`}>
            <ViewHeader
              title={tell(`view.${route}`)}
              record={route === 'keys' ? '' : view.record.title}
              // With the year: a sheet of paper may lie about for long.
              day={paper ? readDay(view.record.readAt, '', language) : undefined}
              tell={tell}
              onBack={paper ? undefined : back}
            />
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a view may hold nothing to press, and keys must scroll it */}
            <main class="scroller" tabIndex={0} aria-label={tell(`view.${route}`)}>
              <RouteView route={route} />
            </main>
          </div>
        )}
        {!paper && <Footer />}
      </div>
    </HereProvider>
  );
};

/** The sidebar: one column, drawn from its props alone. */
export const Sidebar = (props: SidebarProps) => {
  const { tell, act, sites } = props;
  // A view that cannot be drawn must not leave an empty panel behind; the next state gets its own chance.
  const failed = useRef<SidebarState | undefined>(undefined);
  const [error] = useErrorBoundary(() => {
    failed.current = props.state;
  });
  const state: SidebarState =
    error !== undefined && failed.current === props.state
      ? { kind: 'broken', detail: String(error).slice(0, 200) }
      : props.state;
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<LastHead>({ title: '' });
  useKeptFocus(root);
  if (state.kind === 'record')
    return (
      <div class="fl" ref={root}>
        <Said />
        <RecordRoom key={state.sample ? 'sample' : 'real'} {...props} view={state} last={last} />
      </div>
    );
  return (
    <div class="fl" ref={root}>
      <Said />
      <BareHeader state={state} last={last.current} tell={tell} act={act} links={props.inForce.links} />
      <main class="scroller">
        {state.kind === 'empty' ? (
          <Welcome reason={state.reason} sites={sites} tell={tell} act={act} />
        ) : (
          <OtherState state={state} tell={tell} act={act} />
        )}
      </main>
      {/* Between two records its line stays, as the head does: from deal to deal nothing else jumps. */}
      {isReading(state) && last.current.title !== '' && <div class="foot" />}
    </div>
  );
};
