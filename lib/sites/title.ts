import { cluesOf } from './clues.ts';
import { attr, precedes, tagOf } from './dom.ts';
import { headingLevel } from './heading-level.ts';
import { findHeadline, opening } from './headline.ts';
import { objectIn } from './identity.ts';
import { firstName, isBoxed, isNameLabel, nameIn, salutation } from './name-field.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { holdsControl, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import type { Names } from './trail.ts';
import { actionWords, listWords, panelWords, peopleWords, plain } from './words.ts';

/** "Ticket #882" */
const numbered = /^\p{L}+ #\d+$/u;

/** What a form calls its record by where it has no name. */
const inAWord =
  /^(?:short )?(?:description|summary|(?:kurz)?beschreibung|description courte|resume|(?:breve )?descripcion|resumen)$/;

/** "Update Dock crane", "Edit deal “Dock crane”", "Dock crane bearbeiten" without what is done. */
const withoutDeed = (text: string): string =>
  text
    .replace(/^(?:edit(?:ing)?|updat(?:e|ing)|modify(?:ing)?|bearbeiten|modifier|editar) /i, '')
    .replace(/ (?:bearbeiten|ändern)$/i, '')
    .replace(/^\p{L}+ (?:[“"„«] ?(.+?) ?[”"“»])$/u, '$1');

/** A box for words. */
const isLine = ({ control, el }: Part): boolean =>
  control === 'value' && tagOf(el) === 'input' && /^(?:text)?$/.test(attr(el, 'type'));

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
  const clues = yield* cluesOf(root, pairs, page, near, id, lists);
  const { wanted, pieces, labels, crumb, person, named, names, linked, over, sections, trailed } = clues;
  const best = yield* findHeadline(clues);
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
  const said = plain(best.text);
  // "Viewing contact Ann Lee": one part of a name is none.
  const before =
    said
      .slice(0, -person.length - 1)
      .split(' ')
      .at(-1) ?? '';
  const isWhole = said.endsWith(plain(person)) && said.length < person.length + 25;
  if (person !== '' && isWhole && !salutation.test(before)) return { text: person, part: best.part };
  // "Editing opportunity: Dock crane": the name is what the name field holds.
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
    // "User: Ann Lee <ann@lee.test>" is addressed by her name.
    .replace(/^(?:\p{L}+ ?: *)?(\p{L}[^<>:]+) <\S+@\S+>$/u, '$1')
    .replace(/^(\p{L}+) ?: */u, (all, kind) => (objectIn(kind) ? '' : all));
  // "Edit Ann Lee": what is done, as somebody of that name or its link says, or as a form does that has no box for it.
  const rest = withoutDeed(shown);
  const isOwn = (name: string): boolean => name === plain(rest) || name === nameIn(rest);
  const isEdited =
    forms.length * 2 > pairs.length &&
    named.length === 0 &&
    // "Update invoice" says of what kind it is.
    !/^\p{Ll}+$/u.test(rest) &&
    objectIn(rest) === undefined;
  if (rest !== shown && (isEdited || [...names, plain(person), ...linked].some(isOwn)))
    return { text: rest, part: best.part };
  return shown.length > 2 ? { text: shown, part: best.part } : best;
}
