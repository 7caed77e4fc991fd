import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acmeFile } from '../../test/sync/world.ts';
import { createCriteriaServer } from './criteria-serve.ts';

/** The command as people run it, in a process of its own. */
const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'lib/cli/criteria.ts', ...args], (error, out, err) =>
      done({ code: typeof error?.code === 'number' ? error.code : error ? 1 : 0, out, err }),
    );
  });

describe('npm run criteria', () => {
  let folder: string;
  const at = (name: string) => join(folder, name);
  const write = (name: string, value: unknown) =>
    writeFileSync(at(name), typeof value === 'string' ? value : JSON.stringify(value));
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fairlead-cli-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('lists its commands, and explains each', async () => {
    const { code, out } = await run('--help');
    expect(code).toBe(0);
    for (const name of ['check', 'diff', 'preview', 'keygen', 'sign', 'schema', 'serve', 'policy']) {
      expect(out).toContain(`  ${name} `);
      const help = await run(name, '--help');
      expect([help.code, help.out.includes(`npm run criteria -- ${name}`)]).toEqual([0, true]);
    }
  }, 60_000);

  it('says what is wrong with its use, with status 2', async () => {
    expect(await run('chek')).toMatchObject({ code: 2 });
    expect((await run('check')).err).toContain('Usage: npm run criteria -- check FILE');
    expect((await run('check', at('nowhere.json'))).err).toContain('there is no such file');
    expect((await run('check', at('x'), '--wrong')).code).toBe(2);
  }, 60_000);

  it('checks a good file: what changes, warnings, its hash', async () => {
    write('good.json', acmeFile(1, { organization: 'Acme' }));
    const { code, out } = await run('check', at('good.json'));
    expect(code).toBe(0);
    expect(out).toContain('is good: Acme, version v1.');
    expect(out).toMatch(/SHA-256 [0-9a-f]{64}/);
    expect(out).toContain('Did you mean "organisation"?');
    expect(out).toContain('Criterion "Budget"');
  }, 60_000);

  it('refuses with path, expectation and mend, or line and column, with status 1', async () => {
    write('bad.json', acmeFile(1, { criteria: { budget: { staleAfterDays: '90' } } }));
    const bad = await run('check', at('bad.json'));
    expect(bad.code).toBe(1);
    expect(bad.err).toContain('criteria.budget.staleAfterDays: expected a number');
    expect(bad.err).toContain('Write 90 without quotation marks.');
    write('comma.json', '{\n  "format": 1,\n}');
    expect((await run('check', at('comma.json'))).err).toContain('Line 2, column 14');
  }, 60_000);

  it('makes a key, signs, and refuses to sign what sidebars would refuse', async () => {
    write('file.json', acmeFile(3));
    expect((await run('keygen', at('key.pem'))).out).toContain('Public key');
    expect(statSync(at('key.pem')).mode & 0o077).toBe(0);
    expect((await run('keygen', at('key.pem'))).err).toContain('is there already');
    expect((await run('sign', at('file.json'), '--key', at('key.pem'))).code).toBe(0);
    expect(JSON.parse(readFileSync(at('file.json.sig'), 'utf8')).signatures).toHaveLength(1);
    const { sequence: _, ...unnumbered } = acmeFile(1);
    write('unnumbered.json', unnumbered);
    expect((await run('sign', at('unnumbered.json'), '--key', at('key.pem'))).err).toContain('"sequence": 1');
    expect((await run('sign', at('file.json'))).err).toContain('--key');
    expect((await run('sign', at('file.json'), '--key', at('file.json'))).err).toContain('no private key');
  }, 60_000);

  it('compares two files', async () => {
    write('old.json', acmeFile(1));
    write('new.json', acmeFile(2, { frameworks: { spiced: null } }));
    const { out } = await run('diff', at('old.json'), at('new.json'));
    expect(out).toContain('staleAfterDays: "31" becomes "32"');
    expect(out).toContain('Framework "SPICED" removed.');
  }, 60_000);

  it('says which verdicts would change on given records', async () => {
    const lines = readFileSync('test/records/records-dev.jsonl', 'utf8').split('\n').slice(0, 20);
    write('records.jsonl', `${lines.join('\n')}\n`);
    write('without.json', acmeFile(1, { criteria: { budget: null, pain: null } }));
    const { code, out } = await run('preview', at('without.json'), at('records.jsonl'));
    expect(code).toBe(0);
    expect(out).toContain('becomes not asked');
    expect(out).toMatch(/[1-9]\d* of 20 records change\./);
    expect(out).not.toContain('missing becomes not asked');
  }, 60_000);

  it('serves criteria and signatures to this machine, and nothing else that lies there', async () => {
    write('served.json', acmeFile(1));
    write('served.json.sig', '{}');
    write('secret.pem', 'secret');
    const server = createCriteriaServer(folder, () => undefined);
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    const { port } = server.address() as AddressInfo;
    const ask = async (path: string) => (await fetch(`http://127.0.0.1:${port}${path}`)).status;
    const answer = await fetch(`http://127.0.0.1:${port}/served.json`);
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({ organisation: 'Acme' });
    expect(await ask('/served.json.sig')).toBe(200);
    for (const path of ['/secret.pem', '/', '/nowhere.json', '/..%2fserved.json', '/%2e%2e/x.json'])
      expect([path, await ask(path)]).toEqual([path, 404]);
    await new Promise((done) => server.close(done));
  });

  it('writes the policy files for every browser, and refuses what the extension could not use', async () => {
    write('answers.json', {
      criteriaUrl: 'https://static.acme.example/criteria.json',
      checkHours: 12,
      lockSettings: true,
    });
    const { code, out } = await run('policy', at('answers.json'), at('policy'));
    expect(code).toBe(0);
    expect(out.match(/belongs in/g)).toHaveLength(9);
    expect(readFileSync(at('policy/chrome/windows/fairlead.reg'), 'utf8')).toContain(
      '"checkHours"=dword:0000000c',
    );
    expect(readFileSync(at('policy/firefox/linux/policies.json'), 'utf8')).toContain('static.acme.example');
    write('wrong.json', { criteriaUrl: 'http://acme.example/', checkhours: 3 });
    const wrong = await run('policy', at('wrong.json'), at('policy2'));
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('criteriaUrl: this value cannot be used');
    expect(wrong.err).toContain('checkhours: there is no such key');
  }, 60_000);
});
