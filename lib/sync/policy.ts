import * as z from 'zod/mini';
import { decodeBase64 } from './bytes.ts';
import { readCriteriaUrl } from './fetched.ts';

/**
 * What a company fixes for its people (`storage.managed`). Browsers differ in what they check, so every key is checked
 * here again. A key with a value that cannot be used closes what it governs instead of opening it; a policy that
 * cannot be read at all closes everything that a person could otherwise set.
 */

const Text = z.string().check(z.maxLength(2000));
const Key = z
  .string()
  .check(z.refine((key) => decodeBase64(key.trim().replace(/^ed25519:/, ''))?.length === 32));
const Host = z.string().check(z.regex(/^(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+$/i));

/** The keys, their types and what they mean; `managed-schema.json` is made from this. */
export const policyKeys = {
  criteriaUrl: {
    schema: z.string().check(
      z.maxLength(2000),
      z.refine((url) => readCriteriaUrl(url) !== undefined),
    ),
    text: 'Where the criteria file of the organisation is: an https address.',
  },
  criteriaKeys: {
    schema: z.array(Key).check(z.maxLength(8)),
    text: 'Public keys (Ed25519, base64) that may sign criteria. With a key, nothing unsigned is ever taken.',
  },
  requireSignature: {
    schema: z.boolean(),
    text: 'True: take signed criteria only, even when no key is listed yet.',
  },
  linkHosts: {
    schema: z.array(Host).check(z.maxLength(100)),
    text: 'Hosts that links of the criteria may open, like "wiki.example.com" or "*.example.com". Others are shown as text.',
  },
  lockSettings: {
    schema: z.boolean(),
    text: 'True: people cannot change criteria settings, step back to the previous criteria or accept held ones.',
  },
  allowUserCriteria: {
    schema: z.boolean(),
    text: 'False: people cannot use a criteria address of their own.',
  },
  checkHours: {
    schema: z.int().check(z.gte(1), z.lte(168)),
    text: 'Hours between two looks at the criteria address, 1 to 168. The default is 6.',
  },
  outboxUrl: {
    schema: Text,
    text: 'Reserved. This version has no outbox and sends nothing; the key is accepted so that policies can be prepared.',
  },
  outboxContent: {
    schema: z.enum(['none', 'codes', 'text']),
    text: 'Reserved, like outboxUrl.',
  },
  disableOutbox: {
    schema: z.boolean(),
    text: 'Reserved, like outboxUrl: an outbox of a later version stays off.',
  },
} as const;
export type PolicyKey = keyof typeof policyKeys;

export interface Policy {
  /** `none`: nothing is fixed. `set`: some keys are. `unreadable`: everything is closed until it can be read. */
  state: 'none' | 'set' | 'unreadable';
  criteriaUrl?: string;
  criteriaKeys: string[];
  requireSignature: boolean;
  /** Undefined: the policy lists no hosts, and links of an organisation's file are shown as text. */
  linkHosts?: string[];
  lockSettings: boolean;
  allowUserCriteria: boolean;
  checkHours: number;
  /** Keys whose values could not be used, and keys that are not known. */
  broken: string[];
  unknown: string[];
  /** Everything usable as given, for display. */
  shown: { key: PolicyKey; value: unknown }[];
}

export const noPolicy: Policy = {
  state: 'none',
  criteriaKeys: [],
  requireSignature: false,
  lockSettings: false,
  allowUserCriteria: true,
  checkHours: 6,
  broken: [],
  unknown: [],
  shown: [],
};

/** For a policy that exists but could not be read: what a person set is not used, and nothing new is taken. */
export const unreadablePolicy: Policy = {
  ...noPolicy,
  state: 'unreadable',
  requireSignature: true,
  lockSettings: true,
  allowUserCriteria: false,
};

/** Reads the raw managed values. Never throws; what is broken is named in `broken` and closed. */
export const readPolicy = (raw: unknown): Policy => {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return unreadablePolicy;
  const given = Object.entries(raw).filter(([, value]) => value !== undefined && value !== null);
  if (given.length === 0) return noPolicy;
  const good = new Map<PolicyKey, unknown>();
  const broken: string[] = [];
  const unknown: string[] = [];
  for (const [key, value] of given) {
    if (!Object.hasOwn(policyKeys, key)) {
      unknown.push(key);
      continue;
    }
    const parsed = policyKeys[key as PolicyKey].schema.safeParse(value);
    if (parsed.success) good.set(key as PolicyKey, parsed.data);
    else broken.push(key);
  }
  const use = <K extends PolicyKey, T>(key: K, otherwise: T, closed: T): T =>
    broken.includes(key) ? closed : good.has(key) ? (good.get(key) as T) : otherwise;
  const url = good.get('criteriaUrl') as string | undefined;
  const hosts = use<'linkHosts', string[] | undefined>('linkHosts', undefined, []);
  return {
    state: 'set',
    ...(url === undefined ? {} : { criteriaUrl: readCriteriaUrl(url)?.href ?? url }),
    criteriaKeys: use<'criteriaKeys', string[]>('criteriaKeys', [], []),
    requireSignature: use('requireSignature', false, true) || broken.includes('criteriaKeys'),
    ...(hosts === undefined ? {} : { linkHosts: hosts }),
    lockSettings: use('lockSettings', false, true),
    allowUserCriteria: use('allowUserCriteria', true, false) && !broken.includes('criteriaUrl'),
    checkHours: use('checkHours', 6, 6),
    broken,
    unknown,
    shown: [...good].map(([key, value]) => ({ key, value })),
  };
};

/** The person's own source, kept by the options page. */
export const UserSource = z.object({
  url: z.optional(z.string().check(z.maxLength(2000))),
  /** Public keys that the person entered; with one, nothing unsigned is taken from the address. */
  keys: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(8)),
});
export type UserSource = z.infer<typeof UserSource>;

/** Where criteria come from now: policy over the person's own address over the packaged set. */
export interface Place {
  source: 'policy' | 'user' | 'packaged';
  url?: string;
  keys: readonly string[];
  requireSignature: boolean;
}

export const choosePlace = (policy: Policy, user: UserSource): Place => {
  const byPolicy = policy.criteriaKeys.length > 0 || policy.requireSignature;
  const keys = byPolicy ? policy.criteriaKeys : user.keys;
  const requireSignature = byPolicy || user.keys.length > 0;
  if (policy.criteriaUrl !== undefined)
    return {
      source: 'policy',
      url: policy.criteriaUrl,
      keys: policy.criteriaKeys,
      requireSignature: byPolicy,
    };
  if (policy.allowUserCriteria && user.url !== undefined)
    return { source: 'user', url: user.url, keys, requireSignature };
  return { source: 'packaged', keys: [], requireSignature: false };
};
