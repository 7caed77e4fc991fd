import { describe, expect, it } from 'vitest';
import type { Finding } from '../../lib/assess/assessment.ts';
import { scenes } from '../../test/shots/scenes.ts';
import type { RecordView } from './props.ts';
import {
  countRows,
  findFramework,
  groupRows,
  holdPlaces,
  readKind,
  readKindKey,
  readOthers,
  readRows,
} from './rows.ts';

const view = scenes.record?.state('en') as RecordView;
const finding = (more: Partial<Finding>): Finding => ({
  status: 'missing',
  evidence: [],
  possible: [],
  need: 'needed',
  ...more,
});
const quote = view.assessment.elements.pain?.evidence ?? [];

describe('readKind', () => {
  it.each([
    ['evidenced', { status: 'evidenced', need: 'none', evidence: quote }],
    ['stale', { status: 'evidenced', need: 'stale', evidence: quote }],
    ['asserted', { status: 'asserted', need: 'needed', evidence: quote }],
    ['contradicted', { status: 'contradicted', need: 'stale', evidence: quote }],
    ['possible', { possible: quote }],
    ['needed', {}],
    ['tooEarly', { need: 'too-early' }],
    ['unseen', { status: 'unseen', need: 'unseen' }],
  ] as const)('%s', (kind, more) => expect(readKind(finding(more as Partial<Finding>))).toBe(kind));
});

describe('a record whose buyer is let go', () => {
  const letGo: RecordView = {
    ...view,
    assessment: { ...view.assessment, call: { ...view.assessment.call, verdict: 'release' } },
  };

  it('needs nothing, and says so of what was not heard', () => {
    expect(countRows(readRows(view, 'en')).needed).toBeGreaterThan(0);
    expect(countRows(readRows(letGo, 'en')).needed).toBe(0);
    expect(groupRows(readRows(letGo, 'en'), 'needed').map(({ key }) => key)).not.toContain('needed');
    expect(readKindKey(letGo, 'tooEarly')).toBe('unasked');
    expect(readKindKey(view, 'tooEarly')).toBe('tooEarly');
  });
});

describe('readRows', () => {
  it('gives one row a criterion in the order of the letters', () => {
    expect(readRows(view, 'en').map(({ letter, id }) => [letter, id])).toEqual([
      ['M', 'metrics'],
      ['E', 'authority'],
      ['D', 'decision-criteria'],
      ['D', 'decision-process'],
      ['P', 'paper-process'],
      ['I', 'pain'],
      ['C', 'champion'],
      ['C', 'competition'],
    ]);
  });

  it('names a criterion only once though two letters ask for it', () => {
    const criteria = structuredClone(view.criteria);
    criteria.frameworks.twice = {
      name: 'Twice',
      letters: ['A', 'B'].map((letter) => ({
        letter,
        name: { en: letter },
        mode: 'any',
        criteria: ['pain'],
      })),
    };
    expect(readRows({ ...view, criteria, framework: 'twice' }, 'en').map(({ id }) => id)).toEqual(['pain']);
  });

  it('shows the best quote though it is not enough', () => {
    const row = readRows(view, 'en').find(({ id }) => id === 'decision-process');
    expect(row?.kind).toBe('possible');
    expect(row?.best?.quote).toContain('some kind of panel');
  });

  it('speaks the language asked for', () => {
    expect(readRows(view, 'de')[0]?.name).toBe(view.criteria.criteria.metrics?.name.de);
  });
});

describe('findFramework', () => {
  it('falls back to the one that the criteria name first, else to their first', () => {
    expect(findFramework({ ...view, framework: 'gone' })).toBe(Object.values(view.criteria.frameworks)[0]);
    const criteria = { ...view.criteria, firstFramework: 'champ' };
    expect(findFramework({ criteria, framework: 'gone' }).name).toBe('CHAMP');
    expect(findFramework({ criteria, framework: 'toString' }).name).toBe('CHAMP');
  });
});

describe('readOthers', () => {
  it('keeps what was heard outside the framework and leaves out what has no quote', () => {
    const ids = readOthers(view, 'en').map(({ id }) => id);
    expect(ids).toContain('consequences');
    expect(ids).not.toContain('metrics');
    expect(ids).not.toContain('plans');
  });
});

describe('groupRows', () => {
  const rows = readRows(view, 'en');

  it('puts what is needed now first, whatever is claimed of it', () => {
    const groups = groupRows(rows, 'needed');
    expect(groups[0]?.key).toBe('needed');
    expect(groups[0]?.rows.map(({ id }) => id)).toEqual(['authority', 'decision-process', 'champion']);
    expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
  });

  it('filters by what the count says', () => {
    const counts = countRows(rows);
    for (const kind of ['needed', 'evidenced', 'asserted', 'tooEarly'] as const) {
      const kept = groupRows(rows, 'needed', kind).flatMap((group) => group.rows);
      expect(kept).toHaveLength(counts[kind]);
    }
    expect(groupRows(rows, 'letters', 'unseen')).toEqual([]);
  });

  it('never counts what is too early among the needed', () => {
    expect(
      groupRows(rows, 'needed', 'needed').flatMap(({ rows: kept }) => kept.map(({ id }) => id)),
    ).not.toContain('paper-process');
  });
});

describe('holdPlaces', () => {
  const rows = readRows(view, 'en');
  const before = groupRows(rows, 'needed');
  const risen = rows.map((row) =>
    row.id === 'authority' ? { ...row, kind: 'evidenced' as const, needed: false } : row,
  );

  it('keeps yesterday’s places and draws today’s rows in them', () => {
    const held = holdPlaces(before, groupRows(risen, 'needed'));
    expect(held[0]?.rows[0]?.id).toBe('authority');
    expect(held[0]?.rows[0]?.kind).toBe('evidenced');
  });

  it('lets go when the rows are others', () => {
    const fresh = groupRows(risen.slice(1), 'needed');
    expect(holdPlaces(before, fresh)).toBe(fresh);
  });
});
