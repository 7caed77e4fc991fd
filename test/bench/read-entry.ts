// What the measured page gets: the reader, and the limits that it is compared with.

export { forgetHosts } from '../../lib/sites/dom.ts';
export { readGeneric } from '../../lib/sites/generic.ts';

const ten = 'row lab lab-text val val-text item who when item-text name'.split(' ');

/** Ten bare single-class queries, each with the text of what it finds: the least that a reader with selectors does. */
export const tenQueries = (): number => {
  let length = 0;
  for (const name of ten)
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
