import { normaliseLabel } from '../criteria/compile.ts';
import type { Criteria, StageRow } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import type { BuyerStage, Finding, Mismatch, StageEstimate } from './assessment.ts';
import { stageOrder } from './decide.ts';
import type { Words } from './words.ts';

/** A stage of the buyer counts as reached by the upper end of the estimate from this probability on. */
const upperEnd = 0.35;

interface Entry {
  row: StageRow;
  key: string;
}
const read = new WeakMap<readonly StageRow[], readonly Entry[]>();

/** Every label of a stage table as it is compared; read once. */
const entriesOf = (table: readonly StageRow[]): readonly Entry[] => {
  const entries =
    read.get(table) ?? table.flatMap((row) => row.labels.map((text) => ({ row, key: normaliseLabel(text) })));
  read.set(table, entries);
  return entries;
};

/** The row of the stage table for a CRM's label: the CRM's own rows first, the whole label before parts, longest first. */
export const findStageRow = (
  crm: string,
  label: string,
  table: readonly StageRow[],
): StageRow | undefined => {
  const whole = normaliseLabel(label);
  const bare = normaliseLabel(label.replace(/^[\s\d.):-]+/, ''));
  const all = entriesOf(table);
  const entries = [crm, 'any'].flatMap((mine) => all.filter(({ row }) => row.crm === mine));
  const exact = entries.find(({ key }) => key === whole || key === bare);
  if (exact) return exact.row;
  const inside = entries.filter(({ key }) => key.length >= 5 && bare.includes(key));
  return inside.sort((a, b) => b.key.length - a.key.length)[0]?.row;
};

/** Last resort: the CRM's own probability, in bands. */
const byProbability = (record: CrmRecord): BuyerStage | undefined => {
  const field = record.fields.find((one) =>
    /^(?:probability|closeprobability|hsdealstageprobability|dealprobability|wahrscheinlichkeit|probabilite|probabilidad)/.test(
      normaliseLabel(one.name || one.label),
    ),
  );
  const match = /(\d{1,3})(?:[.,]\d+)?\s*%?/.exec(field?.value ?? '');
  if (!match) return undefined;
  const percent = Number(match[1]);
  if (percent > 100) return undefined;
  return percent <= 15 ? 'awareness' : percent <= 70 ? 'consideration' : 'readiness';
};

/** The CRM's claim has too little under it; where it is a probability it has no name. */
const unconfirmed = (crmStage: string | undefined, words: Words): string =>
  crmStage === undefined
    ? words.say('mismatch.cannot-confirm-odds')
    : words.say('mismatch.cannot-confirm', { stage: crmStage });

/** At most so many names stand in one calm line. */
const mostNamed = 3;

/** What the buyer has said already though nobody would ask it at the CRM's stage, the weightiest first. */
const heardBeyond = (
  presumes: BuyerStage,
  findings: Readonly<Record<string, Finding>>,
  { criteria }: Criteria,
): string[] => {
  const weight = (id: string): number => criteria[id]?.weight ?? 0;
  return Object.keys(findings)
    .filter(
      (id) => findings[id]?.status === 'evidenced' && (criteria[id]?.askFrom[presumes] ?? 'ask') !== 'ask',
    )
    .sort((a, b) => weight(b) - weight(a))
    .slice(0, mostNamed);
};

/** Compares what the CRM's stage presumes of the buyer with what the buyer has shown. */
export const compareStages = (
  record: CrmRecord,
  stage: StageEstimate,
  findings: Readonly<Record<string, Finding>>,
  criteria: Criteria,
  words: Words,
): Mismatch => {
  const crmStage = record.stage;
  const row = crmStage ? findStageRow(record.crm, crmStage, criteria.stageTable) : undefined;
  const presumes = row ? (row.presumes === 'none' ? undefined : row.presumes) : byProbability(record);
  const shown = crmStage ? { crmStage } : {};
  if (!crmStage && !presumes) return { state: 'none', steps: 0, text: '', lacking: [] };
  if (row && !presumes) return { state: 'none', ...shown, steps: 0, text: '', lacking: [] };
  if (!presumes) {
    const text = words.say('mismatch.unmapped', { stage: crmStage ?? '' });
    return { state: 'unmapped', ...shown, steps: 0, text, lacking: [] };
  }
  const lacking = (row?.needs ?? []).filter((id) => {
    const finding = findings[id];
    return finding !== undefined && finding.status !== 'evidenced' && finding.status !== 'unseen';
  });
  const base = { ...shown, presumes, lacking };
  const claims = stageOrder[presumes];
  const stands = stageOrder[stage.estimate];
  if (stage.estimate === 'unknown') {
    if (presumes === 'awareness') return { ...base, state: 'agrees', steps: 0, text: '' };
    return { ...base, state: 'cannot-confirm', steps: 0, text: unconfirmed(crmStage, words) };
  }
  const next = stands === 1 ? stage.probabilities.consideration : stage.probabilities.readiness;
  const upper = stands < 3 && stage.sure === 'hint' && next >= upperEnd ? stands + 1 : stands;
  if (claims > upper) {
    // What they deny weighs more than what was not heard, and was heard.
    const denied = lacking.filter((id) => findings[id]?.status === 'contradicted');
    const [kind, ids] = denied.length > 0 ? (['denied', denied] as const) : (['lacking', lacking] as const);
    const names = words.list(ids.map((id) => words.name(id)));
    const text = words.say('mismatch.ahead', {
      n: claims - stands,
      lacking: names === '' ? '' : words.say(`mismatch.${kind}`, { names }),
    });
    return { ...base, state: 'ahead', steps: claims - stands, text };
  }
  if (claims > stands)
    return { ...base, state: 'cannot-confirm', steps: 0, text: unconfirmed(crmStage, words) };
  if (claims < stands && !row?.closed && stage.sure !== 'hint') {
    const names = words.list(heardBeyond(presumes, findings, criteria).map((id) => words.name(id)));
    const text = words.say('mismatch.behind', {
      heard: names === '' ? '' : words.say('mismatch.heard', { names }),
    });
    return { ...base, state: 'behind', steps: stands - claims, text };
  }
  return { ...base, state: 'agrees', steps: 0, text: '' };
};
