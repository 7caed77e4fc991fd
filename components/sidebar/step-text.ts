import type { Evidence, NextStep } from '../../lib/assess/assessment.ts';
import { cut } from '../../lib/text/cut.ts';
import { cutLong } from '../ui/cut.ts';
import { splitFirstSentence } from '../ui/first-sentence.ts';
import type { Tell } from './props.ts';

/** A CRM's next-step field holds so many characters. */
const mostInField = 255;

const closing: Record<string, string> = { '“': '”', '„': '“', '«': '»' };

/** With the other half of a quotation mark that a cut took away. */
const closed = (text: string): string => text + (closing[/([“„«])[^”“»]*$/u.exec(text)?.[1] ?? ''] ?? '');

/**
 * For the CRM's next-step field: one line that fits into it. Where not all of it does, the acceptance test stays whole: the
 * act's first sentence goes with it, or as much of the act as there is room for.
 */
export const asNextStep = (step: NextStep, tell: Tell): string => {
  const write = (text: string): string =>
    tell('as.step', { text, done: step.doneWhen }).replace(/\s+/g, ' ').trim();
  const whole = write(step.text);
  if (whole.length <= mostInField) return whole;
  const [act] = splitFirstSentence(step.text);
  const brief = write(act);
  if (!act.endsWith(':') && brief.length <= mostInField) return brief;
  const room = mostInField - write('').length - 2;
  return cut(write(closed(cut(step.text.replace(/\s+/g, ' ').trim(), Math.max(room, 80)))), mostInField);
};

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
