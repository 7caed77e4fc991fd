import { classes } from './dom.ts';
import { has, isHeading, largeness, looksLikeHeading } from './label.ts';
import type { Part } from './outline.ts';

/** How large words are set beside the text of their block: 3 as a name, 2 as a heading. */
const drawnLevel = (part: Part): number => (largeness(part) >= 1.6 ? 3 : looksLikeHeading(part) ? 2 : 0);

/** How much of a heading a part is: by its tag, by its size as drawn, by its class. */
export const headingLevel = (part: Part): number => {
  if (!isHeading(part))
    return (
      drawnLevel(part) ||
      (/(?:^|[\s_-])(?:title|heading|record-?name|subject)(?:$|[\s_-])/i.test(classes(part.el)) ? 1.5 : 0)
    );
  const tag = /h([1-6])/.exec(`${part.el.localName} ${part.top.localName}`)?.[1];
  return tag === undefined ? 2.5 : Math.max(1, 5 - Number(tag), drawnLevel(part));
};

/** A heading by its tag. */
export const isTagged = (part: Part): boolean => has(part, /^h[1-6]$/);
