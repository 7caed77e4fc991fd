import { CriteriaFile } from './file.ts';
import { foundText, type Problem, pathText, problemOf } from './problem.ts';

/** A file of the right shape, or what is wrong with it. */
export type ParsedFile = { ok: true; file: CriteriaFile } | { ok: false; problems: Problem[] };

/** Where an object says that its length is something else than a number: only mischief does so. */
const findFalseLength = (input: unknown): { path: PropertyKey[]; value: unknown } | undefined => {
  const open: { value: unknown; path: PropertyKey[] }[] = [{ value: input, path: [] }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.value !== 'object' || at.value === null) continue;
    for (const [key, value] of Object.entries(at.value)) {
      const path = [...at.path, Array.isArray(at.value) ? Number(key) : key];
      if (key === 'length' && typeof value !== 'number') return { path, value };
      open.push({ value, path });
    }
  }
  return undefined;
};

/**
 * Parses one file. Never throws: where the schema library itself stumbles over a value (an object that claims a length
 * which cannot be compared) the place is found and told like any other mistake.
 */
export const parseFile = (value: unknown, index: number): ParsedFile => {
  try {
    const result = CriteriaFile.safeParse(value);
    if (result.success) return { ok: true, file: result.data };
    return { ok: false, problems: result.error.issues.map((issue) => problemOf(issue, value, index)) };
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const place = findFalseLength(value);
    return {
      ok: false,
      problems: [
        {
          file: index,
          path: pathText(place?.path ?? []),
          expected: 'values of the kinds that the format knows',
          found: foundText(place?.value),
          mend: 'Remove this key.',
        },
      ],
    };
  }
};
