import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  acmeFile,
  bytesOf,
  createPublisher,
  createWorld,
  dropMost,
  envelopeOf,
  home,
  Killed,
  type Publisher,
  type World,
} from '../../test/sync/world.ts';
import { encodeText } from './bytes.ts';
import { check } from './check.ts';
import { readCurrent } from './kept.ts';
import { accept, acceptHeld, forgetUser, preview, stepBack } from './person.ts';
import { reconcile } from './reconcile.ts';
import { openBlob } from './take.ts';

let one: Publisher;
let two: Publisher;
beforeAll(async () => {
  one = await createPublisher();
  two = await createPublisher();
});

const run = async (world: World) => {
  world.now += 7 * 3_600_000;
  return (await check(world.ports, false))?.outcome;
};
const version = (world: World) => world.kept.pointers.current?.version;
const publish = async (world: World, file: unknown, publishers: Publisher[]) =>
  world.serve(home, await envelopeOf(bytesOf(file), publishers));

/** What must hold after anything at all: a whole, verifiable current generation. */
const isWhole = async (world: World) => {
  const { current } = world.kept.pointers;
  if (current === undefined) return false;
  return (await openBlob(world.blobs.get(current.blob), current.blob, crypto.subtle)) !== undefined;
};

describe('an organisation without keys', () => {
  it('starts on the packaged set, follows the file, and says what happened', async () => {
    const world = await createWorld({ criteriaUrl: home });
    expect(world.kept.pointers.current?.source).toBe('packaged');
    world.serve(home, bytesOf(acmeFile(1)));
    expect(await run(world)).toBe('updated');
    expect(version(world)).toBe('v1');
    expect((await readCurrent(world.ports)).criteria.budget?.staleAfterDays).toBe(31);
    expect(await run(world)).toBe('unchanged');
    world.serve(home, bytesOf(acmeFile(2)));
    expect(await run(world)).toBe('updated');
    expect(world.kept.pointers.previous?.version).toBe('v1');
    expect(world.kept.state.history.map((entry) => entry.outcome)).toEqual([
      'updated',
      'unchanged',
      'updated',
    ]);
  });

  it('asks plainly: no credentials, no referrer, no redirect, revalidated, no header of our own, no query', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    await run(world);
    expect(world.requests.map((request) => request.url)).toEqual([home]);
    const { signal: _, ...init } = world.requests[0]?.init ?? {};
    expect(init).toEqual({
      method: 'GET',
      cache: 'no-cache',
      credentials: 'omit',
      redirect: 'error',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
    });
  });

  it('refuses an older file and the same number on other content, also after the content was lost (T2)', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(5)));
    expect(await run(world)).toBe('updated');
    world.serve(home, bytesOf(acmeFile(4)));
    expect(await run(world)).toBe('older');
    world.serve(home, bytesOf(acmeFile(5, { version: 'other' })));
    expect(await run(world)).toBe('older');
    world.blobs.clear();
    world.kept = { ...world.kept, pointers: {} };
    await reconcile(world.ports);
    expect(await run(world)).toBe('older');
    world.serve(home, bytesOf(acmeFile(6)));
    expect(await run(world)).toBe('updated');
  });

  it('holds a file that drops most criteria until a person or the file itself says that it is meant (T12)', async () => {
    const world = await createWorld({ criteriaUrl: home });
    const bare = acmeFile(1, dropMost());
    world.serve(home, bytesOf(bare));
    expect(await run(world)).toBe('held');
    expect(version(world)).not.toBe('v1');
    expect(await acceptHeld(world.ports)).toBe(true);
    expect(version(world)).toBe('v1');
    const other = await createWorld({ criteriaUrl: home });
    other.serve(home, bytesOf({ ...bare, replacesMost: true }));
    expect(await run(other)).toBe('updated');
  });

  it('steps back in one write, does not take the same file again, and takes the next', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    await run(world);
    world.serve(home, bytesOf(acmeFile(2)));
    await run(world);
    expect(await stepBack(world.ports)).toBe(true);
    expect(version(world)).toBe('v1');
    expect(await run(world)).toBe('held');
    expect(version(world)).toBe('v1');
    await reconcile(world.ports);
    expect(version(world)).toBe('v1');
    world.serve(home, bytesOf(acmeFile(3)));
    expect(await run(world)).toBe('updated');
  });

  it('waits for effectiveFrom and refuses what expired, whatever the clock is set to (T4, T38)', async () => {
    const world = await createWorld({
      criteriaUrl: home,
      criteriaKeys: [one.publicKey],
      requireSignature: true,
    });
    await publish(world, acmeFile(1, { published: '2026-11-20', expires: '2026-12-31' }), [one]);
    expect(await run(world)).toBe('updated');
    await publish(world, acmeFile(2, { effectiveFrom: '2026-12-01' }), [one]);
    expect(await run(world)).toBe('held');
    const future = world.now;
    world.now = Date.parse('2016-01-01');
    await publish(world, acmeFile(3, { expires: '2026-11-19' }), [one]);
    expect((await check(world.ports, true))?.outcome).toBe('expired');
    world.now = future + 400 * 86_400_000;
    expect((await check(world.ports, true))?.outcome).toBe('expired');
    expect(version(world)).toBe('v1');
    expect(await isWhole(world)).toBe(true);
  });
});

