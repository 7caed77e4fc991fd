import { isFigure } from './believed.ts';
import { all, attr, closest, precedes, tagOf } from './dom.ts';
import { styleOf } from './drawn.ts';
import type { Block } from './front.ts';
import { identityOfLink } from './identity.ts';
import { chain, has, labelText } from './label.ts';
import { isBoxed, isNameLabel } from './name-field.ts';
import { isDeed } from './no-name.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { aboves, around, holdsControl, isWithin, leavesOf, partsOf } from './parts.ts';
import { signature } from './signature.ts';
import { behindSign } from './trail.ts';
import { addressWords, listWords, longWords, makingWords, plain } from './words.ts';

const isSame = (one: string, other: string): boolean =>
  one === other || (one !== '' && other !== '' && (one.startsWith(other) || other.startsWith(one)));

/**
 * Where the same labels stand twice with other values in blocks of like size, two records are on the page (or cards
 * of other records): the block that holds the title stays, the others go.
 */
export const ofOneRecord = (pairs: readonly Pair[], title: Part | undefined): Pair[] => {
  const byLabel = new Map<string, Pair[]>();
  for (const pair of pairs) byLabel.set(pair.label, [...(byLabel.get(pair.label) ?? []), pair]);
  const gone = new Set<Pair>();
  for (const same of byLabel.values()) {
    const [first] = same;
    for (const other of same.slice(1)) {
      if (!first || gone.has(other) || gone.has(first)) continue;
      const shared = around([first.labelPart, other.labelPart]);
      const side = (pair: Pair): Part | undefined =>
        aboves(pair.labelPart).find((part) => part.up === shared);
      const sides = [side(first), side(other)].map((part) => ({
        part,
        pairs: pairs.filter((pair) => part !== undefined && aboves(pair.labelPart).includes(part)),
      }));
      const [a, b] = sides;
      if (!a || !b) continue;
      const labels = new Set(a.pairs.map((pair) => pair.label));
      const both = b.pairs.filter((pair) => labels.has(pair.label));
      const common = both.length;
      // What says the same of most is one record, shown and written: what is written counts.
      const said = (pair: Pair): boolean =>
        a.pairs.some((first) => first.label === pair.label && isSame(first.value, pair.value));
      if (both.filter(said).length * 2 > common) {
        const [shown, written] = holdsControl(first.values) ? [other, first] : [first, other];
        if (!holdsControl(shown.values) && holdsControl(written.values)) gone.add(shown);
        continue;
      }
      // A record may have two addresses.
      if (both.every((pair) => addressWords.test(plain(pair.label)))) continue;
      if (common < 2 || common * 2 < Math.max(a.pairs.length, b.pairs.length)) continue;
      const mine = title
        ? sides.find(({ part }) => part !== undefined && aboves(title).includes(part))
        : undefined;
      const card = a.part && b.part && signature(a.part.top) === signature(b.part.top);
      for (const one of sides)
        if (one !== (mine ?? (card ? undefined : a))) for (const pair of one.pairs) gone.add(pair);
    }
  }
  return pairs.filter((pair) => !gone.has(pair));
};

const leafOf = (part: Part): Part | undefined => {
  const first = part.kids.find((kid) => !kid.weak);
  return first ? leafOf(first) : part.weak ? undefined : part;
};

/**
 * What a card of another record opens with, a link to it that is no field's value, or a form's words of making something
 * new: what stands on it is not of this record. Undefined for what stands on none.
 */
