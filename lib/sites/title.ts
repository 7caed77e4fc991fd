import { all, attr, classes, closest, closestThat, contains, precedes, tagOf } from './dom.ts';
import { isBeside, isInCorner, isPill } from './drawn.ts';
import { frameAround } from './edge.ts';
import { identityOfLink, objectIn } from './identity.ts';
import {
  chain,
  has,
  isAlike,
  isChip,
  isGrid,
  isHeading,
  largeness,
  looksLikeHeading,
  makeOf,
} from './label.ts';
import { firstName, isBoxed, isNameLabel, nameIn, personOf, salutation } from './name-field.ts';
import { isDeed, isMakers, isNothingOf, isTask, makers, repeatsList } from './no-name.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { holdsControl, isWithin, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { lineOf } from './text-of.ts';
import { behindSign, crumbs, isCrumbs, type Names, piecesOf } from './trail.ts';
import { actionWords, listWords, objectWords, panelWords, peopleWords, plain } from './words.ts';

/** "Ticket #882" */
const numbered = /^\p{L}+ #\d+$/u;

/** "1 / 3": which of a list is shown. */
const pager = /^\d+ ?\/ ?\d+$/;

/** What a form calls its record by where it has no name. */
const inAWord =
  /^(?:short )?(?:description|summary|(?:kurz)?beschreibung|description courte|resume|(?:breve )?descripcion|resumen)$/;

/** How somebody is reached. */
const reachWords = /^(?:tele?(?:ph|f)|phone|mobil|e-?mail|courriel|correo)/;

/** What folds and unfolds a section, and is no menu. */
const openers = 'summary,[aria-expanded]:not([aria-haspopup])';

/** A way back to where the record is shown. */
const backWords = /^(?:back|zuruck|retour|volver)(?: |$)/;

