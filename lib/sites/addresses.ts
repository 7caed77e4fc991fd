import type { CrmRecord } from '../record.ts';
import { ownerLabel } from '../text/owner.ts';

/** Longer words than any address (RFC 5321: 254 octets) hold none. */
const longest = 254;

/** The mail address in "Dana Roy <dana@firm.example>", in small letters; empty without one. */
export const addressIn = (written: string): string =>
  written
    .split(/[\s<>()[\],;]+/)
    .find((word) => word.length <= longest && /^[^@]+@[^@]+\.[^@]+$/.test(word))
    ?.replace(/^mailto:/i, '')
    .toLowerCase() ?? '';

/** Where anybody may have an address: such a host tells no firm. */
const publicHost =
  /^(?:g(?:oogle)?mail|outlook|hotmail|live|msn|yahoo|aol|icloud|me|gmx|web|t-online|proton(?:mail)?|mail|orange|wanadoo|free|laposte|sfr)\./;

/** The address, and its host where that is a firm's own. */
const marksOf = (address: string): string[] => {
  const host = address.slice(address.indexOf('@') + 1);
  return publicHost.test(host) ? [address] : [address, host];
};

/** A field with the address of the record's own firm or person. */
const mailLabel =
  /^(?:(?:primary|main|work|business|office|company|customer|contact|geschäftliche|dienstliche|direction) )?(?:e-?mails?|mail|courriel|correo|email ?id)(?: ?(?:address|adresse|electrónico|work|1))?$/i;

/**
 * Which side a mail address is on: that of a person or owner of the record, of the record itself, or of whoever's mail the page says which way it
 * went; else that of its host, where all the known addresses there are on one side. Undefined where nothing tells.
 */
export const sidesOfAddresses = (
  { people, fields, activities }: CrmRecord,
  owners: readonly { name: string }[],
): ((address: string) => 'buyer' | 'seller' | undefined) => {
  const known = new Map<string, 'buyer' | 'seller' | 'both'>();
  const add = (written: string | undefined, side: 'buyer' | 'seller' | undefined): void => {
    const address = addressIn(written ?? '');
    if (address === '' || !side) return;
    for (const mark of marksOf(address)) known.set(mark, (known.get(mark) ?? side) === side ? side : 'both');
  };
  for (const { email, side } of people) add(email, side);
  for (const { name } of owners) add(name, 'seller');
  for (const { label, value } of fields)
    if (mailLabel.test(label) && !ownerLabel.test(label)) add(value, 'buyer');
  for (const { kind, direction, author } of activities)
    if (kind === 'email' && direction) add(author, direction === 'inbound' ? 'buyer' : 'seller');
  return (address) => {
    const side = known.get(address) ?? known.get(address.slice(address.indexOf('@') + 1));
    return side === 'both' ? undefined : side;
  };
};