describe('what a network can answer (T3, T7)', () => {
  const page = '<!doctype html><title>Log in</title>';
  const good = JSON.stringify(acmeFile(2));
  it.each<[string, string, (world: World) => void]>([
    ['a web page', 'not-json', (world) => world.serve(home, page, { 'content-type': 'text/html' })],
    ['a web page that says it is JSON', 'not-json', (world) => world.serve(home, page)],
    ['an empty file', 'not-json', (world) => world.serve(home, '')],
    ['204', 'not-json', (world) => world.serve(home, '', {}, 204)],
    ['a cut file', 'not-json', (world) => world.serve(home, good.slice(0, -9))],
    ['a byte-order mark', 'not-json', (world) => world.serve(home, `\ufeff${good}`)],
    [
      'another charset',
      'not-json',
      (world) => world.serve(home, good, { 'content-type': 'application/json; charset=iso-8859-1' }),
    ],
    [
      'bytes that are no UTF-8',
      'not-json',
      (world) => world.serve(home, new Uint8Array([0x7b, 0xff, 0xfe, 0x7d])),
    ],
    ['a list', 'invalid', (world) => world.serve(home, ' []')],
    ['404', 'not-found', (world) => world.serve(home, '', {}, 404)],
    ['403', 'not-found', (world) => world.serve(home, '', {}, 403)],
    [
      '304 from a broken cache',
      'not-found',
      (world) =>
        world.network.set(home, () => Object.defineProperty(new Response(null), 'status', { value: 304 })),
    ],
    ['500', 'server-error', (world) => world.serve(home, '', {}, 500)],
    ['503 without a word', 'backed-off', (world) => world.serve(home, '', {}, 503)],
    ['429', 'backed-off', (world) => world.serve(home, '', { 'retry-after': '600' }, 429)],
    ['503 with Retry-After', 'backed-off', (world) => world.serve(home, '', { 'retry-after': '600' }, 503)],
    ['no answer', 'offline', (world) => world.network.delete(home)],
    [
      'a newer format',
      'too-new',
      (world) => world.serve(home, JSON.stringify({ ...acmeFile(2), format: 2 })),
    ],
    ['50 MB', 'too-large', (world) => world.serve(home, `{"a":"${'x'.repeat(50_000_000)}"}`)],
    ['a million levels', 'not-json', (world) => world.serve(home, `{"a":${'['.repeat(500_000)}`)],
    ['duplicate keys', 'not-json', (world) => world.serve(home, '{"format":1,"format":1}')],
    [
      'a key that reaches for the prototype',
      'not-json',
      (world) => world.serve(home, '{"format":1,"__proto__":{"a":1}}'),
    ],
    ['a broken envelope', 'bad-signature', (world) => world.serve(home, '{"envelope":1,"payload":"!"}')],
  ])('%s is %s, and the last good stays', async (_, outcome, answer) => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    await run(world);
    answer(world);
    expect(await run(world)).toBe(outcome);
    expect(version(world)).toBe('v1');
    expect(world.kept.state.history[0]?.detail).not.toBe('');
    expect(await isWhole(world)).toBe(true);
  });

  it('keeps Retry-After across restarts, and a person may still ask', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, '', { 'retry-after': '7200' }, 503);
    await run(world);
    expect(world.kept.state.notBefore).toBe(world.now + 7_200_000);
    world.now += 11_000;
    world.serve(home, bytesOf(acmeFile(1)));
    expect((await check(world.ports, true))?.outcome).toBe('updated');
    expect(world.kept.state.notBefore).toBeUndefined();
  });

  it('lets a person ask again after ten seconds, not before', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    await run(world);
    world.now += 9_000;
    expect(await check(world.ports, true)).toBeUndefined();
    world.now += 1_000;
    expect((await check(world.ports, true))?.outcome).toBe('unchanged');
  });

  it('stops a bomb at the bound', async () => {
    const world = await createWorld({ criteriaUrl: home });
    let sent = 0;
    world.network.set(
      home,
      () =>
        new Response(
          new ReadableStream({
            pull: (controller) => {
              sent += 65_536;
              controller.enqueue(new Uint8Array(65_536).fill(0x20));
            },
          }),
          { headers: { 'content-type': 'application/json' } },
        ),
    );
    expect(await run(world)).toBe('too-large');
    expect(sent).toBeLessThan(2_000_000);
  });

  it('gives up a transfer that stalls', async () => {
    const world = await createWorld({ criteriaUrl: home });
    const waits: { ms: number; end: () => void }[] = [];
    world.ports.wait = (ms, signal) =>
      new Promise((end, reject) => {
        waits.push({ ms, end });
        signal.addEventListener('abort', () => reject(new Error()));
      });
    world.ports.get = (_, init) =>
      new Promise((_resolve, reject) => {
        init.signal?.addEventListener('abort', () => reject(init.signal?.reason));
        queueMicrotask(() => waits.findLast((wait) => wait.ms === 20_000)?.end());
      });
    expect(await run(world)).toBe('offline');
    expect(world.kept.state.history[0]?.detail).toContain('no data for 20 s');
  });
});

