import { Parts } from '../ui/parts.tsx';
import type { SidebarActions, SidebarState, Tell } from './props.ts';

/** No record in front: three lines on what this is, a sample to look at, the CRMs it knows, and reading this page. */
export const Welcome = ({
  reason,
  sites,
  tell,
  act,
}: {
  reason: Extract<SidebarState, { kind: 'empty' }>['reason'];
  sites: string[];
  tell: Tell;
  act: SidebarActions;
}) => {
  const inside = reason === 'list-page' || reason === 'new-record';
  return (
    <section class="state welcome">
      <h1 class="lead" tabIndex={-1}>
        {tell(`empty.${reason}.title`)}
      </h1>
      <p>{tell(`empty.${reason}.why`)}</p>
      <p class="acts">
        <button
          type="button"
          class={`button ${inside ? 'quiet' : 'main'}`}
          onClick={() => act.onSample(true)}
        >
          {tell('empty.sample')}
        </button>
        {!inside && reason !== 'browser-page' && (
          <button type="button" class="button plain" onClick={act.onReadSite}>
            {tell('permission.do')}
          </button>
        )}
      </p>
      {!inside && (
        <>
          <ul class="three">
            <li>{tell('welcome.one')}</li>
            <li>{tell('welcome.two')}</li>
            <li>{tell('welcome.three')}</li>
          </ul>
          <h2 class="label">{tell('welcome.sites')}</h2>
          <Parts full list={sites} />
          <p class="calm">{tell('welcome.any')}</p>
        </>
      )}
    </section>
  );
};
