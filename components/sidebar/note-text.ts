import { readName } from '../ui/pick.ts';
import type { RecordView, Tell } from './props.ts';

type Heard = RecordView['note']['heard'][number];

/** Whether the note tells that the buyer said it: neither a mere hint nor what the rep only thinks. */
export const isHeard = ({ status }: Pick<Heard, 'status'>): boolean =>
  status !== 'missing' && status !== 'asserted';

/**
 * The note as it goes into the CRM: what was typed, tidied (blank lines folded, bullets alike), then what it adds by
 * element, each of the buyer's sentences once. Only what they were heard to say is listed, so that nobody reads more into
 * the note than it holds.
 */
export const asTidyNote = (
  view: Pick<RecordView, 'note' | 'criteria'>,
  tell: Tell,
  language: string,
): string => {
  const typed = view.note.text
    .split('\n')
    .map((line) => line.trim().replace(/^[*•·–-]\s+/, '- '))
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const named = new Map<string, string[]>();
  for (const { criterion, evidence } of view.note.heard.filter(isHeard)) {
    const first = evidence.find(({ side }) => side === 'buyer') ?? evidence[0];
    const quote = first?.quote.replace(/\s+/g, ' ').trim();
    if (quote) named.set(quote, [...(named.get(quote) ?? []), readName(view.criteria, criterion, language)]);
  }
  const heard = [...named].map(
    ([text, names]) => `- ${names.join(', ')}${tell('colon')}${tell('quoted', { text })}`,
  );
  return heard.length === 0 ? typed : [typed, '', tell('note.adds'), ...heard].join('\n');
};
