import { Copy } from '../ui/copy.tsx';
import type { SidebarActions, SidebarState, Tell } from './props.ts';

/** The states in which there is no record to draw: what is the matter, why, and the one thing to do. */
export const OtherState = ({
  state,
  tell,
  act,
}: {
  state: Exclude<SidebarState, { kind: 'record' } | { kind: 'empty' }>;
  tell: Tell;
  act: SidebarActions;
}) => {
  const again = (
    <button type="button" class="button plain" onClick={act.onReadAgain}>
      {tell('menu.again')}
    </button>
  );
  if (state.kind === 'loading' || state.kind === 'reading')
    return (
      <section class="state" aria-busy="true">
        <div class="bones" aria-hidden="true">
          <i />
          <i />
          <i />
        </div>
        <p class="late" role="status">
          {state.kind === 'reading' && state.read !== undefined && state.read > 0
            ? tell('reading.number', { n: state.read })
            : tell('reading')}
        </p>
        {state.kind === 'reading' && state.restarted && <p role="status">{tell('reading.restarted')}</p>}
        {state.kind === 'reading' && (
          <p class="late">
            <button type="button" class="button quiet" onClick={act.onStop}>
              {tell('reading.stop')}
            </button>
          </p>
        )}
      </section>
    );
  const slots = 'host' in state ? { host: state.host } : {};
  const key =
    state.kind === 'blocked'
      ? `blocked-${state.by}`
      : state.kind === 'unready'
        ? `unready-${state.reason}`
        : state.kind === 'permission' && state.host === ''
          ? 'permission-icon'
          : state.kind;
  return (
    <section class="state" aria-live="polite">
      <h1 class="lead" tabIndex={-1}>
        {tell(`${key}.title`, slots)}
      </h1>
      <p>{tell(`${key}.why`, slots)}</p>
      <p class="acts">
        {state.kind === 'permission' && state.host !== '' && (
          <button type="button" class="button main" onClick={act.onReadSite}>
            {tell('permission.do')}
          </button>
        )}
        {state.kind === 'blocked' && state.by === 'person' && (
          <button type="button" class="button plain" onClick={act.onOptions}>
            {tell('menu.options')}
          </button>
        )}
        {state.kind === 'unready' && again}
        {state.kind === 'broken' && (
          <>
            <button type="button" class="button main" onClick={act.onReload}>
              {tell('broken.do')}
            </button>
            <Copy text={state.detail} onCopy={act.onCopy} tell={tell}>
              {tell('broken.copy')}
            </Copy>
          </>
        )}
      </p>
    </section>
  );
};
