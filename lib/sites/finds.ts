import { candidateOf, isTitle } from './candidate.ts';
import { attr, closest, one, quoted } from './dom.ts';
import { core, firmness, has } from './label.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { holdsControl } from './parts.ts';
import type { Turn } from './turned.ts';

/** The box that a label says it is for. */
export const targetOf = ({ el }: Part): string => attr(closest(el, 'label') ?? el, 'for');

/** Whether a label names what stands in a part as its box. */
export const isForBox = (label: Part, value: Part): boolean =>
  targetOf(label) !== '' && one(value.top, `[id=${quoted(targetOf(label))}]`) !== undefined;

/** A sentence over a word is no value: the word heads what follows. */
const sentence = /^\p{Lu}\S* \S+ \S.*\p{L}{2}[.!?]$/u;

/** What is found in a block: what may be fields, lists, lone leaves. */
export class Finds {
  readonly found: Candidate[] = [];
  readonly turns: Turn[] = [];
  protected readonly taken = new Set<Part>();

  /** Adds what candidateOf makes of it. */
  protected add(...what: Parameters<Finds['candidate']>): void {
    const one = this.candidate(...what);
    if (one) this.found.push(one);
  }

  private candidate(...what: Parameters<typeof candidateOf>): Candidate | undefined {
    const one = candidateOf(...what);
    if (one !== 'secret') return one;
    // What must not be read has no line of its own.
    this.taken.add(core(what[1]));
    return undefined;
  }

  /** A label that the page marks, behind its value: true where it is one. */
  protected behind(value: Part, label: Part, section: string): boolean {
    const isMarked = has(label, /^(?:label|dt)$/) && (targetOf(label) === '' || isForBox(label, value));
    if (!isMarked || firmness(value) > 1 || holdsControl([value, label]) || value.text === '') return false;
    const one = this.candidate(value, label, [value], section, 3, true);
    if (one) this.found.push({ ...one, sure: true });
    return one !== undefined;
  }

  /** What may be a value with its label behind it, or below, where all of its make agree. */
  protected turn(value: Part, label: Part, section: string, instead: readonly Candidate[]): void {
    if (firmness(value) > 1 || firmness(label) > 1 || holdsControl([value, label])) return;
    if (value.weak || value.text === '' || isTitle(value) || sentence.test(value.text)) return;
    const one = this.candidate(value, label, [value], section, 1, true);
    if (one) this.turns.push({ one, instead });
  }
}
