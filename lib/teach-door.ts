import * as z from 'zod/mini';
import { FieldMap } from './criteria/schema.ts';
import type { TeachMessage } from './protocol.ts';

const Id = z.number().check(z.gte(0), z.lte(999));
const Said = z.string().check(z.maxLength(600));
const Teach = z.discriminatedUnion('type', [
  z.object({ type: z.literal('pointing'), on: z.boolean() }),
  z.object({ type: z.literal('picked'), id: Id, label: Said, name: Said, value: Said }),
  z.object({
    type: z.literal('taught'),
    map: FieldMap,
    lost: z.array(Id).check(z.maxLength(200)),
    values: z.array(z.object({ id: Id, value: Said })).check(z.maxLength(200)),
  }),
]);

/** The sidebar's door for what is said while a page is taught (see `door.ts`): fresh objects of known keys, or undefined. Never throws. */
export const parseTeachMessage = (raw: unknown): TeachMessage | undefined => {
  try {
    const parsed = Teach.safeParse(raw);
    return parsed.success ? (parsed.data as TeachMessage) : undefined;
  } catch {
    return undefined; // getters, cycles and proxies of a foreign object
  }
};
