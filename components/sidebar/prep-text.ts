import type { Evidence, Prep } from '../../lib/assess/assessment.ts';
import { cutAround } from '../ui/cut.ts';
import type { Tell } from './props.ts';

const said = (evidence: Evidence): string => `“${cutAround(evidence.quote, evidence.telling, 200)}”`;
const by = (evidence: Evidence): string =>
  [evidence.speaker, evidence.at?.slice(0, 10)]
    .filter((part) => part !== undefined && part !== '')
    .join(', ');

/** Sections of the brief as plain lines: one source for the text, the Markdown and, in the same order, the page. */
export const readPrepSections = (prep: Prep, tell: Tell): { title: string; lines: string[] }[] =>
  [
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
        .map(({ evidence }) => `${said(evidence)} (${by(evidence)})`),
    },
    {
      title: tell('prep.stands'),
      lines: prep.stands.map(({ name, evidence }) =>
        evidence[0] ? `${name}: ${said(evidence[0])} (${by(evidence[0])})` : name,
      ),
    },
    {
      title: tell('prep.objections'),
      lines: prep.objections.map(({ text, answer }) => `${text}: ${answer}`),
    },
    {
      title: tell('prep.not'),
      lines: prep.doNotAsk.map(({ name, why }) => (why === '' ? name : `${name}: ${why}`)),
    },
    {
      title: tell('prep.agree'),
      lines: [
        prep.agreeOn.text,
        prep.agreeOn.doneWhen === '' ? '' : tell('step.done', { done: prep.agreeOn.doneWhen }),
      ],
    },
  ]
    .map(({ title, lines }) => ({ title, lines: lines.filter((line) => line !== '') }))
    .filter(({ lines }) => lines.length > 0);

/** The brief as plain text. */
export const asPrepText = (prep: Prep, tell: Tell): string =>
  [
    prep.title,
    ...readPrepSections(prep, tell).flatMap(({ title, lines }) => [
      '',
      title,
      ...lines.map((line) => `- ${line}`),
    ]),
  ].join('\n');

/** Page text may hold characters that Markdown would act on: links, images, HTML, emphasis. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** The brief as Markdown. */
export const asPrepMarkdown = (prep: Prep, tell: Tell): string =>
  [
    `# ${plain(prep.title)}`,
    ...readPrepSections(prep, tell).flatMap(({ title, lines }) => [
      '',
      `## ${plain(title)}`,
      '',
      ...lines.map((line) => `- ${plain(line)}`),
    ]),
    '',
  ].join('\n');
