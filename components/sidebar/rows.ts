import type { Evidence, Finding } from '../../lib/assess/assessment.ts';
import type { Framework } from '../../lib/criteria/schema.ts';
import { readName } from '../ui/pick.ts';
import { type Kind, kinds } from '../ui/status.tsx';
import type { Correction, Order, RecordView } from './props.ts';

/** What the list filters by: `needed` is every element that it is fair to ask for now, whatever is claimed of it. */
export type Filter = Kind;

export interface Row {
  id: string;
  /** The criterion's name in the interface's language. */
  name: string;
  kind: Kind;
  needed: boolean;
  finding: Finding;
  /** The newest and strongest quote, even when it is not enough. */
  best: Evidence | undefined;
  /** The framework's letter, on the first row that it stands for. */
  letter?: string;
  corrections: Correction[];
}

export interface Group {
  /** `needed`, a kind, or `letters` for the one group of the letter order. */
  key: Kind | 'letters';
  rows: Row[];
}

/** Whoever is let go is asked nothing more: nothing is needed of them, and nothing is too early. */
export const isLetGo = ({ assessment }: Pick<RecordView, 'assessment'>): boolean =>
  assessment.call.verdict === 'release';

/** The end of the text keys that name a kind in this record. */
export const readKindKey = (view: Pick<RecordView, 'assessment'>, kind: Kind): string =>
  kind === 'tooEarly' && isLetGo(view) ? 'unasked' : kind;

/** Which of the eight looks a finding has. */
export const readKind = (finding: Finding, letGo = false): Kind => {
  if (finding.status === 'contradicted') return 'contradicted';
  if (finding.need === 'stale') return 'stale';
  if (finding.status === 'evidenced') return 'evidenced';
  if (finding.status === 'asserted') return 'asserted';
  if (finding.possible.length > 0) return 'possible';
  if (finding.status === 'unseen' || finding.need === 'unseen') return 'unseen';
  return finding.need === 'too-early' || letGo ? 'tooEarly' : 'needed';
};

/** The id of the chosen framework, else of the one that the criteria name first, else of their first. */
export const chooseFramework = ({
  criteria: { frameworks, firstFramework = '' },
  framework,
}: Pick<RecordView, 'criteria' | 'framework'>): string =>
  [framework, firstFramework, ...Object.keys(frameworks)].find((id) => Object.hasOwn(frameworks, id)) ?? '';

/** The framework that is drawn. */
export const findFramework = (view: Pick<RecordView, 'criteria' | 'framework'>): Framework =>
  view.criteria.frameworks[chooseFramework(view)] ?? { name: '', letters: [] };

const readRow = (id: string, view: RecordView, language: string): Row[] => {
  const { assessment, corrections } = view;
  const letGo = isLetGo(view);
  const finding = assessment.elements[id];
  if (finding === undefined) return [];
  const best = finding.evidence[0] ?? finding.possible[0];
  return [
    {
      id,
      name: readName(view.criteria, id, language),
      kind: readKind(finding, letGo),
      needed: finding.need === 'needed' && !letGo,
      finding,
      best,
      corrections: corrections.filter(({ criterion }) => criterion === id),
    },
  ];
};

/** One row a criterion of the framework, in the order of its letters. */
export const readRows = (view: RecordView, language: string): Row[] => {
  const seen = new Set<string>();
  return findFramework(view).letters.flatMap(({ letter, criteria }) => {
    const fresh = criteria.filter((id) => !seen.has(id));
    for (const id of fresh) seen.add(id);
    const rows = fresh.flatMap((id) => readRow(id, view, language));
    const first = rows[0];
    return first ? [{ ...first, letter }, ...rows.slice(1)] : [];
  });
};

/** The criteria that the chosen framework asks for. */
export const findInside = (view: RecordView): ReadonlySet<string> =>
  new Set(findFramework(view).letters.flatMap(({ criteria }) => criteria));

/** Rows for what was heard of criteria that the framework does not ask for: only those with something to show. */
export const readOthers = (view: RecordView, language: string): Row[] => {
  const inside = findInside(view);
  return Object.keys(view.assessment.elements)
    .filter((id) => !inside.has(id))
    .flatMap((id) => readRow(id, view, language))
    .filter(({ best }) => best !== undefined);
};

const passes = (row: Row, filter: Filter): boolean =>
  filter === 'needed' ? row.needed || row.kind === 'needed' : row.kind === filter;

/** How many rows each filter would keep. */
export const countRows = (rows: Row[]): Record<Filter, number> =>
  Object.fromEntries(kinds.map((kind) => [kind, rows.filter((row) => passes(row, kind)).length])) as Record<
    Filter,
    number
  >;

const homeOf = (row: Row): Kind => (passes(row, 'needed') ? 'needed' : row.kind);

/** Rows in groups by need, or in one group by letter; empty groups are left out. */
export const groupRows = (rows: Row[], order: Order, filter?: Filter): Group[] => {
  const kept = filter === undefined ? rows : rows.filter((row) => passes(row, filter));
  if (order === 'letters') return kept.length > 0 ? [{ key: 'letters', rows: kept }] : [];
  return kinds
    .map((key) => ({ key, rows: kept.filter((row) => homeOf(row) === key) }))
    .filter((group) => group.rows.length > 0);
};

/**
 * The groups as they stood, with today's rows in yesterday's places: used while the pointer or the focus is in the
 * list, so that nothing moves under either. Falls back to `fresh` when the set of rows is another one.
 */
export const holdPlaces = (before: Group[], fresh: Group[]): Group[] => {
  const now = new Map(fresh.flatMap(({ rows }) => rows.map((row) => [row.id, row] as const)));
  const places = before.flatMap(({ rows }) => rows);
  if (places.length !== now.size || places.some(({ id }) => !now.has(id))) return fresh;
  return before.map(({ key, rows }) => ({ key, rows: rows.map((row) => now.get(row.id) ?? row) }));
};
