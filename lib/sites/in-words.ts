import { isDateLine } from './activity.ts';
import { isDayInWords } from './label.ts';
import { isName } from './person-name.ts';

const inWords =
  /^\p{Lu}\p{L}*(?: \p{L}+){0,2} (?:on|by|since|am|von|seit|le|par|depuis|el|por|desde) (\S.*)$/u;
/** "Added on 4 October 2026", "Followed by Ann Lee": what the page says of a record below its fields, in words. */
export const isInWords = (text: string): boolean =>
  text.split('\n').every((line) => {
    const said = inWords.exec(line)?.[1] ?? '';
    return said !== '' && (isDateLine(said) || isDayInWords(said) || isName(said));
  });

/** A text below a heading without what the page says in words below it. */
export const withoutNotes = (text: string): string => {
  const [first = '', ...lines] = text.split('\n');
  const last = lines.findLastIndex((line) => !isInWords(line));
  return [first, ...lines.slice(0, last + 1)].join('\n');
};
