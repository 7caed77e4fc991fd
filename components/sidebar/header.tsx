import { Menu, type MenuItem } from '../ui/menu.tsx';
import type { InForce, RecordView, Route, SidebarActions, Tell } from './props.ts';
import { findFramework } from './rows.ts';

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

/** The record's name, the framework, and the rest behind the dots. */
export const HomeHeader = ({
  view,
  tell,
  act,
  go,
  links,
}: {
  view: RecordView;
  links?: InForce['links'];
  tell: Tell;
  act: SidebarActions;
  go(route: Route): void;
}) => {
  const offered = view.frameworks ?? Object.keys(view.criteria.frameworks);
  const chosen = findFramework(view);
  return (
    <header class="head">
      <h1 class="title" title={view.record.title} tabIndex={-1}>
        <bdi>{view.record.title || tell('head.untitled')}</bdi>
      </h1>
      {offered.length > 1 ? (
        <span class="framework-box">
          <select
            class="framework"
            aria-label={tell('head.framework')}
            onChange={(event) => act.onFramework(event.currentTarget.value)}
          >
            {offered.map((id) => (
              <option key={id} value={id} selected={view.criteria.frameworks[id] === chosen}>
                {view.criteria.frameworks[id]?.name ?? id}
              </option>
            ))}
          </select>
          <i class="caret" />
        </span>
      ) : (
        <span class="framework fixed" title={tell('head.framework-fixed')}>
          {chosen.name}
        </span>
      )}
      <Menu label={tell('menu.name')} items={menuItems(view, tell, act, go, links)} />
    </header>
  );
};

/** Head of a view of its own: the way back, and what it is. */
export const ViewHeader = ({
  title,
  record,
  tell,
  onBack,
}: {
  title: string;
  record: string;
  tell: Tell;
  onBack?: () => void;
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
    </h1>
  </header>
);
