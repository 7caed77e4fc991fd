import { Copy } from '../ui/copy.tsx';
import type { Tell } from './props.ts';

export const teachKinds = ['field', 'title', 'stage'] as const;
export const teachObjects = ['opportunity', 'lead', 'contact', 'account'] as const;

/** One thing that was pointed at, and what is read there now. */
export interface TeachPick {
  id: number;
  as: (typeof teachKinds)[number];
  label: string;
  name: string;
  value: string;
  /** No steady place was found for it: it is not in the map. */
  lost: boolean;
}

export interface TeachView {
  /** Clicks on the page are picks now. */
  pointing: boolean;
  /** The page was left or reloaded: what is here can still be copied. */
  gone: boolean;
  picks: TeachPick[];
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

const One = ({ pick, tell, act }: { pick: TeachPick; tell: Tell; act: TeachActions }) => (
  <li class="taught">
    <span class="taught-row">
      <input
        aria-label={tell('teach.label')}
        value={pick.label}
        placeholder={tell('teach.label')}
        maxLength={200}
        onInput={(event) => act.onPick(pick.id, { label: event.currentTarget.value })}
      />
      <select
        aria-label={tell('teach.as')}
        value={pick.as}
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
      <button
        type="button"
        class="button quiet"
        aria-label={tell('teach.remove-what', { what: pick.label || pick.value })}
        onClick={() => act.onRemove(pick.id)}
      >
        {tell('teach.remove')}
      </button>
    </span>
    {pick.lost ? (
      <span class="quiet-text">{tell('teach.lost')}</span>
    ) : (
      <span>
        {tell('teach.reads')} <bdi>{pick.value === '' ? tell('teach.empty') : `“${pick.value}”`}</bdi>
      </span>
    )}
  </li>
);

/** "Teach Fairlead this page": point at values, name them, see at once what is read, copy the map. */
export const Teach = ({ view, tell, act }: { view: TeachView; tell: Tell; act: TeachActions }) => (
  <div class="fl">
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
        <p>{tell(view.gone ? 'teach.gone' : 'teach.how')}</p>
        {!view.gone && (
          <p class="acts">
            <button
              type="button"
              class={`button ${view.pointing ? 'plain' : 'main'}`}
              aria-pressed={view.pointing}
              onClick={() => act.onPoint(!view.pointing)}
            >
              {tell(view.pointing ? 'teach.stop' : 'teach.point')}
            </button>
          </p>
        )}
        <p class="calm" role="status">
          {view.pointing && `${tell('teach.pointing')} `}
          {tell('teach.count', { n: view.picks.length })}
        </p>
        {view.picks.length > 0 && (
          <>
            <ul class="plain-list">
              {view.picks.map((pick) => (
                <One key={pick.id} pick={pick} tell={tell} act={act} />
              ))}
            </ul>
            <p class="taught-row">
              <label>
                {tell('teach.name')}{' '}
                <input
                  value={view.name}
                  maxLength={60}
                  onInput={(event) => act.onName(event.currentTarget.value)}
                />
              </label>
              <label>
                {tell('teach.object')}{' '}
                <select
                  value={view.object}
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
            </p>
            <p class="calm">{tell('teach.pages', { pattern: view.url })}</p>
            <textarea class="taught-map" aria-label={tell('teach.map')} rows={8} readOnly value={view.json} />
            <p class="acts">
              <Copy text={view.json} onCopy={act.onCopy} tell={tell} class="main">
                {tell('teach.copy')}
              </Copy>
            </p>
            <p class="calm">{tell('teach.where')}</p>
          </>
        )}
      </section>
    </main>
  </div>
);
