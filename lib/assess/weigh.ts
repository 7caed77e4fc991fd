import { countWords } from '../text/count-words.ts';
import { negator } from '../text/negators.ts';
import type { AboutModel } from './about.ts';
import type { Evidence, Heard } from './assessment.ts';
import { columnsOf, Is, placeHash } from './columns.ts';
import { isDerived } from './derived.ts';
import { countsFrom, floor, logit, type Sides, sidesOf } from './sides.ts';

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

const sure = (one: Evidence): number => one.sure ?? 0;
const whole = (one: Evidence): number => one.whole ?? one.sure ?? 0;

/** Where the odds bend: between these log-odds a candidate turns from noise to evidence. */
const bends = [-4, -2, 0, 2].map((bend) => ({
  bend,
  ofAny: `any over ${bend}`,
  ofTop: `top over ${bend}`,
  ofDenied: `denied over ${bend}`,
}));

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
  /** 1 where the record is not in English, of which models know most; else 0. */
  foreign: number;
}

/** Every "for" that stands in one sentence, with its criterion. */
interface Told {
  place: Evidence['place'];
  said: { id: string; sure: number }[];
}

const isHere = (a: Evidence['place'], b: Evidence['place']): boolean =>
  a.start === b.start && a.index === b.index && a.in === b.in;

/** The sentences in which the surest buyer words stand, with all that each says: few sentences are anybody's best. */
const toldIn = (
  candidates: Readonly<Record<string, readonly Evidence[]>>,
  tops: readonly (Evidence | undefined)[],
): ((place: Evidence['place']) => Told | undefined) => {
  const told = new Map<number, Told[]>();
  const find = (hash: number, place: Evidence['place']): Told | undefined =>
    told.get(hash)?.find((one) => isHere(one.place, place));
  // By the low bits of a hash: whether such a place is among them.
  const wanted = new Uint8Array(4096);
  for (const top of tops) {
    if (!top) continue;
    const hash = placeHash(top.place);
    if (find(hash, top.place)) continue;
    told.set(hash, [...(told.get(hash) ?? []), { place: top.place, said: [] }]);
    wanted[hash & 4095] = 1;
  }
  const bits = Is.for | Is.weighed;
  for (const [id, list] of Object.entries(candidates)) {
    const columns = columnsOf(list);
    for (let at = 0; at < list.length; at++) {
      const hash = columns.place[at] as number;
      if (wanted[hash & 4095] === 0 || ((columns.bits[at] as number) & bits) !== bits) continue;
      find(hash, (list[at] as Evidence).place)?.said.push({ id, sure: columns.sure[at] as number });
    }
  }
  return (place) => find(placeHash(place), place);
};

const none: readonly Evidence[] = [];

const standBeside = (found: Heard['candidates'], foreign: number): Record<string, Beside> => {
  // The fifteen were learned without what is derived from them.
  const candidates = Object.fromEntries(
    Object.entries(found).map(([id, list]): [string, readonly Evidence[]] => [
      id,
      isDerived(id) ? none : list,
    ]),
  );
  const tops = Object.entries(candidates).map(([id, list]) => ({ id, ...sidesOf(list).all }));
  const total = tops.reduce((sum, one) => sum + one.eachWhole, 0);
  const sureOf = ({ top }: (typeof tops)[number]): number => (top ? sure(top) : 0);
  const strong = tops.filter((one) => sureOf(one) > 0.5).length;
  const mean = tops.reduce((sum, one) => sum + sureOf(one), 0) / Math.max(1, tops.length);
  const told = toldIn(
    candidates,
    tops.map(({ top }) => top),
  );
  return Object.fromEntries(
    tops.map(({ id, top, eachWhole: own }) => {
      const others = (top ? (told(top.place)?.said ?? []) : []).filter((one) => one.id !== id);
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
          foreign,
        },
      ];
    }),
  );
};

const stoodBeside = new WeakMap<Heard['candidates'], Record<string, Beside>>();

/** What stands beside each criterion: one sentence may be the best there is for several. Worked out once for the same candidates. */
export const besideOf = ({
  candidates,
  language,
}: Pick<Heard, 'candidates'> & Partial<Pick<Heard, 'language'>>): Record<string, Beside> => {
  const foreign = language && language.code !== 'en' && language.code !== 'und' ? 1 : 0;
  const known = stoodBeside.get(candidates) ?? standBeside(candidates, foreign);
  stoodBeside.set(candidates, known);
  return known;
};

const rooms: Record<Evidence['place']['in'], number> = { activity: 0, field: 1, person: 2, subject: 3 };
/** More than a record has of anything, and than a text has of characters. */
const mostIndex = 2 ** 20;
const mostStart = 2 ** 31;

/** Where a quote stands, as one number. */
export const sentenceKey = ({ place }: Pick<Evidence, 'place'>): number =>
  (rooms[place.in] * mostIndex + place.index) * mostStart + place.start;

const hasNumber = /\d/;
const ofUs = /\b(?:we|our|us|wir|unser\w*|uns|nous|notre|nos|nuestr\w*)\b/i;
const ofMe = /\b(?:I|my|me|ich|je|mi)\b/;
const ofYou = /\b(?:you|your|sie|ihr\w*|vous|votre|usted\w*|su)\b/i;
const hasName = /[a-zß-ÿ,] \p{Lu}\p{Ll}+/u;

const readForm = ({ quote }: Evidence) => {
  const is = (pattern: RegExp): number => (pattern.test(quote) ? 1 : 0);
  return {
    asks: is(/\?\W*$/),
    words: Math.log1p(countWords(quote)),
    number: is(hasNumber),
    name: is(hasName),
    negates: is(negator),
    us: is(ofUs),
    me: is(ofMe),
    you: is(ofYou),
  };
};
const forms = new WeakMap<Evidence, ReturnType<typeof readForm>>();

