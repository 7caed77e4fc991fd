import { Menu, type MenuItem } from '../ui/menu.tsx';
import { useHere } from './here.tsx';
import type { InForce, RecordView, Route, SidebarActions, SidebarState, Tell } from './props.ts';
import { chooseFramework } from './rows.ts';

/** Views in the menu with the key that opens each. */
export const places: readonly (readonly [Route, string])[] = [
  ['next', 'n'],
  ['prep', 'p'],
  ['notes', 't'],
  ['trail', 'h'],
  ['why', 'w'],
  ['read', 'r'],
  ['keys', '?'],
];

export const menuItems = (
  view: RecordView | undefined,
  tell: Tell,
  act: SidebarActions,
  go: (route: Route) => void,
  links: InForce['links'] = [],
): MenuItem[] => [
  ...(view
    ? places.map(([route, hint]) => ({ key: route, text: tell(`view.${route}`), hint, act: () => go(route) }))
    : []),
  ...(view && !view.sample ? [{ key: 'again', text: tell('menu.again'), act: act.onReadAgain }] : []),
  ...(view?.once
    ? [{ key: 'always', text: tell('menu.always', { host: view.once }), act: act.onReadSite }]
    : []),
  ...(view?.sample
    ? [{ key: 'sample', text: tell('menu.leave-sample'), act: () => act.onSample(false) }]
    : []),
  ...links.map(({ name, href }) => ({ key: href, text: name, act: () => act.onLink?.(href) })),
  ...(act.onTeach && !view?.sample ? [{ key: 'teach', text: tell('menu.teach'), act: act.onTeach }] : []),
  { key: 'options', text: tell('menu.options'), act: act.onOptions },
];

/** The frameworks to choose from, and the one that is drawn. */
export interface Frameworks {
  offered: { id: string; name: string }[];
  chosen: string;
}

export const readFrameworks = (view: RecordView): Frameworks => ({
  offered: Object.entries(view.criteria.frameworks).map(([id, { name }]) => ({ id, name })),
  chosen: chooseFramework(view),
});

const FrameworkChoice = ({ of, tell, act }: { of: Frameworks; tell: Tell; act: SidebarActions }) =>
  of.offered.length > 1 ? (
    <span class="framework-box">
      <select
        class="framework"
        aria-label={tell('head.framework')}
        onChange={(event) => act.onFramework(event.currentTarget.value)}
      >
        {of.offered.map(({ id, name }) => (
          <option key={id} value={id} selected={id === of.chosen}>
            {name}
          </option>
        ))}
      </select>
      <i class="caret" />
    </span>
  ) : (
    <span class="framework fixed" title={tell('head.framework-fixed')}>
      {of.offered.find(({ id }) => id === of.chosen)?.name ?? of.chosen}
    </span>
  );

/** The record's name, the framework, and the rest behind the dots. */
export const HomeHeader = () => {
  const { view, inForce, tell, act, go } = useHere();
  return (
    <header class="head">
      <h1 class="title" title={view.record.title} tabIndex={-1}>
        <bdi>{view.record.title || tell('head.untitled')}</bdi>
      </h1>
      <FrameworkChoice of={readFrameworks(view)} tell={tell} act={act} />
      <Menu label={tell('menu.name')} items={menuItems(view, tell, act, go, inForce.links)} />
    </header>
  );
};

/** What stayed of the record that was drawn last, for the head while the next one is read: none of its content. */
export interface LastHead {
  title: string;
  frameworks?: Frameworks;
}

export const isReading = ({ kind }: SidebarState): boolean => kind === 'loading' || kind === 'reading';

/**
 * The head where no record is drawn. Between two records it says that one is being read, in the place of its name:
 * never the name of the last one, and what stands beside it stays.
 */
export const BareHeader = ({
  state,
  last,
  tell,
  act,
  links,
}: {
  state: Exclude<SidebarState, RecordView>;
  last: LastHead;
  tell: Tell;
  act: SidebarActions;
  links: InForce['links'];
}) => {
  const reads = isReading(state);
  return (
    <header class="head bare">
      {reads ? (
        <h1 class="title" tabIndex={-1}>
          {last.title === '' ? 'Fairlead' : <span class="quiet-text">{tell('head.reading')}</span>}
        </h1>
      ) : (
        <span class="title">Fairlead</span>
      )}
      {reads && last.frameworks && <FrameworkChoice of={last.frameworks} tell={tell} act={act} />}
      <Menu label={tell('menu.name')} items={menuItems(undefined, tell, act, act.onRoute, links)} />
    </header>
  );
};

/** Head of a view of its own: the way back, and what it is. */
export const ViewHeader = ({
  title,
  record,
  day,
  tell,
  onBack,
}: {
  title: string;
  record: string;
  /** When it was read, on a page that may be looked at another day. */
  day: string | undefined;
  tell: Tell;
  onBack: (() => void) | undefined;
}) => (
  <header class="head view-head">
    {onBack && (
      <button type="button" class="button icon back" title={tell('back')} onClick={onBack}>
        <svg viewBox="0 0 16 16" width="16" height="16" class="stroke" aria-hidden="true">
          <path d="M10 3 5 8l5 5" />
        </svg>
      </button>
    )}
    <h1 class="title" tabIndex={-1}>
      {title}
      {record !== '' && (
        <span class="title-of">
          <bdi>{record}</bdi>
        </span>
      )}
      {day !== undefined && <span class="title-of">{day}</span>}
    </h1>
  </header>
);
