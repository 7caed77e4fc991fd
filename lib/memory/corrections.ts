import type { Assessment, Evidence, Finding } from '../assess/assessment.ts';
import { countOf } from '../assess/index.ts';
import { isFair } from '../assess/need.ts';
import type { Words } from '../assess/words.ts';
import type { Criteria } from '../criteria/schema.ts';
import type { Correction } from './record-memory.ts';

/** The assessment as the rep sees it, and the quotes that the rep set aside, by criterion. */
export interface Corrected {
  assessment: Assessment;
  setAside: Record<string, Evidence[]>;
}

/** Whether a quote alone can still carry "evidenced": the buyer's side, reported at least. */
const carries = (one: Evidence): boolean => one.polarity === 'for' && one.grade >= 2 && one.side !== 'seller';

const statusOf = (finding: Finding, left: Evidence[]): Finding['status'] => {
  if (left.length === 0) return 'missing';
  if (finding.status === 'evidenced') return left.some(carries) ? 'evidenced' : 'asserted';
  if (finding.status === 'contradicted')
    return left.some(({ polarity }) => polarity === 'against') ? 'contradicted' : 'missing';
  return finding.status;
};

/**
 * Counts what the rep said against the judgement. A correction only ever takes away or claims: a disputed quote no longer
 * stands, a buyer's word that is no longer true is out of date, and what "happened, but not on this page" is a claim of
 * ours. None of them makes anything evidenced; stage, call and next step stay the judgement's own.
 */
export const applyCorrections = (
  assessment: Assessment,
  corrections: readonly Correction[],
  criteria: Criteria,
  words: Words,
): Corrected => {
  const setAside: Corrected['setAside'] = {};
  const elements = { ...assessment.elements };
  for (const id of new Set(corrections.map(({ criterion }) => criterion))) {
    const finding = elements[id];
    const criterion = criteria.criteria[id];
    if (finding === undefined || criterion === undefined) continue;
    const mine = corrections.filter((one) => one.criterion === id);
    const reasonOf = ({ quote }: Evidence) =>
      mine.findLast((one) => one.quote === quote && one.reason !== 'happened-elsewhere')?.reason;
    const stands = (one: Evidence) => reasonOf(one) === undefined;
    const ask = isFair(criterion, assessment.stage) ? ('needed' as const) : ('too-early' as const);

    const evidence = finding.evidence.filter(stands);
    const possible = finding.possible.filter(stands);
    const gone = [...finding.evidence, ...finding.possible].filter((one) => !stands(one));
    const { note: _, ageDays: __, odds: ___, ...bare } = finding;
    let now: Finding = { ...finding, possible };
    if (evidence.length < finding.evidence.length) {
      const status = statusOf(finding, evidence);
      const old = finding.status === 'evidenced' && status !== 'evidenced';
      const outdated = finding.evidence.filter((one) => reasonOf(one) === 'outdated');
      if (status === finding.status) now = { ...finding, evidence, possible };
      else if (old && outdated.length > 0)
        // The buyer did say it: it stays in sight, as something to ask again.
        now = {
          ...bare,
          status: 'evidenced',
          need: 'stale',
          evidence: [...evidence, ...outdated.map(aged)],
          possible,
          note: words.say('note.stale'),
        };
      else
        now = {
          ...bare,
          status,
          need: ask,
          evidence,
          possible,
          note: status === 'asserted' ? words.say('note.asserted') : noteOf(criterion, possible, words),
        };
    } else if (finding.status === 'missing' && possible.length === 0 && finding.possible.length > 0)
      now = { ...finding, possible, note: noteOf(criterion, possible, words) };
    const claimed = mine.some(({ reason }) => reason === 'happened-elsewhere');
    if (claimed && (now.status === 'missing' || now.status === 'unseen'))
      now = { ...now, status: 'asserted', need: ask, note: words.say('note.asserted') };
    const aside = gone.filter((one) => !now.evidence.some(({ quote }) => quote === one.quote));
    if (aside.length > 0) setAside[id] = aside;
    elements[id] = now;
  }
  return { assessment: { ...assessment, elements, counts: countOf(elements) }, setAside };
};

const aged = (one: Evidence): Evidence =>
  one.weakens.includes('stale') ? one : { ...one, weakens: [...one.weakens, 'stale'] };

const noteOf = (criterion: Criteria['criteria'][string], possible: Evidence[], words: Words): string =>
  possible.length > 0 ? words.say('note.possible') : words.of(criterion.whenMissing);
