import * as z from 'zod/mini';
import { recordParts } from '../record.ts';

/**
 * The criteria, resolved: what the judgement and the sidebar work with after `extends`, defaults and overrides have
 * been applied. Flat data with a closed vocabulary, bounded in every direction; no expressions, no regular
 * expressions, no free CSS. A file on disk or at a URL may hold only what differs (see `file.ts`).
 */

/** Languages that the packaged set is complete in; others may appear in an organisation's file. */
export const languages = ['en', 'de', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];

export const Id = z.string().check(
  z.regex(/^[a-z][a-z0-9-]{0,39}$/, {
    error:
      'a name of lower-case letters, digits and hyphens that starts with a letter, like "economic-buyer"',
  }),
);
export const LanguageTag = z
  .string()
  .check(z.regex(/^[a-z]{2}$/, { error: 'a language as two lower-case letters, like "en"' }));
export const Short = z.string().check(z.maxLength(200));
export const Line = z.string().check(z.maxLength(600));
export const IsoDate = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z)?$/, {
    error: 'a date like "2026-11-21" or a time like "2026-11-21T08:00:00Z"',
  }),
);

/** One text in several languages; a missing language falls back to `en`, then to the first given. */
export const Localised = z.record(LanguageTag, Line);
/** A list of texts in several languages. */
export const LocalisedList = z.record(LanguageTag, z.array(Line).check(z.maxLength(24)));

/**
 * Cue phrases of one criterion in one language, in the phrase grammar of `lib/text/phrase.ts`.
 * `for`: the thing stands when a buyer says it. `against`: the buyer says that it is absent or against.
 * `weak`: worth showing as "possible", never enough alone.
 */
export const CueSet = z.object({
  for: z.array(Short),
  against: z.array(Short),
  weak: z.array(Short),
});

export const askModes = ['ask', 'late', 'listen', 'no'] as const;
export const buyerStages = ['awareness', 'consideration', 'readiness'] as const;

export const Criterion = z.object({
  name: Localised,
  /** One line: what it means. */
  meaning: Localised,
  counts: LocalisedList,
  doesNotCount: LocalisedList,
  cues: z.record(LanguageTag, CueSet),
  /** Labels and internal names of CRM fields that hold it, normalised (lower case, letters and digits only). */
  fields: z.array(Short),
  /** CRM contact roles that claim it (a role tag is the seller's claim, E1). */
  roles: z.array(Short),
  /** Parts of the page where it usually stands: when one of them was not open, its absence is "unseen". */
  standsIn: z.array(z.enum(recordParts)),
  /** From which buyer stage it may be asked: `ask` · `late` (at the end of that stage) · `listen` (note if offered) · `no`. */
  askFrom: z.record(z.enum(buyerStages), z.enum(askModes)),
  staleAfterDays: z.number().check(z.gte(1), z.lte(3650)),
  /** Reopening events (ids of `events`) that make earlier evidence for it stale. */
  reopenedBy: z.array(Id),
  questions: LocalisedList,
  /** How to probe a vague answer gently. */
  probe: z.optional(Localised),
  /** Short line when nothing was found ("nobody named yet"). */
  whenMissing: Localised,
  weight: z.number().check(z.gte(0), z.lte(10)),
});

/** A framework is a named view: each letter lights up by any one or by all of its criteria. */
export const Framework = z.object({
  name: Short,
  letters: z
    .array(
      z.object({
        letter: Short,
        name: Localised,
        mode: z.enum(['any', 'all']),
        criteria: z.array(Id).check(z.minLength(1), z.maxLength(12)),
      }),
    )
    .check(z.minLength(1), z.maxLength(16)),
});

/** Phrases by language for a thing that is not a criterion: stage signals, stalls, objections, events. */
export const PhraseSet = z.record(LanguageTag, z.array(Short));

/** What a CRM stage label presumes of the buyer. Matched on the normalised label, longest first. */
export const StageRow = z.object({
  /** `any`, or one reader's id. */
  crm: Short,
  labels: z.array(Short).check(z.minLength(1), z.maxLength(40)),
  presumes: z.enum(['none', ...buyerStages]),
  /** Criteria that should stand (E2 or better) when the CRM is there. */
  needs: z.array(Id),
  closed: z.optional(z.enum(['won', 'lost'])),
});

/** One ICP rule: a closed operator over an attribute found by field name. */
export const FitRule = z.object({
  id: Id,
  text: Localised,
  fields: z.array(Short).check(z.minLength(1)),
  operator: z.enum(['is-one-of', 'is-not-one-of', 'at-least', 'at-most', 'between', 'contains', 'is-set']),
  values: z.array(z.union([z.string(), z.number()])).check(z.maxLength(200)),
  /** A gate that fails means outside the profile; it is never balanced by other rules. */
  gate: z.boolean(),
  weight: z.number(),
});

export const ScoreRule = z.object({
  id: Id,
  text: Localised,
  axis: z.enum(['fit', 'engagement']),
  /** A buyer's act (closed list), or a fit rule's id for the fit axis. */
  when: Short,
  points: z.number(),
  /** At most this many points from this rule. */
  cap: z.optional(z.number()),
  halfLifeDays: z.optional(z.number()),
});

