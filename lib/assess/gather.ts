import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import { countLanguages, countOtherLetters, languageOf, smallWordsIn } from '../text/language.ts';
import { newTokens } from '../text/tokens.ts';
import { sortActs } from './acts.ts';
import type { Evidence, Heard } from './assessment.ts';
import { exchanged, ordered } from './columns.ts';
import { minutesOf } from './days.ts';
import type { Piece } from './heard-rows.ts';
import type { Part } from './parts.ts';
import { findQuestions, type Raised, type Reply } from './questions.ts';
import { type Talk, talkOdds } from './talk.ts';
import type { Unit } from './units.ts';

/** Strongest first, then newest, then by place: never by the order of the list that it came from. */
export const byStrength = (a: Evidence, b: Evidence): number => {
  if (a.grade !== b.grade) return b.grade - a.grade;
  const x = a.sure ?? 0;
  const y = b.sure ?? 0;
  // Never their difference: a fraction for each of thousands of comparisons fills the memory.
  if (x !== y) return x < y ? 1 : -1;
  if (a.at !== b.at) return (a.at ?? '') < (b.at ?? '') ? 1 : -1;
  if (a.quote !== b.quote) return a.quote < b.quote ? -1 : 1;
  return a.place.start - b.place.start;
};

/** By strength, then in the order of the record: the order in which a sort from nothing leaves them. */
const inOrder = (a: Evidence, b: Evidence): number =>
  byStrength(a, b) ||
  Number(a.place.in === 'field') - Number(b.place.in === 'field') ||
  a.place.index - b.place.index;

/** Which parts came and which left between two readings, and what was heard in the first. */
export interface Change {
  came: readonly Part[];
  left: readonly Part[];
  before: Heard;
}

const shared = newTokens(512);
/** So many characters tell the language of a record. */
const languageEnough = 12_000;

const languageOfRecord = (
  record: CrmRecord,
  compiled: Compiled,
  parts: readonly Part[],
  typed: readonly Unit[],
): Heard['language'] => {
  const counts: Record<string, number> = {};
  let looked = 0;
  let other = 0;
  const look = (text: string, part: Part): void => {
    const start = text.slice(0, 600);
    looked += start.length;
    other += countOtherLetters(start);
    part.small ??= smallWordsIn(start, shared);
    countLanguages(part.small, counts);
  };
  for (const [index, { text }] of record.activities.entries()) {
    if (looked >= languageEnough) break;
    look(text, parts[index + 1] as Part);
  }
  // A record that nobody wrote to yet has at most what was typed into its fields.
  if (looked === 0) look(typed.map(({ text }) => text).join(' '), parts.at(-1) as Part);
  const code = languageOf(counts);
  return {
    code,
    judged:
      // Of a few words in our own letters nobody knows whose they are.
      other * 3 <= looked &&
      (code === 'und' ||
        compiled.languages.has(code) ||
        (compiled.model !== undefined && ['en', 'de', 'fr', 'es'].includes(code))),
  };
};

/** What some parts have on one criterion. */
const onCriterion = (some: readonly Part[], id: string): Evidence[] =>
  some.flatMap((part) => part.candidates.get(id) ?? []);

/**
 * Candidates by criterion. After an edit the lists that it does not touch are kept as they are, so that what was made of them
 * can be kept too.
 */
const candidatesOf = (
  all: readonly Part[],
  ids: readonly string[],
  change: Change | undefined,
): Record<string, Evidence[]> => {
  const candidates: Record<string, Evidence[]> = {};
  if (!change) {
    for (const id of ids) candidates[id] = [];
    for (const part of all)
      part.candidates.forEach((list, id) => {
        for (const one of list) candidates[id]?.push(one);
      });
    for (const id of ids) candidates[id] = ordered(candidates[id] ?? [], byStrength);
    return candidates;
  }
  for (const id of ids) {
    const list = change.before.candidates[id] ?? [];
    const [lost, mine] = [onCriterion(change.left, id), onCriterion(change.came, id)];
    candidates[id] =
      lost.length + mine.length > 0 ? exchanged(list, lost, mine.sort(inOrder), inOrder) : list;
  }
  return candidates;
};

