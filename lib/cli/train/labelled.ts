import { readFileSync } from 'node:fs';
import { asRead, cuesAsRead } from '../../assess/brief.ts';
import { findCues } from '../../assess/cues.ts';
import type { Window } from '../../assess/model/features.ts';
import { peopleOf } from '../../assess/record-people.ts';
import { type Unit, unitsOf } from '../../assess/units.ts';
import type { Compiled } from '../../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../../record.ts';
import { windows } from '../../text/clauses.ts';
import { loadGlosses } from '../../text/gloss/load.ts';

// Whoever learns from sentences hears those of other languages as the judgement will.
await loadGlosses();

/** The fifteen elements that the labelled sets know, in the order in which the model puts them out. */
export const elements = [
  'pain',
  'goals',
  'plans',
  'metrics',
  'priority',
  'timeline',
  'budget',
  'authority',
  'decision-criteria',
  'decision-process',
  'paper-process',
  'champion',
  'competition',
  'consequences',
  'implications',
] as const;

export type LabelStatus = 'evidenced' | 'asserted' | 'contradicted';

export interface LabelledRecord {
  id: string;
  record: CrmRecord;
  labels: {
    stage: string;
    call: string;
    moves: string[];
    elements: Record<string, { status: LabelStatus; quotes: string[] }>;
  };
}

export interface Passage {
  id: string;
  text: string;
  context: string;
  lang?: string;
  labels: { element: string; status: LabelStatus; span: string }[];
  stage?: string;
}

