import { kindOf } from './activity.ts';
import { leadsAway, noteBox } from './believed.ts';
import { controlValue } from './control.ts';
import { all, attr, closest, countChildren, parentOf, rawText, tagOf } from './dom.ts';
import { isBeside, sizeOf, strengthOf } from './drawn.ts';
import { valueText } from './field-value.ts';
import { isChip, isHeading, isKnown, looksLikeHeading } from './label.ts';
import type { Part } from './outline.ts';
import { byMake, type Candidate } from './pair.ts';
import { holdsControl, leavesOf } from './parts.ts';
import { emptyWords, listWords, longWords, makingWords, panelWords, peopleWords, plain } from './words.ts';

const lastWordOf = (said: string): string => said.split(' ').at(-1) ?? '';

/** What the fields of a block have in common, beside which one of them is judged. */
export interface Others {
  /** Live controls behind marked labels. */
  isForm: boolean;
  /** Labels that the page marks as such. */
  isMarked: boolean;
  /** Those of each make. */
  byMake: ReadonlyMap<string, readonly Candidate[]>;
}

/** Of the fields found: what most of them are like. */
export const othersOf = (found: readonly Candidate[]): Others => {
  const marked = found.filter((one) => one.firm === 3);
  return {
    isForm: marked.filter((one) => holdsControl(one.values)).length > 5,
    isMarked: marked.length > 5,
    byMake: byMake(found),
  };
};

/** Words of running text. */
const isSentence = (text: string): boolean =>
  text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length > 3 && !text.includes('\n');

/** A heading, and below it a line about it, set smaller and no stronger; one of several fields holds more than a line. */
const isExplained = (one: Candidate, others: Others): boolean => {
  const { labelPart, label, values } = one;
  const [line, ...rest] = values;
  if (!line || rest.length > 0 || line.kids.length > 0 || !isSentence(line.text)) return false;
  const group = others.byMake.get(one.make) ?? [];
  const lines = group.filter(({ values: [value] }) => value !== undefined && isSentence(value.text));
  if (isBeside(labelPart.top, line.top) || (group.length > 2 && lines.length * 2 < group.length))
    return false;
  if (longWords.test(plain(label)) || noteBox.test(plain(label))) return false;
  if (!isHeading(labelPart) && !looksLikeHeading(labelPart) && sizeOf(labelPart.el) < 15) return false;
  const { size, ink } = strengthOf(labelPart.el, line.el);
  return size < -0.1 && ink < -0.05;
};

/** A heading over nothing but how many there are of several things. */
const isCounts = ({ values }: Candidate): boolean => {
  const leaves = values.flatMap(leavesOf);
  return leaves.length > 1 && leaves.every(({ text }) => /^\d+ \p{L}[\p{L} ]+$/u.test(text));
};

/** So many letters of a word are the same for one and for many. */
const stemLength = 4;
const stemOf = (label: string): string => lastWordOf(plain(label)).slice(0, stemLength);
/** A word for several things. */
const isOfSeveral = /(?:[^s]s|en)$/i;
/** A heading with a chip beside it, or over a sentence that says there is none of what it names. */
const isHeadOfNone = (one: Candidate, others: Others): boolean => {
  const { label, labelPart, value, values } = one;
  const [line, ...rest] = values;
  if (!line || rest.length > 0) return false;
  const none = plain(value);
  // Each of its make says that there are none of several: lists, and no field that holds nothing.
  const saysNone = ({ label: own, values: said }: Candidate): boolean =>
    isOfSeveral.test(own) &&
    emptyWords.test(plain(valueText(said))) &&
    plain(valueText(said)).includes(stemOf(own));
  if (!isHeading(labelPart)) return (others.byMake.get(one.make) ?? [one]).every(saysNone);
  return (
    (!isKnown(label) && isChip(line) && isBeside(labelPart.top, line.top)) ||
    (emptyWords.test(none) &&
      (none.endsWith('.') ? none.includes(plain(label)) : none.endsWith(lastWordOf(plain(label)))))
  );
};