describe('signatures (T1, T5)', () => {
  const keyed = () =>
    createWorld({ criteriaUrl: home, criteriaKeys: [one.publicKey], requireSignature: true });

  it('takes an envelope, and a file with its .sig', async () => {
    const world = await keyed();
    await publish(world, acmeFile(1), [one]);
    expect(await run(world)).toBe('updated');
    expect(world.kept.pointers.current?.signers).toEqual([one.id]);
    const bytes = bytesOf(acmeFile(2));
    world.serve(home, bytes);
    world.serve(`${home}.sig`, JSON.stringify({ signatures: [await one.sign(bytes)] }));
    expect(await run(world)).toBe('updated');
    expect(version(world)).toBe('v2');
    world.requests.length = 0;
    expect(await run(world)).toBe('unchanged');
    expect(world.requests.length, 'no .sig for a file that is known').toBe(1);
  });

  it('refuses unsigned, stripped and foreign files', async () => {
    const world = await keyed();
    world.serve(home, bytesOf(acmeFile(1)));
    expect(await run(world)).toBe('offline');
    world.serve(`${home}.sig`, '', {}, 404);
    expect(await run(world)).toBe('unsigned');
    await publish(world, acmeFile(1), [two]);
    expect(await run(world)).toBe('bad-signature');
    const bytes = bytesOf(acmeFile(1));
    const lie = { ...(await two.sign(bytes)), key: one.id };
    world.serve(home, bytes);
    world.serve(`${home}.sig`, JSON.stringify({ signatures: [lie], publicKey: two.publicKey }));
    expect(await run(world)).toBe('bad-signature');
    expect(world.kept.pointers.current?.source).toBe('packaged');
  });

  it('takes none of 1,000 files with one byte flipped', async () => {
    const world = await keyed();
    const bytes = bytesOf(acmeFile(1));
    const signature = JSON.stringify({ signatures: [await one.sign(bytes)] });
    world.serve(`${home}.sig`, signature);
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: bytes.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        async (at, flip) => {
          const mutant = bytes.slice();
          mutant[at] = (mutant[at] ?? 0) ^ flip;
          world.serve(home, mutant);
          expect(await run(world)).not.toBe('updated');
          expect(world.kept.pointers.current?.source).toBe('packaged');
        },
      ),
      { numRuns: Number(process.env.FAIRLEAD_MUTANTS ?? 1000) },
    );
  }, 120_000);

  it('takes none of the older of 50 versions, and all newer ones', async () => {
    const world = await keyed();
    const versions = await Promise.all(
      Array.from({ length: 50 }, async (_, index) => envelopeOf(bytesOf(acmeFile(index + 1)), [one])),
    );
    let best = 0;
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 49 }), fc.boolean(), async (index, restart) => {
        const served = versions[index];
        if (served === undefined) return;
        world.serve(home, served);
        if (restart) await reconcile(world.ports);
        const outcome = await run(world);
        const sequence = index + 1;
        expect(outcome).toBe(sequence > best ? 'updated' : sequence === best ? 'unchanged' : 'older');
        best = Math.max(best, sequence);
        expect(version(world)).toBe(`v${best}`);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it('changes keys without anybody doing anything, and a stolen key cannot block its successor', async () => {
    const world = await keyed();
    await publish(world, acmeFile(1), [one]);
    await run(world);
    await publish(world, acmeFile(1_000_000), [one]);
    expect(await run(world)).toBe('updated');
    await publish(world, acmeFile(2_000_002), [one]);
    expect(await run(world)).toBe('invalid');
    // The good publisher comes with a new key beside the old one, at his own number.
    world.policy = { ...world.policy, criteriaKeys: [one.publicKey, two.publicKey] };
    await reconcile(world.ports);
    await publish(world, acmeFile(2), [two]);
    expect(await run(world)).toBe('updated');
    expect(version(world)).toBe('v2');
    await publish(world, acmeFile(1), [one]);
    expect(await run(world)).toBe('older');
    await publish(world, acmeFile(3), [one, two]);
    expect(await run(world)).toBe('updated');
    world.policy = { ...world.policy, criteriaKeys: [two.publicKey] };
    await reconcile(world.ports);
    expect(version(world), 'signed by both: stays when the old key goes').toBe('v3');
  });

  it('drops what was taken before a key was required', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(7)));
    await run(world);
    world.policy = { ...world.policy, criteriaKeys: [one.publicKey], requireSignature: true };
    await reconcile(world.ports);
    expect(world.kept.pointers.current?.source).toBe('packaged');
    expect(world.kept.pointers.previous).toBeUndefined();
    await publish(world, acmeFile(1), [one]);
    expect(await run(world)).toBe('updated');
  });

  it('wants a sequence in a signed file', async () => {
    const world = await keyed();
    const { sequence: _, ...file } = acmeFile(1);
    await publish(world, file, [one]);
    expect(await run(world)).toBe('invalid');
    expect(world.kept.state.history[0]?.detail).toContain('sequence');
  });
});

