import type { NextStep } from '../../lib/assess/assessment.ts';
import { cut } from '../../lib/text/cut.ts';
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
