import { Fragment } from 'preact';
import { Parts } from '../ui/parts.tsx';
import { readName } from '../ui/pick.ts';
import { readSince } from '../ui/when.ts';
import { useHere } from './here.tsx';
import type { Change } from './props.ts';
import { readOthers, readRows } from './rows.ts';
import { Seen } from './seen.tsx';
import { readMove } from './stage-words.ts';

/** What moved since the last look, on top until it was seen; at most four changes, each the way to what it is about. */
export const ChangesCard = () => {
  const { view, tell, language, now, act, go, seek } = useHere();
  const { changes } = view;
  if (changes === undefined || changes.list.length === 0) return null;
  const line = (change: Change): string => {
    if (change.kind === 'element')
      return tell('change.element', {
        name: readName(view.criteria, change.criterion, language),
        to: tell(`status.${change.to}`),
      });
    if (change.kind === 'stage') return readMove(change.to, tell);
    return tell('change.crm', { from: change.from, to: change.to });
  };
  const shown = changes.list.slice(0, 4);
  const rest = changes.list.length - shown.length;
  const listed = new Set([...readRows(view, language), ...readOthers(view, language)].map(({ id }) => id));
  /** Each leads to what it is about; what another framework asks for and left no quote is only said. */
  const leadTo = (change: Change): (() => void) | undefined => {
    if (change.kind !== 'element') return () => go('why');
    return listed.has(change.criterion) ? () => seek(change.criterion) : undefined;
  };
  return (
    <div class="changes">
      <Parts
        full
        list={[
          ...shown.map((change, at) => {
            const open = leadTo(change);
            const text = line(change);
            return (
              <Fragment key={text}>
                {at === 0 && `${tell('change.since', { when: readSince(changes.since, now, language) })} `}
                {open ? (
                  <button type="button" class="change" onClick={open}>
                    {text}
                  </button>
                ) : (
                  <span class="chief">{text}</span>
                )}
              </Fragment>
            );
          }),
          rest > 0 && tell('change.more', { n: rest }),
        ]}
      />
      <Seen tell={tell} onSeen={act.onSeen} />
    </div>
  );
};
