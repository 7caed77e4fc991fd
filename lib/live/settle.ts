import type { PageMessage } from '../protocol.ts';
import type { CrmRecord } from '../record.ts';
import { recordKey } from '../record-key.ts';
import type { Anchors, Reading } from '../sites/reading.ts';
import { bareKey } from '../sites/text.ts';

/** One reading with what was true while it was taken. */
export interface Look {
  reading: Reading;
  url: string;
  /** Clock of the page, ms. */
  at: number;
  /**
   * For how long the page had not changed, ms; negative where nobody sees it: its address may change, but it gets no frames
   * to draw in.
   */
  quiet: number;
}

export interface Step {
  /** What to tell the sidebar, if anything. */
  message?: PageMessage;
  /** A record that the next look may agree with: the sidebar can think about it meanwhile. */
  ahead?: CrmRecord;
  /** Look again after so many ms although nothing may change. */
  again?: number;
}

/** Pause between the two readings that must agree before a record is shown for the first time. */
const agreeMs = 250;
/** How long a part that looks carried over from the record before may delay the new one (ms of quiet). */
const patienceMs = 1500;
/** How long a page may be half loaded, or change its mind, before the sidebar is told so (ms). */
const loadingMs = 5000;

/** What a record reads like: its title, fields, people and activities. */
const partsOf = (record: CrmRecord): string[] => [
  record.title,
  JSON.stringify(record.fields.map((field) => [field.label, field.value])),
  JSON.stringify(record.people.map((person) => person.name)),
  JSON.stringify(record.activities.map((activity) => [activity.subject, activity.text])),
];

type Parts = ReturnType<typeof partsOf>;

/** Going into edit mode changes only how a value is written. */
const rewritten = (a: string, b: string): boolean =>
  bareKey(a).startsWith(bareKey(b)) || bareKey(b).startsWith(bareKey(a));

/** Whether so much has changed at once that it may be another record before its address has changed. */
const turnedOver = (before: CrmRecord, now: CrmRecord): boolean => {
  if (before.title !== now.title) return true;
  const values = new Map(before.fields.map((field) => [field.label, field.value]));
  const common = now.fields.filter((field) => values.has(field.label));
  const changed = common.filter((field) => !rewritten(values.get(field.label) ?? '', field.value));
  return changed.length >= 3 && changed.length * 2 > common.length;
};

/** Whether people or activities read otherwise than they did. */
const isMoved = (before: Parts | undefined, [, , people, activities]: Parts): boolean =>
  before !== undefined && (before[2] !== people || before[3] !== activities);

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

/** A record that the sidebar shows: as it was read, where, and where its parts stand. */
interface Shown {
  key: string;
  json: string;
  record: CrmRecord;
  url: string;
  anchors: Anchors;
}

/**
 * Decides, from look to look, what the sidebar may be told. A record that is already shown is followed at once. A new
 * one is shown only when two looks agree, and, while the page is quiet, not before the parts that still read like the
 * record before have had time to change. Never publishes from two looks; pure but for its own memory.
 *
 * @param startedAt clock of the page, ms
 */
