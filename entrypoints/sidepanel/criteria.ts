import { batch } from '@preact/signals';
import { resolve } from '../../lib/criteria/resolve.ts';
import { createJudge } from './judge.ts';
import { briefly, type State } from './state.ts';

// The packaged set travels inside the sidebar's own code (this page has no network, not even to its own files), as one
// text per file: parsing JSON is faster than running it as script.
const packaged = import.meta.glob<string>('../../public/criteria/{default,cues-*}.json', {
  query: '?raw',
  import: 'default',
});

const readPackaged = async (): Promise<unknown[]> => {
  const names = Object.keys(packaged).sort(
    (a, b) => Number(b.includes('default')) - Number(a.includes('default')) || (a < b ? -1 : 1),
  );
  const texts = await Promise.all(names.map((name) => packaged[name]?.()));
  return texts.map((text) => JSON.parse(text ?? 'null'));
};

/** Keeps the criteria in force in the state; `onMaps` is called when other field maps apply than before. */
export const followCriteria = async (
  state: State,
  language: string,
  onMaps: () => void,
  _signal: AbortSignal,
): Promise<void> => {
  try {
    const resolved = resolve(await readPackaged());
    if (!resolved.ok) throw new Error(`packaged criteria: ${resolved.problems[0]?.path ?? 'invalid'}`);
    const { criteria } = resolved;
    batch(() => {
      state.criteria.value = criteria;
      state.judge.value = createJudge(criteria, language);
      state.inForce.value = {
        organisation: criteria.organisation,
        version: criteria.version,
        state: 'packaged',
      };
    });
    if (criteria.fieldMaps.length > 0) onMaps();
  } catch (error) {
    state.failed.value = briefly(error);
  }
};
