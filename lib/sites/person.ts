import { all, attr, closest } from './dom.ts';
import type { FoundPerson } from './draft.ts';
import { identityOfLink } from './identity.ts';
import type { Part } from './outline.ts';
import type { Pair } from './pair.ts';
import { leavesOf } from './parts.ts';
import { mail, picturedBy } from './person-name.ts';
import { actionWords, plain, roleWords } from './words.ts';

/** The address that a part leads to or says. */
export const emailOf = (part: Part): string | undefined => {
  const link = all(part.top, 'a[href^="mailto:"]')[0];
  return (link && attr(link, 'href').slice(7).replace(/\?.*/, '')) || mail.exec(part.text)?.[0];
};

/** Adds somebody, with what stands beside the name; the seller's own people are not taken. */
export type Add = (person: FoundPerson) => boolean;

/** A part that somebody plays in a purchase. */
export const isRole = (text: string): boolean => roleWords.test(plain(text)) && !/^primary$/i.test(text);

/** The letters of an avatar that says whose they are, in full. */
const spelled = ({ el, text }: Part): string => {
  const around = /^\p{Lu}{1,3}$/u.test(text) ? closest(el, '[title],[aria-label]') : undefined;
  const name = around && picturedBy(around);
  return name?.startsWith(text.charAt(0)) ? name : text;
};

/** A person by the leaves of a card or a row of names: the name, and title, role and address beside it. */
export const fromLeaves = (name: Part, leaves: readonly Part[], el: Part): FoundPerson => {
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

/** The words in a part, without buttons and boxes. */
export const saidIn = (part: Part): Part[] =>
  part.weak || part.control ? [] : part.kids.length === 0 ? [part] : part.kids.flatMap(saidIn);

/** A value that is a link to a contact's own page names a person, whatever the label. */
export const isContactLink = (leaf: Part): boolean => {
  const found = identityOfLink(attr(closest(leaf.el, 'a') ?? leaf.el, 'href'));
  return found.id !== '' && found.object === 'contact';
};

/** Whether a field leads to somebody. */
export const leadsToContact = (pair: Pair): boolean => pair.values.flatMap(leavesOf).some(isContactLink);
