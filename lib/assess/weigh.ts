import type { AboutModel } from './about.ts';
import type { Evidence, Heard } from './assessment.ts';

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
  /** By how much that rises with the odds that only the seller's side says so: a claim shown as evidence is the worst error of all. */
  claimCost: number;
  contradictedFrom: number;
  assertedFrom: number;
  /** Whether a record is about a purchase at all. */
  about?: AboutModel;
}

/** Log-odds of nothing at all: what an absent candidate counts as. */
const floor = -9;
export const logit = (p: number): number => Math.max(floor, Math.log((p + 1e-4) / (1 - p + 1e-4)));
const any = (list: readonly number[]): number => logit(1 - list.reduce((rest, p) => rest * (1 - p), 1));

const dayOf = (one: Evidence): string => (one.at ?? '').slice(0, 10);

const isLater = (a: Evidence, b: Evidence): boolean => {
  if (a.at !== b.at) {
    const x = dayOf(a);
    const y = dayOf(b);
    if (x !== y) return x > y;
  }
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
const bends = [-4, -2, 0, 2].map((bend) => ({
  bend,
  ofAny: `any over ${bend}`,
  ofTop: `top over ${bend}`,
  ofDenied: `denied over ${bend}`,
}));

/** A buyer's words for a criterion: no denial, whatever words it uses, and no automatic notice. */
const speaksFor = (one: Evidence): boolean =>
  one.sure !== undefined &&
  one.grade >= 2 &&
  one.polarity === 'for' &&
  !isDenial(one) &&
  !one.weakens.includes('auto-reply');

/** The candidates of one criterion by what they are to it, each list in their order. */
interface Sides {
  /** The buyer's words for it, and against it. */
  yes: Evidence[];
  no: Evidence[];
  /** What the seller's side says for it, and what fields and roles claim. */
  told: Evidence[];
  claims: Evidence[];
}

const sides = new WeakMap<readonly Evidence[], Sides>();

/** Made once for the same list. */
const sidesOf = (all: readonly Evidence[]): Sides => {
  const known = sides.get(all);
  if (known) return known;
  const made: Sides = { yes: [], no: [], told: [], claims: [] };
  for (const one of all) {
    if (one.sure === undefined) made.claims.push(one);
    else if (one.grade < 2) {
      if (one.grade === 1 && one.polarity === 'for') made.told.push(one);
    } else if (one.polarity === 'for') {
      if (speaksFor(one)) made.yes.push(one);
    } else if (!one.weakens.includes('auto-reply')) made.no.push(one);
  }
  sides.set(all, made);
  return made;
};

/** Each sentence once: what was copied, quoted or noted again is no second word. */
const distinct = (list: readonly Evidence[]): Evidence[] => {
  const seen = new Map<string, Evidence>();
  for (const one of list) {
    const known = seen.get(one.quote);
    if (!known || sure(one) > sure(known)) seen.set(one.quote, one);
  }
  return [...seen.values()];
};

/** What the whole record says beside one criterion. */
export interface Beside {
  /** Sum of the surest buyer word on each other criterion. */
  rest: number;
  /** On how many criteria the buyer's surest word is more likely than not, and the mean over all. */
  strong: number;
  mean: number;
  /** Of the sentence that speaks most for this criterion: how surely it speaks for another, and for how many it speaks most. */
  rival: number;
  shared: number;
  /** How sure the buyer's surest word on this criterion is. */
  top: number;
}

/** Every "for" that stands in one sentence, with its criterion. */
interface Told {
  place: Evidence['place'];
  said: { id: string; sure: number }[];
}

const isHere = (a: Evidence['place'], b: Evidence['place']): boolean =>
  a.start === b.start && a.index === b.index && a.in === b.in;

/** The surest buyer word of each criterion, and how surely one of its sentences says it as a whole. */
const topsOf = (
  candidates: Heard['candidates'],
): { id: string; top: Evidence | undefined; whole: number }[] =>
  Object.entries(candidates).map(([id, list]) => {
    const { yes } = sidesOf(list);
    return { id, top: best(yes), whole: yes.reduce((most, one) => Math.max(most, whole(one)), 0) };
  });

const standBeside = (candidates: Heard['candidates']): Record<string, Beside> => {
  const tops = topsOf(candidates);
  const total = tops.reduce((sum, one) => sum + one.whole, 0);
  const sureOf = ({ top }: (typeof tops)[number]): number => (top ? sure(top) : 0);
  const strong = tops.filter((one) => sureOf(one) > 0.5).length;
  const mean = tops.reduce((sum, one) => sum + sureOf(one), 0) / Math.max(1, tops.length);
  // Few sentences are anybody's best: only what stands in those is gathered.
  const told = new Map<number, Told[]>();
  const toldIn = (place: Evidence['place']): Told | undefined =>
    told.get(place.start)?.find((one) => isHere(one.place, place));
  for (const { top } of tops)
    if (top && !toldIn(top.place))
      told.set(top.place.start, [...(told.get(top.place.start) ?? []), { place: top.place, said: [] }]);
  for (const [id, list] of Object.entries(candidates))
    for (const one of list)
      if (one.polarity === 'for' && one.sure !== undefined)
        toldIn(one.place)?.said.push({ id, sure: one.sure });
  return Object.fromEntries(
    tops.map(({ id, top, whole: own }) => {
      const others = (top ? (toldIn(top.place)?.said ?? []) : []).filter((one) => one.id !== id);
      const shared = tops.filter(
        (one) => one.id !== id && one.top && top && isHere(one.top.place, top.place),
      );
      return [
        id,
        {
          rest: total - own,
          strong,
          mean,
          top: top ? sure(top) : 0,
          rival: Math.max(0, ...others.map((one) => one.sure)),
          shared: shared.length,
        },
      ];
    }),
  );
};

const stoodBeside = new WeakMap<Heard['candidates'], Record<string, Beside>>();

/** What stands beside each criterion: one sentence may be the best there is for several. Worked out once for the same candidates. */
export const besideOf = ({ candidates }: Pick<Heard, 'candidates'>): Record<string, Beside> => {
  const known = stoodBeside.get(candidates) ?? standBeside(candidates);
  stoodBeside.set(candidates, known);
  return known;
};

/** Where a quote stands, as one text. */
export const sentenceKey = ({ place }: Pick<Evidence, 'place'>): string =>
  `${place.in} ${place.index} ${place.start}`;

const hasNumber = /\d/;
const ofUs = /\b(?:we|our|us|wir|unser\w*|uns|nous|notre|nos|nuestr\w*)\b/i;
const ofMe = /\b(?:I|my|me|ich|je|mi)\b/;
const ofYou = /\b(?:you|your|sie|ihr\w*|vous|votre|usted\w*|su)\b/i;
const hasName = /[a-zß-ÿ,] \p{Lu}\p{Ll}+/u;

/** Words of a quote: runs of letters and digits. */
const wordCount = (text: string): number => text.match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

/** Odds above which candidates are counted. */
const countsFrom = [0.05, 0.1, 0.2, 0.4].map((from) => [from, `over ${from}`] as const);

/** Log-odds of the surest of a list. */
const highest = (list: readonly Evidence[], of: (one: Evidence) => number): number =>
  list.reduce((top, one) => Math.max(top, logit(of(one))), floor);

/** Signals of one criterion. `spoken` is how many sentences of the buyer were heard, `beside` what else the record tells. */
export const signalsOf = (
  id: string,
  all: readonly Evidence[],
  spoken: number,
  beside: Beside,
): Map<string, number> => {
  const signals = new Map<string, number>();
  const put = (name: string, value: number): void => {
    signals.set(name, value);
  };
  const { yes: every, no, told, claims } = sidesOf(all);
  const yes = distinct(every);
  const top = best(yes);
  const second = best(yes.filter((one) => one !== top));
  const denial = best(no);
  const odds = any(yes.map(sure));
  const denied = any(no.map(sure));
  put('top', top ? logit(sure(top)) : floor);
  put('top:whole', top ? logit(whole(top)) : floor);
  put('most:whole', highest(yes, whole));
  put('second', second ? logit(sure(second)) : floor);
  for (const [from, name] of countsFrom)
    put(
      name,
      yes.reduce((count, one) => (sure(one) > from ? count + 1 : count), 0),
    );
  put('any', odds);
  for (const { bend, ofAny, ofTop, ofDenied } of bends) {
    put(ofAny, Math.max(0, odds - bend));
    put(ofTop, Math.max(0, (top ? logit(sure(top)) : floor) - bend));
    put(ofDenied, Math.max(0, denied - bend));
  }
  put('denial', denial ? logit(sure(denial)) : floor);
  put('denial:whole', denial ? logit(whole(denial)) : floor);
  put('any:denial', denied);
  put(
    'broad',
    highest(no, (one) => one.broad ?? 0),
  );
  const after = (list: readonly Evidence[], last: Evidence | undefined): number =>
    last
      ? highest(
          list.filter((one) => isLater(one, last)),
          sure,
        )
      : floor;
  put('for after denial', after(yes, denial));
  put('denial after for', after(no, top));
  if (top) {
    const weak = (weakness: Evidence['weakens'][number]): number => (top.weakens.includes(weakness) ? 1 : 0);
    put('top reported', top.grade === 2 ? 1 : 0);
    put('top quoted', weak('quoted-mail'));
    put('top denies', logit(top.denies ?? 0));
    put('top hedged', weak('hedged'));
    put('top conditional', weak('conditional'));
    put('top cue', top.cued ? 1 : 0);
    put('top is question', /\?\W*$/.test(top.quote) ? 1 : 0);
    const words = Math.log1p(wordCount(top.quote));
    put('top words', words);
    put(`is:${id}:words`, words);
    put('top is short', words < Math.log(5) ? 1 : 0);
    put('top has a number', hasNumber.test(top.quote) ? 1 : 0);
    put('top has a name', hasName.test(top.quote) ? 1 : 0);
    put('top of us', ofUs.test(top.quote) ? 1 : 0);
    put('top of me', ofMe.test(top.quote) ? 1 : 0);
    put('top of you', ofYou.test(top.quote) ? 1 : 0);
    put('top rival', beside.rival);
    put('top over rival', sure(top) - beside.rival);
    put('top shared', beside.shared);
    put('top is newest', yes.every((one) => one === top || !isLater(one, top)) ? 1 : 0);
  } else put('none', 1);
  if (denial?.cued) put('denial cue', 1);
  put('field', claims.some((one) => one.place.in === 'field') ? 1 : 0);
  put('role', claims.some((one) => one.place.in === 'person') ? 1 : 0);
  const by = (side: 'note' | 'seller' | 'unknown'): number =>
    highest(
      told.filter((one) =>
        side === 'unknown'
          ? one.side === 'unknown'
          : one.side !== 'unknown' && (side === 'note') === (one.told === true),
      ),
      sure,
    );
  put('note', by('note'));
  put('seller', by('seller'));
  put('third party', by('unknown'));
  const cued = (list: readonly Evidence[]): number =>
    Math.min(
      3,
      list.reduce((count, one) => (one.cued ? count + 1 : count), 0),
    ) / 2;
  put('cues', cued(yes));
  put('denial cues', cued(no));
  put('spoken', Math.log(1 + spoken));
  put('rest', beside.rest);
  put('strong', beside.strong);
  put('mean', beside.mean);
  put(`is:${id}`, 1);
  put(`is:${id}:any`, odds);
  put(`is:${id}:denial`, denied);
  return signals;
};

/** A denial that is wrongly heard costs less than evidence that is. */
const doubtOfDenials = 0.5;

/** Odds of each status, adding up to 1. `doubt` is what a buyer's word loses in log-odds (`doubtOf`). */
export const weigh = (model: StatusModel, signals: ReadonlyMap<string, number>, doubt: number): Weighed => {
  const sums = statuses.map((_, k) => model.bias[k] ?? 0);
  for (const [name, value] of signals) {
    const weights = model.weights[name];
    if (weights) for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] ?? 0) + (weights[k] ?? 0) * value;
  }
  sums[2] = (sums[2] ?? 0) + doubt;
  sums[3] = (sums[3] ?? 0) + doubt * doubtOfDenials;
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const total = raised.reduce((a, b) => a + b, 0);
  const odds = (k: number): number => (raised[k] ?? 0) / total;
  return { missing: odds(0), asserted: odds(1), evidenced: odds(2), contradicted: odds(3) };
};
