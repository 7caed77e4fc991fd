import { describe, expect, it } from 'vitest';
import { readPackagedCriteria } from '../cli/packaged.ts';
import { compile } from '../criteria/compile.ts';
import type { CrmRecord, RecordActivity } from '../record.ts';
import { derivedIds, derivedSignals, weighDerived } from './derived.ts';
import { assess } from './index.ts';
import { addSignals, scaled, stepsOf } from './judge-model.ts';
import { loadModel } from './model/load.ts';
import { peopleOf } from './record-people.ts';
import { sigmoid } from './sides.ts';
import { unitsOf } from './units.ts';

const model = await loadModel();
const compiled = compile(readPackagedCriteria(), model);

const said = (text: string): RecordActivity => ({
  kind: 'email',
  direction: 'inbound',
  author: 'Dana Okafor',
  at: '2026-11-10',
  text,
});
const recordOf = (...activities: RecordActivity[]): CrmRecord => ({
  crm: 'x',
  object: 'opportunity',
  id: '1',
  url: 'https://x.example/1',
  title: 'Trailers',
  fields: [],
  people: [
    { name: 'Dana Okafor', side: 'buyer' },
    { name: 'Priya Nair', side: 'seller' },
  ],
  activities,
  readAt: '2026-11-20',
});
const talk =
  'We book every trailer in three spreadsheets and a whiteboard, four people touch it each day. Our works council has to agree and Dev from systems will look at the interface. The contract with the old supplier ends on 31 January and renews itself for three years. I will send you the counts by Friday. The board has set aside 40k for it, and we choose between you and Acme in December.';

describe('criteria beside the fifteen', () => {
  const { elements } = assess(recordOf(said(talk)), compiled);
  it.each([
    ['situation', 'spreadsheets'],
    ['buying-group', 'works council'],
    ['critical-event', 'renews itself'],
    ['next-step', 'by Friday'],
  ])('hears %s where the buyer says it', (id, words) => {
    expect(elements[id]?.status).toBe('evidenced');
    expect(elements[id]?.evidence[0]?.quote).toContain(words);
    expect(elements[id]?.evidence[0]?.grade).toBe(3);
  });

  it('takes none of it from what our side says', () => {
    const ours: RecordActivity = { ...said(talk), direction: 'outbound', author: 'Priya Nair' };
    const judged = assess(recordOf(ours), compiled).elements;
    for (const id of derivedIds) expect(judged[id]?.status).toBe('missing');
  });

  it('is a sum of named signals and words', () => {
    const part = model.derived;
    if (!part) throw new Error('the model has no such part');
    const scores = Float64Array.from(model.outputs, (_, at) => ((at * 7) % 19) - 9);
    const record = recordOf(said(talk));
    for (const unit of unitsOf(record.activities[0] as RecordActivity, 0, peopleOf(record))) {
      const { dense, words, each } = derivedSignals(unit, model.outputs, scores);
      const sums = addSignals(part, dense, scaled(part, stepsOf(part, words), each));
      const odds = weighDerived(part, unit, model.outputs, scores);
      sums.forEach((sum, k) => {
        expect(odds[k]).toBeCloseTo(sigmoid(sum + (part.bias[k] as number)), 9);
      });
    }
  });
});
