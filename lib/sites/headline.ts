import type { Clues } from './clues.ts';
import { attr, classes, closest, closestThat, contains, precedes, tagOf } from './dom.ts';
import { isBeside, isInCorner, isPill } from './drawn.ts';
import { frameAround } from './edge.ts';
import { headingLevel, isTagged } from './heading-level.ts';
import { chain, has, isChip, isGrid, makeOf } from './label.ts';
import { nameIn } from './name-field.ts';
import { isDeed, isMakers, isTask, makers, repeatsList } from './no-name.ts';
import type { Part } from './outline.ts';
import { isWithin } from './parts.ts';
import type { Steps } from './reading.ts';
import { behindSign, crumbs, isCrumbs } from './trail.ts';
import { actionWords, listWords, objectWords, panelWords, peopleWords, plain } from './words.ts';

/** "1 / 3": which of a list is shown. */
const pager = /^\d+ ?\/ ?\d+$/;

/** What folds and unfolds a section, and is no menu. */
const openers = 'summary,[aria-expanded]:not([aria-haspopup])';

/** A way back to where the record is shown. */
const backWords = /^(?:back|zuruck|retour|volver)(?: |$)/;

/** An address that leads to the start, or out. */
const home = /^(?:\/|#|\.|)$|log-?out|sign-?out/;
const origin = /^https?:\/\/[^/]+/;

/** "View opportunity: Dock crane" */
export const opening =
  /^(?:view|edit|editing|show|details of|bearbeiten|modifier|voir|ver|editar)(?: \p{L}+)? ?: +/iu;

/** What stands out on a page as the name of its record. */
interface Headline {
  text: string;
  part: Part;
  score: number;
  /** How much of a heading it is. */
  level: number;
  /** Nothing but chips stand behind it. */
  chipped: boolean;
  /** It stands in the frame of the app. */
  framed: boolean;
}

/** Finds what stands out most as the name of the record; undefined when nothing does. */
export function* findHeadline(clues: Clues): Steps<Headline | undefined> {
  const {
    root,
    pairs,
    near,
    lists,
    values,
    wanted,
    split,
    pieces,
    labels,
    trail,
    crumb,
    names,
    deeds,
    linked,
    over,
    sections,
    made,
    trailed,
  } = clues;
  // A name with nothing but chips behind it, among the fields or before them.
  const isChipped = (part: Part): boolean => {
    const [name, ...chips] = part.up?.kids ?? [];
    return (
      name === part &&
      chips.length > 0 &&
      !labels.has(part) &&
      !part.control &&
      /\p{L}{3}/u.test(part.text) &&
      ![part, ...chips].some((kid) => values.has(kid) || isChip(kid) === (kid === part)) &&
      chips.every((chip) => chain(chip).some(isPill) && isBeside(part.top, chip.top))
    );
  };
  let best: Headline | undefined;
  let brand: Part | undefined;
  let order = 0;
  let seen: Part | undefined;
  let headings = 0;
  // A chip beside the name, or the name beside something else.
  const isPiece = (kid: Part): boolean =>
    pieces.includes(nameIn(kid.text)) ||
    chain(kid).some((el) => /badge|chip|tag|pill|status|stage/i.test(classes(el)) || isPill(el));
  let visited = 0;
  function* visit(part: Part, level: number): Steps<void> {
    if (lists.includes(part) || isGrid(part) || (part.weak && part.kids.length > 0)) return;
    if (++visited % 2 === 0) yield;
    const chipped = part.kids.length === 0 && isChipped(part);
    const own = Math.max(headingLevel(part), chipped ? 2 : 0);
    const now = Math.max(level, own);
    // A heading of several pieces in one line is one name.
    const isLine =
      !part.text.includes('\n') &&
      part.text.length > 5 &&
      (wanted.includes(nameIn(part.text)) || (own > 0 && !part.kids.some((kid) => isPiece(kid)))) &&
      part.kids.every(
        (kid) =>
          kid.kids.length === 0 && !kid.control && !kid.weak && !labels.has(kid) && !closest(kid.el, 'a'),
      );
    if (part.kids.length > 0 && !isLine) {
      // Beside a heading, what else is called a part of it says less.
      const inner = part.kids.some((kid) => has(kid, /^h[1-6]$/)) ? Math.min(now, 1) : now;
      for (const kid of part.kids) yield* visit(kid, inner);
      return;
    }
    order++;
    const lastBefore = seen;
    seen = part;
    const text = part.text.replace(/\s+/g, ' ').replace(opening, '').replace(behindSign, '');
    const link = closest(part.el, 'a');
    if (
      text.length < 2 ||
      text.length > 250 ||
      part === trail ||
      labels.has(part) ||
      (made.has(makeOf(part)) && !isTagged(part) && !chipped) ||
      part.weak ||
      !/[\p{L}\d]/u.test(text) ||
      pager.test(text) ||
      has(part, /^(?:label|kbd)$/) ||
      deeds.has(plain(text)) ||
      (isTask(text) && !names.includes(plain(text))) ||
      (isDeed(text) && !wanted.includes(plain(text))) ||
      // The maker's name leads home, that of whoever reads out of the app.
      (link && home.test(attr(link, 'href').replace(origin, '')))
    )
      return;
    const said = nameIn(text);
    let score = now;
    if (wanted.includes(said) && said.length > 2) score += said.length > 5 || now > 0 ? 4 : 1;
    if (wanted.startsWith(said)) score += 1;
    // The page may be named after a part of the name.
    const isMore =
      wanted.length > 4 && said !== wanted && said.includes(wanted) && said.length < wanted.length + 30;
    if (isMore) score += 5;
    if (pieces.includes(said)) score += 2;
    if (pieces.includes(crumb) && (said === crumb || (now >= 3 && crumb.includes(said)))) score += 5;
    if (wanted.includes(said)) score += Math.min(said.length, 40) / 40;
    if (names.includes(said)) score += 3;
    if (now > 0 && linked.has(said)) score += 3;
    if (
      now > 0 &&
      trailed.has(part.text) &&
      !actionWords.test(said) &&
      (!near[0] || precedes(part.el, near[0].el))
    )
      score += 2;
    if (now === 0 && !wanted.includes(said) && !isMore) score -= 4;
    if (values.has(part)) score -= now === 0 ? 3 : names.includes(said) ? 0 : 2;
    // "Deals | Maker": the page begins with the maker's name.
    const isMaker = !closest(part.el, 'h1,h2,h3') || closestThat(part.el, makers, isMakers) !== undefined;
    const isFirst = order === 1 && tagOf(root.top) === 'body' && isInCorner(part.el);
    if (isMaker && isFirst && !part.control && said === split.at(-1)) brand = part;
    // The maker's name, and what stands beside it.
    if (brand && (part === brand || part.up === brand.up)) score -= 9;
    // What the last crumb says, said again.
    if (said === crumb && !closestThat(part.el, crumbs, isCrumbs)) score += 6;
    if (tagOf(part.el) === 'a') score -= backWords.test(said) ? 9 : 1.5;
    if (sections.has(part) && !wanted.includes(said)) score -= 3;
    if (now > 0 && repeatsList(said, lastBefore) && !names.includes(said)) {
      score -= 6;
      if (best?.part === lastBefore) best = undefined;
    }
    // What the frame of the app says, it says of every page.
    const holdsField = (column: Element): boolean =>
      pairs.some(({ labelPart }) => contains(column, labelPart.el));
    const frame =
      now > 0 && said !== crumb && !names.includes(said) ? frameAround(part.el, holdsField) : undefined;
    if (frame === 'side') return;
    if (frame === 'top' && !wanted.includes(said)) score -= 2.5;
    // The page's own title may say no more than whose app it is.
    const isApp = / crm$/.test(said) || (trailed.size > 0 && !trailed.has(part.text));
    if (frame === 'top' && wanted.includes(said) && isApp) score -= 9;
    if (said === 'crm') score -= 4;
    // What opens and shuts the section below it heads that.
    if (now > 0 && !wanted.includes(said) && closest(part.el, openers)) score -= 4;
    if (
      actionWords.test(said) ||
      panelWords.test(said) ||
      said === 'crm' ||
      (/^[a-z]+$/.test(said) && objectWords.some(([, words]) => words.test(said)))
    )
      score -= 6;
    else if (now > 0 && now < 3 && (!near[0] || precedes(part.el, near[0].el)) && headings++ === 0)
      score += 1;
    score -= Math.min(order, 200) / 100;
    // The name stands before the fields, not as the heading of a section after them.
    const [center] = near;
    const isNamed = now > 0 && wanted.includes(said);
    if (center && near.some((block) => isWithin(part, block)))
      if (precedes(part.el, center.el) || (isNamed && isWithin(part, center)))
        // … unless a higher heading stands before it that is no part of the app's frame.
        score +=
          isNamed || (now >= 3 && !(best && !best.framed && best.level > now && best.score > 3)) ? 4 : 1;
    if (said.length < 24 && (listWords.test(said) || peopleWords.test(said)) && !wanted.includes(said))
      score -= 3;
    if (!best || score > best.score)
      best = { text, part, score, level: now, chipped, framed: frame !== undefined };
  }
  yield;
  yield* visit(root, 0);
  yield;
  // Where a section's heading is all else that stands out, the page is named after what it begins with.
  if (brand && split.length === 1 && over.has(plain(best?.text ?? '')) && best?.part !== brand)
    best = { text: brand.text, part: brand, score: 4, level: 2, chipped: false, framed: true };
  return best && best.score > 1 ? best : undefined;
}
