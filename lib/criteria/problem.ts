import type * as z from 'zod/mini';
import { buyerStages } from './schema.ts';

/**
 * What is wrong with a criteria file, for the person who wrote it: where, what was expected, what stands there, and
 * how to mend it. In English, like the file's keys; what a rep reads about it is in `lib/texts`.
 */
export interface Problem {
  /** Index of the file among those that were resolved; the last is the topmost. */
  file: number;
  /** Where in the file, as in JavaScript: `criteria.budget.cues.en.for[3]`; empty for the whole file. */
  path: string;
  expected: string;
  found: string;
  mend: string;
}

/** Something that does not stop the file: an unknown key, a reference that fell away. */
export interface Notice {
  file: number;
  path: string;
  text: string;
}

/** `['criteria', 'budget', 'fields', 2]` as `criteria.budget.fields[2]`. */
export const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((key, index) => {
      if (typeof key === 'number') return `[${key}]`;
      const text = String(key);
      if (!/^[A-Za-z_$][\w$-]*$/.test(text)) return `[${JSON.stringify(text)}]`;
      return index === 0 ? text : `.${text}`;
    })
    .join('');

export const valueAt = (root: unknown, path: readonly PropertyKey[]): unknown => {
  let value = root;
  for (const key of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[key];
  }
  return value;
};

/** A value in a few words, for "found …": its kind, and the value itself where it is short. */
export const foundText = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'object') {
    const keys = Object.keys(value);
    return keys.length === 0
      ? 'an empty object'
      : `an object with ${keys.slice(0, 3).join(', ')}${keys.length > 3 ? ', …' : ''}`;
  }
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…" (${text.length - 2} characters)` : text;
};

const kindNames: Record<string, string> = {
  string: 'a text in quotation marks',
  number: 'a number without quotation marks',
  int: 'a whole number without quotation marks',
  boolean: 'true or false without quotation marks',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces, one entry a name',
};

type Issue = z.core.$ZodIssue;

const deepest = (branches: Issue[][]): Issue | undefined => {
  let best: Issue | undefined;
  for (const branch of branches) {
    const issue = branch[0];
    if (issue === undefined) continue;
    const depth = issue.path.length + (issue.code === 'invalid_value' ? 0.5 : 0);
    const bestDepth = best === undefined ? -1 : best.path.length + (best.code === 'invalid_value' ? 0.5 : 0);
    if (depth > bestDepth) best = issue;
  }
  return best;
};

const expectation = (issue: Issue, value: unknown): { expected: string; mend: string } => {
  switch (issue.code) {
    case 'invalid_type': {
      const expected = kindNames[issue.expected] ?? issue.expected;
      if (value === undefined) return { expected, mend: `Add it: ${expected}.` };
      if (
        issue.expected === 'number' &&
        typeof value === 'string' &&
        value.trim() !== '' &&
        !Number.isNaN(Number(value))
      )
        return { expected, mend: `Write ${Number(value)} without quotation marks.` };
      if (issue.expected === 'array' && typeof value === 'string')
        return { expected, mend: `Put it in square brackets: [${JSON.stringify(value.slice(0, 40))}].` };
      if ((issue.expected === 'record' || issue.expected === 'object') && typeof value === 'string')
        return {
          expected,
          mend: `Texts are given by language: { "en": ${JSON.stringify(value.slice(0, 40))} }.`,
        };
      return { expected, mend: `Replace it by ${expected}.` };
    }
    case 'invalid_value': {
      const values = issue.values.map((allowed) => JSON.stringify(allowed)).join(', ');
      const near = typeof value === 'string' ? nearest(value, issue.values.map(String)) : undefined;
      const expected = issue.values.length === 1 ? values : `one of ${values}`;
      return { expected, mend: near === undefined ? `Write ${expected}.` : `Did you mean "${near}"?` };
    }
    case 'too_big': {
      const most = Number(issue.maximum);
      if (issue.origin === 'string')
        return { expected: `at most ${most} characters`, mend: 'Shorten it, or split it in two.' };
      if (issue.origin === 'array')
        return { expected: `at most ${most} items`, mend: 'Remove the ones that matter least.' };
      return { expected: `at most ${most}`, mend: `Write a number up to ${most}.` };
    }
    case 'too_small': {
      const least = Number(issue.minimum);
      if (issue.origin === 'string')
        return {
          expected: `at least ${least} character${least === 1 ? '' : 's'}`,
          mend: 'Fill it in, or remove the key.',
        };
      if (issue.origin === 'array')
        return {
          expected: `at least ${least} item${least === 1 ? '' : 's'}`,
          mend: 'Add one, or remove the key.',
        };
      return {
        expected: `${issue.inclusive === false ? 'more than' : 'at least'} ${least}`,
        mend: `Write a larger number.`,
      };
    }
    case 'invalid_format':
      return { expected: issue.message, mend: `Write ${issue.message}.` };
    case 'invalid_key': {
      const inner = issue.issues[0];
      const expected = inner?.message ?? 'another key';
      return {
        expected: inner?.code === 'invalid_value' ? expectation(inner, undefined).expected : expected,
        mend: 'Rename this key.',
      };
    }
    case 'unrecognized_keys': {
      // Only the stages of the buyer are a closed set of keys.
      const known = buyerStages.map((stage) => `"${stage}"`).join(', ');
      return { expected: `only the keys ${known}`, mend: `Rename "${issue.keys.join('", "')}".` };
    }
    default:
      return { expected: issue.message, mend: 'Compare it with the schema: npm run criteria -- schema.' };
  }
};