export const createSettling = (startedAt: number) => {
  let shown: Shown | undefined;
  let renewed = false;
  let lastSaid: string | undefined;
  /** The address that was last spoken of. */
  let saidOf: string | undefined;
  /** What was seen lately, under whichever record it was seen. */
  let looks: { key: string; parts: Parts }[] = [];
  /** What was shown lately of each record: known to be its own. */
  const known = new Map<string, Parts>();
  /** The last look, how many in a row agreed with it, and how many there were of this record. */
  let candidate: { key: string; json: string; agreed: number; looks: number } | undefined;
  /** Key (or address, without a record) of the last look, and since when it is in front. */
  let front = '';
  let since = 0;
  /** The record that was found last, until looks agree that there is none. */
  let last: string | undefined;
  /** What the first look at the record in front found, where one that had not settled may have gone before it. */
  let stood: Parts | undefined;
  /** Since when the shown record reads like another one under the same address. */
  let turnedAt: number | undefined;
  let version = 0;
  /** Time as it was counted in looks, and the clock at the last of them: no number where nobody saw the page (ms). */
  let counted = 0;
  let lastAt = startedAt;

  /** Forgets what was said, so that the next look is told whatever it says ("read again"). */
  const renew = (): void => {
    lastSaid = undefined;
    renewed = true;
    since = counted;
  };

  const say = (message: PageMessage): Step => {
    const said = JSON.stringify(message);
    if (said === lastSaid) return {};
    lastSaid = said;
    if ('url' in message) saidOf = message.url;
    return { message };
  };

  /** Counts this look in; the first of a row that agrees is 1. */
  const consider = (key: string, json: string) => {
    const before = candidate?.key === key ? candidate : undefined;
    const agreed = before?.json === json ? before.agreed + 1 : 1;
    candidate = { key, json, agreed, looks: (before?.looks ?? 0) + 1 };
    return candidate;
  };

  /** Whether some part reads word for word as it was seen of another record, or before it, and is not known to be its own. */
  const isCarriedOver = (key: string, parts: Parts): boolean => {
    const own = known.get(key);
    const others = looks.filter((look) => look.key !== key).map((look) => look.parts);
    for (const [other, read] of known) if (other !== key) others.push(read);
    if (stood) others.push(stood);
    return parts.some(
      (text, at) =>
        text !== '' && text !== '[]' && own?.[at] !== text && others.some((one) => one[at] === text),
    );
  };

  const face = (now: string): void => {
    if (now === front) return;
    front = now;
    since = counted;
    turnedAt = undefined;
  };

  const publish = (next: Shown): Step => {
    const { key, record } = next;
    shown = next;
    known.delete(key);
    known.set(key, partsOf(record));
    for (const old of [...known.keys()].slice(0, -mostShown)) known.delete(old);
    renewed = false;
    candidate = undefined;
    turnedAt = undefined;
    lastSaid = undefined;
    saidOf = undefined;
    version += 1;
    return { message: { type: 'record', key, version, record } };
  };

  /** The shown record is no longer in front: say so at once. */
  const leave = (url: string): Step => {
    shown = undefined;
    return url === saidOf ? {} : say({ type: 'reading', url });
  };

  const without = (reading: Exclude<Reading, { status: 'found' }>, url: string): Step => {
    // While a page redraws its record it may look like none for a moment: the first such look only asks for another.
    const agrees = consider(url, JSON.stringify(reading)).agreed >= 2;
    if (shown?.url !== url || agrees) face(url);
    const left = shown?.url === url && !agrees ? {} : leave(url);
    if (!agrees) return { ...left, again: agreeMs };
    last = undefined;
    const { status, reason } = reading;
    const mayCome = reason === 'loading' || reason === 'ambiguous';
    return mayCome && counted - since < loadingMs
      ? { ...left, again: agreeMs * 2 }
      : say({ type: status, url, reason } as PageMessage);
  };

  const look = ({ reading, url, at, quiet }: Look): Step => {
    // What stood on a page that slept is no sign that it is the new record's own: it had no chance to change.
    counted += Math.min(at - lastAt, mostPause) || 0;
    lastAt = quiet < 0 ? Number.NaN : at;
    if (reading.status !== 'found') return without(reading, url);
    const { record, anchors } = reading;
    const key = recordKey(record);
    const json = JSON.stringify({ ...record, readAt: '' });
    const parts = partsOf(record);
    // A record that was passed through too quickly to be shown may have drawn parts that no look has seen: whatever stood
    // on the page when its successor came may be its own. So may an address at which nothing was found yet, but not the
    // successor's own while it still loads.
    if (key !== front) {
      const passed = last !== undefined && (!known.has(last) || (front !== last && front !== url));
      stood = passed ? parts : undefined;
    }
    last = key;
    face(key);
    const { agreed, looks: taken } = consider(key, json);
    const next: Shown = { key, json, record, url, anchors };
    if (shown?.key === key) {
      if (shown.json === json && !renewed) {
        candidate = undefined;
        shown.anchors = anchors;
        return {};
      }
      // A page that still changes may be on its way back from another record, whose people and activities stand there yet although
      // no look has seen it: what is new of them is believed when two looks agree, or the page is quiet.
      if (quiet >= 0 && quiet < agreeMs && agreed < 2 && isMoved(known.get(key), parts))
        return { again: agreeMs };
      // Another title or most fields at once: an edit does not do that, a page on its way to another record does.
      if (!turnedOver(shown.record, record)) turnedAt = undefined;
      else {
        turnedAt ??= counted;
        const believed = agreed >= patientLooks && quiet >= patienceMs;
        const late = taken >= lateLooks && counted - turnedAt >= loadingMs;
        if (!believed && !late) return { again: agreeMs };
      }
      return publish(next);
    }

    const left = leave(url);
    // A page that never stops changing (a clock, a ticker) cannot agree word for word.
    const late = taken >= lateLooks && counted - since >= loadingMs;
    const patient = agreed >= patientLooks && Math.min(quiet, counted - since) >= patienceMs;
    const ready = agreed >= 2 && (patient || !isCarriedOver(key, parts));
    looks = [...looks, { key, parts }].slice(-mostLooks);
    if (!ready && !late) return { ...left, ...(agreed === 1 ? { ahead: record } : {}), again: agreeMs };
    return publish(next);
  };

  return {
    look,
    renew,
    /** The record that the sidebar shows, with where its parts stand. */
    get shown(): Readonly<Shown> | undefined {
      return shown;
    },
    /** The sidebar has gone: nothing of the page is held, but what its records read like is known when one comes back. */
    rest: (): void => {
      shown = undefined;
      candidate = undefined;
      saidOf = undefined;
      renew();
    },
  };
};
export type Settling = ReturnType<typeof createSettling>;
