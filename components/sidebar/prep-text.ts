import type { Assessment, Evidence, Prep } from '../../lib/assess/assessment.ts';
import { cutLong } from '../ui/cut.ts';
import type { Tell } from './props.ts';
import { isLetGo } from './rows.ts';
import { readStanding } from './stage-words.ts';

/** What stands, one line a quote: a sentence that carries several elements is read once. */
export const readStands = (stands: Prep['stands']): { names: string; evidence?: Evidence }[] => {
  const lines = new Map<string, { names: string; evidence?: Evidence }>();
  for (const { criterion, name, evidence } of stands) {
    const [first] = evidence;
    const key = first?.quote ?? criterion;
    const line = lines.get(key);
    lines.set(key, { names: line ? `${line.names}, ${name}` : name, ...(first ? { evidence: first } : {}) });
  }
  return [...lines.values()];
};

/** What is not to be asked yet, one line a reason. */
export const readNotYet = (list: Prep['doNotAsk']): { names: string; why: string }[] =>
  [...new Set(list.map(({ why }) => why))].map((why) => ({
    why,
    names: list
      .filter((one) => one.why === why)
      .map(({ name }) => name)
      .join(', '),
  }));

const said = ({ quote, telling }: Evidence, tell: Tell): string =>
  tell('quoted', { text: cutLong(quote, telling, 200) });
const by = (evidence: Evidence): string =>
  [evidence.speaker, evidence.at?.slice(0, 10)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** Sections of the brief as plain lines: one source for the text, the Markdown and, in the same order, the page. */
export const readPrepSections = (
  prep: Prep,
  assessment: Assessment,
  tell: Tell,
): { title: string; lines: string[] }[] =>
  [
    { title: tell('prep.where'), lines: readStanding(assessment, tell) },
    {
      title: tell(isLetGo({ assessment }) ? 'step.last' : 'prep.agree'),
      lines: [
        prep.agreeOn.text,
        prep.agreeOn.doneWhen === '' ? '' : tell('step.done', { done: prep.agreeOn.doneWhen }),
      ],
    },
    {
      title: tell('prep.who'),
      lines: prep.who.map((person) =>
        [person.name, person.title, person.role]
          .filter((part) => part !== undefined && part !== '')
          .join(', '),
      ),
    },
    {
      title: tell('prep.ask'),
      lines: prep.ask.map(({ question, probe }) =>
        probe === '' ? question : `${question} ${tell('prep.probe', { probe })}`,
      ),
    },
    {
      title: tell('prep.theirs'),
      lines: prep.theirQuestions
        .filter(({ answered }) => !answered)
        .map(({ evidence }) => `${said(evidence, tell)} (${by(evidence)})`),
    },
    {
      title: tell('prep.stands'),
      lines: readStands(prep.stands).map(({ names, evidence }) =>
        evidence ? `${names}${tell('colon')}${said(evidence, tell)} (${by(evidence)})` : names,
      ),
    },
    {
      title: tell('prep.objections'),
      lines: prep.objections.map(({ text, answer }) => `${text}${tell('colon')}${answer}`),
    },
    {
      title: tell('prep.not'),
      lines: readNotYet(prep.doNotAsk).map(({ names, why }) =>
        why === '' ? names : `${names}${tell('colon')}${why}`,
      ),
    },
  ]
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0);

/** The brief as plain text. */
export const asPrepText = (prep: Prep, assessment: Assessment, tell: Tell): string =>
  [
    prep.title,
    ...readPrepSections(prep, assessment, tell).flatMap(({ title, lines }) => [
      '',
      title,
      ...lines.map((line) => `- ${line}`),
    ]),
  ].join('\n');

/** Page text may hold characters that Markdown would act on: links, images, HTML, emphasis. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** The brief as Markdown. */
export const asPrepMarkdown = (prep: Prep, assessment: Assessment, tell: Tell): string =>
  [
    `# ${plain(prep.title)}`,
    ...readPrepSections(prep, assessment, tell).flatMap(({ title, lines }) => [
      '',
      `## ${plain(title)}`,
      '',
      ...lines.map((line) => `- ${plain(line)}`),
    ]),
    '',
  ].join('\n');