/** An address that leads to the start. */
const home = /^(?:\/|#|\.|)$/;
const origin = /^https?:\/\/[^/]+/;

/** A box for words. */
const isLine = ({ control, el }: Part): boolean =>
  control === 'value' && tagOf(el) === 'input' && /^(?:text)?$/.test(attr(el, 'type'));

/** A heading by its tag. */
const isTagged = (part: Part): boolean => has(part, /^h[1-6]$/);

/**
 * Finds the record's name: the heading or live title input that the page's own title agrees with, else the best
 * heading before the fields, else the field called name.
 *
 * @param page what the page calls itself
 * @param near the part with most of the fields, and the one around it
 * @param id the record's own id, '' when unknown: links to it bear its name
 * @param lists timelines: no name of the record stands in them
 * @returns the name as shown and its part; undefined when nothing on the page stands out
 */
export function* findTitle(
  root: Part,
  pairs: readonly Pair[],
  page: Names,
  near: readonly Part[] = [],
  id = '',
  lists: readonly Part[] = [],
): Steps<{ text: string; part: Part } | undefined> {
  const values = new Set(pairs.flatMap((pair) => pair.values));
  const wanted = plain(page.title);
  const split = piecesOf(wanted);
  // "Deal #1: Dock crane" names the dock crane.
  const pieces = split.flatMap((piece) => [piece, piece.replace(/^[^:]{1,20}: +/, '')]);
  // A heading with nothing but buttons beside it, or over a line with a label of its own, is no label, nor
  // is one that the page is named after.
  const labels = new Set(
    pairs
      .filter(
        ({ unlabelled, labelPart, value }) =>
          !unlabelled &&
          !(isHeading(labelPart) && (isNothingOf(value) || pieces.includes(nameIn(labelPart.text)))),
      )
      .map((pair) => pair.labelPart),
  );
  // A trail that nothing marks as one goes on behind a sign.
  const trail = page.crumb === '' ? leavesOf(root).find(({ text }) => behindSign.test(text)) : undefined;
  const crumb = trail ? nameIn(trail.text.replace(behindSign, '')) : page.crumb;
  // The name of somebody on a deal is not the deal's.
  const person = page.object === 'opportunity' ? '' : personOf(pairs);
  // A person's title is none of the record's: beside the parts of a name, or before how to reach them.
  const isPersons = (at: number): boolean =>
    person !== '' ||
    (page.object !== 'opportunity' &&
      pairs.slice(at + 1, at + 3).some(({ label }) => reachWords.test(plain(label))));
  const named = pairs.filter(
    ({ label, value }, at) =>
      isNameLabel(label) &&
      value !== '' &&
      plain(value).replace(salutation, '') !== '' &&
      !(/^titl?/.test(plain(label)) && isPersons(at)),
  );
  const names = named.map((pair) => plain(pair.value));
  // What links to this very record are called: crumbs, tabs, recent items.
  const links = id.length < 2 ? [] : all(root.top, `a[href*="${id}"]`);
  const linked = new Set(
    links.filter((el) => identityOfLink(attr(el, 'href')).id === id).map((el) => plain(lineOf(el))),
  );
  yield;
  // Headings of sections, side by side, name none of them the record.
  const over = new Set(pairs.flatMap(({ section }) => (section ? plain(section) : [])));
  const heads = over.size < 2 ? [] : leavesOf(root).filter((leaf) => over.has(plain(leaf.text)));
  const sections = new Set(
    heads.filter((one) => heads.some((other) => other !== one && isAlike(one, other))),
  );
  // What is made like the labels is one, whatever stands beside it.
  const made = new Set([...labels].filter((label) => !isTagged(label)).map(makeOf));
  // Nor does one that is set like another before it.
  const before: Part[] = [];
  // A trail that nothing marks as one ends in what stands below it as a heading.
  const trailed = new Set<string>();
  for (const [at, leaf] of leavesOf(root).entries()) {
    if (at % 16 === 15) yield;
    if (leaf.weak || headingLevel(leaf) < 1) continue;
    if (leaf.text === leavesOf(root)[at - 1]?.text) trailed.add(leaf.text);
    if (before.some((other) => other.text !== leaf.text && isAlike(other, leaf))) sections.add(leaf);
    before.push(leaf);
  }
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
  let best:
    | { text: string; part: Part; score: number; level: number; chipped: boolean; framed: boolean }
    | undefined;
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
      (isTask(text) && !names.includes(plain(text))) ||
      (isDeed(text) && !wanted.includes(plain(text))) ||
      // The maker's name leads home.
      (home.test(attr(closest(part.el, 'a') ?? root.el, 'href').replace(origin, '')) && closest(part.el, 'a'))
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
  if (best && best.score <= 1) best = undefined;
  // A heading that is a kind and a number gives way to the one heading between it and the fields.
  const number = best?.part;
  const [field] = pairs;
  if (number && field && (numbered.test(number.text) || (id.length > 3 && number.text.endsWith(id)))) {
    const isBetween = (leaf: Part): boolean =>
      headingLevel(leaf) > 1.5 &&
      !leaf.weak &&
      !labels.has(leaf) &&
      !sections.has(leaf) &&
      precedes(number.el, leaf.el) &&
      precedes(leaf.el, field.labelPart.el);
    const between = leavesOf(root).filter(isBetween);
    const [name] = between;
    const said = plain(name?.text ?? '');
    const isNone = panelWords.test(said) || listWords.test(said) || peopleWords.test(said);
    if (name && between.length === 1 && said.length > 2 && !isNone && !actionWords.test(said))
      return { text: name.text, part: name };
  }
  const found = nameIn(best?.text ?? '');
  // The name field and the page's own title agree, and no heading does.
  const told = named.find(({ value }) => value.length > 3 && pieces.includes(nameIn(value)));
  if (told?.values[0] && !pieces.includes(found) && !wanted.startsWith(found))
    return { text: told.value, part: told.values[0] };
  // Whose company it is stands behind a person's own name.
  const isOthers = (pair: Pair): boolean =>
    person !== '' &&
    objectIn(pair.label) === 'account' &&
    pairs.findIndex(({ label }) => firstName.test(plain(label))) < pairs.indexOf(pair);
  const forms = pairs.filter(({ values }) => holdsControl(values));
  const lines = forms.filter(({ values }) => values.flatMap(leavesOf).some(isLine)).slice(0, 2);
  const first = lines.find((pair) => isBoxed(pair) || named.includes(pair));
  const boxed = first && person === '' ? [first] : [];
  // Over a form that holds the name in its first box, what nothing else says is what is done there; where the first of
  // the fields shown is the name, a small heading is that of a section.
  const isForm = boxed.length > 0 && forms.length * 2 > pairs.length;
  // It holds the name of what it edits: a page called after a heading that no box knows is called after what is done.
  const isDone =
    isForm &&
    !pairs.some(({ value }) => {
      const said = plain(value);
      return said.length > 2 && (said.includes(found) || found.includes(said));
    });
  // Where the page is not named after it, what a form holds as the name stands above any heading.
  const isSaid =
    best !== undefined &&
    ((!isDone && (wanted.includes(found) || found === crumb)) || names.includes(found) || linked.has(found));
  const isSection =
    best !== undefined &&
    best.level < 3 &&
    named[0] !== undefined &&
    named[0] === pairs[0] &&
    (over.has(plain(best.text)) || !precedes(best.part.el, named[0].labelPart.el));
  const isStrong = isSaid || (best !== undefined && best.score >= 4 && !isForm && !isSection);
  const writable = [...named, ...boxed].filter(
    (pair) => (isSection || holdsControl(pair.values)) && !isOthers(pair),
  );
  // "Company name" says of what; "Name" may be a person's on it.
  const held = isStrong ? undefined : (writable.find(({ label }) => label.includes(' ')) ?? writable[0]);
  // A trail that ends in a name says so too.
  const isPart =
    !best ||
    (!trailed.has(best.part.text) &&
      (!wanted.includes(found) ||
        pieces.includes(plain(person)) ||
        (found !== plain(person) && plain(person).includes(found))));
  const whole = held?.value ?? (isPart && !best?.chipped ? person : '');
  // The page's title tells with how much of it they are addressed.
  const short = whole.replace(/^\S+ /, '');
  const own = nameIn(whole) === plain(short) && wanted.includes(plain(short)) ? short : whole;
  if (
    own !== '' &&
    !plain(own)
      .split(' ')
      .every((word) => found.includes(word))
  )
    return { text: own, part: root };
  // In one line, a description is what the record is called.
  const described = forms.find(
    ({ label, value, values }) =>
      value !== '' && inAWord.test(plain(label)) && values.flatMap(leavesOf).some(isLine),
  );
  if (!best) return described?.values[0] && { text: described.value, part: described.values[0] };
  // "Editing opportunity: Dock crane": the name is what the name field holds.
  const said = plain(best.text);
  const inside = pairs.find(
    (pair) =>
      isNameLabel(pair.label) &&
      pair.value.length > 3 &&
      said !== plain(pair.value) &&
      !said.startsWith(plain(pair.value)) &&
      ((said.includes(plain(pair.value)) && said.length < pair.value.length + 25) ||
        // "Deal #882" is its number, not its name.
        (/^\p{L}+ #?\d+$/u.test(said) && objectIn(said))),
  );
  if (inside) return { text: inside.value, part: best.part };
  const shown = best.text
    .replace(opening, '')
    .replace(/^(\p{L}+) ?: */u, (all, kind) => (objectIn(kind) ? '' : all));
  // "Edit Ann Lee"
  const rest = shown.replace(/^(?:edit|bearbeiten|modifier|editar) /i, '');
  const isOwn = (name: string): boolean => name === plain(rest) || name === nameIn(rest);
  if (rest !== shown && [...names, plain(person)].some(isOwn)) return { text: rest, part: best.part };
  return shown.length > 2 ? { text: shown, part: best.part } : best;
}

/** "View opportunity: Dock crane" */
const opening =
  /^(?:view|edit|editing|show|details of|bearbeiten|modifier|voir|ver|editar)(?: \p{L}+)? ?: +/iu;

/** How large words are set beside the text of their block: 3 as a name, 2 as a heading. */
const drawnLevel = (part: Part): number => (largeness(part) >= 1.6 ? 3 : looksLikeHeading(part) ? 2 : 0);

/** How much of a heading a part is: by its tag, by its size as drawn, by its class. */
const headingLevel = (part: Part): number => {
  if (!isHeading(part))
    return (
      drawnLevel(part) ||
      (/(?:^|[\s_-])(?:title|heading|record-?name|subject)(?:$|[\s_-])/i.test(classes(part.el)) ? 1.5 : 0)
    );
  const tag = /h([1-6])/.exec(`${part.el.localName} ${part.top.localName}`)?.[1];
  return tag === undefined ? 2.5 : Math.max(1, 5 - Number(tag), drawnLevel(part));
};
