import { batch } from '@preact/signals';
import type { InForce } from '../../components/sidebar/props.ts';
import { loadModel } from '../../lib/assess/model/load.ts';
import { type CriteriaInForce, watchCriteriaInForce } from '../../lib/browser/criteria-in-force.ts';
import type { Texts } from '../../lib/texts/index.ts';
import { createJudge } from './judge.ts';
import { briefly, type State } from './state.ts';

/** Criteria from a URL that nobody could confirm for so long are shown as old (ms): eight periods of checking. */
const oldAfter = 48 * 3_600_000;

const describe = ({ generation, confirmedAt, expiredSince }: CriteriaInForce, now: number): InForce => ({
  organisation: generation.organisation,
  version: generation.version,
  ...(confirmedAt === undefined ? {} : { checkedAt: new Date(confirmedAt).toISOString() }),
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
  words: { language: string; texts?: Texts },
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
    state.inForce.value = describe(inForce, Date.now());
    if (generation.blob === blob) return;
    try {
      // Without its second layer the judgement still stands on cues and rules.
      const judge = createJudge(criteria, await loadModel().catch(() => undefined), words);
      if (mine !== turn) return;
      blob = generation.blob;
      batch(() => {
        state.criteria.value = criteria;
        state.judge.value = judge;
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
