import type { NoRecordReason, UnreadyReason } from '../protocol.ts';
import type {
  CrmRecord,
  ObjectKind,
  RecordActivity,
  RecordField,
  RecordPart,
  RecordPerson,
} from '../record.ts';
import { languageOf } from './dom.ts';
import type { Anchors, Page, Reading, Steps } from './reading.ts';
import { bareKey, clean, cleanLine, isPlaceholder } from './text.ts';
import { budget } from './text-of.ts';

/** Looked, and there is no record of a kind that is read. */
export const none = (reason: NoRecordReason): Reading => ({ status: 'none', reason });
/** Could not look. */
export const unready = (reason: UnreadyReason): Reading => ({ status: 'unready', reason });

export const mostFields = 1500;
const mostActivities = 1000;
const mostPeople = 300;

/** A field as a reader finds it; `el` is what "show me" scrolls to. */
export interface FoundField {
  label: string;
  name?: string | undefined;
  value: string;
  /** Whole text where the page shows a cut one. */
  whole?: string | undefined;
  section?: string | undefined;
  /**
   * True when the value stands in an input that was opened for editing: perhaps not saved. `maybe` where the page shows
   * inputs always: unsaved once it differs from what was seen first.
   */
  editing?: boolean | 'maybe';
  /** False for a second copy (header, summary card) that gives way to the body's. */
  main?: boolean;
  el: Element;
}

/** As the record's shape, with keys that may be handed over undefined; `el` is what "show me" scrolls to. */
type Loose<T> = { [K in keyof T as K extends 'where' ? never : K]?: T[K] | undefined } & { el: Element };
export type FoundPerson = Loose<RecordPerson> & Pick<RecordPerson, 'name'>;
export type FoundActivity = Loose<RecordActivity> & Pick<RecordActivity, 'kind' | 'text'>;

/** Keys without a value are left out, as `exactOptionalPropertyTypes` asks. */
const only = <T extends object>(thing: T): T =>
  Object.fromEntries(Object.entries(thing).filter(([, value]) => value !== undefined)) as T;

// Compared without what formats add: an amount "USD 1,500.00" stands in its input as "1500".
const plainOf = (text: string): string => {
  const bare = bareKey(text.replace(/[.,]0{1,2}(?=\D*$)/, ''));
  const digits = bare.replace(/\D/g, '');
  return digits !== '' && bare.length - digits.length <= 3 ? digits : bare;
};

/** Saved values last seen of the record in front of each document: what an open input is compared with. */
const lastSaved = new WeakMap<Document, { record: string; values: Map<string, string> }>();

/** Whether a field's value is the one last seen saved in this record. */
export const isSaved = (
  document: Document,
  { crm, object, id }: CrmRecord,
  { name, label, value }: RecordField,
): boolean => {
  const memory = lastSaved.get(document);
  return memory?.record === `${crm}:${object}:${id}` && memory.values.get(name ?? label) === plainOf(value);
};

/**
 * Gathers what one read finds and makes the record of it: placeholders to '', copies out, unsaved edits marked,
 * pointers kept. Dates and amounts are parsed later (`interpret`), off the page.
 */
