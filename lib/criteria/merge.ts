import type { CriteriaFile, CriterionPart, Editable } from './file.ts';
import type { Criteria, Criterion, StageRow } from './schema.ts';

/**
 * Lays criteria files over each other, later over earlier. Only values that have passed `CriteriaFile` come here; the
 * result is built anew, property by named property, on objects without a prototype, so that no key of a file can
 * reach anything but its own place (T8). Nothing here is checked for completeness: `resolve.ts` does that at the end.
 */

type Named<T> = Record<string, T>;
type Languages<T> = Record<string, T>;

const bare = <T>(): Named<T> => Object.create(null) as Named<T>;

/** Lays `over` on `base` by name; `null` removes; `lay` joins one entry with the inherited one. */
const byName = <T, P>(
  base: Named<T> | undefined,
  over: Named<P | null> | undefined,
  lay: (inherited: T | undefined, part: P) => T,
): Named<T> => {
  const result = bare<T>();
  for (const [name, value] of Object.entries(base ?? {})) result[name] = value;
  for (const [name, part] of Object.entries(over ?? {})) {
    if (part === null) delete result[name];
    else result[name] = lay(result[name], part);
  }
  return result;
};

/** A list replaces; an edit removes by key, then adds, where an added item takes the place of one of the same key. */
const list = <T>(base: T[] | undefined, over: Editable<T> | undefined, keyOf: (item: T) => string): T[] => {
  if (over === undefined) return [...(base ?? [])];
  if (Array.isArray(over)) return [...over];
  const removed = new Set(over.remove ?? []);
  const added = new Map((over.add ?? []).map((item) => [keyOf(item), item]));
  const kept = (base ?? []).filter((item) => !removed.has(keyOf(item)));
  const result = kept.map((item) => {
    const replacement = added.get(keyOf(item));
    if (replacement === undefined) return item;
    added.delete(keyOf(item));
    return replacement;
  });
  return [...result, ...added.values()];
};

const phrases = (base: string[] | undefined, over: Editable<string> | undefined) =>
  list(base, over, (phrase) => phrase);

const byLanguage = (
  base: Languages<string[]> | undefined,
  over: Languages<Editable<string> | null> | undefined,
): Languages<string[]> => byName(base, over, phrases);

const texts = (base: Languages<string> | undefined, over: Languages<string> | undefined): Languages<string> =>
  byName<string, string>(base, over, (_, text) => text);

/** Removes undefined properties, so that "left out" and "undefined" are one thing. */
const compact = <T extends object>(value: T): T => {
  const result = bare<unknown>();
  for (const [key, entry] of Object.entries(value)) if (entry !== undefined) result[key] = entry;
  return result as T;
};

/** What a criterion is that an organisation adds with no more than a name and a meaning. */
const blankCriterion = {
  counts: {},
  doesNotCount: {},
  cues: {},
  fields: [],
  roles: [],
  standsIn: ['fields', 'activities'],
  askFrom: { awareness: 'listen', consideration: 'ask', readiness: 'ask' },
  staleAfterDays: 180,
  reopenedBy: [],
  questions: {},
  whenMissing: { en: 'Nothing heard yet', de: 'Noch nichts gehört', fr: 'Rien entendu', es: 'Nada aún' },
  weight: 1,
} satisfies Partial<Criterion>;

const criterion = (base: Criterion | undefined, part: CriterionPart): Criterion => {
  const from: Partial<Criterion> = base ?? (blankCriterion as Partial<Criterion>);
  return compact({
    name: texts(from.name, part.name),
    meaning: texts(from.meaning, part.meaning),
    counts: byLanguage(from.counts, part.counts),
    doesNotCount: byLanguage(from.doesNotCount, part.doesNotCount),
    cues: byName(from.cues, part.cues, (set, cues) => ({
      for: phrases(set?.for, cues.for),
      against: phrases(set?.against, cues.against),
      weak: phrases(set?.weak, cues.weak),
    })),
    fields: phrases(from.fields, part.fields),
    roles: phrases(from.roles, part.roles),
    standsIn: part.standsIn ?? from.standsIn ?? [],
    askFrom: { ...blankCriterion.askFrom, ...from.askFrom, ...part.askFrom },
    staleAfterDays: part.staleAfterDays ?? from.staleAfterDays ?? blankCriterion.staleAfterDays,
    reopenedBy: part.reopenedBy ?? from.reopenedBy ?? [],
    questions: byLanguage(from.questions, part.questions),
    probe: part.probe === undefined && from.probe === undefined ? undefined : texts(from.probe, part.probe),
    whenMissing: texts(from.whenMissing, part.whenMissing),
    weight: part.weight ?? from.weight ?? blankCriterion.weight,
  }) as Criterion;
};

interface Cued {
  name: Languages<string>;
  cues: Languages<string[]>;
}
interface CuedPart {
  name?: Languages<string> | undefined;
  cues?: Languages<Editable<string> | null> | undefined;
}
const cued = (base: Cued | undefined, part: CuedPart): Cued => ({
  name: texts(base?.name, part.name),
  cues: byLanguage(base?.cues, part.cues),
});

