import type { PageMessage } from './protocol.ts';
import { CrmRecord, recordKey } from './record.ts';
import { byType, fields, flag, maybe, number, oneOf, text } from './shape.ts';

/** Longest message that is listened to (UTF-16 units of its JSON): twice the largest record a reader may give. */
export const longestMessage = 1_500_000;

const url = text(4000);
const key = text(4200);

const Message = byType({
  reading: fields({ url, read: maybe(number(0)) }),
  ahead: fields({ record: CrmRecord }),
  record: fields({ key, version: number(0), record: CrmRecord }),
  none: fields({ url, reason: oneOf(['list-page', 'no-record', 'new-record']) }),
  unready: fields({ url, reason: oneOf(['loading', 'ambiguous', 'too-large', 'failed']) }),
  lend: fields({}),
  shown: fields({ key, where: text(200), found: flag }),
});

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
    return message;
  } catch {
    return undefined; // getters, cycles and proxies of a foreign object
  }
};
