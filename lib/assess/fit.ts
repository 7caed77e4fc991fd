import { normaliseLabel } from '../criteria/compile.ts';
import type { Criteria, FitRule } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import type { Fit } from './assessment.ts';
import type { Words } from './words.ts';

type Line = Fit['lines'][number];

/** The value of the first field that the rule names and that the page fills. */
const attributeOf = (record: CrmRecord, rule: FitRule): string | undefined => {
  const wanted = new Set(rule.fields.map(normaliseLabel));
  const field = record.fields.find(
    (one) =>
      (wanted.has(normaliseLabel(one.label)) ||
        (one.name !== undefined && wanted.has(normaliseLabel(one.name)))) &&
      !/^\s*(?:|-+|n\/?a|unknown|tbd|none|unbekannt|inconnu|desconocido)\s*$/i.test(one.value),
  );
  return field?.parsed?.kind === 'amount' ? field.parsed.value : field?.value;
};

/** A number as people write it: "1,200", "1.200", "1 200 employees", "51-200" (the lower end), "25k". */
export const numberOf = (text: string): number | undefined => {
  const match = /-?\d[\d.,'’\u00a0\u202f ]*/.exec(text);
  if (!match) return undefined;
  let digits = match[0].replace(/[\s'’\u00a0\u202f]/g, '').replace(/[.,]+$/, '');
  const cents = /[.,](\d{1,2})$/.exec(digits);
  const whole = cents ? digits.slice(0, cents.index) : digits;
  digits = whole.replace(/[.,]/g, '') + (cents ? `.${cents[1] ?? ''}` : '');
  const value = Number(digits);
  if (Number.isNaN(value)) return undefined;
  const after = text.slice(match.index + match[0].length, match.index + match[0].length + 3);
  return /^k\b/i.test(after) ? value * 1000 : /^m\b/i.test(after) ? value * 1_000_000 : value;
};

const same = (a: string, b: string | number): boolean => normaliseLabel(a) === normaliseLabel(String(b));

const holds = (rule: FitRule, value: string): boolean | undefined => {
  const [low = 0, high = 0] = rule.values.map(Number);
  const number = numberOf(value);
  switch (rule.operator) {
    case 'is-set':
      return true;
    case 'is-one-of':
      return rule.values.some((one) => same(value, one));
    case 'is-not-one-of':
      return !rule.values.some((one) => same(value, one));
    case 'contains':
      return rule.values.some((one) => value.toLowerCase().includes(String(one).toLowerCase()));
    case 'at-least':
      return number === undefined ? undefined : number >= low;
    case 'at-most':
      return number === undefined ? undefined : number <= low;
    case 'between':
      return number === undefined ? undefined : number >= low && number <= high;
  }
};

/**
 * Compares the record with the profile. A gate that fails means outside and is balanced by nothing; what the page does
 * not say is unknown, not zero. Undefined when the criteria hold no rules.
 */
export const judgeFit = (record: CrmRecord, criteria: Criteria, words: Words): Fit | undefined => {
  const { rules } = criteria.fit;
  if (rules.length === 0) return undefined;
  let known = 0;
  let reached = 0;
  let weighed = 0;
  const lines = rules.map((rule): Line => {
    const value = attributeOf(record, rule);
    const held = value === undefined ? undefined : holds(rule, value);
    if (held !== undefined) {
      known++;
      weighed += rule.weight;
      if (held) reached += rule.weight;
    }
    const result = held === undefined ? 'unknown' : held ? 'yes' : 'no';
    const found = value === undefined ? {} : { found: value };
    return { rule: rule.id, text: words.of(rule.text), result, gate: rule.gate, ...found };
  });
  const coverage = known / rules.length;
  if (lines.some((line) => line.gate && line.result === 'no')) return { verdict: 'outside', coverage, lines };
  if (known === 0) return { verdict: 'unknown', coverage, lines };
  const share = weighed === 0 ? 1 : reached / weighed;
  const gatesKnown = lines.every((line) => !line.gate || line.result === 'yes');
  const verdict = share >= 0.7 && gatesKnown ? 'fits' : 'partly';
  return { verdict, coverage, lines };
};
