import { kinds, StatusMark } from '../ui/status.tsx';
import { useHere } from './here.tsx';
import type { Filter, Row } from './rows.ts';
import { countRows, readKindKey } from './rows.ts';

/** Quiet counts in the order of the list; each filters it, a second press shows all again. Zeros are left out. */
export const Counts = ({
  rows,
  filter,
  onFilter,
}: {
  rows: Row[];
  filter: Filter | undefined;
  onFilter(filter: Filter | undefined): void;
}) => {
  const { view, tell } = useHere();
  const counts = countRows(rows);
  return (
    <ul class="counts" aria-label={tell('counts.name')}>
      {kinds
        .filter((kind) => counts[kind] > 0 || kind === filter)
        .map((kind) => {
          const n = counts[kind];
          const word = tell(`count.${readKindKey(view, kind)}`, { n });
          return (
            <li key={kind}>
              <button
                type="button"
                class="count"
                aria-label={`${n} ${word}`}
                aria-pressed={filter === kind}
                onClick={() => onFilter(filter === kind ? undefined : kind)}
              >
                {/* Not on the button: it would be heard after the name. */}
                <span class="count-face" title={`${n} ${word}`}>
                  <StatusMark kind={kind} />
                  <span>
                    {n}
                    <span class="count-word"> {word}</span>
                  </span>
                </span>
              </button>
            </li>
          );
        })}
    </ul>
  );
};
