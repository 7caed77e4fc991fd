import type { ObjectKind } from '../record.ts';
import { closest, tagOf } from './dom.ts';
import type { Draft } from './draft.ts';
import { chain, core, isHeading, isKnown } from './label.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { isWithin, leavesOf } from './parts.ts';
import {
  addAddressed,
  addBeside,
  addCard,
  cardsIn,
  isFace,
  isToContact,
  picturedBelow,
} from './people-cards.ts';
import { addNamed, formsOf, isForm, isLinked, isOfSomebody } from './people-fields.ts';
import { addRows, isOfPeople } from './people-rows.ts';
import { type Add, fromLeaves, isContactLink, leadsToContact, saidIn } from './person.ts';
import { isName } from './person-name.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';
import type { Table } from './table.ts';
import { peopleWords, plain, recentWords } from './words.ts';

/** Over people and companies alike. */
const relatedWords = /^(?:relationships|beziehungen|relations|relaciones)(?:$|\W)/;

/** Words beside how many there are. */
const isCounted = ({ kids: [, count, ...rest] }: Part): boolean =>
  count !== undefined && rest.length === 0 && /^\(?\d{1,3}\)?$/.test(count.text);

/** Words over a note on them ("2 stakeholders"), and no field. */
const isHeadWithNote = ({ kids }: Part, pairs: readonly Pair[]): boolean =>
  kids.every(({ kids: inner, text }) => inner.length === 0 && !isName(text)) &&
  !pairs.some(({ labelPart }) => kids.includes(labelPart));

/** One link in a list of nothing but links: a place to go to. */
const isInMenu = (kids: readonly Part[], at: number): boolean =>
  [kids[at], kids[at + 1]].every(
    (kid) => kid !== undefined && kid.kids.length === 0 && tagOf(kid.top) === 'li' && closest(kid.el, 'a'),
  );

/** How a part is made: a box without a class around it says nothing. */
const madeAs = (part: Part): string =>
  signature(chain(part).findLast((el) => signature(el) !== 'div') ?? part.top);

/**
 * Reads the people on the record: rows and cards below a heading that says so, and fields that name a contact.
 *
 * @param sellers names of the seller's own people, who are not taken
 * @param timelines parts whose links are authors, not people of the record
 * @param title the record's own name: a list in which it stands is the one that it was opened from
 * @returns the parts used, so that nothing is read twice
 */
