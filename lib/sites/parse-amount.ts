/** An amount as the page words it. */
export interface ParsedAmount {
  /** A plain decimal number as text: `1517000.5`. */
  value: string;
  /** The ISO 4217 code, or the symbol as shown. */
  currency?: string;
  ambiguous: boolean;
}

const symbols = '[$€£¥₹₩₽₺₪₫₱฿₴]|R\\$|US\\$|A\\$|C\\$|CHF|kr\\.?|zł|Kč|Fr\\.';
const shape = new RegExp(
  `^([-−(]?)\\s?(${symbols}|[A-Z]{3})?\\s?([-−]?)(\\d[\\d.,'’ ]*)\\s?(k|m|mm|mn|mio\\.?|mrd\\.?|b|bn|md)?\\s?(${symbols}|[A-Z]{3}\\b)?\\)?(?=$|\\s?\\()`,
  'i',
);
// Any three letters look like a code ("Top 10"): only those that the browser knows count.
let codes: Set<string> | undefined;
const isCurrency = (text: string): boolean => {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return !/^[A-Z]{3}$/i.test(text) || codes.has(text);
};
const scales: [RegExp, number][] = [
  [/^k$/i, 1e3],
  [/^(?:m|mm|mn|mio\.?)$/i, 1e6],
  [/^(?:b|bn|mrd\.?|md)$/i, 1e9],
];

const decimalOf = (language: string): string => {
  try {
    const parts = new Intl.NumberFormat(language || 'en').formatToParts(1.5);
    return parts.find((part) => part.type === 'decimal')?.value ?? '.';
  } catch {
    return '.';
  }
};

/**
 * Reads an amount that is the whole of `text`: "USD 1,733,104.35 (EUR 1,500,000)" (the first counts), "1.517.000,50 €",
 * "$172.4K". A bare number counts only when `expected` (the field's name says that it is money).
 *
 * @param language BCP 47 tag of the page: decides what a single separator before three digits means, marked ambiguous
 *   when that reading is not the usual one.
 */
export const readAmount = (text: string, language: string, expected = false): ParsedAmount | undefined => {
  if (text.length > 60) return undefined;
  const found = shape.exec(text);
  // A cut amount ("EUR 1,517,...") is not a smaller one.
  if (!found || /[.,]{2}|…/.test(text)) return undefined;
  const [, minus, before, sign, written = '', scale, after] = found;
  const currency = before ?? after;
  if (currency ? !isCurrency(currency) : !expected) return undefined;
  const digits = written.replace(/['’ ]/g, '').replace(/[.,]$/, '');
  const marks = digits.replace(/\d/g, '');
  let decimal = '';
  let ambiguous = false;
  if (marks.length > 0) {
    const last = marks.at(-1) ?? '';
    const tail = digits.length - digits.lastIndexOf(last) - 1;
    if (new Set(marks).size > 1) decimal = last;
    else if (marks.length === 1) {
      if (tail !== 3 || scale) decimal = last;
      else if (digits.startsWith('0')) decimal = last;
      else {
        // 1,234 or 1.234: money with three decimals is next to unknown, so it groups; odd for the language, it is said.
        ambiguous = last === decimalOf(language);
        if (ambiguous && !currency) decimal = last;
      }
    }
  }
  const plain = digits
    .split(decimal || 'x')
    .map((part) => part.replace(/[.,]/g, ''))
    .join('.');
  const factor = scales.find(([word]) => word.test(scale ?? ''))?.[1] ?? 1;
  const number = factor === 1 ? plain : String(Math.round(Number(plain) * factor * 100) / 100);
  const negative = minus || sign ? '-' : '';
  return { value: negative + number, ...(currency ? { currency } : {}), ambiguous };
};
