import type { FieldMap } from './criteria/schema.ts';
import type { TeachMessage } from './protocol.ts';
import { objectKinds } from './record.ts';
import { byType, fields, flag, list, maybe, number, oneOf, type Shape, text } from './shape.ts';

const id = number(0);
const said = text(600);
const short = text(200);

/** As `FieldMap` of the criteria, bounds included; whether its selectors hold is judged when the file is checked. */
const TaughtMap: Shape<FieldMap> = fields({
  id: text(40),
  name: short,
  url: short,
  object: oneOf(objectKinds),
  root: maybe(short),
  title: maybe(short),
  stage: maybe(short),
  fields: list(fields({ label: short, name: maybe(short), labelSelector: maybe(short), value: short }), 500),
  rows: maybe(fields({ row: short, label: short, value: short })),
  people: maybe(fields({ row: short, name: short, title: maybe(short), role: maybe(short) })),
  activities: maybe(
    fields({
      row: short,
      kind: maybe(short),
      author: maybe(short),
      date: maybe(short),
      subject: maybe(short),
      text: short,
    }),
  ),
});

const Teach = byType({
  pointing: fields({ on: flag }),
  picked: fields({ id, as: oneOf(['title', 'stage', 'field']), label: said, name: said, value: said }),
  refused: fields({ why: oneOf(['secret', 'full']) }),
  taught: fields({ map: TaughtMap, lost: list(id, 200), values: list(fields({ id, value: said }), 200) }),
});

/**
 * The sidebar's door for what is said while a page is taught (see `door.ts`): fresh objects of known keys, or undefined.
 * Never throws.
 */
export const parseTeachMessage = (raw: unknown): TeachMessage | undefined => {
  try {
    const parsed = Teach.safeParse(raw);
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined; // getters, cycles and proxies of a foreign object
  }
};