export const StepTemplate = z.object({
  id: Id,
  move: Short,
  /** Buyer stages in which it fits. */
  stages: z.array(z.enum([...buyerStages, 'unknown'])),
  /** The criterion whose gap it closes, if any. */
  closes: z.optional(Id),
  /** The stall kind that it answers, if any. */
  stall: z.optional(Short),
  /**
   * What must have been heard for it: `question` (one of the buyer's waits for an answer), `objection` or `answered` (none
   * waits, but they object, or asked what we have answered), `unheard` (nothing of theirs was heard), `perhaps-over` (what they
   * said last sounds like an end, though it is not taken for one), an event's id for how it ended, or a criterion's id that
   * the buyer stands behind.
   */
  when: z.optional(Short),
  /** May use {buyer}, {account}, {criterion}, {quote}, {day}: filled from the record, never into a link. */
  text: Localised,
  why: Localised,
  /** Stands after "Done when:", so it begins with a small letter but for a name, in German with a capital. */
  doneWhen: Localised,
});

export const Objection = z.object({
  name: Localised,
  cues: PhraseSet,
  /** Criteria that the answer leads back to. */
  leadsTo: z.array(Id),
  answer: Localised,
});

/** How one unknown CRM's page is read; selectors in the closed grammar of `lib/sites/selector.ts`. */
export const FieldMap = z.object({
  id: Id,
  name: Short,
  /** Host and path with `*` wildcards: `crm.example.com/deals/*`. Needs the browser's permission for the host. */
  url: Short,
  object: z.enum(['opportunity', 'lead', 'contact', 'account']),
  root: z.optional(Short),
  title: z.optional(Short),
  stage: z.optional(Short),
  fields: z.array(
    z.object({ label: Short, name: z.optional(Short), labelSelector: z.optional(Short), value: Short }),
  ),
  rows: z.optional(z.object({ row: Short, label: Short, value: Short })),
  people: z.optional(
    z.object({ row: Short, name: Short, title: z.optional(Short), role: z.optional(Short) }),
  ),
  activities: z.optional(
    z.object({
      row: Short,
      kind: z.optional(Short),
      author: z.optional(Short),
      date: z.optional(Short),
      subject: z.optional(Short),
      text: Short,
    }),
  ),
});

export const Criteria = z.object({
  format: z.literal(1),
  organisation: Short,
  version: Short,
  sequence: z.int().check(z.gte(0)),
  published: z.optional(IsoDate),
  effectiveFrom: z.optional(IsoDate),
  expires: z.optional(IsoDate),
  reviewBy: z.optional(IsoDate),
  changeNote: z.optional(Localised),
  /** The framework that a sidebar shows until its person chooses another. */
  firstFramework: z.optional(Id),
  criteria: z.record(Id, Criterion),
  frameworks: z.record(Id, Framework),
  /** Name and exit criteria of each buyer stage, and the phrases that signal it when a buyer says them. */
  stages: z.record(z.enum(buyerStages), z.object({ name: Localised, exit: LocalisedList, cues: PhraseSet })),
  /** Stall kinds with the buyer phrases that show them. */
  stalls: z.record(Id, z.object({ name: Localised, cues: PhraseSet })),
  /** Reopening events (champion left, new executive, reorganisation, restarted evaluation). */
  events: z.record(Id, z.object({ name: Localised, cues: PhraseSet })),
  stageTable: z.array(StageRow),
  fit: z.object({ reviewed: z.optional(IsoDate), rules: z.array(FitRule) }),
  score: z.object({
    rules: z.array(ScoreRule),
    /** Enter and leave differ, so that a lead does not flicker between bands. */
    thresholds: z.object({
      mql: z.object({ fit: z.number(), engagement: z.number(), leave: z.number() }),
      sql: z.object({ fit: z.number(), engagement: z.number(), leave: z.number() }),
    }),
  }),
  nextSteps: z.array(StepTemplate),
  objections: z.record(Id, Objection),
  lostReasons: z.record(Id, z.object({ name: Localised })),
  sla: z.record(Id, z.object({ name: Localised, hours: z.number() })),
  fieldMaps: z.array(FieldMap),
  links: z.array(z.object({ name: Localised, url: Short })),
  /** Overrides of the judgement's own sentences by key (see `lib/assess/texts.ts`). */
  texts: z.record(Short, Localised),
});

export type Localised = z.infer<typeof Localised>;
export type LocalisedList = z.infer<typeof LocalisedList>;
export type CueSet = z.infer<typeof CueSet>;
export type Criterion = z.infer<typeof Criterion>;
export type Framework = z.infer<typeof Framework>;
export type StageRow = z.infer<typeof StageRow>;
export type FitRule = z.infer<typeof FitRule>;
export type ScoreRule = z.infer<typeof ScoreRule>;
export type StepTemplate = z.infer<typeof StepTemplate>;
export type Objection = z.infer<typeof Objection>;
export type FieldMap = z.infer<typeof FieldMap>;
export type Criteria = z.infer<typeof Criteria>;
