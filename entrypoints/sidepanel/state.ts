import { computed, signal } from '@preact/signals-core';
import type { Changes, InForce, RecordView, Route, SidebarState } from '../../components/sidebar/props.ts';
import type { Assessment } from '../../lib/assess/assessment.ts';
import type { Reach } from '../../lib/browser/follow.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import type { JudgeWords, Question, Verdict } from '../../lib/judging/question.ts';
import { nothingKept, type RecordMemory } from '../../lib/memory/record-memory.ts';
import type { PageMessage } from '../../lib/protocol.ts';
import { type CrmRecord, recordKey } from '../../lib/record.ts';

/** What the page in front last said. */
export type PageState = Exclude<PageMessage, { type: 'shown' | 'lend' | 'ahead' }> | { type: 'nothing' };

/** Everything that is kept about the record in front, and whose it is. */
export interface Kept {
  recordKey: string;
  memory: RecordMemory;
}

/** Names of the readers as people know them; any other reader is named by the text `read.any`. */
export const siteNames: Readonly<Record<string, string>> = {
  salesforce: 'Salesforce',
  hubspot: 'HubSpot',
  dynamics: 'Dynamics 365',
  pipedrive: 'Pipedrive',
  zoho: 'Zoho CRM',
};

/**
 * Every signal of the sidebar. What is drawn is computed from them (`view`), so no two parts of the sidebar can ever
 * speak of two records.
 */
export const createState = (settings: Settings, words: JudgeWords, now: () => Date) => {
  const reach = signal<Reach>({ kind: 'connecting' });
  const page = signal<PageState>({ type: 'nothing' });
  /** A first look at the record that comes next, for the judgement alone: nothing of it is drawn. */
  const ahead = signal<CrmRecord | undefined>(undefined);
  /** Address of the tab in front where the browser tells it. */
  const url = signal('');
  /** The newest answer of the judgement and what was asked; it is drawn only beside the record that it is about. */
  const answer = signal<
    { question: Question; verdict: Verdict } | { question: Question; detail: string } | undefined
  >(undefined);
  /** The judgement's thread died and another one stands in for it, which has not answered yet. */
  const restarted = signal(false);
  const criteria = signal<Criteria | undefined>(undefined);
  /** Which stored criteria those are, by the blob's name. */
  const inForceBlob = signal('');
  const inForce = signal<InForce>({ organisation: '', version: '', state: 'packaged' });
  const kept = signal<Kept | undefined>(undefined);
  const choice = signal<Settings>(settings);
  const route = signal<Route>('home');
  const sample = signal<CrmRecord | undefined>(undefined);
  const shown = signal<RecordView['shown']>(undefined);
  /** The person asked to read a page whose address the browser does not tell: say what to do. */
  const hint = signal(false);
  /** Host of the page in front where it is read for once only, by a click on the icon. */
  const once = signal('');
  const opened = signal<{ recordKey: string; changes: Changes } | undefined>(undefined);
  const failed = signal<string | undefined>(undefined);
  /** The present for ages on screen; moved on once a minute. */
  const minute = signal(now().toISOString());
  /** The day that ages and tempo are counted back from: changes once a day, so that a minute judges nothing anew. */
  const today = computed(() => minute.value.slice(0, 10));

  /** The record in front, as it came, and its key. */
  const front = computed<{ key: string; record: CrmRecord } | undefined>(() => {
    if (sample.value) return { key: recordKey(sample.value), record: sample.value };
    if (reach.value.kind !== 'connected' || page.value.type !== 'record') return undefined;
    return page.value;
  });

  const answered = computed(() =>
    answer.value !== undefined && answer.value.question.key === front.value?.key ? answer.value : undefined,
  );
  const judged = computed(() =>
    answered.value !== undefined && 'verdict' in answered.value ? answered.value : undefined,
  );
  const record = computed<CrmRecord | undefined>(() => judged.value?.verdict.record);
  const assessment = computed<Assessment | undefined>(() => judged.value?.verdict.assessment);

  const memory = computed<RecordMemory>(() => {
    const key = assessment.value?.record;
    return kept.value !== undefined && kept.value.recordKey === key ? kept.value.memory : nothingKept;
  });

  const changes = computed<Changes | undefined>(() =>
    opened.value !== undefined && opened.value.recordKey === assessment.value?.record
      ? opened.value.changes
      : undefined,
  );

  /** What the judgement is to say, of the record in front only. */
  const question = computed<Question | undefined>(() => {
    if (front.value === undefined || criteria.value === undefined) return undefined;
    const { key, record } = front.value;
    const { corrections, note } = kept.value?.recordKey === key ? kept.value.memory : nothingKept;
    return {
      key,
      record,
      // The sample is judged on its own day, so that it reads the same for everyone.
      day: sample.value ? record.readAt.slice(0, 10) : today.value,
      criteria: criteria.value,
      words,
      corrections,
      note: note.trim() === '' ? undefined : { text: note, at: minute.value },
      prep: route.value === 'prep',
    };
  });

  /** Takes an answer; what judges nothing anew keeps the objects that are drawn already. */
  const take = (question: Question, verdict: Verdict) => {
    const before = judged.peek();
    const same =
      before !== undefined &&
      before.question.record === question.record &&
      before.question.day === question.day &&
      before.question.criteria === question.criteria;
    const { record, assessment } = same ? before.verdict : verdict;
    answer.value = { question, verdict: { ...verdict, record, assessment } };
    restarted.value = false;
  };

  const recordView = computed<RecordView | undefined>(() => {
    if (judged.value === undefined) return undefined;
    const { question, verdict } = judged.value;
    const kept = memory.value;
    return {
      kind: 'record',
      record: verdict.record,
      assessment: verdict.corrected,
      setAside: verdict.setAside,
      criteria: question.criteria,
      framework: choice.value.framework,
      order: choice.value.order,
      reader: siteNames[verdict.record.crm] ?? '',
      corrections: question.corrections,
      marks: kept.marks,
      note: { text: kept.note, heard: verdict.heard },
      trail: kept.trail,
      stored: storedOf(kept),
      sample: sample.value !== undefined,
      once: sample.value ? '' : once.value,
      changes: changes.value,
      prep: verdict.prep,
      shown: shown.value,
    };
  });

  const view = computed<SidebarState>(() => {
    if (failed.value !== undefined) return { kind: 'broken', detail: failed.value };
    if (answered.value !== undefined && 'detail' in answered.value)
      return { kind: 'broken', detail: answered.value.detail };
    if (recordView.value) return recordView.value;
    // A record is here that the judgement has not answered for.
    if (front.value) return { kind: 'reading', restarted: restarted.value };
    return withoutRecord(reach.value, page.value, hint.value);
  });

  return {
    words,
    reach,
    page,
    ahead,
    url,
    criteria,
    inForce,
    inForceBlob,
    kept,
    choice,
    route,
    sample,
    shown,
    hint,
    once,
    opened,
    failed,
    minute,
    today,
    record,
    assessment,
    question,
    answer,
    restarted,
    take,
    memory,
    view,
  };
};

