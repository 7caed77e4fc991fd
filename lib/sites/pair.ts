import type { Part } from './outline.ts';
import { holdsControl } from './parts.ts';

/** A label and what stands for it, before anything is known about its place in the record. */
export interface Pair {
  label: string;
  name?: string;
  value: string;
  section?: string;
  block: Part;
  labelPart: Part;
  values: Part[];
  /** Nothing but its place and its word speaks for it. */
  lone?: boolean;
  /** A box that has no label on the page. */
  unlabelled?: boolean;
  /** It is called by the hint of its box: plainly, where several are or it is a big one; else nobody sees that of a line which is filled in. */
  hinted?: 'plainly' | 'unseen' | undefined;
}

/** "lead_stage_id" in words. */
const spelt = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[^\p{L}]+/gu, ' ')
    .replace(/ id$/i, '')
    .trim();

/** What a field is called: on the page, and in a form by the name of its box, whatever language its label is in. */
export const calledOf = ({ label, name, values }: Pair): string[] =>
  name !== undefined && holdsControl(values) ? [label, spelt(name)] : [label];

/** A pair that may yet turn out to be none. */
export interface Candidate extends Pair {
  make: string;
  firm: number;
  /** Value first, label behind. */
  turned: boolean;
  /** The page marks its label, or all of its make agree that it stands behind. */
  sure?: boolean;
  /** A kind of record over a heading. */
  kind?: boolean;
}

/** Those of each make, in their order. */
export const byMake = (all: Iterable<Candidate>): Map<string, Candidate[]> => {
  const groups = new Map<string, Candidate[]>();
  for (const one of all) {
    const group = groups.get(one.make);
    if (group) group.push(one);
    else groups.set(one.make, [one]);
  }
  return groups;
};
