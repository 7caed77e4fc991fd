import { cutAround } from './cut.ts';
import { Together } from './together.tsx';
import { findWords } from './unquoted.ts';

/** Quotation marks by language; others get the English ones. */
const marks: Record<string, readonly [string, string]> = {
  de: ['„', '“'],
  fr: ['«\u202f', '\u202f»'],
  es: ['«', '»'],
};

/** A quote from the page: always in quotation marks, in its own direction, as text only; cut around what tells unless `whole`. */
export const Quote = ({
  text,
  language,
  of,
  telling,
  whole = false,
}: {
  text: string;
  /** Language of the interface: whose quotation marks. */
  language: string;
  /** Language of the words themselves, for screen readers. */
  of?: string;
  /** The part of `text` that is seen even where the rest is cut. */
  telling?: { start: number; end: number } | undefined;
  whole?: boolean;
}) => {
  const [open, close] = marks[language] ?? ['“', '”'];
  const { from, to } = findWords(text);
  const tells = telling && {
    start: Math.max(0, telling.start - from),
    end: Math.min(telling.end, to) - from,
  };
  const shown = cutAround(text.slice(from, to), whole ? undefined : tells, whole ? 4000 : 140);
  return (
    <q class={whole ? 'quote whole' : 'quote'}>
      {open}
      <Together text={shown} lang={of} />
      {close}
    </q>
  );
};