export type State = ReturnType<typeof createState>;

const storedOf = (memory: RecordMemory): RecordView['stored'] => {
  const items =
    memory.trail.length +
    memory.corrections.length +
    Object.keys(memory.marks).length +
    (memory.note === '' ? 0 : 1);
  return { items, bytes: items === 0 ? 0 : JSON.stringify(memory).length };
};

const withoutRecord = (reach: Reach, page: PageState, hint: boolean): SidebarState => {
  switch (reach.kind) {
    case 'connecting':
      return { kind: 'loading' };
    case 'not-allowed':
      return reach.host === '' && !hint
        ? { kind: 'empty', reason: 'not-a-crm' }
        : { kind: 'permission', host: reach.host };
    case 'blocked':
      return { kind: 'blocked', host: reach.host, by: 'person' };
    case 'shut':
      return { kind: 'blocked', host: reach.host, by: 'policy' };
    case 'browser-page':
      return { kind: 'empty', reason: 'browser-page' };
    case 'mute':
      return { kind: 'unready', reason: 'failed' };
    case 'connected':
      break;
  }
  switch (page.type) {
    case 'nothing':
      return { kind: 'loading' };
    case 'reading':
    case 'record':
      return { kind: 'reading', read: 'read' in page ? page.read : undefined };
    case 'none':
      return { kind: 'empty', reason: page.reason };
    case 'unready':
      return { kind: 'unready', reason: page.reason };
  }
};
