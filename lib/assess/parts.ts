import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { Bend } from '../text/lexicon.ts';
import { isMachine } from '../text/mail.ts';
import type { Span } from '../text/sentences.ts';
import { actsIn } from './acts.ts';
import type { BuyerAct, Evidence, Grade, Heard, Stall, Weakness } from './assessment.ts';
import { fieldEvidence, roleEvidence } from './claims.ts';
import { isDenial } from './columns.ts';
import type { Piece } from './heard-rows.ts';
import { type Heeded, heed } from './heeded.ts';
import { leaving } from './leavers.ts';
import { pieceOf } from './listening.ts';
import { type Raised, type Reply, raisedIn, replyIn } from './questions.ts';
import { type Judgement, judgeSentence, possibleFrom, type Saying } from './sentence.ts';
import type { Talk } from './talk.ts';
import type { Unit } from './units.ts';

/** What one activity adds to what is heard in a record. */
export interface Part {
  candidates: Map<string, Evidence[]>;
  acts: BuyerAct[];
  /** Questions and requests of the buyer's, and what it answers of those before it. */
  raised: Raised[];
  reply?: Reply | undefined;
  /** The small words that it begins with, by which its language is told; looked up when they are asked for. */
  small?: (readonly string[])[];
  signals: Pick<Heard, 'stageSignals' | 'stallSignals' | 'events' | 'objections'>;
  /** Buyer sentences, and those of them that deny nothing. */
  sentences: number;
  affirming: number;
  /** Log-odds of each sentence that it stands in talk about a purchase. */
  purchase: number[];
  /** Whether our side has logged a talk here, or noted what a buyer who is named said, in a sentence that denies nothing. */
  isKept: boolean;
  /** All words of the same sentences together. */
  talk: Talk;
  /** Its sentences as the judge hears them; absent where there are none. */
  piece?: Piece;
  last?: string;
  people: string[];
}

const activitySource = (record: CrmRecord, unit: Unit): string => {
  if (unit.place.in === 'field') return `Field ${record.fields[unit.place.index]?.label ?? ''}`;
  const activity = record.activities[unit.place.index];
  const kind = activity?.kind ?? 'other';
  const name = kind.charAt(0).toUpperCase() + kind.slice(1);
  return activity?.subject ? `${name}, ${activity.subject}` : name;
};

/** Who wrote it down; of a field nobody knows. */
const writerOf = (record: CrmRecord, { place }: Unit): string =>
  (place.in === 'activity' && record.activities[place.index]?.author) || 'seller';

/** Grade by who speaks: the buyer's own words E3, a report tied to a buyer E2, the seller's side E1. */
const gradeOf = (unit: Unit, backed: number): Grade => {
  if (unit.how === 'said') {
    if (unit.side !== 'buyer') return 1;
    return unit.weakens.includes('reported') ? 2 : 3;
  }
  return backed >= 0.5 ? 2 : 1;
};

/** What all that is found in one sentence has in common. */
type Source = Pick<Evidence, 'source' | 'speaker' | 'side' | 'grade' | 'weakens' | 'told'>;

const sourceOf = (record: CrmRecord, unit: Unit, grade: Grade): Source => {
  const told = unit.how === 'told';
  const weakness = unit.unbacked === 'hearsay' ? 'hearsay' : told && grade >= 2 ? 'reported' : undefined;
  return {
    source: activitySource(record, unit),
    speaker: told && grade < 2 ? writerOf(record, unit) : unit.speaker,
    side: told ? (grade >= 2 ? 'buyer' : 'seller') : unit.side,
    grade,
    weakens: weakness ? [...unit.weakens, weakness] : unit.weakens,
    told: told ? true : undefined,
  };
};

type Said = Pick<Saying, 'polarity' | 'sure' | 'why' | 'bends' | 'window'> & Partial<Saying>;

const weakensOf = (from: Weakness[], said: Said): Weakness[] => {
  if (said.bends === 0 && !said.cued) return from;
  const weakens = [...from];
  if ((said.bends & Bend.hedges) !== 0) weakens.push('hedged');
  if ((said.bends & Bend.conditions) !== 0) weakens.push('conditional');
  if (said.cued && said.sure < possibleFrom) weakens.push('layers-disagree');
  return weakens;
};

/** Always with the same keys: there are thousands of these, and what is the same all through is read fastest. */
const evidenceOf = (unit: Unit, from: Source, said: Said): Evidence => ({
  quote: unit.text,
  source: from.source,
  speaker: from.speaker,
  side: from.side,
  at: unit.at,
  polarity: said.polarity,
  grade: from.grade,
  weakens: weakensOf(from.weakens, said),
  place: unit.place,
  why: said.why,
  sure: said.sure,
  told: from.told,
  whole: said.whole,
  broad: said.broad,
  denies: said.denies,
  cued: said.cued ? true : undefined,
  telling: said.window.end - said.window.start < unit.text.length ? said.window : undefined,
});

