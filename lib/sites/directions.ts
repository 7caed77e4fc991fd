import type { CrmRecord, RecordActivity } from '../record.ts';
import { greetingIn, isFormal } from '../text/courtesy.ts';
import { isMachine } from '../text/mail.ts';
import { customerLabel, namesContact, ownerLabel } from '../text/owner.ts';
import { people } from '../text/speakers.ts';
import { addressIn, sidesOfAddresses } from './addresses.ts';

/** Longer values of an owner's field are more than a name. */
const longestName = 60;

type Side = 'buyer' | 'seller';

/** "Ines Falk": what a lead or contact is called after, where it is not called after what it is about. */
const personName = /^(?:\p{Lu}[\p{L}'’.-]* ){1,2}\p{Lu}[\p{L}'’-]+$/u;

/** A name as it is compared. */
export const called = (name: string): string => name.trim().toLowerCase();

/**
 * Who is called exactly what the record gives as its customer, contact or own name ("Quarry North, Olaf Brandt" gives both): a buyer. Firms stand
 * there too, so that a part of the name tells nothing.
 */
const customersIn = ({ object, title, fields }: CrmRecord): Set<string> => {
  const values = fields
    .filter(({ label }) => !ownerLabel.test(label) && (namesContact(label) || customerLabel.test(label)))
    .flatMap(({ value }) => (value.length < 2 * longestName ? [value, ...value.split(/[,;\n(]/)] : []));
  const own = object === 'lead' || object === 'contact' ? [title] : [];
  return new Set([...values, ...own].map(called).filter((name) => name !== ''));
};

/** Whose record it is on our side, by its fields. */
export const ownersIn = ({ fields }: CrmRecord): string[] =>
  fields
    .filter(({ label, name = '' }) => ownerLabel.test(label) || ownerLabel.test(name))
    .map(({ value }) => value)
    .filter((value) => value !== '' && value.length < longestName);

/** Which side each author of a mail is on, as far as the record and the mails themselves tell. */
const sidesIn = (record: CrmRecord): ((name: string) => Side | undefined) => {
  const { people: listed, activities, object, title } = record;
  const owners = ownersIn(record).map((name) => ({ name, side: 'seller' as const }));
  // Notes, tasks and logged talks are our side's to write; a mail whose way is told tells whose its author is.
  const writers = activities.flatMap(({ kind, direction, author = '' }) => {
    if (author === '' || isMachine(author) || kind === 'other') return [];
    if (kind !== 'email') return direction ? [] : [{ name: author, side: 'seller' as const }];
    return direction
      ? [{ name: author, side: direction === 'inbound' ? ('buyer' as const) : ('seller' as const) }]
      : [];
  });
  const isOwn = (object === 'lead' || object === 'contact') && personName.test(title);
  const customers = customersIn(record);
  const buyers = [
    ...(isOwn ? [title] : []),
    ...activities.flatMap(({ author = '' }) => (customers.has(called(author)) ? [author] : [])),
  ];
  const known = people(
    listed.filter(({ side }) => side),
    [...owners, ...writers, ...buyers.map((name) => ({ name, side: 'buyer' as const }))],
  );
  const addressed = sidesOfAddresses(record, owners);
  const sides = new Map<string, Side>();
  const sideOf = (name: string): Side | undefined => {
    const side = sides.get(name) ?? known.find(name)?.side ?? addressed(addressIn(name));
    return side === 'unknown' ? undefined : side;
  };
  const mails = activities.filter(({ kind, author }) => kind === 'email' && author);
  // Whoever writes to a buyer by name is ours …
  for (const { author = '', text } of mails)
    if (!sideOf(author) && known.mentioned(greetingIn(text))?.side === 'buyer') sides.set(author, 'seller');
  // … and to whom ours write is not.
  const authors = people(
    mails.filter(({ author = '' }) => !sideOf(author)).map(({ author = '' }) => ({ name: author })),
  );
  for (const { author = '', text } of mails) {
    const to = sideOf(author) === 'seller' ? authors.mentioned(greetingIn(text)) : undefined;
    if (to && !known.mentioned(greetingIn(text))) sides.set(to.name, 'buyer');
  }
  // Whoever writes to ours as one writes to strangers is none of us.
  for (const { author = '', text } of mails) {
    const opening = greetingIn(text);
    if (!sideOf(author) && isFormal(opening) && known.mentioned(opening)?.side === 'seller')
      sides.set(author, 'buyer');
  }
  return sideOf;
};

/**
 * Says which way a mail went where the page does not: its author is one of the record's people, its owner, somebody who writes to a buyer by
 * name, or somebody to whom our side writes by name. Whoever merely writes to our side may be one of us: that is not told.
 */
export const withDirections = (record: CrmRecord): RecordActivity[] => {
  const isOpen = ({ kind, direction, author }: RecordActivity): boolean =>
    kind === 'email' && !direction && author !== undefined && author !== '';
  if (!record.activities.some(isOpen)) return record.activities;
  const sideOf = sidesIn(record);
  return record.activities.map((activity) => {
    const side = isOpen(activity) ? sideOf(activity.author ?? '') : undefined;
    return side ? { ...activity, direction: side === 'buyer' ? 'inbound' : 'outbound' } : activity;
  });
};
