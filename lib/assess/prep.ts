import type { Compiled } from '../criteria/compile.ts';
import type { CrmRecord } from '../record.ts';
import type { Texts } from '../texts/index.ts';
import { readAsked } from './asked-words.ts';
import type { Assessment, Evidence, Finding, NextStep, OpenQuestion, Prep, Side } from './assessment.ts';
import { sureFrom } from './carriers.ts';
import { minutesOf } from './days.ts';
import { findEvidence } from './evidence.ts';
import { isGap } from './need.ts';
import { isTheirs, servedBy } from './next-step.ts';
import { fill, type Words, wordsIn } from './words.ts';

export interface PrepOptions {
  today?: string;
  language?: string;
  texts?: Texts | undefined;
}

const newestFirst = (a: Evidence, b: Evidence): number =>
  (minutesOf(b.at) ?? 0) - (minutesOf(a.at) ?? 0) || b.grade - a.grade || (a.quote < b.quote ? -1 : 1);

/** Who is on the record, buyers first, each with the strongest things that they said. */
const whoIsThere = (record: CrmRecord, assessment: Assessment): Prep['who'] => {
  const quotes = Object.values(assessment.elements)
    .flatMap((finding) => finding.evidence)
    .filter((one) => one.side === 'buyer' && one.grade >= 2);
  const saidBy = (name: string): Evidence[] => {
    const seen = new Set<string>();
    return quotes
      .filter((one) => one.speaker === name)
      .sort(newestFirst)
      .filter((one) => !seen.has(one.quote) && seen.add(one.quote))
      .slice(0, 3);
  };
  const listed = record.people.map((person) => ({
    name: person.name,
    ...(person.title ? { title: person.title } : {}),
    ...(person.role ? { role: person.role } : {}),
    side: (person.side ?? (assessment.heard.people.includes(person.name) ? 'buyer' : 'unknown')) as Side,
    said: person.side === 'seller' ? [] : saidBy(person.name),
  }));
  const others = assessment.heard.people
    .filter((name) => name !== 'buyer' && !record.people.some((person) => person.name === name))
    .map((name) => ({ name, side: 'buyer' as const, said: saidBy(name) }));
  const rank = { buyer: 0, unknown: 1, seller: 2 };
  return [...listed, ...others].sort((a, b) => rank[a.side] - rank[b.side] || b.said.length - a.said.length);
};

/** What the buyer has hinted at in their own words is asked after what was not touched at all. */
const isHinted = ({ possible }: Finding): boolean =>
  possible.some((one) => one.grade >= 3 && one.polarity === 'for' && (one.sure ?? 0) >= sureFrom);

/** Three questions in order: first what the step needs, then the heaviest gaps that are fair to ask. */
const whatToAsk = (assessment: Assessment, compiled: Compiled, words: Words): Prep['ask'] => {
  const { criteria } = compiled.criteria;
  // Whom we let go is asked nothing more.
  if (assessment.call.verdict === 'release') return [];
  const gaps = Object.entries(assessment.elements)
    .filter(([, finding]) => isGap(finding))
    .sort(
      ([a, x], [b, y]) =>
        Number(isHinted(x)) - Number(isHinted(y)) ||
        (criteria[b]?.weight ?? 0) - (criteria[a]?.weight ?? 0) ||
        (a < b ? -1 : 1),
    )
    .map(([id]) => id);
  const { closes, move } = assessment.nextStep;
  const served = gaps.filter((id) => id === (closes ?? servedBy[move]));
  const order = [...new Set([...served, ...gaps])];
  return order.slice(0, 3).flatMap((id) => {
    const [question] = words.lines(criteria[id]?.questions);
    if (!question) return [];
    const finding = assessment.elements[id];
    const quote = [...(finding?.possible ?? []), ...(finding?.evidence ?? [])]
      .filter((one) => one.polarity === 'for' && (one.sure ?? 0) >= sureToProbe)
      .map(sayable)
      .find(Boolean);
    const probe = words.of(criteria[id]?.probe) || words.say('prep.probe');
    return [{ question, criterion: id, probe: quote ? fill(probe, { quote }) : withoutQuote(probe) }];
  });
};

/** A quote that a rep can hold up to the buyer: a short sentence of the buyer's own, whole, that asks nothing. */
const sayable = ({ quote, grade, side, told }: Evidence): string | undefined => {
  const line = quote.replace(/\s+/g, ' ').trim();
  const own = side === 'buyer' && grade >= 3 && !told;
  if (!own || line.length > longestSayable || /\?\W*$/.test(line) || !line.includes(' ')) return undefined;
  return line.replace(/[.!;:,–-]+$/, '');
};

/** A quote is held up to the buyer only where it plainly is about what is asked. */
const sureToProbe = 0.35;

/** A sentence longer than this is read out, not said. */
const longestSayable = 80;

/** The probe's own question, without the words that lead in the quote ("When you say “{quote}”, what …"). */
const withoutQuote = (probe: string): string => {
  const bare = /\{quote\}[^\p{L}¿]*(.+)$/u.exec(probe)?.[1] ?? probe;
  return bare.replace(/\p{L}/u, (first) => first.toUpperCase());
};

/** Whether a step quotes a question of theirs: what is to be agreed on says it already. */
const isSaid = ({ evidence }: OpenQuestion, { text }: NextStep, record: CrmRecord): boolean =>
  text.includes(readAsked(evidence, record));

/** One page for the next call, from what the record says; nothing in it is asked of anybody twice. */
export const suggestPrep = (
  record: CrmRecord,
  assessment: Assessment,
  compiled: Compiled,
  options: PrepOptions = {},
): Prep => {
  const { criteria } = compiled;
  const words = wordsIn(criteria, options.language, options.texts);
  const objections = new Map<string, Evidence[]>();
  for (const { objection, evidence } of findEvidence(record, compiled).objections) {
    if (!isTheirs(evidence, record)) continue;
    objections.set(objection, [...(objections.get(objection) ?? []), evidence]);
  }
  return {
    record: assessment.record,
    title: record.title,
    who: whoIsThere(record, assessment),
    stands: Object.entries(assessment.elements)
      .filter(([, finding]) => finding.status === 'evidenced')
      .map(([criterion, finding]) => ({
        criterion,
        name: words.name(criterion),
        evidence: finding.evidence.slice(0, 2),
      })),
    theirQuestions: assessment.openQuestions
      .filter((question) => !question.answered && !isSaid(question, assessment.nextStep, record))
      .slice(0, 6),
    ask: whatToAsk(assessment, compiled, words),
    objections: (assessment.call.verdict === 'release' ? [] : [...objections])
      .map(([id, evidence]) => ({
        text: words.of(criteria.objections[id]?.name),
        answer: words.of(criteria.objections[id]?.answer),
        evidence: evidence.sort(newestFirst).slice(0, 2),
      }))
      .slice(0, 4),
    doNotAsk: Object.entries(assessment.elements)
      .filter(([, finding]) => assessment.call.verdict !== 'release' && finding.need === 'too-early')
      .map(([criterion]) => ({ criterion, name: words.name(criterion), why: words.say('prep.too-early') })),
    agreeOn: assessment.nextStep,
  };
};
