import { checkContent, type Grammars } from './content.ts';
import { CriteriaFile } from './file.ts';
import { emptyCriteria, lay } from './merge.ts';
import { parseFile } from './parse.ts';
import { type Notice, type Problem, problemOf } from './problem.ts';
import { checkReferences } from './references.ts';
import { Criteria } from './schema.ts';
import { findUnknownKeys } from './unknown-keys.ts';

/** The criteria that the judgement works with, or every reason why there are none. */
export type Resolved =
  | { ok: true; criteria: Criteria; notices: Notice[] }
  | { ok: false; problems: Problem[]; notices: Notice[] };

/** At most so many problems are told at once; the rest is usually the same mistake. */
const mostProblems = 50;

/**
 * Lays criteria files over each other into one complete `Criteria`.
 *
 * @param files Parsed JSON, lowest first: the packaged set, its cues, what is extended, the file itself. Whoever calls
 *   has followed `extends` already (`lib/sync/gather.ts`, `lib/cli/packaged.ts`).
 * @param outside Which of them come from outside: those must keep the bounds of `content.ts`, with these grammars.
 * @returns The criteria with notices, or problems: never half a result, never an exception for bad input.
 */
export const resolve = (
  files: readonly unknown[],
  outside?: { files: ReadonlySet<number>; grammars: Grammars },
): Resolved => {
  const notices: Notice[] = [];
  const problems: Problem[] = [];
  const parsed: CriteriaFile[] = [];
  for (const [index, file] of files.entries()) {
    const result = parseFile(file, index);
    if (result.ok) {
      parsed.push(result.file);
      notices.push(...findUnknownKeys(file, result.file, CriteriaFile, index));
      if (outside?.files.has(index)) problems.push(...checkContent(result.file, index, outside.grammars));
    } else problems.push(...result.problems);
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems), notices };

  let merged = emptyCriteria();
  for (const file of parsed) merged = lay(merged, file);
  const whole = Criteria.safeParse(merged);
  const top = files.length - 1;
  if (!whole.success)
    return {
      ok: false,
      problems: whole.error.issues.slice(0, mostProblems).map((issue) => problemOf(issue, merged, top)),
      notices,
    };
  const references = checkReferences(whole.data, parsed);
  if (references.problems.length > 0)
    return { ok: false, problems: references.problems.slice(0, mostProblems), notices };
  return { ok: true, criteria: references.criteria, notices: [...notices, ...references.notices] };
};