/** Stage rows have no name: an added row takes its labels away from the inherited rows of the same CRM. */
const stageTable = (base: StageRow[] | undefined, over: Editable<StageRow> | undefined): StageRow[] => {
  if (over === undefined || Array.isArray(over)) return [...(over ?? base ?? [])];
  const label = (crm: string, text: string) => `${crm} ${text.toLowerCase()}`;
  const removed = new Set((over.remove ?? []).map((text) => text.toLowerCase()));
  const taken = new Set((over.add ?? []).flatMap((row) => row.labels.map((text) => label(row.crm, text))));
  const kept = (base ?? []).flatMap((row) => {
    const labels = row.labels.filter(
      (text) => !removed.has(text.toLowerCase()) && !taken.has(label(row.crm, text)),
    );
    return labels.length === 0 ? [] : [{ ...row, labels }];
  });
  return [...(over.add ?? []), ...kept];
};

const identity = (item: { id: string }) => item.id;

/** Everything that a file may leave out altogether, so that "extends nothing" is a whole, empty set. */
export const emptyCriteria = (): Criteria => ({
  format: 1,
  organisation: '',
  version: '0',
  sequence: 0,
  criteria: bare(),
  frameworks: bare(),
  stages: {
    awareness: { name: { en: 'Awareness' }, exit: {}, cues: {} },
    consideration: { name: { en: 'Consideration' }, exit: {}, cues: {} },
    readiness: { name: { en: 'Readiness' }, exit: {}, cues: {} },
  },
  stalls: bare(),
  events: bare(),
  stageTable: [],
  fit: { rules: [] },
  score: {
    rules: [],
    thresholds: { mql: { fit: 0, engagement: 60, leave: 50 }, sql: { fit: 0, engagement: 80, leave: 70 } },
  },
  nextSteps: [],
  objections: bare(),
  lostReasons: bare(),
  sla: bare(),
  fieldMaps: [],
  links: [],
  texts: bare(),
});

/**
 * Lays one file over what has been resolved so far. When and until when the whole is valid is the word of the topmost
 * file that names a version; a part without one (cues of one language) leaves that alone.
 */
export const lay = (base: Criteria, file: CriteriaFile): Criteria => {
  const dated = file.organisation ?? file.version ?? file.sequence;
  const dates = dated === undefined ? base : file;
  return compact({
    format: 1 as const,
    organisation: file.organisation ?? base.organisation,
    version: file.version ?? base.version,
    sequence: file.sequence ?? base.sequence,
    published: dates.published,
    effectiveFrom: dates.effectiveFrom,
    expires: dates.expires,
    reviewBy: dates.reviewBy,
    changeNote: dates.changeNote,
    firstFramework: file.firstFramework ?? base.firstFramework,
    criteria: byName(base.criteria, file.criteria, criterion),
    frameworks: byName(base.frameworks, file.frameworks, (inherited, part) => ({
      name: part.name ?? inherited?.name ?? '',
      letters: part.letters ?? inherited?.letters ?? [],
    })),
    stages: {
      awareness: stage(base.stages.awareness, file.stages?.awareness),
      consideration: stage(base.stages.consideration, file.stages?.consideration),
      readiness: stage(base.stages.readiness, file.stages?.readiness),
    },
    stalls: byName(base.stalls, file.stalls, cued),
    events: byName(base.events, file.events, cued),
    stageTable: stageTable(base.stageTable, file.stageTable),
    fit: compact({
      reviewed: file.fit?.reviewed ?? base.fit.reviewed,
      rules: list(base.fit.rules, file.fit?.rules, identity),
    }),
    score: {
      rules: list(base.score.rules, file.score?.rules, identity),
      thresholds: {
        mql: { ...base.score.thresholds.mql, ...compact(file.score?.thresholds?.mql ?? {}) },
        sql: { ...base.score.thresholds.sql, ...compact(file.score?.thresholds?.sql ?? {}) },
      },
    },
    nextSteps: list(base.nextSteps, file.nextSteps, identity),
    objections: byName(base.objections, file.objections, (inherited, part) => ({
      ...cued(inherited, part),
      leadsTo: part.leadsTo ?? inherited?.leadsTo ?? [],
      answer: texts(inherited?.answer, part.answer),
    })),
    lostReasons: byName(base.lostReasons, file.lostReasons, (inherited, part) => ({
      name: texts(inherited?.name, part.name),
    })),
    sla: byName(base.sla, file.sla, (inherited, part) => ({
      name: texts(inherited?.name, part.name),
      hours: part.hours ?? inherited?.hours ?? 24,
    })),
    fieldMaps: list(base.fieldMaps, file.fieldMaps, identity),
    links: list(base.links, file.links, (link) => link.url),
    texts: byName<Languages<string>, Languages<string>>(base.texts, file.texts, texts),
  }) as Criteria;
};

const stage = (
  base: Criteria['stages']['awareness'],
  part: NonNullable<CriteriaFile['stages']>['awareness'],
): Criteria['stages']['awareness'] => ({
  ...cued(base, part ?? {}),
  exit: byLanguage(base.exit, part?.exit),
});
