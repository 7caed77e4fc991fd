import type { Author } from './author.ts';
import type { Furniture } from './furniture.ts';
import type { Part } from './outline.ts';
import type { ReadWhen } from './when.ts';

/** What the reader of an item must know of the page around it. */
export interface Around {
  heading: string;
  /** The record's own name. */
  title: string;
  read: ReadWhen;
  /** Marks that every item of the list carries: they tell of the list, not of one item. */
  shared: ReadonlySet<string>;
  /** What every item of the list has: its tools and its labels. */
  furniture: Furniture;
  /** Whether somebody is known as the buyer's. */
  isBuyer: (name: string) => boolean;
  /** Whether the record names somebody of this name, on either side. */
  isKnown: (name: string) => boolean;
  /** Who stands at the one place of every entry of the list that holds somebody. */
  authors: ReadonlyMap<Part, Author>;
  /** Words that stand behind whoever wrote, the same for each: what they are called besides. */
  besides: ReadonlySet<Part>;
  /** All entries of the list, replies among them: what another says is none of this one's. */
  entries: ReadonlySet<Part>;
  /** Who has this address, where somebody on the record does. */
  nameOf: (address: string) => string | undefined;
}
