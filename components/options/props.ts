import type { Difference } from '../../lib/criteria/differences.ts';
import type { Outcome } from '../../lib/sync/outcome.ts';
import type { Preview } from '../../lib/sync/person.ts';
import type { Policy } from '../../lib/sync/policy.ts';
import type { Checked, Generation } from '../../lib/sync/state.ts';
import type { Tell } from '../sidebar/props.ts';

/** Everything the options page draws and everything it may ask for. It draws; `entrypoints/options` holds the state. */

export interface InForceView {
  generation: Generation;
  /** ISO 8601 of the last time the source confirmed them. */
  checkedAt?: string;
  /** ISO 8601 of the next look, when there is a source to look at. */
  nextAt?: string;
  /** The file's own "expires", once it is past. */
  expiredSince?: string;
  /** Its "reviewBy", once it is past. */
  reviewDue?: string;
  previous?: Generation;
  /** A verified file that waits for a yes. */
  pending?: { generation: Generation; why: string };
  history: Checked[];
  /** The organisation's links; without `href` the policy does not let this one open, and it is shown as text. */
  links: { name: string; url: string; href?: string }[];
  /** The address that is looked at, if any, and who set it. */
  address?: { url: string; by: 'policy' | 'user' };
}

/** What the address form shows below itself. */
export type AddressView =
  | { kind: 'quiet' }
  | { kind: 'looking' }
  | { kind: 'shown'; preview: Preview }
  | { kind: 'refused'; outcome: Outcome; detail: string; mayAllow: boolean; url: string; key: string };

export interface SitesView {
  known: string[];
  /** Origins that the person allowed by a click. */
  added: string[];
  /** Hosts that the person does not want read. */
  blocked: string[];
}

export interface KeptView {
  bytes: number;
  /** Of the browser's quota, if it has one. */
  quota: number;
  criteriaBytes: number;
  records: { recordKey: string; bytes: number; at: string }[];
}

export interface ChoicesView {
  /** Ids and names of the frameworks of the criteria in force. */
  frameworks: { id: string; name: string }[];
  framework: string;
  /** `auto` follows the browser. */
  language: string;
  languages: { id: string; name: string }[];
}

export interface OptionsView {
  policy: Policy;
  inForce?: InForceView;
  /** A check is under way. */
  checking: boolean;
  address: AddressView;
  sites: SitesView;
  kept: KeptView;
  choices: ChoicesView;
  /** Said once by the live region and shown beside what was done. */
  news: string;
  diagnosis: string;
  version: string;
}

export interface OptionsActions {
  onCheck(): void;
  onBack(): void;
  onAcceptHeld(): void;
  onLook(url: string, key: string): void;
  /** Take what was shown. */
  onAccept(): void;
  onLeave(): void;
  /** Ask the browser for the address's host, then look again. Called straight in the click. */
  onAllow(url: string, key: string): void;
  onForget(): void;
  onFramework(id: string): void;
  onLanguage(id: string): void;
  onRemoveSite(origin: string): void;
  onBlock(host: string): void;
  onUnblock(host: string): void;
  onEraseRecord(recordKey: string): void;
  onEraseRecords(): void;
  onEraseAll(): void;
  onExport(): void;
  onImport(file: File): void;
  onCopy(text: string): Promise<boolean>;
}

export interface PartProps {
  view: OptionsView;
  tell: Tell;
  language: string;
  /** ISO 8601. */
  now: string;
  act: OptionsActions;
}

export type { Difference };
