import type { ObjectKind } from '../record.ts';
import { all, attr, closest, one, parentOf, precedes } from './dom.ts';
import type { Draft, FoundPerson } from './draft.ts';
import { isShown } from './drawn.ts';
import { identityOfLink } from './identity.ts';
import { chain, core, has, isAlike, isHeading, isKnown } from './label.ts';
import { firstName, isNameLabel, lastName } from './name-field.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { isWithin, leavesOf } from './parts.ts';
import type { Steps } from './reading.ts';
import { signature } from './signature.ts';
import type { Table } from './table.ts';
import { perText } from './text.ts';
import {
  actionWords,
  columnWords,
  listWords,
  peopleWords,
  plain,
  recentWords,
  roleWords,
  sellerWords,
} from './words.ts';

/** Somebody's picture, or what stands for it. */
const pictures = 'img,[class*="avatar" i]';

/** So many pictures in one list are looked at. */
const mostPictures = 40;

const mail = /[\w.+-]+@[\w-]+\.[\w.-]+/;
/** Looks like a person's name: a few words with capitals, no digits, no sentence, no word of the page's own. */
export const isName = perText(
  (text) =>
    text.length <= 60 &&
    /^\p{Lu}[\p{L}.'’-]*(?:,? (?:(?:van|von|der|den|de|del|della|di|da|dos|la|le|bin|al|zu|y|ten)\b ?)*[\p{Lu}][\p{L}.'’-]*){0,4}$/u.test(
      text,
    ) &&
    !/^(?:yes|no|ja|nein|oui|non)$/i.test(text) &&
    // "Mexico City, MX"
    !/, \p{Lu}{2}$/u.test(text) &&
    !listWords.test(plain(text)) &&
    !peopleWords.test(plain(text)) &&
    !sellerWords.test(plain(text)) &&
    !actionWords.test(plain(text)),
);

/** A name in letters that know no capitals, where a label says that it is one; no word for nobody. */
const isUncased = (text: string): boolean =>
  /^(?![未无無暂暫没沒请請])(?:\p{Lo}{2,4}|\p{Lo}[\p{Lo}\p{M}]+(?: \p{Lo}[\p{Lo}\p{M}\u200c]+){1,3})$/u.test(
    text,
  );

