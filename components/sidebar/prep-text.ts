import type { Assessment, Evidence, Prep } from '../../lib/assess/assessment.ts';
import { cutLong } from '../ui/cut.ts';
import type { Tell } from './props.ts';
import { isLetGo } from './rows.ts';
import { readStanding } from './stage-words.ts';

/** One line of the brief: what it says, whose words bear it out, and what stands quieter beside it. */
export interface BriefLine {
  /** A sentence, or the name of somebody with what is known of them. */
  lead: readonly string[];
  isPerson?: boolean;
  evidence?: Evidence | undefined;
  quiet?: string;
}

export interface BriefSection {
  title: string;
  numbered?: boolean;
  lines: BriefLine[];
}

/** Lines of the same key as one, their names in a row: a sentence that bears several elements is read once. */
const gather = <T extends { name: string }>(
  list: T[],
  keyOf: (one: T) => string,
): (T & { names: string })[] => {
  const lines = new Map<string, T & { names: string }>();
  for (const one of list) {
    const line = lines.get(keyOf(one));
    if (line) line.names += `, ${one.name}`;
    else lines.set(keyOf(one), { ...one, names: one.name });
  }
  return [...lines.values()];
};

/** The brief, in the order in which it is drawn, printed and copied. */
export const readBrief = (prep: Prep, assessment: Assessment, tell: Tell): BriefSection[] => {
  const [stage = '', ...rest] = readStanding(assessment, tell);
  const { agreeOn } = prep;
  const sections: BriefSection[] = [
    { title: tell('prep.where'), lines: [{ lead: [stage] }, ...rest.map((quiet) => ({ lead: [], quiet }))] },
    {
      title: tell(isLetGo({ assessment }) ? 'step.last' : 'prep.agree'),
      lines: [
        { lead: [agreeOn.text] },
        { lead: [], quiet: agreeOn.doneWhen && tell('step.done', { done: agreeOn.doneWhen }) },
      ],
    },
    {
      title: tell('prep.who'),
      lines: prep.who.map(({ name, title = '', role = '', side, said }) => ({
        lead: [name, title, role, side === 'seller' ? tell('prep.ours') : ''].filter((part) => part !== ''),
        isPerson: true,
        evidence: said[0],
      })),
    },
    {
      title: tell('prep.ask'),
      numbered: true,
      lines: prep.ask.map(({ question, probe }) => ({
        lead: [question],
        quiet: probe && tell('prep.probe', { probe }),
      })),
    },
    {
      title: tell('prep.theirs'),
      lines: prep.theirQuestions
        .filter(({ answered }) => !answered)
        .map(({ evidence }) => ({ lead: [], evidence })),
    },
    {
      title: tell('prep.stands'),
      lines: gather(prep.stands, ({ criterion, evidence }) => evidence[0]?.quote ?? criterion).map(
        ({ names, evidence }) => ({ lead: [names], evidence: evidence[0] }),
      ),
    },
    {
      title: tell('prep.objections'),
      lines: prep.objections.map(({ text, answer, evidence }) => ({
        lead: [text],
        evidence: evidence[0],
        quiet: answer,
      })),
    },
    {
      title: tell('prep.not'),
      lines: gather(prep.doNotAsk, ({ why }) => why).map(({ names, why }) => ({ lead: [names], quiet: why })),
    },
  ];
  return sections
    .map((section) => ({
      ...section,
      lines: section.lines.filter(({ lead, evidence, quiet }) => lead.length > 0 || evidence || quiet),
    }))
    .filter(({ lines }) => lines.length > 0);
};

/** A line as text: its parts behind one another, whoever is quoted and the day in brackets. */
const asLine = ({ lead, evidence, quiet }: BriefLine, tell: Tell): string => {
  const head = lead.join(', ');
  const said =
    evidence &&
    `${tell('quoted', { text: cutLong(evidence.quote, evidence.telling, 200) })} (${[
      evidence.speaker,
      evidence.at?.slice(0, 10),
    ]
      .filter(Boolean)
      .join(', ')})`;
  return [head, said, quiet].filter(Boolean).join(/[.?!]$/.test(head) ? ' ' : tell('colon'));
};

/** The brief as plain text. */
export const asPrepText = (prep: Prep, assessment: Assessment, tell: Tell): string =>
  [
    prep.title,
    ...readBrief(prep, assessment, tell).flatMap(({ title, lines }) => [
      '',
      title,
      ...lines.map((line) => `- ${asLine(line, tell)}`),
    ]),
  ].join('\n');

/** Page text may hold characters that Markdown would act on: links, images, HTML, emphasis. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');

/** The brief as Markdown. */
export const asPrepMarkdown = (prep: Prep, assessment: Assessment, tell: Tell): string =>
  [
    `# ${plain(prep.title)}`,
    ...readBrief(prep, assessment, tell).flatMap(({ title, lines }) => [
      '',
      `## ${plain(title)}`,
      '',
      ...lines.map((line) => `- ${plain(asLine(line, tell))}`),
    ]),
    '',
  ].join('\n');
