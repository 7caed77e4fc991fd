import { computed, signal } from '@preact/signals';
import type { Changes, InForce, RecordView, Route, SidebarState } from '../../components/sidebar/props.ts';
import type { Assessment, Prep } from '../../lib/assess/assessment.ts';
import type { Reach } from '../../lib/browser/follow.ts';
import type { Settings } from '../../lib/browser/settings.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import type { Corrected } from '../../lib/memory/corrections.ts';
import { nothingKept, type RecordMemory } from '../../lib/memory/record-memory.ts';
import type { PageMessage } from '../../lib/protocol.ts';
import type { CrmRecord } from '../../lib/record.ts';
import type { Judge } from './judge.ts';

/** What the page in front last said. */
export type PageState = Exclude<PageMessage, { type: 'shown' | 'lend' }> | { type: 'nothing' };

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
export const createState = (settings: Settings, now: () => Date) => {
  const reach = signal<Reach>({ kind: 'connecting' });
  const page = signal<PageState>({ type: 'nothing' });
  /** Address of the tab in front where the browser tells it. */
  const url = signal('');
  const judge = signal<Judge | undefined>(undefined);
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

  const record = computed<CrmRecord | undefined>(() => {
    if (sample.value) return sample.value;
    if (reach.value.kind !== 'connected' || page.value.type !== 'record') return undefined;
    return judge.value?.read(page.value.record);
  });

  const assessment = computed<Assessment | undefined>(() => {
    if (record.value === undefined || judge.value === undefined) return undefined;
    // The sample is judged on its own day, so that it reads the same for everyone.
    const day = sample.value ? sample.value.readAt.slice(0, 10) : today.value;
    return judge.value.assess(record.value, day);
  });

  const memory = computed<RecordMemory>(() => {
    const key = assessment.value?.record;
    return kept.value !== undefined && kept.value.recordKey === key ? kept.value.memory : nothingKept;
  });

  const changes = computed<Changes | undefined>(() =>
    opened.value !== undefined && opened.value.recordKey === assessment.value?.record
      ? opened.value.changes
      : undefined,
  );

  /** What the rep said against the judgement is counted in what is shown, never in the trail or in what changed. */
  const corrected = computed<Corrected | undefined>(() => {
    const { corrections } = memory.value;
    if (assessment.value === undefined) return undefined;
    if (corrections.length === 0) return { assessment: assessment.value, setAside: {} };
    return judge.value?.correct(assessment.value, corrections);
  });

  const prep = computed<Prep | undefined>(() => {
    if (route.value !== 'prep' || record.value === undefined || corrected.value === undefined)
      return undefined;
    return judge.value?.prepare(record.value, corrected.value.assessment, today.value);
  });

  const heard = computed<RecordView['note']['heard']>(() => {
    const { note } = memory.value;
    if (note.trim() === '' || record.value === undefined || judge.value === undefined) return [];
    return judge.value.hearNote(record.value, note, minute.value);
  });

  const recordView = computed<RecordView | undefined>(() => {
    if (record.value === undefined || corrected.value === undefined || criteria.value === undefined) {
      return undefined;
    }
    const kept = memory.value;
    return {
      kind: 'record',
      record: record.value,
      ...corrected.value,
      criteria: criteria.value,
      framework: choice.value.framework,
      order: choice.value.order,
      reader: siteNames[record.value.crm] ?? '',
      // Parsed values have no key that is there and undefined, which the schema's type allows and the view's does not.
      corrections: kept.corrections as RecordView['corrections'],
      marks: kept.marks,
      note: { text: kept.note, heard: heard.value },
      trail: kept.trail as RecordView['trail'],
      stored: storedOf(kept),
      ...(sample.value ? { sample: true } : {}),
      ...(once.value !== '' && !sample.value ? { once: once.value } : {}),
      ...(changes.value ? { changes: changes.value } : {}),
      ...(prep.value ? { prep: prep.value } : {}),
      ...(shown.value ? { shown: shown.value } : {}),
    };
  });

  const view = computed<SidebarState>(() => {
    if (failed.value !== undefined) return { kind: 'broken', detail: failed.value };
    try {
      if (recordView.value) return recordView.value;
    } catch (error) {
      return { kind: 'broken', detail: briefly(error) };
    }
    return withoutRecord(reach.value, page.value, hint.value);
  });

  return {
    reach,
    page,
    url,
    judge,
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

/** An error in short: its name and words, never a stack that might carry record text. */
export const briefly = (error: unknown): string =>
  (error instanceof Error ? `${error.name}: ${error.message}` : String(error)).slice(0, 200);

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
      // A record is here but what it is judged by is still being loaded.
      return 'read' in page && page.read !== undefined
        ? { kind: 'reading', read: page.read }
        : { kind: 'reading' };
    case 'none':
      return { kind: 'empty', reason: page.reason };
    case 'unready':
      return { kind: 'unready', reason: page.reason };
  }
};