const ofPicture = /^(?:avatar|photo|picture) (?:of|for) |(?:['’]s)? (?:avatar|photo|picture)$/i;
/** Whose picture an element is, by what is said of it ("Avatar of Ann Lee"); undefined for what names nobody. */
export const picturedBy = (el: Element): string | undefined =>
  ['alt', 'title', 'aria-label']
    .map((name) => attr(el, name).replace(ofPicture, ''))
    .find((text) => text.includes(' ') && isName(text));

/** Those whose pictures alone stand below a heading, where it is the only one around. */
const picturedBelow = (head: Part): { name: string; el: Element }[] => {
  for (const around of [head.top, parentOf(head.top)]) {
    if (!around || all(around, 'h1,h2,h3,h4,h5,h6', 2).length > 1) break;
    const found = all(around, 'img[alt],[title],[aria-label]', mostPictures).flatMap((el) => {
      const name = precedes(head.el, el) && isShown(el) ? picturedBy(el) : undefined;
      return name === undefined ? [] : [{ name, el }];
    });
    if (found.length > 0) return found;
  }
  return [];
};

const emailOf = (part: Part): string | undefined => {
  const link = all(part.top, 'a[href^="mailto:"]')[0];
  return (link && attr(link, 'href').slice(7).replace(/\?.*/, '')) || mail.exec(part.text)?.[0];
};

/** Adds somebody, with what stands beside the name; the seller's own people are not taken. */
type Add = (person: FoundPerson) => boolean;

const isRole = (text: string): boolean => roleWords.test(plain(text)) && !/^primary$/i.test(text);

/** The letters of an avatar that says whose they are, in full. */
const spelled = ({ el, text }: Part): string => {
  const around = /^\p{Lu}{1,3}$/u.test(text) ? closest(el, '[title],[aria-label]') : undefined;
  const name = around && picturedBy(around);
  return name?.startsWith(text.charAt(0)) ? name : text;
};

/** A person by the leaves of a card or a row of names: the name, and title, role and address beside it. */
const fromLeaves = (name: Part, leaves: readonly Part[], el: Part): FoundPerson => {
  const rest = leaves.filter(
    (leaf) =>
      leaf !== name &&
      !mail.test(leaf.text) &&
      !/\d{3}|^\p{L}$|^primary$/iu.test(leaf.text) &&
      (leaf.text.includes(' ') || !actionWords.test(plain(leaf.text))) &&
      leaf.text.length < 80,
  );
  const role = rest.find((leaf) => isRole(leaf.text));
  const title = rest.find((leaf) => leaf !== role && !/[:：]$/.test(leaf.text) && leaf.text.length > 1);
  return {
    name: spelled(name),
    role: role?.text.replace(/^[^:]{1,12}:\s*/, ''),
    title: title?.text.replace(/^[,·–-]\s*|\s+(?:at|bei|chez|en|@)$/g, ''),
    email: leaves.map(emailOf).find((found) => found !== undefined),
    el: el.top,
  };
};

const saidIn = (part: Part): Part[] =>
  part.weak || part.control ? [] : part.kids.length === 0 ? [part] : part.kids.flatMap(saidIn);

/** A name and a picture, and nothing else. */
const isPictured = ({ text, top }: Part): boolean => isName(text) && one(top, pictures) !== undefined;
/** The same with a name of several words. */
const isFace = (part: Part): boolean => / /.test(part.text) && isPictured(part);

const isToContact = ({ el }: Part): boolean =>
  identityOfLink(attr(closest(el, 'a') ?? el, 'href')).object === 'contact';

/** What stands behind a label that the page marks. */
const isLabelled = (leaf: Part): boolean => {
  const [label, value, ...rest] = leaf.up?.kids ?? [];
  return value === leaf && rest.length === 0 && label !== undefined && has(label, /^(?:label|dt|th)$/);
};

/** @param labels parts that are labels of fields: none of them is a name ("Email" over an address) */
const addCard = (card: Part, labels: ReadonlySet<Part>, add: Add): boolean => {
  // A row that is pressed as a whole says somebody all the same.
  const leaves = card.weak ? card.kids.flatMap(saidIn) : saidIn(card);
  const names = leaves.filter(
    (leaf) => isName(leaf.text) && !isRole(leaf.text) && !isLabelled(leaf) && !labels.has(leaf),
  );
  const name = names.find((leaf) => leaf.text.includes(' ')) ?? names[0];
  if (!name || leaves.length > 12) return false;
  const link = closest(name.el, 'a');
  const isPicture = leaves.length === 1 && isPictured(card);
  if (leaves.length === 1 && !link && !isPicture) return false;
  // A tab leads to a place on the page.
  if (link && /#[\w-]+$/.test(attr(link, 'href'))) return false;
  // One word alone is a person's where it leads to one, has a picture, heads an address, or an address says so too.
  const isSure =
    / /.test(name.text) ||
    isPicture ||
    (isHeading(name) && emailOf(card) !== undefined) ||
    plain(emailOf(card) ?? '')
      .replace(/@.*/, '')
      .includes(plain(name.text)) ||
    isToContact(name);
  if (!isSure) return false;
  return add(fromLeaves(name, leaves, card));
};

/** Names without anything beside them, each made as the name of somebody in the same list is. */
const addBeside = (parts: readonly Part[], found: readonly Part[], add: Add): number => {
  const isWhole = ({ text }: Part): boolean => / /.test(text) && isName(text);
  const named = found.flatMap((card) => saidIn(card).find(isWhole) ?? []);
  const others = parts.flatMap(saidIn).filter((leaf) => isWhole(leaf) && !named.includes(leaf));
  return others.filter(
    (leaf) =>
      named.some((name) => isAlike(name, leaf) && name.up !== leaf.up) &&
      add({ name: leaf.text, el: leaf.top }),
  ).length;
};

const areCards = (parts: readonly Part[]): boolean =>
  parts.length > 0 && parts.every(({ kids, weak }) => kids.length > 0 || weak);
/** The cards of a list, a group of them below what they are called; a part alone is one. */
const cardsIn = (part: Part): readonly Part[] => {
  const [head, list, ...rest] = part.kids;
  const isGroup = head && list && rest.length === 0 && isHeading(head) && !/ /.test(head.text);
  if (isGroup && areCards(list.kids)) return list.kids;
  return areCards(part.kids) ? part.kids : [part];
};

/** Over people and companies alike. */
const relatedWords = /^(?:relationships|beziehungen|relations|relaciones)(?:$|\W)/;

/** A value that is a link to a contact's own page names a person, whatever the label. */
const isContactLink = (leaf: Part): boolean => {
  const found = identityOfLink(attr(closest(leaf.el, 'a') ?? leaf.el, 'href'));
  return found.id !== '' && found.object === 'contact';
};
const leadsToContact = (pair: Pair): boolean => pair.values.flatMap(leavesOf).some(isContactLink);

/** Words beside how many there are. */
const isCounted = ({ kids: [, count, ...rest] }: Part): boolean =>
  count !== undefined && rest.length === 0 && /^\(?\d{1,3}\)?$/.test(count.text);

/** Words over a note on them ("2 stakeholders"), and no field. */
const isHeadWithNote = ({ kids }: Part, pairs: readonly Pair[]): boolean =>
  kids.every(({ kids: inner, text }) => inner.length === 0 && !isName(text)) &&
  !pairs.some(({ labelPart }) => kids.includes(labelPart));

/** How a part is made: a box without a class around it says nothing. */
const madeAs = (part: Part): string =>
  signature(chain(part).findLast((el) => signature(el) !== 'div') ?? part.top);

/** What cards of people label; any other label makes a form. */
const cardLabel =
  /role|rolle|\brol\b|title|titel|titre|cargo|puesto|position|fonction|funktion|mail|correo|courriel|phone|telef|tel|mobil|movil|primary/;
/** Somebody's name over or before what is said of them, which was taken for a label and its value. */
const isOfSomebody = ({ label, labelPart, values: [value] }: Pair): boolean => {
  if (has(labelPart, /^(?:label|dt|th)$/) || !value) return false;
  const first = precedes(value.el, labelPart.el) ? (leavesOf(value)[0]?.text ?? '') : label;
  return first.includes(' ') && isName(first) && (first !== label || !isKnown(label));
};
/** "Owner" below a name that stands below a heading over people is what that person is. */
const isOnCard = (pair: Pair): boolean => peopleWords.test(plain(pair.section ?? '')) && isOfSomebody(pair);
/** A section of fields that is called so is no list of people. */
const isForm = (parts: readonly Part[], pairs: readonly Pair[]): boolean => {
  const labels = pairs
    .filter((pair) => parts.some((part) => isWithin(pair.labelPart, part)) && !isOfSomebody(pair))
    .filter((pair) => !leadsToContact(pair) || has(pair.labelPart, /^(?:label|dt|th)$/))
    .map((pair) => plain(pair.label));
  return labels.some((label) => !cardLabel.test(label));
};

const nameColumn = ({ heads }: Table): number => {
  const at = heads.findIndex((head) => columnWords.name.test(plain(head)));
  return at < 0 ? heads.findIndex(isNameLabel) : at;
};
/** Whether each row has somebody's name where names stand, and addresses beside them, whatever its heads are called. */
const isOfPeople = (table: Table): boolean => {
  const at = nameColumn(table);
  const isSomebody = ({ text = '' }: Partial<Part> = {}): boolean => isName(text) || isUncased(text);
  return (
    table.rows.some((row) => row.some((cell) => mail.test(cell.text))) &&
    table.rows.every((row) => isSomebody(row[at]))
  );
};

const addRows = (table: Table, add: Add): number => {
  const column = (words: RegExp): number => table.heads.findIndex((head) => words.test(plain(head)));
  const at = {
    name: nameColumn(table),
    role: column(columnWords.role),
    title: column(columnWords.title),
    email: column(columnWords.email),
  };
  // A name may stand in two columns.
  const last = table.heads.findIndex((head, index) => index !== at.name && lastName.test(plain(head)));
  const isLinkTo = (cell: Part | undefined): boolean =>
    cell !== undefined && leavesOf(cell).some((leaf) => isName(leaf.text) && isContactLink(leaf));
  // Where other columns than that of the names lead to people, it says how they are related.
  const isRelated =
    table.rows.some((row) => row.some(isLinkTo)) && !table.rows.some((row) => isLinkTo(row[at.name]));
  let count = 0;
  for (const row of table.rows) {
    const name = isRelated ? row.find(isLinkTo) : row[at.name];
    if (!name || name.text === '') continue;
    const text = (index: number): string | undefined =>
      index >= 0 && index !== at.name ? row[index]?.text || undefined : undefined;
    const isAdded = add({
      name: [name, row[last]]
        .map((part) => part?.text.replace(/\n.*/s, ''))
        .join(' ')
        .trim(),
      role: text(at.role),
      title: text(at.title),
      email: text(at.email) ?? row.map(emailOf).find((found) => found !== undefined),
      el: name.top,
    });
    if (isAdded) count++;
  }
  return count;
};

const linked =
  /^(?:primary |main |key |related |associated |haupt)?(?:contacts?(?: names?| persons?)?|ansprechpartner(?:in)?|kontakte?(?:person)?|interlocuteurs?|contactos?(?: principal)?|contacts? principal|decision.?makers?|economic buyer|champion|persona de contacto|person|people|stakeholders?|point of contact|request[eo]rs?|reporters?)$/;
/** The same in other languages. */
const linkedElsewhere =
  /^(?:контакт(?:ное лицо|ы)?|osoba kontaktowa|kontakty?|contatt[oi]|referente|contatos?|contactpers(?:oon|onen)|kontaktperson(?:er)?|ilgili kisi|yetkili)$|^(?:مخاطب|جهة الاتصال)(?: |$)|(?:联系人|聯絡人|聯繫人|연락처|담당자)$/u;

/** "Contact(s)" */
const manyEnding = /\(\p{Ll}{1,3}\)$/u;
const isLinked = (label: string): boolean => {
  const said = plain(label).replace(manyEnding, '');
  return linked.test(said) || linkedElsewhere.test(said);
};
/** "Ann Lee <ann@buyer.example>" */
const addressed = /^(.+?) <(\S+@\S+)>$/;

/** The people that a field names: links and chips one by one, with what stands behind each; else the words of its text. */
const addNamed = (pair: Pair, add: Add): number => {
  const leaves = pair.values.flatMap(saidIn);
  const named = leaves.filter((leaf) => isName(leaf.text) && !isRole(leaf.text));
  const contacts = named.filter(isContactLink);
  const links = contacts.length > 0 ? contacts : named.filter((leaf) => closest(leaf.el, 'a'));
  const starts = links.length > 0 ? links : named;
  // Each with a role in a box of its own.
  const roles = pair.values.flatMap(leavesOf).filter((leaf) => leaf.control && isRole(leaf.text));
  if (named.length > 0 && named.length === roles.length)
    return named.filter((name, at) => add({ name: name.text, role: roles[at]?.text, el: name.top })).length;
  const labelled = /decision|economic|champion/i.test(pair.label) ? pair.label : undefined;
  let count = 0;
  // First and last name in an element each, in one line.
  const isSpelt =
    named.length === leaves.length &&
    new Set(named.map(({ el }) => closest(el, 'a'))).size === 1 &&
    !named.some(({ text }) => text.includes(' ')) &&
    /^[^,\n]+$/.test(pair.value) &&
    isName(pair.value);
  if (leaves.length > 1 && starts.length > 0 && !isSpelt) {
    for (const [at, name] of starts.entries()) {
      const end = starts[at + 1];
      const own = leaves.slice(leaves.indexOf(name), end ? leaves.indexOf(end) : undefined);
      const person = fromLeaves(name, own, name);
      if (add({ ...person, role: labelled ?? person.role })) count++;
    }
    return count;
  }
  const names = pair.value.split(/\n|, (?=\p{Lu}\p{L}+ )/u);
  // "Ann Lee, Decision Maker, Bo Lind": a role stands behind its person.
  const isRoleOf = (text = ''): boolean => names.length > 1 && isRole(text);
  for (const [at, one] of names.entries()) {
    const [, name = one, email] = addressed.exec(one) ?? [];
    if (!(isName(name) || isUncased(name)) || (at > 0 && isRoleOf(name))) continue;
    const behind = isRoleOf(names[at + 1]) ? names[at + 1] : undefined;
    const el = pair.values[0]?.top ?? pair.labelPart.top;
    if (add({ name, role: labelled ?? behind, email, el })) count++;
  }
  return count;
};

/** Cards that nothing calls people's: a name of two words, and an e-mail address with one of them in it. */
const addAddressed = (
  root: Part,
  pairs: readonly Pair[],
  timelines: readonly Part[],
  add: Add,
): readonly Part[] => {
  const taken = [...timelines, ...pairs.flatMap(({ labelPart, values }) => [labelPart, ...values])];
  const cards: Part[] = [];
  for (const leaf of leavesOf(root)) {
    const address = leaf.control ? undefined : mail.exec(leaf.text)?.[0];
    if (address === undefined || taken.some((part) => isWithin(leaf, part))) continue;
    const user = plain(address.replace(/@.*/, ''));
    for (let up = leaf.up; up && leavesOf(up).length < 9; up = up.up) {
      const [name] = saidIn(up);
      const words = name && isName(name.text) ? plain(name.text).split(' ') : [];
      if (!name || words.length < 2 || !words.some((word) => word.length > 2 && user.includes(word)))
        continue;
      if (add(fromLeaves(name, saidIn(up), up))) cards.push(up);
      break;
    }
  }
  return cards;
};

/** The seller's own people, by the fields that name owners and the like. */
export const sellersOf = (pairs: readonly Pair[]): Set<string> =>
  new Set(
    pairs.flatMap((pair) =>
      sellerWords.test(plain(pair.label)) && !leadsToContact(pair) && !isOnCard(pair)
        ? pair.value.split(/\n|, /)
        : [],
    ),
  );

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
    if (sellers.has(person.name)) return false;
    // One word on a person's own page is one of its tabs.
    if (object === 'contact' && !person.name.includes(' ') && !person.email) return false;
    draft.person({ side: 'buyer', ...person });
    return true;
  };
  let read = 0;
  for (const table of tables) {
    const heads = table.heads.map(plain);
    if (object === 'contact' && table.rows.some((row) => row.some((cell) => cell.text === title))) continue;
    const isPeople =
      peopleWords.test(plain(table.heading)) ||
      (heads.some((head) => columnWords.email.test(head)) &&
        heads.some((head) => columnWords.name.test(head))) ||
      isOfPeople(table) ||
      (heads.some((head) => firstName.test(head)) && heads.some((head) => lastName.test(head))) ||
      table.rows.some((row) => row.some((cell) => isName(cell.text) && isContactLink(cell)));
    if (!isPeople) continue;
    read += addRows(table, add);
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