/** The same for what parts have of another kind: `sort` puts it in order, from whatever order. */
const listOf = <T>(
  all: readonly Part[],
  of: (part: Part) => readonly T[],
  sort: (list: T[]) => T[],
  change: Change | undefined,
  before: readonly T[] | undefined,
): T[] => {
  if (!change || !before) return sort(all.flatMap(of));
  const left = new Set(change.left.flatMap(of));
  const came = change.came.flatMap(of);
  if (left.size + came.length === 0) return before as T[];
  return sort([...before.filter((one) => !left.has(one)), ...came]);
};

const byEvidence = <T extends { evidence: Evidence }>(list: T[]): T[] =>
  list.sort((a, b) => inOrder(a.evidence, b.evidence));

/** Names in order; the same list where they are the same. */
const peopleIn = (all: readonly Part[], before: readonly string[] = []): string[] => {
  const names = new Set<string>();
  for (const { people } of all) for (const name of people) names.add(name);
  return names.size === before.length && before.every((name) => names.has(name))
    ? (before as string[])
    : [...names].sort();
};

/** Highest first. */
const purchaseIn = (all: readonly Part[], change: Change | undefined): number[] => {
  if (!change?.before.purchase)
    return [...Float64Array.from(all.flatMap((part) => part.purchase)).sort()].reverse();
  const list = [...change.before.purchase];
  for (const part of change.left) for (const one of part.purchase) list.splice(list.indexOf(one), 1);
  for (const part of change.came)
    for (const one of part.purchase) {
      const at = list.findIndex((other) => other < one);
      list.splice(at < 0 ? list.length : at, 0, one);
    }
  return list;
};

/** Whoever is turned from buyer to seller is still one of them, so that it never frees what somebody else says. */
const isExchange = ({ activities }: CrmRecord): boolean => {
  const first = activities.find(({ kind, author }) => kind === 'email' && author);
  return activities.some(({ kind, author }) => kind === 'email' && author && author !== first?.author);
};

const noUnits: readonly Unit[] = [];

/**
 * What is heard in a record, from its parts: what fields and people claim, one an activity, what was typed into fields.
 *
 * @param cut The units of the activities and of what was typed, in this order.
 * @param change What `all` has other parts than `change.before` was made of; undefined: everything is gathered anew.
 */
export const gather = (
  record: CrmRecord,
  compiled: Compiled,
  all: readonly Part[],
  cut: readonly (readonly Unit[])[],
  change: Change | undefined,
): Heard => {
  const before = change?.before;
  let newest: string | undefined;
  let sentences = 0;
  let affirming = 0;
  const said: Talk = { steps: 0, many: 0 };
  const raised: Raised[] = [];
  const replies: Reply[] = [];
  const pieces: Piece[] = [];
  for (const part of all) {
    if (part.last !== undefined && (newest === undefined || part.last > newest)) newest = part.last;
    if (part.reply) replies.push(part.reply);
    sentences += part.sentences;
    affirming += part.affirming;
    said.steps += part.talk.steps;
    said.many += part.talk.many;
    if (part.piece) pieces.push(part.piece);
    if (part.raised.length > 0) raised.push(...part.raised);
  }
  const signalsOf = <K extends keyof Part['signals']>(kind: K): Heard[K] => {
    type Signal = Heard[K][number] & { evidence: Evidence };
    const of = (part: Part) => part.signals[kind] as Signal[];
    return listOf(all, of, byEvidence, change, before?.[kind] as Signal[]) as Heard[K];
  };
  return {
    candidates: candidatesOf(all, compiled.ids, change),
    stageSignals: signalsOf('stageSignals'),
    stallSignals: signalsOf('stallSignals'),
    events: signalsOf('events'),
    objections: signalsOf('objections'),
    questions: findQuestions(raised, replies, minutesOf(newest) ?? Number.NEGATIVE_INFINITY),
    acts: listOf(all, (part) => part.acts, sortActs, change, before?.acts),
    language: languageOfRecord(record, compiled, all, cut.at(-1) ?? noUnits),
    sentences,
    people: peopleIn(all, before?.people),
    ...(newest === undefined ? {} : { last: newest }),
    units: noUnits.concat(...cut),
    cut,
    pieces,
    affirming,
    purchase: purchaseIn(all, change),
    isKept: all.some((part) => part.isKept),
    isExchange: isExchange(record),
    ...(compiled.model?.talk ? { talk: talkOdds(compiled.model.talk, said) } : {}),
  };
};
