import { behindGreeting, cut } from '../text/cut.ts';
import type { Call, Finding, Fit, Heard, Reason, StageEstimate, Stall, Verdict } from './assessment.ts';
import type { Decision } from './decide.ts';
import { lastEnding, saysItIsOver } from './endings.ts';
import { isDeserted } from './leavers.ts';
import { eachOnce } from './stall.ts';
import type { Words } from './words.ts';

/** Elements that carry a sales-led step, for the reasons of `pursue`. */
const carrying = [
  'budget',
  'authority',
  'decision-process',
  'timeline',
  'priority',
  'paper-process',
  'champion',
  'decision-criteria',
  'pain',
];

/** What stands behind a comparison that is worth leading: people, money, a date. */
const behindIt = ['authority', 'buying-group', 'champion', 'budget', 'timeline', 'critical-event'];
/** What hangs on a problem. */
const atStake = ['consequences', 'implications', 'critical-event'];

/** Which of the reasons for a verdict is true of what was heard: each names what is there, or what is not. */
const whyOf = (
  verdict: Verdict,
  { estimate }: StageEstimate,
  { people }: Heard,
  findings: Readonly<Record<string, Finding>>,
): string => {
  const isHeard = (id: string): boolean => findings[id]?.status === 'evidenced';
  const key = `why.${verdict}.${estimate}`;
  if (key === 'why.enable.consideration')
    return ['priority', 'budget', 'timeline', 'critical-event'].some(isHeard) ? `${key}.heard` : key;
  if (key === 'why.pursue.consideration')
    return people.length > 1 || behindIt.some(isHeard) ? key : `${key}.bare`;
  if (key === 'why.pursue.awareness') return isHeard('pain') && atStake.some(isHeard) ? key : `${key}.bare`;
  return key;
};

/** Puts the protective verdict into words: whether to keep investing, and what that rests on. */
export const tellCall = (
  decision: Decision,
  stage: StageEstimate,
  heard: Heard,
  findings: Readonly<Record<string, Finding>>,
  stalls: readonly Stall[],
  fit: Fit | undefined,
  words: Words,
): Call => {
  const reasons: Reason[] = [];
  const gate =
    fit?.verdict === 'outside' ? fit.lines.find((line) => line.gate && line.result === 'no') : undefined;
  const verdict = gate ? 'release' : decision.verdict;
  const add = (ids: readonly string[], status: Finding['status'], key: string): void => {
    const held = ids.filter((id) => findings[id]?.status === status);
    if (held.length === 0) return;
    reasons.push({
      text: words.say(key, {
        n: held.length,
        names: words.list(held.slice(0, 4).map((id) => words.name(id))),
      }),
      evidence: eachOnce(held.slice(0, 4).flatMap((id) => findings[id]?.evidence.slice(0, 1) ?? [])),
    });
  };
  const all = Object.keys(findings);
  if (verdict === 'release') {
    if (gate)
      return {
        verdict,
        why: words.say('why.release.outside', { rule: gate.text }),
        reasons: [{ text: gate.text, evidence: [] }],
      };
    const ending = lastEnding(heard);
    const bare = isDeserted(heard) ? 'why.release.deserted' : 'why.release';
    const why = words.say(ending ? `why.release.${ending.event}` : bare);
    if (ending)
      reasons.push({ text: why.replace(/^[^:]*: ?/, ''), evidence: eachOnce(ending.evidence).slice(0, 3) });
    add(all, 'contradicted', 'against.denied');
    for (const stall of stalls) reasons.push({ text: stall.text, evidence: stall.evidence });
    return { verdict, why, reasons };
  }
  const why = words.say(whyOf(verdict, stage, heard, findings));
  const over = saysItIsOver(heard);
  if (over) reasons.push({ text: words.say('call.over'), evidence: [over] });
  if (verdict === 'pursue') add(carrying, 'evidenced', 'reason.stands');
  else {
    add(['pain', 'goals', 'metrics', 'consequences'], 'evidenced', 'reason.stands');
    add(all, 'contradicted', 'against.denied');
    for (const stall of stalls) reasons.push({ text: stall.text, evidence: stall.evidence });
  }
  const spoken = stage.reasons.find((reason) => reason.evidence.length > 0);
  if (spoken && !reasons.includes(spoken)) reasons.push(spoken);
  return {
    verdict,
    why,
    reasons,
    ...(over
      ? {
          over: words.say('call.over-quote', {
            quote: cut(over.quote.slice(behindGreeting(over.quote)), 120),
          }),
        }
      : {}),
  };
};
