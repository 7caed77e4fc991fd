import type { CrmRecord, RecordField } from '../record.ts';
import { called, ownersIn, withDirections } from './directions.ts';
import { readAmount } from './parse-amount.ts';
import { orderOf, readDate } from './parse-date.ts';

const moneyName =
  /amount|revenue|price|budget|cost|value|montant|betrag|importe|umsatz|\barr\b|\bmrr\b|\bacv\b|\btcv\b/i;

const parse = (
  { name = '', label, value, whole }: RecordField,
  { locale = '', readAt }: CrmRecord,
  order: boolean | undefined,
): RecordField['parsed'] => {
  const text = whole ?? value;
  const date = readDate(text, locale, readAt, order);
  if (date) return { kind: 'date', value: date.value, ...(date.ambiguous ? { ambiguous: true } : {}) };
  const amount = readAmount(text, locale, moneyName.test(`${name} ${label}`));
  if (!amount) return undefined;
  const { currency, ambiguous } = amount;
  return {
    kind: 'amount',
    value: amount.value,
    ...(currency ? { currency } : {}),
    ...(ambiguous ? { ambiguous } : {}),
  };
};

/**
 * Puts the parsed dates and amounts beside the page's own wording, by the page's language and the moment of reading, has the owner on our side
 * though a list of people has them, too, and says which way a mail went where the record tells (`withDirections`).
 * Apart from the reading itself, so that the CRM's own thread and the script put into the page need not carry it: the
 * sidebar does it before it judges. Doing it twice changes nothing.
 */
export const interpret = (read: CrmRecord): CrmRecord => {
  const owners = new Set(ownersIn(read).map(called));
  const record: CrmRecord = {
    ...read,
    people: read.people.map((person) =>
      owners.has(called(person.name)) ? { ...person, side: 'seller' } : person,
    ),
  };
  const order = orderOf(record.fields.map((field) => field.value));
  // A timeline of hundreds bears the same few dates.
  const dates = new Map<string, string | undefined>();
  const dateOf = (text: string): string | undefined => {
    if (!dates.has(text)) dates.set(text, readDate(text, record.locale ?? '', record.readAt, order)?.value);
    return dates.get(text);
  };
  return {
    ...record,
    fields: record.fields.map((field) => {
      const parsed = field.value === '' ? undefined : parse(field, record, order);
      return parsed ? { ...field, parsed } : field;
    }),
    activities: withDirections(record).map((activity) => {
      const at = activity.at ?? (activity.atText && dateOf(activity.atText));
      return at ? { ...activity, at } : activity;
    }),
  };
};
