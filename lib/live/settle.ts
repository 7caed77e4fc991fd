import type { PageMessage } from '../protocol.ts';
import type { CrmRecord } from '../record.ts';
import { recordKey } from '../record-key.ts';
import type { Anchors, Reading } from '../sites/reading.ts';

/** One reading with what was true while it was taken. */
export interface Look {
  reading: Reading;
  url: string;
  /** Clock of the page, ms. */
  at: number;
  /** For how long the page had not changed, ms. */
  quiet: number;
}

export interface Step {
  /** What to tell the sidebar, if anything. */
  message?: PageMessage;
  /** Look again after so many ms although nothing may change. */
  again?: number;
}

/** Pause between the two readings that must agree before a record is shown for the first time. */
const agreeMs = 250;
/** How long a part that looks carried over from the record before may delay the new one (ms of quiet). */
const patienceMs = 1500;
/** How long a page may be half loaded, or change its mind, before the sidebar is told so (ms). */
const loadingMs = 5000;

const partsOf = (record: CrmRecord): Record<string, string> => ({
  title: record.title,
  fields: JSON.stringify(record.fields.map((field) => [field.label, field.value])),
  people: JSON.stringify(record.people.map((person) => person.name)),
  activities: JSON.stringify(record.activities.map((activity) => [activity.subject, activity.text])),
});

type Parts = ReturnType<typeof partsOf>;

/** Whether some part of the new record is word for word another one's: the page may not have redrawn it yet. */
const carriedOver = (others: Iterable<Parts>, now: Parts): boolean => {
  for (const before of others) {
    if (Object.entries(now).some(([part, text]) => text !== '' && text !== '[]' && before[part] === text)) {
      return true;
    }
  }
  return false;
};

/** Letters and digits alone: going into edit mode changes only how a value is written. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
const rewritten = (a: string, b: string): boolean =>
  bare(a).startsWith(bare(b)) || bare(b).startsWith(bare(a));

/** Whether so much has changed at once that it may be another record before its address has changed. */
const turnedOver = (before: CrmRecord, now: CrmRecord): boolean => {
  if (before.title !== now.title) return true;
  const values = new Map(before.fields.map((field) => [field.label, field.value]));
  const common = now.fields.filter((field) => values.has(field.label));
  const changed = common.filter((field) => !rewritten(values.get(field.label) ?? '', field.value));
  return changed.length >= 3 && changed.length * 2 > common.length;
};

/** How many records before this one are remembered, for parts of them that may still be on the page. */
const mostBefore = 6;

/**
 * Decides, from look to look, what the sidebar may be told. A record that is already shown is followed at once. A new
 * one is shown only when two looks agree, and, while the page is quiet, not before the parts that still read like the
 * record before have had time to change. Never publishes from two looks; pure but for its own memory.
 */
export class Settling {
  /** The record that the sidebar shows. */
  #shown: { key: string; json: string; record: CrmRecord; url: string; anchors: Anchors } | undefined;
  #again = false;
  #said: string | undefined;
  /** The address that was last spoken of. */
  #saidOf: string | undefined;
  /** The last look at each of the records that were in front lately, by key. */
  readonly #seen = new Map<string, Parts>();
  #candidate: { key: string; json: string } | undefined;
  /** Key (or address, without a record) of the last look, and since when it is in front. */
  #front = '';
  #since: number;
  /** Since when the shown record reads like another one under the same address. */
  #turnedAt: number | undefined;
  #version = 0;

  constructor(at: number) {
    this.#since = at;
  }

  /** Where the shown record's parts stand. */
  get anchors(): Anchors | undefined {
    return this.#shown?.anchors;
  }

  get key(): string | undefined {
    return this.#shown?.key;
  }

  /** Forgets what was said, so that the next look is told whatever it says ("read again"). */
  renew(at: number): void {
    this.#said = undefined;
    this.#again = true;
    this.#since = at;
  }

