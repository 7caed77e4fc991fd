import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeManagedSchema } from './managed-schema.ts';
import { choosePlace, noPolicy, policyKeys, readPolicy, unreadablePolicy } from './policy.ts';

const url = 'https://static.acme.example/criteria.json';
const key = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=';

/** 40 policies that cannot be meant: each closes what it governs, none opens anything, none throws. */
const bad: [string, Record<string, unknown>, string][] = [
  ...(
    [
      42,
      true,
      [],
      {},
      '',
      'criteria.json',
      'http://acme.example/c.json',
      'ftp://acme.example',
      'javascript:alert(1)',
      'https://',
      `https://a.example/${'x'.repeat(2000)}`,
      'https://user@acme.example/',
    ] as unknown[]
  ).map((value, index): [string, Record<string, unknown>, string] => [
    `criteriaUrl ${index}`,
    { criteriaUrl: value },
    'criteriaUrl',
  ]),
  ...([7, 'key', ['short'], [`${key}x`], [key, 3], [null], { 0: key }, Array(9).fill(key)] as unknown[]).map(
    (value, index): [string, Record<string, unknown>, string] => [
      `criteriaKeys ${index}`,
      { criteriaKeys: value },
      'criteriaKeys',
    ],
  ),
  ...(['true', 1, 'yes', []] as unknown[]).map((value, index): [string, Record<string, unknown>, string] => [
    `requireSignature ${index}`,
    { requireSignature: value },
    'requireSignature',
  ]),
  ...(['wiki.example.com', ['https://wiki.example.com'], ['*'], ['a b.example'], [1]] as unknown[]).map(
    (value, index): [string, Record<string, unknown>, string] => [
      `linkHosts ${index}`,
      { linkHosts: value },
      'linkHosts',
    ],
  ),
  ...([0, 169, 6.5, 'six', -1] as unknown[]).map(
    (value, index): [string, Record<string, unknown>, string] => [
      `checkHours ${index}`,
      { checkHours: value },
      'checkHours',
    ],
  ),
  ...(['no', 0, 'locked'] as unknown[]).map((value, index): [string, Record<string, unknown>, string] => [
    `lockSettings ${index}`,
    { lockSettings: value },
    'lockSettings',
  ]),
  ...(['false', 1, 'everything'] as unknown[]).map(
    (value, index): [string, Record<string, unknown>, string] => [
      `allowUserCriteria ${index}`,
      { allowUserCriteria: value },
      'allowUserCriteria',
    ],
  ),
];

describe('readPolicy', () => {
  it('has forty bad policies to refuse', () => expect(bad.length).toBeGreaterThanOrEqual(40));

  it.each(bad)('closes what %s governs', (_, raw, broken) => {
    const policy = readPolicy({ ...raw, linkHosts: raw.linkHosts ?? ['ok.example.com'] });
    expect(policy.state).toBe('set');
    expect(policy.broken).toEqual([broken]);
    expect(policy.shown.map((one) => one.key)).not.toContain(broken);
    const place = choosePlace(policy, { url: 'https://own.example/c.json', keys: [] });
    if (broken === 'criteriaUrl' || broken === 'allowUserCriteria') expect(place.source).toBe('packaged');
    if (broken === 'criteriaKeys' || broken === 'requireSignature') expect(place.requireSignature).toBe(true);
    if (broken === 'linkHosts') expect(policy.linkHosts).toEqual([]);
    if (broken === 'lockSettings') expect(policy.lockSettings).toBe(true);
    if (broken === 'checkHours') expect(policy.checkHours).toBe(6);
  });

  it('is no policy when nothing is set, and unreadable when it is no object', () => {
    expect(readPolicy({})).toEqual(noPolicy);
    for (const raw of [null, 'x', 3, [], undefined]) expect(readPolicy(raw)).toEqual(unreadablePolicy);
  });

  it('names keys that it does not know and uses the rest', () => {
    const policy = readPolicy({ criteriaUrl: url, criteriaURL: url, constructor: 1 });
    expect(policy.criteriaUrl).toBe(url);
    expect(policy.unknown).toEqual(['criteriaURL', 'constructor']);
  });
});

describe('choosePlace', () => {
  const own = { url: 'https://own.example/c.json', keys: [] };
  it('puts policy over the person’s own address over the packaged set', () => {
    expect(choosePlace(readPolicy({ criteriaUrl: url }), own).url).toBe(url);
    expect(choosePlace(noPolicy, own).url).toBe(own.url);
    expect(choosePlace(noPolicy, { keys: [] }).source).toBe('packaged');
    expect(choosePlace(readPolicy({ allowUserCriteria: false }), own).source).toBe('packaged');
    expect(choosePlace(unreadablePolicy, own).source).toBe('packaged');
  });
  it('holds a person’s own address to the policy’s keys', () => {
    const place = choosePlace(readPolicy({ criteriaKeys: [key] }), { ...own, keys: ['other'] });
    expect(place).toMatchObject({ source: 'user', keys: [key], requireSignature: true });
  });
});

it('public/managed-schema.json is what the policy schema makes (npm run criteria -- schema --policy --out …)', () => {
  const made = JSON.parse(readFileSync('public/managed-schema.json', 'utf8'));
  expect(made).toEqual(makeManagedSchema());
  expect(Object.keys(made.properties)).toEqual(Object.keys(policyKeys));
});
