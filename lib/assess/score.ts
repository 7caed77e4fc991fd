import type { Criteria } from '../criteria/schema.ts';
import type { BuyerAct, Finding, Fit, LeadScore, Verdict } from './assessment.ts';
import { daysBetween } from './days.ts';
import type { Words } from './words.ts';

export type Band = LeadScore['band'];

const round = (value: number): number => Math.round(value * 10) / 10;

/** Points of one act, halved every `halfLife` days. An act without a date counts as aged by one half-life. */
const decayed = (points: number, halfLife: number | undefined, act: BuyerAct, today: string): number => {
  if (halfLife === undefined) return points;
  const age = daysBetween(act.at, today);
  return points * 0.5 ** (age === undefined ? 1 : age / halfLife);
};

/**
 * Lead score on two axes that are never added up: fit (what they are; does not decay) and engagement (what the buyer
 * did; decays, each rule capped). Bands enter and leave at different marks, so `previous` decides between them. SQL also
 * asks for a problem in the buyer's own words: a score alone is never enough.
 */
export const scoreLead = (
  acts: readonly BuyerAct[],
  fit: Fit | undefined,
  findings: Readonly<Record<string, Finding>>,
  verdict: Verdict,
  criteria: Criteria,
  words: Words,
  today: string,
  previous: Band = 'none',
): LeadScore => {
  const lines: LeadScore['lines'] = [];
  let engagement = 0;
  let reached = 0;
  let possible = 0;
  for (const rule of criteria.score.rules) {
    const text = words.of(rule.text);
    if (rule.axis === 'engagement') {
      const sum = acts
        .filter((act) => act.kind === rule.when)
        .reduce((total, act) => total + decayed(rule.points, rule.halfLifeDays, act, today), 0);
      const points = round(rule.cap === undefined ? sum : Math.min(rule.cap, sum));
      if (points !== 0) lines.push({ text, points, axis: 'engagement' });
      engagement += points;
      continue;
    }
    const line = fit?.lines.find((one) => one.rule === rule.when);
    if (!line || line.result === 'unknown') continue;
    if (rule.points > 0) possible += rule.points;
    if (line.result === 'yes') {
      lines.push({ text, points: rule.points, axis: 'fit' });
      reached += rule.points;
    }
  }
  // Without fit rules the profile itself stands in: share of what is known; nothing known bars nobody.
  const known = fit?.lines.filter((line) => line.result !== 'unknown') ?? [];
  const share = known.length === 0 ? 0 : known.filter((line) => line.result === 'yes').length / known.length;
  const fitScore = round(possible > 0 ? (100 * Math.max(0, reached)) / possible : 100 * share);
  const unknownFit = known.length === 0;
  const { mql, sql } = criteria.score.thresholds;
  const passes = (mark: { fit: number; engagement: number; leave: number }, inside: boolean): boolean =>
    (unknownFit || fitScore >= mark.fit) && engagement >= (inside ? mark.leave : mark.engagement);
  const human = findings.pain?.status === 'evidenced';
  let band: Band = 'none';
  if (verdict !== 'release' && fit?.verdict !== 'outside') {
    if (passes(mql, previous !== 'none')) band = 'mql';
    if (human && passes(sql, previous === 'sql')) band = 'sql';
  }
  return { fit: fitScore, engagement: round(engagement), band, lines };
};
