import type { CrmRecord, RecordActivity } from '../../record.ts';
import { turnOf } from '../../text/speakers.ts';

/**
 * The ways in which pages show, and people paste, one and the same conversation. Labelled records are all of one shape (every mail with author
 * and direction, every person with a side); `npm run -s evaluate -- --shapes` puts them into these and scores what is left of the judgement.
 */
export type Reshape = (record: CrmRecord) => CrmRecord;

type Change = (activity: RecordActivity, author: string) => Partial<RecordActivity> | undefined;

const each =
  (change: Change): Reshape =>
  (record) => ({
    ...record,
    activities: record.activities.map((activity) => {
      const changed = change(activity, activity.author ?? '');
      return changed ? { ...activity, ...changed } : activity;
    }),
  });

/** Of mails with an author alone. */
const mails = (change: Change): Reshape =>
  each((activity, author) =>
    activity.kind === 'email' && author !== '' ? change(activity, author) : undefined,
  );

const text = (change: (text: string) => string): Reshape =>
  each((activity) => ({ text: change(activity.text) }));

const without = <T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> => {
  const { [key]: _, ...rest } = whole;
  return rest;
};

const undirected: Reshape = (record) => ({
  ...record,
  activities: record.activities.map((activity) => without(activity, 'direction')),
});

const sideless: Reshape = (record) => ({
  ...record,
  people: record.people.map((person) => without(person, 'side')),
});

/** People in fields, as many CRMs have them: whoever comes first as the customer, the first of ours as the owner. */
const inFields =
  (labels: Partial<Record<'buyer' | 'seller', string>>): Reshape =>
  (record) => {
    const field = (side: 'buyer' | 'seller') => {
      const label = labels[side];
      const value = record.people.find((person) => person.side === side)?.name;
      return label && value ? [{ label, value }] : [];
    };
    return { ...record, people: [], fields: [...record.fields, ...field('buyer'), ...field('seller')] };
  };

const addressOf = (name: string): string =>
  `${name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^a-z]+/g, '.')
    .replace(/^\.|\.$/g, '')}@firm.example`;

const noteOf = (textOf: (author: string, text: string) => string): Reshape =>
  mails(({ text: said }, author) => ({
    kind: 'note',
    author: 'Robin Vane',
    text: textOf(author, said),
  }));

const line = (said: string): string => said.replace(/\s*\n+\s*/g, ' ');

const wrapAt = (said: string, width: number): string =>
  said
    .split('\n')
    .map((whole) =>
      whole.split(' ').reduce((out, word) => {
        const last = out.length - out.lastIndexOf('\n') - 1;
        return out === '' ? word : `${out}${last + 1 + word.length > width ? '\n' : ' '}${word}`;
      }, ''),
    )
    .join('\n');

const time = (at: number): string =>
  `${String(Math.floor(at / 3)).padStart(2, '0')}:${String((at * 17) % 60).padStart(2, '0')}`;

const leastTurns = 3;
/** Talk whose lines name their speaker, written down in another way. */
const talk =
  (form: (name: string, said: string, at: number) => string): Reshape =>
  (record) =>
    each(({ text: said }) => {
      const lines = said.split('\n');
      const turns = lines.map(turnOf);
      if (turns.filter((turn) => turn !== null).length < leastTurns) return undefined;
      let at = 0;
      const whole = (name: string): string =>
        record.people.find((person) => person.name.split(' ')[0] === name)?.name ?? name;
      return {
        text: lines
          .map((one, index) => {
            const turn = turns[index];
            return turn?.name ? form(whole(turn.name), one.slice(turn.body), at++) : one;
          })
          .join('\n'),
      };
    })(record);

const both =
  (...all: Reshape[]): Reshape =>
  (record) =>
    all.reduce((made, reshape) => reshape(made), record);

/** Each shape by what is so in it. */
export const shapes: Record<string, Reshape> = {
  'as labelled': (record) => record,
  'mails without direction': undirected,
  'and people without sides': both(undirected, sideless),
  'and people in fields: contact, owner': both(
    inFields({ buyer: 'Primary contact', seller: 'Owner' }),
    undirected,
  ),
  'and people in fields: customer': both(inFields({ buyer: 'Customer' }), undirected),
  'no people': (record) => ({ ...record, people: [] }),
  'no dates': (record) => ({
    ...record,
    activities: record.activities.map((activity) => without(activity, 'at')),
  }),
  'mails of an unknown kind': mails(() => ({ kind: 'other' })),
  'authors as addresses, no direction': both(
    undirected,
    mails((_, author) => ({ author: addressOf(author) })),
  ),
  'mails with their own head': mails(({ text: said, subject = 'Hello' }, author) => ({
    text: `From: ${author} <${addressOf(author)}>\nTo: us\nSubject: ${subject}\n\n${said}`,
  })),
  'mails pasted into notes': both(
    undirected,
    noteOf((author, said) => `From: ${author}\nSent: 3 November\nTo: Robin Vane\n\n${said}`),
  ),
  'mails quoted in notes': both(
    undirected,
    noteOf((author, said) => `On 3 Nov 2026 at 10:03, ${author} wrote:\n\n${said}`),
  ),
  'chat in notes': both(
    undirected,
    noteOf((author, said) => `[03/11/2026, 10:03:12] ${author}: ${line(said)}`),
  ),
  'names over what they write, in notes': both(
    undirected,
    noteOf((author, said) => `${author} 10:03 AM\n${said}`),
  ),
  'signatures without a closing word': mails(({ text: said }, author) => ({
    text: `${said}\n\n${author}\nProcurement Manager\nNorth Quarry Ltd\n12 Harbour Street, Leeds\n+44 20 5550 199`,
  })),
  'legal small print': mails(({ text: said }) => ({
    text: `${said}\n\nThis e-mail and any attachments are confidential. If you are not the intended recipient you must not use it.`,
  })),
  'who and when read with the text': each(({ text: said }, author) =>
    author === '' ? undefined : { text: `${author} · 3 days ago\n${said}\n2 comments · Like` },
  ),
  'wrapped at 76 characters': text((said) => wrapAt(said, 76)),
  'all in one line': text(line),
  'all in small letters': text((said) => said.toLowerCase()),
  'cut at 400 characters': text((said) => (said.length > 400 ? `${said.slice(0, 400)}…` : said)),
  'talk as of Otter': talk((name, said, at) => `${name}  ${time(at)}\n${said}\n`),
  'talk as of Gong': talk((name, said, at) => `${time(at)} | ${name}\n${said}\n`),
  'talk as of Zoom': talk(
    (name, said, at) => `${at + 1}\n00:${time(at)}.120 --> 00:${time(at + 1)}.400\n${name}: ${said}\n`,
  ),
  'talk as of Teams': talk(
    (name, said, at) => `00:${time(at)}.120 --> 00:${time(at + 1)}.400\n<v ${name}>${said}</v>\n`,
  ),
  'talk in Markdown': talk((name, said) => `**${name}:** ${said}`),
};
