// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../test/rows.ts';
import type { RecordActivity } from '../record.ts';
import { forgetHosts } from './dom.ts';
import { readGeneric } from './generic.ts';

const rows = rowsOf([
  ['Amount', '$5,000'],
  ['Stage', 'Proposal'],
  ['Close date', '2027-01-10'],
]);

const activitiesOf = (html: string): RecordActivity[] => {
  document.body.innerHTML = html;
  forgetHosts();
  const url = 'https://crm.example.test/deals/4711';
  const reading = readGeneric({ document, url, readAt: '2026-11-21T12:00:00Z' });
  if (reading.status !== 'found') throw new Error(`not found: ${JSON.stringify(reading)}`);
  return reading.record.activities;
};

beforeEach(() => {
  document.title = 'Acme Sales';
});

const entry = (subject: string, body: string): string =>
  `<div class="card"><div class="flex top"><h4>${subject}</h4><p>4 days ago</p></div><p>${body}</p><div class="flex foot"><span>Scheduled:</span> 11/18/2026, 10:00:00 AM</div></div>`;

describe('what is told under two headings', () => {
  const told = (day: string, text: string, by = '<b>Kim Abel</b>'): string =>
    `<li>${by} <time>${day}</time><p>${text}</p></li>`;
  const list = (heading: string, items: string): string =>
    `<section><h2>${heading}</h2><ul>${items}</ul></section>`;
  const [wants, approved] = ['They want the crane before spring.', 'Ann Lee approved the budget for it.'];
  const read = (...lists: string[]): string[] =>
    activitiesOf(`<main><h1>Dock crane</h1>${rows}${lists.join('')}</main>`).map(
      ({ kind, author, at, text }) => `${kind} ${author} ${at?.slice(0, 10)} ${text}`,
    );
  const both = told('12 Oct 2026 10:15', wants) + told('14 Oct 2026', approved);

  it('happened once, and is what the list of one kind calls it', () => {
    const again = told('12 Oct 2026', wants, '') + told('14 Oct 2026', approved, '');
    expect(read(list('Activities', both), list('Emails', again))).toEqual([
      `email Kim Abel 2026-10-12 ${wants}`,
      `email Kim Abel 2026-10-14 ${approved}`,
    ]);
  });

  it('happened twice on another day, by somebody else or in one list', () => {
    const others =
      told('13 Oct 2026', wants) +
      told('14 Oct 2026', approved, '<b>Lea Storm</b>') +
      told('15 Oct 2026', 'Ok.');
    expect(read(list('Activities', both), list('Notes', others))).toHaveLength(5);
    expect(read(list('Activities', told('12 Oct 2026', wants) + told('13 Oct 2026', wants)))).toHaveLength(2);
  });
});

describe('a talk', () => {
  it.each(['Conversation', 'Chat (1)', 'Gespräch'])('is told by its only message: %s', (heading) => {
    const message =
      '<div><div><b>Kim Abel</b><time>12 Oct 2026</time></div><div>They decide in May.</div></div>';
    const [only] = activitiesOf(
      `<main><h1>Dock crane</h1>${rows}<section><h2>${heading}</h2>${message}</section></main>`,
    );
    expect(only).toMatchObject({ author: 'Kim Abel', at: '2026-10-12', text: 'They decide in May.' });
  });
});

