import { readName } from '../ui/pick.ts';
import type { RecordView, Tell } from './props.ts';

/**
 * The note as it goes into the CRM: what was typed, tidied (blank lines folded, bullets alike), then what it adds by
 * element. Only what the judgement heard is listed, so that nobody reads more into the note than it holds.
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
  const heard = view.note.heard.flatMap(({ criterion, evidence }) => {
    const first = evidence[0];
    const name = readName(view.criteria, criterion, language);
    return first
      ? [`- ${name}${tell('colon')}${tell('quoted', { text: first.quote.replace(/\s+/g, ' ').trim() })}`]
      : [];
  });
  return heard.length === 0 ? typed : [typed, '', tell('note.adds'), ...heard].join('\n');
};
