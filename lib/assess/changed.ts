/** What a list has other items than one before it: so many at its head and its tail are the same, of those between some left and some came. */
export interface Changed<T> {
  head: number;
  tail: number;
  left: readonly T[];
  came: readonly T[];
}

/** Compares by identity. */
export const changed = <T>(was: readonly T[], is: readonly T[]): Changed<T> => {
  const shorter = Math.min(was.length, is.length);
  let head = 0;
  while (head < shorter && was[head] === is[head]) head++;
  let tail = 0;
  while (tail < shorter - head && was[was.length - 1 - tail] === is[is.length - 1 - tail]) tail++;
  const before = was.slice(head, was.length - tail);
  const after = is.slice(head, is.length - tail);
  const [wasIn, isIn] = [new Set(before), new Set(after)];
  return {
    head,
    tail,
    left: before.filter((one) => !isIn.has(one)),
    came: after.filter((one) => !wasIn.has(one)),
  };
};
