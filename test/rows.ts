/** Fields as pages draw them that mark nothing: a label and its value in one row, both of them `tag`. */
export const rowsOf = (pairs: readonly (readonly [string, string])[], tag = 'div'): string =>
  pairs
    .map(
      ([label, value]) =>
        `<div class="row"><${tag} class="l">${label}</${tag}><${tag} class="v">${value}</${tag}></div>`,
    )
    .join('');
