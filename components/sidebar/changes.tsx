import { pick } from '../ui/pick.ts';
import { readSince } from '../ui/when.ts';
import { useHere } from './here.tsx';
import type { Change } from './props.ts';
import { Seen } from './seen.tsx';

/** What moved since the last look, on top until it was seen; one line a change, at most four. */
export const ChangesCard = () => {
  const { view, tell, language, now, act } = useHere();
  const { changes } = view;
  if (changes === undefined || changes.list.length === 0) return null;
  const line = (change: Change): string => {
    if (change.kind === 'element')
      return tell('change.element', {
        name: pick(view.criteria.criteria[change.criterion]?.name, language) || change.criterion,
        to: tell(`status.${change.to}`),
      });
    if (change.kind === 'stage') return tell('change.stage', { to: tell(`stage.${change.to}`) });
    return tell('change.crm', { from: change.from, to: change.to });
  };
  const lines = changes.list.map(line);
  return (
    <div class="changes">
      <p>
        <span class="changes-since">
          {tell('change.since', { when: readSince(changes.since, now, language) })}
        </span>{' '}
        {lines.slice(0, 4).join(' · ')}
        {lines.length > 4 ? ` · ${tell('change.more', { n: lines.length - 4 })}` : ''}
      </p>
      <Seen tell={tell} onSeen={act.onSeen} />
    </div>
  );
};
