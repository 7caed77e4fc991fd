import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readLine } from './assess.ts';

const folder = mkdtempSync(join(tmpdir(), 'assess-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = readFileSync(new URL('../../test/records/records-dev.jsonl', import.meta.url), 'utf8').split(
  '\n',
);
const run = (...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', 'lib/cli/assess.ts', ...args], {
    cwd: new URL('../..', import.meta.url),
    encoding: 'utf8',
  });

describe('npm run assess', () => {
  it('judges every line that it can read, names the others and says so with its exit status', () => {
    const file = join(folder, 'records.jsonl');
    const bare = JSON.stringify((JSON.parse(lines[1] ?? '') as { record: unknown }).record);
    writeFileSync(file, [lines[0], '{ not json', bare, '{"record":{"crm":"x"}}', ''].join('\n'));
    const { stdout, stderr, status } = run(file);
    const out = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string; assessment: { stage: unknown } });
    expect(out).toHaveLength(2);
    expect(out[0]?.id).toBe((JSON.parse(lines[0] ?? '') as { id: string }).id);
    expect(out[1]?.id).toBe((JSON.parse(bare) as { id: string }).id);
    expect(out[0]?.assessment.stage).toBeDefined();
    expect(stderr).toContain('Line 2: not JSON');
    expect(stderr).toContain('Line 4: "object"');
    expect(status).toBe(1);
  });

  it('lays a criteria file over the packaged set', () => {
    const file = join(folder, 'one.jsonl');
    writeFileSync(file, `${lines[0]}\n`);
    const criteria = join(folder, 'criteria.json');
    writeFileSync(
      criteria,
      JSON.stringify({
        format: 1,
        extends: ['default'],
        organisation: 'Acme',
        version: '2',
        sequence: 2,
        criteria: { champion: null },
      }),
    );
    const { stdout, status, stderr } = run(file, '--criteria', criteria);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { elements } = (JSON.parse(stdout) as { assessment: { elements: Record<string, unknown> } })
      .assessment;
    expect(Object.keys(elements)).toContain('pain');
    expect(Object.keys(elements)).not.toContain('champion');
  });

  // One start of the command a test: on a busy machine each takes seconds.
  it.each([
    ['no file', [], { status: 2 }],
    [
      'an unknown option',
      ['--frobnicate'],
      { stderr: expect.stringContaining('Unknown option --frobnicate') },
    ],
    ['a file that is not there', [join(folder, 'nowhere.jsonl')], { status: 1 }],
    ['a call for help', ['--help'], { status: 0 }],
  ])('says what it needs: %s', (_, args, told) => {
    expect(run(...args)).toMatchObject(told);
  });

  it('reads a record, or any object that holds one', () => {
    expect(readLine('[]')).toContain('not an object');
    expect(readLine('{"id":"a"}')).toContain('"crm"');
    expect(readLine(lines[0] ?? '')).toMatchObject({ record: { crm: expect.any(String) } });
  });
});