describe('who wrote', () => {
  const written = (texts: readonly (readonly [string, string])[], people = ''): (string | undefined)[] => {
    const items = texts.map(
      ([text, by]) =>
        `<li class="it"><div class="t">${text}</div><div class="m"><i class="w">${by}</i><i class="d">12 Nov 2026</i></div></li>`,
    );
    return activitiesOf(
      `<main><h1>Dock crane</h1>${rows}${people}<h2>Notes</h2><ul>${items.join('')}</ul></main>`,
    ).flatMap(({ author, text }) => [author, text]);
  };
  const [first, second] = ['They take it to the board on Thursday.', 'She wants to try one plant first.'];
  it('stands at the one place that holds somebody in every entry, behind whatever words', () => {
    expect(
      written([
        [first, 'zapsal Ann Lee'],
        [second, 'zapsal Bo Lind'],
      ]),
    ).toEqual(['Ann Lee', first, 'Bo Lind', second]);
    const mail = 'ann.lee@seller.example';
    expect(
      written([
        [first, mail],
        [second, mail],
      ]),
    ).toEqual([mail, first, mail, second]);
    expect(
      written([
        [first, 'zapsal Ann Lee'],
        [second, 'vcera vecer'],
      ]),
    ).not.toContain('Ann Lee');
  });
  it('is no buyer for standing there', () => {
    const people =
      '<h2>Contacts</h2><table><tr><th>Name</th><th>Role</th></tr><tr><td>Ann Lee</td><td>Champion</td></tr></table>';
    const said = written(
      [
        [first, 's Ann Lee'],
        [second, 's Ann Lee'],
      ],
      people,
    );
    expect(said).not.toContain('Ann Lee');
  });
});

