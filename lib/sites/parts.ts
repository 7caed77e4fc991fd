import type { Part } from './outline.ts';

/** Remembers what is found of a part: an outline does not change once it is drawn, and every rule asks again. */
export const once = <V>(find: (part: Part) => V): ((part: Part) => V) => {
  const known = new WeakMap<Part, V>();
  return (part) => {
    let value = known.get(part);
    if (value === undefined) {
      value = find(part);
      known.set(part, value);
    }
    return value;
  };
};

/** A part and everything in it, in page order. */
export const partsOf = (part: Part): Part[] => {
  const out: Part[] = [];
  const visit = (one: Part): void => {
    out.push(one);
    one.kids.forEach(visit);
  };
  visit(part);
  return out;
};

/** A part and everything around it, from the inside out. */
export const aboves = once((part: Part): readonly Part[] => {
  const out: Part[] = [];
  for (let up: Part | undefined = part; up; up = up.up) out.push(up);
  return out;
});

/** The smallest part around all of these. */
export const around = (parts: readonly Part[]): Part | undefined => {
  let [shared = [], ...others] = parts.map(aboves);
  for (const other of others) {
    const set = new Set(other);
    shared = shared.filter((part) => set.has(part));
  }
  return shared[0];
};

const hasControl = once((part: Part): boolean => part.control !== undefined || part.kids.some(hasControl));
/** Whether a live control stands in these parts. */
export const holdsControl = (parts: readonly Part[]): boolean => parts.some(hasControl);

/** Whether a part is this one or inside it. */
export const isWithin = (part: Part, outer: Part): boolean => {
  for (let up: Part | undefined = part; up; up = up.up) if (up === outer) return true;
  return false;
};

/** The parts at the ends, in page order. */
export const leavesOf = once((part: Part): readonly Part[] =>
  part.kids.length === 0 ? [part] : part.kids.flatMap((kid) => leavesOf(kid)),
);