describe('storage (T26, T33, G1, G4)', () => {
  it('has a whole old or a whole new state wherever the worker is killed', async () => {
    for (let killAfter = 0; killAfter < 40; killAfter++) {
      const world = await createWorld({
        criteriaUrl: home,
        criteriaKeys: [one.publicKey],
        requireSignature: true,
      });
      await publish(world, acmeFile(1), [one]);
      await run(world);
      await publish(world, acmeFile(2), [one]);
      world.killAfter = killAfter;
      let died = false;
      try {
        await run(world);
      } catch (error) {
        if (!(error instanceof Killed)) throw error;
        died = true;
      }
      world.killAfter = undefined;
      expect(['v1', 'v2']).toContain(version(world));
      expect(await isWhole(world), `killed after ${killAfter}`).toBe(true);
      // The next start cleans up and the next check brings the new file, after the lock of the dead one ran out.
      await reconcile(world.ports);
      expect(world.blobs.size).toBeLessThanOrEqual(2);
      await run(world);
      expect(version(world)).toBe('v2');
      if (!died) break;
      expect(killAfter).toBeLessThan(39);
    }
  });

  it('keeps the old criteria and says so when storage is full', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    world.full = true;
    expect(await run(world)).toBe('held');
    expect(world.kept.state.history[0]?.detail).toContain('could not be stored');
    world.full = false;
    expect(await run(world)).toBe('updated');
  });

  it('restores what was changed in storage by hand, from its own files (200 corruptions)', async () => {
    const world = await createWorld({
      criteriaUrl: home,
      criteriaKeys: [one.publicKey],
      requireSignature: true,
    });
    await publish(world, acmeFile(1), [one]);
    await run(world);
    await publish(world, acmeFile(2), [one]);
    await run(world);
    const good = new Map([...world.blobs].map(([name, blob]) => [name, structuredClone(blob)]));
    const pointers = structuredClone(world.kept.pointers);
    await fc.assert(
      fc.asyncProperty(
        fc.nat(),
        fc.integer({ min: 1, max: 127 }),
        fc.constantFrom('resolved', 'files', 'gone'),
        async (seed, flip, what) => {
          world.blobs.clear();
          for (const [name, blob] of good) world.blobs.set(name, structuredClone(blob));
          world.kept = { ...world.kept, pointers: structuredClone(pointers) };
          const name = pointers.current?.blob ?? '';
          const blob = world.blobs.get(name);
          if (blob === undefined) throw new Error('no blob');
          const spoil = (text: string) => {
            const at = seed % text.length;
            return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ flip) + text.slice(at + 1);
          };
          if (what === 'gone') world.blobs.delete(name);
          else if (what === 'resolved') blob.resolved = spoil(blob.resolved);
          else for (const file of blob.files) file.text = spoil(file.text);
          await reconcile(world.ports);
          expect(await isWhole(world)).toBe(true);
          expect(version(world)).toBe(what === 'resolved' ? 'v2' : 'v1');
        },
      ),
      { numRuns: 200 },
    );
  }, 120_000);

  it('resolves again with its own packaged set after an update of the extension', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    await run(world);
    const before = world.kept.pointers.current?.blob;
    const older = world.ports.packaged;
    world.ports.extensionVersion = '1.1.0';
    world.ports.packaged = async (name) => [
      ...(await older(name)),
      { format: 1, criteria: { 'new-one': { name: { en: 'New' }, meaning: { en: 'New in 1.1' } } } },
    ];
    await reconcile(world.ports);
    expect(world.kept.pointers.current?.blob).not.toBe(before);
    const criteria = await readCurrent(world.ports);
    expect(criteria.criteria['new-one']?.name.en).toBe('New');
    expect(criteria.criteria.budget?.staleAfterDays).toBe(31);
  });
});

