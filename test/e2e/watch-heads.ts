/** Notes every heading that the sidebar shows from now on, in `window.heads`. */
export const watchHeads = `void (() => {
  window.heads = [];
  new MutationObserver(() => {
    const head = document.querySelector('.head .title')?.textContent ?? '';
    if (window.heads.at(-1) !== head) window.heads.push(head);
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
})()`;
