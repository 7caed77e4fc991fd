import * as z from 'zod/mini';
import { CriteriaFile } from './file.ts';

/**
 * The format as JSON Schema, for editors: completion, descriptions, red lines. Made from the schema that sidebars
 * check with, so that the two cannot differ. Unknown keys are red in an editor though sidebars only name them: they
 * are typing mistakes, most of the time.
 */
export const makeJsonSchema = (): Record<string, unknown> => {
  const { $schema, ...rest } = z.toJSONSchema(CriteriaFile, {
    io: 'input',
    target: 'draft-7',
  });
  return {
    $schema,
    $id: 'https://fairlead.example/criteria/schema.json',
    title: 'Fairlead criteria',
    ...rest,
  };
};