/** Sentences longer than this are quoted by the clause that tells. */
const longQuote = 300;

/** How sure a cue phrase of a stage, stall, event or objection is by itself. */
const signalSure = 0.6;

const narrowed = (evidence: Evidence, unit: Unit, window: Span): Evidence => ({
  ...evidence,
  quote: unit.text.slice(window.start, window.end),
  telling: undefined,
  place: { ...evidence.place, start: unit.place.start + window.start, end: unit.place.start + window.end },
});

const isHeard = (unit: Unit): boolean =>
  unit.side === 'buyer' &&
  unit.how === 'said' &&
  !unit.weakens.includes('quoted-mail') &&
  !unit.weakens.includes('auto-reply') &&
  !isMachine(unit.speaker);

const isKept = ({ kind, side, how, tie, unbacked }: Unit): boolean =>
  kind === 'call' ||
  kind === 'meeting' ||
  (kind === 'note' && side === 'buyer' && (how === 'said' || (tie !== 'none' && !unbacked)));

const newPart = (): Part => ({
  candidates: new Map(),
  acts: [],
  raised: [],
  signals: { stageSignals: [], stallSignals: [], events: [], objections: [] },
  sentences: 0,
  affirming: 0,
  purchase: [],
  isKept: false,
  talk: { steps: 0, many: 0 },
  people: [],
});

const addCandidate = ({ candidates }: Part, id: string, evidence: Evidence): void => {
  const list = candidates.get(id);
  if (list) list.push(evidence);
  else candidates.set(id, [evidence]);
};

const judgeUnit = (record: CrmRecord, compiled: Compiled, unit: Unit, part: Part): Judgement => {
  const judgement = judgeSentence(compiled, unit);
  const { backed, sayings, signals } = judgement;
  if (sayings.length + signals.length === 0 && !unit.leaves) return judgement;
  const grade = gradeOf(unit, backed);
  const from = sourceOf(record, unit, grade);
  const isLong = unit.text.length > longQuote;
  for (const saying of sayings) {
    const whole = evidenceOf(unit, from, saying);
    const evidence = isLong ? narrowed(whole, unit, saying.window) : whole;
    addCandidate(part, saying.id, evidence);
  }
  if (unit.leaves) {
    const window = { start: 0, end: unit.text.length };
    const evidence = evidenceOf(unit, from, { polarity: 'for', why: [], sure: signalSure, bends: 0, window });
    part.signals.events.push({ event: leaving, evidence, who: unit.leaves });
  }
  for (const cue of signals) {
    if (unit.leaves && cue.meaning.id === leaving) continue;
    const evidence = evidenceOf(unit, from, {
      polarity: 'for',
      why: [unit.text.slice(cue.start, cue.end)],
      sure: signalSure,
      bends: cue.bends,
      window: { start: cue.start, end: cue.end },
    });
    const { meaning } = cue;
    const into = part.signals;
    if (meaning.of === 'event') into.events.push({ event: meaning.id, evidence });
    else if (grade < 2) continue;
    else if (meaning.of === 'stage')
      into.stageSignals.push({ stage: meaning.id as Heard['stageSignals'][number]['stage'], evidence });
    else if (meaning.of === 'stall') into.stallSignals.push({ kind: meaning.id as Stall['kind'], evidence });
    else if (meaning.of === 'objection') into.objections.push({ objection: meaning.id, evidence });
  }
  return judgement;
};

/** Reads units that belong together: those of one activity, or (without an activity) what was typed into fields. */
export const readPart = (
  record: CrmRecord,
  compiled: Compiled,
  units: readonly Unit[],
  activity: RecordActivity | undefined,
): Part => {
  const part = newPart();
  part.raised = raisedIn(record, units);
  if (activity) {
    part.acts = actsIn(activity, units);
    part.reply = replyIn(activity);
  }
  const sentences: Heeded[] = [];
  const speakers = new Set<string>();
  for (const unit of units) {
    const judged = judgeUnit(record, compiled, unit, part);
    if (judged.words) sentences.push(heed(unit, judged.words));
    if (judged.talk) {
      part.purchase.push(judged.purchase);
      part.isKept ||= isKept(unit);
      part.talk.steps += judged.talk.steps;
      part.talk.many += judged.talk.many;
    }
    if (!isHeard(unit)) continue;
    part.sentences++;
    if (!isDenial(judged)) part.affirming++;
    if (unit.at !== undefined && (part.last === undefined || unit.at > part.last)) part.last = unit.at;
    speakers.add(unit.speaker);
  }
  part.people.push(...speakers);
  if (units[0]) part.piece = pieceOf(units[0].at, sentences);
  return part;
};

/** What fields and people claim. */
export const readClaims = (record: CrmRecord, compiled: Compiled): Part => {
  const part = newPart();
  for (const [id, evidence] of [...fieldEvidence(record, compiled), ...roleEvidence(record, compiled)])
    addCandidate(part, id, evidence);
  return part;
};
