// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import type { RecordActivity } from '../record.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const fields = rowsOf(
  [
    ['Amount', '$5,000'],
    ['Stage', 'Proposal'],
    ['Close date', '2027-01-10'],
    ['Owner', 'Kim Abel'],
  ],
  'span',
);

const read = (items: string): RecordActivity[] => {
  document.body.innerHTML = `<main><h1>Dock crane</h1>${fields}<h2>Activity</h2><div>${items}</div></main>`;
  forgetHosts();
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-21T12:00:00Z' });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record.activities;
};
const item = (head: string, body: string, more = ''): string =>
  `<div class="it"><div class="hd">${head} <span>3 days ago</span></div><div class="bd">${body}</div>${more}</div>`;
const other = item('<b>Kim Abel</b> added a note', 'Ann wants a quote for two cranes before March.');

beforeEach(() => {
  document.title = 'Dock crane';
});

it('takes no verb, no label and no record for who wrote an entry', () => {
  const entry = (text: string): string =>
    `<div class="e"><div><span>Had conversation on</span> Phone Call</div><div><h3>${text}</h3><div><span>Lead</span><span>Dock crane</span><span>•</span><span>4 days ago</span></div></div></div>`;
  const found = read(
    entry('Yusuf says the owner signs only after a visit of the plant.') +
      entry('Their gas contract ends in March.'),
  );
  expect(found.map(({ author, kind }) => [author, kind])).toEqual([
    [undefined, 'call'],
    [undefined, 'call'],
  ]);
});

describe('words of people are never taken for the page', () => {
  it.each([
    'Changed the price to 40k',
    'Maria changed her mind about the lease',
    'Called Maria',
    'Sent proposal to Tom',
    'On 19 Nov, Ann Lee wrote: yes',
    '4 December works for us',
    'moved to next quarter, Eva says.',
    'Created a table of offers',
  ])('%s', (text) => {
    const texts = read(`${item('<b>Kim Abel</b>', text)}${other}`).map((one) => one.text);
    expect(texts).toContain(text);
  });

  it('keeps a note beside an edit button', () => {
    const pencil = '<a class="fa fa-pencil" title="Edit"></a>';
    const texts = read(`${item(`<b>Kim Abel</b>${pencil}`, 'Ann needs it')}${other}`).map((one) => one.text);
    expect(texts).toContain('Ann needs it');
  });
});

describe("the page's own log is nobody's activity", () => {
  it.each([
    ['<b>Kim Abel</b> changed Stage from New to Proposal', ''],
    ['<b>Kim Abel</b>', 'created this deal'],
    ['Deal created', 'Dock crane'],
    ['<b>Kim Abel</b> hat die Phase auf Angebot geändert', ''],
  ])('%s %s', (head, body) => {
    expect(read(`${item(head, body)}${other}`)).toHaveLength(1);
  });
});

describe('parts of an item', () => {
  it('says that a text is cut where it ends in dots and a button shows more', () => {
    const [cut] = read(
      `${item('<b>Ann Lee</b>', 'We lose two days a …', '<button>Show more</button>')}${other}`,
    );
    expect(cut).toMatchObject({ text: 'We lose two days a …', bodyShown: false });
  });

  it('takes mail heads for what they are', () => {
    const mail = item(
      'Email received',
      '<div>From: Ann Lee</div><div>To: kim@seller.example</div><div>Subject: Cranes</div><p>Two by March, please.</p>',
    );
    expect(read(`${mail}${other}`)[0]).toMatchObject({
      kind: 'email',
      direction: 'inbound',
      author: 'Ann Lee',
      subject: 'Cranes',
      text: 'Two by March, please.',
    });
  });

  it('reads clock times under a heading that says the day', () => {
    const day = '<div class="day">November 19, 2026</div>';
    const at = (time: string, text: string) =>
      `<div class="it"><div><b>Kim Abel</b> <span>${time}</span></div><div>${text}</div></div>`;
    const times = read(
      `${day}${at('2:14 pm', 'Ann wants a test with her own crates first.')}${at('9:05 am', 'Bo signs off what Ann picks.')}`,
    ).map((one) => one.at);
    expect(times).toEqual(['2026-11-19T14:14:00', '2026-11-19T09:05:00']);
  });
});

