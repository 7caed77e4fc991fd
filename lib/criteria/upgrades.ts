/**
 * Formats of the criteria file. A released format is frozen: when a format 2 comes, `upgrades[0]` turns a file of
 * format 1 into one of format 2, with a saved old file as its test, and never changes again.
 */
export const currentFormat = 1;

/** `upgrades[n]` turns format n + 1 into format n + 2. */
const upgrades: readonly ((file: Record<string, unknown>) => Record<string, unknown>)[] = [];

/** A file in the current format; `too-new` when it is of a later one. Anything that is no file is left for the schema to refuse. */
export const upgradeFile = (value: unknown): unknown | 'too-new' => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const file = value as Record<string, unknown>;
  const { format } = file;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return value;
  if (format > currentFormat) return 'too-new';
  return upgrades.slice(format - 1).reduce((older, upgrade) => upgrade(older), file);
};
