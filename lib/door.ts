import * as z from 'zod/mini';
import { FieldMap } from './criteria/schema.ts';
import type { PageMessage, TeachMessage } from './protocol.ts';
import { CrmRecord, recordKey } from './record.ts';
import { interpret } from './sites/interpret.ts';

/** Longest message that is listened to (UTF-16 units of its JSON): twice the largest record a reader may give. */
export const longestMessage = 1_500_000;

const Url = z.string().check(z.maxLength(4000));
const Key = z.string().check(z.maxLength(4200));

const Message = z.discriminatedUnion('type', [
  z.object({ type: z.literal('reading'), url: Url, read: z.optional(z.number().check(z.gte(0))) }),
  z.object({
    type: z.literal('record'),
    key: Key,
    version: z.number().check(z.gte(0)),
    record: CrmRecord,
  }),
  z.object({ type: z.literal('none'), url: Url, reason: z.enum(['list-page', 'no-record', 'new-record']) }),
  z.object({
    type: z.literal('unready'),
    url: Url,
    reason: z.enum(['loading', 'ambiguous', 'too-large', 'failed']),
  }),
  z.object({ type: z.literal('lend') }),
  z.object({
    type: z.literal('shown'),
    key: Key,
    where: z.string().check(z.maxLength(200)),
    found: z.boolean(),
  }),
]);

/**
 * The sidebar's door: what a page side posted, as fresh objects of known keys only, or undefined when it is none of
 * our messages, is too large, or names another record than it carries. Never throws: a page's process may be hacked.
 */
export const parsePageMessage = (raw: unknown): PageMessage | undefined => {
  try {
    if ((JSON.stringify(raw)?.length ?? Number.POSITIVE_INFINITY) > longestMessage) return undefined;
    const parsed = Message.safeParse(raw);
    if (!parsed.success) return undefined;
    const message = parsed.data as PageMessage;
    if (message.type === 'record' && message.key !== recordKey(message.record)) return undefined;
    return message.type === 'record' ? { ...message, record: interpret(message.record) } : message;
  } catch {
    return undefined; // getters, cycles and proxies of a foreign object
  }
};

const Id = z.number().check(z.gte(0), z.lte(999));
const Said = z.string().check(z.maxLength(600));
const Teach = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pointing'), on: z.boolean() }),
  z.object({ type: z.literal('picked'), id: Id, label: Said, name: Said, value: Said }),
  z.object({
    type: z.literal('taught'),
    map: FieldMap,
    lost: z.array(Id).check(z.maxLength(200)),
    values: z.array(z.object({ id: Id, value: Said })).check(z.maxLength(200)),
  }),
]);

/** The same door for what is said while a page is taught: fresh objects of known keys, or undefined. Never throws. */
export const parseTeachMessage = (raw: unknown): TeachMessage | undefined => {
  try {
    const parsed = Teach.safeParse(raw);
    return parsed.success ? (parsed.data as TeachMessage) : undefined;
  } catch {
    return undefined; // getters, cycles and proxies of a foreign object
  }
};