/** A heading over a way to do something with what it names, or to make one more: "Tasks" over "New task", "Preview" over "Set up preview". */
const isHeadOfNew = ({ label, values }: Candidate): boolean => {
  const leaves = values.flatMap(leavesOf);
  const [leaf] = leaves;
  if (!leaf || leaves.length > 1 || leaf.control || !(leaf.weak || closest(leaf.el, 'a'))) return false;
  const said = plain(leaf.text);
  // As a name it would be written as the heading is.
  const isWithin = leaf.text.endsWith(` ${label.toLowerCase()}`) && label !== label.toLowerCase();
  return (
    isWithin ||
    /^link to /.test(said) ||
    (makingWords.test(said) && lastWordOf(said).startsWith(stemOf(label)))
  );
};

/** A name over something about it, set smaller and paler, and no other pair of its make. */
const isAboutOne = (one: Candidate, others: Others): boolean => {
  const [line, ...rest] = one.values;
  if (!line || rest.length > 0 || line.kids.length > 0 || line.control || isKnown(one.label)) return false;
  if ((others.byMake.get(one.make) ?? []).length > 1 || line.gap !== '\n') return false;
  const { size, ink } = strengthOf(one.labelPart.el, line.el);
  return size < -0.05 && ink < -0.05;
};

/** The name of something with a chip behind it, among labels whose values stand below them. */
const isChipped = (one: Candidate, others: Others): boolean => {
  const isRow = ({ labelPart, values: [value] }: Candidate): boolean =>
    value !== undefined && isBeside(labelPart.top, value.top);
  const [chip, ...rest] = one.values;
  if (!chip || rest.length > 0 || isKnown(one.label) || !isChip(chip) || !isRow(one)) return false;
  const group = others.byMake.get(one.make) ?? [];
  return group.length > 3 && group.filter(isRow).length * 4 <= group.length;
};

const everything = /^(?:all|alle|tous|toutes|todos|todas)(?:$| )/;
/** A menu that offers all there are, by its words or by what it sends: it sifts a list, no field holds that. */
const isSifting = ({ values }: Candidate): boolean =>
  values.flatMap(leavesOf).some(({ el }) =>
    (tagOf(el) === 'select' ? all(el, 'option', 2) : []).some((option) => {
      const sent = attr(option, 'value');
      return /^all$/i.test(sent) || (/^0?$/.test(sent) && everything.test(plain(rawText(option).trim())));
    }),
  );

/** A label of no box in a form of boxes, with nothing behind it: it heads several of them. */
const isHeadOfBoxes = ({ labelPart, value, values }: Candidate, others: Others): boolean => {
  const label = closest(labelPart.el, 'label');
  return (
    others.isForm &&
    closest(labelPart.el, 'td,th,dt') === undefined &&
    label !== undefined &&
    value === '' &&
    values.length === 0 &&
    attr(label, 'for') === ''
  );
};

/** The only row of a table, with nothing beside its words, is drawn as a table for how that looks. */
const isOnlyRow = ({ firm, labelPart, value, values }: Candidate): boolean => {
  const table =
    firm < 3 && value === '' && !holdsControl(values) ? closest(labelPart.el, 'table') : undefined;
  if (table === undefined || all(table, 'tr', 2).length > 1) return false;
  // In a cell beside another it is that cell's label.
  const cell = closest(parentOf(table) ?? table, 'td,table');
  return cell === undefined || tagOf(cell) === 'table' || countChildren(parentOf(cell) ?? cell) === 1;
};

