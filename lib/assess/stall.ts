import type { CrmRecord } from '../record.ts';
import type { Evidence, Finding, Heard, Stall } from './assessment.ts';
import { dayOf } from './days.ts';
import { type Rows, Voice } from './heard-rows.ts';
import type { JudgeModel } from './judge-model.ts';
import { lastWord } from './last-word.ts';
import { isStillHeard, leaving } from './leavers.ts';
import { quoteOf } from './quote-of.ts';
import type { Signals } from './signals.ts';
import { sentenceKey } from './weigh.ts';
import type { Words } from './words.ts';

/** Silence is named from this many days on, and at twice the buyer's own usual gap. */
const leastSilence = 21;
/** A sign counts while the buyer has said nothing else for so many days after it. */
const freshness = 30;
/**
 * From here on a sentence sounds like stalling, going back or an end, taken together. Words that stall in one sentence do not in the next
 * ("parking at the pier", "next year they fall under it"): of 102 cues on labelled records about 45 in 100 were right, and of those that
 * sound like it about 70.
 */
const soundsFrom = 0.35;
const halting = ['stall', 'regress', 'ending'];
/** From here on a sentence without any such words sounds like stalling: where it denies what a purchase needs as well, and by itself. */
const soundsSure = 0.5;
const soundsAlone = 0.93;
/** What is denied where somebody puts a purchase off. */
const putOff = ['timeline', 'priority', 'budget', 'plans'];
/** From here on such a denial counts. */
const deniesFrom = 0.2;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

/** Whoever was heard once has no habit of answering sooner, and nobody answers what was not written. */
const silenceKey = (hasHabit: boolean, ours: boolean | undefined): string =>
  ours === false ? 'stall.silence-ours' : ours && hasHabit ? 'stall.silence' : 'stall.silence-first';

/**
 * Whether our side wrote, called or met after that day; undefined where it did so on that very day, before or after them. A note is
 * none of it, nor is a mail that they sent.
 */
const oursSince = (
  last: number,
  { activities }: Pick<CrmRecord, 'activities'>,
  { acts }: Pick<Heard, 'acts'>,
): boolean | undefined => {
  const theirs = new Set(acts.map(({ evidence: { place } }) => (place.in === 'activity' ? place.index : -1)));
  const days = activities.flatMap(({ kind, direction, at }, index) => {
    const isOurs = kind !== 'note' && kind !== 'task' && direction !== 'inbound' && !theirs.has(index);
    return isOurs ? [dayOf(at) ?? last] : [];
  });
  if (days.some((day) => day > last)) return true;
  return days.includes(last) ? undefined : false;
};

const silence = (
  record: Pick<CrmRecord, 'activities'>,
  heard: Heard,
  findings: Readonly<Record<string, Finding>>,
  today: string,
  words: Words,
): Stall | undefined => {
  const found = new Set<number>();
  let latest: string | undefined;
  for (const { at } of heard.acts) {
    // Newest first: many of one time follow one another.
    if (at === latest) continue;
    latest = at;
    const day = dayOf(at);
    if (day !== undefined) found.add(day);
  }
  // What they were told of to have said since is no silence.
  const last = found.size === 0 ? undefined : lastWord(heard, findings);
  if (last !== undefined) found.add(last);
  const days = [...found].sort((a, b) => a - b);
  const now = dayOf(today);
  if (last === undefined || now === undefined) return undefined;
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const usual = gaps.length === 0 ? leastSilence : median(gaps);
  if (now - last < Math.max(leastSilence, usual * 2)) return undefined;
  const act = heard.acts.find((one) => dayOf(one.at) === last)?.evidence;
  const told = Object.values(findings)
    .flatMap(({ evidence }) => evidence)
    .find(({ side, at }) => side === 'buyer' && dayOf(at) === last);
  const evidence = act ?? told;
  return {
    kind: 'silence',
    text: words.say(silenceKey(gaps.length > 0, oursSince(last, record, heard)), { day: words.day(last) }),
    evidence: evidence ? [evidence] : [],
  };
};

/** The newest day on which any of the sentences was said. */
const newestDay = ({ pieces, begins }: Rows): number => {
  let newest = 0;
  for (let at = 0; at < pieces.length; at++)
    if (begins[at + 1] !== begins[at]) newest = Math.max(newest, dayOf(pieces[at]?.at) ?? 0);
  return newest;
};

const isDenied = ({ polarity, grade, sure = 0 }: Evidence): boolean =>
  polarity === 'against' && grade >= 2 && sure >= deniesFrom;

/** What has stopped or gone back, each with its quotes; silence first, then by the newest sign. */
export const findStalls = (
  record: Pick<CrmRecord, 'activities'>,
  heard: Heard,
  signals: Signals,
  model: JudgeModel,
  findings: Readonly<Record<string, Finding>>,
  today: string,
  words: Words,
): Stall[] => {
  const stalls: Stall[] = [];
  const quiet = silence(record, heard, findings, today, words);
  if (quiet) stalls.push(quiet);
  const newest = newestDay(signals.rows);
  const isFresh = ({ at }: Pick<Evidence, 'at'>): boolean => (dayOf(at) ?? 0) >= newest - freshness;
  const { sentences, voice, sounds } = signals.rows;
  const { classes } = model.sentence;
  const soundOf = (row: number, names: readonly string[]): number =>
    names.reduce((sum, name) => sum + (sounds[row * classes.length + classes.indexOf(name)] ?? 0), 0);
  /** A sentence that is too short for a sound, and a judge that knows none, leave it at the words. */
  const soundsLikeIt = (evidence: Evidence): boolean => {
    const key = sentenceKey(evidence);
    const row = sentences.findIndex(({ unit }) => sentenceKey(unit) === key);
    return (
      row < 0 ||
      ((voice[row] as number) & Voice.sounds) === 0 ||
      !halting.every((name) => classes.includes(name)) ||
      soundOf(row, halting) >= soundsFrom
    );
  };
  const byKind = new Map<Stall['kind'], Evidence[]>();
  for (const { kind, evidence } of heard.stallSignals) {
    const counts = kind !== 'silence' && evidence.grade >= 2 && !evidence.weakens.includes('auto-reply');
    if (!counts || !isFresh(evidence) || !soundsLikeIt(evidence)) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), evidence]);
  }
  for (const one of heard.events) {
    const { event, evidence } = one;
    if (event !== leaving || !isFresh(evidence) || byKind.has('champion-gone')) continue;
    if (isStillHeard(one, heard)) continue;
    byKind.set('champion-gone', [evidence]);
  }
  // Put off in words that no cue knows: only where no cue has said what kind it is.
  if (byKind.size === 0 && classes.includes('stall')) {
    const denied = new Set(
      putOff
        .flatMap((id) => heard.candidates[id] ?? [])
        .filter(isDenied)
        .map(sentenceKey),
    );
    const off = sentences.find(({ unit }, row) => {
      const sound = soundOf(row, ['stall']);
      return (
        sound >= soundsSure &&
        ((voice[row] as number) & Voice.named) !== 0 &&
        !unit.weakens.includes('auto-reply') &&
        isFresh(unit) &&
        (sound >= soundsAlone || denied.has(sentenceKey(unit)))
      );
    });
    if (off) byKind.set('put-off', [quoteOf(off.unit)]);
  }
  for (const [kind, evidence] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)))
    stalls.push({ kind, text: words.say(`stall.${kind}`), evidence: eachOnce(evidence).slice(0, 3) });
  return stalls;
};

/** Two cues in one sentence are one quote. */
export const eachOnce = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter((one, i) => evidence.findIndex(({ quote }) => quote === one.quote) === i);
