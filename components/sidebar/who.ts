import type { Evidence, Place } from '../../lib/assess/assessment.ts';
import { cut } from '../../lib/text/cut.ts';
import { readDay } from '../ui/when.ts';
import type { Here } from './here.tsx';

type Context = Pick<Here, 'tell' | 'now' | 'language'> & { view: Pick<Here['view'], 'record'> };

const roles = ['buyer', 'seller', 'unknown'];

/** Whether a speaker is known by name, and not by their side alone. */
export const isNamed = (speaker: string): boolean => !roles.includes(speaker);

/** By what it was said: "contact role", the field's label, or the kind of activity and, when `whole`, its subject too. */
const readHow = ({ in: kind, index }: Place, { view, tell }: Context, whole: boolean): string => {
  const { fields, activities } = view.record;
  if (kind === 'person') return tell('how.person');
  if (kind === 'field') return tell('how.field', { label: fields[index]?.label ?? tell('how.unnamed') });
  const activity = activities[index];
  const how = tell(`how.${activity?.kind ?? 'other'}`);
  return whole && activity?.subject ? `${how}, ${cut(activity.subject, 60)}` : how;
};

/** A quote as it is copied: the words, and in brackets whose they are. */
export const quoteInFull = (evidence: Evidence, context: Context, whole = false): string =>
  `${context.tell('quoted', { text: evidence.quote })} (${readWho(evidence, context, whole).join(', ')})`;

/** Who (by name, else whose side they are on), how, when: always in this order. */
export const readWho = ({ speaker, place, at }: Evidence, context: Context, whole = false): string[] => [
  isNamed(speaker) ? speaker : context.tell(`speaker.${speaker}`),
  readHow(place, context, whole),
  ...(at === undefined ? [] : [readDay(at, context.now, context.language)]),
];
