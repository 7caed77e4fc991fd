import type * as z from 'zod/mini';
import { type Notice, nearest, pathText } from './problem.ts';

/**
 * Names every key of a file that the format does not know: what zod left out when it built the parsed value. Such
 * keys are no error (a newer file may hold them) but most of them are typing mistakes, so the nearest known key is named.
 */
export const findUnknownKeys = (
  input: unknown,
  parsed: unknown,
  schema: z.ZodMiniType,
  file: number,
): Notice[] => {
  const notices: Notice[] = [];
  const open: { input: unknown; parsed: unknown; path: PropertyKey[] }[] = [{ input, parsed, path: [] }];
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (typeof at.input !== 'object' || at.input === null) continue;
    if (typeof at.parsed !== 'object' || at.parsed === null) continue;
    for (const [key, value] of Object.entries(at.input)) {
      const path = [...at.path, Array.isArray(at.input) ? Number(key) : key];
      if (Object.hasOwn(at.parsed, key))
        open.push({ input: value, parsed: (at.parsed as Record<string, unknown>)[key], path });
      else {
        const near = nearest(key, knownKeys(schema, at.path));
        const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
        notices.push({
          file,
          path: pathText(path),
          text: `This key is not known here and is ignored.${hint}`,
        });
      }
    }
  }
  return notices.sort((a, b) => (a.path < b.path ? -1 : 1));
};

interface Definition {
  type: string;
  shape?: Record<string, z.ZodMiniType>;
  innerType?: z.ZodMiniType;
  valueType?: z.ZodMiniType;
  element?: z.ZodMiniType;
  options?: z.ZodMiniType[];
}
const definition = (schema: z.ZodMiniType): Definition => schema._zod.def as unknown as Definition;

/** The keys that the schema knows at a path; empty where any name may stand. */
const knownKeys = (schema: z.ZodMiniType, path: readonly PropertyKey[]): string[] => {
  const def = definition(schema);
  if (def.innerType !== undefined) return knownKeys(def.innerType, path);
  if (def.options !== undefined) return def.options.flatMap((option) => knownKeys(option, path));
  const [key, ...rest] = path;
  if (key === undefined) return Object.keys(def.shape ?? {});
  const next = def.shape?.[String(key)] ?? def.valueType ?? def.element;
  return next === undefined ? [] : knownKeys(next, rest);
};