export function* readPeople(
  root: Part,
  tables: readonly Table[],
  pairs: readonly Pair[],
  object: ObjectKind,
  sellers: ReadonlySet<string>,
  timelines: readonly Part[],
  title: string,
  draft: Draft,
): Steps<Set<Part>> {
  const used = new Set<Part>();
  const add: Add = (person) => {
    // "Lee, Ann"
    const turned = person.name.replace(/^(.+), (.+)$/, '$2 $1');
    if (sellers.has(person.name) || sellers.has(turned)) return false;
    // One word on a person's own page is one of its tabs.
    if (object === 'contact' && !person.name.includes(' ') && !person.email) return false;
    draft.person({ side: 'buyer', ...person });
    return true;
  };
  let read = 0;
  for (const table of tables) {
    if (object === 'contact' && table.rows.some((row) => row.some((cell) => cell.text === title))) continue;
    if (!isOfPeople(table)) continue;
    read += yield* addRows(table, add);
    used.add(table.part);
  }
  const known = pairs.filter((pair) => isKnown(pair.label) && !isOfSomebody(pair));
  const labels = new Set(known.map(({ labelPart }) => labelPart));
  let visited = 0;
  function* visit(part: Part): Steps<void> {
    for (const [at, kid] of part.kids.entries()) {
      if (++visited % 8 === 0) yield;
      const head = kid.text.replace(/\n.*/s, '');
      const isRelated = relatedWords.test(plain(head));
      // A way to do something ("Convert to contact") and an address head nothing.
      const titled =
        !kid.control &&
        !kid.weak &&
        !head.includes('@') &&
        head.length < 40 &&
        (isRelated || peopleWords.test(plain(head))) &&
        (isHeading(kid) || core(kid).kids.length === 0 || isHeadWithNote(kid, pairs));
      if (
        titled &&
        kid.text.length < 60 &&
        !isInMenu(part.kids, at) &&
        (isCounted(kid) || madeAs(kid) !== madeAs(part.kids[at + 1] ?? root))
      ) {
        const rest = part.kids.slice(at + 1);
        const end = rest.findIndex(
          (next) => isHeading(next) && !(next.weak && next.kids.length > 1) && !isFace(next),
        );
        const below = end < 0 ? rest : rest.slice(0, end);
        // What stands below the list and holds fields is no part of it.
        const form = below.findIndex((next) => isForm([next], pairs));
        const section =
          form > 0 && madeAs(below[form] ?? root) !== madeAs(below[0] ?? root) ? below.slice(0, form) : below;
        const found: Part[] = [];
        const left: Part[] = [];
        for (const next of section) {
          if (used.has(next)) break;
          if ((next.weak && next.kids.length === 0) || pairs.some((pair) => pair.labelPart === kid)) continue;
          // Rows are read by the heads over their columns.
          if (tables.some((table) => isWithin(table.part, next))) continue;
          // A section of fields that is called so is not a list of people.
          if (isForm(section, pairs)) break;
          const cards = cardsIn(next);
          const before = found.length;
          for (const card of cards) {
            yield;
            if (timelines.some((item) => isWithin(item, card) || isWithin(card, item))) continue;
            const isRow = !card.weak || card.kids.length > 1;
            if (!isRow || (isRelated && !leavesOf(card).some(isToContact))) continue;
            if (!addCard(card, labels, add)) left.push(card);
            else found.push(card);
            // Of several in one block the first is found.
            if (found.at(-1) === card && card === next) left.push(card);
          }
          if (found.length > before) used.add(next);
        }
        read += found.length;
        read += addBeside(left, found, add);
        if (object === 'opportunity' || object === 'account')
          for (const { card, person } of formsOf(section, pairs))
            if (add(person)) {
              used.add(card);
              read++;
            }
        for (const face of isForm(section, pairs) ? [] : picturedBelow(kid)) if (add(face)) read++;
      } else if (!used.has(kid) && !tables.some((table) => table.part === kid)) yield* visit(kid);
    }
  }
  yield* visit(root);
  yield;
  if (object !== 'contact')
    for (const pair of pairs)
      if (
        pair.value !== '' &&
        (isLinked(pair.label) || leadsToContact(pair)) &&
        ![...used].some((part) => isWithin(pair.labelPart, part))
      )
        read += addNamed(pair, add);
  yield;
  // Where nothing says people, links to contacts do.
  if (read === 0 && object !== 'contact')
    for (const leaf of leavesOf(root)) {
      if (!isName(leaf.text) || !isContactLink(leaf) || timelines.some((part) => isWithin(leaf, part)))
        continue;
      // What was looked at last is not of this record.
      if (recentWords.test(plain(leavesOf(leaf.up ?? leaf)[0]?.text ?? ''))) continue;
      const card = [leaf.up?.up, leaf.up].find((up) => up && leavesOf(up).length < 6) ?? leaf;
      if (add(fromLeaves(leaf, saidIn(card), leaf))) read++;
    }
  // Nor that: a name over an address that is made of it.
  const cards = read === 0 && object !== 'contact' ? addAddressed(root, pairs, timelines, add) : [];
  read += cards.length;
  // What stands on one card of several is of whom it names; one alone may be of the record.
  if (cards.length > 1) for (const card of cards) used.add(card);
  draft.part({ part: 'people', state: read > 0 ? 'open' : 'absent', read });
  return used;
}
