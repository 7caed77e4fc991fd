import type {
  Assessment,
  Evidence,
  Place,
  Prep,
  StageEstimateId,
  Status,
} from '../../lib/assess/assessment.ts';
import type { Criteria } from '../../lib/criteria/schema.ts';
import type { NoRecordReason, UnreadyReason } from '../../lib/protocol.ts';
import type { CrmRecord } from '../../lib/record.ts';
import type { Slots } from '../../lib/texts/index.ts';

/**
 * Everything the sidebar is given and everything it may ask for. The sidebar draws; whoever mounts it holds the
 * signals, the browser and the storage. All dates are ISO 8601 text, all languages ISO 639-1.
 */

/** `say` with the texts and the language already bound; throws on an unknown key, as `say` does. */
export type Tell = (key: string, slots?: Slots) => string;

/** The views. `home` is glance and list; the others are reached from it, and Back returns to it. */
export const routes = ['home', 'next', 'prep', 'notes', 'trail', 'read', 'why', 'keys'] as const;
export type Route = (typeof routes)[number];

/** How the list is ordered: what is needed now first, or by the framework's letters. */
export type Order = 'needed' | 'letters';

/** What moved since the person last looked at this record. */
export type Change =
  | { kind: 'stage'; from: StageEstimateId; to: StageEstimateId }
  | { kind: 'crm-stage'; from: string; to: string }
  | { kind: 'element'; criterion: string; from: Status; to: Status };

export interface Changes {
  /** When the person last looked at this record. */
  since: string;
  list: Change[];
}