/** A form to write a note in has at most so many boxes. */
const mostOfNote = 4;
/** Beside the empty box of a form to write a note in, and nothing else, stands how that is kept: who may read it. */
const isOfNote = ({ values }: Candidate): boolean => {
  const box = values.flatMap(leavesOf).find(({ control }) => control !== undefined);
  const form = box && closest(box.el, 'form');
  if (!form) return false;
  const boxes = all(form, 'input,select,textarea').filter(
    (el) => !/^(?:hidden|submit|button|reset)$/.test(attr(el, 'type')),
  );
  const [text, ...others] = boxes.filter((el) => tagOf(el) === 'textarea');
  const isKept = (el: Element): boolean =>
    el === text || tagOf(el) === 'select' || /^(?:checkbox|radio|file)$/.test(attr(el, 'type'));
  if (!text || others.length > 0 || text === box.el || boxes.length > mostOfNote || !boxes.every(isKept))
    return false;
  const isNote = (name: string): boolean => /^(?:note|email)$/.test(kindOf(attr(text, name)));
  return controlValue(text) === '' && ['name', 'aria-label', 'placeholder'].some(isNote);
};

/** What stands over the boxes that a list is sifted by: "Filter by activity", and no record called "Filter bags". */
const siftHead =
  /^(?:filters|filtres|filtros)$|^(?:filter|filtern|filtrer|filtrar|search|suchen|rechercher|buscar) (?:by|nach|par|por) /;

/**
 * Whether what stands where a field and its value could is none: a heading, a hint, a note box, a line about something.
 *
 * @param one with its value read
 */
export const isNoField = (one: Candidate, others: Others): boolean => {
  const said = plain(one.label);
  // The way through the app.
  if (/^(?:main |haupt)?navigation$/.test(said)) return true;
  // An open and empty note box is no field.
  if (one.value === '' && one.firm < 3 && noteBox.test(said)) return true;
  if (isHeadOfBoxes(one, others) || isOnlyRow(one) || isOfNote(one)) return true;
  // Heads over the boxes of a form that adds something.
  if (one.lone && makingWords.test(plain(one.section ?? ''))) return true;
  const isWritten = holdsControl(one.values);
  if (isWritten && (isSifting(one) || siftHead.test(plain(one.section ?? '')))) return true;
  // In a form of live controls, a heading and the hint that says it again are no field.
  if (others.isForm && one.firm === 1 && !isWritten && plain(one.value).includes(said)) return true;
  const isLines = one.value.includes('\n');
  // Where labels are marked, a word or two over several lines is a heading.
  const areChips =
    isKnown(one.label) && one.values.flatMap(leavesOf).every((leaf) => leaf.weak || isChip(leaf));
  if (others.isMarked && one.firm === 1 && isLines && !isWritten && !areChips && !longWords.test(said))
    return true;
  // A heading over people or happenings is no label.
  if (one.firm < 2 && isLines && (listWords.test(said) || peopleWords.test(said))) return true;
  // Nor beside how many there are.
  if (
    one.firm < 2 &&
    !isWritten &&
    (plain(one.value).replace(/^\d{1,3} /, '') === said ||
      (/^\d{1,3}$/.test(one.value) && (listWords.test(said) || peopleWords.test(said))))
  )
    return true;
  // "Contact information" heads several things; "Details" alone may be a text, "Contact summary" one of several fields.
  const isOne = (others.byMake.get(one.make)?.length ?? 0) > 2 && one.values.flatMap(leavesOf).length === 1;
  if (one.firm < 2 && !isWritten && !isOne && / /.test(said) && panelWords.test(said)) return true;
  if (one.firm > 1 || one.turned) return false;
  return (
    isExplained(one, others) ||
    isChipped(one, others) ||
    isCounts(one) ||
    isHeadOfNew(one) ||
    isHeadOfNone(one, others) ||
    isAboutOne(one, others)
  );
};

/** A heading over a card of another record. */
export const headsCard = (one: Candidate): boolean =>
  one.firm < 2 && one.value.includes('\n') && leadsAway(one.values.flatMap(leavesOf).slice(0, 1));

/** What is set much larger than what stands below it is the value, and the rest a note on it. */
export const isNoted = (value: Part, note: Part): boolean =>
  note.gap === '\n' && strengthOf(value.el, note.el).size < -0.25;
