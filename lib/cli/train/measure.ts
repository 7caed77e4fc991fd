import type { Assessment } from '../../assess/assessment.ts';
import { elements, type LabelledRecord } from './labelled.ts';

/** One labelled record beside what was made of it. */
export interface Judged {
  labelled: LabelledRecord;
  assessment: Pick<Assessment, 'elements'> & Partial<Pick<Assessment, 'stage' | 'call' | 'nextStep'>>;
}

const statuses = ['missing', 'asserted', 'evidenced', 'contradicted'] as const;
type Status = (typeof statuses)[number];

export interface Rate {
  precision: number;
  recall: number;
  said: number;
  labelled: number;
}

export interface Measures {
  records: number;
  statuses: Record<'evidenced' | 'asserted' | 'contradicted', Rate>;
  /** By element: evidenced only. */
  byElement: Record<string, Rate>;
  /** Of the labels "asserted", the share that was shown as evidenced. */
  assertedAsEvidenced: number;
  /** Of the evidenced and contradicted elements that were found, the share of which a quote overlaps the label's. */
  quotes: number;
  /** Of all quotes shown with them, the share that overlaps one of the label's. */
  quotesRight: number;
  confusion: Record<string, number>;
  stage?: { right: number; tooHigh: number; confusion: Record<string, number> };
  call?: { right: number; confusion: Record<string, number> };
  firstMove?: number;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const rate = (pairs: readonly { label: Status; said: Status }[], status: Status): Rate => {
  const labelled = pairs.filter((pair) => pair.label === status).length;
  const said = pairs.filter((pair) => pair.said === status).length;
  const right = pairs.filter((pair) => pair.label === status && pair.said === status).length;
  return { precision: share(right, said), recall: share(right, labelled), said, labelled };
};

/** Two verbatim pieces overlap when one holds the other or they share a run of at least 12 characters. */
export const overlaps = (a: string, b: string): boolean => {
  if (a.includes(b) || b.includes(a)) return true;
  const size = 12;
  for (let at = 0; at + size <= a.length; at++) if (b.includes(a.slice(at, at + size))) return true;
  return false;
};

const stageOrder = ['unknown', 'awareness', 'consideration', 'readiness'];

const count = (keys: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return counts;
};

/** Compares verdicts with labels, as the formats define them: an element counts as found when the status is right. */
export const measure = (judged: readonly Judged[]): Measures => {
  const pairs = judged.flatMap(({ labelled, assessment }) =>
    elements.map((element) => {
      const label = labelled.labels.elements[element];
      const finding = assessment.elements[element];
      const status = finding?.status ?? 'missing';
      const shown = finding?.evidence ?? [];
      const rightQuotes = shown.filter((one) => label?.quotes.some((quote) => overlaps(one.quote, quote)));
      return {
        element,
        label: (label?.status ?? 'missing') as Status,
        said: (status === 'unseen' ? 'missing' : status) as Status,
        quotes: shown.length,
        rightQuotes: rightQuotes.length,
      };
    }),
  );
  const asserted = pairs.filter((pair) => pair.label === 'asserted');
  const found = pairs.filter(
    (pair) => pair.label === pair.said && (pair.label === 'evidenced' || pair.label === 'contradicted'),
  );
  const measures: Measures = {
    records: judged.length,
    statuses: {
      evidenced: rate(pairs, 'evidenced'),
      asserted: rate(pairs, 'asserted'),
      contradicted: rate(pairs, 'contradicted'),
    },
    byElement: Object.fromEntries(
      elements.map((element) => [
        element,
        rate(
          pairs.filter((pair) => pair.element === element),
          'evidenced',
        ),
      ]),
    ),
    assertedAsEvidenced: share(asserted.filter((pair) => pair.said === 'evidenced').length, asserted.length),
    quotes: share(found.filter((pair) => pair.rightQuotes > 0).length, found.length),
    quotesRight: share(sum(found.map((pair) => pair.rightQuotes)), sum(found.map((pair) => pair.quotes))),
    confusion: count(pairs.map((pair) => `${pair.label} > ${pair.said}`)),
  };
  const staged = judged.flatMap(({ labelled, assessment }) =>
    assessment.stage ? [{ label: labelled.labels.stage, said: assessment.stage.estimate as string }] : [],
  );
  if (staged.length > 0)
    measures.stage = {
      right: share(staged.filter(({ label, said }) => label === said).length, staged.length),
      tooHigh: share(
        staged.filter(({ label, said }) => stageOrder.indexOf(said) > stageOrder.indexOf(label)).length,
        staged.length,
      ),
      confusion: count(staged.map(({ label, said }) => `${label} > ${said}`)),
    };
  const called = judged.flatMap(({ labelled, assessment }) =>
    assessment.call ? [{ label: labelled.labels.call, said: assessment.call.verdict as string }] : [],
  );
  if (called.length > 0)
    measures.call = {
      right: share(called.filter(({ label, said }) => label === said).length, called.length),
      confusion: count(called.map(({ label, said }) => `${label} > ${said}`)),
    };
  const moved = judged.filter(({ assessment }) => assessment.nextStep !== undefined);
  if (moved.length > 0)
    measures.firstMove = share(
      moved.filter(({ labelled, assessment }) =>
        labelled.labels.moves.includes(assessment.nextStep?.move ?? ''),
      ).length,
      moved.length,
    );
  return measures;
};

const two = (value: number): string => value.toFixed(3);

/** The measures as lines for a terminal, each figure with the floor and the goal that it is held against. */
export const tellMeasures = (measures: Measures): string[] => {
  const lines = [`${measures.records} records`];
  const line = (name: string, value: string, floor = '', goal = ''): void => {
    lines.push(`  ${name.padEnd(34)}${value.padStart(8)}${floor.padStart(9)}${goal.padStart(8)}`);
  };
  line('', 'figure', 'floor', 'goal');
  const { evidenced, asserted, contradicted } = measures.statuses;
  line('evidenced: precision', two(evidenced.precision), '0.85', '0.92');
  line('evidenced: recall', two(evidenced.recall), '0.60', '0.80');
  line('contradicted: precision', two(contradicted.precision), '0.70', '0.85');
  line('contradicted: recall', two(contradicted.recall), '0.35', '0.65');
  line('asserted: precision', two(asserted.precision));
  line('asserted: recall', two(asserted.recall));
  line('asserted shown as evidenced', two(measures.assertedAsEvidenced), '<= 0.05', '<= 0.01');
  line('found with an overlapping quote', two(measures.quotes));
  line('quotes shown that overlap', two(measures.quotesRight));
  if (measures.stage) {
    line('buyer stage right', two(measures.stage.right), '0.78', '0.92');
    line('buyer stage too high', two(measures.stage.tooHigh), '<= 0.08', '<= 0.03');
  }
  if (measures.call) line('call right', two(measures.call.right), '0.78', '0.90');
  if (measures.firstMove !== undefined)
    line('first move among the labelled', two(measures.firstMove), '0.68', '0.88');
  lines.push('  evidenced, by element');
  for (const [element, one] of Object.entries(measures.byElement))
    lines.push(
      `    ${element.padEnd(20)} precision ${two(one.precision)}  recall ${two(one.recall)}  labelled ${one.labelled}`,
    );
  if (measures.stage) lines.push(`  stage, label > said: ${tellCounts(measures.stage.confusion)}`);
  if (measures.call) lines.push(`  call, label > said: ${tellCounts(measures.call.confusion)}`);
  lines.push(`  elements, label > said: ${tellCounts(measures.confusion)}`);
  return lines;
};

const tellCounts = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, n]) => `${key} ${n}`)
    .join(', ');
