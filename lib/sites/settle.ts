import { controlsOf } from './field-value.ts';
import { isKnown } from './label.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { isWithin, leavesOf } from './parts.ts';
import { addressWords, plain } from './words.ts';

const isTick = (part: Part): boolean => part.control === 'tick' || part.control === 'radio';

/** A few short lines and nothing else. */
const isLines = (part: Part): boolean =>
  leavesOf(part).length < 7 &&
  leavesOf(part).every(({ text, control, weak }) => !control && !weak && text.length < 60);

/** A block is read one way only, and a section with fields in it is not itself a field. Returns headings of sections. */
export const settle = (good: Set<Candidate>): Set<Part> => {
  const pairBlocks = new Set([...good].map((one) => one.block));
  for (const one of good) if (pairBlocks.has(one.labelPart)) good.delete(one);
  const owners = new Map<Part, Candidate[]>();
  const blocks = new Map<Part, Candidate>();
  for (const one of good) {
    const rival = one.turned ? blocks.get(one.block) : undefined;
    if (rival) {
      good.delete(one);
      continue;
    }
    blocks.set(one.block, one);
    for (const value of one.values) owners.set(value, [...(owners.get(value) ?? []), one]);
  }
  const sections = new Set<string>();
  const heads = new Set<Part>();
  const inside = new Map<Candidate, Candidate[]>();
  for (const one of good)
    for (let up: Part | undefined = one.block; up; up = up.up)
      for (const owner of owners.get(up) ?? [])
        if (owner !== one && good.has(owner)) inside.set(owner, [...(inside.get(owner) ?? []), one]);
  for (const [outer, inner] of inside) {
    // "Next call: Date of Next call", "Decision maker: [x] Yes": the inner label is part of the value.
    const [only] = inner;
    const small =
      inner.length === 1 &&
      outer.firm === 3 &&
      only !== undefined &&
      (only.label.includes(outer.label) ||
        only.values.some((value) => value.control === 'tick' && value.text === only.label));
    // A known label of a make that has plain values too, over a name and a note on it, takes both.
    const noted =
      inner.length === 1 &&
      outer.firm === 1 &&
      only?.firm === 1 &&
      outer.values.length === 1 &&
      outer.values[0] === only.block &&
      isKnown(outer.label) &&
      !isKnown(only.label) &&
      [...good].some((one) => one.make === outer.make && one.values.length > 0 && !inside.has(one));
    const weaker = inner.every((one) => one.firm < outer.firm && one.firm < 3);
    // "E-mail: [box] Primary [x]": boxes of its own beside fields of its own.
    const own = outer.values
      .flatMap(controlsOf)
      .filter((part) => part.control === 'value' && !inner.some((one) => isWithin(part, one.block)));
    const areTicks = inner.every((one) => one.values.every(isTick));
    // Several boxes to tick under a marked label say together what holds.
    const isChoice = areTicks && outer.firm > 1 && inner.length > 1 && own.length === 0;
    if (small || noted || weaker || isChoice) for (const one of inner) good.delete(one);
    else if (outer.firm > 1 && own.length > 0 && areTicks) outer.values = own;
    else {
      good.delete(outer);
      if (areTicks) heads.add(outer.labelPart);
      // An empty label may take in the field behind it; a heading has several below.
      if (outer.firm === 1 && inner.length > 2) {
        heads.add(outer.labelPart);
        sections.add(outer.make);
      }
    }
  }
  // What is made like the heading of a section is one, but for a text right below it.
  for (const one of good) {
    const [first] = one.values;
    if (!sections.has(one.make) || one.firm > 1 || one.values.flatMap(leavesOf).length < 2) continue;
    // "Main address" over its lines.
    if (addressWords.test(plain(one.label)) && !inside.has(one) && one.values.every(isLines)) continue;
    if (first?.kids.length === 0 && first.text.length > 24) one.values = [first];
    else {
      good.delete(one);
      heads.add(one.labelPart);
    }
  }
  // "Amount" and a "Details" button are a label alone where a value follows.
  const read = new Set(
    [...good].filter((one) => !one.values.every((value) => value.weak)).map((one) => one.labelPart),
  );
  for (const one of good)
    if (read.has(one.labelPart) && one.values.every((value) => value.weak)) good.delete(one);
  return heads;
};
