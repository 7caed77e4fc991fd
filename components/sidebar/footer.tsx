import { Parts } from '../ui/parts.tsx';
import { readAge } from '../ui/when.ts';
import { useHere } from './here.tsx';
import type { Route } from './props.ts';

/** What is in force, why, and what was read: each one click away from everywhere. */
export const Footer = () => {
  const { view, inForce, tell, language, now, route, go, act } = useHere();
  /** Where one is already is said, so that a press that leads nowhere surprises nobody. */
  const leads = (to: Route) => ({
    onClick: () => go(to),
    'aria-current': to === route ? ('page' as const) : undefined,
  });
  const age = readAge(inForce.checkedAt ?? now, now, language);
  const said =
    inForce.state === 'packaged'
      ? [tell('foot.packaged')]
      : [
          tell('foot.by', { organisation: inForce.organisation, version: inForce.version }),
          inForce.state === 'old' ? tell('foot.old', { age }) : age,
          tell(inForce.signed ? 'foot.signed' : 'foot.unsigned'),
        ];
  return (
    <footer class="foot">
      <button type="button" class="button quiet in-force" title={said.join(' · ')} onClick={act.onOptions}>
        <Parts list={said} tag="span" />
      </button>
      <button type="button" class="button quiet" aria-label={tell('view.why')} {...leads('why')}>
        {tell('foot.why')}
      </button>
      <button type="button" class="button quiet" {...leads('read')}>
        {tell('foot.read', { n: view.record.fields.length })}
      </button>
    </footer>
  );
};
