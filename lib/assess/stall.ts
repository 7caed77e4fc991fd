import type { Evidence, Heard, Stall } from './assessment.ts';
import { dayOf } from './days.ts';
import { type Rows, Voice } from './heard-rows.ts';
import type { Heeded } from './heeded.ts';
import type { JudgeModel } from './judge-model.ts';
import { leaving } from './leavers.ts';
import { quoteOf } from './quote-of.ts';
import type { Signals } from './signals.ts';
import type { Words } from './words.ts';

/** Silence is named from this many days on, and at twice the buyer's own usual gap. */
const leastSilence = 21;
/** A sign counts while the buyer has said nothing else for so many days after it. */
const freshness = 30;
/** From here on one sentence alone sounds like stalling or going back. */
const soundsSure = 0.6;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
};

const silence = (heard: Heard, today: string, words: Words): Stall | undefined => {
  const found = new Set<number>();
  let latest: string | undefined;
  for (const { at } of heard.acts) {
    // Newest first: many of one time follow one another.
    if (at === latest) continue;
    latest = at;
    const day = dayOf(at);
    if (day !== undefined) found.add(day);
  }
  const days = [...found].sort((a, b) => a - b);
  const last = days[days.length - 1];
  const now = dayOf(today);
  if (last === undefined || now === undefined) return undefined;
  const gaps = days.slice(1).map((day, i) => day - (days[i] ?? day));
  const usual = gaps.length === 0 ? leastSilence : median(gaps);
  if (now - last < Math.max(leastSilence, usual * 2)) return undefined;
  const act = heard.acts.find((one) => dayOf(one.at) === last);
  return {
    kind: 'silence',
    text: words.say('stall.silence', { day: words.day(last) }),
    evidence: act ? [act.evidence] : [],
  };
};

/** The newest day on which any of the sentences was said. */
const newestDay = ({ pieces, begins }: Rows): number => {
  let newest = 0;
  for (let at = 0; at < pieces.length; at++)
    if (begins[at + 1] !== begins[at]) newest = Math.max(newest, dayOf(pieces[at]?.at) ?? 0);
  return newest;
};

/** What has stopped or gone back, each with its quotes; silence first, then by the newest sign. */
export const findStalls = (
  heard: Heard,
  signals: Signals,
  model: JudgeModel,
  today: string,
  words: Words,
): Stall[] => {
  const stalls: Stall[] = [];
  const quiet = silence(heard, today, words);
  if (quiet) stalls.push(quiet);
  const newest = newestDay(signals.rows);
  const isFresh = (evidence: Evidence): boolean => (dayOf(evidence.at) ?? 0) >= newest - freshness;
  const byKind = new Map<Stall['kind'], Evidence[]>();
  for (const { kind, evidence } of heard.stallSignals) {
    if (kind === 'silence' || evidence.grade < 2 || !isFresh(evidence)) continue;
    byKind.set(kind, [...(byKind.get(kind) ?? []), evidence]);
  }
  for (const { event, evidence } of heard.events) {
    if (event !== leaving || !isFresh(evidence) || byKind.has('champion-gone')) continue;
    byKind.set('champion-gone', [evidence]);
  }
  const heardAs = (name: string): Evidence | undefined => {
    const { classes } = model.sentence;
    const k = classes.indexOf(name);
    if (k < 0) return undefined;
    const { sentences, voice, sounds } = signals.rows;
    const isIt = (row: number): boolean =>
      (sounds[row * classes.length + k] as number) >= soundsSure &&
      ((voice[row] as number) & Voice.named) !== 0 &&
      (dayOf(sentences[row]?.unit.at) ?? 0) >= newest - freshness;
    for (let row = 0; row < sentences.length; row++)
      if (isIt(row)) return quoteOf((sentences[row] as Heeded).unit);
    return undefined;
  };
  const back = heardAs('regress');
  if (back && !byKind.has('regression')) byKind.set('regression', [back]);
  // Put off in words that no cue knows: only where no cue has said what kind it is.
  const off = byKind.size === 0 ? heardAs('stall') : undefined;
  if (off) byKind.set('put-off', [off]);
  for (const [kind, evidence] of [...byKind].sort(([a], [b]) => (a < b ? -1 : 1)))
    stalls.push({ kind, text: words.say(`stall.${kind}`), evidence: eachOnce(evidence).slice(0, 3) });
  return stalls;
};

/** Two cues in one sentence are one quote. */
export const eachOnce = (evidence: readonly Evidence[]): Evidence[] =>
  evidence.filter((one, i) => evidence.findIndex(({ quote }) => quote === one.quote) === i);
