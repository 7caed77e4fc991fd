import type { Evidence, NextStep } from '../../lib/assess/assessment.ts';
import { cut } from '../../lib/text/cut.ts';
import { cutLong } from '../ui/cut.ts';
import type { Tell } from './props.ts';

/** For a calendar: one line with the act first. */
export const asCalendar = (step: NextStep, title: string, tell: Tell): string =>
  cut(tell('as.calendar', { title, text: step.text }).replace(/\s+/g, ' ').trim(), 255);

const buyerWord = ({ side, polarity, grade }: Evidence): boolean =>
  side === 'buyer' && polarity === 'for' && grade >= 2;

/**
 * A short mail in the buyer's words: their own quote first, then what would help them, as questions. Nothing of the
 * rep's own notes goes in, because this text leaves the house.
 */
export const asMail = (step: NextStep, tell: Tell): string => {
  const heard = step.evidence.find(buyerWord);
  const name = heard ? (heard.speaker === 'buyer' ? '' : heard.speaker) : (step.who ?? '');
  return [
    name === '' ? tell('mail.hello') : tell('mail.hello-name', { name }),
    '',
    ...(heard ? [tell('mail.heard', { quote: cutLong(heard.quote, heard.telling, 200) }), ''] : []),
    ...(step.questions.length > 0
      ? [tell('mail.ask'), ...step.questions.map((question) => `- ${question}`), '']
      : []),
    tell('mail.end'),
  ].join('\n');
};

/** The open questions, one a line. */
export const asQuestions = (questions: string[]): string =>
  questions.map((question) => `- ${question}`).join('\n');
