import { cut } from './cut.ts';

/** Quotation marks by language; others get the English ones. */
const marks: Record<string, readonly [string, string]> = {
  de: ['„', '“'],
  fr: ['«\u202f', '\u202f»'],
  es: ['«', '»'],
};

/** A quote from the page: always in quotation marks, in its own direction, as text only; cut unless `whole`. */
export const Quote = ({
  text,
  language,
  of,
  whole = false,
}: {
  text: string;
  /** Language of the interface: whose quotation marks. */
  language: string;
  /** Language of the words themselves, for screen readers. */
  of?: string;
  whole?: boolean;
}) => {
  const [open, close] = marks[language] ?? ['“', '”'];
  const shown = cut(text.replace(/\s+/g, ' ').trim(), whole ? 4000 : 140);
  return (
    <q class={whole ? 'quote whole' : 'quote'}>
      {open}
      <bdi lang={of}>{shown}</bdi>
      {close}
    </q>
  );
};
