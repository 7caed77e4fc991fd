import * as z from 'zod/mini';
import { recordParts } from '../record.ts';
import {
  askModes,
  buyerStages,
  FieldMap,
  FitRule,
  Framework,
  Id,
  IsoDate,
  LanguageTag,
  Line,
  Localised,
  ScoreRule,
  Short,
  StageRow,
  StepTemplate,
} from './schema.ts';

/**
 * The criteria file as people write it: the packaged set, a preset, an organisation's file at a URL, a team's file.
 * All of them have this one shape and all of it is optional but `format`: a file holds only what differs from what it
 * extends. How files are laid over each other is said here in the descriptions (they reach the admin's editor through
 * the JSON Schema) and done in `merge.ts`:
 *
 * - things with a name (criteria, frameworks, stalls, texts, …) are merged by name, their properties one by one;
 * - `null` in place of such a thing removes it;
 * - a list replaces the list before it; `{ "add": […], "remove": […] }` edits it instead.
 */

const describe = <T extends z.ZodMiniType>(schema: T, text: string): T =>
  schema.check(z.describe(text) as never) as T;

const listRule = 'A list replaces the inherited list; { "add": […], "remove": […] } edits it.';
const removable = 'null removes the inherited one.';

const named = <T extends z.ZodMiniType>(entry: T) => z.record(Id, z.nullable(entry));

const editable = <T extends z.ZodMiniType>(item: T, most: number) =>
  z.union([
    z.array(item).check(z.maxLength(most)),
    z.object({
      add: z.optional(z.array(item).check(z.maxLength(most))),
      remove: z.optional(z.array(Line).check(z.maxLength(most))),
    }),
  ]);

const Phrases = editable(Short.check(z.minLength(2)), 2000);
const Lines = editable(Line, 24);
const Labels = editable(Short.check(z.minLength(1)), 200);
const LinesByLanguage = z.record(LanguageTag, z.nullable(Lines));
const PhrasesByLanguage = z.record(LanguageTag, z.nullable(Phrases));

const CueSetPart = z.object({
  for: z.optional(describe(Phrases, `What a buyer says when the thing stands. ${listRule}`)),
  against: z.optional(describe(Phrases, `What a buyer says when it is absent or against. ${listRule}`)),
  weak: z.optional(describe(Phrases, `Worth showing as "possible", never enough alone. ${listRule}`)),
});

export const CriterionPart = z.object({
  name: z.optional(describe(Localised, 'What people read, by language.')),
  meaning: z.optional(describe(Localised, 'One line: what it means, by language.')),
  counts: z.optional(describe(LinesByLanguage, `Examples that count, by language. ${listRule}`)),
  doesNotCount: z.optional(describe(LinesByLanguage, `Examples that do not count, by language. ${listRule}`)),
  cues: z.optional(
    describe(
      z.record(LanguageTag, z.nullable(CueSetPart)),
      'Cue phrases by language, then for, against, weak.',
    ),
  ),
  fields: z.optional(describe(Labels, `CRM field labels or names that hold it. ${listRule}`)),
  roles: z.optional(describe(Labels, `CRM contact roles that claim it. ${listRule}`)),
  standsIn: z.optional(
    describe(
      z.array(z.enum(recordParts)),
      'Parts of the page where it stands; a shut part makes it "unseen".',
    ),
  ),
  askFrom: z.optional(
    describe(
      z.partialRecord(z.enum(buyerStages), z.enum(askModes)),
      'When it is fair to ask, by buyer stage: ask, late (towards its end), listen (note if offered), no.',
    ),
  ),
  staleAfterDays: z.optional(
    describe(z.number().check(z.gte(1), z.lte(3650)), 'After how many days evidence for it is out of date.'),
  ),
  reopenedBy: z.optional(
    describe(z.array(Id).check(z.maxLength(24)), 'Events after which earlier evidence no longer stands.'),
  ),
  questions: z.optional(describe(LinesByLanguage, `Open questions, ready to say. ${listRule}`)),
  probe: z.optional(describe(Localised, 'How to probe a vague answer gently.')),
  whenMissing: z.optional(describe(Localised, 'Short line when nothing was found.')),
  weight: z.optional(describe(z.number().check(z.gte(0), z.lte(10)), 'How much it counts, 0 to 10.')),
});

const StagePart = z.object({
  name: z.optional(Localised),
  exit: z.optional(describe(LinesByLanguage, `What must be true to leave this stage. ${listRule}`)),
  cues: z.optional(describe(PhrasesByLanguage, `What a buyer says in this stage. ${listRule}`)),
});

const CuedPart = z.object({
  name: z.optional(Localised),
  cues: z.optional(describe(PhrasesByLanguage, `Buyer phrases by language. ${listRule}`)),
});

const ObjectionPart = z.object({
  name: z.optional(Localised),
  cues: z.optional(PhrasesByLanguage),
  leadsTo: z.optional(
    describe(z.array(Id).check(z.maxLength(12)), 'Criteria that the answer leads back to.'),
  ),
  answer: z.optional(Localised),
});

const ThresholdPart = z.optional(
  z.object({
    fit: z.optional(z.number()),
    engagement: z.optional(z.number()),
    leave: z.optional(z.number()),
  }),
);

/** A SHA-256 in hexadecimal. */
export const Sha256 = z.string().check(
  z.regex(/^[0-9a-f]{64}$/, {
    error: 'a SHA-256: 64 hexadecimal digits (npm run criteria -- check prints it)',
  }),
);

