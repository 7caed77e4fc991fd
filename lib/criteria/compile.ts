import type { Model } from '../assess/model/model.ts';
import { Bend, compileLexicon, type Entry, type Lexicon } from '../text/lexicon.ts';
import { negators } from '../text/negators.ts';
import { type ReadyLexicon, readyFor } from './ready.ts';
import type { Criteria } from './schema.ts';

/** What a matched phrase stands for. */
export type Meaning = { phrase: string } & (
  | { of: 'criterion'; id: string; polarity: 'for' | 'against' | 'weak' }
  | { of: 'stage' | 'stall' | 'event' | 'objection'; id: string }
);

/** Criteria made ready for judging: build once, use for every record. */
export interface Compiled {
  criteria: Criteria;
  /** Criterion ids in the order of the file. */
  ids: readonly string[];
  lexicon: Lexicon;
  meanings: readonly Meaning[];
  /** Normalised field label or name → criterion id. */
  fields: ReadonlyMap<string, string>;
  /** Normalised contact role → criterion ids. */
  roles: ReadonlyMap<string, readonly string[]>;
  /** Languages that have cues. */
  languages: ReadonlySet<string>;
  model?: Model;
  /** Phrases that do not parse, each with its reason. */
  problems: readonly string[];
}

/** Lower case, letters and digits only, accents and umlauts folded: how field labels and roles are compared. */
export const normaliseLabel = (label: string): string =>
  label
    .toLowerCase()
    .replace(/__c$/, '')
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '');

/** Words that bend what stands near them, in the packaged languages. */
const bends = {
  [Bend.negates]: negators,
  [Bend.hedges]: (
    'may might could probably perhaps maybe possibly roughly hopefully seems seem guess likely ideally presumably apparently ' +
    'vielleicht vermutlich wahrscheinlich eventuell wohl hoffentlich könnte peut-être probablement sans-doute sûrement quizá quizás tal-vez probablemente'
  ).split(' '),
  [Bend.conditions]:
    'if assuming suppose unless provided falls wenn sofern vorausgesetzt si supposons pourvu suponiendo siempre-que'.split(
      ' ',
    ),
};

/** All phrases of the criteria, and what each stands for. */
export const phrasesOf = (criteria: Criteria): { entries: Entry[]; meanings: Meaning[] } => {
  const entries: Entry[] = [];
  const meanings: Meaning[] = [];
  const add = (phrase: string, language: string, meaning: Meaning): void => {
    entries.push({ phrase, language, entry: meanings.length });
    meanings.push(meaning);
  };
  for (const [id, criterion] of Object.entries(criteria.criteria))
    for (const [language, set] of Object.entries(criterion.cues))
      for (const polarity of ['for', 'against', 'weak'] as const)
        for (const phrase of set[polarity]) add(phrase, language, { phrase, of: 'criterion', id, polarity });
  const groups = [
    ['stage', criteria.stages],
    ['stall', criteria.stalls],
    ['event', criteria.events],
    ['objection', criteria.objections],
  ] as const;
  for (const [of, group] of groups)
    for (const [id, thing] of Object.entries(group))
      for (const [language, phrases] of Object.entries(thing.cues))
        for (const phrase of phrases) add(phrase, language, { phrase, of, id });
  return { entries, meanings };
};

/**
 * Prepares criteria for judging. Never throws for a bad phrase: it is left out and named in `problems`.
 *
 * @param model The trained second layer; without it, cues and rules judge alone.
 * @param ready Taken instead of reading the phrases where it was made of the same ones: these all parse.
 */
export const compile = (criteria: Criteria, model?: Model, ready?: ReadyLexicon): Compiled => {
  const { entries, meanings } = phrasesOf(criteria);
  const problems: string[] = [];
  const lexicon =
    readyFor(entries, ready) ??
    compileLexicon(entries, bends, (entry, error) => {
      problems.push(
        `"${entry.phrase}" (${entry.language}): ${error instanceof Error ? error.message : 'unreadable'}`,
      );
    });
  const fields = new Map<string, string>();
  const roles = new Map<string, string[]>();
  for (const [id, criterion] of Object.entries(criteria.criteria)) {
    for (const label of criterion.fields) {
      const key = normaliseLabel(label);
      if (!fields.has(key)) fields.set(key, id);
    }
    for (const role of criterion.roles) {
      const key = normaliseLabel(role);
      roles.set(key, [...(roles.get(key) ?? []), id]);
    }
  }
  return {
    criteria,
    ids: Object.keys(criteria.criteria),
    lexicon,
    meanings,
    fields,
    roles,
    languages: new Set(entries.map((entry) => entry.language)),
    ...(model ? { model } : {}),
    problems,
  };
};
