import { closest, precedes } from './dom.ts';
import type { FoundPerson } from './draft.ts';
import { filledIn } from './field-value.ts';
import { has, isKnown } from './label.ts';
import { personOf } from './name-field.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { isWithin, leavesOf } from './parts.ts';
import { type Add, fromLeaves, isContactLink, isRole, leadsToContact, saidIn } from './person.ts';
import { isName, isUncased } from './person-name.ts';
import { columnWords, peopleWords, plain, sellerWords } from './words.ts';

/** What cards of people label; any other label makes a form. */
const cardLabel =
  /role|rolle|\brol\b|title|titel|titre|cargo|puesto|position|fonction|funktion|mail|correo|courriel|phone|telef|tel|mobil|movil|primary/;

/** Somebody's name over or before what is said of them, which was taken for a label and its value. */
export const isOfSomebody = ({ label, labelPart, values: [value] }: Pair): boolean => {
  if (has(labelPart, /^(?:label|dt|th)$/) || !value) return false;
  const first = precedes(value.el, labelPart.el) ? (leavesOf(value)[0]?.text ?? '') : label;
  return first.includes(' ') && isName(first) && (first !== label || !isKnown(label));
};

/** "Owner" below a name that stands below a heading over people is what that person is. */
const isOnCard = (pair: Pair): boolean => peopleWords.test(plain(pair.section ?? '')) && isOfSomebody(pair);

/** A section of fields that is called so is no list of people. */
export const isForm = (parts: readonly Part[], pairs: readonly Pair[]): boolean => {
  const labels = pairs
    .filter((pair) => parts.some((part) => isWithin(pair.labelPart, part)) && !isOfSomebody(pair))
    // What they are called, over their cards.
    .filter((pair) => pair.value !== '' || !peopleWords.test(plain(pair.label)))
    .filter((pair) => !leadsToContact(pair) || has(pair.labelPart, /^(?:label|dt|th)$/))
    .map((pair) => plain(pair.label));
  return labels.some((label) => !cardLabel.test(label));
};

const linked =
  /^(?:primary |main |key |related |associated |haupt)?(?:contacts?(?: names?| persons?)?|ansprechpartner(?:in)?|kontakte?(?:person)?|interlocuteurs?|contactos?(?: principal)?|contacts? principal|decision.?makers?|economic buyer|champion|persona de contacto|person|people|stakeholders?|point of contact|request[eo]rs?|reporters?)$/;

/** The same in other languages. */
const linkedElsewhere =
  /^(?:контакт(?:ное лицо|ы)?|osoba kontaktowa|kontakty?|contatt[oi]|referente|contatos?|contactpers(?:oon|onen)|kontaktperson(?:er)?|ilgili kisi|yetkili)$|^(?:مخاطب|جهة الاتصال)(?: |$)|(?:联系人|聯絡人|聯繫人|연락처|담당자)$/u;

/** "Contact(s)" */
const manyEnding = /\(\p{Ll}{1,3}\)$/u;

/** A label over people of the record. */
export const isLinked = (label: string): boolean => {
  const said = plain(label).replace(manyEnding, '');
  return linked.test(said) || linkedElsewhere.test(said);
};

/** "Ann Lee <ann@buyer.example>" */
const addressed = /^(.+?) <(\S+@\S+)>$/;

/** The people that a field names: links and chips one by one, with what stands behind each; else the words of its text. */
export const addNamed = (pair: Pair, add: Add): number => {
  const leaves = pair.values.flatMap(saidIn);
  const named = leaves.filter((leaf) => isName(leaf.text) && !isRole(leaf.text));
  const contacts = named.filter(isContactLink);
  const links = contacts.length > 0 ? contacts : named.filter((leaf) => closest(leaf.el, 'a'));
  const starts = links.length > 0 ? links : named;
  // Each with a role in a box of its own.
  const roles = filledIn(pair.values).filter((leaf) => isRole(leaf.text));
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

/** Forms of somebody's own on a page of another record: the fields hold the name that stands over them. */
export function* formsOf(
  parts: readonly Part[],
  pairs: readonly Pair[],
): Generator<{ card: Part; person: FoundPerson }> {
  for (const card of parts) {
    const own = pairs.filter(({ labelPart }) => isWithin(labelPart, card));
    const name = personOf(own);
    const [first] = own;
    const isHead = (leaf: Part): boolean =>
      leaf.text.includes(name) &&
      !leaf.control &&
      first !== undefined &&
      precedes(leaf.el, first.labelPart.el);
    if (name === '' || !leavesOf(card).some(isHead)) continue;
    const held = (words: RegExp): string | undefined =>
      own.find(({ label, value }) => words.test(plain(label)) && value !== '')?.value;
    const person = { name, title: held(columnWords.title), email: held(columnWords.email), el: card.top };
    yield { card, person };
  }
}

/** The seller's own people, by the fields that name owners and the like. */
export const sellersOf = (pairs: readonly Pair[]): Set<string> =>
  new Set(
    pairs.flatMap((pair) =>
      sellerWords.test(plain(pair.label)) && !leadsToContact(pair) && !isOnCard(pair)
        ? pair.value.split(/\n|, /)
        : [],
    ),
  );
