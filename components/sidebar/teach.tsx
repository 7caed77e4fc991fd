import { useEffect, useRef } from 'preact/hooks';
import { Copy } from '../ui/copy.tsx';
import { useKeptFocus } from '../ui/keep-focus.ts';
import { Quote } from '../ui/quote.tsx';
import { Said } from '../ui/said.tsx';
import type { Tell } from './props.ts';
import { troubleOf } from './teach-trouble.ts';

export const teachKinds = ['field', 'title', 'stage'] as const;
export const teachObjects = ['opportunity', 'lead', 'contact', 'account'] as const;

/** One thing that was pointed at, and what is read there now. */
export interface TeachPick {
  id: number;
  as: (typeof teachKinds)[number];
  label: string;
  name: string;
  /** What stood there when it was pointed at. */
  pointed: string;
  /** What the map reads there now; absent where it is not in the map. */
  value?: string;
  /** No steady place was found for it: it is not in the map. */
  lost: boolean;
}

export interface TeachView {
  /** Clicks on the page are picks now. */
  pointing: boolean;
  /** The page was left or reloaded: what is here can still be copied. */
  gone: boolean;
  picks: TeachPick[];
  /** Why the last click was no pick: it may hold a secret, it is one already, or there are too many. */
  refused?: 'secret' | 'known' | 'full' | undefined;
  /** The map's own name and the kind of record. */
  name: string;
  object: (typeof teachObjects)[number];
  /** Address pattern of the map, '' before the first pick. */
  url: string;
  /** The map as it goes into the criteria file's `fieldMaps`, '' before the first pick. */
  json: string;
}

export interface TeachActions {
  onPoint(on: boolean): void;
  onPick(id: number, change: Partial<Pick<TeachPick, 'as' | 'label'>>): void;
  onRemove(id: number): void;
  onName(name: string): void;
  onObject(object: TeachView['object']): void;
  onDone(): void;
  onCopy(text: string): Promise<boolean>;
}

/** What is the matter with a pick; once the page was left only that it is missing from the map, as nothing can be done. */
const noteOf = (pick: TeachPick, trouble: ReturnType<typeof troubleOf>, gone: boolean) => {
  if (gone) return pick.lost ? 'gone-lost' : trouble && 'gone-unnamed';
  return pick.lost ? 'lost' : (trouble ?? (pick.value === '' ? 'empty' : undefined));
};

interface OneProps {
  pick: TeachPick;
  view: TeachView;
  tell: Tell;
  language: string;
  act: TeachActions;
}

const One = ({ pick, view, tell, language, act }: OneProps) => {
  const trouble = troubleOf(pick, view.picks);
  const note = noteOf(pick, trouble, view.gone);
  const noteId = `note-${pick.id}`;
  // In a list of all boxes a screen reader tells one value's from another's.
  const what = pick.pointed.slice(0, 60);
  const named = (key: string) => ({
    'aria-label': `${tell(key)}${tell('colon')}${what}`,
    'aria-describedby': note && noteId,
  });
  return (
    <li class="taught">
      <div class="taught-head">
        <Quote text={pick.value || pick.pointed} language={language} />
        {!view.gone && (
          <button
            type="button"
            class="button icon"
            title={tell('teach.remove-what', { what })}
            onClick={() => act.onRemove(pick.id)}
          >
            <svg viewBox="0 0 16 16" width="16" height="16" class="stroke" aria-hidden="true">
              <path d="m4.5 4.5 7 7m0-7-7 7" />
            </svg>
          </button>
        )}
      </div>
      <div class="taught-row">
        {pick.as === 'field' && (
          <input
            class="box"
            {...named('teach.label')}
            aria-invalid={trouble !== undefined}
            value={pick.label}
            placeholder={tell('teach.label')}
            maxLength={200}
            disabled={view.gone}
            onInput={(event) => act.onPick(pick.id, { label: event.currentTarget.value })}
          />
        )}
        <select
          class="box"
          {...named('teach.as')}
          value={pick.as}
          disabled={view.gone}
          onChange={(event) => {
            const as = teachKinds.find((kind) => kind === event.currentTarget.value);
            if (as) act.onPick(pick.id, { as });
          }}
        >
          {teachKinds.map((kind) => (
            <option key={kind} value={kind}>
              {tell(`teach.as.${kind}`)}
            </option>
          ))}
        </select>
      </div>
      {note !== undefined && (
        <p class="taught-note" id={noteId}>
          {tell(`teach.${note}`)}
        </p>
      )}
    </li>
  );
};