/** How a quote is worded: read once, it is the best there is for a while. */
const formOf = (one: Evidence): ReturnType<typeof readForm> => {
  const form = forms.get(one) ?? readForm(one);
  forms.set(one, form);
  return form;
};

const namesFor = (id: string) => ({
  is: `is:${id}`,
  any: `is:${id}:any`,
  rest: `is:${id}:rest`,
  strong: `is:${id}:strong`,
  mean: `is:${id}:mean`,
  denial: `is:${id}:denial`,
  words: `is:${id}:words`,
});
const names = new Map<string, ReturnType<typeof namesFor>>();

/** Names of the signals that each criterion has of its own: a name that is put together anew is looked up many times as slowly. */
const namesOf = (id: string): ReturnType<typeof namesFor> => {
  const known = names.get(id) ?? namesFor(id);
  names.set(id, known);
  return known;
};

/** Signals of one criterion. `spoken` is how many sentences of the buyer were heard, `beside` what else the record tells. */
export const signalsOf = (id: string, mine: Sides, spoken: number, beside: Beside): Map<string, number> => {
  const signals = new Map<string, number>();
  const put = (name: string, value: number): void => {
    signals.set(name, value);
  };
  const own = namesOf(id);
  const { top, denial } = mine;
  const odds = mine.any;
  const { denied } = mine;
  put('top', top ? logit(sure(top)) : floor);
  put('top:whole', top ? logit(whole(top)) : floor);
  put('most:whole', logit(mine.whole));
  put('second', logit(mine.second));
  countsFrom.forEach(([, name], k) => {
    put(name, mine.counts[k] ?? 0);
  });
  put('any', odds);
  for (const { bend, ofAny, ofTop, ofDenied } of bends) {
    put(ofAny, Math.max(0, odds - bend));
    put(ofTop, Math.max(0, (top ? logit(sure(top)) : floor) - bend));
    put(ofDenied, Math.max(0, denied - bend));
  }
  put('denial', denial ? logit(sure(denial)) : floor);
  put('denial:whole', denial ? logit(whole(denial)) : floor);
  put('any:denial', denied);
  put('broad', logit(mine.broad));
  put('for after denial', logit(mine.forAfter));
  put('denial after for', logit(mine.denialAfter));
  if (top) {
    const weak = (weakness: Evidence['weakens'][number]): number => (top.weakens.includes(weakness) ? 1 : 0);
    put('top reported', top.grade === 2 ? 1 : 0);
    put('top quoted', weak('quoted-mail'));
    put('top denies', logit(top.denies ?? 0));
    put('top hedged', weak('hedged'));
    put('top conditional', weak('conditional'));
    put('top cue', top.cued ? 1 : 0);
    const form = formOf(top);
    put('top is question', form.asks);
    put('top words', form.words);
    put(own.words, form.words);
    put('top is short', form.words < Math.log(5) ? 1 : 0);
    put('top has a number', form.number);
    put('top has a name', form.name);
    put('top negates', form.negates);
    put('top of us', form.us);
    put('top of me', form.me);
    put('top of you', form.you);
    put('top rival', beside.rival);
    put('top over rival', sure(top) - beside.rival);
    put('top shared', beside.shared);
    put('top is newest', mine.topIsNewest ? 1 : 0);
  } else put('none', 1);
  if (denial) {
    put('denial denies', logit(denial.denies ?? 0));
    put('denial negates', formOf(denial).negates);
    if (denial.cued) put('denial cue', 1);
  }
  put('field', mine.field ? 1 : 0);
  put('role', mine.role ? 1 : 0);
  put('note', logit(mine.note));
  put('seller', logit(mine.seller));
  put('third party', logit(mine.third));
  put('cues', Math.min(3, mine.cues) / 2);
  put('denial cues', Math.min(3, mine.denialCues) / 2);
  put('spoken', Math.log(1 + spoken));
  put('rest', beside.rest);
  put('strong', beside.strong);
  put('mean', beside.mean);
  put('foreign', beside.foreign);
  put('foreign:any', beside.foreign * odds);
  put(own.is, 1);
  put(own.any, odds);
  put(own.rest, beside.rest);
  put(own.strong, beside.strong);
  put(own.mean, beside.mean);
  put(own.denial, denied);
  return signals;
};

/** A denial that is wrongly heard costs less than evidence that is. */
const doubtOfDenials = 0.5;

/** Odds of each status, adding up to 1. `doubt` is what a buyer’s word loses in log-odds (`doubtIn`). */
export const weigh = (model: StatusModel, signals: ReadonlyMap<string, number>, doubt: number): Weighed => {
  const sums = statuses.map((_, k) => model.bias[k] ?? 0);
  signals.forEach((value, name) => {
    const weights = model.weights[name];
    if (weights)
      for (let k = 0; k < sums.length; k++) sums[k] = (sums[k] as number) + (weights[k] ?? 0) * value;
  });
  sums[2] = (sums[2] ?? 0) + doubt;
  sums[3] = (sums[3] ?? 0) + doubt * doubtOfDenials;
  const top = Math.max(...sums);
  const raised = sums.map((sum) => Math.exp(sum - top));
  const total = raised.reduce((a, b) => a + b, 0);
  const odds = (k: number): number => (raised[k] ?? 0) / total;
  return { missing: odds(0), asserted: odds(1), evidenced: odds(2), contradicted: odds(3) };
};
