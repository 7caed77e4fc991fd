import type { Evidence } from '../../lib/assess/assessment.ts';
import type { CrmRecord } from '../../lib/record.ts';
import { cut } from '../../lib/text/cut.ts';
import { readDay } from '../ui/when.ts';
import type { Tell } from './props.ts';

const roles = ['buyer', 'seller', 'unknown'];

/** Whether a speaker is known by name, and not by their side alone. */
export const isNamed = (speaker: string): boolean => !roles.includes(speaker);

/** The speaker's name, or the side in words when only that is known. */
export const readSpeaker = ({ speaker }: Pick<Evidence, 'speaker'>, tell: Tell): string =>
  isNamed(speaker) ? speaker : tell(`speaker.${speaker}`);

/** By what it was said: the kind of activity, "contact role", or the field's label. */
export const readHow = ({ place }: Pick<Evidence, 'place'>, record: CrmRecord, tell: Tell): string => {
  if (place.in === 'person') return tell('how.person');
  if (place.in === 'field')
    return tell('how.field', { label: record.fields[place.index]?.label ?? tell('how.unnamed') });
  const activity = record.activities[place.index];
  return tell(`how.${activity?.kind ?? 'other'}`);
};

/** Who, how, when: always in this order; `whole` names the activity's subject too. */
export const readWho = (
  evidence: Evidence,
  record: CrmRecord,
  context: { tell: Tell; now: string; language: string; whole?: boolean },
): string[] => {
  const who = readSpeaker(evidence, context.tell);
  const { place } = evidence;
  const acted = place.in === 'activity' || place.in === 'subject';
  const subject = context.whole && acted ? record.activities[place.index]?.subject : undefined;
  const how = [readHow(evidence, record, context.tell), ...(subject ? [cut(subject, 60)] : [])].join(', ');
  return evidence.at === undefined
    ? [who, how]
    : [who, how, readDay(evidence.at, context.now, context.language)];
};
