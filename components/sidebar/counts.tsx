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

/** What is looked for at a glance: its word always stands, the others’ where there is room for all in one line. */
const always: ReadonlySet<Kind> = new Set(['evidenced', 'needed', 'contradicted']);

/** A number, and its word in a box that shows the whole of it or nothing (list.css); it is heard and hovered always. */
const Count = ({ text }: { text: string }) => {
  const [number = '', ...words] = text.split(' ');
  return (
    <>
      <span title={text}>{number} </span>
      <span class="count-word" title={text}>
        <span>{words.join(' ')}</span>
      </span>
    </>
  );
};

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
          <li key={kind} class={always.has(kind) ? 'whole' : undefined}>
            <button
              type="button"
              class="count"
              aria-pressed={filter === kind}
              onClick={() => onFilter(filter === kind ? undefined : kind)}
            >
              <StatusMark kind={kind} />
              <Count text={tell(`count.${readKindKey(view, kind)}`, { n: counts[kind] })} />
            </button>
          </li>
        ))}
    </ul>
  );
};
