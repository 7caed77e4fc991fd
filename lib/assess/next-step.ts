import type { Criteria, Localised, StepTemplate } from '../criteria/schema.ts';
import type { CrmRecord } from '../record.ts';
import { readAsked } from './asked-words.ts';
import type {
  Evidence,
  Finding,
  Heard,
  Move,
  NextStep,
  OpenQuestion,
  StageEstimate,
  StageEstimateId,
  Stall,
  Verdict,
} from './assessment.ts';
import { dayOf, dueDay } from './days.ts';
import type { Decision } from './decide.ts';
import { lastEnding, saysItIsOver } from './endings.ts';
import { isDeserted, leaversIn } from './leavers.ts';
import { isGap } from './need.ts';
import { isAsked } from './question-kinds.ts';
import { fillUnnamed } from './unnamed.ts';
import { fill, type Words } from './words.ts';

/** The criterion whose questions serve a move, where its template closes none. */
export const servedBy: Record<Move, string> = {
  'name-the-problem': 'pain',
  'quantify-impact': 'consequences',
  'build-consensus': 'buying-group',
  'shape-criteria': 'decision-criteria',
  'answer-open-question': 'next-step',
  'reach-economic-buyer': 'authority',
  'plan-the-decision': 'decision-process',
  'confirm-and-commit': 'paper-process',
  nurture: 'next-step',
  release: '',
};

export interface StepInput {
  record: CrmRecord;
  heard: Heard;
  findings: Readonly<Record<string, Finding>>;
  stage: StageEstimate;
  verdict: Verdict;
  decision: Pick<Decision, 'moves'>;
  stalls: readonly Stall[];
  today: string;
}

const isKnown = (record: CrmRecord, name: string | undefined): boolean =>
  record.people.some((person) => person.name === name && person.side !== 'seller');

/** The buyer-side person to name: who spoke last and is still there, else the first contact, else nobody. */
export const buyerName = (record: CrmRecord, heard: Heard): string | undefined => {
  const left = leaversIn(heard);
  const spoke = heard.acts.find(
    ({ who }) => who && who !== 'buyer' && who !== 'unknown' && !left.has(who),
  )?.who;
  if (isKnown(record, spoke)) return spoke;
  const there = record.people.filter(({ name }) => !left.has(name));
  const person = there.find(({ side }) => side === 'buyer')?.name;
  if (person !== undefined || spoke === undefined) return person;
  // A word alone may be no person ("Form"), so a contact whose side is not told goes before it; an initial is nobody's name.
  const other = /\s/.test(spoke.trim()) ? undefined : there.find(({ side }) => side !== 'seller')?.name;
  return other ?? (/\p{L}{2}/u.test(spoke) ? spoke : undefined);
};

/** The question that waits longest unheard: newest of theirs that nobody has answered, their own words first. */
export const waitingQuestion = (questions: readonly OpenQuestion[]): OpenQuestion | undefined => {
  const open = questions.filter((question) => !question.answered);
  return open.find((question) => question.evidence.grade >= 3) ?? open[0];
};

/** Nothing of theirs was heard: no word and no act. */
const isUnheard = ({ acts, sentences }: Heard): boolean => acts.length === 0 && sentences === 0;

/** The last word of theirs that sounds like an end, where the verdict does not take it for one. */
const perhapsOver = ({ heard, verdict }: Pick<StepInput, 'heard' | 'verdict'>): Evidence | undefined =>
  verdict === 'release' ? undefined : saysItIsOver(heard);

const comparing = (stage: StageEstimateId): boolean => stage === 'consideration' || stage === 'readiness';

/** What stands in a mail or message of ours is no objection of theirs, though it sounds like a report of one. */
export const isTheirs = (
  { side, place }: Evidence,
  { activities }: Pick<CrmRecord, 'activities'>,
): boolean => {
  const activity = place.in === 'activity' ? activities[place.index] : undefined;
  const isWritten = activity?.kind === 'email' || activity?.kind === 'other';
  return side === 'buyer' && !(isWritten && activity?.direction === 'outbound');
};

/** The newest objection that is theirs. */
const objectionOf = ({
  record,
  heard,
}: Pick<StepInput, 'record' | 'heard'>): Heard['objections'][number] | undefined =>
  heard.objections.find(({ evidence }) => isTheirs(evidence, record));