describe("what every entry of a list has is the list's own", () => {
  const entry = (day: string, said: string, by: string, more = ''): string =>
    `<div class="it"><div>${day}</div><div>${said}</div><div>Dodane przez: ${by}</div>${more}</div>`;
  const texts = (items: string): (string | undefined)[][] =>
    read(items).map(({ text, author }) => [text, author]);

  it('a line with the same label in each says whose it is', () => {
    const items = `${entry('18.11.2026', 'Marek boi się przenoszenia danych i chce próby.', 'Kinga Wrona')}${entry(
      '10.11.2026',
      'Budżet jest na przyszły rok, umowa do końca stycznia.',
      'Igor Maj',
    )}`;
    expect(texts(items)).toEqual([
      ['Marek boi się przenoszenia danych i chce próby.', 'Kinga Wrona'],
      ['Budżet jest na przyszły rok, umowa do końca stycznia.', 'Igor Maj'],
    ]);
  });

  it('words at the foot of each, and counts of answers, are none of what was said', () => {
    const tools = (count: number): string =>
      `<ul><li><span>${count} odpowiedzi</span></li><li><span>Edytuj</span></li><li><span>Usuń</span></li></ul>`;
    const items = `${entry('18.11.2026', 'Marek boi się przenoszenia danych i chce próby.', 'Kinga Wrona', tools(2))}${entry(
      '10.11.2026',
      'Budżet jest na przyszły rok, umowa do końca stycznia.',
      'Igor Maj',
      tools(14),
    )}`;
    expect(texts(items).map(([text]) => text)).toEqual([
      'Marek boi się przenoszenia danych i chce próby.',
      'Budżet jest na przyszły rok, umowa do końca stycznia.',
    ]);
  });

  it('keeps what was said where it has a label and is the most', () => {
    const items = `${entry('18.11.2026', 'Uwagi: chce próby na dziesięciu polisach w styczniu', 'Kinga Wrona')}${entry(
      '10.11.2026',
      'Uwagi: umowa najpóźniej do końca stycznia, budżet jest',
      'Igor Maj',
    )}`;
    expect(texts(items).map(([text]) => text)).toEqual([
      'Uwagi: chce próby na dziesięciu polisach w styczniu',
      'Uwagi: umowa najpóźniej do końca stycznia, budżet jest',
    ]);
  });

  it('a name before the same words in each says who, in letters without capitals too', () => {
    const of = (day: string, who: string, said: string): string =>
      `<div class="it"><div>${day}</div><div>09:20</div><div>${who}</div><div>${who} 的跟进记录</div><div>1 条评论</div><div>${said}</div></div>`;
    expect(
      texts(
        `${of('11月18日', '林晓', '周经理说三期预算已批，但要总部确认付款方式。')}${of('11月03日', '何敏', '去现场看了旧机组，他希望年底前换掉两台。')}`,
      ),
    ).toEqual([
      ['周经理说三期预算已批，但要总部确认付款方式。', '林晓'],
      ['去现场看了旧机组，他希望年底前换掉两台。', '何敏'],
    ]);
  });

  it('labels beside short values in each are fields of it, and none of what was said', () => {
    const of = (day: string, fields: readonly (readonly string[])[], said: string): string =>
      `<div class="it"><div>${day}</div><div class="info">${fields.map(([label, value]) => `<div class="i"><div class="l">${label}</div><div class="v">${value}</div></div>`).join('')}</div><div class="said">${said}</div></div>`;
    const first = 'Marek boi się przenoszenia danych i chce próby.';
    const second = 'Budżet jest na przyszły rok, umowa do końca stycznia.';
    const [deal, phone] = [
      ['Kontrahent', 'Huta Wrzos'],
      ['Numer', '22 555 01 88'],
    ];
    expect(
      texts(
        `${of('18.11.2026', [deal ?? [], phone ?? []], first)}${of('10.11.2026', [deal ?? [], phone ?? []], second)}`,
      ).map(([text]) => text),
    ).toEqual([first, second]);
  });

  it('"added by me" names nobody; an address behind the day says who', () => {
    const of = (said: string, foot: string): string =>
      `<div class="it"><div><span>${foot}</span></div><div>${said}</div></div>`;
    const first = 'They take it to the board on Thursday.';
    const second = 'She wants to try one plant first.';
    expect(
      texts(
        `${of(first, 'Added by me <abbr>3 weeks</abbr> ago')}${of(second, 'Added by me <abbr>5 weeks</abbr> ago')}`,
      ),
    ).toEqual([
      [first, undefined],
      [second, undefined],
    ]);
    const below = (said: string, foot: string): string =>
      `<div class="it"><p>${said}</p><p>${foot}</p></div>`;
    expect(
      texts(
        `${below(first, 'Nov 5, 2026 08:00 by ann.lee@seller.example')}${below(second, 'Oct 2, 2026 11:00 by bo.lind@seller.example')}`,
      ),
    ).toEqual([
      [first, 'ann.lee@seller.example'],
      [second, 'bo.lind@seller.example'],
    ]);
  });
});

