import type { Live } from '../load.ts';

/** A piece of a page without the page around it, and what a person reads on it. */
export interface Fragment {
  name: string;
  url: string;
  lang?: string;
  html: string;
  live?: Live[];
  title: string;
  stage?: string;
  /** How it ended, in a badge beside its title. */
  badge?: string;
  /** Label and value as displayed, '' for an empty field; every pair that is shown, in any order. */
  fields: [string, string][];
  people?: { name: string; role?: string; title?: string; email?: string }[];
  activities?: {
    kind: string;
    direction?: string;
    author?: string;
    at?: string;
    subject?: string;
    text?: string;
  }[];
}
