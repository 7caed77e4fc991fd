import type { TeachPick } from './teach.tsx';

/** Why a pick is not in the map: nobody named it, or another one has its name. */
export const troubleOf = (pick: TeachPick, picks: readonly TeachPick[]): 'unnamed' | 'twice' | undefined => {
  if (pick.as !== 'field') return undefined;
  const label = pick.label.trim();
  if (label === '') return 'unnamed';
  const first = picks.find((one) => one.as === 'field' && one.label.trim() === label);
  return first === pick ? undefined : 'twice';
};
