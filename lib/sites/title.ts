import { all, attr, closest, lineOf, precedes, tagOf } from './dom.ts';
import { identityOfLink } from './identity.ts';
import { isHeading } from './label.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pairs.ts';
import { isWithin } from './parts.ts';
import { actionWords, listWords, objectWords, panelWords, peopleWords, plain } from './words.ts';

const nameLabel =
  /^(?:(?:deal|opportunity|lead|account|company|organi[sz]ation|contact|potential|customer|full|record|verkaufschancen?|firmen?|nom de l.opportunite|nombre de la oportunidad|opportunite) ?)?(?:name|title|subject|topic|titel|betreff|thema|nom|titre|sujet|nombre|asunto|titulo|bezeichnung|intitule)$/;

/** Whether a field's label says that it is the record's name. */
export const isNameLabel = (label: string): boolean => nameLabel.test(plain(label));

const isAction = (text: string): boolean => text === '' || actionWords.test(plain(text));

/**
 * Finds the record's name: the heading or live title input that the page's own title agrees with, else the best
 * heading before the fields, else the field called name.
 *
 * @param near the part with most of the fields, and the one around it
 * @param id the record's own id, '' when unknown: links to it bear its name
 * @param lists timelines: no name of the record stands in them
 * @returns the name as shown and its part; undefined when nothing on the page stands out
 */
export const findTitle = (
  root: Part,
  pairs: readonly Pair[],
  pageTitle: string,
  near: readonly Part[] = [],
  id = '',
  lists: readonly Part[] = [],
): { text: string; part: Part } | undefined => {
  // A heading with nothing but buttons beside it is no label.
  const labels = new Set(
    pairs
      .filter((pair) => !pair.unlabelled && (!isHeading(pair.labelPart) || !isAction(pair.value)))
      .map((pair) => pair.labelPart),
  );
  const values = new Set(pairs.flatMap((pair) => pair.values));
  const wanted = plain(pageTitle);
  const pieces = wanted.split(/\s+[|·–—»-]\s+/);
  const names = pairs
    .filter((pair) => isNameLabel(pair.label) && pair.value !== '')
    .map((pair) => plain(pair.value));
  // What links to this very record are called: crumbs, tabs, recent items.
  const links = id.length < 2 ? [] : all(root.top, 'a[href]').filter((el) => attr(el, 'href').includes(id));
  const linked = new Set(
    links.filter((el) => identityOfLink(attr(el, 'href')).id === id).map((el) => plain(lineOf(el))),
  );
  let best: { text: string; part: Part; score: number } | undefined;
  let order = 0;
  const visit = (part: Part, level: number): void => {
    if (lists.includes(part)) return;
    const own = headingLevel(part);
    const now = Math.max(level, own);
    if (part.kids.length > 0) {
      for (const kid of part.kids) visit(kid, now);
      return;
    }
    order++;
    const text = part.text.replace(/\s+/g, ' ');
    if (text.length < 2 || text.length > 250 || labels.has(part) || part.weak || !/[\p{L}\d]/u.test(text))
      return;
    const said = plain(text);
    let score = now;
    if (wanted.includes(said) && said.length > 2) score += said.length > 5 || now > 0 ? 4 : 1;
    if (wanted.startsWith(said)) score += 0.5;
    if (pieces.includes(said)) score += 2;
    if (wanted.includes(said)) score += Math.min(said.length, 40) / 40;
    if (names.includes(said)) score += 3;
    if (now > 0 && linked.has(said)) score += 3;
    if (now === 0 && !wanted.includes(said)) score -= 4;
    if (now === 0 && values.has(part)) score -= 3;
    if (tagOf(part.el) === 'a') score -= 1.5;
    // The maker's name leads home.
    if (/^(?:\/|#|\.|)$/.test(attr(closest(part.el, 'a') ?? root.el, 'href')) && closest(part.el, 'a'))
      score -= 4;
    if (
      actionWords.test(said) ||
      panelWords.test(said) ||
      (/^[a-z]+$/.test(said) && objectWords.some(([, words]) => words.test(said)))
    )
      score -= 6;
    score -= Math.min(order, 200) / 100;
    // The name stands before the fields, not as the heading of a section after them.
    if (near[0] && near.some((block) => isWithin(part, block)) && precedes(part.el, near[0].el))
      score += now >= 3 ? 4 : 1;
    if (said.length < 24 && (listWords.test(said) || peopleWords.test(said)) && !wanted.includes(said))
      score -= 3;
    if (!best || score > best.score) best = { text, part, score };
  };
  visit(root, 0);
  if (!best || best.score <= 1) return undefined;
  // "Editing opportunity: Dock crane": the name is what the name field holds.
  const said = plain(best.text);
  const inside = pairs.find(
    (pair) =>
      isNameLabel(pair.label) &&
      pair.value.length > 3 &&
      said !== plain(pair.value) &&
      !said.startsWith(plain(pair.value)) &&
      said.endsWith(plain(pair.value)),
  );
  return inside ? { text: inside.value, part: best.part } : best;
};

const headingLevel = (part: Part): number => {
  if (!isHeading(part))
    return /(?:^|[\s_-])(?:title|heading|record-?name|subject)(?:$|[\s_-])/i.test(attr(part.el, 'class'))
      ? 1.5
      : 0;
  const tag = /h([1-6])/.exec(`${part.el.localName} ${part.top.localName}`)?.[1];
  return tag === undefined ? 2.5 : Math.max(1, 5 - Number(tag));
};
