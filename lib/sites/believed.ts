import { isLongBox } from './candidate.ts';
import { attr, classes, closest, tagOf } from './dom.ts';
import { isBeside, strengthOf } from './drawn.ts';
import { valueText } from './field-value.ts';
import { identityOfLink } from './identity.ts';
import { chain, has, isAlike, isHeading, isKnown, labelClass } from './label.ts';
import type { Part } from './outline.ts';
import type { Candidate } from './pair.ts';
import { leavesOf } from './parts.ts';
import { isOpener } from './pressed.ts';
import { listWords, longWords, panelWords, plain } from './words.ts';

/** Whether the value is a link to another record. */
export const leadsAway = (values: readonly Part[]): boolean =>
  values.length === 1 &&
  values.every((part) => identityOfLink(attr(closest(part.el, 'a') ?? part.el, 'href')).id !== '');

/** What a box for a note is called. */
export const noteBox =
  /^(?:add )?(?:comments?|notes?|reply|messages?|kommentare?|notiz(?:en)?|commentaires?|comentarios?)$/;

/** What a record has besides what happened, in lists of kinds. */
const things = /^(?:\p{L}+ )?(?:e-?mails|actions|attachments|documents|files|quotes)(?:$| )/u;

/** A number, an amount, a share. */
export const isFigure = ({ text, control }: Part): boolean =>
  !control && /^(?:\p{Lu}{3} ?)?[^\p{L}\n]*\d[^\p{L}\n]*(?:\p{L}|\p{Lu}{3})?$/u.test(text);

/** A word over a figure. */
const isOverFigure = ({ values: [value, ...others] }: Candidate): boolean =>
  value !== undefined && others.length === 0 && isFigure(value);

/** What a value is of: money, a number, something with a number in it, words. */
export const sortOf = (text: string): string =>
  /\p{Sc}|\b[A-Z]{3}\b/u.test(text)
    ? '$'
    : /^[\p{Nd}.,٬٫]+ ?[%٪]?$/u.test(text)
      ? '1'
      : /\p{Nd}/u.test(text)
        ? '#'
        : 'a';

/** Each value is drawn larger or darker than its label, none weaker: a name over a line about it is drawn the other way. */
export const isDrawnApart = (group: readonly Candidate[]): boolean =>
  group.every(({ labelPart, values: [value] }) => {
    const leaf = value && leavesOf(value)[0];
    if (!leaf || leaf.weak || isHeading(labelPart)) return false;
    const { size, ink } = strengthOf(labelPart.el, leaf.el);
    return size > -0.02 && ink > -0.06 && (size > 0.05 || ink > 0.12);
  });

/**
 * Rows of labels that nobody knows (fields of one's own): each with one short value, in a section that is called so, of a
 * make that is called label, or with values of several sorts. Lists of other things say the same sort of each.
 */
const isSheet = (group: readonly Candidate[]): boolean => {
  const values = group.map((one) => valueText(one.values));
  // A few of many say more than a line.
  const long = values.filter((value) => value.length > 80 || value.includes('\n')).length;
  if (long * 6 > values.length) return false;
  // The same field may stand twice, and says the same then.
  const said = new Set(
    new Map(group.map((one, at) => [one.labelPart, `${one.label}\n${values[at]}`])).values(),
  );
  if (new Set(group.map((one) => one.label)).size < said.size) return false;
  if (group.some((one) => has(one.labelPart, /^a$/))) return false;
  const isApart = group.every(({ labelPart, values: [value] }) => value && !isAlike(labelPart, value));
  const isCalled = (one: Candidate): boolean =>
    panelWords.test(plain(one.section ?? '')) ||
    chain(one.labelPart).some((el) => labelClass.test(classes(el)));
  const filled = values.filter((value) => value !== '');
  return (
    isApart &&
    filled.length > 0 &&
    (group.every(isCalled) || new Set(filled.map(sortOf)).size > 1 || isDrawnApart(group))
  );
};

const isInRow = ({ labelPart, values: [value] }: Candidate): boolean =>
  value !== undefined && isBeside(labelPart.top, value.top);

/** So many sorts of values make a sheet of what is set as headings; fewer where some of its words are known, or each stands in a row with its value. */
const fewestSorts = 3;
/** Small headings with one line each, of several sorts: labels, in whatever words. */
const areLines = (group: readonly Candidate[]): boolean =>
  group.length > fewestSorts &&
  group.every(
    ({ labelPart, values: [value, ...rest] }) =>
      value?.kids.length === 0 && rest.length === 0 && !value.weak && !has(labelPart, /^h[1-3]$/),
  ) &&
  new Set(group.map(({ values: [value] }) => sortOf(value?.text ?? ''))).size >=
    fewestSorts -
      Number(
        group.filter(({ label }) => isKnown(label)).length * 3 >= group.length || group.every(isInRow),
      ) &&
  isSheet(group);

