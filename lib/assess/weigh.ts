import type { Evidence } from './assessment.ts';

/**
 * From all candidates of one criterion to the odds of each status: a softmax over a few named signals, so that a verdict is a
 * sum that can be taken apart. The signals are made here for training and judging alike.
 */
export const statuses = ['missing', 'asserted', 'evidenced', 'contradicted'] as const;
export type Weighed = Record<(typeof statuses)[number], number>;

export interface StatusModel {
  /** Weight of each signal, one number a status in the order of `statuses`. */
  weights: Readonly<Record<string, readonly number[]>>;
  bias: readonly number[];
  /** From these odds on a status is said; below, the hint is "possible". */
  evidencedFrom: number;
  contradictedFrom: number;
  assertedFrom: number;
}

/** Log-odds of nothing at all: what an absent candidate counts as. */
const floor = -9;
const logit = (p: number): number => Math.max(floor, Math.log((p + 1e-4) / (1 - p + 1e-4)));
const any = (list: readonly number[]): number => logit(1 - list.reduce((rest, p) => rest * (1 - p), 1));

const isLater = (a: Evidence, b: Evidence): boolean => {
  const x = (a.at ?? '').slice(0, 10);
  const y = (b.at ?? '').slice(0, 10);
  if (x !== y) return x > y;
  return a.place.in === b.place.in && a.place.index === b.place.index && a.place.start > b.place.start;
};

const sure = (one: Evidence): number => one.sure ?? 0;
const whole = (one: Evidence): number => one.whole ?? one.sure ?? 0;
const best = (list: readonly Evidence[]): Evidence | undefined => {
  let top: Evidence | undefined;
  for (const one of list)
    if (!top || sure(one) > sure(top) || (sure(one) === sure(top) && one.quote < top.quote)) top = one;
  return top;
};

/** From these odds on a sentence counts as a denial of whatever it is about. */
const deniesFrom = 0.6;
export const isDenial = (one: Pick<Evidence, 'denies'>): boolean => (one.denies ?? 0) >= deniesFrom;

/** Where the odds bend: between these log-odds a candidate turns from noise to evidence. */
const bends = [-4, -2, 0, 2];

/** Signals of one criterion. `spoken` is how many sentences of the buyer were heard, `rest` how much else they tell. */
export const signalsOf = (
  id: string,
  all: readonly Evidence[],
  spoken: number,
  rest: number,
): Map<string, number> => {
  const signals = new Map<string, number>();
  const put = (name: string, value: number): void => {
    signals.set(name, Math.abs(value) > 1.5 ? value / 5 : value);
  };
  const scored = all.filter((one) => one.sure !== undefined);
  const buyer = scored.filter((one) => one.grade >= 2 && !one.weakens.includes('auto-reply'));
  // A sentence that denies something shows nothing, whatever words it uses.
  const yes = buyer.filter((one) => one.polarity === 'for' && !isDenial(one));
  const no = buyer.filter((one) => one.polarity === 'against');
  const top = best(yes);
  const second = best(yes.filter((one) => one !== top));
  const denial = best(no);
  const odds = any(yes.map(sure));
  const denied = any(no.map(sure));
  put('top', top ? logit(sure(top)) : floor);
  put('top:whole', top ? logit(whole(top)) : floor);
  put('most:whole', Math.max(floor, ...yes.map((one) => logit(whole(one)))));
  put('second', second ? logit(sure(second)) : floor);
  put('any', odds);
  for (const bend of bends) {
    put(`any over ${bend}`, Math.max(0, odds - bend));
    put(`top over ${bend}`, Math.max(0, (top ? logit(sure(top)) : floor) - bend));
    put(`denied over ${bend}`, Math.max(0, denied - bend));
  }
  put('denial', denial ? logit(sure(denial)) : floor);
  put('denial:whole', denial ? logit(whole(denial)) : floor);
  put('any:denial', denied);
  put('broad', Math.max(floor, ...no.map((one) => logit(one.broad ?? 0))));
  put(
    'for after denial',
    denial
      ? Math.max(floor, ...yes.filter((one) => isLater(one, denial)).map((one) => logit(sure(one))))
      : floor,
  );
  put(
    'denial after for',
    top ? Math.max(floor, ...no.filter((one) => isLater(one, top)).map((one) => logit(sure(one)))) : floor,
  );
  if (top) {
    const weak = (weakness: Evidence['weakens'][number]): number => (top.weakens.includes(weakness) ? 1 : 0);
    put('top reported', top.grade === 2 ? 1 : 0);
    put('top quoted', weak('quoted-mail'));
    put('top denies', logit(top.denies ?? 0));
    put('top hedged', weak('hedged'));
    put('top conditional', weak('conditional'));
    put('top cue', top.cued ? 1 : 0);
    put('top is question', /\?\W*$/.test(top.quote) ? 1 : 0);
    put('top is newest', yes.every((one) => one === top || !isLater(one, top)) ? 1 : 0);
  } else put('none', 1);
  if (denial?.cued) put('denial cue', 1);
  const claims = all.filter((one) => one.sure === undefined);
  const told = scored.filter((one) => one.grade === 1 && one.polarity === 'for');
  put('field', claims.some((one) => one.place.in === 'field') ? 1 : 0);
  put('role', claims.some((one) => one.place.in === 'person') ? 1 : 0);
  const by = (side: 'note' | 'seller' | 'unknown'): number =>
    Math.max(
      floor,
      ...told
        .filter((one) =>
          side === 'unknown'
            ? one.side === 'unknown'
            : one.side !== 'unknown' && (side === 'note') === (one.told === true),
        )
        .map((one) => logit(sure(one))),
    );
  put('note', by('note'));
  put('seller', by('seller'));
  put('third party', by('unknown'));
  const cued = (list: readonly Evidence[]): number => Math.min(3, list.filter((one) => one.cued).length) / 2;
  put('cues', cued(yes));
  put('denial cues', cued(no));
  put('spoken', Math.log(1 + spoken));
  put('rest', rest / 5);
  signals.set(`is:${id}`, 1);
  signals.set(`is:${id}:any`, odds / 5);
  signals.set(`is:${id}:denial`, denied / 5);
  return signals;
};

/** Odds of each status, adding up to 1. */
export const weigh = (model: StatusModel, signals: ReadonlyMap<string, number>): Weighed => {
  const sums = statuses.map((_, k) => model.bias[k] ?? 0);
  for (const [name, value] of signals) {
    const weights = model.weights[name];
    if (weights) for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + (weights[k] ?? 0) * value;
  }
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const total = raised.reduce((a, b) => a + b, 0);
  const odds = (k: number): number => (raised[k] ?? 0) / total;
  return { missing: odds(0), asserted: odds(1), evidenced: odds(2), contradicted: odds(3) };
};
