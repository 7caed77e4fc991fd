import type { Evidence } from '../../lib/assess/assessment.ts';
import type { CrmRecord } from '../../lib/record.ts';
import { readDay } from '../ui/when.ts';
import type { Tell } from './props.ts';

const roles = ['buyer', 'seller', 'unknown'];

/** The speaker's name, or the side in words when only that is known. */
export const readSpeaker = ({ speaker }: Pick<Evidence, 'speaker'>, tell: Tell): string =>
  roles.includes(speaker) ? tell(`speaker.${speaker}`) : speaker;

/** By what it was said: the kind of activity, "contact role", or the field's label. */
export const readHow = ({ place }: Pick<Evidence, 'place'>, record: CrmRecord, tell: Tell): string => {
  if (place.in === 'person') return tell('how.person');
  if (place.in === 'field')
    return tell('how.field', { label: record.fields[place.index]?.label ?? tell('how.unnamed') });
  const activity = record.activities[place.index];
  return tell(`how.${activity?.kind ?? 'other'}`);
};

/** Who, how, when: always in this order. */
export const readWho = (
  evidence: Evidence,
  record: CrmRecord,
  context: { tell: Tell; now: string; language: string },
): string[] => {
  const who = readSpeaker(evidence, context.tell);
  const how = readHow(evidence, record, context.tell);
  return evidence.at === undefined
    ? [who, how]
    : [who, how, readDay(evidence.at, context.now, context.language)];
};