const cardOf = (
  pair: Pair,
  used: ReadonlySet<Part>,
  mine: ReadonlySet<Part>,
  id: string,
): string | undefined => {
  for (const up of aboves(pair.labelPart).slice(1, 8)) {
    if (mine.has(up)) return undefined;
    const first = leafOf(up);
    // A form that makes something new stands on the page, not on the record.
    const isHead = first !== undefined && first !== pair.labelPart && first.text.length < 40;
    if (isHead && makingWords.test(plain(first.text)) && holdsControl(pair.values))
      if (up === aboves(first).find((over) => holdsControl([over]))) return first.text;
    const link = first && !aboves(first).some((part) => used.has(part)) ? closest(first.el, 'a') : undefined;
    const other = link ? identityOfLink(attr(link, 'href')).id : '';
    if (other !== '' && other !== id) return other;
  }
  return undefined;
};

/** Fewer make no record. */
const fewest = 3;

/**
 * The pairs that stand on no card of another record. Where next to nothing else is left, and one link stands over them
 * all, that is the way to this record or back from it, not a list of others.
 */
export const offCards = (pairs: readonly Pair[], title: Part | undefined, id: string): Pair[] => {
  const used = new Set(pairs.flatMap((pair) => [pair.labelPart, ...pair.values]));
  const mine = new Set(title ? aboves(title) : []);
  const cards = pairs.map((pair) => cardOf(pair, used, mine, id));
  const off = pairs.filter((_, at) => cards[at] === undefined);
  const isOne = new Set(cards.filter((card) => card !== undefined)).size === 1;
  return off.length < fewest && pairs.length - off.length >= fewest && isOne ? [...pairs] : off;
};

const adding =
  /^(?:add|post|send|log|schedule|reply|comment|share|senden|posten|ajouter|envoyer|publier|enviar|publicar|anadir)(?:$|[^a-z])/;
const saving =
  /^(?:save|update|submit|apply|ok|done|speichern|ubernehmen|enregistrer|valider|guardar|aplicar)(?:$|[^a-z])/;

const sending =
  /^(?:send|post|reply|comment|senden|posten|antworten|envoyer|publier|repondre|enviar|publicar|responder)$/;
/** A form that sends what is written in its big box, and says what that is. */
const isMessage = (form: Part, buttons: readonly string[]): boolean =>
  buttons.some((said) => sending.test(said)) &&
  all(form.top, 'textarea,iframe,[contenteditable]').length > 0 &&
  leavesOf(form).some((leaf) => leaf.text.length < 30 && listWords.test(plain(leaf.text)));

/** Fields of a form that writes something to add to the record (a note, a call) are not the record's. */
export const isOfComposer = (pair: Pair, title: Part | undefined): boolean => {
  const { labelPart, values } = pair;
  // Words behind a box to tick have nothing behind them.
  if (!holdsControl(values.length > 0 ? values : labelPart.up ? [labelPart.up] : [])) return false;
  const form = aboves(pair.labelPart).find((up) => chain(up).some((el) => tagOf(el) === 'form'));
  if (!form || (title && isWithin(title, form))) return false;
  const buttons = [
    ...leavesOf(form).flatMap((leaf) => (leaf.weak ? [leaf.text] : [])),
    ...all(form.top, 'input[type="submit"],input[type="button"]').map((el) => attr(el, 'value')),
  ].map(plain);
  return (
    (buttons.some((said) => adding.test(said) && listWords.test(said)) || isMessage(form, buttons)) &&
    !buttons.some((said) => saving.test(said))
  );
};

/** So many figures side by side are tiles. */
const fewestTiles = 2;
/** Tiles of figures before the record's name, with no other field among them or before it, are the app's. */
export const tilesBefore = (pairs: readonly Pair[], title: Part | undefined): Set<Pair> => {
  const before = pairs.filter(({ labelPart }) => title && precedes(labelPart.el, title.el));
  const areTiles =
    before.length >= fewestTiles &&
    pairs.length - before.length >= fewest &&
    before.every(({ values }) => values.length > 0 && values.every(isFigure));
  return new Set(areTiles ? before : []);
};

/** What is pressed as a whole: a row or card of a list to choose from. */
const isPressed = ({ top }: Part): boolean =>
  /^(?:button|option|link|menuitem|treeitem)$/.test(attr(top, 'role')) ||
  tagOf(top) === 'a' ||
  styleOf(top)?.cursor === 'pointer';