describe('files that extend files (T6)', () => {
  const sha = async (text: string) => {
    const digest = await crypto.subtle.digest('SHA-256', encodeText(text));
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  const folder = home.replace('criteria.json', '');
  const org = JSON.stringify({ format: 1, criteria: { budget: { weight: 7 } } });

  it('lays a pinned child under its parent, and takes neither when the child was swapped', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(`${folder}shared/org.json`, org);
    world.serve(
      home,
      bytesOf(acmeFile(1, { extends: ['default', { path: 'shared/org.json', sha256: await sha(org) }] })),
    );
    expect(await run(world)).toBe('updated');
    const budget = (await readCurrent(world.ports)).criteria.budget;
    expect([budget?.weight, budget?.staleAfterDays]).toEqual([7, 31]);
    world.serve(`${folder}shared/org.json`, org.replace('7', '9'));
    world.serve(home, bytesOf(acmeFile(2, { extends: { path: 'shared/org.json', sha256: await sha(org) } })));
    expect(await run(world)).toBe('bad-signature');
    expect(version(world)).toBe('v1');
  });

  it('builds on a preset by name: its frameworks, and the rest of the packaged set', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1, { extends: 'meddic' })));
    expect(await run(world)).toBe('updated');
    const criteria = await readCurrent(world.ports);
    expect(Object.keys(criteria.frameworks)).toEqual(['meddic', 'meddicc', 'meddpicc']);
    expect(criteria.firstFramework).toBe('meddpicc');
    expect(criteria.criteria.budget?.staleAfterDays).toBe(31);
  });

  it('offers the frameworks of each of several presets', async () => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1, { extends: ['bant', 'champ'] })));
    expect(await run(world)).toBe('updated');
    const criteria = await readCurrent(world.ports);
    expect(Object.keys(criteria.frameworks).sort()).toEqual(['bant', 'champ']);
  });

  it.each([
    '../org.json',
    '/org.json',
    '//evil.example/org.json',
    'https://evil.example/org.json',
    'shared/../../org.json',
    '%2e%2e/org.json',
    'shared\\org.json',
    'a//b.json',
    'org.json?x=1',
    '.hidden/../x.json',
  ])('refuses the path %s without asking for it', async (path) => {
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1, { extends: { path, sha256: await sha(org) } })));
    expect(await run(world)).toBe('invalid');
    expect(world.requests.length).toBe(1);
  });

  it('refuses more than eight files and deep chains', async () => {
    const world = await createWorld({ criteriaUrl: home });
    const children = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const text = JSON.stringify({ format: 1, version: String(index) });
        world.serve(`${folder}c${index}.json`, text);
        return { path: `c${index}.json`, sha256: await sha(text) };
      }),
    );
    world.serve(home, bytesOf(acmeFile(1, { extends: children })));
    expect(await run(world)).toBe('too-large');
    let text = JSON.stringify({ format: 1, version: 'deepest' });
    for (let level = 4; level >= 1; level--) {
      world.serve(`${folder}d${level}.json`, text);
      text = JSON.stringify({ format: 1, extends: { path: `d${level}.json`, sha256: await sha(text) } });
    }
    world.serve(home, encodeText(text));
    expect(await run(world)).toBe('invalid');
    expect(world.kept.state.history[0]?.detail).toContain('files down');
  });
});