  look({ reading, url, at, quiet }: Look): Step {
    if (reading.status !== 'found') return this.#without(reading, url, at);
    const { record, anchors } = reading;
    const key = recordKey(record);
    const json = JSON.stringify({ ...record, readAt: '' });
    this.#face(key, at);
    const agrees = this.#candidate?.key === key && this.#candidate.json === json;
    const rested = Math.min(quiet, at - this.#since);
    if (this.#shown?.key === key) {
      if (this.#shown.json === json && !this.#again) {
        this.#candidate = undefined;
        this.#shown.anchors = anchors;
        return {};
      }
      // Another title or most fields at once: an edit does not do that, a page on its way to another record does.
      if (!turnedOver(this.#shown.record, record)) this.#turnedAt = undefined;
      else {
        this.#turnedAt ??= at;
        if (!(agrees && quiet >= patienceMs) && at - this.#turnedAt < loadingMs) {
          this.#candidate = { key, json };
          return { again: agreeMs };
        }
      }
      return this.#publish(key, json, url, record, anchors);
    }

    const left = this.#leave(url);
    const parts = partsOf(record);
    this.#remember(key, parts);
    const sameRecord = this.#candidate?.key === key;
    this.#candidate = { key, json };
    // A page that never stops changing (a clock, a ticker) cannot agree word for word.
    const late = at - this.#since >= loadingMs;
    const others = [...this.#seen].filter(([other]) => other !== key).map(([, before]) => before);
    const stale = carriedOver(others, parts) && rested < patienceMs;
    if (!(agrees || (sameRecord && late)) || (stale && !late)) return { ...left, again: agreeMs };
    return this.#publish(key, json, url, record, anchors);
  }

  #face(front: string, at: number): void {
    if (front === this.#front) return;
    this.#front = front;
    this.#since = at;
    this.#turnedAt = undefined;
  }

  #remember(key: string, parts: Parts): void {
    this.#seen.delete(key);
    this.#seen.set(key, parts);
    for (const old of [...this.#seen.keys()].slice(0, -mostBefore)) this.#seen.delete(old);
  }

  #publish(key: string, json: string, url: string, record: CrmRecord, anchors: Anchors): Step {
    this.#shown = { key, json, record: { ...record }, url, anchors };
    this.#remember(key, partsOf(record));
    this.#again = false;
    this.#candidate = undefined;
    this.#turnedAt = undefined;
    this.#said = undefined;
    this.#saidOf = undefined;
    this.#version += 1;
    return { message: { type: 'record', key, version: this.#version, record } };
  }

  /** The shown record is no longer in front: say so at once, and remember its parts. */
  #leave(url: string): Step {
    if (this.#shown !== undefined) {
      this.#shown = undefined;
      this.#candidate = undefined;
    }
    return url === this.#saidOf ? {} : this.#say({ type: 'reading', url });
  }

  #without(reading: Exclude<Reading, { status: 'found' }>, url: string, at: number): Step {
    // While a page redraws its record it may look like none for a moment: the first such look only asks for another.
    const json = JSON.stringify(reading);
    const agrees = this.#candidate?.key === url && this.#candidate.json === json;
    if (this.#shown?.url !== url || agrees) this.#face(url, at);
    const redrawn = this.#shown?.url === url && !agrees;
    const left = redrawn ? {} : this.#leave(url);
    this.#candidate = { key: url, json };
    if (!agrees) return { ...left, again: agreeMs };
    if (reading.status === 'none') return this.#say({ type: 'none', url, reason: reading.reason });
    if (reading.reason === 'loading' || reading.reason === 'ambiguous') {
      if (at - this.#since < loadingMs) return { ...left, again: agreeMs * 2 };
    }
    return this.#say({ type: 'unready', url, reason: reading.reason });
  }

  #say(message: PageMessage): Step {
    const said = JSON.stringify(message);
    if (said === this.#said) return {};
    this.#said = said;
    if ('url' in message) this.#saidOf = message.url;
    return { message };
  }
}