/** What tells a row's make, whether it is the chosen one or not. */
const firstClass = ({ top }: Part): string => `${tagOf(top)}.${/\S+/.exec(attr(top, 'class'))?.[0] ?? ''}`;

/** Stands on one of several things alike to choose from, each with a name of its own: a list beside the record. */
export const isOfChoice = (pair: Pair, title: Part | undefined): boolean =>
  aboves(pair.labelPart)
    .slice(1, 7)
    .some((up) => {
      const [first, second, ...rest] = leavesOf(up);
      if (!first || !second || rest.length === 0 || rest.length > 10 || first === pair.labelPart)
        return false;
      if (isWithin(pair.labelPart, first) || (title && isWithin(title, up)) || !isPressed(up)) return false;
      const alike = up.up?.kids.filter((kid) => firstClass(kid) === firstClass(up)) ?? [];
      return alike.length > 1 && alike.every((kid) => kid.kids.length > 0 && labelText(kid) === '');
    });

/** The smallest part that most of the pairs stand in. */
export const middleOf = (pairs: readonly Pair[]): Part | undefined => {
  const count = new Map<Part, number>();
  for (const pair of pairs) for (const up of aboves(pair.labelPart)) count.set(up, (count.get(up) ?? 0) + 1);
  let best: Part | undefined;
  for (const [part, number] of count)
    if (number >= Math.max(2, pairs.length * 0.6) && (!best || aboves(part).includes(best))) best = part;
  return best;
};

/** Where no heading stands out: the field called name, else what stands before the first field. */
export const firstWords = (root: Part, pairs: readonly Pair[]): { text: string; part: Part } | undefined => {
  const named = pairs.find((pair) => !pair.lone && isNameLabel(pair.label) && pair.value !== '');
  if (named?.values[0]) return { text: named.value, part: named.values[0] };
  const boxed = pairs.find(isBoxed);
  if (boxed?.values[0]) return { text: boxed.value, part: boxed.values[0] };
  const inPairs = new Set(pairs.flatMap((pair) => [pair.labelPart, ...pair.values]));
  for (const part of partsOf(root)) {
    if (inPairs.has(part)) return undefined;
    if (
      part.kids.length === 0 &&
      !aboves(part).some((up) => up.weak) &&
      !has(part, /^kbd$/) &&
      part.text.length > 2 &&
      part.text.length < 150 &&
      !closest(part.el, 'a') &&
      !isDeed(part.text)
    )
      return { text: part.text.replace(behindSign, ''), part };
  }
  return undefined;
};

/** Blocks with a first heading of their own beside the record's are other records. */
export const foreignBlocks = (root: Part, title: Part | undefined): Set<Part> => {
  const out = new Set<Part>();
  if (!title || !closest(title.el, 'h1')) return out;
  const mine = new Set(aboves(title));
  for (const part of partsOf(root)) {
    if (part.kids.length > 0 || part.text === title.text || !closest(part.el, 'h1')) continue;
    const own = aboves(part).filter((up) => !mine.has(up) && !closest(up.top, 'h1'));
    const outer = own.at(-1);
    if (outer) out.add(outer);
  }
  return out;
};

/** A pair that only its place speaks for counts beside other fields or the name, not alone at the edge of the page. */
export const isAmongOthers = (pair: Pair, block: Block, title: Part | undefined): boolean => {
  if (pair.value.includes('\n') && !longWords.test(plain(pair.label))) return false;
  const near = aboves(pair.block)
    .slice(0, 4)
    .filter((up) => up !== block.root);
  const others = [
    ...block.pairs.filter((other) => other !== pair).map((other) => other.labelPart),
    ...(title ? [title] : []),
  ];
  return others.some((other) => aboves(other).some((up) => near.includes(up)));
};
