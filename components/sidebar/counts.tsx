import { type Kind, StatusMark } from '../ui/status.tsx';
import { useHere } from './here.tsx';
import type { Filter, Row } from './rows.ts';
import { countRows, readKindKey } from './rows.ts';

/** Order of the counts: what stands, what is claimed, what is needed, what is denied, what waits, what was not seen. */
const order: Kind[] = [
  'evidenced',
  'possible',
  'asserted',
  'needed',
  'contradicted',
  'stale',
  'tooEarly',
  'unseen',
];

/** Quiet counts; each filters the list, a second press shows all again. Zeros are left out. */
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
      {order
        .filter((kind) => counts[kind] > 0 || kind === filter)
        .map((kind) => (
          <li key={kind}>
            <button
              type="button"
              class="count"
              aria-pressed={filter === kind}
              onClick={() => onFilter(filter === kind ? undefined : kind)}
            >
              <StatusMark kind={kind} />
              {tell(`count.${readKindKey(view, kind)}`, { n: counts[kind] })}
            </button>
          </li>
        ))}
    </ul>
  );
};