describe('an icon', () => {
  it('that every entry has tells the kind of none', () => {
    const of = (kind: string, said: string): string =>
      `<div class="note ${kind}"><div class="hd"><span>12 Nov 2026</span><button class="icon note-more">…</button></div><div>${said}</div></div>`;
    expect(
      read(
        `${of('call', 'They take it to the board on Thursday.')}${of('meeting', 'She wants to try one plant first.')}`,
      ).map(({ kind }) => kind),
    ).toEqual(['call', 'meeting']);
  });

  it('of lines of text says that it is a note, where nobody is named', () => {
    const one = (icon: string, name: string): string =>
      `<div class="it"><i class="mdi ${icon}"></i><div><span>${name}</span><span>3 days ago</span><p>The owner signs what is over 50k.</p></div></div>`;
    expect(
      read(one('mdi-phone', 'Scoping') + one('mdi-email', 'Re: list') + one('mdi-text', 'Budget')).map(
        ({ kind }) => kind,
      ),
    ).toEqual(['call', 'email', 'note']);
    expect(read(one('mdi-flag text-muted', 'Budget') + one('mdi-flag', 'Scoping'))[0]?.kind).toBe('other');
  });
});

describe('the head of a mail', () => {
  const mail = (head: string, body: string): string =>
    `<li class="mail"><div>${head}</div><div>${body}</div></li>`;
  const to = '<a href="mailto:kim@seller.example">kim@seller.example</a>';
  const from = '<a href="mailto:ann@buyer.example">ann@buyer.example</a>';

  it('says whence it went where, without a label', () => {
    const one = (day: string, subject: string, text: string): string =>
      `<li class="mail"><tt>To ${to} from ${from}, sent on ${day} at 09:05AM | <a href="#">less</a></tt><div><p>${subject}</p>${text}</div></li>`;
    const [first, second] = ['We can only get the crane in week 16.', 'Can your people be there?'];
    expect(
      read(one('Oct 22, 2026', 'Crane week', first) + one('Oct 20, 2026', 'Fitters', second)).map(
        ({ author, kind, subject, text }) => [author, kind, subject, text],
      ),
    ).toEqual([
      ['ann@buyer.example', 'email', 'Crane week', first],
      ['ann@buyer.example', 'email', 'Fitters', second],
    ]);
  });

  it('holds its subject in the cell behind the label', () => {
    const one = (text: string): string =>
      mail(
        `<span class="date">Oct 22, 2026</span> <span>Ann Lee - Correspondence added</span>`,
        `<table><tbody><tr><td>Subject:</td><td>Label printing</td></tr></tbody></table><p>${text}</p>`,
      );
    expect(
      read(one('What would that cost with service?') + one('We open a second plant in February.')).map(
        ({ subject, text }) => [subject, text],
      ),
    ).toEqual([
      ['Label printing', 'What would that cost with service?'],
      ['Label printing', 'We open a second plant in February.'],
    ]);
  });
});

