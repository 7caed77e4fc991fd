import { Gap, hashWord, Shape, type Tokens } from './tokens.ts';

const currencies = new Set(
  '$ £ € ¥ eur usd gbp chf euro euros dollars pounds sek nok dkk pln kr francs tsd'.split(' ').map(hashWord),
);

/** Marks the numbers that stand beside a currency. `numbers` lists the tokens that hold a digit, `many` of them. */
export const markMoney = (tokens: Tokens, numbers: Int32Array, many: number): void => {
  const { count, shape, hash, gap } = tokens;
  const isCurrency = (i: number): boolean => currencies.has(hash[i] as number);
  for (let n = 0; n < many; n++) {
    const i = numbers[n] as number;
    const before = i > 0 && (gap[i] as number) <= Gap.space && isCurrency(i - 1);
    const after = i + 1 < count && (gap[i + 1] as number) <= Gap.space && isCurrency(i + 1);
    if (before || after) shape[i] = (shape[i] as number) | Shape.money;
  }
};