/** The map itself: what it is called, where it holds, and the way to take it along. */
const MapOf = ({ view, tell, act }: Pick<OneProps, 'view' | 'tell' | 'act'>) => (
  <div class="taught-end">
    <div class="taught-row">
      <label>
        <span class="label">{tell('teach.name')}</span>
        <input
          class="box"
          value={view.name}
          maxLength={60}
          disabled={view.gone}
          onInput={(event) => act.onName(event.currentTarget.value)}
        />
      </label>
      <label>
        <span class="label">{tell('teach.object')}</span>
        <select
          class="box"
          value={view.object}
          disabled={view.gone}
          onChange={(event) => {
            const object = teachObjects.find((one) => one === event.currentTarget.value);
            if (object) act.onObject(object);
          }}
        >
          {teachObjects.map((object) => (
            <option key={object} value={object}>
              {tell(`teach.object.${object}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
    <p class="label">{tell('teach.pages', { pattern: view.url })}</p>
    <p class="acts">
      <Copy text={view.json} onCopy={act.onCopy} tell={tell} class="main">
        {tell('teach.copy')}
      </Copy>
    </p>
    <p class="calm">{tell('teach.where')}</p>
    <details>
      <summary>{tell('teach.map')}</summary>
      <textarea class="taught-map" aria-label={tell('teach.map')} rows={12} readOnly value={view.json} />
    </details>
  </div>
);

/** "Teach Fairlead this page": point at values, name them, see at once what is read, copy the map. */
export const Teach = ({
  view,
  tell,
  language,
  act,
}: {
  view: TeachView;
  tell: Tell;
  language: string;
  act: TeachActions;
}) => {
  const root = useRef<HTMLDivElement>(null);
  useKeptFocus(root);
  useEffect(() => {
    root.current?.querySelector<HTMLElement>('.title')?.focus();
  }, []);
  const { pointing, picks, refused } = view;
  useEffect(() => {
    const page = root.current?.ownerDocument;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      if (pointing) act.onPoint(false);
      else act.onDone();
    };
    page?.addEventListener('keydown', onKey);
    return () => page?.removeEventListener('keydown', onKey);
  }, [pointing, act]);
  return (
    <div class="fl" ref={root}>
      <Said />
      <header class="head bare">
        <h1 class="title" tabIndex={-1}>
          {tell('teach.title')}
        </h1>
        <button type="button" class="button quiet" onClick={act.onDone}>
          {tell('teach.done')}
        </button>
      </header>
      <main class="scroller">
        <section class="state">
          <p>{tell(!view.gone ? 'teach.how' : picks.length > 0 ? 'teach.gone' : 'teach.gone-none')}</p>
          {!view.gone && (
            <p class="acts">
              <button
                type="button"
                class={`button ${pointing ? 'plain' : 'main'}`}
                aria-pressed={pointing}
                onClick={() => act.onPoint(!pointing)}
              >
                {tell(pointing ? 'teach.stop' : 'teach.point')}
              </button>
            </p>
          )}
          <div class="calm" role="status">
            {pointing && refused === undefined && <p>{tell('teach.pointing')}</p>}
            {!view.gone && refused !== undefined && <p>{tell(`teach.${refused}`)}</p>}
            {picks.length > 0 && <p>{tell('teach.count', { n: picks.length })}</p>}
          </div>
          {picks.length > 0 && (
            <>
              <ul class="plain-list taught-list">
                {picks.map((pick) => (
                  <One key={pick.id} pick={pick} view={view} tell={tell} language={language} act={act} />
                ))}
              </ul>
              <MapOf view={view} tell={tell} act={act} />
            </>
          )}
        </section>
      </main>
    </div>
  );
};
