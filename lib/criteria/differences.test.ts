import { expect, it } from 'vitest';
import { readPackagedCriteria, readPackagedFiles } from '../cli/packaged.ts';
import { differenceText, findDifferences, tripwire } from './differences.ts';
import { resolve } from './resolve.ts';

const before = readPackagedCriteria();
const after = (file: Record<string, unknown>) => {
  const resolved = resolve([...readPackagedFiles(), { format: 1, ...file }]);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems));
  return resolved.criteria;
};
const lines = (file: Record<string, unknown>) => findDifferences(before, after(file)).map(differenceText);

it('says nothing when nothing changed', () =>
  expect(lines({ organisation: 'Acme', version: '2' })).toEqual([]));

it('says in plain words what came, went and changed', () => {
  expect(
    lines({
      criteria: {
        budget: { weight: 9, questions: { en: { add: ['Who signs?'] } } },
        legal: { name: { en: 'Legal' }, meaning: { en: 'Their lawyers' } },
      },
      frameworks: { spiced: null },
      firstFramework: 'bant',
    }),
  ).toEqual([
    `Criterion "Budget": questions en: now also "Who signs?"; weight: "${before.criteria.budget?.weight}" becomes "9".`,
    'Criterion "Legal" added.',
    'Framework "SPICED" removed.',
    'Setting "firstFramework": "" becomes "bant".',
  ]);
});

it('trips when more than half of the criteria or all frameworks go', () => {
  const ids = Object.keys(before.criteria);
  const gone = (count: number) =>
    after({ criteria: Object.fromEntries(ids.slice(0, count).map((id) => [id, null])) });
  expect(tripwire(before, gone(Math.floor(ids.length / 2)))).toBeUndefined();
  expect(tripwire(before, gone(Math.floor(ids.length / 2) + 1))).toContain('criteria would go');
  expect(tripwire(before, { ...before, frameworks: {} })).toContain('No framework');
});
