import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { useAnswer } from '../ui/answer.ts';
import { isTyping, withModifier } from '../ui/keys.ts';
import { Counts } from './counts.tsx';
import { useHere } from './here.tsx';
import { ElementRow, RowDetail } from './row.tsx';
import {
  type Filter,
  findFramework,
  type Group,
  groupRows,
  holdPlaces,
  type Row,
  readKindKey,
  readOthers,
  readRows,
} from './rows.ts';
import { quoteInFull } from './who.ts';

const noGroups: Group[] = [];

/** What the count above the first group says of it in the same words. */
const saidByCount: Group['key'][] = ['needed', 'contradicted', 'evidenced', 'stale'];

/** What most rows of a group of things not seen say: the heading says it once, and only the others say theirs. */
const readShared = ({ key, rows }: Group): string | undefined => {
  const notes = rows.map(({ finding }) => finding.note);
  const often = (note: string | undefined) => notes.filter((one) => one === note).length;
  const [most] = [...notes].sort((a, b) => often(b) - often(a));
  return key === 'unseen' && often(most) > 1 ? most : undefined;
};

/** The counts and the list that they filter. One tab stop; arrows or j and k move, Enter opens, s shows, c copies. */
export const ElementList = () => {
  const here = useHere();
  const { view, tell, language, act, sought } = here;
  const [filter, setFilter] = useState<Filter | undefined>();
  const [open, setOpen] = useState<readonly string[]>([]);
  const [current, setCurrent] = useState('');
  const [others, setOthers] = useState(false);
  // Fetched once the list stands, so that the first opening waits for nothing.
  useEffect(RowDetail.warm, []);
  const root = useRef<HTMLElement>(null);
  const [answer, answerWith] = useAnswer<{ id: string; text: string }>(root);
  const held = useRef({ pointer: false, focus: false });
  const before = useRef<{ key: string; groups: Group[] }>({ key: '', groups: noGroups });

  // What stands above the list may grow or shrink with an update: what is under the pointer or in focus stays put.
  const above = useRef<number | undefined>(undefined);
  useLayoutEffect(() => {
    const list = root.current;
    const scroller = list?.closest('.scroller');
    if (above.current === undefined || !list || !scroller || list.offsetParent === null) return;
    const moved = list.offsetTop - above.current;
    above.current = list.offsetTop;
    if (moved !== 0 && (scroller.scrollTop > 0 || held.current.pointer || held.current.focus))
      scroller.scrollTop += moved;
  });
  // Where it stands first is asked after the frame that lays it out, not before.
  useEffect(() => {
    const list = root.current;
    if (list && list.offsetParent !== null) above.current ??= list.offsetTop;
  });

  const rows = readRows(view, language);
  const outside = readOthers(view, language);
  const fresh = groupRows(rows, view.order, filter);
  const layout = `${view.assessment.record}|${view.framework}|${view.order}|${filter ?? ''}`;
  const steady = (held.current.pointer || held.current.focus) && before.current.key === layout;
  const groups = steady ? holdPlaces(before.current.groups, fresh) : fresh;
  before.current = { key: layout, groups };

  const drawn: Row[] = [...groups.flatMap((group) => group.rows), ...(others ? outside : [])];
  const tabStop = drawn.some(({ id }) => id === current) ? current : drawn[0]?.id;
  const toggle = (id: string) =>
    setOpen(open.includes(id) ? open.filter((one) => one !== id) : [...open, id]);

  const focusRow = (id: string | undefined) =>
    [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])]
      .find((row) => row.dataset.row === id)
      ?.querySelector<HTMLElement>('.row-head')
      ?.focus();

  // What was asked for is opened, whatever is filtered, and brought into sight as soon as it is drawn.
  const found = useRef(sought);
  useLayoutEffect(() => {
    if (sought === undefined || sought === found.current) return;
    const { id } = sought;
    const isOutside = outside.some((row) => row.id === id);
    if (filter !== undefined || !open.includes(id) || (isOutside && !others)) {
      setFilter(undefined);
      setOpen([...new Set([...open, id])]);
      setOthers(others || isOutside);
      return;
    }
    found.current = sought;
    setCurrent(id);
    focusRow(id);
    root.current?.querySelector(`[data-row="${CSS.escape(id)}"]`)?.scrollIntoView();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    if (withModifier(event) || isTyping(event)) return;
    const id = target.closest<HTMLElement>('[data-row]')?.dataset.row;
    const at = drawn.findIndex((row) => row.id === id);
    const row = drawn[at];
    if (row === undefined) return;
    const onHead = target.classList.contains('row-head');
    const to = { j: at + 1, k: at - 1, ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: drawn.length - 1 }[
      event.key
    ];
    const arrows = event.key.length > 1;
    if (to !== undefined && (onHead || !arrows))
      focusRow(drawn[Math.max(0, Math.min(to, drawn.length - 1))]?.id);
    else if (event.key === 'Escape' && open.includes(row.id)) {
      toggle(row.id);
      focusRow(row.id);
    } else if (event.key === 's' && row.best?.place.where !== undefined)
      act.onShow(row.best.place, row.best.quote);
    else if (event.key === 'c')
      act
        .onCopy(
          `${row.name}${tell('colon')}${
            row.best === undefined
              ? (row.finding.note ?? tell(`kind.${readKindKey(view, row.kind)}`))
              : quoteInFull(row.best, here)
          }`,
        )
        .then((done) => answerWith({ id: row.id, text: tell(done ? 'copied' : 'copy-failed') }));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const quoted = new Set<string>();
  const drawRow = (row: Row, heading: string, shared?: string) => {
    const again = row.best !== undefined && quoted.has(row.best.quote);
    if (row.best) quoted.add(row.best.quote);
    return (
      <ElementRow
        key={row.id}
        row={row}
        wordShown={heading !== row.kind}
        letters={heading === 'letters'}
        noteShown={shared === undefined || row.finding.note !== shared}
        again={again}
        open={open.includes(row.id)}
        current={row.id === tabStop}
        answer={answer?.id === row.id ? answer.text : undefined}
        onToggle={() => toggle(row.id)}
        onFocus={() => setCurrent(row.id)}
      />
    );
  };

  return (
    <section
      class="elements"
      ref={root}
      aria-label={tell('list.name', { framework: findFramework(view).name })}
      onKeyDown={onKeyDown}
      onPointerEnter={() => {
        held.current.pointer = true;
      }}
      onPointerLeave={() => {
        held.current.pointer = false;
      }}
      onFocusIn={() => {
        held.current.focus = true;
      }}
      onFocusOut={(event) => {
        held.current.focus = root.current?.contains(event.relatedTarget as Node | null) ?? false;
      }}
    >
      <div class="list-bar">
        <Counts rows={rows} filter={filter} onFilter={setFilter} />
        {filter === undefined ? (
          <button
            type="button"
            class="button quiet order"
            aria-pressed={view.order === 'letters'}
            onClick={() => act.onOrder(view.order === 'letters' ? 'needed' : 'letters')}
          >
            {tell('order.letters')}
          </button>
        ) : (
          <button type="button" class="button quiet order" onClick={() => setFilter(undefined)}>
            {tell('list.all')}
          </button>
        )}
      </div>
      {groups.length === 0 && (
        <p class="calm">{tell(filter === undefined ? 'list.none' : 'list.none-filtered')}</p>
      )}
      {groups.map((group, at) => {
        const shared = readShared(group);
        const told = at === 0 && filter === undefined && saidByCount.includes(group.key);
        return (
          <div key={group.key} class={`group group-${group.key}`}>
            {group.key !== 'letters' && (
              <h2 class={told ? 'unseen-text' : 'label'}>
                {tell(`group.${readKindKey(view, group.key)}`)}
                {shared !== undefined && <bdi class="label-more">{shared}</bdi>}
              </h2>
            )}
            <ul class="rows">{group.rows.map((row) => drawRow(row, group.key, shared))}</ul>
          </div>
        );
      })}
      {filter === undefined && outside.length > 0 && (
        <div class="group others">
          <button
            type="button"
            class="button quiet disclose"
            aria-expanded={others}
            onClick={() => setOthers(!others)}
          >
            {tell('list.others', { n: outside.length, framework: findFramework(view).name })}
          </button>
          {others && <ul class="rows">{outside.map((row) => drawRow(row, ''))}</ul>}
        </div>
      )}
    </section>
  );
};
