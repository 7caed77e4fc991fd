import type { Criteria, Criterion } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import { countWords } from '../text/count-words.ts';
import type { Evidence, Finding, Heard, StageEstimate } from './assessment.ts';
import { dayOf } from './days.ts';
import type { Graded } from './grade.ts';
import type { Words } from './words.ts';

/** `late` is fair once the next stage is this likely. */
const nearlyNext = 0.25;

/** Whether a criterion may fairly be asked of a buyer who stands here. */
export const isFair = (criterion: Criterion, stage: StageEstimate): boolean => {
  const at = stage.estimate === 'unknown' ? 'awareness' : stage.estimate;
  const mode = criterion.askFrom[at] ?? 'ask';
  if (mode === 'ask') return true;
  if (mode !== 'late') return false;
  const next = at === 'awareness' ? 'consideration' : 'readiness';
  return stage.probabilities[next] >= nearlyNext;
};

/** Criteria on which a buyer's "no" is an answer: there is no such trouble, number or rival, and asking again is deaf. */
const answeredByNo = new Set([
  'pain',
  'consequences',
  'metrics',
  'goals',
  'implications',
  'priority',
  'timeline',
  'competition',
]);

/** Whether a criterion is still to be asked: needed or out of date. */
export const isGap = ({ need }: Finding): boolean => need === 'stale' || need === 'needed';

/**
 * Whether an event reopens this criterion that came after its evidence. That somebody known has left reopens what they said themselves
 * and what is said of them, and our own note of it will do.
 */
const reopened = (criterion: Criterion, graded: Graded, heard: Heard): boolean => {
  const newest = graded.evidence.find((one) => one.at !== undefined);
  const day = dayOf(newest?.at);
  if (newest === undefined || day === undefined) return false;
  return heard.events.some(({ event, evidence, who }) => {
    if (!criterion.reopenedBy.includes(event) || (dayOf(evidence.at) ?? 0) <= day) return false;
    if (who === undefined) return evidence.grade >= 2;
    return newest.speaker === who || newest.quote.includes(who.split(' ')[0] ?? who);
  });
};

const stale = (graded: Graded): Graded => ({
  ...graded,
  evidence: graded.evidence.map((one) =>
    one.weakens.includes('stale') ? one : { ...one, weakens: [...one.weakens, 'stale'] },
  ),
});

const shutParts = (record: CrmRecord, criterion: Criterion): string[] => [
  ...new Set(
    (record.parts ?? [])
      .filter(
        (part) => criterion.standsIn.includes(part.part) && part.state !== 'open' && part.state !== 'absent',
      )
      .map((part) => part.label ?? `part.${part.part}`),
  ),
];

/**
 * A hint of smaller odds is kept from the rep, though many of them together may tell where the buyer stands. A label's quote stood in
 * front: of the buyer's own words between .1 and .15 in one of twelve in English and in one of six elsewhere, where the model is less sure of
 * what is right; of what is reported of them between .1 and .2 in one of 17; of what lies above in one of three; of what
 * the two layers disagreed about at odds below .1 in one of a hundred (2,574 records, which the model knew).
 */
const hintFrom = ({ grade }: Evidence, language: string): number =>
  grade === 2 ? 0.2 : grade >= 3 && language !== 'en' ? 0.1 : 0.15;

/** One or two words ("I tried.", "Si, si.") hint at nothing by themselves, unless they plainly do. */
const leastWords = 3;
const plainFrom = 0.4;
const isSaying = (quote: string): boolean => countWords(quote) >= leastWords;

/** Hints that are worth a rep's look, the surest first. */
const hintsOf = ({ possible }: Graded, language: string): Evidence[] =>
  possible
    .filter((one) => {
      const { sure = 1, quote } = one;
      return sure >= plainFrom || (sure >= hintFrom(one, language) && isSaying(quote));
    })
    .sort((a, b) => (b.sure ?? 0) - (a.sure ?? 0));

/** Adds to each graded criterion what it asks of the rep now, and the line for the list when there is no quote. */
export const weighNeeds = (
  graded: Readonly<Record<string, Graded>>,
  criteria: Criteria,
  stage: StageEstimate,
  heard: Heard,
  record: CrmRecord,
  words: Words,
): Record<string, Finding> => {
  const findings: Record<string, Finding> = {};
  for (const [id, one] of Object.entries(graded)) {
    const criterion = criteria.criteria[id];
    if (!criterion) continue;
    const finding = weigh(
      { ...one, possible: hintsOf(one, heard.language.code) },
      criterion,
      stage,
      heard,
      record,
      words,
    );
    const answered = finding.status === 'contradicted' && answeredByNo.has(id);
    findings[id] = answered ? { ...finding, need: 'none' } : finding;
  }
  return findings;
};

const weigh = (
  graded: Graded,
  criterion: Criterion,
  stage: StageEstimate,
  heard: Heard,
  record: CrmRecord,
  words: Words,
): Finding => {
  if (graded.status === 'evidenced') {
    const old = (graded.ageDays ?? 0) > criterion.staleAfterDays || reopened(criterion, graded, heard);
    return old
      ? { ...stale(graded), need: 'stale', note: words.say('note.stale') }
      : { ...graded, need: 'none' };
  }
  if (graded.status === 'unseen') {
    const parts = shutParts(record, criterion).map((part) =>
      part.startsWith('part.') ? words.say(part) : words.say('quoted', { text: part }),
    );
    return { ...graded, need: 'unseen', note: words.say('note.unseen', { parts: words.list(parts) }) };
  }
  const need = isFair(criterion, stage) ? 'needed' : 'too-early';
  if (graded.status === 'asserted') return { ...graded, need, note: words.say('note.asserted') };
  if (graded.status === 'contradicted') return { ...graded, need };
  if (need === 'too-early') return { ...graded, need, note: words.say('note.too-early') };
  const hint = graded.possible.length > 0;
  return { ...graded, need, note: hint ? words.say('note.possible') : words.of(criterion.whenMissing) };
};