const lines = <T>(file: string): T[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** Who wrote a record: the letters that its id begins with, or the first of its digits. */
export const authorOf = (id: string): string => /^(?:[A-Za-z]+|\d)/.exec(id)?.[0] ?? '';

export const readPassages = (file: string): Passage[] => lines<Passage>(file);
export const readLabelled = (file: string): LabelledRecord[] => lines<LabelledRecord>(file);

/** A passage as the activity it would stand in; null for fields, which rules judge. */
export const activityOf = (passage: Passage): RecordActivity | null => {
  const { text, context } = passage;
  switch (context) {
    case 'email-buyer':
      return { kind: 'email', direction: 'inbound', author: 'Buyer', text };
    case 'email-seller':
      return { kind: 'email', direction: 'outbound', author: 'Seller', text };
    case 'form-buyer':
      return { kind: 'other', direction: 'inbound', author: 'Buyer', text };
    case 'call-buyer':
      return { kind: 'email', direction: 'inbound', author: 'Buyer', text };
    case 'call-seller':
      return { kind: 'email', direction: 'outbound', author: 'Seller', text };
    case 'call-exchange':
      return { kind: 'call', author: 'Seller', text };
    case 'minutes':
      return { kind: 'meeting', author: 'Seller', text };
    case 'note':
      return { kind: 'note', author: 'Seller', text };
    default:
      return null;
  }
};

/** One sentence with what it is known to hold: 1 for, 2 against, 0 nothing, -1 not known (left out of training). */
export interface Example {
  unit: Unit;
  /** Where it comes from: a passage set ("S1") or a record's author ("A"). */
  source: string;
  id: string;
  labels: Int8Array;
  /** For told sentences that hold something: 1 a buyer stands behind it, 0 nobody does, -1 not known. */
  backed: number;
  /** Whether it stands in talk about a purchase: 1 yes, 0 in mail where nobody buys, -1 not known. */
  purchase: number;
  weight: number;
  /** The part of the unit that is read, with the cues of the whole unit. */
  window: Window;
  /** Where in the activity's text each label stands. */
  spans: { element: number; start: number; end: number }[];
}

/** A passage, record or mail by its id, and the set or author that it comes from. */
export type Entry = Pick<Example, 'id' | 'source'>;

const overlap = (unit: Unit, start: number, end: number): number =>
  Math.min(unit.place.end, end) - Math.max(unit.place.start, start);

/** Whether an id is one of the corpus of whole office mails. */
export const isMail = (id: string): boolean => id.startsWith('OM-');

/**
 * What an office mail's sentence says of an element is left out of training: "The board approved 74k" is a budget wherever it stands;
 * that nobody buys there is for `purchase` to say. As sentences that hold nothing, with the same mails and marks: recall of evidenced
 * .651 for .656 (precision .894 and .895), and 6.7 false findings in 1,000 sentences of held-out office mail for 6.0.
 */
const notKnown = -1;

/** Mail of people at work in which nobody buys: the corpus of whole mails, and the set of ordinary matter. */
export const isOffice = (passage: Pick<Passage, 'id' | 'labels' | 'stage'>): boolean =>
  (isMail(passage.id) || passage.id.startsWith('S6-')) &&
  passage.labels.length === 0 &&
  passage.stage === undefined;

/** A unit as the model reads it, whole. */
const readingOf = (said: Unit, compiled: Compiled): Pick<Example, 'unit' | 'window'> => {
  const unit = asRead(said);
  const cues = cuesAsRead(unit, findCues(compiled, said.text));
  return { unit, window: { start: 0, end: unit.text.length, cues } };
};

export const passageExamples = (passages: readonly Passage[], compiled: Compiled): Example[] => {
  const examples: Example[] = [];
  for (const passage of passages) {
    const activity = activityOf(passage);
    if (!activity) continue;
    const units = unitsOf(
      activity,
      0,
      peopleOf({ people: [], fields: [], activities: [activity] } as unknown as CrmRecord),
    );
    const made = units.map(
      (unit): Example => ({
        ...readingOf(unit, compiled),
        source: passage.id.slice(0, 2),
        id: passage.id,
        labels: new Int8Array(elements.length).fill(isMail(passage.id) ? notKnown : 0),
        backed: -1,
        purchase: passage.labels.length > 0 ? 1 : isOffice(passage) ? 0 : -1,
        weight: 1,
        spans: [],
      }),
    );
    for (const label of passage.labels) {
      const element = elements.indexOf(label.element as (typeof elements)[number]);
      const start = passage.text.indexOf(label.span);
      if (element < 0) continue;
      mark(made, element, label.status, start, start + label.span.length);
    }
    examples.push(...made);
  }
  return examples;
};

/** Marks the sentences that a span covers: the one that holds most of it, and others that lie in it nearly whole. */
const mark = (
  examples: Example[],
  element: number,
  status: LabelStatus,
  start: number,
  end: number,
): void => {
  let best: Example | undefined;
  let most = 0;
  for (const example of examples) {
    const shared = overlap(example.unit, start, end);
    if (shared <= 0) continue;
    if (example.unit.side === 'seller' && example.unit.how === 'said' && status !== 'asserted') {
      example.labels[element] = -1;
      continue;
    }
    if (shared > most) {
      most = shared;
      best = example;
    }
    if (example.labels[element] === 0) example.labels[element] = -1;
  }
  if (!best) return;
  best.labels[element] = status === 'contradicted' ? 2 : 1;
  best.spans.push({ element, start, end });
  if (best.unit.how === 'told' || best.unit.weakens.includes('reported'))
    best.backed = status === 'asserted' ? 0 : 1;
};

/**
 * Sentences of labelled records. A quote marks its sentence; elsewhere in the record an element that the label has may
 * well be said again, so those sentences are left out for it; an element without a label is nowhere in the record.
 */
export const recordExamples = (records: readonly LabelledRecord[], compiled: Compiled): Example[] => {
  const examples: Example[] = [];
  for (const { id, record, labels } of records) {
    const known = peopleOf(record);
    const made = record.activities.flatMap((activity, index) =>
      unitsOf(activity, index, known).map(
        (unit): Example => ({
          ...readingOf(unit, compiled),
          source: authorOf(id),
          id,
          labels: new Int8Array(elements.length),
          backed: -1,
          purchase: 1,
          weight: 1,
          spans: [],
        }),
      ),
    );
    for (const [name, label] of Object.entries(labels.elements)) {
      const element = elements.indexOf(name as (typeof elements)[number]);
      if (element < 0) continue;
      for (const example of made) {
        const bySeller = example.unit.how === 'said' && example.unit.side !== 'buyer';
        if (example.labels[element] === 0 && !bySeller) example.labels[element] = -1;
      }
      for (const quote of label.quotes) {
        record.activities.forEach((activity, index) => {
          const start = activity.text.indexOf(quote);
          if (start < 0) return;
          const here = made.filter((example) => example.unit.place.index === index);
          mark(here, element, label.status, start, start + quote.length);
        });
      }
    }
    examples.push(...made);
  }
  return examples;
};

/** A sentence's label counts for a window that holds at least this much of the quote. */
const holds = 0.75;

/**
 * The same examples read window by window: the sentence itself, its clauses and pairs of clauses. A window that holds the quote has
 * the label, one that is clear of it has not, one that cuts it is left out for that element.
 */
export const windowExamples = (examples: readonly Example[], weight = 1): Example[] =>
  examples.flatMap((example) => {
    const { unit } = example;
    // An answer is nothing without its question.
    if (unit.joinedAt !== undefined) return [example];
    const base = unit.place.start;
    return windows(unit.text).map((window, at): Example => {
      if (at === 0) return example;
      const labels = Int8Array.from(example.labels);
      for (const span of example.spans) {
        const shared = Math.min(base + window.end, span.end) - Math.max(base + window.start, span.start);
        const inside = Math.min(unit.place.end, span.end) - Math.max(base, span.start);
        if (shared >= holds * inside) continue;
        labels[span.element] = shared <= 2 ? 0 : -1;
      }
      return { ...example, labels, weight, window: { ...window, cues: example.window.cues } };
    });
  });
