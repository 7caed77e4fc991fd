import * as z from 'zod/mini';
import { policyKeys } from './policy.ts';

/** What Chromium understands in a managed schema; anything else makes it refuse the whole extension. */
const understood = new Set(['type', 'description', 'enum', 'items', 'minimum', 'maximum', 'pattern']);

const reduce = (schema: Record<string, unknown>): Record<string, unknown> => {
  const kept: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(schema)) {
    if (!understood.has(key)) continue;
    kept[key] = key === 'items' ? reduce(value as Record<string, unknown>) : value;
  }
  return kept;
};

/** `public/managed-schema.json`, from the schema that the extension checks with. */
export const makeManagedSchema = (): Record<string, unknown> => ({
  type: 'object',
  properties: Object.fromEntries(
    Object.entries(policyKeys).map(([key, { schema, text }]) => [
      key,
      {
        description: text,
        ...reduce(
          z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any' }) as Record<string, unknown>,
        ),
      },
    ]),
  ),
});