describe('what a person pastes', () => {
  it('is shown first, stores nothing, and is taken as shown', async () => {
    const world = await createWorld();
    world.serve(home, bytesOf(acmeFile(1)));
    const before = structuredClone(world.kept);
    const shown = await preview(home, [], world.ports);
    expect(world.kept).toEqual(before);
    expect(shown.ok && [shown.organisation, shown.version, shown.signed]).toEqual(['Acme', 'v1', false]);
    expect(shown.ok && shown.differences.map((difference) => difference.id)).toEqual(['budget']);
    if (!shown.ok) return;
    expect((await accept(shown, [], world.ports)).outcome).toBe('updated');
    expect(version(world)).toBe('v1');
    world.serve(home, bytesOf(acmeFile(2)));
    expect(await run(world)).toBe('updated');
    await forgetUser(world.ports);
    expect(world.kept.pointers.current?.source).toBe('packaged');
  });

  it('is not taken when it changed after the look', async () => {
    const world = await createWorld();
    world.serve(home, bytesOf(acmeFile(1)));
    const shown = await preview(home, [], world.ports);
    world.serve(home, bytesOf(acmeFile(2)));
    expect(shown.ok && (await accept(shown, [], world.ports)).outcome).toBe('held');
    expect(world.kept.pointers.current?.source).toBe('packaged');
  });

  it.each([
    'http://acme.example/c.json',
    'ftp://x',
    'javascript:alert(1)',
    'criteria.json',
    'https://a@b.example/',
    '',
  ])('is refused when it is %j', async (address) => {
    const world = await createWorld();
    expect((await preview(address, [], world.ports)).ok).toBe(false);
    expect(world.requests.length).toBe(0);
  });

  it('gives way to policy: its address, its keys, its locks (T33)', async () => {
    const world = await createWorld();
    const own = 'https://own.example/c.json';
    world.serve(own, bytesOf(acmeFile(1)));
    const shown = await preview(own, [], world.ports);
    if (shown.ok) await accept(shown, [], world.ports);
    expect(world.kept.pointers.current?.source).toBe('user');
    world.policy = { ...world.policy, state: 'set', criteriaUrl: home };
    await reconcile(world.ports);
    expect(world.kept.pointers.current?.source).toBe('packaged');
    world.serve(home, bytesOf(acmeFile(1, { version: 'policy' })));
    expect(await run(world)).toBe('updated');
    expect(version(world)).toBe('policy');
    expect((await preview(own, [], world.ports)).ok).toBe(false);
    world.policy = { ...world.policy, lockSettings: true };
    expect(await stepBack(world.ports)).toBe(false);
  });

  it('keeps everything as it is while the policy cannot be read (T32)', async () => {
    const { unreadablePolicy } = await import('./policy.ts');
    const world = await createWorld({ criteriaUrl: home });
    world.serve(home, bytesOf(acmeFile(1)));
    await run(world);
    world.policy = unreadablePolicy;
    await reconcile(world.ports);
    expect(version(world)).toBe('v1');
    world.serve(home, bytesOf(acmeFile(2)));
    expect(await run(world)).toBeUndefined();
    expect(version(world)).toBe('v1');
  });
});