describe('a list of things that happened', () => {
  it('has blocks for entries where each has the same lines with dates in it', () => {
    const list =
      entry('Offer by modules', 'They take it to the board on Thursday.') +
      entry('Call with the head of plant', 'She wants to try one plant first.');
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}<h2>Activities</h2><div>${list}</div></main>`).map(
        ({ subject, text }) => [subject, text],
      ),
    ).toEqual([
      ['Offer by modules', 'They take it to the board on Thursday.'],
      ['Call with the head of plant', 'She wants to try one plant first.'],
    ]);
  });

  it('may say no more than what it was, of what kind and when, each beside a state', () => {
    const row = (subject: string, kind: string, day: string): string =>
      `<a class="r" href="/activities?id=${kind}"><div class="top"><p>${subject}</p><div>completed</div></div><div class="foot"><span>${kind}</span><span>•</span><span>${day}</span></div></a>`;
    const list = `${row('Rang about the noise', 'call', 'Nov 4, 2026')}${row('Sent the price list', 'email', 'Oct 20, 2026')}`;
    expect(
      activitiesOf(
        `<main><h1>Dock crane</h1>${rows}<div><div class="hd"><div>Activities (2)</div></div><div class="in">${list}</div></div></main>`,
      ).map(({ kind, at, text, subject }) => [kind, at, subject ?? text]),
    ).toEqual([
      ['call', '2026-11-04', 'Rang about the noise'],
      ['email', '2026-10-20', 'Sent the price list'],
    ]);
  });

  it('may be a table of memos', () => {
    const row = (who: string, day: string, said: string): string =>
      `<tr><td>${who}</td><td>${day}</td><td>${said}</td></tr>`;
    const table = `<table><tr><th>User</th><th>Created on</th><th>Content</th></tr>${row('Ann Lee', '05-11-2026', 'Her brother signs above fifty thousand.')}${row('Bo Lind', '19-10-2026', 'Offer sent with and without the boom.')}</table>`;
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}<section><h3>2 memos</h3>${table}</section></main>`).map(
        ({ author, text }) => [author, text],
      ),
    ).toEqual([
      ['Ann Lee', 'Her brother signs above fifty thousand.'],
      ['Bo Lind', 'Offer sent with and without the boom.'],
    ]);
  });

  it('is named by a heading beside its count and a drawing', () => {
    const row = (drawing: string, subject: string, day: string): string =>
      `<div class="r"><span>${drawing}</span><div><div>${subject}</div><div>${day} · Ann Lee</div></div><span>completed</span></div>`;
    const list = `${row('📞', 'Rang about the noise', 'Nov 4, 2026')}${row('✉️', 'Sent the price list', 'Oct 20, 2026')}`;
    expect(
      activitiesOf(
        `<main><h1>Dock crane</h1>${rows}<div><div class="hd"><span>⚡</span><h3>Recent activity</h3><span>2</span></div><div class="in">${list}</div></div></main>`,
      ).map(({ author, at, text, subject }) => [author, at, subject ?? text]),
    ).toEqual([
      ['Ann Lee', '2026-11-04', 'Rang about the noise'],
      ['Ann Lee', '2026-10-20', 'Sent the price list'],
    ]);
  });

  it('stands below its own name where the list before it holds no more than one either', () => {
    const list = (name: string, entry: string): string =>
      `<div class="ct"><div><h5>${name}</h5></div><div><form><textarea></textarea><button>Save</button></form><ul><li>${entry}</li></ul></div></div>`;
    const foot = (by: string, day: string): string =>
      `<div><pre class="by">${by}</pre><pre class="day">${day}</pre></div>`;
    const file = `<div><pre><span>requirements-v2.docx</span> <a href="/files/4">Download</a></pre></div>${foot('Uploaded by :dana@seller.example', '6 days ago')}`;
    const word = `<div><pre>She runs quality for all three plants.</pre></div>${foot('dana@seller.example', '3 weeks ago')}`;
    expect(
      activitiesOf(
        `<main><h1>Dock crane</h1>${rows}<div>${list('Attachments', file)}${list('Comments', word)}</div></main>`,
      ).map(({ author, text }) => [author, text]),
    ).toContainEqual(['dana@seller.example', 'She runs quality for all three plants.']);
  });

  it('holds entries that say when each was made and changed, each behind a label', () => {
    const entry = (who: string, day: string, text: string): string =>
      `<div class="cm"><div class="av" title="${who}">${who[0]}</div><div><strong>${who}</strong><small>Created at: ${day}</small><small>Updated at: ${day}</small><small>Visibility: Standard users</small></div><div><p>${text}</p></div></div>`;
    expect(
      activitiesOf(
        `<main><h1>Dock crane</h1>${rows}<details open><summary>Comments</summary><div>${entry('Ida Fjeld', '10/20/2026 11:15', 'Asked who reads the alarms at night. Nobody today.')}${entry('Bram Okoye', '10/29/2026 14:05', 'Offer with three zones is out.')}</div></details></main>`,
      ).map(({ author, at, text }) => [author, at, text]),
    ).toEqual([
      ['Ida Fjeld', '2026-10-20T11:15:00', 'Asked who reads the alarms at night. Nobody today.'],
      ['Bram Okoye', '2026-10-29T14:05:00', 'Offer with three zones is out.'],
    ]);
  });

  it('may be one comment alone among other things, where it is called so and says who made it', () => {
    const comment =
      '<li class="comment"><a href="/users/2">Milos Havel</a>, <tt>added comment <span>September 14, 2026 11:20</span></tt><p>Asks for a line that one person can run.</p></li>';
    const panel =
      '<div class="panel"><p>Brewmaster at Kolarov Brewing</p><p>The old line fails twice a week since the summer.</p></div>';
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}${panel}${comment}${panel}</main>`).map(
        ({ author, text }) => [author, text],
      ),
    ).toEqual([['Milos Havel', 'Asks for a line that one person can run.']]);
  });

  it('is not made of the card that has the name on it and the figures below', () => {
    const card = (inside: string): string => `<div class="card">${inside}</div>`;
    expect(
      activitiesOf(
        `<main>${card('<div><h3>Bottling line for the plant in Samarkand</h3><p>Created: 14.09.2026</p></div>')}${card('<div><p>Amount</p><p>184 000 $</p><p>Next step</p><p>16.11.2026</p></div>')}${rows}</main>`,
      ),
    ).toEqual([]);
  });

  it('stays that of the record while it is edited in a form over it, and of no other record', () => {
    const notes = ['Silke counts the bread thrown away.', 'The owner decides with his son.']
      .map((text) => `<div class="n"><b>Ruth Calder</b> <span>3 days ago</span><p>${text}</p></div>`)
      .join('');
    const form = (name: string): string =>
      `<div role="dialog"><h2>Edit deal</h2><label>Deal name<input value="${name}"></label><label>Amount<input value="5000"></label><label>Close date<input value="2027-01-10"></label></div>`;
    const page = (name: string): string =>
      `<main><h1>Order planning</h1>${rows}<h2>Notes</h2><div>${notes}</div></main>${form(name)}`;
    expect(activitiesOf(page('Order planning'))).toHaveLength(2);
    expect(activitiesOf(page('Another deal'))).toHaveLength(0);
  });

  it('tells who wrote beside the day in a heading, and leaves who took part out of what was said', () => {
    const note =
      '<li class="m"><h5>4 days ago - Dana Orlova</h5>The plant manager signs if the pumps run a week.</li>';
    const call =
      '<li class="m"><h5>Call about the trial week</h5>She wants our fitter on site for two days.<br><span class="badge">01:00 PM on Nov 16, 2026</span><h6>Guests</h6><a href="/contacts/31">Harriet Lowe</a></li>';
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}<h2>Activity</h2><ul>${note}${call}</ul></main>`).map(
        ({ author, kind, text }) => [author, kind, text],
      ),
    ).toEqual([
      ['Dana Orlova', 'note', 'The plant manager signs if the pumps run a week.'],
      [undefined, 'call', 'She wants our fitter on site for two days.'],
    ]);
  });
});

