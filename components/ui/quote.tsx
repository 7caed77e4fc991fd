import { behindCourtesies, cutAround, moved } from './cut.ts';
import { Together } from './together.tsx';
import { findWords } from './unquoted.ts';

/** Quotation marks by language; others get the English ones. */
const marks: Record<string, readonly [string, string]> = {
  de: ['„', '“'],
  fr: ['«\u202f', '\u202f»'],
  es: ['«', '»'],
};

/** A quote from the page: always in quotation marks, in its own direction, as text only; unless `whole` without its courtesies, and cut around what tells. */
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
  const words = text.slice(from, to);
  const shown = whole
    ? cutAround(words, undefined, 4000)
    : cutAround(...behindCourtesies(words, moved(telling, from)), 140);
  return (
    <q class={whole ? 'quote whole' : 'quote'}>
      {open}
      <Together text={shown} lang={of} />
      {close}
    </q>
  );
};
