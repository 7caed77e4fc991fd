import { batch } from '@preact/signals-core';
import type { InForce } from '../../components/sidebar/props.ts';
import { pick } from '../../components/ui/pick.ts';
import { type CriteriaInForce, watchCriteriaInForce } from '../../lib/browser/criteria-in-force.ts';
import { criteriaSeenItem } from '../../lib/browser/criteria-seen.ts';
import { readLinkHosts } from '../../lib/browser/link-hosts.ts';
import { readItem } from '../../lib/browser/storage.ts';
import { judgeLink } from '../../lib/criteria/link.ts';
import { briefly } from '../../lib/judging/question.ts';
import type { State } from './state.ts';

/** Criteria from a URL that nobody could confirm for so long are shown as old (ms): eight periods of checking. */
const oldAfter = 48 * 3_600_000;

/** The note on this version, unless it was seen here before or is the packaged set's. */
const readNews = async (
  { criteria, generation }: CriteriaInForce,
  language: string,
): Promise<InForce['news']> => {
  if (generation.source === 'packaged' || criteria.changeNote === undefined) return undefined;
  const { value } = await readItem(criteriaSeenItem);
  return value === generation.blob ? undefined : pick(criteria.changeNote, language);
};

const readLinks = async ({ criteria }: CriteriaInForce, language: string): Promise<InForce['links']> => {
  const hosts = await readLinkHosts();
  return criteria.links.flatMap(({ name, url }) => {
    const link = judgeLink(url, hosts);
    return link.ok ? [{ name: `${pick(name, language)} (${link.host})`, href: link.href }] : [];
  });
};

const describe = ({ generation, confirmedAt, expiredSince }: CriteriaInForce, now: number): InForce => ({
  organisation: generation.organisation,
  version: generation.version,
  ...(generation.source === 'packaged'
    ? {}
    : {
        checkedAt: new Date(confirmedAt ?? generation.takenAt).toISOString(),
        signed: generation.signers.length > 0,
      }),
  state:
    generation.source === 'packaged'
      ? 'packaged'
      : expiredSince !== undefined || (confirmedAt !== undefined && now - confirmedAt > oldAfter)
        ? 'old'
        : 'fresh',
});

/** Keeps the criteria in force in the state; `onMaps` is called when other field maps apply than before. */
export const followCriteria = (
  state: State,
  language: string,
  onMaps: () => void,
  signal: AbortSignal,
): void => {
  let blob = '';
  let maps = '[]';
  let turn = 0;
  const take = async (inForce: CriteriaInForce) => {
    const { criteria, generation } = inForce;
    turn += 1;
    const mine = turn;
    const same = generation.blob === blob;
    const { news, links } = state.inForce.peek();
    state.inForce.value = {
      ...describe(inForce, Date.now()),
      ...(same && { news, links }),
    };
    if (same) return;
    try {
      const [said, opens] = await Promise.all([readNews(inForce, language), readLinks(inForce, language)]);
      if (mine !== turn) return;
      blob = generation.blob;
      batch(() => {
        state.inForceBlob.value = blob;
        state.inForce.value = {
          ...describe(inForce, Date.now()),
          news: said,
          links: opens,
        };
        state.criteria.value = criteria;
        state.failed.value = undefined;
      });
    } catch (error) {
      state.failed.value = briefly(error);
    }
    const newMaps = JSON.stringify(criteria.fieldMaps);
    if (newMaps !== maps) onMaps();
    maps = newMaps;
  };
  watchCriteriaInForce((inForce) => void take(inForce), signal);
};
