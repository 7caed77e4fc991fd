import type {
  ChoicesView,
  InForceView,
  KeptView,
  OptionsView,
  SitesView,
} from '../../components/options/props.ts';
import { pick } from '../../components/ui/pick.ts';
import { readCriteriaInForce } from '../../lib/browser/criteria-in-force.ts';
import { granted } from '../../lib/browser/granted.ts';
import { crmHosts } from '../../lib/browser/hosts.ts';
import { listMemories } from '../../lib/browser/memory.ts';
import { extension, store } from '../../lib/browser/platform.ts';
import { settingsItem } from '../../lib/browser/settings.ts';
import { readItem } from '../../lib/browser/storage.ts';
import { readPolicyNow } from '../../lib/browser/sync-runner.ts';
import { blobPrefix, syncStore } from '../../lib/browser/sync-store.ts';
import { judgeLink } from '../../lib/criteria/link.ts';
import { readTime } from '../../lib/sync/judge.ts';
import { choosePlace, type Policy } from '../../lib/sync/policy.ts';
import { writeDiagnosis } from './diagnosis.ts';

/** The browsers' quota of `storage.local`, in bytes. */
const quota = 10_485_760;

export const languageNames = [
  { id: 'en', name: 'English' },
  { id: 'de', name: 'Deutsch' },
  { id: 'fr', name: 'Français' },
  { id: 'es', name: 'Español' },
] as const;

const iso = (ms: number): string => new Date(ms).toISOString();

const readInForce = async (
  policy: Policy,
  now: number,
  language: string,
): Promise<InForceView | undefined> => {
  const [{ pointers, state, user }, stored] = await Promise.all([syncStore.read(), readCriteriaInForce()]);
  if (stored === undefined) return undefined;
  const { generation, confirmedAt, expiredSince } = stored;
  const place = choosePlace(policy, user);
  const { reviewBy } = generation;
  return {
    generation,
    history: state.history,
    links: stored.criteria.links.map(({ name, url }) => {
      const link = judgeLink(url, policy.linkHosts ?? []);
      return { name: pick(name, language), url, ...(link.ok ? { href: link.href } : {}) };
    }),
    ...(confirmedAt === undefined ? {} : { checkedAt: iso(confirmedAt) }),
    ...(state.nextAt === undefined ? {} : { nextAt: iso(Math.max(state.nextAt, state.notBefore ?? 0)) }),
    ...(expiredSince === undefined ? {} : { expiredSince }),
    ...(reviewBy !== undefined && readTime(reviewBy, true) <= now ? { reviewDue: reviewBy } : {}),
    ...(pointers.previous === undefined ? {} : { previous: pointers.previous }),
    ...(pointers.pending === undefined ? {} : { pending: pointers.pending }),
    ...(place.source === 'packaged' || place.url === undefined
      ? {}
      : { address: { url: place.url, by: place.source } }),
  };
};

const readKept = async (): Promise<KeptView> => {
  const all = await store.get('local', null);
  const sizes = Object.entries(all).map(([key, value]) => ({
    key,
    bytes: key.length + JSON.stringify(value).length,
  }));
  const sum = (list: typeof sizes) => list.reduce((total, one) => total + one.bytes, 0);
  return {
    bytes: sum(sizes),
    quota,
    criteriaBytes: sum(sizes.filter(({ key }) => key.startsWith(blobPrefix))),
    records: await listMemories(),
  };
};

const readSites = async (names: string[], blocked: string[]): Promise<SitesView> => ({
  known: names,
  added: (await granted.origins()).filter((origin) => !crmHosts.includes(origin)),
  blocked,
});

/** Everything that the page shows but what the person is just doing on it. */
export const readView = async (
  names: string[],
  language: string,
): Promise<Omit<OptionsView, 'checking' | 'address' | 'news'>> => {
  const now = new Date();
  const policy = await readPolicyNow();
  const [inForce, kept, settings, stored] = await Promise.all([
    readInForce(policy, now.getTime(), language),
    readKept(),
    readItem(settingsItem),
    readCriteriaInForce(),
  ]);
  const sites = await readSites(names, settings.value.blockedHosts ?? []);
  const frameworks = Object.entries(stored?.criteria.frameworks ?? {}).map(([id, { name }]) => ({
    id,
    name,
  }));
  const chosen = settings.value.framework;
  const choices: ChoicesView = {
    frameworks,
    framework: frameworks.some(({ id }) => id === chosen)
      ? chosen
      : (stored?.criteria.firstFramework ?? frameworks[0]?.id ?? ''),
    language: settings.value.language ?? 'auto',
    languages: [...languageNames],
  };
  const view = {
    policy,
    kept,
    sites,
    choices,
    version: extension.version(),
    ...(inForce === undefined ? {} : { inForce }),
  };
  return { ...view, diagnosis: writeDiagnosis(view, navigator.userAgent, now) };
};
