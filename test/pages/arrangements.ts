/**
 * The same few things that happened, arranged as pages of many makers arrange them: what each arrangement shows must be
 * read the same from all of them.
 */
export interface Told {
  kind: 'note' | 'email' | 'call' | 'meeting';
  author: string;
  /** ISO 8601 date and time. */
  at: string;
  subject: string;
  text: string;
}

export const told: Told[] = [
  {
    kind: 'note',
    author: 'Mara Voss',
    at: '2026-11-06T14:20',
    subject: 'Budget talk',
    text: 'Ines said the board has set aside 120,000 euros. She wants a quote before the end of the month.',
  },
  {
    kind: 'email',
    author: 'Ines Calder',
    at: '2026-11-04T09:12',
    subject: 'Re: Quote for the line',
    text: 'Thanks for the figures. We compare three suppliers at the moment.',
  },
  {
    kind: 'call',
    author: 'Felix Okafor',
    at: '2026-10-30T11:05',
    subject: 'Call with Tobias',
    text: 'Tobias is worried about downtime. He asked for a plan that keeps the old press running.',
  },
  {
    kind: 'meeting',
    author: 'Mara Voss',
    at: '2026-10-22T15:00',
    subject: 'Site visit in Leeds',
    text: 'Walked the hall with Tobias. The foundation must be checked first.',
  },
];

/** What of them an arrangement shows. */
type Shown = 'kind' | 'author' | 'subject' | 'text';
interface Arrangement {
  /** The words over the list. */
  heading: string;
  shows: readonly Shown[];
  /** The kind of all of them, where the list says so. */
  kind?: Told['kind'] | 'task';
  draw: (entries: readonly Told[]) => string;
}

const names = { note: 'Note', email: 'Email', call: 'Call', meeting: 'Meeting' };
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const month = ({ at }: Told): string => months[Number(at.slice(5, 7)) - 1] ?? '';
const day = (one: Told): string => `${Number(one.at.slice(8, 10))} ${month(one)} ${one.at.slice(0, 4)}`;
const clock = ({ at }: Told): string => at.slice(11);
const numbers = ({ at }: Told): string => `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}`;

/** One block for each, of no class and no tag of its own. */
const each =
  (draw: (one: Told) => string, tag = 'div') =>
  (entries: readonly Told[]): string =>
    `<div>${entries.map((one) => `<${tag}>${draw(one)}</${tag}>`).join('')}</div>`;
const table = (heads: readonly string[], cells: (one: Told) => string[]) => (entries: readonly Told[]) =>
  `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${entries
    .map(
      (one) =>
        `<tr>${cells(one)
          .map((cell) => `<td>${cell}</td>`)
          .join('')}</tr>`,
    )
    .join('')}</tbody></table>`;
const comment = (one: Told, replies = ''): string =>
  `<div class="comment"><div><a href="/users/7">${one.author}</a><span>${day(one)}</span></div><div class="said"><p>${one.text}</p></div><a href="#">Reply</a>${replies}</div>`;

const all: readonly Shown[] = ['kind', 'author', 'subject', 'text'];
const unnamed: readonly Shown[] = ['author', 'text'];

