import type { Criteria } from './schema.ts';

/** One change between two resolved criteria, as data; `differenceText` and the options page put it into words. */
export interface Difference {
  /** Where, as in the file: `criteria`, `frameworks`, `nextSteps`, … */
  part: string;
  kind: 'added' | 'removed' | 'changed';
  /** The entry's own name for people, or its id. */
  name: string;
  id: string;
  /** What changed inside, shortest first: property, and for texts and lists what came and went. */
  details: { property: string; before?: string; after?: string; added?: string[]; removed?: string[] }[];
}

const keyed = [
  'criteria',
  'frameworks',
  'stages',
  'stalls',
  'events',
  'objections',
  'lostReasons',
  'sla',
  'texts',
] as const;

const listed = ['stageTable', 'nextSteps', 'fieldMaps', 'links'] as const;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const english = (value: unknown): string | undefined => {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const texts = value as Record<string, unknown>;
  const first = texts.en ?? Object.values(texts)[0];
  return typeof first === 'string' ? first : undefined;
};

const nameOf = (id: string, entry: unknown): string => {
  const { name, text, url } = (entry ?? {}) as Record<string, unknown>;
  return english(name) ?? english(text) ?? (typeof url === 'string' ? url : id);
};

const short = (value: unknown): string | undefined => {
  if (value === undefined) return undefined;
  const text = english(value) ?? JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What differs inside one entry; nested objects (cues by language and kind) are followed down to their lists. */
const detail = (before: unknown, after: unknown, property: string): Difference['details'] => {
  if (same(before, after)) return [];
  if (Array.isArray(before) || Array.isArray(after)) {
    const old = (Array.isArray(before) ? before : []).map((item) => short(item) ?? '');
    const now = (Array.isArray(after) ? after : []).map((item) => short(item) ?? '');
    const added = now.filter((item) => !old.includes(item));
    const removed = old.filter((item) => !now.includes(item));
    return [{ property, added, removed }];
  }
  if (isRecord(before) && isRecord(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return keys.flatMap((key) =>
      detail(before[key], after[key], property === '' ? key : `${property} ${key}`),
    );
  }
  const [old, now] = [short(before), short(after)];
  return [
    {
      property,
      ...(old === undefined ? {} : { before: old }),
      ...(now === undefined ? {} : { after: now }),
    },
  ];
};

const compare = (
  part: string,
  before: Record<string, unknown>,
  after: Record<string, unknown>,
): Difference[] => {
  const ids = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return ids.flatMap((id): Difference[] => {
    const [old, now] = [before[id], after[id]];
    if (same(old, now)) return [];
    if (old === undefined) return [{ part, kind: 'added', id, name: nameOf(id, now), details: [] }];
    if (now === undefined) return [{ part, kind: 'removed', id, name: nameOf(id, old), details: [] }];
    return [{ part, kind: 'changed', id, name: nameOf(id, now), details: detail(old, now, '') }];
  });
};

const byId = (part: string, list: readonly unknown[]): Record<string, unknown> => {
  const result: Record<string, unknown> = Object.create(null);
  for (const item of list) {
    const { id, url, crm, labels } = item as { id?: string; url?: string; crm?: string; labels?: string[] };
    result[part === 'links' ? (url ?? '') : (id ?? `${crm}: ${(labels ?? []).join(', ')}`)] = item;
  }
  return result;
};

/** What changed from one set of criteria to another, in the order of the file. */
export const findDifferences = (before: Criteria, after: Criteria): Difference[] => [
  ...keyed.flatMap((part) => compare(part, before[part], after[part])),
  ...listed.flatMap((part) => compare(part, byId(part, before[part]), byId(part, after[part]))),
  ...compare('fit', byId('fit', before.fit.rules), byId('fit', after.fit.rules)),
  ...compare('score', byId('score', before.score.rules), byId('score', after.score.rules)),
  ...compare('score', { thresholds: before.score.thresholds }, { thresholds: after.score.thresholds }),
  ...compare(
    'file',
    { firstFramework: before.firstFramework ?? '' },
    { firstFramework: after.firstFramework ?? '' },
  ),
];

/** Why such a change is held until a person says yes; undefined when it is an ordinary one. */
export const tripwire = (before: Criteria, after: Criteria): string | undefined => {
  if (Object.keys(after.frameworks).length === 0) return 'No framework would be left.';
  const old = Object.keys(before.criteria);
  const gone = old.filter((id) => !Object.hasOwn(after.criteria, id));
  if (old.length > 0 && gone.length * 2 > old.length)
    return `${gone.length} of ${old.length} criteria would go: ${gone.slice(0, 6).join(', ')}${gone.length > 6 ? ', …' : ''}.`;
  return undefined;
};

const partNames: Record<string, string> = {
  criteria: 'Criterion',
  frameworks: 'Framework',
  stages: 'Buyer stage',
  stalls: 'Stall',
  events: 'Event',
  objections: 'Objection',
  lostReasons: 'Lost reason',
  sla: 'Response time',
  texts: 'Text',
  stageTable: 'CRM stage',
  nextSteps: 'Next step',
  fieldMaps: 'Field map',
  links: 'Link',
  fit: 'Customer profile rule',
  score: 'Lead score',
  file: 'Setting',
};

const quoted = (items: readonly string[]): string => {
  const shown = items.slice(0, 4).map((item) => `"${item}"`);
  return items.length > 4 ? `${shown.join(', ')} and ${items.length - 4} more` : shown.join(', ');
};

/** One difference as a line in plain words (English, for the command line). */
export const differenceText = (difference: Difference): string => {
  const subject = `${partNames[difference.part] ?? difference.part} "${difference.name}"`;
  if (difference.kind !== 'changed') return `${subject} ${difference.kind}.`;
  const details = difference.details.map((entry) => {
    const what = entry.property === '' ? '' : `${entry.property}: `;
    const moved = [
      entry.added?.length ? `now also ${quoted(entry.added)}` : '',
      entry.removed?.length ? `no longer ${quoted(entry.removed)}` : '',
    ].filter((text) => text !== '');
    if (moved.length > 0) return `${what}${moved.join('; ')}`;
    if (entry.added !== undefined) return `${what}in another order`;
    if (entry.before === undefined) return `${what}now "${entry.after}"`;
    if (entry.after === undefined) return `${what}removed (was "${entry.before}")`;
    return `${what}"${entry.before}" becomes "${entry.after}"`;
  });
  const shown = details.slice(0, 6);
  const rest = details.length > 6 ? [`and ${details.length - 6} more`] : [];
  return `${subject}: ${[...shown, ...rest].join('; ')}.`;
};