/** What may be answered when the model hears an open concern: a waiting question, an objection, the last question though we spoke after it. */
const concernOf = (
  input: Pick<StepInput, 'record' | 'heard'>,
): { kind: 'waiting' | 'objection' | 'answered'; evidence: Evidence } | undefined => {
  const { questions } = input.heard;
  const waiting = waitingQuestion(questions);
  if (waiting) return { kind: 'waiting', evidence: waiting.evidence };
  const objection = objectionOf(input);
  if (objection) return { kind: 'objection', evidence: objection.evidence };
  // What was asked in a talk was answered in it, if it was a question at all ("Monday?", "what can you do?").
  const written = questions.find(({ evidence: { place } }) => {
    const kind = place.in === 'activity' ? input.record.activities[place.index]?.kind : undefined;
    return kind !== 'call' && kind !== 'meeting';
  });
  return written && { kind: 'answered', evidence: written.evidence };
};

/**
 * Whether a step may close it: not what they have answered, were it long ago (the steps say that it was not heard), and no second
 * person where several speak already.
 */
const isOpen = (id: string, { findings, heard }: StepInput): boolean => {
  const finding = findings[id];
  if (!finding || !isGap(finding) || finding.status === 'evidenced') return false;
  return id !== 'buying-group' || heard.people.length < 2;
};

/** Whether what a template waits for was heard. */
const isHeard = (when: string, input: StepInput): boolean => {
  const { heard, verdict, findings, stage } = input;
  const finding = findings[when];
  if (finding) return finding.status === 'evidenced';
  if (concernOf(input)?.kind === when) return true;
  if (when === 'unheard') return isUnheard(heard);
  if (when === 'perhaps-over') return perhapsOver(input) !== undefined;
  if (when !== 'question')
    return (verdict === 'release' || saysItIsOver(heard) !== undefined) && lastEnding(heard)?.event === when;
  const waiting = waitingQuestion(heard.questions);
  // Where nothing tells of any problem, what they ask is about something else ("Are you the stand with the coffee?").
  const { evidence = [], possible = [] } = findings.pain ?? {};
  const isOfProblem =
    stage.estimate !== 'unknown' || [...evidence, ...possible].some(({ side }) => side === 'buyer');
  return waiting !== undefined && isAsked(waiting) && isOfProblem;
};

/** How well a template fits: what was heard, a named stall, then a gap by weight, then one for any case. */
const fitness = (template: StepTemplate, input: StepInput, criteria: Criteria): number => {
  if (!template.stages.includes(input.stage.estimate)) return -1;
  if (template.when !== undefined) {
    if (!isHeard(template.when, input)) return -1;
    if (!(template.when in input.findings)) return 30;
  }
  if (template.stall !== undefined)
    return input.stalls.some((stall) => stall.kind === template.stall) ? 20 : template.closes ? 0.5 : -1;
  if (template.closes === undefined) return 1;
  return isOpen(template.closes, input) ? 2 + (criteria.criteria[template.closes]?.weight ?? 0) : 0;
};

/**
 * The template that fits a move best; undefined where none fits what was heard at this stage.
 *
 * @param isFirst One step there must be, though it would close what they have answered or what is too early.
 */
const templateFor = (
  move: Move,
  input: StepInput,
  criteria: Criteria,
  isFirst: boolean,
): StepTemplate | undefined => {
  let best: StepTemplate | undefined;
  let most = isFirst ? -1 : 0;
  for (const template of criteria.nextSteps) {
    if (template.move !== move) continue;
    const score = fitness(template, input, criteria);
    if (score > most) {
      most = score;
      best = template;
    }
  }
  return best;
};

/** Moves in the order in which they are worth trying, held to the verdict and to what the record can carry. */
export const orderMoves = (input: StepInput): Move[] => {
  const moves = input.decision.moves.map(({ move }) => move);
  // Somebody who said no is spared what we would send next.
  if (input.verdict === 'release') return ['release'];
  // Whoever took over is asked how they see it, from the start.
  if (isDeserted(input.heard)) return ['name-the-problem', 'nurture'];
  const concern = concernOf(input);
  const fair = moves.filter((move) => move !== 'release' && (move !== 'answer-open-question' || concern));
  // A question that waits comes before any gap of ours: from comparing on by itself; before that naming the problem may be
  // the very answer to it. One that we only hear of through notes stands second at the latest.
  const waiting = waitingQuestion(input.heard.questions);
  const at = fair.indexOf('answer-open-question');
  const first = waiting && isAsked(waiting) && comparing(input.stage.estimate) ? 0 : 1;
  if (waiting && at > first) fair.splice(first, 0, ...fair.splice(at, 1));
  // Should it be over, as what they said last sounds, the way to close it well is at hand.
  if (saysItIsOver(input.heard)) fair.splice(1, 0, 'release');
  return fair;
};

