import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import type { People } from '../text/speakers.ts';
import type { Heard } from './assessment.ts';
import { changed } from './changed.ts';
import { fieldUnits } from './forms.ts';
import { type Change, gather } from './gather.ts';
import { type Part, readClaims, readPart } from './parts.ts';
import { peopleOf } from './record-people.ts';
import { type Unit, unitsOf } from './units.ts';

/** What stands beside the activities: `key` is all that it is made of. */
interface Rest {
  key: string;
  claims: Part;
  /** What was typed into fields: by buyers into forms, by our side as notes. */
  typed: readonly Unit[];
  typedPart: Part;
}

const readRest = (record: CrmRecord, compiled: Compiled, known: People, key: string): Rest => {
  const typed = fieldUnits(record, known);
  return {
    key,
    claims: readClaims(record, compiled),
    typed,
    typedPart: readPart(record, compiled, typed, undefined),
  };
};

/** What was heard last, by criteria: a record that is read again with nothing new in it is heard as it was. */
interface LastHeard {
  rest: Rest;
  /** The units of each activity. */
  cut: readonly (readonly Unit[])[];
  /** What fields and people claim, one an activity, and what was typed into fields. */
  parts: readonly Part[];
  heard: Heard;
}
const lastHeard = new WeakMap<Compiled, readonly LastHeard[]>();
/** The record, and the note that is being written beside it. */
const mostHeard = 2;

/** Undefined where most of it is new: then there is nothing to go on from. */
const changeFrom = (last: LastHeard, parts: readonly Part[]): Change | undefined => {
  if (parts.length > last.parts.length * 2) return undefined;
  const { came, left } = changed(last.parts, parts);
  return came.length * 2 > parts.length ? undefined : { came, left, before: last.heard };
};

/**
 * Everything in one record that bears on the criteria: candidates for and against, signals of stage and stall, events,
 * objections, questions and acts of the buyer. Pure in (record, compiled); the order of the activities does not matter.
 * What did not change since the last time is remembered; nothing of the answer may be written to.
 */
export const findEvidence = (record: CrmRecord, compiled: Compiled): Heard => {
  const known = peopleOf(record);
  const cut = record.activities.map((activity, index) => unitsOf(activity, index, known));
  const before = lastHeard.get(compiled) ?? [];
  const key = JSON.stringify([known.key, record.fields, record.people]);
  const rest = before.find((one) => one.rest.key === key)?.rest ?? readRest(record, compiled, known, key);
  const parts = [rest.claims];
  for (const [index, units] of cut.entries()) {
    const same = before.find((one) => one.cut[index] === units);
    parts.push(same?.parts[index + 1] ?? readPart(record, compiled, units, record.activities[index]));
  }
  parts.push(rest.typedPart);
  let last: LastHeard | undefined;
  let change: Change | undefined;
  for (const one of before) {
    change = changeFrom(one, parts);
    if (!change) continue;
    last = one;
    break;
  }
  if (last && change && parts.length === last.parts.length && change.came.length === 0) return last.heard;
  const heard = gather(record, compiled, parts, [...cut, rest.typed], change);
  const others = before.filter((one) => one !== last);
  lastHeard.set(compiled, [{ rest, cut, parts, heard }, ...others].slice(0, mostHeard));
  return heard;
};
