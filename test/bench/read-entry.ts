// What the measured page gets: the readers as the page script drives them, and the limits that they are compared with.

import { inSlices, sliceMs } from '../../lib/live/slices.ts';
import { generic } from '../../lib/sites/generic.ts';
import { sites } from '../../lib/sites/index.ts';
import { readInSteps } from '../../lib/sites/read-with.ts';
import type { Reading } from '../../lib/sites/reading.ts';

/** How a reading in slices went: what all slices took, the longest one (ms), and what was read. */
export interface Went {
  total: number;
  longest: number;
  slices: number;
  reading: Reading;
}

/** One reading as the page script takes it, by the site's own reader or by the general one. */
export const readSliced = (ownReader: boolean, again: boolean): Promise<Went> =>
  new Promise((done) => {
    const took: number[] = [];
    let from = performance.now();
    const clock = {
      now: () => performance.now(),
      after: (ms: number, run: () => void) => {
        took.push(performance.now() - from);
        setTimeout(() => {
          from = performance.now();
          run();
        }, ms);
        return () => {};
      },
    };
    const page = { document, url: location.href, readAt: '2026-11-09T08:00:00Z' };
    const steps = readInSteps(ownReader ? sites : [generic], page);
    inSlices(
      clock,
      steps,
      again ? sliceMs.again : sliceMs.first,
      () => false,
      ({ result }) => {
        took.push(performance.now() - from);
        const total = took.reduce((sum, one) => sum + one, 0);
        if (result) done({ total, longest: Math.max(...took), slices: took.length, reading: result });
      },
    );
  });

/** Ten bare single-class queries, each with the text of what it finds: the least that a reader with selectors does. */
export const tenQueries = (names: readonly string[]): number => {
  let length = 0;
  for (const name of names)
    for (const el of document.querySelectorAll(`.${name}`)) length += el.textContent?.length ?? 0;
  return length;
};

/** One walk over every element of all trees, and the text of every text node. */
export const deepWalk = (root: Node = document.body): number => {
  let length = 0;
  for (let node = root.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) length += (node as Text).data.length;
    else if (node.nodeType === 1) {
      const { shadowRoot } = node as Element;
      if (shadowRoot) length += deepWalk(shadowRoot);
      length += deepWalk(node);
    }
  }
  return length;
};