const Pinned = z.object({
  path: describe(
    z.string().check(z.minLength(1), z.maxLength(200)),
    'Relative to this file, in its folder or below: "teams/emea.json".',
  ),
  sha256: describe(Sha256, 'The SHA-256 of that file; npm run criteria -- check FILE prints it.'),
});

export const packagedNames = ['default', 'bant', 'champ', 'meddic', 'gpctba-ci', 'spiced'] as const;
export type PackagedName = (typeof packagedNames)[number];

const Extended = z.union([z.enum(packagedNames), Pinned]);

export const CriteriaFile = describe(
  z.object({
    $schema: z.optional(describe(z.string().check(z.maxLength(500)), 'For your editor only.')),
    format: describe(z.literal(1), 'The version of this format: 1.'),
    extends: z.optional(
      describe(
        z.union([z.literal('nothing'), Extended, z.array(Extended).check(z.minLength(1), z.maxLength(8))]),
        'What this file builds on: "default" (also when left out), a preset by name (several offer the frameworks of each), files beside this one by path ' +
          'and SHA-256, or "nothing". In a list, later ones win over earlier ones; this file wins over all.',
      ),
    ),
    organisation: z.optional(describe(Short, 'Whose criteria these are; every sidebar shows it.')),
    version: z.optional(
      describe(Short.check(z.minLength(1)), 'The version that people see, in your own words.'),
    ),
    sequence: z.optional(
      describe(
        z.int().check(z.gte(0), z.lte(Number.MAX_SAFE_INTEGER)),
        'A whole number that grows with every publication. A sidebar never takes a smaller one, or other content ' +
          'under the same number. To roll back, publish the old content with a larger number.',
      ),
    ),
    published: z.optional(describe(IsoDate, 'When it was published.')),
    effectiveFrom: z.optional(describe(IsoDate, 'Sidebars wait until then before they switch.')),
    expires: z.optional(
      describe(IsoDate, 'From then on sidebars keep working and say that the criteria are out of date.'),
    ),
    reviewBy: z.optional(describe(IsoDate, 'When somebody should look at them again.')),
    changeNote: z.optional(describe(Localised, 'What changed, by language; shown once in every sidebar.')),
    replacesMost: z.optional(
      describe(
        z.boolean(),
        'Set to true when it is meant that most criteria or all frameworks go; otherwise such a file is held.',
      ),
    ),
    firstFramework: z.optional(describe(Id, 'The framework shown until a person chooses another.')),
    criteria: z.optional(describe(named(CriterionPart), `What to find evidence for, by name. ${removable}`)),
    frameworks: z.optional(
      describe(
        named(z.partial(Framework)),
        `Views over the criteria: BANT, CHAMP, MEDDIC and your own. ${removable}`,
      ),
    ),
    stages: z.optional(
      describe(
        z.partialRecord(z.enum(buyerStages), StagePart),
        'The three stages of the buyer (not of the CRM).',
      ),
    ),
    stalls: z.optional(describe(named(CuedPart), `Ways in which a deal stands still. ${removable}`)),
    events: z.optional(describe(named(CuedPart), `Events that reopen what stood. ${removable}`)),
    stageTable: z.optional(
      describe(
        editable(StageRow, 200),
        'What each CRM stage presumes of the buyer. A list replaces; with "add", your rows win over inherited rows ' +
          'with the same label, and "remove" takes labels out.',
      ),
    ),
    fit: z.optional(
      describe(
        z.object({ reviewed: z.optional(IsoDate), rules: z.optional(editable(FitRule, 60)) }),
        'Your ideal customer, as rules. "add" replaces a rule of the same id; "remove" takes ids.',
      ),
    ),
    score: z.optional(
      describe(
        z.object({
          rules: z.optional(editable(ScoreRule, 60)),
          thresholds: z.optional(z.object({ mql: ThresholdPart, sql: ThresholdPart })),
        }),
        'The lead score: rules by id, and where a band is entered and left.',
      ),
    ),
    nextSteps: z.optional(
      describe(
        editable(StepTemplate, 200),
        'Next steps. "add" replaces one of the same id; "remove" takes ids.',
      ),
    ),
    objections: z.optional(describe(named(ObjectionPart), `Objections and how to answer them. ${removable}`)),
    lostReasons: z.optional(
      describe(named(z.object({ name: z.optional(Localised) })), `Why deals are lost. ${removable}`),
    ),
    sla: z.optional(
      describe(
        named(
          z.object({
            name: z.optional(Localised),
            hours: z.optional(z.number().check(z.gt(0), z.lte(8760))),
          }),
        ),
        `Response times in hours. ${removable}`,
      ),
    ),
    fieldMaps: z.optional(
      describe(
        editable(FieldMap, 40),
        'How to read a CRM that Fairlead does not know. "add" replaces a map of the same id; "remove" takes ids.',
      ),
    ),
    links: z.optional(
      describe(
        editable(z.object({ name: Localised, url: Short }), 60),
        'Links shown in sidebars; only https, only hosts that your policy lists are opened. "remove" takes URLs.',
      ),
    ),
    texts: z.optional(
      describe(
        z.record(z.string().check(z.minLength(1), z.maxLength(80)), z.nullable(Localised)),
        `Your own wording of a sentence, by key. ${removable}`,
      ),
    ),
  }),
  'Fairlead criteria: what to look for in a record, and what to say. Holds only what differs from what it extends.',
);

export type CriteriaFile = z.infer<typeof CriteriaFile>;
export type CriterionPart = z.infer<typeof CriterionPart>;
/** A list, or an edit of the inherited list. */
export type Editable<T> = T[] | { add?: T[] | undefined; remove?: string[] | undefined };