export const arrangements: Record<string, Arrangement> = {
  'kind, author and day in one line, parted by dots': {
    heading: 'Activity',
    shows: ['kind', 'author', 'text'],
    draw: each((one) => `<div>${names[one.kind]} · ${one.author} · ${day(one)}</div><div>${one.text}</div>`),
  },
  'day, kind and author in one line, parted by bars': {
    heading: 'Activity',
    shows: ['kind', 'author', 'text'],
    draw: each(
      (one) =>
        `<div>${day(one)}, ${clock(one)} | ${names[one.kind]} | ${one.author}</div><div>${one.text}</div>`,
    ),
  },
  'a subject, then who and when in one line': {
    heading: 'Activity',
    shows: all,
    draw: each(
      (one) =>
        `<b>${one.subject}</b><div>${names[one.kind]} · ${one.author} · ${day(one)}, ${clock(one)}</div><div>${one.text}</div>`,
    ),
  },
  'who wrote it below what was said, without a class': {
    heading: 'Activity',
    shows: all,
    draw: each(
      (one) =>
        `<div><span>${names[one.kind]}</span> <b>${one.subject}</b></div><div>${day(one)}</div><div>${one.text}</div><div>${one.author}</div>`,
    ),
  },
  'a foot of its own that says whose it is': {
    heading: 'Notes',
    shows: unnamed,
    draw: each((one) => `<p>${one.text}</p><footer>— ${one.author}, ${day(one)}</footer>`),
  },
  'days as headings between blocks that are made as they are': {
    heading: 'Activity',
    shows: all,
    draw: (entries) =>
      `<div>${entries
        .map(
          (one) =>
            `<div>${day(one)}</div><div><div><span>${names[one.kind]}</span> <b>${one.subject}</b></div><p>${one.text}</p><div>${one.author}</div></div>`,
        )
        .join('')}</div>`,
  },
  'a day in two pieces': {
    heading: 'Activity',
    shows: all,
    draw: each(
      (one) =>
        `<div><div>${one.at.slice(8, 10)}</div><div>${month(one)} 2026</div></div><div><b>${one.subject}</b><div>${names[one.kind]} · ${one.author}</div><p>${one.text}</p></div>`,
    ),
  },
  'when it was written down and when it was changed': {
    heading: 'Activity',
    shows: ['kind', 'author', 'text'],
    draw: each(
      (one) =>
        `<p>${one.text}</p><div><span>${names[one.kind]}</span><span>${one.author}</span><span>Created ${day(one)}</span><span>Edited 8 Nov 2026</span></div>`,
    ),
  },
  'days in numbers that only one among other words tells the order of': {
    heading: 'Notes',
    shows: unnamed,
    draw: each((one) => `<b>${one.author}</b> (${numbers(one)} ${clock(one)})<br>${one.text}`),
  },
  'a day in brackets and a name before a colon': {
    heading: 'Notes',
    shows: unnamed,
    draw: each(
      (one) => `<span>[${numbers(one)} ${clock(one)}]</span> <b>${one.author}:</b> ${one.text}`,
      'p',
    ),
  },
  'words set apart within what was said': {
    heading: 'Notes',
    shows: unnamed,
    draw: each((one) => {
      const [first, second, third, ...rest] = one.text.split(' ');
      return `<div><b>${one.author}</b> <span>${day(one)}</span></div><p>${first} <strong>${second}</strong> <a href="/x">${third}</a> ${rest.join(' ')}</p>`;
    }),
  },
  'a comment and its reply': {
    heading: 'Comments',
    shows: unnamed,
    draw: ([first, second, third, fourth]) =>
      first && second && third && fourth
        ? `<div>${comment(first, `<div class="replies">${comment(second)}</div>`)}${comment(third)}${comment(fourth)}</div>`
        : '',
  },
  'a sheet of labels for each': {
    heading: 'Activity',
    shows: all,
    draw: each((one) =>
      [
        ['Type', names[one.kind]],
        ['Subject', one.subject],
        ['Date', day(one)],
        ['Author', one.author],
        ['Description', one.text],
      ]
        .map(([label, value]) => `<div><b>${label}:</b> <span>${value}</span></div>`)
        .join(''),
    ),
  },
  'the head of a mail as labels beside their values': {
    heading: 'Emails',
    kind: 'email',
    shows: ['author', 'subject', 'text'],
    draw: each(
      (one) =>
        `<div><div>From</div><div>${one.author}</div><div>To</div><div>Tobias Renner</div><div>Subject</div><div>${one.subject}</div><div>Date</div><div>${day(one)}</div></div><div>${one.text}</div>`,
    ),
  },
  'an arrow from whom a mail went to whom': {
    heading: 'Emails',
    kind: 'email',
    shows: ['author', 'subject', 'text'],
    draw: each(
      (one) =>
        `<div><span>${one.author}</span> <span>→</span> <span>Tobias Renner</span> <span>${day(one)}</span></div><b>${one.subject}</b><p>${one.text}</p>`,
    ),
  },
  'a table of mails that shows no text': {
    heading: 'Correspondence',
    kind: 'email',
    shows: ['author', 'subject'],
    draw: table(['From', 'Subject', 'Date'], (one) => [
      one.author,
      `<a href="/m/7">${one.subject}</a>`,
      day(one),
    ]),
  },
  'a table that was changed later': {
    heading: 'Activity',
    shows: all,
    draw: table(['Type', 'Subject', 'Date modified', 'Due date', 'Description', 'Assigned to'], (one) => [
      names[one.kind],
      one.subject,
      '08/11/2026',
      day(one),
      one.text,
      one.author,
    ]),
  },
  'lists below a heading for each kind': {
    heading: 'Activity',
    shows: ['kind', 'author', 'text'],
    draw: (entries) =>
      entries
        .map(
          (one) =>
            `<section><h4>${names[one.kind]}s</h4><div><div><b>${one.author}</b> <span>${day(one)}</span></div><p>${one.text}</p></div></section>`,
        )
        .join(''),
  },
  'titles alone': {
    heading: 'Activity',
    shows: ['kind', 'author', 'subject'],
    draw: each(
      (one) =>
        `<div><i title="${names[one.kind]}"></i><b>${one.subject}</b> <span>${one.author}</span> <span>${day(one)}</span></div><div hidden>${one.text}</div>`,
    ),
  },
  'what it is about, which is the record': {
    heading: 'Activity',
    shows: all,
    draw: each(
      (one) =>
        `<div><span>${names[one.kind]}</span> <a href="/a/7">${one.subject}</a></div><p>${one.text}</p><div><span>Related to:</span> <a href="/deals/17">Press line</a></div><div><span>${one.author}</span> <span>${day(one)}</span></div>`,
    ),
  },
  'what whoever wrote is': {
    heading: 'Notes',
    shows: unnamed,
    draw: each(
      (one) =>
        `<div><div><div>${one.author}</div><div>${one.author === 'Ines Calder' ? 'Head of Production' : 'Sales'}</div></div><div>${day(one)}</div></div><div>${one.text}</div>`,
    ),
  },
};
