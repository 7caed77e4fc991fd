import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { acmeFile } from '../../test/sync/world.ts';
import { readPackaged, readPackagedCriteria, readPackagedFiles } from '../cli/packaged.ts';
import { packagedNames } from './file.ts';
import { grammars } from './grammars.ts';
import { readJson } from './json.ts';
import { resolve } from './resolve.ts';
import type { Criteria } from './schema.ts';

const packaged = readPackagedFiles();
const lay = (file: unknown) => {
  const files = [...packaged, file];
  return resolve(files, { files: new Set([files.length - 1]), grammars });
};
const good = (file: unknown): Criteria => {
  const resolved = lay(file);
  if (!resolved.ok) throw new Error(JSON.stringify(resolved.problems, null, 1));
  return resolved.criteria;
};
const step = {
  id: 'own-step',
  move: 'nurture',
  stages: ['awareness'],
  text: { en: 'a' },
  why: { en: 'b' },
  doneWhen: { en: 'c' },
};
const letter = { letter: 'X', name: { en: 'X' }, mode: 'any', criteria: ['budget'] };
const map = { id: 'own', name: 'Own', url: 'crm.acme.example/*', object: 'opportunity', fields: [] };
const rule = {
  id: 'size',
  text: { en: 'Size' },
  fields: ['employees'],
  operator: 'at-least',
  values: [50],
  gate: true,
  weight: 1,
};

describe('thirty mistakes that people make', () => {
  /** What is wrong, the file's own part, where it is said to be, and what the mend must name. */
  const mistakes: [string, Record<string, unknown>, string, string][] = [
    [
      'a number in quotation marks',
      { criteria: { budget: { staleAfterDays: '90' } } },
      'criteria.budget.staleAfterDays',
      'Write 90 without',
    ],
    ['a number out of range', { criteria: { budget: { weight: 11 } } }, 'criteria.budget.weight', 'up to 10'],
    [
      'zero days',
      { criteria: { budget: { staleAfterDays: 0 } } },
      'criteria.budget.staleAfterDays',
      'larger',
    ],
    [
      'a text without language',
      { criteria: { budget: { name: 'Budget' } } },
      'criteria.budget.name',
      '{ "en": "Budget" }',
    ],
    [
      'a language written out',
      { criteria: { budget: { name: { english: 'Budget' } } } },
      'criteria.budget.name.english',
      'Rename',
    ],
    [
      'one cue instead of a list',
      { criteria: { budget: { cues: { en: { for: 'approved' } } } } },
      'criteria.budget.cues.en.for',
      '["approved"]',
    ],
    [
      'cues without for and against',
      { criteria: { budget: { cues: { en: ['approved'] } } } },
      'criteria.budget.cues.en',
      'object',
    ],
    ['a mistyped criterion', { criteria: { budgt: { weight: 2 } } }, 'criteria.budgt.name', '"budget"'],
    [
      'a mistyped criterion in a framework',
      { frameworks: { own: { name: 'Own', letters: [{ ...letter, criteria: ['budgett'] }] } } },
      'frameworks.own.letters[0].criteria[0]',
      '"budget"',
    ],
    [
      'a framework without letters',
      { frameworks: { own: { name: 'Own', letters: [] } } },
      'frameworks.own.letters',
      'Add one',
    ],
    [
      'a framework without a name',
      { frameworks: { own: { letters: [letter] } } },
      'frameworks.own.name',
      'name',
    ],
    [
      'a mode that is not one',
      { frameworks: { own: { name: 'Own', letters: [{ ...letter, mode: 'some' }] } } },
      'frameworks.own.letters[0].mode',
      '"any"',
    ],
    [
      'a criterion with spaces',
      { criteria: { 'Security Review': { name: { en: 'S' }, meaning: { en: 'S' } } } },
      'criteria["Security Review"]',
      'Rename',
    ],
    [
      'a part of the page that is none',
      { criteria: { budget: { standsIn: ['field'] } } },
      'criteria.budget.standsIn[0]',
      '"fields"',
    ],
    [
      'an ask mode that is none',
      { criteria: { budget: { askFrom: { awareness: 'never' } } } },
      'criteria.budget.askFrom.awareness',
      '"no"',
    ],
    ['a stage that is none', { stages: { decision: { name: { en: 'Decision' } } } }, 'stages', '"readiness"'],
    [
      'a stage row without labels',
      { stageTable: { add: [{ crm: 'any', labels: [], presumes: 'none', needs: [] }] } },
      'stageTable.add[0].labels',
      'Add one',
    ],
    [
      'a stage row with a wrong stage',
      { stageTable: { add: [{ crm: 'any', labels: ['Demo'], presumes: 'ready', needs: [] }] } },
      'stageTable.add[0].presumes',
      '"readiness"',
    ],
    ['a date the other way round', { published: '21.11.2026' }, 'published', '2026-11-21'],
    ['a sequence with a point', { sequence: 1.5 }, 'sequence', 'whole number'],
    ['a negative sequence', { sequence: -1 }, 'sequence', 'larger'],
    [
      'an operator that is none',
      { fit: { rules: [{ ...rule, operator: 'greater' }] } },
      'fit.rules[0].operator',
      '"at-least"',
    ],
    ['a gate as text', { fit: { rules: [{ ...rule, gate: 'yes' }] } }, 'fit.rules[0].gate', 'true or false'],
    [
      'a step that closes nothing known',
      { nextSteps: { add: [{ ...step, closes: 'bugdet' }] } },
      'nextSteps.add[0].closes',
      '"budget"',
    ],
    [
      'a link without https',
      { links: [{ name: { en: 'Wiki' }, url: 'wiki.acme.example' }] },
      'links[0].url',
      'https://',
    ],
    [
      'a link with a placeholder',
      { links: { add: [{ name: { en: 'Wiki' }, url: 'https://a.example/?id={id}' }] } },
      'links.add[0].url',
      'placeholders',
    ],
    [
      'a selector that can freeze a page',
      { fieldMaps: [{ ...map, fields: [{ label: 'Amount', value: 'div:has(span)' }] }] },
      'fieldMaps[0].fields[0].value',
      'pseudo-classes',
    ],
    [
      'a field map with a whole address',
      { fieldMaps: [{ ...map, url: 'https://crm.acme.example/' }] },
      'fieldMaps[0].url',
      'https://',
    ],
    [
      'a cue with an open bracket',
      { criteria: { budget: { cues: { en: { for: { add: ['(approved|signed'] } } } } } },
      'criteria.budget.cues.en.for.add[0]',
      'missing',
    ],
    ['a first framework that is none', { firstFramework: 'medic' }, 'firstFramework', '"meddic"'],
    ['null for a property', { criteria: { budget: { weight: null } } }, 'criteria.budget.weight', 'number'],
    ['a list of criteria', { criteria: [] }, 'criteria', 'object'],
    [
      'a phrase of 300 characters',
      { criteria: { budget: { cues: { en: { for: ['x'.repeat(300)] } } } } },
      'criteria.budget.cues.en.for[0]',
      'Shorten',
    ],
    [
      'hours as text',
      { sla: { first: { name: { en: 'First' }, hours: '4' } } },
      'sla.first.hours',
      'Write 4',
    ],
    ['extends by name of a file', { extends: 'org.json' }, 'extends', '"default"'],
    [
      'a hash that is cut',
      { extends: { path: 'org.json', sha256: 'abc' } },
      'extends.sha256',
      '64 hexadecimal',
    ],
  ];
  it('are at least thirty', () => expect(mistakes.length).toBeGreaterThanOrEqual(30));

  it.each(mistakes)('%s', (_, part, path, mend) => {
    const resolved = lay({ format: 1, ...part });
    if (resolved.ok) throw new Error('was taken');
    const problem = resolved.problems.find((one) => one.path === path);
    expect(resolved.problems.map((one) => one.path)).toContain(path);
    expect(`${problem?.expected} ${problem?.mend}`).toContain(mend);
    expect(problem?.found).not.toBe('');
    expect(problem?.file).toBe(packaged.length);
  });

  it('an unknown key is named, with the key that was probably meant, and is not fatal', () => {
    const resolved = lay({ format: 1, organization: 'Acme', criteria: { budget: { wieght: 1 } } });
    expect(resolved.ok && resolved.notices.map((notice) => [notice.path, notice.text.includes('?')])).toEqual(
      [
        ['criteria.budget.wieght', true],
        ['organization', true],
      ],
    );
  });
});