/** The fixed words that a choice of several forms allows in this very place. */
const allowedWords = (issue: Issue): string[] => {
  if (issue.code === 'invalid_value') return issue.path.length === 0 ? issue.values.map(String) : [];
  if (issue.code !== 'invalid_union') return [];
  return (issue.errors as Issue[][]).flatMap((branch) => branch.flatMap(allowedWords));
};

/** Says what one issue of zod means to the person who wrote the file. */
export const problemOf = (issue: Issue, root: unknown, file: number): Problem => {
  let at: Issue = issue;
  const path: PropertyKey[] = [...issue.path];
  while (at.code === 'invalid_union') {
    const value = valueAt(root, path);
    const fitting = (at.errors as Issue[][]).filter((branch) => {
      const first = branch[0];
      return !(first?.code === 'invalid_type' && first.path.length === 0);
    });
    const words = allowedWords(at);
    if (typeof value === 'string' && words.length > 0) {
      const mended = expectation({ ...issue, code: 'invalid_value', values: words } as Issue, value);
      return { file, path: pathText(path), found: foundText(value), ...mended };
    }
    const inner = deepest(fitting.length > 0 ? fitting : (at.errors as Issue[][]));
    if (inner === undefined) break;
    if (fitting.length === 0) {
      const kinds = (at.errors as Issue[][]).flatMap((branch) => {
        const first = branch[0];
        return first?.code === 'invalid_type' ? [kindNames[first.expected] ?? first.expected] : [];
      });
      const expected = [...new Set(kinds)].join(', or ');
      const mend = typeof value === 'string' ? expectation(inner, value).mend : `Replace it by ${expected}.`;
      return { file, path: pathText(path), expected, found: foundText(value), mend };
    }
    path.push(...inner.path);
    at = inner;
  }
  const value = valueAt(root, path);
  const found =
    at.code === 'invalid_key' ? `the key ${JSON.stringify(String(path.at(-1)))}` : foundText(value);
  return { file, path: pathText(path), found, ...expectation(at, value) };
};

const distance = (a: string, b: string): number => {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The allowed word that a mistyped one was probably meant to be, if one is near enough. */
export const nearest = (word: string, allowed: readonly string[]): string | undefined => {
  const folded = word.slice(0, 60).toLowerCase();
  let best: { word: string; off: number } | undefined;
  for (const candidate of allowed) {
    const off = distance(folded, candidate.toLowerCase());
    if (off <= Math.max(1, Math.floor(candidate.length / 3)) && (best === undefined || off < best.off))
      best = { word: candidate, off };
  }
  return best?.word;
};
