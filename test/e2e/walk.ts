/**
 * What the random walks share: the chance that they follow, the ways a page moves, and the look at what a panel says.
 */

/** A small generator of numbers (mulberry32), so that every walk can be walked again. */
export const chanceOf = (start: number) => {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
};

/** Orders in which a page may draw its parts and change its address. */
export const orders = [
  ['url', 'head', 'body', 'line'],
  ['url', 'line', 'body', 'head'],
  ['head', 'url', 'body', 'line'],
  ['body', 'line', 'head', 'url'],
  ['url', 'body', 'head', 'line'],
];

/** Every deal that the panel's whole drawing (not only what is visible) speaks of. */
export const spokenOf = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let text = '';
  while (walker.nextNode()) text += walker.currentNode.data + '\\n';
  return [...new Set(text.match(/#\\d+#/g) ?? [])];
})()`;

/**
 * Keeps a list, in the panel, of every drawing that spoke of more than one deal, or of one that `allowed` does not know:
 * which deals, and the texts that named them, so that a failure tells what was mixed.
 */
export const watchMixtures = (allowed = '\\d+'): string => `(() => {
  window.mixtures = [];
  const look = () => {
    const seen = ${spokenOf};
    if (seen.length <= 1 && seen.every((one) => /^#${allowed}#$/.test(one))) return;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (/#\\d+#/.test(walker.currentNode.data)) texts.push(walker.currentNode.parentElement.className + ': ' + walker.currentNode.data);
    window.mixtures.push(seen.join(' ') + ' in ' + [...new Set(texts)].join(' | '));
  };
  new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
})()`;