/** Next steps, best first: each a small act of the buyer with its acceptance test. Never empty. */
export const suggestNextSteps = (
  input: StepInput,
  criteria: Criteria,
  words: Words,
  most = 4,
): NextStep[] => {
  const { record, heard, findings, today } = input;
  const buyer = buyerName(record, heard);
  const day = words.day(dueDay(dayOf(today) ?? dayOf(record.readAt) ?? 0));
  const notYet =
    input.verdict === 'release'
      ? []
      : Object.keys(findings).filter((id) => findings[id]?.need === 'too-early');
  const concern = concernOf(input)?.evidence;
  const objection = objectionOf(input);
  const account =
    record.fields.find(
      (field) =>
        /^(?:account|company|firma|soci[eé]t[eé]|compte|empresa|cuenta)/i.test(field.label) && field.value,
    )?.value ?? record.title;
  return orderMoves(input)
    .slice(0, most)
    .flatMap((move, place): NextStep[] => {
      // One step there must be; beside it none is offered that fits nothing of what was heard.
      const template =
        templateFor(move, input, criteria, place === 0) ??
        (place === 0 ? criteria.nextSteps.find((one) => one.move === move) : undefined);
      if (!template) return [];
      const stall = input.stalls.find((one) => one.kind === template.stall);
      const answering = move === 'answer-open-question';
      const served = template.closes ?? servedBy[move];
      const finding = template.closes ? findings[template.closes] : undefined;
      const best = finding?.evidence[0] ?? finding?.possible[0];
      // Who asked gets the answer, whoever else wrote after them.
      const replies = answering || template.when === 'question';
      const asker = replies && isKnown(record, concern?.speaker) ? concern?.speaker : undefined;
      const over = template.when === 'perhaps-over' ? perhapsOver(input) : undefined;
      const said = replies ? concern : over;
      const evidence = said ? [said] : stall ? stall.evidence : best ? [best] : [];
      const named = asker ?? buyer;
      const asked = concern ?? best;
      const slots = {
        ...(named === undefined ? {} : { buyer: named }),
        account,
        criterion: words.name(served),
        quote: asked === undefined ? '' : readAsked(asked, record),
        day,
      };
      const say = (text: Localised): string => {
        const template = words.of(text);
        const said = fill(named === undefined ? fillUnnamed(template, words) : template, slots);
        return unstopped(said, words.language);
      };
      // How to answer what they object to belongs to the step that takes it up.
      const answer =
        answering && objection && concernOf(input)?.kind === 'objection'
          ? words.of(criteria.objections[objection.objection]?.answer)
          : '';
      return [
        {
          move,
          text: capital(say(template.text)),
          why: capital(say(template.why)),
          doneWhen: afterColon(say(template.doneWhen), words.language),
          // What is too early to ask stands there as such: no step asks it.
          questions: notYet.includes(served) ? [] : questionsFor(served, criteria, words),
          ...(named === undefined ? {} : { who: named }),
          ...(template.closes ? { closes: template.closes } : {}),
          ...(answer !== '' ? { answer } : {}),
          notYet,
          evidence,
        },
      ];
    });
};

/** A quotation that ends in a sign of its own needs no full stop after it; Spanish alone sets one there, too. */
const unstopped = (text: string, language: string): string =>
  language === 'es' ? text : text.replace(/(?<=[?!…][”“»])\.(?=\s|$)/gu, '');

/** With a capital, also where a slot stood first. */
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** As it stands after "Done when:": of the four languages German alone begins a whole sentence there with a capital. */
const afterColon = (text: string, language: string): string => (language === 'de' ? capital(text) : text);

/** Two or three questions ready to say; slots that only a probe fills are left out. */
const questionsFor = (id: string, criteria: Criteria, words: Words): string[] =>
  words
    .lines(criteria.criteria[id]?.questions)
    .filter((line) => !line.includes('{'))
    .slice(0, 3);