describe('a heading of links that says who and when', () => {
  it('is one heading, and its few words between are nothing that was said', () => {
    const told = (at: number, who: string, said: string): string =>
      `<div id="c${at}" class="journal"><h4 class="head">Von <a href="/u/${at}">${who}</a> vor <a title="2026-11-2${at} 04:20" href="/d">2 Tagen</a> aktualisiert</h4><div class="wiki"><p>${said}</p></div></div>`;
    const [lost, legal] = [
      'Die Ofenlinie hat neun Schichten verloren.',
      'Die Rechtsabteilung liest den Vertrag.',
    ];
    const list = `<div id="history"><ul><li><a href="?t=h">Historie</a></li></ul><div>${told(0, 'Jonas Petersen', lost)}${told(1, 'Nadia Ferrant', legal)}</div></div>`;
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}${list}</main>`).map(({ author, at, subject, text }) =>
        [author, at?.slice(0, 10), subject, text].join('|'),
      ),
    ).toEqual([`Jonas Petersen|2026-11-20||${lost}`, `Nadia Ferrant|2026-11-21||${legal}`]);
  });
});

describe('who and when in one line', () => {
  it('behind a dot, and after the subject and what was said', () => {
    const one = (kind: string, who: string, day: string, text: string): string =>
      `<div class="n"><div><span class="badge">${kind}</span><span>${who}</span><span>• ${day}</span></div><p>${text}</p></div>`;
    const list =
      one(
        'MEETING',
        'Meera Pillai',
        'Nov 19, 2026 10:30 AM',
        'Their quality head wants alarms before the audit.',
      ) + one('CALL', 'Arun Das', 'Nov 6, 2026 4:05 PM', 'The owner asks whether the old ones can stay.');
    expect(
      activitiesOf(
        `<main><h1>Dock crane</h1>${rows}<div><h3>Updates</h3><div>${list}</div></div></main>`,
      ).map(({ author, at }) => [author, at]),
    ).toEqual([
      ['Meera Pillai', '2026-11-19T10:30:00'],
      ['Arun Das', '2026-11-06T16:05:00'],
    ]);
    const card = (title: string, text: string, foot: string): string =>
      `<div class="n"><div>${title}</div><div>${text}</div><div>${foot}</div></div>`;
    const cards =
      card('Budget', 'Their harbour budget closes on the fifteenth.', 'Mert Kaya · 4d ago') +
      card(
        'Talk with the engineer',
        'He wants the pumps tested with sea water first.',
        'Deniz Polat · 9d ago',
      );
    expect(
      activitiesOf(
        `<main><h1>Dock crane</h1>${rows}<div><h3>Recent notes</h3><div>${cards}</div></div></main>`,
      ).map(({ author }) => author),
    ).toEqual(['Mert Kaya', 'Deniz Polat']);
  });
});

describe('a table whose heads are in no known language', () => {
  const table = (heads: string[], cells: string[][]): string =>
    `<table><thead><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr></thead><tbody>${cells.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</tbody></table>`;

  it('holds what happened where each row has a day and says a sentence', () => {
    const told = table(
      ['対応日', '種別', '内容', '担当者'],
      [
        ['2026-11-18', '訪問', '第二工場を見学した。年内に決めたいとのこと。', '中村 葵'],
        ['2026-11-04', '電話', '部長の承認は来週の会議になると連絡があった。', '佐野 拓也'],
      ],
    );
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}<h3>対応</h3>${told}</main>`).map(
        ({ author, text, at }) => [author, text, at],
      ),
    ).toEqual([
      ['中村 葵', '第二工場を見学した。年内に決めたいとのこと。', '2026-11-18'],
      ['佐野 拓也', '部長の承認は来週の会議になると連絡があった。', '2026-11-04'],
    ]);
    const deals = table(
      ['案件', '金額', '作成日'],
      [
        ['検査ライン', '12,400,000 円', '2026-09-03'],
        ['搬送機', '3,100,000 円', '2026-10-11'],
      ],
    );
    expect(activitiesOf(`<main><h1>Dock crane</h1>${rows}<h3>案件</h3>${deals}</main>`)).toEqual([]);
  });
});