export const openDraft = (page: Page, crm: string, object: ObjectKind, id: string) => {
  const locale = languageOf(page.document);
  const found: FoundField[] = [];
  const people: RecordPerson[] = [];
  const activities: RecordActivity[] = [];
  const parts: RecordPart[] = [];
  const anchors: Anchors = new Map();
  const prints = new Set<string>();
  let limited = false;

  const point = (wanted: string, el: Element): string => {
    const start = wanted.slice(0, 180);
    let where = start;
    for (let copy = 2; anchors.has(where); copy++) where = `${start}~${copy}`;
    anchors.set(where, el);
    return where;
  };

  /** Marks every input that differs from what was last seen saved; without such a memory every open input counts. */
  const markUnsaved = (fields: RecordField[], sources: FoundField[]): void => {
    const { document } = page;
    const record = `${crm}:${object}:${id}`;
    let memory = lastSaved.get(document);
    if (memory?.record !== record) memory = { record, values: new Map() };
    lastSaved.set(document, memory);
    fields.forEach((field, index) => {
      const key = field.name ?? field.label;
      const plain = plainOf(field.value);
      const before = memory.values.get(key);
      const editing = sources[index]?.editing;
      if (!editing || (editing === 'maybe' && before === undefined)) memory.values.set(key, plain);
      else if (before !== plain) field.unsaved = true;
    });
  };

  return {
    locale,
    fields: found,
    people,
    activities,
    parts,

    field(field: FoundField): void {
      if (found.length >= mostFields) limited = true;
      else found.push(field);
    },

    person(person: FoundPerson): void {
      if (people.length >= mostPeople) {
        limited = true;
        return;
      }
      const { el, ...rest } = person;
      const name = cleanLine(rest.name);
      for (const key of ['title', 'role', 'email'] as const)
        if (isPlaceholder(rest[key] ?? '')) delete rest[key];
      if (name === '' || isPlaceholder(name)) return;
      if (
        people.some(
          (other) => other.name === name && (other.email ?? '') === (rest.email ?? other.email ?? ''),
        )
      )
        return;
      people.push({ ...only({ ...rest, name }), where: point(`p:${name}`, el) } as RecordPerson);
    },

    activity(activity: FoundActivity): void {
      if (activities.length >= mostActivities) {
        limited = true;
        return;
      }
      const { el, ...rest } = activity;
      // One activity in two panels of the page counts once.
      const print = JSON.stringify([rest.kind, rest.author, rest.atText, rest.subject, rest.text]);
      if (rest.text !== '' && prints.has(print)) return;
      prints.add(print);
      activities.push({
        ...only(rest),
        where: point(`a:${activities.length}`, el),
      } as RecordActivity);
    },

    /** Says in which state a part of the page was. */
    part(part: { [K in keyof RecordPart]: RecordPart[K] | undefined }): void {
      parts.push(only(part) as RecordPart);
    },

    /** How many fields, people and activities stand so far. */
    get size(): number {
      return found.length + people.length + activities.length;
    },

    /** The value of the first field with one of these internal names or labels that has one. */
    valueOf(...names: string[]): string | undefined {
      for (const name of names)
        for (const field of found)
          if ((field.name ?? field.label) === name && !isPlaceholder(field.value) && field.value !== '')
            return field.value;
      return undefined;
    },

    /** Makes the record of what was found. */
    *finish(title: string, stage: string | undefined, titleAt?: Element): Steps<Reading> {
      const seen = new Map<string, FoundField[]>();
      const ranked = [...found].sort((a, b) => Number(b.main ?? true) - Number(a.main ?? true));
      const drop = new Set<FoundField>();
      for (const field of ranked) {
        field.label = cleanLine(field.label).replace(/^[*\s]+|[\s:*]+$/g, '');
        field.value = clean(field.value);
        if (isPlaceholder(field.value)) field.value = '';
        const keys = [field.name, field.label].flatMap((key) => (key ? bareKey(key) : []));
        if (keys.length === 0) drop.add(field);
        for (const key of keys) {
          const others = seen.get(key) ?? [];
          // One field in two places: the same words once; a header's (often cut) copy never beside the body's.
          const copy = others.find(
            (other) =>
              field.main === false ||
              (other.value === field.value &&
                (!field.name || !other.name || field.name === other.name) &&
                (field.section ?? '') === (other.section ?? field.section ?? '')),
          );
          if (copy && copy !== field) drop.add(field);
          else seen.set(key, [...others, field]);
        }
      }
      yield;
      const kept = found.filter((field) => !drop.has(field));
      const fields = kept.map((field): RecordField => {
        const { label, name, value, section } = field;
        const whole = clean(field.whole ?? '');
        return only({
          label,
          name,
          value,
          whole: whole === value || whole === '' ? undefined : whole,
          section: section ? cleanLine(section) : undefined,
          where: point(`f:${name ?? label}`, field.el),
        } as RecordField);
      });
      yield;
      markUnsaved(fields, kept);
      yield;
      if (titleAt) point('title', titleAt);
      // A piece of a page, without its heading: what stands beside it there was not seen.
      else
        for (const part of parts)
          if (part.state === 'absent' && (part.part === 'people' || part.part === 'activities'))
            part.state = 'shut';
      if (limited || budget.nodes <= 0) parts.push({ part: 'fields', state: 'limited' });
      const record = only({
        crm,
        object,
        id,
        url: page.url,
        title: cleanLine(title),
        stage: stage ? cleanLine(stage) : undefined,
        fields,
        people,
        activities,
        readAt: page.readAt,
        parts,
        locale: locale || undefined,
      }) as CrmRecord;
      return { status: 'found', record, anchors };
    },
  };
};
export type Draft = ReturnType<typeof openDraft>;