describe('what stands beside what was said', () => {
  it('is the log of the page where whatever made it has a name', () => {
    const system = item("<b>The RT System itself</b> - Status changed from 'new' to 'open'", '');
    expect(read(other + system).map(({ text }) => text)).toEqual([
      'Ann wants a quote for two cranes before March.',
    ]);
  });

  it('is nobody, as a chip of two words that every entry has', () => {
    const one = (text: string): string =>
      `<li class="it"><div><span class="tag">Внешний канал</span><span class="tag">telegram</span><span>03.11.2026 16:00</span></div><div>${text}</div></li>`;
    expect(
      read(
        one('Сколько стоит машина на двести килограмм и когда поставка?') +
          one('Каталог получила, спасибо, покажу его директору.'),
      ).map(({ author }) => author),
    ).toEqual([undefined, undefined]);
  });
});

it('knows a name without capitals before what was done', () => {
  const one = (said: string): string =>
    `<div class="it"><div><b>周敏</b> ${said}</div><div>2026-10-30 09:12</div></div>`;
  expect(
    read(
      one('客户说【温控仓库】的预算【八十万】批了，希望春节前完工。') +
        one('客户想先看【样机】，再谈【价格】和【交期】，下周见面。'),
    ).map(({ author, text }) => [author, text]),
  ).toEqual([
    ['周敏', '客户说【温控仓库】的预算【八十万】批了，希望春节前完工。'],
    ['周敏', '客户想先看【样机】，再谈【价格】和【交期】，下周见面。'],
  ]);
});

describe('an entry', () => {
  it('is called by the line that says what it was, where nothing else is said', () => {
    const call = (line: string): string =>
      `<div class="it"><div><span>Kim Abel</span> <span>has made a call</span> <span>3 days ago</span></div><div class="card"><div>${line}</div></div></div>`;
    expect(read(call('Outbound call') + other).map(({ kind, subject }) => [kind, subject])).toEqual([
      ['call', 'Outbound call'],
      ['note', undefined],
    ]);
  });

  it('is by nobody called "Planned", which is what has become of it', () => {
    const visit = (name: string, day: string, more = ''): string =>
      `<div class="it"><div><a href="/visits/7">${name}</a> <b>${day}</b></div>${more}</div>`;
    const planned = '<div><span class="value">Planned</span></div>';
    const found = read(
      visit('Visit to the dam', '19 Nov 2026', planned) + visit('Send the sheet', '20 Nov 2026'),
    );
    expect(found.map(({ subject, author, text }) => [subject, author, text])).toEqual([
      ['Visit to the dam', undefined, 'Visit to the dam'],
      ['Send the sheet', undefined, 'Send the sheet'],
    ]);
  });

  it('says no word of the files that hang on it', () => {
    const note = (who: string, said: string, files: readonly string[]): string =>
      `<div class="it"><div><h6>${who}</h6><p>15 Sep 2026, 12:10</p></div><p>${said}</p><ul>${files.map((file) => `<li><h6>${file}</h6><p>365 KB</p></li>`).join('')}</ul></div>`;
    const said = 'The review goes over everything that was agreed at the start of the work.';
    const found = read(
      note('Darlee Robertson', said, ['Project Specs.xls', '090224.jpg']) +
        note('Sharon Roy', 'The plan lists what is needed, and nothing that we have already.', ['Plan.txt']),
    );
    expect(found[0]).toMatchObject({ author: 'Darlee Robertson', text: said });
    expect(found[0]?.subject).toBeUndefined();
  });

  it('has a title that a heading says in several pieces', () => {
    const meeting =
      '<div class="it"><h6>Meeting with <img src="a.png" alt=""> <span>Abraham</span></h6><span>12 Nov 2026</span></div>';
    expect(read(meeting + other)[0]).toMatchObject({ kind: 'meeting', subject: 'Meeting with Abraham' });
  });
});

it('what happened is told by no row of a form with a day beside it', () => {
  const tick = (label: string): string => `<div><input type="checkbox"><label>${label}</label></div>`;
  const choice = '<div><label>Closing reason:</label><select><option></option></select></div>';
  const row = (boxes: string, day: string): string =>
    `<div class="form-row">${boxes}<div><div>${day}</div></div></div>`;
  expect(read(row(tick('Relevant') + tick('Important'), '11/12/2026') + row(choice, '2026-12-22'))).toEqual(
    [],
  );
});