describe('a table of what happened', () => {
  const told = (rows: readonly (readonly string[])[], heads: readonly string[]): string =>
    `<table><tr>${heads.map((head) => `<th>${head}</th>`).join('')}</tr>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const calls = told(
    [
      ['02-10-26 (09:30 AM)', 'Call', 'Ann Lee', 'She asks who signs.'],
      ['21-10-26 (03:05 PM)', 'Email', 'Bo Lind', 'Sent the list of works.'],
    ],
    ['Date', 'Type', 'Entered', 'Notes'],
  );

  it('has its days in the order of day and month that one of them proves', () => {
    expect(
      activitiesOf(`<main><h1>Dock crane</h1>${rows}${calls}</main>`).map(({ at }) => at?.slice(0, 10)),
    ).toEqual(['2026-10-02', '2026-10-21']);
  });

  it('is called so by the words over it, and none where they say something else', () => {
    const orders = told(
      [['Night shift', 'Hire', 'Active', '15-09-26', 'Ann Lee']],
      ['Title', 'Type', 'Status', 'Created', 'Owner'],
    );
    expect(
      activitiesOf(`<main><div><i>CRM</i><h1>Dock crane</h1></div>${rows}<p>Job orders</p>${orders}</main>`),
    ).toEqual([]);
  });

  it('is one thing planned below a heading that shares a class with it', () => {
    const planned =
      '<div class="row x-mail-item"><div><b>Due in 2 days:</b><b>“Ask for the signature”</b><span>for Kim Abel</span></div><p>Tom is away until Wednesday.</p><div><span class="btn link">Mark Done</span><span class="btn link">Edit</span></div></div>';
    const list = `<div class="x-activity-list"><div class="row pt-4">Planned Activities</div>${planned}</div>`;
    const [task, ...others] = activitiesOf(`<main><h1>Dock crane</h1>${rows}${list}</main>`);
    expect(others).toEqual([]);
    expect([task?.at?.slice(0, 10), task?.text]).toEqual(['2026-11-23', 'Tom is away until Wednesday.']);
  });

  it('stands in a dialog over the record that it was opened on', () => {
    const dialog = (head: string, more = ''): string =>
      `<div role="dialog"><div>${head}</div>${more}${calls}<button>OK</button></div>`;
    const page = `<main><h1>Dock crane</h1>${rows}</main>`;
    expect(activitiesOf(page + dialog('Notes (2)')).map(({ text }) => text)).toEqual([
      'She asks who signs.',
      'Sent the list of works.',
    ]);
    const others = '<a href="/deals/815">Yard lights</a>';
    expect(activitiesOf(page + dialog('Notes', others))).toEqual([]);
    expect(activitiesOf(page + dialog('Notifications'))).toEqual([]);
  });
});

describe('lists below their days', () => {
  it('are made alike: an entry that words its time in its own way is one of them', () => {
    const item = (head: string, time: string, more = ''): string =>
      `<li class="entry"><div><h6>${head}</h6>${more}<p>${time}</p></div></li>`;
    const first = `${item('You sent 1 Message to the contact.', '10:25 pm')}${item('Denwar responded to your appointment schedule question by call.', '09:25 pm')}`;
    const second = `${item('Meeting with Abraham', 'Planned for 05:00 pm')}${item('Drain asked for a second offer of winter service.', '09:25 pm')}`;
    const html = `<main><h1>Dock crane</h1>${rows}<h2>Activities</h2><div class="all"><div class="day">15 Feb 2026</div><ul>${first}</ul><div class="day">14 Feb 2026</div><ul>${second}</ul></div></main>`;
    expect(activitiesOf(html).map(({ at }) => at?.slice(0, 10))).toEqual([
      '2026-02-15',
      '2026-02-15',
      '2026-02-14',
      '2026-02-14',
    ]);
  });
});

it('a list has entries on both its sides', () => {
  const entry = (side: string, icon: string, subject: string, when: string, text: string): string =>
    `<li class="${side}"><div class="mark"><i class="fa fa-${icon}"></i></div><div class="panel"><h4>${subject}</h4><p>${when}</p><p>${text}</p></div></li>`;
  const html = `<main><h1>Dock crane</h1>${rows}<h3>History</h3><ul class="tl">${entry('', 'phone', 'Call with Tobias', 'Nov 12, 2026 by Mara Voss', 'He is worried about downtime and asked for a plan.')}${entry('tl-inverted', 'envelope', 'Quote for the line', 'Nov 10, 2026 by Kim Abel', 'Please find the offer for both cranes attached.')}</ul></main>`;
  expect(activitiesOf(html).map(({ kind, author, text }) => [kind, author, text])).toEqual([
    ['call', 'Mara Voss', 'He is worried about downtime and asked for a plan.'],
    ['email', 'Kim Abel', 'Please find the offer for both cranes attached.'],
  ]);
});

describe('what happened', () => {
  const said = (html: string): (string | undefined)[][] =>
    activitiesOf(`<main><h1>Dock crane</h1>${rows}${html}</main>`).map((one) => [
      one.kind,
      one.author,
      one.at?.slice(0, 10),
      one.subject,
      one.text,
    ]);

  it('begins with its kind and what it was about, over whose it is and when', () => {
    const note = (title: string, days: number, body: string): string =>
      `<div class="note"><div class="note_head"><div class="note_title">${title}</div><div class="meta"><span>By Ann Lee</span> at <span>${days} days ago</span></div></div><div><p>${body}</p></div></div>`;
    const [price, visit] = [
      note('note : Price', 2, 'She compares us with another maker.'),
      note('meeting : Visit in Bergen', 4, 'The floor carries only 900 kg.'),
    ];
    const last = ['note', 'Ann Lee', '2026-11-19', 'Price', 'She compares us with another maker.'];
    const list = `<div><h3>Contact Notes &amp; Activities</h3></div><div>${price}${visit}</div>`;
    expect(said(list)).toEqual([
      last,
      ['meeting', 'Ann Lee', '2026-11-17', 'Visit in Bergen', 'The floor carries only 900 kg.'],
    ]);
  });

  it('stands between dashes with whose it is and the time', () => {
    const line = (day: string, kind: string, text: string): string =>
      `<li class="item"><div class="day"><span>${day}</span></div><div><h3>${kind}</h3><div>${text} — Ann Lee — <i></i>14:02</div></div></li>`;
    const other =
      '<li class="more"><div><h3>Task Created</h3><div>Call Kim — Ann Lee — 20:40</div></div></li>';
    const list = `<div>Activity</div><ul>${line('November 20, 2026', 'Meeting', 'Visit in Lindau')}${line('November 19, 2026', 'Email', 'Reply to our offer')}${other}</ul>`;
    expect(said(list).map(([kind, author, at, , text]) => [kind, author, at, text])).toEqual([
      ['meeting', 'Ann Lee', '2026-11-20', 'Visit in Lindau'],
      ['email', 'Ann Lee', '2026-11-19', 'Reply to our offer'],
    ]);
    const url = 'https://crm.example.test/deals/4711';
    const reading = readGeneric({ document, url, readAt: '2026-11-21T12:00:00Z' });
    expect(reading.status === 'found' && reading.record.fields.map(({ label }) => label)).toEqual([
      'Amount',
      'Stage',
      'Close date',
    ]);
  });

  it('is told beside the page, whatever that side calls itself', () => {
    const comment = (text: string): string =>
      `<div class="comment"><div><b>Ann Lee</b><span>20 Nov 2026</span></div><p>${text}</p></div>`;
    const aside = `<aside role="contentinfo"><div>Comments</div>${comment('The bank agreed to lease it.')}${comment('They ask for a reference nearby.')}</aside>`;
    const found = activitiesOf(`<div><main><h1>Dock crane</h1>${rows}</main>${aside}</div>`);
    expect(found.map(({ text }) => text)).toEqual([
      'The bank agreed to lease it.',
      'They ask for a reference nearby.',
    ]);
  });

  it('is one entry of several where one of them says nothing more than its first line', () => {
    const planned = (day: string, subject: string, note: string): string =>
      `<div class="entry"><div class="icon"></div><div class="grow"><div class="info"><b>${day}</b><b>“${subject}”</b><span>for Ann Lee</span></div>${note}<div class="foot"><span>Mark as done</span></div></div></div>`;
    const list = `<section><h4>Planned activities</h4><div>${planned('27 Nov 2026', 'Send the reference', '<div class="note"><p>With the figures of last winter.</p></div>')}${planned('3 Dec 2026', 'Trial at the depot', '')}</div></section>`;
    expect(said(list).map(([, , at, subject, text]) => [at, subject, text])).toEqual([
      ['2026-11-27', '“Send the reference”', 'With the figures of last winter.'],
      ['2026-12-03', '“Trial at the depot”', '“Trial at the depot”'],
    ]);
  });

  it('is a form in each entry, with a box each for the day and the time of day', () => {
    const row = (label: string, id: string, boxes: string): string =>
      `<div class="form-row"><div><label for="${id}">${label}:</label>${boxes}</div></div>`;
    const sheet = (n: number, kind: string, day: string, by: string, text: string): string =>
      `<div class="inline-related" id="act-${n}"><h3><b>Activity:</b> <span>${kind} ${day}</span></h3><fieldset>${row('Type', `k${n}`, `<select id="k${n}"><option selected>${kind}</option><option>Note</option></select>`)}${row('Date', `d${n}`, `<p>Date: <input type="text" id="d${n}" value="${day}"> <a href="#">Today</a><br>Time: <input type="text" id="t${n}" value="14:05:00"> <a href="#">Now</a></p>`)}${row('From', `b${n}`, `<input type="text" id="b${n}" value="${by}">`)}${row('Text', `x${n}`, `<textarea id="x${n}">${text}</textarea>`)}</fieldset></div>`;
    const list = `<div class="inline-group"><h2>Activities</h2>${sheet(0, 'Call', '2026-11-12', 'Ann Lee', 'The board approved 200,000 euros, not more.')}${sheet(1, 'E-mail', '2026-11-19', 'Kim Abel', 'They fear that the roof cannot carry it.')}</div>`;
    expect(said(list).map(([, author, at, , text]) => [author, at, text])).toEqual([
      ['Ann Lee', '2026-11-12', 'The board approved 200,000 euros, not more.'],
      ['Kim Abel', '2026-11-19', 'They fear that the roof cannot carry it.'],
    ]);
    // Behind them, or behind one alone, stands a form for one more.
    const blank = `<div class="inline-related" id="act-2"><h3><b>Activity:</b> <span>#3</span></h3><fieldset>${row('Type', 'k2', '<select id="k2"><option value="" selected>---</option><option>Note</option></select>')}${row('Date', 'd2', '<p>Date: <input type="text" id="d2"> <a href="#">Today</a><br>Time: <input type="text" id="t2"> <a href="#">Now</a></p>')}${row('From', 'b2', '<input type="text" id="b2">')}${row('Text', 'x2', '<textarea id="x2"></textarea>')}</fieldset></div>`;
    expect(said(list.replace(/<\/div>$/, `${blank}</div>`))).toEqual(said(list));
    const one = `<div class="inline-group"><h2>Activities</h2>${sheet(0, 'Call', '2026-11-12', 'Ann Lee', 'The board approved 200,000 euros, not more.')}${blank}</div>`;
    expect(said(one)).toEqual(said(list).slice(0, 1));
  });

  it('is a sheet of labels in each entry, "At" among them', () => {
    const sheet = (author: string, at: string, text: string): string =>
      `<li><div><div><dt>Author</dt><dd>${author}</dd></div><div><dt>At</dt><dd>${at}</dd></div><div><dt>Body</dt><dd>${text}</dd></div></div></li>`;
    const list = `<section><h2>Notes</h2><ul>${sheet('Ann Lee', 'Nov 19, 2026 10:30', 'The board approved 200,000 euros, not more.')}${sheet('Kim Abel', 'Nov 20, 2026 15:05', 'They fear that the roof cannot carry it.')}</ul></section>`;
    expect(said(list).map(([, author, at, , text]) => [author, at, text])).toEqual([
      ['Ann Lee', '2026-11-19', 'The board approved 200,000 euros, not more.'],
      ['Kim Abel', '2026-11-20', 'They fear that the roof cannot carry it.'],
    ]);
  });

  it('is a sheet of labels in each entry, whose report is called so', () => {
    const line = (label: string, value: string): string =>
      `<div class="r"><div><label>${label} :</label><div>${value}</div></div></div>`;
    const sheet = (kind: string, day: string, author: string, text: string): string =>
      `<div class="in"><h3><b>Échange:</b> <span>${kind}</span></h3><fieldset>${line('Type', kind)}${line('Date', day)}${line('Auteur', author)}${line('Compte rendu', text)}</fieldset></div>`;
    const list = `<fieldset><h2>Échanges</h2>${sheet('Appel', '20 novembre 2026 14:00', 'Ann Lee', 'La direction a voté 200 000 euros, pas plus.')}${sheet('Rendez-vous', '10 novembre 2026 09:00', 'Kim Abel', 'Le toit ne la porte pas, disent-ils.')}</fieldset>`;
    document.documentElement.lang = 'fr';
    const found = said(list);
    document.documentElement.lang = '';
    expect(found.map(([kind, author, at, , text]) => [kind, author, at, text])).toEqual([
      ['call', 'Ann Lee', '2026-11-20', 'La direction a voté 200 000 euros, pas plus.'],
      ['meeting', 'Kim Abel', '2026-11-10', 'Le toit ne la porte pas, disent-ils.'],
    ]);
  });

  it('is told once by a row of a table that may be written into', () => {
    const row = (day: string, author: string, text: string): string =>
      `<tr><td><input value="${day}"></td><td><input value="${author}"></td><td><textarea>${text}</textarea></td></tr>`;
    const table = `<fieldset><h2>Llamadas</h2><table><thead><tr><th>Fecha</th><th>Autor</th><th>Resumen</th></tr></thead><tbody>${row('18/11/2026', 'Ann Lee', 'Pide precio por grúa.')}${row('09/11/2026', 'Kim Abel', 'No contesta.')}${row('', '', '')}</tbody></table></fieldset>`;
    document.documentElement.lang = 'es';
    const found = said(table);
    document.documentElement.lang = '';
    expect(found.map(([kind, author, at, , text]) => [kind, author, at, text])).toEqual([
      ['call', 'Ann Lee', '2026-11-18', 'Pide precio por grúa.'],
      ['call', 'Kim Abel', '2026-11-09', 'No contesta.'],
    ]);
  });
});
