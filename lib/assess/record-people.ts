import type { CrmRecord } from '../record.ts';
import { namesContact, ownerLabel } from '../text/owner.ts';
import { type Known, legendOf, type People, people } from '../text/speakers.ts';

/** Everybody who can be told by name in a record, with the side that the record gives them. */
export const peopleOf = (record: CrmRecord): People => {
  const more: Known[] = [];
  const seen = { buyer: new Set<string>(), seller: new Set<string>() };
  const add = (name: string, side: 'buyer' | 'seller'): void => {
    if (!seen[side].has(name)) more.push({ name, side });
    seen[side].add(name);
  };
  const legend: { short: string; name: string }[] = [];
  for (const activity of record.activities) {
    if (activity.author) {
      const isMail = activity.kind === 'email' || activity.kind === 'other';
      if (isMail && activity.direction === 'inbound') add(activity.author, 'buyer');
      else if (activity.direction === 'outbound') add(activity.author, 'seller');
      else if (activity.kind !== 'email' && activity.kind !== 'other') add(activity.author, 'seller');
    }
    if (activity.kind === 'meeting' || activity.kind === 'call' || activity.kind === 'note')
      legend.push(...legendOf(activity.text));
  }
  for (const field of record.fields) {
    if (ownerLabel.test(field.label) && field.value.length < 60) add(field.value, 'seller');
    else if (namesContact(field.label) && /^\p{Lu}/u.test(field.value) && field.value.length < 60)
      add(field.value, 'buyer');
  }
  // Where a record gives people their sides, one without is on neither; where it gives none, nothing follows.
  const hasSides = record.people.some(({ side }) => side === 'buyer');
  const listed = record.people.map((person) => {
    if (person.side) return person;
    const author = record.activities.find((activity) => activity.author === person.name);
    if (author?.direction === 'inbound') return { ...person, side: 'buyer' as const };
    return hasSides ? { ...person, outside: true as const } : person;
  });
  return knownAs(listed, more, legend);
};

/** Whom the records read last knew: the record, and the note beside it. */
let lately: { names: string; known: People }[] = [];

/** The same people for the same names: what is remembered about texts is compared with them. */
const knownAs = (...all: Parameters<typeof people>): People => {
  const names = JSON.stringify(all);
  const last = lately.find((one) => one.names === names) ?? { names, known: people(...all) };
  lately = [last, ...lately.filter((one) => one !== last)].slice(0, 2);
  return last.known;
};
