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

/** How many looks, and how many records that were shown, are remembered for parts that may still be on the page. */
const mostLooks = 12;
const mostShown = 6;
/**
 * Waiting is counted in looks as well as in time: where the machine stands still for seconds, the page has had no more
 * turns than we had. So many looks, a pause apart, must agree before a part that looks carried over is believed, and so
 * many may be taken before a page that never agrees is shown as it is.
 */
const patientLooks = 5;
const lateLooks = 4;
/** A pause between two looks counts for no more than this (ms). */
const mostPause = 2000;

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
  /** What was seen lately, under whichever record it was seen. */
  #looks: { key: string; parts: Parts }[] = [];
  /** What was shown lately of each record: known to be its own. */
  readonly #own = new Map<string, Parts>();
  /** The last look, how many in a row agreed with it, and how many there were of this record. */
  #candidate: { key: string; json: string; agreed: number; looks: number } | undefined;
  /** Key (or address, without a record) of the last look, and since when it is in front. */
  #front = '';
  #since = 0;
  /** Whether the last look found a record, and what the first look at the one in front found while its forerunner had not settled. */
  #found = false;
  #stood: Parts | undefined;
  /** Since when the shown record reads like another one under the same address. */
  #turnedAt: number | undefined;
  #version = 0;

  /** Time as it was counted in looks, and the clock at the last of them (ms). */
  #counted = 0;
  #lastAt: number;

  /** @param at clock of the page, ms */
  constructor(at: number) {
    this.#lastAt = at;
  }

  /** Where the shown record's parts stand. */
  get anchors(): Anchors | undefined {
    return this.#shown?.anchors;
  }

  get key(): string | undefined {
    return this.#shown?.key;
  }

  /** Forgets what was said, so that the next look is told whatever it says ("read again"). */
  renew(): void {
    this.#said = undefined;
    this.#again = true;
    this.#since = this.#counted;
  }

  /** The sidebar has gone: nothing of the page is held, but what its records read like is known when one comes back. */
  rest(): void {
    this.#shown = undefined;
    this.#candidate = undefined;
    this.#saidOf = undefined;
    this.renew();
  }

  look({ reading, url, at: clock, quiet }: Look): Step {
    this.#counted += Math.min(clock - this.#lastAt, mostPause);
    this.#lastAt = clock;
    const at = this.#counted;
    if (reading.status !== 'found') return this.#without(reading, url, at);
    const { record, anchors } = reading;
    const key = recordKey(record);
    const json = JSON.stringify({ ...record, readAt: '' });
    const parts = partsOf(record);
    // A record that was passed through too quickly to be shown may have drawn parts that no look has seen: whatever stood
    // on the page when its successor came may be its own.
    if (key !== this.#front) this.#stood = this.#found && !this.#own.has(this.#front) ? parts : undefined;
    this.#found = true;
    this.#face(key, at);
    const candidate = this.#consider(key, json);
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
        const believed = candidate.agreed >= patientLooks && quiet >= patienceMs;
        const late = candidate.looks >= lateLooks && at - this.#turnedAt >= loadingMs;
        if (!believed && !late) return { again: agreeMs };
      }
      return this.#publish(key, json, url, record, anchors);
    }

    const left = this.#leave(url);
    this.#candidate = candidate;
    // A page that never stops changing (a clock, a ticker) cannot agree word for word.
    const late = candidate.looks >= lateLooks && at - this.#since >= loadingMs;
    const patient = candidate.agreed >= patientLooks && Math.min(quiet, at - this.#since) >= patienceMs;
    const ready = candidate.agreed >= 2 && (patient || !this.#isCarriedOver(key, parts));
    this.#looks = [...this.#looks, { key, parts }].slice(-mostLooks);
    if (!ready && !late) return { ...left, again: agreeMs };
    return this.#publish(key, json, url, record, anchors);
  }

  /** Counts this look in; the first of a row that agrees is 1. */
  #consider(key: string, json: string) {
    const last = this.#candidate?.key === key ? this.#candidate : undefined;
    const agreed = last?.json === json ? last.agreed + 1 : 1;
    this.#candidate = { key, json, agreed, looks: (last?.looks ?? 0) + 1 };
    return this.#candidate;
  }

  /** Whether some part reads word for word as it was seen of another record, or before it, and is not known to be its own. */
  #isCarriedOver(key: string, parts: Parts): boolean {
    const own = this.#own.get(key);
    const others = this.#looks.filter((look) => look.key !== key).map((look) => look.parts);
    for (const [other, shown] of this.#own) if (other !== key) others.push(shown);
    if (this.#stood) others.push(this.#stood);
    return Object.entries(parts).some(
      ([part, text]) =>
        text !== '' && text !== '[]' && own?.[part] !== text && others.some((one) => one[part] === text),
    );
  }

  #face(front: string, at: number): void {
    if (front === this.#front) return;
    this.#front = front;
    this.#since = at;
    this.#turnedAt = undefined;
  }

  #publish(key: string, json: string, url: string, record: CrmRecord, anchors: Anchors): Step {
    this.#shown = { key, json, record: { ...record }, url, anchors };
    this.#own.delete(key);
    this.#own.set(key, partsOf(record));
    for (const old of [...this.#own.keys()].slice(0, -mostShown)) this.#own.delete(old);
    this.#again = false;
    this.#candidate = undefined;
    this.#turnedAt = undefined;
    this.#said = undefined;
    this.#saidOf = undefined;
    this.#version += 1;
    return { message: { type: 'record', key, version: this.#version, record } };
  }

  /** The shown record is no longer in front: say so at once. */
  #leave(url: string): Step {
    this.#shown = undefined;
    return url === this.#saidOf ? {} : this.#say({ type: 'reading', url });
  }

  #without(reading: Exclude<Reading, { status: 'found' }>, url: string, at: number): Step {
    // While a page redraws its record it may look like none for a moment: the first such look only asks for another.
    const candidate = this.#consider(url, JSON.stringify(reading));
    const agrees = candidate.agreed >= 2;
    if (this.#shown?.url !== url || agrees) this.#face(url, at);
    const redrawn = this.#shown?.url === url && !agrees;
    const left = redrawn ? {} : this.#leave(url);
    this.#candidate = candidate;
    if (!agrees) return { ...left, again: agreeMs };
    this.#found = false;
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