export const correctionReasons = [
  'not-buyer',
  'not-this',
  'outdated',
  'happened-elsewhere',
  'other',
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

/** A rep's disagreement with one finding; kept in this browser, counted, and shown as the rep's own. */
export interface Correction {
  criterion: string;
  reason: CorrectionReason;
  /** The rep's own words, at most 300 characters; may be empty. */
  text: string;
  /** The quote that is disputed; absent when the disagreement is about the finding as a whole. */
  quote?: string | undefined;
  at: string;
}

export type Mark = 'asked' | 'answered';

/** What the judgement heard in the note being typed, one entry a criterion, in the order of the criteria. */
export interface NoteHeard {
  criterion: string;
  status: Status;
  evidence: Evidence[];
}

/** One earlier assessment of this record. Oldest first in the list. */
export interface TrailPoint {
  at: string;
  stage: StageEstimateId;
  evidenced: number;
  /** The CRM's own label then. */
  crmStage?: string | undefined;
  /** What moved against the point before, with the interaction that it came with ("E-mail, Re: pricing"). */
  moved: {
    criterion: string;
    from: Status;
    to: Status;
    source?: string | undefined;
    quote?: string | undefined;
  }[];
}

/** Which criteria are judged by. */
export interface InForce {
  organisation: string;
  version: string;
  /** When they were last confirmed; absent for the packaged set. */
  checkedAt?: string;
  /** `packaged` shipped with the extension · `fresh` as the admin wants · `old` the source could not be reached lately. */
  state: 'packaged' | 'fresh' | 'old';
  /** Whether a trusted key signed them; absent for the packaged set. */
  signed?: boolean;
  /** The admin's note on this version, in the person's language, until it was seen. */
  news?: string | undefined;
  /** The organisation's links that the policy lets open. */
  links?: { name: string; href: string }[] | undefined;
}

/** What this browser keeps about this record. */
export interface Stored {
  bytes: number;
  items: number;
}

export interface RecordView {
  kind: 'record';
  record: CrmRecord;
  assessment: Assessment;
  criteria: Criteria;
  /** Key of `criteria.frameworks`; an unknown one falls back to the first. */
  framework: string;
  order: Order;
  /** The reader's name as people know it ("Salesforce", "any page"). */
  reader: string;
  /** The host, where this page is read for once by a click on the icon: reading it always can be asked for. */
  once?: string | undefined;
  /** True for the sample record, which is never stored among real ones. */
  sample?: boolean;
  changes?: Changes | undefined;
  corrections: readonly Correction[];
  /** Quotes that the rep's corrections took away from the assessment, by criterion; absent when none. */
  setAside?: Record<string, Evidence[]>;
  /** By the question's own text. */
  marks: Record<string, Mark>;
  note: { text: string; heard: NoteHeard[] };
  trail: TrailPoint[];
  /** Absent until the prep view is asked for (`onRoute('prep')`). */
  prep?: Prep | undefined;
  stored: Stored;
  /** Answer of the page to the last "show me". */
  shown?: { where: string; found: boolean } | undefined;
}

export type SidebarState =
  /** Nothing is known yet: the port is being opened. */
  | { kind: 'loading' }
  /** The page is being looked at; `read` elements so far, shown after 300 ms. */
  | {
      kind: 'reading';
      read?: number | undefined /** The judgement died and was started again. */;
      restarted?: boolean;
    }
  /** Looked: no record. `not-a-crm` when no reader claims the page and it may not be read without being asked. */
  | { kind: 'empty'; reason: NoRecordReason | 'not-a-crm' | 'browser-page' }
  /** A page that could be read if the person allows it; `host` is '' while the browser does not tell it (click the icon first). */
  | { kind: 'permission'; host: string }
  /** The organisation's policy or the person's own list says no. */
  | { kind: 'blocked'; host: string; by: 'policy' | 'person' }
  | { kind: 'unready'; reason: UnreadyReason }
  /** Something of ours failed; `detail` is short, holds no record text and can be copied. */
  | { kind: 'broken'; detail: string }
  | RecordView;

export interface SidebarActions {
  onRoute(route: Route): void;
  onFramework(id: string): void;
  onOrder(order: Order): void;
  /** Scroll to the place in the page and mark it. Only places that carry `where` can be shown. */
  onShow(place: Place, quote: string): void;
  /** Puts text on the clipboard; true when it is there. */
  onCopy(text: string): Promise<boolean>;
  /** Read the page in front though no reader knows it (asks the browser for the host where it must). */
  onReadSite(): void;
  onReadAgain(): void;
  /** Stop a long reading. */
  onStop(): void;
  /** Reload the sidebar itself. */
  onReload(): void;
  onCorrect(correction: Omit<Correction, 'at'>): void;
  /** Take back the corrections of one criterion. */
  onUncorrect(criterion: string): void;
  onMark(question: string, mark: Mark | undefined): void;
  /** The note's whole text after every keystroke; answered through `note.heard`. */
  onNote(text: string): void;
  /** `note` the note · `trail` the history · `record` all that is kept about this record. */
  onErase(what: 'note' | 'trail' | 'record'): void;
  /** The changes on top were seen. */
  onSeen(): void;
  /** The note on new criteria was seen. */
  onCriteriaSeen?(): void;
  /** Open one of `inForce.links` in a tab. */
  onLink?(href: string): void;
  /** Open a view on a page of its own (prep, trail). */
  onOpenTab(route: Route): void;
  onOptions(): void;
  /** Teach this page by pointing; absent where the page in front may not be read. */
  onTeach?: () => void;
  /** Show the sample record, or leave it. */
  onSample(on: boolean): void;
  /** Print this page; only called where `paper` is true. */
  onPrint(): void;
  /** Single-letter keys on or off; remembered with the person's settings. */
  onLetterKeys?: (on: boolean) => void;
}

export interface SidebarProps {
  state: SidebarState;
  route: Route;
  tell: Tell;
  /** Language of the interface, for dates, numbers and the criteria's texts. */
  language: string;
  /** The present, for ages ("2 h ago"); a minute old is good enough. */
  now: string;
  inForce: InForce;
  /** Names of the CRMs known without set-up, for the first open. */
  sites: string[];
  /** True on a page of its own in a tab: wide layout, print. */
  paper?: boolean;
  /** False when the person switched single-letter keys off (WCAG 2.1.4); the switch is drawn where `onLetterKeys` is given. */
  letterKeys?: boolean;
  act: SidebarActions;
}