describe('how files are laid over each other', () => {
  it('merges things by name and their properties one by one', () => {
    const criteria = good({ format: 1, criteria: { budget: { weight: 9 } } });
    const before = readPackagedCriteria().criteria.budget;
    expect(criteria.criteria.budget).toEqual({ ...before, weight: 9 });
  });

  it('a list replaces, an edit adds and removes', () => {
    const before = readPackagedCriteria().criteria.budget?.questions.en ?? [];
    const [first = ''] = before;
    expect(
      good({ format: 1, criteria: { budget: { questions: { en: ['Who?'] } } } }).criteria.budget?.questions
        .en,
    ).toEqual(['Who?']);
    const edited = good({
      format: 1,
      criteria: { budget: { questions: { en: { add: ['Who?'], remove: [first] } } } },
    });
    expect(edited.criteria.budget?.questions.en).toEqual([...before.slice(1), 'Who?']);
    expect(edited.criteria.budget?.questions.de).toEqual(
      readPackagedCriteria().criteria.budget?.questions.de,
    );
  });

  it('null removes, and what pointed there falls away with a notice', () => {
    const resolved = lay({ format: 1, criteria: { budget: null }, frameworks: { spiced: null } });
    if (!resolved.ok) throw new Error('refused');
    expect(Object.keys(resolved.criteria.criteria)).not.toContain('budget');
    expect(Object.keys(resolved.criteria.frameworks)).not.toContain('spiced');
    expect(JSON.stringify(resolved.criteria)).not.toMatch(/"(criteria|needs|leadsTo)":\[[^\]]*"budget"/);
    expect(resolved.notices.length).toBeGreaterThan(0);
  });

  it('an added step, rule or map replaces the one of the same id in its place', () => {
    const [first] = readPackagedCriteria().nextSteps;
    const criteria = good({
      format: 1,
      nextSteps: { add: [{ ...step, id: first?.id, move: first?.move }, step] },
    });
    expect(criteria.nextSteps[0]?.text).toEqual({ en: 'a' });
    expect(criteria.nextSteps.at(-1)?.id).toBe('own-step');
    expect(criteria.nextSteps.length).toBe(readPackagedCriteria().nextSteps.length + 1);
  });

  it('an added stage row takes its labels away from the inherited rows', () => {
    const label = readPackagedCriteria().stageTable.find((row) => row.crm === 'any')?.labels[0] ?? '';
    const criteria = good({
      format: 1,
      stageTable: { add: [{ crm: 'any', labels: [label], presumes: 'readiness', needs: [] }] },
    });
    const rows = criteria.stageTable.filter((row) => row.crm === 'any' && row.labels.includes(label));
    expect(rows.map((row) => row.presumes)).toEqual(['readiness']);
  });

  it('a new criterion needs a name and a meaning only', () => {
    const criteria = good({
      format: 1,
      criteria: { legal: { name: { en: 'Legal' }, meaning: { en: 'Their lawyers' } } },
    });
    expect(criteria.criteria.legal).toMatchObject({
      weight: 1,
      cues: {},
      whenMissing: { de: 'Noch nichts gehört' },
    });
  });

  it('keeps a step for every move, whatever criteria are removed', () => {
    const ids = Object.keys(readPackagedCriteria().criteria);
    fc.assert(
      fc.property(fc.subarray(ids, { maxLength: ids.length - 1 }), (gone) => {
        const criteria = good({ format: 1, criteria: Object.fromEntries(gone.map((id) => [id, null])) });
        const moves = new Set(criteria.nextSteps.map((one) => one.move));
        expect(moves.size).toBe(new Set(readPackagedCriteria().nextSteps.map((one) => one.move)).size);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what comes with the extension', () => {
  it.each(packagedNames)('%s resolves without a notice of an unknown key', async (name) => {
    const files = name === 'default' ? packaged : [...packaged, ...(await readPackaged(name))];
    const resolved = resolve(files);
    expect(resolved.ok && Object.keys(resolved.criteria.frameworks).length).toBeGreaterThan(0);
    expect(resolved.notices.filter((notice) => notice.text.includes('not known'))).toEqual([]);
  });

  it('the presets show their own frameworks', async () => {
    const shown = async (name: 'bant' | 'champ' | 'meddic' | 'gpctba-ci' | 'spiced') => {
      const resolved = resolve([...packaged, ...(await readPackaged(name))]);
      return resolved.ok ? Object.keys(resolved.criteria.frameworks) : [];
    };
    expect(await shown('bant')).toEqual(['bant']);
    expect(await shown('champ')).toEqual(['champ']);
    expect(await shown('meddic')).toEqual(['meddic', 'meddicc', 'meddpicc']);
    expect(await shown('gpctba-ci')).toEqual(['gpctba-ci']);
    expect(await shown('spiced')).toEqual(['spiced']);
  });
});

describe('hostile files (T8)', () => {
  it('a length that is no number is told like any other mistake', () => {
    const read = readJson('{"format":1,"organisation":{"length":{"valueOf":1,"toString":2}}}');
    const resolved = resolve([read.ok && read.value]);
    expect(resolved.ok ? [] : resolved.problems.map((problem) => problem.path)).toEqual([
      'organisation.length',
    ]);
  });

  it('touch no prototype and never throw: 10,000 mutants', () => {
    const text = JSON.stringify(
      acmeFile(1, { frameworks: { own: { name: 'Own', letters: [letter] } }, nextSteps: { add: [step] } }),
    );
    const evil = [
      '__proto__',
      'constructor',
      'prototype',
      'toString',
      'hasOwnProperty',
      'valueOf',
      'length',
      '0',
    ];
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...evil), fc.jsonValue({ maxDepth: 2 }), (seed, key, value) => {
        // Puts a hostile key in place of a key, or a foreign value in place of a value.
        const keys = [...text.matchAll(/"(\w[\w-]*)":/g)];
        const chosen = keys[seed % keys.length];
        if (chosen === undefined) return;
        const mutant =
          seed % 2 === 0
            ? text.slice(0, chosen.index) +
              JSON.stringify(key) +
              text.slice(chosen.index + chosen[0].length - 1)
            : `${text.slice(0, chosen.index)}${chosen[0]}${JSON.stringify(value)},"x${seed}":${text.slice(chosen.index + chosen[0].length)}`;
        const read = readJson(mutant);
        if (read.ok) resolve([read.value], { files: new Set([0]), grammars });
      }),
      { numRuns: 10_000 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  }, 120_000);
});