/** Labels of one make stand or fall together. */
const isBelieved = (group: readonly Candidate[]): boolean => {
  // What is written in a big box below a heading is held under that name.
  if (
    group[0]?.make.startsWith('over') &&
    group.some(({ values }) => isLongBox(values[0]) && values[0]?.text !== '')
  )
    return true;
  const labels = new Set(group.map((one) => one.label));
  const words = [...labels].filter(isKnown).length;
  const firm = group.filter((one) => one.firm === 3).length;
  const colons = group.filter((one) => one.firm >= 2).length;
  // The same label again and again is a list of things, not a form.
  const places = new Set(group.map((one) => one.labelPart)).size;
  if (labels.size * 2 < places && places > 2) return false;
  const isTurned = group.some((one) => one.turned);
  // Kinds of activity side by side are a legend or tabs.
  const kinds = [...labels].filter(
    (label) => listWords.test(plain(label)) || things.test(plain(label)),
  ).length;
  if (firm + colons === 0 && (labels.size > 2 || isTurned) && kinds * 2 >= labels.size) return false;
  if (group.every((one) => one.sure)) return true;
  if (isTurned) return colons === group.length ? words > 0 || labels.size > 2 : words === labels.size;
  if (firm * 2 > group.length) return true;
  if (colons * 2 > group.length)
    return words > 0 || labels.size > 1 || group.every(({ values }) => leadsAway(values));
  // Lines of running text are no labels.
  if (group[0]?.make.startsWith('#') && labels.size < 3) return false;
  const links = group.filter((one) => has(one.labelPart, /^a$/)).length;
  if (links * 2 > group.length && words * 2 < labels.size) return false;
  if (group.some((one) => isHeading(one.labelPart))) return words * 3 >= labels.size * 2 || areLines(group);
  if (words > 0 && labels.size > 1 && group.every(isOverFigure)) return true;
  if (labels.size < 3)
    return words === labels.size || (labels.size === 2 && isSheet(group) && isDrawnApart(group));
  return words * 5 >= labels.size || isSheet(group);
};

const tagWords = /^(?:tags|labels|keywords|schlag(?:worte|worter)|etiquettes|etiquetas)$/;
/** Short words that a heading calls tags. */
const holdsTags = ({ label, labelPart, values }: Candidate): boolean =>
  isHeading(labelPart) &&
  tagWords.test(plain(label)) &&
  values.flatMap(leavesOf).every(({ text, weak, control }) => weak || (!control && text.length < 30));

/** What was opened by its heading and holds one text of some words. */
export const isOpened = ({ label, labelPart, values: [text, ...rest] }: Candidate): boolean =>
  text?.kids.length === 0 &&
  rest.length === 0 &&
  text.text.length > 24 &&
  !listWords.test(plain(label)) &&
  chain(labelPart).some(isOpener);

/** A heading that is a word for a longer text, or has a colon, over nothing but text; one for tags over tags. */
export const holdsText = (one: Candidate): boolean => {
  const { label, labelPart, values, firm } = one;
  const isCalled =
    firm === 2
      ? isKnown(label) || noteBox.test(plain(label))
      : isHeading(labelPart) && (longWords.test(plain(label)) || noteBox.test(plain(label)));
  const isText = values.every(
    (value) =>
      !closest(value.el, 'a') &&
      [value, ...value.kids].every(
        ({ kids, control, weak }, at) => !control && !weak && (at === 0 || kids.length === 0),
      ),
  );
  return ((isCalled || isOpened(one)) && isText) || holdsTags(one);
};

/** A line over a box that holds words of somebody's, and nothing else beside the two. */
const isOverBox = ({ block, labelPart, values: [box, ...rest], firm }: Candidate): boolean =>
  box?.control === 'value' &&
  rest.length === 0 &&
  firm === 1 &&
  /\S \S.{20}/s.test(box.text) &&
  tagOf(box.el) !== 'select' &&
  box.gap === '\n' &&
  box.up?.kids.length === 2 &&
  (labelPart === block || labelPart.up === box.up);

/** A word over several to choose from, one of which is chosen. */
const isOverChoice = ({ values: [box, ...rest], firm }: Candidate): boolean =>
  firm === 1 &&
  box !== undefined &&
  rest.length === 0 &&
  box.kids.length > 1 &&
  box.kids.every(({ control, el }) => control === 'value' && attr(el, 'type') === 'radio') &&
  box.kids.filter(({ text }) => text !== '').length === 1;

/** Those of a make that are labels: all or none, but for headings, each of which may stand over one text or box of its own. */
export const believed = (group: readonly Candidate[]): readonly Candidate[] => {
  if (!isBelieved(group)) return group.filter((one) => holdsText(one) || isOverBox(one) || isOverChoice(one));
  // Where the others have a colon, it is no label without.
  const spelt = group.filter((one) => one.firm === 2);
  return spelt.length * 2 > group.length ? group.filter((one) => one.firm > 1) : group;
};
